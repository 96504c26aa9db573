/** Order and keys of the lines of 03_INDICATORS, which other sheets point to. */
import type { IndicatorValue } from '../model.ts';
import { isNational } from '../model/by-indicator.ts';
import { FIRST_ROW } from './book-context.ts';

/** Years of a series whose figures are live formulas (coherence-workbook §4). */
const LIVE_YEARS = 6;

/** Columns to which formulas and other sheets refer. */
export const INDICATOR_COLUMNS = {
  year: 'E',
  value: 'F',
  numerator: 'H',
  denominator: 'I',
  core: 'O',
  check: 'P',
  previous: 'R',
} as const;

/** A line of 03_INDICATORS. */
export interface IndicatorRow {
  readonly value: IndicatorValue;
  readonly row: number;
  /** Key used as trace target: `CTX-03 2023`, `CTX-03 2023 sex=F`. */
  readonly target: string;
  readonly live: boolean;
}

export function indicatorTarget(value: IndicatorValue, year = value.year): string {
  const cut = disaggregationText(value);
  return `${value.indicator} ${String(year)}${cut === '' ? '' : ` ${cut}`}`;
}

export const disaggregationText = (value: IndicatorValue): string =>
  Object.entries(value.disaggregation)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join(' ');

/** True for the national figure and its split by sex alone. */
export const isNationalOrBySex = (value: IndicatorValue): boolean =>
  Object.keys(value.disaggregation).every((dimension) => dimension === 'sex');

/** A suppressed figure has no formula: it would show what was hidden (coherence-workbook §2.6). */
const isOpen = (value: IndicatorValue): boolean =>
  value.value !== null && value.obsStatus !== 'Q' && !['C', 'D', 'S', 'A'].includes(value.confStatus);

/**
 * Years before the first figure of a series are left out; of a series without any figure only the newest year of the
 * country stays, with its reason.
 */
function shown(values: readonly IndicatorValue[]): readonly IndicatorValue[] {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const value of values) {
    const key = seriesOf(value);
    last.set(key, Math.max(last.get(key) ?? value.year, value.year));
    if (value.value !== null || value.isConcealed)
      first.set(key, Math.min(first.get(key) ?? value.year, value.year));
  }
  return values.filter((value) => {
    const from = first.get(seriesOf(value));
    if (from !== undefined) return value.year >= from;
    return isNational(value) && value.year === last.get(seriesOf(value));
  });
}

const seriesOf = (value: IndicatorValue): string => `${value.indicator} ${disaggregationText(value)}`;

/** The lines in the order of the core; the newest six years of national figures and their sex split are live. */
export function indicatorRows(values: readonly IndicatorValue[]): readonly IndicatorRow[] {
  const newest = new Map<string, number[]>();
  const lines = shown(values);
  for (const value of lines) {
    const years = newest.get(seriesOf(value)) ?? [];
    years.push(value.year);
    newest.set(seriesOf(value), years);
  }
  for (const [key, years] of newest) newest.set(key, [...years].sort((a, b) => b - a).slice(0, LIVE_YEARS));
  return lines.map((value, index) => ({
    value,
    row: FIRST_ROW + index,
    target: indicatorTarget(value),
    live:
      isNationalOrBySex(value) &&
      isOpen(value) &&
      (newest.get(seriesOf(value)) ?? []).includes(value.year) &&
      // last: a formula is written when somebody asks for it
      value.excel !== null,
  }));
}
