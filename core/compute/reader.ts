/**
 * The figures of a measure in the cells of a sheet. The numbers lie in one list by place, read line by line when a
 * formula first asks for a line: most cells are a number in one row, and of few is more said than that.
 */
import type { Scores } from '../expression/grammar.ts';
import type { Source } from '../model.ts';
import type { CellTable, Line, YearCell } from './cell-table.ts';
import { type CellFigure, type FigureOfRows, type Quality, yearFigure } from './periods.ts';
import { type ReadValue, readScore, readValue, sourcesOf } from './reading.ts';
import { type SheetRows, type StoredRow, valueIn } from './sheet-rows.ts';

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

export class Reader {
  /** By place; NaN where there is none, or the line was not read. */
  readonly values: Float64Array;
  readonly #sheet: SheetRows;
  readonly #wanted: Wanted;
  readonly #isPlain: boolean;
  readonly #isRead = new Set<Line>();
  /** Of cells that are more than a number in one row. */
  readonly #figures = new Map<YearCell, CellFigure>();

  constructor(sheet: SheetRows, table: CellTable, wanted: Wanted) {
    this.values = new Float64Array(table.size).fill(NaN);
    this.#sheet = sheet;
    this.#wanted = wanted;
    this.#isPlain = wanted.scores === undefined && wanted.period === undefined;
  }

  read(line: Line): void {
    if (this.#isRead.has(line)) return;
    this.#isRead.add(line);
    for (const cell of line.cells)
      if (cell) this.values[cell.place] = this.#number(cell) ?? this.#figure(cell).value ?? NaN;
  }

  /** What is to be said of a cell of a line that was read. */
  quality(cell: YearCell): Quality {
    const isNumber = cell.quality !== null && !Number.isNaN(this.values[cell.place]);
    return (isNumber ? this.#figures.get(cell) ?? cell.quality : null) ?? this.#figure(cell);
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
