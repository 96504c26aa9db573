/** International support and the money of linked goals, from the coherence model (indicators §3.14). */
import type { Goal } from '../../model/coherence.ts';
import type { Fact } from '../../model.ts';
import { type Counted, type Seen, defineIndicator } from '../define.ts';
import { PLAN, STRONG, actionsOn, perGoal, strengthFact } from './linked-goals.ts';
import { GOVERNANCE, number, numberIn, share, textOf } from './measured.ts';

const SHARED = { ...GOVERNANCE, dimension: 'SUP' };

/** Money committed in the year, and the part of it that goes to goals of the plan (rulings B33, rulings-coherence B12). */
function aligned(seen: Seen): readonly Counted[] {
  if (seen.model.nodes.length === 0) return [];
  return seen.model.projects.flatMap((project) => {
    const part = Math.min(
      1,
      project.shares.reduce((sum, each) => sum + each.share, 0),
    );
    return project.rows.flatMap((row): Counted[] => {
      const committed = numberIn(row.values['committed_usd']);
      if (row.leftOut !== null || committed === null) return [];
      const donor = textOf(row, 'donor') || project.partner;
      const dimensions = { project_id: project.id, donor, record_source: row.source };
      const places = [row.place];
      const usd = (measure: string, value: number): Fact =>
        seen.fact({ sheet: 'DON_SUPPORT', year: row.year, measure, value, dimensions, places, unit: 'USD' });
      return [
        {
          year: row.year,
          of: { donor },
          numerator: committed * part,
          denominator: committed,
          facts: [usd('aligned_usd', committed * part), usd('counted_usd', committed)],
        },
      ];
    });
  });
}

// ── Money of linked goals ────────────────────────────────────────────────────────────────────────────────

const MONEY = ['PLN_ACTIONS', 'FIN_BUDGET', 'DON_SUPPORT'];

/**
 * Whether a goal is without funds (coherence §4, rulings-coherence D4). No figure at all is none for a goal on which
 * nobody acts; where somebody does, it is not known.
 */
function isUnfunded(seen: Seen, goal: Goal): boolean | null {
  const { funded } = goal.funding;
  if (funded !== null) return funded <= 0;
  return MONEY.some(seen.has) && actionsOn(seen, goal).length === 0 ? true : null;
}

const fundedFacts = (seen: Seen, { id, funding }: Goal): readonly Fact[] =>
  funding.funded === null
    ? []
    : [
        seen.fact({
          ...{ sheet: 'PLN_GOALS', year: seen.lastYear, measure: 'funded', value: funding.funded },
          dimensions: { goal_id: id },
          places: funding.places,
        }),
      ];

export const alignment = defineIndicator({
  ...{ ...SHARED, id: 'SUP-05', aggregation: 'ratio_of_sums' },
  ...{ sdg: '17.15.1; 17.16.1', gcm: '23' },
  disaggregation: ['donor'],
  ...{ coreOnly: 'plan', sheets: ['DON_SUPPORT', 'PLN_GOALS'], records: 'years' },
  measure: aligned,
  figure: share(100),
  example: `
      PLN_GOALS   | goal_id | level | title
                  | G1      | GOAL  | Poverty
                  | G2      | GOAL  | Health
      DON_SUPPORT | project_id | year | record_source | donor | title | goal_id | committed_usd
                  | D1         | 2023 | PARTNER       | North | One   | G1      | 6000000
                  | D1         | 2023 | IATI          | North | One   | G1      | 6500000
                  | D2         | 2023 | PARTNER       | South | Two   |         | 4000000
                  | D3         | 2023 | PARTNER       | South | Three |         | 2000000
                  | D4         | 2022 | PARTNER       | South | Four  |         | 0
      DON_GOALS   | project_id | goal_id | dimension | share_pct
                  | D2         | G1      | REM       | 60
                  | D2         | G2      | HEA       | 30
      → 2022: null
      → 2023: 80.0
      → 2023 donor=North: 100.0
      → 2023 donor=South: 60.0`,
});

export const unfundedGoals = defineIndicator({
  ...{ ...SHARED, id: 'SUP-08', unit: 'goals', decimals: 0, sdg: '17.14', gcm: '23' },
  disaggregation: ['dimension'],
  ...{ coreOnly: 'plan', sheets: ['PLN_GOALS', 'PLN_LINKS', 'PLN_ACTIONS'], records: 'last' },
  measure: (seen) =>
    perGoal(seen, (goal, dimension) => {
      const strength = strengthFact(seen, goal, dimension);
      if (strength.value < STRONG) return { numerator: 0, denominator: 0, facts: [strength] };
      const unfunded = isUnfunded(seen, goal);
      return {
        numerator: unfunded === null ? null : Number(unfunded),
        denominator: 1,
        facts: [strength, ...fundedFacts(seen, goal)],
        missing: `PLN_ACTIONS.budget_secured goal_id=${goal.id}`,
      };
    }),
  figure: number,
  example: `${PLAN}
      PLN_ACTIONS | action_id | goal_id | dimension | title | status  | budget_secured | budget_secured_domestic
                  | A1        | G1      | REM       | One   | ONGOING | 500            | 500
                  | A2        | G2      | HEA       | Two   | PLANNED | 0              | 0
      → 2023: 1
      → 2023 dimension=HEA: 1
      → 2023 dimension=REM: 0`,
});
