/** How far the plan's indicators have travelled to their targets, year by year (indicators §4; rulings-coherence B18, D5). */
import { addTo } from '../../grouped.ts';
import type { CoherenceModel, Target } from '../../model/coherence.ts';
import type { Fact, IndicatorValue } from '../../model.ts';
import { nationalFigures } from '../../model/by-indicator.ts';
import type { Monitored } from '../../model/results.ts';
import { type Counted, type MeasuredIndicator, type Seen, defineIndicator } from '../define.ts';
import { GOVERNANCE, numberIn, share } from './measured.ts';

interface Current {
  readonly year: number;
  readonly value: number;
  readonly facts: readonly Fact[];
  readonly uses: readonly IndicatorValue[];
}

/** The indicator's own figures for the nation, else what was monitored of it for the goal (rulings-coherence B18). */
function currentValues(seen: Seen, { indicator, goal, node }: Target): readonly Current[] {
  const own = nationalFigures(seen.values, indicator).flatMap((each): Current[] =>
    each.value === null ? [] : [{ year: each.year, value: each.value, facts: each.inputs, uses: [each] }],
  );
  if (own.length > 0) return own;
  for (const group of ['_T', 'TREATED'])
    for (const subject of new Set([node, goal])) {
      const found = (monitoredBySubject(seen.model).get(subject) ?? []).filter(
        (row) => row.indicator === indicator && row.group === group && row.period === null,
      );
      if (found.length > 0) return found.map((row) => monitoredValue(seen, row));
    }
  return [];
}

/** Made once a model: each target asks for its own. */
function monitoredBySubject(model: CoherenceModel): ReadonlyMap<string, readonly Monitored[]> {
  const found = bySubject.get(model) ?? new Map<string, Monitored[]>();
  if (!bySubject.has(model))
    for (const row of model.monitored) {
      addTo(found, row.subject, row);
    }
  bySubject.set(model, found);
  return found;
}

const bySubject = new WeakMap<CoherenceModel, Map<string, Monitored[]>>();

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
    ...{
      sheet: 'PLN_TARGETS',
      year: seen.lastYear,
      measure,
      value,
      places: [seen.beside(target.place, measure)],
    },
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

export const distanceTravelled = defineIndicator({
  ...{ ...GOVERNANCE, id: 'GOV-11', aggregation: 'index', sdg: '17.14', gcm: '23' },
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
});
