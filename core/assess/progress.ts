/** Where the plan's indicators stand between baseline and target (coherence §4; rulings-coherence B18, B49, D5). */
import { groupBy } from '../grouped.ts';
import type { Thresholds } from '../model/coherence.ts';
import type { Checked, Computed } from '../model.ts';
import { nationalFigures } from '../model/by-indicator.ts';
import type { CurrentValue, Monitored, Progress, ProgressState } from '../model/results.ts';
import type { Values } from './rows.ts';
import { by, number, rowsOf, text } from './rows.ts';

/** Rows of COH_MONITOR with a value, in order of subject, indicator, time and group. */
export const readMonitored = (checked: Checked): readonly Monitored[] =>
  rowsOf(checked, 'COH_MONITOR', 'value')
    .flatMap(({ values, place }): Monitored[] => {
      const subject = text(values, 'subject_id');
      const indicator = text(values, 'indicator_id');
      const year = number(values, 'year');
      const value = number(values, 'value');
      if (subject === null || indicator === null || year === null || value === null) return [];
      return [
        {
          ...{ subject, indicator, year, value, values, place },
          period: periodOf(values),
          group: text(values, 'group') ?? '_T',
          obsStatus: text(values, 'obs_status') ?? 'A',
        },
      ];
    })
    .sort(
      by(
        (row) => row.subject,
        (row) => row.indicator,
        (row) => String(row.year),
        // the figure of a whole year stands after those of its quarters
        (row) => row.period ?? '~',
        (row) => row.group,
      ),
    );

function periodOf(values: Values): string | null {
  const period = text(values, 'period');
  return period === null || period === '_T' || /^\d{4}$/.test(period) ? null : period;
}

/** Newest value of an indicator for any of the subjects: the computed national figure first, else a monitored one. */
export type CurrentOf = (indicator: string, subjects: readonly string[]) => CurrentValue | null;

export function currentFrom(
  computed: Computed,
  monitored: readonly Monitored[],
  refYear: number,
  { monitorYears }: Thresholds,
): CurrentOf {
  const inWindow = ({ year }: { readonly year: number }): boolean =>
    year <= refYear && year > refYear - monitorYears;
  const rows = groupBy(monitored.filter(inWindow), ({ subject, indicator }) => `${subject}|${indicator}`);
  return (indicator, subjects) => {
    const [newest] = nationalFigures(computed.values, indicator)
      .filter(inWindow)
      .flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
      .sort((a, b) => b.year - a.year);
    if (newest) return { ...newest, from: 'INDICATOR', places: [] };
    for (const group of ['_T', 'TREATED'])
      for (const subject of subjects) {
        const last = (rows.get(`${subject}|${indicator}`) ?? []).filter((row) => row.group === group).at(-1);
        if (last) return { value: last.value, year: last.year, from: 'MONITOR', places: [last.place] };
      }
    return null;
  };
}

/** Progress of a row that holds baseline, milestone and target: of PLN_TARGETS or of COH_POLICIES. */
export function progressOf(
  values: Values,
  current: CurrentValue | null,
  thresholds: Pick<Thresholds, 'trackOk' | 'trackSlow'>,
): Progress {
  const way: Way & Pick<Progress, 'milestone' | 'milestoneYear'> = {
    baselineYear: number(values, 'baseline_year'),
    baseline: number(values, 'baseline'),
    milestoneYear: number(values, 'milestone_year'),
    milestone: number(values, 'milestone'),
    targetYear: number(values, 'target_year'),
    target: number(values, 'target'),
    better: betterOf(values),
    current,
  };
  const travelled = share(current?.value ?? null, way.baseline, way.target);
  const time = share(current?.year ?? null, way.baselineYear, way.targetYear);
  const expected = time === null ? null : Math.min(1, time);
  const ratio = travelled === null || expected === null || expected <= 0 ? null : travelled / expected;
  const judged = { ...way, travelled, expected, ratio, reached: isReached(way, travelled) };
  return { ...judged, state: stateOf(judged, thresholds) };
}

function betterOf(values: Values): Progress['better'] {
  const better = text(values, 'better');
  return better === 'UP' || better === 'DOWN' ? better : null;
}

/** (at − from)/(to − from); `null` where one is missing or the two ends are equal. */
const share = (at: number | null, from: number | null, to: number | null): number | null =>
  at === null || from === null || to === null || from === to ? null : (at - from) / (to - from);

type Way = Pick<Progress, 'baseline' | 'baselineYear' | 'target' | 'targetYear' | 'better' | 'current'>;

/** At or beyond the target by `better`; where that is blank, the whole way travelled (B18). */
function isReached({ current, target, better }: Way, travelled: number | null): boolean {
  if (current === null || target === null) return false;
  if (better === null) return travelled !== null && travelled >= 1;
  return better === 'UP' ? current.value >= target : current.value <= target;
}

/** A value of the baseline year or earlier says nothing yet. */
function stateOf(
  judged: Omit<Progress, 'state'>,
  { trackOk, trackSlow }: Pick<Thresholds, 'trackOk' | 'trackSlow'>,
): ProgressState {
  if (judged.target === null || judged.targetYear === null) return 'NO_TARGET';
  if (judged.baseline === null || judged.baselineYear === null) return 'NO_BASELINE';
  if (judged.current === null) return 'NO_DATA';
  if (judged.reached) return 'ON_TRACK';
  if (judged.travelled !== null && judged.travelled < 0) return 'BACKWARD';
  if (judged.ratio === null) return 'NO_DATA';
  const slack = 1e-12;
  if (judged.ratio >= trackOk - slack) return 'ON_TRACK';
  return judged.ratio >= trackSlow - slack ? 'SLOW' : 'OFF';
}
