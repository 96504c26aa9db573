/**
 * What changed in a policy's outcome after it began, by the method that a person chose on COH_ESTIMATES or, without a
 * choice, before–after and where possible an interrupted series (coherence §6; rulings-coherence A10, C1–C7).
 */
import { groupBy } from '../grouped.ts';
import type { Policy } from '../model/coherence.ts';
import type { Checked, Computed } from '../model.ts';
import type {
  Estimate,
  EstimateCaveat,
  EstimateMethod,
  EstimateRefusal,
  Monitored,
  Segmented,
  SeriesPoint,
} from '../model/results.ts';
import { lineThrough, mean, segmentedFit } from './regression.ts';
import { by, rowsOf, text } from './rows.ts';
import { isEvenlySpaced, type Series, seriesOf, seriesOfIndicator, startIn } from './series.ts';

export interface EstimateSources {
  readonly checked: Checked;
  readonly computed: Computed;
  readonly policies: readonly Policy[];
  readonly monitored: readonly Monitored[];
  readonly refYear: number;
}

/** In order of policy, indicator and method. A policy without outcome indicator and without a choice has none. */
export function estimatesOf(sources: EstimateSources): readonly Estimate[] {
  const choices = groupBy(readChoices(sources.checked), ({ policy }) => policy);
  return sources.policies
    .filter(({ standing }) => standing !== 'dropped')
    .flatMap((policy) => {
      const chosen = choices.get(policy.id) ?? [];
      const own = policy.outcome?.indicator ?? null;
      const covered = chosen.some(({ indicator }) => indicator === own);
      return [
        ...chosen.flatMap((choice) =>
          choice.method === 'NONE'
            ? []
            : [estimate(policy, choice.indicator, choice.method, choice.start, sources)],
        ),
        ...(own === null || covered ? [] : unasked(policy, own, sources)),
      ];
    })
    .sort(
      by(
        (each) => each.policy,
        (each) => each.indicator,
        (each) => each.method,
      ),
    );
}

interface Choice {
  readonly policy: string;
  readonly indicator: string;
  readonly method: EstimateMethod | 'NONE';
  readonly start: string | null;
}

const METHODS: readonly string[] = ['NONE', 'BA', 'ITS', 'DID', 'CITS', 'TARGET'];
const isMethod = (method: string): method is Choice['method'] => METHODS.includes(method);

const readChoices = (checked: Checked): readonly Choice[] =>
  rowsOf(checked, 'COH_ESTIMATES', 'method').flatMap(({ values }): Choice[] => {
    const policy = text(values, 'policy_id');
    const indicator = text(values, 'indicator_id');
    const method = text(values, 'method');
    if (policy === null || indicator === null || method === null || !isMethod(method)) return [];
    return [{ policy, indicator, method, start: text(values, 'start_point') }];
  });

/** Before–after, and an interrupted series if its needs are met (A10). */
function unasked(policy: Policy, indicator: string, sources: EstimateSources): readonly Estimate[] {
  const interrupted = estimate(policy, indicator, 'ITS', null, sources);
  return [
    estimate(policy, indicator, 'BA', null, sources),
    ...(interrupted.refused === null ? [interrupted] : []),
  ];
}

/** What a method finds in the series; everything else of an estimate is said around it. */
type Result = Pick<Estimate, 'refused'> & Partial<Estimate>;

function estimate(
  policy: Policy,
  indicator: string,
  method: EstimateMethod,
  chosenStart: string | null,
  { computed, monitored, refYear }: EstimateSources,
): Estimate {
  const rows = monitored.filter((row) => row.subject === policy.id && row.indicator === indicator);
  const group = (name: string): Series | null => seriesOf(rows.filter((row) => row.group === name));
  const treated = group('TREATED') ?? group('_T') ?? seriesOfIndicator(computed, indicator, refYear);
  const comparison = group('COMPARISON');
  const startText = chosenStart ?? text(policy.values, 'start');
  const start = treated && startText !== null ? startIn(treated, startText) : null;
  const blank: Estimate = {
    ...{ policy: policy.id, indicator, method, start: start?.name ?? null, startIndex: start?.index ?? null },
    ...{ refused: null, design: null, caveats: [], value: null, before: null, after: null },
    ...{ comparisonBefore: null, comparisonAfter: null, segmented: null, comparisonSegmented: null },
    series: treated?.points ?? [],
    comparison: comparison?.points ?? [],
  };
  const result =
    method === 'TARGET'
      ? target(policy, indicator)
      : compareIn(method, treated, comparison, start?.index ?? null);
  return { ...blank, ...result };
}

/** The way to the target; it says nothing on the policy. */
function target(policy: Policy, indicator: string): Result {
  const travelled = policy.outcome?.indicator === indicator ? policy.outcome.progress.travelled : null;
  return travelled === null ? { refused: 'NO_PROGRESS' } : { refused: null, value: travelled };
}

function compareIn(
  method: Exclude<EstimateMethod, 'TARGET'>,
  treated: Series | null,
  comparison: Series | null,
  start: number | null,
): Result {
  if (!treated) return { refused: 'NO_SERIES' };
  if (start === null) return { refused: 'NO_START' };
  const twoGroups = method === 'DID' || method === 'CITS';
  if (twoGroups && (!comparison || comparison.unit !== treated.unit)) return { refused: 'NO_COMPARISON' };
  const groups = [treated, ...(twoGroups && comparison ? [comparison] : [])];
  const interrupted = method === 'ITS' || method === 'CITS';
  const refused =
    groups.map(({ points }) => refusalOf(points, start, interrupted)).find((reason) => reason !== null) ??
    (twoGroups && comparison && isSame(treated.points, comparison.points) ? 'SAME_GROUPS' : null);
  if (refused) return { refused };
  const [own, other] = groups.map(({ points }) => sidesOf(points, start));
  if (!own) return { refused: 'NO_SERIES' };
  if (method === 'BA') return beforeAfter(own);
  if (method === 'ITS') return interruptedSeries(own, treated);
  if (!other) return { refused: 'NO_COMPARISON' };
  if (method === 'DID') return inCommonPeriods(treated.points, comparison?.points ?? [], start);
  return haveSamePeriods(own, other) ? interruptedPair(own, other, treated) : { refused: 'UNEQUAL_SPACING' };
}

/** Points a side that an interrupted series needs, and from which it is more than weak. */
const FEWEST = 4;
const INDICATIVE = 8;

function refusalOf(
  points: readonly SeriesPoint[],
  start: number,
  interrupted: boolean,
): EstimateRefusal | null {
  const { before, after } = sidesOf(points, start);
  if (before.length === 0 || after.length === 0) return 'START_OUTSIDE';
  const fewest = interrupted ? FEWEST : 1;
  if (before.length < fewest || after.length < fewest) return 'FEW_POINTS';
  // A break at the first point lies before the window (C5).
  if (points.slice(1).some(({ broken }) => broken)) return 'BREAK';
  if (interrupted && !isEvenlySpaced(points)) return 'UNEQUAL_SPACING';
  return points.every(({ value }) => value === points[0]?.value) ? 'CONSTANT' : null;
}

interface Sides {
  readonly before: readonly SeriesPoint[];
  /** From the first period with the policy on (C1). */
  readonly after: readonly SeriesPoint[];
}

const sidesOf = (points: readonly SeriesPoint[], start: number): Sides => ({
  before: points.filter(({ index }) => index < start),
  after: points.filter(({ index }) => index >= start),
});

const isSame = (a: readonly SeriesPoint[], b: readonly SeriesPoint[]): boolean =>
  a.length === b.length && a.every(({ index, value }, at) => index === b[at]?.index && value === b[at].value);

/** Both begin with the policy in the same period and go on in the same steps, so that slopes and effects compare. */
function haveSamePeriods(...sides: readonly Sides[]): boolean {
  const [own, other] = sides.map(({ after }) => after.slice(0, 2).map(({ index }) => index));
  return own !== undefined && own.every((index, at) => index === other?.[at]);
}

const meanOf = (points: readonly SeriesPoint[]): number => mean(points.map(({ value }) => value));

function beforeAfter({ before, after }: Sides): Result {
  const means = { before: meanOf(before), after: meanOf(after) };
  return {
    ...means,
    refused: null,
    value: means.after - means.before,
    design: 'descriptive',
    caveats: ['OTHER_CHANGES', 'TREND_IGNORED'],
  };
}

const fit = ({ before, after }: Sides): Segmented =>
  segmentedFit(
    [...before, ...after].map(({ value }) => value),
    before.length + 1,
  );

const designOf = (...sides: readonly Sides[]): 'weak' | 'indicative' =>
  sides.every(({ before, after }) => before.length >= INDICATIVE && after.length >= INDICATIVE)
    ? 'indicative'
    : 'weak';

function interruptedSeries(sides: Sides, { unit }: Series): Result {
  const segmented = fit(sides);
  return {
    refused: null,
    before: meanOf(sides.before),
    after: meanOf(sides.after),
    segmented,
    value: segmented.lastEffect,
    design: designOf(sides),
    caveats: [
      'OTHER_CHANGES',
      ...residualCaveats(segmented),
      ...(unit === 'year' ? [] : (['SEASONS'] as const)),
    ],
  };
}

/** Durbin–Watson outside 1–3 warns of neighbours that depend on one another. */
const residualCaveats = ({ durbinWatson }: Segmented): readonly EstimateCaveat[] =>
  durbinWatson !== null && (durbinWatson < 1 || durbinWatson > 3) ? ['AUTOCORRELATION'] : [];

/** Points before the start that the test of parallel trends needs in each group. */
const TREND_POINTS = 3;

/** Means over other years would take a trend that both groups share for a difference. */
function inCommonPeriods(
  treated: readonly SeriesPoint[],
  comparison: readonly SeriesPoint[],
  start: number,
): Result {
  const among = (points: readonly SeriesPoint[], others: readonly SeriesPoint[]): readonly SeriesPoint[] => {
    const known = new Set(others.map(({ index }) => index));
    return points.filter(({ index }) => known.has(index));
  };
  const series = among(treated, comparison);
  const other = among(comparison, treated);
  const [own, against] = [sidesOf(series, start), sidesOf(other, start)];
  if (own.before.length === 0 || own.after.length === 0) return { refused: 'UNEQUAL_SPACING' };
  const isWhole = series.length === treated.length && other.length === comparison.length;
  const found = differences(own, against);
  const caveats: readonly EstimateCaveat[] = isWhole ? [] : ['COMMON_PERIODS'];
  return { ...found, series, comparison: other, caveats: [...(found.caveats ?? []), ...caveats] };
}

function differences(own: Sides, other: Sides): Result {
  const means = {
    before: meanOf(own.before),
    after: meanOf(own.after),
    comparisonBefore: meanOf(other.before),
    comparisonAfter: meanOf(other.after),
  };
  const value = means.after - means.before - (means.comparisonAfter - means.comparisonBefore);
  const testable = own.before.length >= TREND_POINTS && other.before.length >= TREND_POINTS;
  const passed = testable && Math.abs(trendGap(own, other)) <= Math.abs(value) / 2 + 1e-12;
  return {
    ...means,
    refused: null,
    value,
    design: passed ? 'indicative' : 'weak',
    caveats: [
      'OTHER_CHANGES',
      'SPILL_OVER',
      ...(passed ? [] : [testable ? ('TRENDS_DIFFERED' as const) : ('TRENDS_UNTESTED' as const)]),
    ],
  };
}

/** Difference of the slopes before × mean time of the after values less that of the before values (C3). */
function trendGap(own: Sides, other: Sides): number {
  const slope = ({ before }: Sides): number =>
    lineThrough(before.map(({ index, value }) => [index, value])).slope;
  const time = (points: readonly SeriesPoint[]): number => mean(points.map(({ index }) => index));
  return (slope(own) - slope(other)) * (time(own.after) - time(own.before));
}

/** Both effects are taken in the last period that both groups have. */
function interruptedPair(own: Sides, other: Sides, treated: Series): Result {
  const { segmented: first = null, ...alone } = interruptedSeries(own, treated);
  const second = fit(other);
  if (!first) return { refused: 'NO_SERIES' };
  const since = Math.min(own.after.length, other.after.length) - 1;
  const effectOf = ({ levelChange, slopeChange }: Segmented): number => levelChange + slopeChange * since;
  return {
    ...alone,
    segmented: first,
    comparisonSegmented: second,
    comparisonBefore: meanOf(other.before),
    comparisonAfter: meanOf(other.after),
    value: effectOf(first) - effectOf(second),
    design: designOf(own, other),
    caveats: [...new Set([...(alone.caveats ?? []), ...residualCaveats(second), 'SPILL_OVER' as const])],
  };
}
