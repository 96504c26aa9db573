/** From the rows of a year to its figure: annual rows as they stand, sub-annual rows put together (rulings A11). */
import { LEAST_COVERED } from '../expression/coverage.ts';
import { statusFlags, strictest, weakest } from '../expression/status.ts';
import { type ObsStatus, isPlainNumber } from '../model.ts';
import type { ReadValue } from './reading.ts';
import type { Codes, SheetRows } from './sheet-rows.ts';

export interface CellFigure extends Quality {
  readonly value: number | null;
}

/** What is to be said of a figure. */
export interface Quality {
  /** Why there is no value: nothing supplied, under an error, too few periods. */
  readonly cause: 'absent' | 'blocked' | 'coverage';
  /** Per cent of the periods of the year that are there. */
  readonly percent: number;
  readonly status: ObsStatus;
  readonly conf: string;
  readonly flags: readonly string[];
  /** Of the figure itself: the year, or the period of a stock. */
  readonly period: string;
}

/** The figure, and the rows that made it. */
export interface FigureOfRows {
  readonly figure: CellFigure;
  readonly used: readonly ReadValue[];
}

export function yearFigure(
  sheet: SheetRows,
  measure: string,
  year: number,
  codes: Codes,
  read: readonly ReadValue[],
  asked = String(year),
): FigureOfRows {
  const isWhole = ({ stored }: ReadValue): boolean => stored.period === asked || stored.period === '';
  const annual = read.find((each) => isWhole(each) && each.value !== null);
  if (annual) return figureFrom([annual], annual.value, asked, 100);
  const parts = read.filter((each) => !isWhole(each) && each.value !== null);
  if (parts.length === 0) return without(year, 0, read.some(({ blocked }) => blocked) ? 'blocked' : 'absent');
  const kind = stockOrFlow(sheet, measure, codes);
  return kind === 'flow' ? overYear(parts, year, isRate(sheet, measure, codes)) : atOnePeriod(parts, kind);
}

/** Rates and indices among amounts of money (`FX_USD`) are averaged, not added. */
const isRate = ({ template }: SheetRows, measure: string, codes: Codes): boolean =>
  isPlainNumber(template, measure, (column) => codes[column]);

/** Four quarters or twelve months make the year; from 80 % of them on the sum is given and marked. */
function overYear(parts: readonly ReadValue[], year: number, averaged: boolean): FigureOfRows {
  const quarters = onePerPeriod(parts.filter(({ stored }) => /-Q[1-4]$/.test(stored.period)));
  const months = onePerPeriod(parts.filter(({ stored }) => /-(0[1-9]|1[0-2])$/.test(stored.period)));
  const [used, percent] =
    quarters.length / 4 >= months.length / 12
      ? [quarters, (100 * quarters.length) / 4]
      : [months, (100 * months.length) / 12];
  const sum = used.reduce((all, { value }) => all + (value ?? 0), 0);
  const total = averaged ? sum / used.length : sum;
  return percent < LEAST_COVERED
    ? without(year, percent, 'coverage')
    : figureFrom(used, total, String(year), percent);
}

/** In order of the periods; of two rows for one period the first, whatever the check made of it. */
function onePerPeriod(parts: readonly ReadValue[]): readonly ReadValue[] {
  const byPeriod = new Map<string, ReadValue>();
  for (const part of parts) if (!byPeriod.has(part.stored.period)) byPeriod.set(part.stored.period, part);
  return [...byPeriod.values()].sort((a, b) => (a.stored.period < b.stored.period ? -1 : 1));
}

/** Stocks and survey estimates take the last period, stocks at the beginning of the year the first. */
function atOnePeriod(parts: readonly ReadValue[], kind: 'stock' | 'opening'): FigureOfRows {
  const ordered = parts.toSorted((a, b) =>
    periodEnd(a.stored.period) < periodEnd(b.stored.period) ? -1 : 1,
  );
  const one = kind === 'opening' ? ordered[0] : ordered.at(-1);
  return one ? figureFrom([one], one.value, one.stored.period, 100) : figureFrom([], null, '', 0);
}

/** `2023-Q2` → `2023-06`, so that quarters and months are in one order; a whole year ends in December. */
export function periodEnd(period: string): string {
  if (period.length === 4) return `${period}-12`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return period;
}

function stockOrFlow({ template }: SheetRows, measure: string, codes: Codes): 'stock' | 'flow' | 'opening' {
  const { otherKind, otherMeasures = [] } = template;
  const code = otherKind ? (codes[otherKind.column] ?? '') : '';
  if (otherKind?.opening?.includes(code)) return 'opening';
  const isOther = otherMeasures.includes(measure) || (otherKind?.codes.includes(code) ?? false);
  const isFlow = (template.kind === 'flow') !== isOther;
  return isFlow ? 'flow' : 'stock';
}

function figureFrom(
  used: readonly ReadValue[],
  value: number | null,
  period: string,
  percent: number,
): FigureOfRows {
  const figure: CellFigure = {
    value,
    cause: 'absent',
    percent,
    status: weakest(used.map(({ status }) => status)),
    conf: strictest(used.map(({ conf }) => conf)),
    flags: flagsOf(used),
    period,
  };
  return { figure, used };
}

const NO_FLAGS: readonly string[] = [];

function flagsOf(used: readonly ReadValue[]): readonly string[] {
  const [first] = used;
  if (used.length === 1 && first) return statusFlags(first.supplied);
  return used.length === 0 ? NO_FLAGS : [...new Set(used.flatMap(({ supplied }) => statusFlags(supplied)))];
}

function without(year: number, percent: number, cause: CellFigure['cause']): FigureOfRows {
  const { figure, used } = figureFrom([], null, String(year), percent);
  return { figure: { ...figure, cause }, used };
}
