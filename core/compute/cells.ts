/**
 * One figure a year for each combination of key codes. Rows are put together once per sheet and year; the figure of
 * a cell is worked out when it is asked for (periods.ts), since most cells never are.
 */
import type { Scores } from '../expression/grammar.ts';
import { type CellFigure, yearFigure } from './periods.ts';
import { readScore, readValue } from './reading.ts';
import { type SheetRows, type StoredRow, codeOf } from './sheet-rows.ts';

export interface YearCell {
  /** By key column, in the order of the key. */
  readonly codes: Readonly<Record<string, string>>;
  figure(): CellFigure;
}

export const hasValue = (cell: YearCell): boolean => cell.figure().value !== null;

/** Rows of one combination of codes: one for the year, or one for each period. */
interface RowGroup {
  readonly codes: Readonly<Record<string, string>>;
  readonly rows: StoredRow[];
}

/** What a term asks of the rows before codes are chosen. */
export interface Wanted {
  readonly measure: string;
  /** Columns that must be filled as well (rulings B23). */
  readonly alsoFilled: readonly string[];
  /** What the codes of the measure count as. */
  readonly scores?: Scores;
}

export type Grouped = readonly RowGroup[];

/** The rows of a year by their codes, in order of the codes whatever the order of the rows. */
export function groupRows(sheet: SheetRows, year: number, filter: (row: StoredRow) => boolean): Grouped {
  const groups = new Map<string, RowGroup>();
  for (const stored of sheet.byYear.get(year) ?? []) {
    if (!filter(stored)) continue;
    const codes = sheet.columns.map((column) => codeOf(stored, column, sheet.fields));
    const key = codes.join('\u0000');
    const group = groups.get(key);
    if (group) group.rows.push(stored);
    else
      groups.set(key, {
        codes: Object.fromEntries(sheet.columns.map((column, index) => [column, codes[index] ?? ''])),
        rows: [stored],
      });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group);
}

/** The cells of a measure over rows already put together. */
export function cellsOf(
  sheet: SheetRows,
  year: number,
  groups: Grouped,
  wanted: Wanted,
): readonly YearCell[] {
  return groups.map(({ codes, rows }): YearCell => {
    let known: CellFigure | undefined;
    return {
      codes,
      figure: () =>
        (known ??= yearFigure(
          sheet,
          wanted.measure,
          year,
          codes,
          rows.map((stored) => ({ period: stored.period, ...readAll(sheet, stored, wanted) })),
        )),
    };
  });
}

function readAll(
  sheet: SheetRows,
  stored: StoredRow,
  { measure, alsoFilled, scores }: Wanted,
): ReturnType<typeof readValue> {
  const own = scores ? readScore(sheet, stored, measure, scores) : readValue(sheet, stored, measure);
  const isWhole = alsoFilled.every((column) => readValue(sheet, stored, column).value !== null);
  return isWhole ? own : { ...own, value: null };
}

const OCCUPATION = 'isco';

/**
 * rulings B10: a two-digit occupation counts in its major group unless the row of the major group is there. Not for
 * formulas that name occupations of two digits.
 */
export function withoutSubgroups(cells: readonly YearCell[]): readonly YearCell[] {
  if (!cells.some(({ codes }) => /^\d\d$/.test(codes[OCCUPATION] ?? ''))) return cells;
  const keyWith = (codes: YearCell['codes'], code: string): string =>
    Object.entries(codes)
      .map(([column, own]) => (column === OCCUPATION ? code : own))
      .join('\u0000');
  const majors = new Set(
    cells
      .filter((cell) => /^\d$/.test(cell.codes[OCCUPATION] ?? '') && hasValue(cell))
      .map(({ codes }) => keyWith(codes, codes[OCCUPATION] ?? '')),
  );
  return cells.filter(({ codes }) => {
    const own = codes[OCCUPATION] ?? '';
    return !/^\d\d$/.test(own) || !majors.has(keyWith(codes, own.slice(0, 1)));
  });
}

export const isOccupation = (column: string): boolean => column === OCCUPATION;

export const isSubgroup = (column: string, code: string): boolean =>
  isOccupation(column) && /^\d\d$/.test(code);

/** The code under which a member of a list stands: for an occupation of two digits its major group. */
export const memberOf = (column: string, code: string): string =>
  isSubgroup(column, code) ? code.slice(0, 1) : code;

/** Whether a code answers to the one asked for: an occupation of two digits answers for its major group. */
export const matches = (column: string, code: string, wanted: string): boolean =>
  code === wanted ||
  (column === OCCUPATION && /^\d$/.test(wanted) && /^\d\d$/.test(code) && code.startsWith(wanted));
