/** Gathers the cells of a sheet into rows, for reading in constant memory. */
import type { Cell } from '../../../model.ts';
import type { CellVisitor } from '../../cell-visitor.ts';
import { cellOf, numberCell, type Showing } from '../../cells.ts';
import { PLAIN, type CellStyle } from '../../number-format.ts';

/** A row of a sheet; `cells[0]` is column A, holes are blank. */
export interface StreamedRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
}

interface KnownCell {
  readonly style: number;
  readonly cell: Cell;
}

export class RowMaker implements CellVisitor {
  private ready: StreamedRow[] = [];
  private current: { number: number; cells: (Cell | undefined)[] } | null = null;
  private written: string | undefined;
  /** The last cell made of each shared text: texts repeat, mostly in one style. */
  private readonly known: (KnownCell | undefined)[] = [];
  private readonly strings: readonly string[];
  private readonly showing: Showing;

  constructor(strings: readonly string[], showing: Showing) {
    this.strings = strings;
    this.showing = showing;
  }

  /** Rows complete since the last call. */
  take(): StreamedRow[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /** The rows left, once the sheet was read. */
  takeLast(): StreamedRow[] {
    return this.current ? [...this.take(), this.current] : this.take();
  }

  raw(_row: number, _column: number, written: string): void {
    this.written = written;
  }

  number(row: number, column: number, value: number, style: number, formula: boolean): void {
    this.put(
      row,
      column,
      numberCell(value, this.style(style), formula, this.showing.date1904, this.takeRaw()),
    );
  }

  shared(row: number, column: number, index: number, style: number, formula: boolean): void {
    const known = this.known[index];
    if (known?.style === style && !formula) {
      this.put(row, column, known.cell);
      return;
    }
    const text = this.strings[index] ?? '';
    if (text === '' && !formula) return;
    const cell = cellOf('text', text, this.style(style), formula);
    if (!formula) this.known[index] = { style, cell };
    this.put(row, column, cell);
  }

  text(row: number, column: number, text: string, style: number, formula: boolean): void {
    this.putPlain(row, column, 'text', text, style, formula);
  }

  boolean(row: number, column: number, value: boolean, style: number, formula: boolean): void {
    this.putPlain(row, column, 'boolean', value, style, formula);
  }

  error(row: number, column: number, text: string, style: number, formula: boolean): void {
    this.putPlain(row, column, 'error', text, style, formula);
  }

  date(row: number, column: number, iso: string, style: number, formula: boolean): void {
    this.putPlain(row, column, 'date', iso, style, formula);
  }

  uncomputed(row: number, column: number, style: number): void {
    this.putPlain(row, column, 'blank', null, style, true);
  }

  private style(style: number): CellStyle {
    return this.showing.styles[style] ?? PLAIN;
  }

  private takeRaw(): string | undefined {
    const { written } = this;
    this.written = undefined;
    return written;
  }

  private putPlain(
    row: number,
    column: number,
    kind: Cell['kind'],
    value: Cell['value'],
    style: number,
    formula: boolean,
  ): void {
    this.put(row, column, cellOf(kind, value, this.style(style), formula, this.takeRaw()));
  }

  private put(row: number, column: number, cell: Cell): void {
    if (this.current?.number !== row) {
      if (this.current) this.ready.push(this.current);
      this.current = { number: row, cells: [] };
    }
    const { cells } = this.current;
    while (cells.length < column - 1) cells.push(undefined);
    cells.push(cell);
  }
}
