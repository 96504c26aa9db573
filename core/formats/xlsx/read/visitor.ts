/** What the two ways of reading a sheet (fast-cell.ts, scan.ts) have in common. */
import { Failure } from '../../../failure.ts';
import { printPlace, toA1 } from '../../../grid/address.ts';
import { LAST_ROW, type Limits } from '../../limits.ts';
import { unescapeExcel } from './escapes.ts';

/**
 * Receives every cell that holds something, in order of row and column. `style` is the number of the cell's style;
 * `formula` is true where the value is the cached result of a formula.
 */
export interface CellVisitor {
  /** A finite number; a date or time where the style says so. */
  number(row: number, column: number, value: number, style: number, formula: boolean): void;
  /** Text number `index` of the shared strings. */
  shared(row: number, column: number, index: number, style: number, formula: boolean): void;
  text(row: number, column: number, text: string, style: number, formula: boolean): void;
  boolean(row: number, column: number, value: boolean, style: number, formula: boolean): void;
  /** `#N/A` … */
  error(row: number, column: number, text: string, style: number, formula: boolean): void;
  /** A date written as ISO 8601 text, in the form of dates.ts. */
  date(row: number, column: number, iso: string, style: number, formula: boolean): void;
  /** A formula without a cached value. */
  uncomputed(row: number, column: number, style: number): void;
}

/** The sheet being read and how far the reading has come. */
export class Cursor {
  /** Row being read and the last one before it; 0 before the first. */
  row = 0;
  /** Last column read in this row. */
  column = 0;
  readonly part: string;
  readonly sheet: string;
  /** How many shared strings there are. */
  readonly strings: number;
  readonly limits: Limits;
  readonly visitor: CellVisitor;

  constructor(
    context: {
      readonly part: string;
      readonly sheet: string;
      readonly strings: number;
      readonly limits: Limits;
    },
    visitor: CellVisitor,
  ) {
    this.part = context.part;
    this.sheet = context.sheet;
    this.strings = context.strings;
    this.limits = context.limits;
    this.visitor = visitor;
  }

  /** Steps to a row; rows must come in ascending order. */
  enterRow(row: number): void {
    if (row > LAST_ROW) throw this.beyond(`${String(row)}:${String(row)}`);
    if (!(row > this.row)) throw this.disorder(`${String(row)}:${String(row)}`);
    this.row = row;
    this.column = 0;
  }

  shared(column: number, index: number, style: number, formula: boolean): void {
    if (!(index < this.strings))
      throw new Failure('UNREADABLE', 'R20', { sheet: this.sheet, cell: toA1(this.row, column) });
    this.visitor.shared(this.row, column, index, style, formula);
  }

  /** Text in the cell itself, XML already resolved. Empty text is nothing, unless a formula gave it. */
  text(column: number, escaped: string, style: number, formula: boolean): void {
    const text = unescapeExcel(escaped);
    if (text.length > this.limits.cellCharacters)
      throw new Failure('LIMIT', 'R26', {
        place: printPlace({ file: '', sheet: this.sheet, cell: toA1(this.row, column) }),
        limit: this.limits.cellCharacters,
        found: text.length,
      });
    if (text !== '' || formula) this.visitor.text(this.row, column, text, style, formula);
  }

  disorder(cell: string): Failure {
    return new Failure('UNREADABLE', 'R29', { sheet: this.sheet, cell });
  }

  beyond(cell: string): Failure {
    return new Failure('LIMIT', 'R21', { sheet: this.sheet, cell });
  }
}
