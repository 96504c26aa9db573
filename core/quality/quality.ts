/**
 * How a figure stands to the one before, and how sure it is: worked out from the figures as they are shown, so that
 * nothing hidden comes back through a change or an interval (coherence-workbook §3; rulings B37).
 */
import { currencyOf } from '../i18n/units.ts';
import type { IndicatorValue } from '../model.ts';
import { type Interval, intervalOf } from './interval.ts';

export interface Quality {
  /** The latest earlier year with a figure; null where there is none. */
  readonly previous: { readonly year: number; readonly value: number } | null;
  /** Value less the previous one; null beside `BREAK`, or where the two are in different currencies. */
  readonly change: number | null;
  /** 100 × change / previous; only where both are above zero. */
  readonly changePercent: number | null;
  /** The last figures of the series up to this one, oldest first, at most six. */
  readonly series: readonly { readonly year: number; readonly value: number }[];
  /**
   * The flags of the figure, and `BREAK` where the way of counting changed since the previous one (status B): then
   * the two do not compare.
   */
  readonly flags: readonly string[];
  /** Sheets of ministries' workbooks behind the figure. */
  readonly sources: number;
  readonly interval: Interval | null;
}

const LONGEST_SERIES = 6;
const BREAK = 'BREAK';

/** Of every figure; in the order of years whatever that of `values`. */
export function qualityOf(values: readonly IndicatorValue[]): ReadonlyMap<IndicatorValue, Quality> {
  const found = new Map<IndicatorValue, Quality>();
  for (const series of seriesOf(values)) {
    let shown: IndicatorValue[] = [];
    let broken = false;
    for (const value of series.toSorted((a, b) => a.year - b.year)) {
      broken ||= isBreak(value);
      found.set(value, ofOne(value, shown, broken));
      if (value.value === null) continue;
      shown = [...shown, value].slice(1 - LONGEST_SERIES);
      broken = false;
    }
  }
  return found;
}

function seriesOf(values: readonly IndicatorValue[]): Iterable<readonly IndicatorValue[]> {
  const series = new Map<string, IndicatorValue[]>();
  for (const value of values) {
    const key = JSON.stringify([value.country, value.indicator, Object.entries(value.disaggregation).sort()]);
    const own = series.get(key);
    if (own) own.push(value);
    else series.set(key, [value]);
  }
  return series.values();
}

/** Also of a year without a figure: what it lacks may have been counted anew. */
const isBreak = ({ flags, obsStatus, inputs }: IndicatorValue): boolean =>
  obsStatus === 'B' ||
  [flags, ...inputs.map((fact) => fact.flags)].some((each) => each.includes('STATUS(B)'));

function ofOne(value: IndicatorValue, before: readonly IndicatorValue[], broken: boolean): Quality {
  const points = [...before, value].flatMap(({ year, value: point }) =>
    point === null ? [] : [{ year, value: point }],
  );
  const last = before.at(-1);
  const previous = last?.value === null || last === undefined ? null : { year: last.year, value: last.value };
  const cut = value.value !== null && previous !== null && broken;
  const comparable = !cut && last !== undefined && currencyOf(last) === currencyOf(value);
  const change = value.value !== null && previous && comparable ? value.value - previous.value : null;
  return {
    previous,
    change,
    changePercent:
      change !== null && previous && previous.value > 0 && previous.value + change > 0
        ? (100 * change) / previous.value
        : null,
    series: points,
    flags: cut ? [...value.flags, BREAK] : value.flags,
    sources: new Set(
      value.inputs.flatMap(({ sources }) => sources.map(({ file, sheet }) => `${file}|${sheet}`)),
    ).size,
    interval: intervalOf(value),
  };
}
