/**
 * One figure a year for each combination of key codes. Rows are put together once per sheet and year; the figure of
 * a cell is worked out when it is asked for (periods.ts), since most cells never are.
 */
import type { Scores } from '../expression/grammar.ts';
import type { Source } from '../model.ts';
import { type CellFigure, type FigureOfRows, yearFigure } from './periods.ts';
import { type ReadValue, readScore, readValue, sourcesOf } from './reading.ts';
import type { Codes, Combination, SheetRows, StoredRow } from './sheet-rows.ts';

export interface YearCell {
  /** By key column, in the order of the key. */
  readonly codes: Codes;
  figure(): CellFigure;
  /** The cells of the file behind the figure. */
  sources(): readonly Source[];
}

export const hasValue = (cell: YearCell): boolean => cell.figure().value !== null;

/** Rows of one combination of codes: one for the year, or one for each period. */
interface RowGroup {
  readonly combination: Combination;
  readonly rows: StoredRow[];
}

/** What a term asks of the rows before codes are chosen. */
export interface Wanted {
  readonly measure: string;
  /** Columns that must be filled as well (rulings B23). */
  readonly alsoFilled: readonly string[];
  /** What the codes of the measure count as. */
  readonly scores?: Scores;
  /** The quarter or month asked for; default: the year. */
  readonly period?: string | undefined;
}

export type Grouped = readonly RowGroup[];

/** The rows of a year by their codes, in order of the codes whatever the order of the rows. */
export function groupRows(sheet: SheetRows, year: number, filter: (row: StoredRow) => boolean): Grouped {
  const groups = new Map<Combination, RowGroup>();
  for (const stored of sheet.byYear.get(year) ?? []) {
    if (!filter(stored)) continue;
    const { combination } = stored;
    const group = groups.get(combination);
    if (group) group.rows.push(stored);
    else groups.set(combination, { combination, rows: [stored] });
  }
  return [...groups.values()].sort((a, b) => (a.combination.key < b.combination.key ? -1 : 1));
}

/** The cells of a measure over rows already put together. */
export function cellsOf(
  sheet: SheetRows,
  year: number,
  groups: Grouped,
  wanted: Wanted,
): readonly YearCell[] {
  const ask: Ask = { sheet, year, wanted };
  return groups.map((group) => new CellOfRows(group, ask));
}

/** What is asked of all cells of a list. */
interface Ask {
  readonly sheet: SheetRows;
  readonly year: number;
  readonly wanted: Wanted;
}

/** There are as many cells as rows, so that each holds no more than it must. */
class CellOfRows implements YearCell {
  readonly codes: Codes;
  readonly #rows: readonly StoredRow[];
  readonly #ask: Ask;
  #figure: CellFigure | undefined;

  constructor({ combination, rows }: RowGroup, ask: Ask) {
    this.codes = combination.codes;
    this.#rows = rows;
    this.#ask = ask;
  }

  figure(): CellFigure {
    return (this.#figure ??= this.#read().figure);
  }

  sources(): readonly Source[] {
    return this.#read().used.flatMap((read) => sourcesOf(this.#ask.sheet, read));
  }

  #read(): FigureOfRows {
    const { sheet, year, wanted } = this.#ask;
    const read = this.#rows.map((stored) => readAll(sheet, stored, wanted));
    return yearFigure(sheet, wanted.measure, year, this.codes, read, wanted.period);
  }
}

function readAll(sheet: SheetRows, stored: StoredRow, { measure, alsoFilled, scores }: Wanted): ReadValue {
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
  if (cells[0]?.codes[OCCUPATION] === undefined) return cells;
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
