/** Series of a policy's outcome in order of time, yearly, quarterly or monthly (coherence §6; A10, A11, C1, C5). */
import type { Computed } from '../model.ts';
import type { Monitored, SeriesPoint } from '../model/results.ts';

type Unit = 'year' | 'quarter' | 'month';

/** A point in time as the unit in which it is said, and its whole number in that unit. */
interface Moment {
  readonly unit: Unit;
  readonly index: number;
}

const PER_YEAR: Readonly<Record<Unit, number>> = { year: 1, quarter: 4, month: 12 };

/** `2021`, `2021-Q2`, `2021-05`, `2021-05-17`; anything else is `null`. */
function momentOf(text: string): Moment | null {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-\d{2})?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (quarter !== undefined) return { unit: 'quarter', index: Number(year) * 4 + Number(quarter) - 1 };
  if (month !== undefined) return { unit: 'month', index: Number(year) * 12 + Number(month) - 1 };
  return { unit: 'year', index: Number(year) };
}

/** The period of another unit that holds the first moment of this one (C1). */
const inUnit = ({ unit, index }: Moment, wanted: Unit): number =>
  Math.floor((index * PER_YEAR[wanted]) / PER_YEAR[unit]);

/** Name of a period: `2021`, `2021-Q2`, `2021-05`. */
function nameOf(index: number, unit: Unit): string {
  const year = String(Math.floor(index / PER_YEAR[unit]));
  const part = (index % PER_YEAR[unit]) + 1;
  if (unit === 'year') return year;
  return unit === 'quarter' ? `${year}-Q${String(part)}` : `${year}-${String(part).padStart(2, '0')}`;
}

export interface Series {
  readonly unit: Unit;
  readonly points: readonly SeriesPoint[];
}

/** Series of monitored rows. Where any row names a part of a year, only those of that unit are used. */
export function seriesOf(rows: readonly Monitored[]): Series | null {
  const moments = rows.flatMap((row) => {
    const moment = momentOf(row.period ?? String(row.year));
    return moment ? [{ row, moment }] : [];
  });
  const [finest] = [...moments].sort((a, b) => PER_YEAR[b.moment.unit] - PER_YEAR[a.moment.unit]);
  if (!finest) return null;
  const { unit } = finest.moment;
  const points = moments
    .filter(({ moment }) => moment.unit === unit)
    .map(({ row, moment }) => ({
      time: nameOf(moment.index, unit),
      index: moment.index,
      value: row.value,
      broken: row.obsStatus === 'B',
      place: row.place,
    }));
  return { unit, points: inTime(points) };
}

/** National values of a computed indicator up to the reference year. */
export function seriesOfIndicator(computed: Computed, indicator: string, refYear: number): Series | null {
  const points = computed.values.flatMap(
    ({ indicator: id, disaggregation, year, value, obsStatus }): SeriesPoint[] =>
      id !== indicator || Object.keys(disaggregation).length > 0 || value === null || year > refYear
        ? []
        : [{ time: String(year), index: year, value, broken: obsStatus === 'B', place: null }],
  );
  return points.length === 0 ? null : { unit: 'year', points: inTime(points) };
}

const inTime = (points: readonly SeriesPoint[]): readonly SeriesPoint[] =>
  [...points].sort((a, b) => a.index - b.index);

/** The period of the series that holds a date, year or period; `null` where the text is none. */
export function startIn(series: Series, text: string): { index: number; name: string } | null {
  const moment = momentOf(text);
  if (!moment) return null;
  const index = inUnit(moment, series.unit);
  return { index, name: nameOf(index, series.unit) };
}

/** Same distance from each point to the next. */
export function isEvenlySpaced(points: readonly SeriesPoint[]): boolean {
  const gaps = points.slice(1).map(({ index }, before) => index - (points[before]?.index ?? index));
  return gaps.every((gap) => gap > 0 && gap === gaps[0]);
}
