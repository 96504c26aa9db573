/**
 * The figures of a measure in the cells of a sheet. The numbers lie in one list by place, read line by line when a
 * formula first asks for a line: most cells are a number in one row, and of few is more said than that.
 */
import type { Scores } from '../expression/grammar.ts';
import type { Source } from '../model.ts';
import type { CellTable, Line } from './cell-table.ts';
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
  readonly #table: CellTable;
  readonly #wanted: Wanted;
  readonly #isPlain: boolean;
  readonly #isRead = new Set<Line>();
  /** By place, of cells that are more than a number in one row. */
  readonly #figures = new Map<number, CellFigure>();

  constructor(sheet: SheetRows, table: CellTable, wanted: Wanted) {
    this.values = new Float64Array(table.size).fill(NaN);
    this.#sheet = sheet;
    this.#table = table;
    this.#wanted = wanted;
    this.#isPlain = wanted.scores === undefined && wanted.period === undefined && !isMixed(sheet, wanted);
  }

  read(line: Line): void {
    if (this.#isRead.has(line)) return;
    this.#isRead.add(line);
    const { years, presence } = this.#table;
    for (let place = line.start; place < line.start + years.length; place++)
      if (presence[place] === 0) this.values[place] = this.#number(place) ?? this.#figure(place).value ?? NaN;
  }

  /** What is to be said of a cell of a line that was read. */
  quality(place: number): Quality {
    const own = Number.isNaN(this.values[place]) ? null : this.#table.qualityAt(place);
    if (own === null) return this.#figure(place);
    return (this.#figures.size > 0 ? this.#figures.get(place) : null) ?? own;
  }

  /** The cells of the file behind the figure. */
  sources(place: number): readonly Source[] {
    return this.#read(place).used.flatMap((read) => sourcesOf(this.#sheet, read));
  }

  /** The rows behind the figure. */
  rows(place: number): readonly StoredRow[] {
    const row = this.#number(place) === null ? undefined : this.#table.plainRowAt(place);
    if (row) return [row];
    return this.#read(place).used.flatMap(({ stored, from }) => (from ? stored : []));
  }

  /** The number that stands in the one row of a cell; null where the figure must be worked out. */
  #number(place: number): number | null {
    const row = this.#isPlain ? this.#table.plainRowAt(place) : undefined;
    if (!row) return null;
    const { measure, alsoFilled } = this.#wanted;
    for (const column of alsoFilled) if (typeof valueIn(row, column) !== 'number') return null;
    const value = valueIn(row, measure);
    return typeof value === 'number' ? value : null;
  }

  #figure(place: number): CellFigure {
    let figure = this.#figures.get(place);
    if (!figure) this.#figures.set(place, (figure = this.#read(place).figure));
    return figure;
  }

  #read(place: number): FigureOfRows {
    const table = this.#table;
    const read = table.rowsAt(place).map((stored) => readAll(this.#sheet, stored, this.#wanted));
    const codes = table.lineAt(place)?.codes ?? {};
    return yearFigure(
      this.#sheet,
      this.#wanted.measure,
      table.yearAt(place),
      codes,
      read,
      this.#wanted.period,
    );
  }
}

/** Amounts of the workbooks are in several currencies. */
const isMixed = ({ fields, datasets, currency }: SheetRows, { measure }: Wanted): boolean =>
  fields.get(measure)?.type === 'money' &&
  datasets.some(({ meta }) => meta.currency !== null && meta.currency !== currency);

function readAll(sheet: SheetRows, stored: StoredRow, { measure, alsoFilled, scores }: Wanted): ReadValue {
  const own = scores ? readScore(sheet, stored, measure, scores) : readValue(sheet, stored, measure);
  const isWhole = alsoFilled.every((column) => readValue(sheet, stored, column).value !== null);
  return isWhole ? own : { ...own, value: null };
}
