/**
 * The rows of a year by their key codes, and the figures that stand in them. Rows are put together once for all
 * measures of a sheet; a figure is read when it is asked for, since most never are.
 */
import { statusFlags, strictest, weakest } from '../expression/status.ts';
import type { Scores } from '../expression/grammar.ts';
import type { ObsStatus, Source } from '../model.ts';
import { type CellFigure, type FigureOfRows, type Quality, yearFigure } from './periods.ts';
import { type ReadValue, readScore, readValue, sourcesOf } from './reading.ts';
import { type Codes, type Combination, type SheetRows, type StoredRow, valueIn } from './sheet-rows.ts';

export interface YearCell {
  /** By key column, in the order of the key. */
  readonly codes: Codes;
  readonly year: number;
  /** One for the year, or one for each period. */
  readonly rows: readonly StoredRow[];
  /** What is to be said of each number of a cell that is one row for the year; null where it depends on the measure. */
  readonly quality: Quality | null;
}

/** The cells of a year, in order of the codes whatever the order of the rows. */
export function cellsOf(
  sheet: SheetRows,
  year: number,
  filter: (row: StoredRow) => boolean,
): readonly YearCell[] {
  const groups = new Map<Combination, StoredRow[]>();
  for (const stored of sheet.byYear.get(year) ?? []) {
    if (!filter(stored)) continue;
    const group = groups.get(stored.combination);
    if (group) group.push(stored);
    else groups.set(stored.combination, [stored]);
  }
  const qualityOf = openQualities(String(year));
  return [...groups]
    .sort(([a], [b]) => (a.key < b.key ? -1 : 1))
    .map(([{ codes }, rows]) => ({ codes, year, rows, quality: qualityOf(rows) }));
}

/** One object for all rows of equal status and protection. */
function openQualities(year: string): (rows: readonly StoredRow[]) => Quality | null {
  const known = new Map<string, Quality>();
  return ([row, ...others]) => {
    if (!row || others.length > 0 || row.blocked || (row.period !== year && row.period !== '')) return null;
    const { readings } = row.row;
    for (const field in readings) if (readings[field]?.status !== undefined) return null;
    const supplied = (valueIn(row, 'obs_status') ?? 'A') as ObsStatus;
    // A forecast may be one of a year that is over.
    if (supplied === 'F') return null;
    const conf = String(valueIn(row, 'conf_status') ?? 'F');
    const key = `${supplied}|${conf}`;
    let own = known.get(key);
    if (!own) {
      const [status, flags] = [weakest([supplied]), statusFlags(supplied)];
      own = { cause: 'absent', percent: 100, status, conf: strictest([conf]), flags, period: year };
      known.set(key, own);
    }
    return own;
  };
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

/** Reads the figures of a measure in the cells of a sheet. */
export class Reader {
  readonly #sheet: SheetRows;
  readonly #wanted: Wanted;
  readonly #isPlain: boolean;
  /** Of cells that are more than a number in one row. */
  readonly #figures = new Map<YearCell, CellFigure>();

  constructor(sheet: SheetRows, wanted: Wanted) {
    this.#sheet = sheet;
    this.#wanted = wanted;
    this.#isPlain = wanted.scores === undefined && wanted.period === undefined;
  }

  value(cell: YearCell): number | null {
    return this.#number(cell) ?? this.#figure(cell).value;
  }

  quality(cell: YearCell): Quality {
    return (this.#number(cell) === null ? null : cell.quality) ?? this.#figure(cell);
  }

  /** The cells of the file behind the figure. */
  sources(cell: YearCell): readonly Source[] {
    return this.#read(cell).used.flatMap((read) => sourcesOf(this.#sheet, read));
  }

  /** The number that stands in the one row of a cell; null where the figure must be worked out. */
  #number({ quality, rows: [row] }: YearCell): number | null {
    if (!this.#isPlain || quality === null || !row) return null;
    const { measure, alsoFilled } = this.#wanted;
    for (const column of alsoFilled) if (typeof valueIn(row, column) !== 'number') return null;
    const value = valueIn(row, measure);
    return typeof value === 'number' ? value : null;
  }

  #figure(cell: YearCell): CellFigure {
    let figure = this.#figures.get(cell);
    if (!figure) this.#figures.set(cell, (figure = this.#read(cell).figure));
    return figure;
  }

  #read({ rows, year, codes }: YearCell): FigureOfRows {
    const read = rows.map((stored) => readAll(this.#sheet, stored, this.#wanted));
    return yearFigure(this.#sheet, this.#wanted.measure, year, codes, read, this.#wanted.period);
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
export function withoutSubgroups(cells: readonly YearCell[], reader: Reader): readonly YearCell[] {
  if (cells[0]?.codes[OCCUPATION] === undefined) return cells;
  if (!cells.some(({ codes }) => /^\d\d$/.test(codes[OCCUPATION] ?? ''))) return cells;
  const keyWith = (codes: YearCell['codes'], code: string): string =>
    Object.entries(codes)
      .map(([column, own]) => (column === OCCUPATION ? code : own))
      .join('\u0000');
  const majors = new Set(
    cells
      .filter((cell) => /^\d$/.test(cell.codes[OCCUPATION] ?? '') && reader.value(cell) !== null)
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
