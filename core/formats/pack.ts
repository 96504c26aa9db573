/**
 * A workbook held in memory without an object per cell, as plain data that a worker can hand over. Any reader fills
 * it through `BookPacker`; `bookOfPacked` makes it a Book.
 */
import { Failure } from '../failure.ts';
import { buffersOf, packedGrid, PackedSheet, type PackedCells } from '../grid/packed.ts';
import type { Book, Cell, Grid, SheetFeatures } from '../model.ts';
import type { CellVisitor } from './cell-visitor.ts';
import { cellOf, numberCell, type Showing } from './cells.ts';
import { PLAIN, type CellStyle } from './number-format.ts';
import type { Budget } from './budget.ts';

const KINDS: readonly Cell['kind'][] = ['number', 'text', 'boolean', 'error', 'date', 'blank'];
/** A look is held in two bytes. */
const MOST_LOOKS = 65_535;
/** Columns of a sheet; makes one number of row and column. */
const WIDTH = 16_384;

interface Look {
  readonly kind: Cell['kind'];
  readonly style: CellStyle;
  readonly formula: boolean;
}

interface PackedGrid extends SheetFeatures, Pick<Grid, 'name' | 'visibility'> {
  readonly cells: PackedCells;
  /** Values as written, by row × 16 384 + column; null where they were not asked for. */
  readonly raws: ReadonlyMap<number, string> | null;
}

export interface PackedBook extends Omit<Book, 'sheets'> {
  readonly date1904: boolean;
  readonly looks: readonly Look[];
  /** Shared strings, and behind them in number the texts that stood in cells themselves. */
  readonly strings: readonly string[];
  readonly own: readonly string[];
  readonly sheets: readonly PackedGrid[];
}

export function bookOfPacked({ date1904, looks, strings, own, sheets, ...about }: PackedBook): Book {
  const textAt = (place: number): string => strings[place] ?? own[place - strings.length] ?? '';
  const toCell = (number: number, value: number): Cell => {
    const { kind, style, formula } = looks[number - 1] ?? BLANK_LOOK;
    if (kind === 'number') return numberCell(value, style, formula, date1904);
    if (kind === 'boolean') return cellOf(kind, value === 1, style, formula);
    return cellOf(kind, kind === 'blank' ? null : textAt(value), style, formula);
  };
  return {
    ...about,
    sheets: sheets.map(({ cells, raws, ...features }) => {
      const grid = packedGrid(features, cells, toCell);
      if (!raws) return grid;
      return {
        ...grid,
        cell(row, column) {
          const raw = raws.get(row * WIDTH + column);
          const cell = grid.cell(row, column);
          return raw === undefined ? cell : { ...cell, raw };
        },
      };
    }),
  };
}

/** What can be moved to another thread instead of being copied. */
export const buffersOfBook = ({ sheets }: PackedBook): ArrayBuffer[] =>
  sheets.flatMap(({ cells }) => buffersOf(cells));

/** Packs the cells of one sheet after another; texts and looks are kept once for the whole workbook. */
export class BookPacker implements CellVisitor {
  private readonly strings: readonly string[];
  /** Texts that stand in cells themselves; counted on behind the shared strings. */
  private readonly own: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly looks: Look[] = [];
  /** Number of a look by kind, formula and style. */
  private readonly lookNumbers: (number | undefined)[] = [];
  /** Different styles, and which of them a style number means. */
  private readonly styles: CellStyle[] = [PLAIN];
  private readonly numberOfStyle: readonly number[];
  private readonly date1904: boolean;
  private readonly budget: Budget;
  private readonly sheets: PackedGrid[] = [];
  private sheet = new PackedSheet();
  private raws: Map<number, string> | null = null;
  /** Of the sheets that ended, held in memory. */
  bytes = 0;
  private row = 0;

  constructor(strings: readonly string[], showing: Showing, budget: Budget) {
    this.strings = strings;
    this.date1904 = showing.date1904;
    this.budget = budget;
    const known = new Map([[JSON.stringify(PLAIN), 0]]);
    this.numberOfStyle = showing.styles.map((style) => {
      const key = JSON.stringify(style);
      const number = known.get(key) ?? this.styles.push(style) - 1;
      known.set(key, number);
      return number;
    });
  }

  /** Ends a sheet: the cells told since the last one are its own. */
  endSheet(about: SheetFeatures & Pick<Grid, 'name' | 'visibility'>): void {
    this.sheets.push({ ...about, cells: this.sheet.finish(), raws: this.raws });
    this.bytes += this.sheet.bytes;
    this.budget.checkGrids(this.bytes);
    this.sheet = new PackedSheet();
    this.raws = null;
    this.row = 0;
  }

  finish(about: Omit<Book, 'sheets' | 'dialect'> & Partial<Pick<Book, 'dialect'>>): PackedBook {
    const { date1904, looks, strings, own, sheets } = this;
    return { dialect: null, ...about, date1904, looks, strings, own, sheets };
  }

  raw(row: number, column: number, written: string): void {
    this.budget.addText(written);
    this.raws ??= new Map();
    this.raws.set(row * WIDTH + column, written);
  }

  number(row: number, column: number, value: number, style: number, formula: boolean): void {
    this.put(row, column, 0, value, style, formula);
  }

  shared(row: number, column: number, index: number, style: number, formula: boolean): void {
    if (formula || this.strings[index] !== '') this.put(row, column, 1, index, style, formula);
  }

  text(row: number, column: number, text: string, style: number, formula: boolean): void {
    this.put(row, column, 1, this.placeOf(text), style, formula);
  }

  boolean(row: number, column: number, value: boolean, style: number, formula: boolean): void {
    this.put(row, column, 2, value ? 1 : 0, style, formula);
  }

  error(row: number, column: number, text: string, style: number, formula: boolean): void {
    this.put(row, column, 3, this.placeOf(text), style, formula);
  }

  date(row: number, column: number, iso: string, style: number, formula: boolean): void {
    this.put(row, column, 4, this.placeOf(iso), style, formula);
  }

  uncomputed(row: number, column: number, style: number): void {
    this.put(row, column, 5, 0, style, true);
  }

  /** `kind` is a place in KINDS. */
  private put(
    row: number,
    column: number,
    kind: number,
    value: number,
    style: number,
    formula: boolean,
  ): void {
    const number = this.numberOfStyle[style] ?? 0;
    const key = (number * 2 + (formula ? 1 : 0)) * 8 + kind;
    this.sheet.put(row, column, this.lookNumbers[key] ?? this.addLook(key, number, kind, formula), value);
    if (row !== this.row) {
      this.row = row;
      this.budget.checkGrids(this.bytes + this.sheet.bytes);
    }
  }

  private addLook(key: number, style: number, kind: number, formula: boolean): number {
    if (this.looks.length >= MOST_LOOKS)
      throw new Failure('LIMIT', 'R36', { limit: this.budget.limits.styles });
    this.looks.push({ kind: KINDS[kind] ?? 'blank', style: this.styles[style] ?? PLAIN, formula });
    this.lookNumbers[key] = this.looks.length;
    return this.looks.length;
  }

  /** Where a text stands; equal texts are kept once. */
  private placeOf(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.strings.length + this.own.length;
      this.budget.addText(text);
      this.own.push(text);
      this.places.set(text, place);
    }
    return place;
  }
}

const BLANK_LOOK: Look = { kind: 'blank', style: PLAIN, formula: false };
