/** From the rows of a year to its figure: annual rows as they stand, sub-annual rows put together (rulings A11). */
import { LEAST_COVERED } from '../expression/coverage.ts';
import { statusFlags, strictest, weakest } from '../expression/status.ts';
import type { ObsStatus, Source } from '../model.ts';
import type { ReadValue } from './reading.ts';
import type { SheetRows } from './sheet-rows.ts';

export interface CellFigure {
  readonly value: number | null;
  /** Why there is no value: nothing supplied, under an error, too few periods. */
  readonly cause: 'absent' | 'blocked' | 'coverage';
  /** Per cent of the periods of the year that are there. */
  readonly percent: number;
  readonly status: ObsStatus;
  readonly conf: string;
  readonly flags: readonly string[];
  /** Of the figure itself: the year, or the period of a stock. */
  readonly period: string;
  sources(): readonly Source[];
}

type Codes = Readonly<Record<string, string>>;
type Periodic = ReadValue & { readonly period: string };

export function yearFigure(
  sheet: SheetRows,
  measure: string,
  year: number,
  codes: Codes,
  read: readonly Periodic[],
): CellFigure {
  const isWhole = ({ period }: Periodic): boolean => period === String(year) || period === '';
  const annual = read.find((each) => isWhole(each) && each.value !== null);
  if (annual) return figureFrom([annual], annual.value, String(year), 100);
  const parts = read.filter((each) => !isWhole(each) && each.value !== null);
  if (parts.length === 0)
    return {
      ...figureFrom([], null, String(year), 0),
      cause: read.some(({ blocked }) => blocked) ? 'blocked' : 'absent',
    };
  const kind = stockOrFlow(sheet, measure, codes);
  return kind === 'flow' ? overYear(parts, year, isRate(sheet, measure, codes)) : atOnePeriod(parts, kind);
}

/** Rates and indices among amounts of money (`FX_USD`) are averaged, not added. */
const isRate = ({ template }: SheetRows, measure: string, codes: Codes): boolean =>
  Object.entries(template.plain?.[measure] ?? {}).some(([column, plain]) =>
    plain.includes(codes[column] ?? ''),
  );

/** Four quarters or twelve months make the year; from 80 % of them on the sum is given and marked. */
function overYear(parts: readonly Periodic[], year: number, averaged: boolean): CellFigure {
  const quarters = onePerPeriod(parts.filter(({ period }) => /-Q[1-4]$/.test(period)));
  const months = onePerPeriod(parts.filter(({ period }) => /-(0[1-9]|1[0-2])$/.test(period)));
  const [used, percent] =
    quarters.length / 4 >= months.length / 12
      ? [quarters, (100 * quarters.length) / 4]
      : [months, (100 * months.length) / 12];
  const sum = used.reduce((all, { value }) => all + (value ?? 0), 0);
  const total = averaged ? sum / used.length : sum;
  return percent < LEAST_COVERED
    ? { ...figureFrom([], null, String(year), percent), cause: 'coverage' }
    : figureFrom(used, total, String(year), percent);
}

/** In order of the periods; of two rows for one period the first, whatever the check made of it. */
function onePerPeriod(parts: readonly Periodic[]): readonly Periodic[] {
  const byPeriod = new Map<string, Periodic>();
  for (const part of parts) if (!byPeriod.has(part.period)) byPeriod.set(part.period, part);
  return [...byPeriod.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Stocks and survey estimates take the last period, stocks at the beginning of the year the first. */
function atOnePeriod(parts: readonly Periodic[], kind: 'stock' | 'opening'): CellFigure {
  const ordered = parts.toSorted((a, b) => (periodEnd(a.period) < periodEnd(b.period) ? -1 : 1));
  const one = kind === 'opening' ? ordered[0] : ordered.at(-1);
  return one ? figureFrom([one], one.value, one.period, 100) : figureFrom([], null, '', 0);
}

/** `2023-Q2` → `2023-06`, so that quarters and months are in one order; a whole year ends in December. */
export function periodEnd(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return period.length === 4 ? `${period}-12` : period;
}

function stockOrFlow({ template }: SheetRows, measure: string, codes: Codes): 'stock' | 'flow' | 'opening' {
  const { otherKind, otherMeasures = [] } = template;
  const code = otherKind ? (codes[otherKind.column] ?? '') : '';
  if (otherKind?.opening?.includes(code)) return 'opening';
  const isOther = otherMeasures.includes(measure) || (otherKind?.codes.includes(code) ?? false);
  const isFlow = (template.kind === 'flow') !== isOther;
  return isFlow ? 'flow' : 'stock';
}

const figureFrom = (
  used: readonly ReadValue[],
  value: number | null,
  period: string,
  percent: number,
): CellFigure => ({
  value,
  cause: 'absent',
  percent,
  status: weakest(used.map(({ status }) => status)),
  conf: strictest(used.map(({ conf }) => conf)),
  flags: [...new Set(used.flatMap(({ supplied }) => statusFlags(supplied)))],
  period,
  sources: () => used.flatMap((each) => each.sources()),
});
