/** The sheet being read and how far the reading has come: what fast-cell.ts and scan.ts have in common. */
import { Failure } from '../../../failure.ts';
import { printPlace, toA1 } from '../../../grid/address.ts';
import type { Budget } from '../../budget.ts';
import type { CellVisitor } from '../../cell-visitor.ts';
import type { Limits } from '../../limits.ts';
import { unescapeExcel } from './escapes.ts';

export interface SheetContext {
  readonly part: string;
  readonly sheet: string;
  /** How many shared strings there are. */
  readonly strings: number;
  readonly budget: Budget;
  /** Values are told as written, too. */
  readonly keepRaw: boolean;
}

export class Cursor {
  /** Row being read and the last one before it; 0 before the first. */
  row = 0;
  /** Last column read in this row. */
  column = 0;
  /** Cells read since this was last set to 0. */
  cells = 0;
  readonly context: SheetContext;
  readonly limits: Limits;
  readonly visitor: CellVisitor;

  constructor(context: SheetContext, visitor: CellVisitor) {
    this.context = context;
    this.limits = context.budget.limits;
    this.visitor = visitor;
  }

  /** Tells the budget what was read. */
  settle(): void {
    this.context.budget.addCells(this.cells);
    this.cells = 0;
  }

  /** Steps to a row; rows must come in ascending order. */
  enterRow(row: number): void {
    if (row > this.limits.rows) throw this.beyond(`${String(row)}:${String(row)}`);
    if (!(row > this.row)) throw this.disorder(`${String(row)}:${String(row)}`);
    this.row = row;
    this.column = 0;
  }

  shared(column: number, index: number, style: number, formula: boolean): void {
    const { strings, sheet } = this.context;
    if (!(index < strings)) throw new Failure('UNREADABLE', 'R20', { sheet, cell: toA1(this.row, column) });
    this.visitor.shared(this.row, column, index, style, formula);
  }

  /** Text in the cell itself, XML already resolved. Empty text is nothing, unless a formula gave it. */
  text(column: number, escaped: string, style: number, formula: boolean): void {
    const text = unescapeExcel(escaped);
    if (text.length > this.limits.cellCharacters)
      throw new Failure('LIMIT', 'R26', {
        place: printPlace({ file: '', sheet: this.context.sheet, cell: toA1(this.row, column) }),
        limit: this.limits.cellCharacters,
        found: text.length,
      });
    if (text !== '' || formula) this.visitor.text(this.row, column, text, style, formula);
  }

  disorder(cell: string): Failure {
    return new Failure('UNREADABLE', 'R29', { sheet: this.context.sheet, cell });
  }

  beyond(cell: string): Failure {
    return new Failure('LIMIT', 'R21', { sheet: this.context.sheet, cell });
  }
}
