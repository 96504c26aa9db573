/**
 * What the plan makes of migration: goals linked and acted upon, actions under way, answers of the questionnaire
 * (indicators §3.13). The coherence model is built by the assess stage.
 */
import { groupBy } from '../../grouped.ts';
import type { Action } from '../../model/coherence.ts';
import type { Place } from '../../model.ts';
import {
  type Counted,
  type MeasuredFigure,
  type MeasuredIndicator,
  type Seen,
  defineIndicator,
} from '../define.ts';
import { PLAN, STRONG, actionFacts, actionsOn, intensity, perGoal, strengthFact } from './linked-goals.ts';
import { GOVERNANCE, numberIn, share, textOf } from './measured.ts';

// ── Actions under way ────────────────────────────────────────────────────────────────────────────────────

/** Weighted by the budget where every action has one; else all count the same. */
function progress(seen: Seen): readonly Counted[] {
  const actions = seen.model.actions.filter(({ status }) => status !== 'DROPPED');
  const budgetOf = ({ values }: Action): number | null => numberIn(values['budget_planned']);
  const weighed = actions.every((action) => budgetOf(action) !== null);
  return actions.map((action): Counted => {
    const done = numberIn(action.values['progress_pct']);
    const weight = weighed ? (budgetOf(action) ?? 0) : 1;
    const found = {
      sheet: 'PLN_ACTIONS',
      year: seen.lastYear,
      dimensions: { action_id: action.id },
    };
    const cell = (column: string): Place[] => [seen.beside(action.place, column)];
    return {
      year: seen.lastYear,
      of: { goal_id: action.goal ?? '', lead: action.lead ?? '', dimension: action.dimension ?? '' },
      // Rulings B31: nobody knows how far it is.
      numerator: done === null ? null : done * weight,
      denominator: weight,
      facts: [
        ...(done === null
          ? []
          : [
              seen.fact({
                ...found,
                places: cell('progress_pct'),
                measure: 'progress',
                value: done,
                unit: '%',
              }),
            ]),
        seen.fact({ ...found, places: cell('budget_planned'), measure: 'weight', value: weight }),
      ],
      missing: `PLN_ACTIONS.progress_pct action_id=${action.id}`,
    };
  });
}

// ── Questionnaire ────────────────────────────────────────────────────────────────────────────────────────

const DOMAINS = 6;
const LEAST_ANSWERS = 3;

/** Each answer counts 0 to 10; a blank one does not apply and is left out. */
const answers = (seen: Seen): readonly Counted[] =>
  seen.rows('PLN_COHERENCE', 'score').flatMap((row): Counted[] => {
    const [year, score] = [numberIn(row.values['year']), numberIn(row.values['score'])];
    if (year === null || score === null) return [];
    const found = { sheet: 'PLN_COHERENCE', year, measure: 'score', value: score, places: [row.place] };
    const dimensions = { question_id: textOf(row, 'question_id') };
    return [
      {
        year,
        of: { domain: textOf(row, 'domain') },
        numerator: score,
        denominator: 10,
        facts: [seen.fact({ ...found, dimensions })],
      },
    ];
  });

/** Mean of the domains' own shares; of the nation only if all six have enough answers (rulings B30). */
function meanOfDomains(counted: readonly Counted[], whole: boolean): MeasuredFigure {
  const domains = groupBy(counted, (each) => each.of['domain'] ?? '');
  const enough = [...domains.values()].filter((own) => own.length >= LEAST_ANSWERS);
  const wanted = whole ? DOMAINS : 1;
  if (enough.length < wanted)
    return { value: null, numerator: null, denominator: null, reasons: ['LOW_COVERAGE'] };
  const means = enough.map((own) => share(100)(own, whole).value ?? 0);
  const sum = means.reduce((total, each) => total + each, 0);
  return { value: sum / wanted, numerator: sum, denominator: wanted, reasons: [] };
}

export const govPlan: readonly MeasuredIndicator[] = [
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-08', sdg: '17.14.1', gcm: '23' },
    disaggregation: ['dimension', 'pillar'],
    ...{ coreOnly: 'plan', sheets: ['PLN_GOALS', 'PLN_LINKS'], records: 'last' },
    measure: (seen) =>
      perGoal(seen, (goal, dimension) => ({
        numerator: intensity(goal, dimension) >= 1 ? 1 : 0,
        denominator: 1,
        facts: [strengthFact(seen, goal, dimension)],
      })),
    figure: share(100),
    example: `${PLAN}
      → 2023: 75.0
      → 2023 dimension=REM: 25.0
      → 2023 dimension=FLW: 25.0
      → 2023 pillar=P1: 100.0`,
  }),
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-09', sdg: '17.14.1', gcm: '23' },
    disaggregation: ['dimension'],
    ...{ coreOnly: 'plan', sheets: ['PLN_GOALS', 'PLN_LINKS', 'PLN_ACTIONS'], records: 'last' },
    measure: (seen) =>
      (seen.has('PLN_ACTIONS') ? perGoal : () => [])(seen, (goal, dimension) => {
        const isStrong = intensity(goal, dimension) >= STRONG;
        const own = actionsOn(seen, goal, dimension);
        return {
          numerator: isStrong && own.length > 0 ? 1 : 0,
          denominator: isStrong ? 1 : 0,
          facts: [strengthFact(seen, goal, dimension), ...actionFacts(seen, own)],
        };
      }),
    figure: share(100),
    example: `${PLAN}
      PLN_ACTIONS | action_id | goal_id | dimension | title    | status
                  | A1        | G1      | REM       | Prices   | ONGOING
                  | A2        | G2      | HEA       | Posts    | DROPPED
                  | A3        | G4      | SKL       | Training | DONE
      → 2023: 50.0
      → 2023 dimension=REM: 100.0
      → 2023 dimension=HEA: 0.0
      → 2023 dimension=EDU: null`,
  }),
  defineIndicator({
    ...{ ...GOVERNANCE, id: 'GOV-10', aggregation: 'weighted_mean', sdg: '17.14', gcm: '23' },
    disaggregation: ['goal_id', 'lead', 'dimension'],
    ...{ coreOnly: 'weights', sheets: ['PLN_ACTIONS'], records: 'last' },
    measure: progress,
    figure: share(1),
    example: `
      PLN_ACTIONS | action_id | title | lead | status  | progress_pct | budget_planned
                  | A1        | One   | FIN  | DONE    | 100          | 2000000
                  | A2        | Two   | HEA  | ONGOING | 50           | 6000000
                  | A3        | Three | FIN  | PLANNED | 0            | 2000000
                  | A4        | Four  | FIN  | DROPPED | 10           |
      → 2023: 50.0
      → 2023 lead=FIN: 50.0
      → 2023 lead=HEA: 50.0`,
  }),
  defineIndicator({
    ...{
      ...GOVERNANCE,
      id: 'GOV-12',
      aggregation: 'mean of means',
      sdg: '10.7.2 (national self-assessment)',
      gcm: '23',
    },
    source: '10.7.2 domain structure; 0/5/10 scoring as in the KNOMAD/OECD dashboard',
    disaggregation: ['domain'],
    ...{ coreOnly: 'answers', sheets: ['PLN_COHERENCE'], records: 'years' },
    measure: answers,
    figure: meanOfDomains,
    example: `
      PLN_COHERENCE | year | question_id | domain | score
                    | 2023 | 1a          | 1      | 10
                    | 2023 | 1b          | 1      | 10
                    | 2023 | 1c          | 1      | 10
                    | 2023 | 1d          | 1      | 5
                    | 2023 | 1e          | 1      | 5
                    | 2023 | 2a          | 2      | 10
                    | 2023 | 2b          | 2      | 5
                    | 2023 | 2c          | 2      | 5
                    | 2023 | 2d          | 2      | 5
                    | 2023 | 2e          | 2      | 5
                    | 2023 | 3a          | 3      | 10
                    | 2023 | 3b          | 3      | 5
                    | 2023 | 3c          | 3      | 5
                    | 2023 | 3d          | 3      | 0
                    | 2023 | 3e          | 3      | 0
                    | 2023 | 4a          | 4      | 10
                    | 2023 | 4b          | 4      | 10
                    | 2023 | 4c          | 4      | 5
                    | 2023 | 4d          | 4      | 5
                    | 2023 | 4e          | 4      | 5
                    | 2023 | 5a          | 5      | 10
                    | 2023 | 5b          | 5      | 5
                    | 2023 | 5c          | 5      | 0
                    | 2023 | 5d          | 5      |
                    | 2023 | 6a          | 6      | 10
                    | 2023 | 6b          | 6      | 10
                    | 2023 | 6c          | 6      | 10
                    | 2023 | 6d          | 6      | 10
                    | 2023 | 6e          | 6      | 5
                    | 2022 | 1a          | 1      | 10
                    | 2022 | 1b          | 1      | 0
                    | 2022 | 1c          | 1      | 5
      → 2022: null
      → 2022 domain=1: 50.0
      → 2023: 65.0
      → 2023 domain=3: 40.0`,
  }),
];
