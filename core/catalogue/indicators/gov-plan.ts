/**
 * What the plan makes of migration: goals linked and acted upon, actions under way, targets in sight, answers of the
 * questionnaire (indicators §3.13). The coherence model is built by the assess stage.
 */
import type { Action, Target } from '../../coherence-model.ts';
import type { Fact, IndicatorValue } from '../../model.ts';
import type { Monitored } from '../../results-model.ts';
import {
  type Counted,
  type MeasuredFigure,
  type MeasuredIndicator,
  type Seen,
  defineIndicator,
} from '../define.ts';
import { PLAN, STRONG, actionFacts, actionsOn, intensity, perGoal, strengthFact } from './linked-goals.ts';
import { numberIn, share, textOf } from './measured.ts';

const SHARED = {
  tier: 'core',
  dimension: 'GOV',
  unit: 'percent',
  decimals: 1,
  aggregation: 'count',
  minCell: 0,
  source: 'project definition',
} as const;

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
      places: [action.place],
    };
    return {
      year: seen.lastYear,
      of: { goal_id: action.goal ?? '', lead: action.lead ?? '', dimension: action.dimension ?? '' },
      // Rulings B31: nobody knows how far it is.
      numerator: done === null ? null : done * weight,
      denominator: weight,
      facts: [
        ...(done === null ? [] : [seen.fact({ ...found, measure: 'progress', value: done, unit: '%' })]),
        seen.fact({ ...found, measure: 'weight', value: weight }),
      ],
      missing: `PLN_ACTIONS.progress_pct action_id=${action.id}`,
    };
  });
}

// ── Targets ──────────────────────────────────────────────────────────────────────────────────────────────

interface Current {
  readonly year: number;
  readonly value: number;
  readonly facts: readonly Fact[];
  readonly uses: readonly IndicatorValue[];
}

/** The indicator's own figures for the nation, else what was monitored of it for the goal (rulings-coherence B18). */
function currentValues(seen: Seen, { indicator, goal, node }: Target): readonly Current[] {
  const computed = seen.values.filter(
    (each) => each.indicator === indicator && Object.keys(each.disaggregation).length === 0,
  );
  const own = computed.flatMap((each): Current[] =>
    each.value === null ? [] : [{ year: each.year, value: each.value, facts: each.inputs, uses: [each] }],
  );
  if (own.length > 0) return own;
  for (const group of ['_T', 'TREATED'])
    for (const subject of new Set([node, goal])) {
      const found = seen.model.monitored.filter(
        (row) =>
          row.subject === subject &&
          row.indicator === indicator &&
          row.group === group &&
          row.period === null,
      );
      if (found.length > 0) return found.map((row) => monitoredValue(seen, row));
    }
  return [];
}

function monitoredValue(
  seen: Seen,
  { subject, indicator, group, year, value, obsStatus, place }: Monitored,
): Current {
  const found = { sheet: 'COH_MONITOR', year, measure: 'value', value, places: [place] };
  const dimensions = { subject_id: subject, indicator_id: indicator, group };
  return { year, value, facts: [seen.fact({ ...found, dimensions, obsStatus })], uses: [] };
}

/** Every year from the baseline on in which there is a figure (rulings A12). */
function travelled(seen: Seen): readonly Counted[] {
  return seen.model.targets.flatMap((target): Counted[] => {
    const field = (id: string): number | null => numberIn(target.values[id]);
    const [from, baseline, until, aim] = ['baseline_year', 'baseline', 'target_year', 'target'].map(field);
    const lacking = ['baseline', 'target'].filter((id) => field(id) === null);
    const facts = ['baseline', 'target'].flatMap((measure): Fact[] => {
      const value = field(measure);
      return value === null ? [] : [targetFact(seen, target, measure, value)];
    });
    return currentValues(seen, target)
      .filter(({ year }) => year >= (from ?? year))
      .map(({ year, value, facts: own, uses }): Counted => {
        const way = (aim ?? 0) - (baseline ?? 0);
        const done = value - (baseline ?? 0);
        return {
          year,
          of: { indicator_id: target.indicator, goal_id: target.goal },
          numerator: lacking.length > 0 ? null : done,
          denominator: way,
          facts: [...facts, ...own],
          uses,
          missing: lacking.map((id) => `PLN_TARGETS.${id} indicator_id=${target.indicator}`).join(', '),
          flags:
            way === 0
              ? []
              : statesOf(seen, target, value, done / way, expectedIn(year, from ?? null, until ?? null)),
        };
      });
  });
}

const targetFact = (seen: Seen, target: Target, measure: string, value: number): Fact =>
  seen.fact({
    ...{ sheet: 'PLN_TARGETS', year: seen.lastYear, measure, value, places: [target.place] },
    dimensions: { indicator_id: target.indicator, goal_id: target.node },
  });

/** Part of the time that has gone by, at most 1; null where the years do not say. */
const expectedIn = (year: number, from: number | null, until: number | null): number | null =>
  from === null || until === null || until <= from ? null : Math.min(1, (year - from) / (until - from));

/** What was to be expected by now, and the state (rulings-coherence D5); reached is reached (B18). */
function statesOf(
  seen: Seen,
  target: Target,
  value: number,
  done: number,
  expected: number | null,
): readonly string[] {
  const { trackOk, trackSlow } = seen.model.thresholds;
  const said = expectedFlag(expected);
  if (isReached(target, value, done)) return [...said, 'ON_TRACK'];
  if (done < 0) return [...said, 'BACKWARD'];
  if (expected === null || expected <= 0) return said;
  const ratio = done / expected + 1e-12;
  return [...said, ratio >= trackOk ? 'ON_TRACK' : ratio >= trackSlow ? 'SLOW' : 'OFF'];
}

function isReached({ values }: Target, value: number, done: number): boolean {
  const aim = numberIn(values['target']);
  if (aim === null) return false;
  if (values['better'] === 'UP') return value >= aim;
  return values['better'] === 'DOWN' ? value <= aim : done >= 1;
}

const expectedFlag = (expected: number | null): readonly string[] =>
  expected === null ? [] : [`EXPECTED(${String(Math.round(1000 * expected) / 10)} %)`];

/** Shown between −100 and 200 (rulings-coherence B18). */
const bounded: MeasuredIndicator['figure'] = (counted, whole) => {
  const found = share(100)(counted, whole);
  return { ...found, value: found.value === null ? null : Math.max(-100, Math.min(200, found.value)) };
};

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
  const domains = new Map<string, Counted[]>();
  for (const each of counted) {
    const domain = each.of['domain'] ?? '';
    domains.set(domain, [...(domains.get(domain) ?? []), each]);
  }
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
    ...{ ...SHARED, id: 'GOV-08', sdg: '17.14.1', gcm: '23' },
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
    ...{ ...SHARED, id: 'GOV-09', sdg: '17.14.1', gcm: '23' },
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
    ...{ ...SHARED, id: 'GOV-10', aggregation: 'weighted_mean', sdg: '17.14', gcm: '23' },
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
    ...{ ...SHARED, id: 'GOV-11', aggregation: 'index', sdg: '17.14', gcm: '23' },
    disaggregation: ['indicator_id', 'goal_id'],
    national: false,
    ...{ coreOnly: 'targets', sheets: ['PLN_TARGETS'], records: 'items', after: true },
    measure: travelled,
    figure: bounded,
    example: `
      PLN_GOALS   | goal_id | level | title
                  | G1      | GOAL  | Poverty
      PLN_TARGETS | indicator_id | goal_id | label         | baseline_year | baseline | target_year | target | better
                  | COST         | G1      | Cost to send  | 2019          | 9        | 2029        | 3      | DOWN
                  | FLAT         | G1      | Same as ever  | 2019          | 5        | 2029        | 5      |
      COH_MONITOR | subject_id | indicator_id | year | group | value
                  | G1         | COST         | 2022 | _T    | 9.6
                  | G1         | COST         | 2023 | _T    | 7.2
                  | G1         | FLAT         | 2023 | _T    | 6
      → 2022 indicator_id=COST goal_id=G1: -10.0
      → 2023 indicator_id=COST goal_id=G1: 30.0
      → 2023 indicator_id=FLAT goal_id=G1: null`,
  }),
  defineIndicator({
    ...{
      ...SHARED,
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
