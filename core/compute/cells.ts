/**
 * One figure a year for each combination of key codes: annual rows as they stand, sub-annual rows put together
 * (rulings A11), two-digit occupations left out beside their major group (B10), one source per member (B5).
 */
import { LEAST_COVERED } from '../expression/coverage.ts';
import { statusFlags, strictest, weakest } from '../expression/status.ts';
import type { ObsStatus, Source } from '../model.ts';
import { type ReadValue, readValue } from './reading.ts';
import { type SheetRows, type StoredRow, codeOf } from './sheet-rows.ts';

export interface YearCell {
  /** By key column, in the order of the key. */
  readonly codes: Readonly<Record<string, string>>;
  readonly value: number | null;
  /** Why there is no value: nothing supplied, under an error, too few periods. */
  readonly cause: 'absent' | 'blocked' | 'coverage';
  /** Per cent of the periods of the year that are there. */
  readonly percent: number;
  readonly status: ObsStatus;
  readonly conf: string;
  readonly flags: readonly string[];
  readonly period: string;
  readonly sources: readonly Source[];
}

/** What a term asks of the rows before codes are chosen. */
export interface Wanted {
  readonly measure: string;
  /** Columns that must be filled as well (rulings B23). */
  readonly alsoFilled: readonly string[];
  /** Conditions on columns outside the key. */
  readonly filter: (row: StoredRow) => boolean;
}

/** The cells of a year in order of their codes, whatever the order of the rows. */
export function yearCells(sheet: SheetRows, year: number, wanted: Wanted): readonly YearCell[] {
  const groups = new Map<string, { codes: Record<string, string>; rows: StoredRow[] }>();
  for (const stored of sheet.byYear.get(year) ?? []) {
    if (!wanted.filter(stored)) continue;
    const codes = Object.fromEntries(
      sheet.columns.map((column) => [column, codeOf(stored, column, sheet.fields)]),
    );
    const key = Object.values(codes).join('\u0000');
    const group = groups.get(key);
    if (group) group.rows.push(stored);
    else groups.set(key, { codes, rows: [stored] });
  }
  const cells = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { codes, rows }]) => yearCell(sheet, year, codes, rows, wanted));
  return withoutSubgroups(cells);
}

function yearCell(
  sheet: SheetRows,
  year: number,
  codes: Readonly<Record<string, string>>,
  rows: readonly StoredRow[],
  wanted: Wanted,
): YearCell {
  const read = rows.map((stored) => ({ period: stored.period, ...readAll(sheet, stored, wanted) }));
  const whole = read.filter(({ period }) => period === String(year) || period === '');
  const annual = whole.find(({ value }) => value !== null);
  if (annual) return cellFrom(codes, [annual], annual.value, String(year), 100);
  const parts = read.filter((each) => !whole.includes(each));
  if (parts.every(({ value }) => value === null))
    return {
      ...cellFrom(codes, [], null, String(year), 0),
      cause: read.some(({ blocked }) => blocked) ? 'blocked' : 'absent',
    };
  const kind = stockOrFlow(sheet, codes);
  return kind === 'flow' ? ofPeriods(codes, parts, year) : atOnePeriod(codes, parts, kind);
}

type Periodic = ReadValue & { readonly period: string };

function readAll(sheet: SheetRows, stored: StoredRow, { measure, alsoFilled }: Wanted): ReadValue {
  const own = readValue(sheet, stored, measure);
  const others = alsoFilled.map((column) => readValue(sheet, stored, column));
  return others.some(({ value }) => value === null) ? { ...own, value: null } : own;
}

/** Four quarters or twelve months make the year; from 80 % of them on the sum is given and marked. */
function ofPeriods(codes: YearCell['codes'], parts: readonly Periodic[], year: number): YearCell {
  const valued = parts.filter(({ value }) => value !== null);
  const quarters = onePerPeriod(valued.filter(({ period }) => /-Q[1-4]$/.test(period)));
  const months = onePerPeriod(valued.filter(({ period }) => /-(0[1-9]|1[0-2])$/.test(period)));
  const [used, percent] =
    quarters.length / 4 >= months.length / 12
      ? [quarters, (100 * quarters.length) / 4]
      : [months, (100 * months.length) / 12];
  const total = used.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return percent < LEAST_COVERED
    ? { ...cellFrom(codes, [], null, String(year), percent), cause: 'coverage' }
    : cellFrom(codes, used, total, String(year), percent);
}

function onePerPeriod(parts: readonly Periodic[]): readonly Periodic[] {
  const byPeriod = new Map<string, Periodic>();
  for (const part of parts) if (!byPeriod.has(part.period)) byPeriod.set(part.period, part);
  return [...byPeriod.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Stocks and survey estimates take the last period, stocks at the beginning of the year the first. */
function atOnePeriod(
  codes: YearCell['codes'],
  parts: readonly Periodic[],
  kind: 'stock' | 'opening',
): YearCell {
  const valued = parts
    .filter(({ value }) => value !== null)
    .sort((a, b) => (periodEnd(a.period) < periodEnd(b.period) ? -1 : 1));
  const one = kind === 'opening' ? valued[0] : valued.at(-1);
  return one ? cellFrom(codes, [one], one.value, one.period, 100) : cellFrom(codes, [], null, '', 0);
}

/** `2023-Q2` → `2023-06`, so that quarters and months are in one order; a whole year ends in December. */
export function periodEnd(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return period.length === 4 ? `${period}-12` : period;
}

function stockOrFlow({ template }: SheetRows, codes: YearCell['codes']): 'stock' | 'flow' | 'opening' {
  const { otherKind } = template;
  const code = otherKind ? (codes[otherKind.column] ?? '') : '';
  if (otherKind?.opening?.includes(code)) return 'opening';
  const isFlow = (template.kind === 'flow') !== (otherKind?.codes.includes(code) ?? false);
  return isFlow ? 'flow' : 'stock';
}

const cellFrom = (
  codes: YearCell['codes'],
  used: readonly ReadValue[],
  value: number | null,
  period: string,
  percent: number,
): YearCell => ({
  codes,
  value,
  cause: 'absent',
  percent,
  status: weakest(used.map(({ status }) => status)),
  conf: strictest(used.map(({ conf }) => conf)),
  flags: [...new Set(used.flatMap(({ supplied }) => statusFlags(supplied)))],
  period,
  sources: used.flatMap(({ sources }) => sources),
});

const OCCUPATION = 'isco';

/** rulings B10: a two-digit occupation counts in its major group unless the row of the major group is there. */
function withoutSubgroups(cells: readonly YearCell[]): readonly YearCell[] {
  if (!cells.some(({ codes }) => /^\d\d$/.test(codes[OCCUPATION] ?? ''))) return cells;
  const keyWith = (codes: YearCell['codes'], code: string): string =>
    Object.entries(codes)
      .map(([column, own]) => (column === OCCUPATION ? code : own))
      .join('\u0000');
  const majors = new Set(
    cells
      .filter(({ codes, value }) => /^\d$/.test(codes[OCCUPATION] ?? '') && value !== null)
      .map(({ codes }) => keyWith(codes, codes[OCCUPATION] ?? '')),
  );
  return cells.filter(({ codes }) => {
    const own = codes[OCCUPATION] ?? '';
    return !/^\d\d$/.test(own) || !majors.has(keyWith(codes, own.slice(0, 1)));
  });
}

/** The code by which a cell is asked for: an occupation of two digits answers for its major group. */
export const matches = (column: string, code: string, wanted: string): boolean =>
  code === wanted ||
  (column === OCCUPATION && /^\d$/.test(wanted) && /^\d\d$/.test(code) && code.startsWith(wanted));
