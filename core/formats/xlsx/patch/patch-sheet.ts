/**
 * Writes a sheet again with some cells changed, while the reader's own scanner reads it: what a cell is and where it
 * stands is understood once, and what reading refuses is refused here. All bytes that no edit concerns are copied.
 */
import { groupBy } from '../../../grouped.ts';
import { toA1 } from '../../../grid/address.ts';
import { Failure } from '../../../failure.ts';
import type { Cursor } from '../read/cursor.ts';
import type { PartParser } from '../read/pump.ts';
import { SheetParser, type SheetPiece, type SheetWatcher } from '../read/scan.ts';
import type { CellBefore, CellEdit } from './patch-cells.ts';
import { cellXml, type CellLook, prefixOf } from './cell-xml.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A row that edits concern, or whose number is not known yet, while it is read. */
interface OpenRow {
  readonly tag: Uint8Array;
  /** Cells by column, and (column 0) what stands between and behind them. */
  readonly pieces: { readonly column: number; readonly bytes: Uint8Array }[];
}

export class SheetPatcher implements PartParser, SheetWatcher {
  /** How the changed cells stood, in order of row and column. */
  readonly before: CellBefore[] = [];
  private readonly parser: SheetParser;
  private readonly cursor: Cursor;
  private readonly look: CellLook;
  private readonly rows: readonly (readonly [number: number, edits: readonly CellEdit[]])[];
  /** Place in `rows` of the next row to be changed. */
  private next = 0;
  private row: OpenRow | null = null;
  /** What the names of rows begin with, with its colon. */
  private prefix = '';
  private pieces: Uint8Array[] = [];
  /** Up to where the bytes being read are written. */
  private copied = 0;

  constructor(cursor: Cursor, edits: readonly CellEdit[], look: CellLook) {
    this.cursor = cursor;
    this.look = look;
    this.parser = new SheetParser(cursor, this);
    const byRow = groupBy(edits, (edit) => edit.row);
    this.rows = [...byRow]
      .sort(([a], [b]) => a - b)
      .map(([row, own]) => [row, [...own].sort((a, b) => a.column - b.column)]);
  }

  feed(bytes: Uint8Array, from: number, end: number): number {
    this.copied = from;
    const done = this.parser.feed(bytes, from, end);
    this.copyTo(bytes, done);
    return done;
  }

  finish(): void {
    this.parser.finish();
  }

  /** What was written since the last call; to be used before the next `feed`. */
  take(): Uint8Array[] {
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }

  passed(piece: SheetPiece, bytes: Uint8Array, from: number, to: number, isNumbered: boolean): void {
    if (piece === 'data') this.prefix = prefixOf(textOf(bytes, from, to));
    else if (piece === 'emptyData') this.fillData(bytes, from, to);
    else if (piece === 'dataEnd') {
      this.copyTo(bytes, from);
      this.addRows(Infinity);
    } else if (piece === 'row') this.openRow(bytes, from, to, isNumbered);
    else if (piece === 'emptyRow') this.fillRow(bytes, from, to);
    else if (this.row) {
      this.copyTo(bytes, from);
      if (piece === 'cell') {
        this.row.pieces.push({ column: this.cursor.column, bytes: bytes.slice(from, to) });
        this.copied = to;
      } else if (this.closeRow(this.row)) this.copied = to;
    }
  }

  private copyTo(bytes: Uint8Array, to: number): void {
    if (to <= this.copied) return;
    if (this.row) this.row.pieces.push({ column: 0, bytes: bytes.slice(this.copied, to) });
    else this.pieces.push(bytes.subarray(this.copied, to));
    this.copied = to;
  }

  private get nextRow(): number {
    return this.rows[this.next]?.[0] ?? Infinity;
  }

  private openRow(bytes: Uint8Array, from: number, to: number, isNumbered: boolean): void {
    if (this.nextRow === Infinity || (isNumbered && this.nextRow > this.cursor.row)) return;
    this.copyTo(bytes, from);
    this.row = { tag: bytes.slice(from, to), pieces: [] };
    this.copied = to;
  }

  /** True where the row is taken out, its end tag included. */
  private closeRow(row: OpenRow): boolean {
    this.row = null;
    const number = this.cursor.row;
    this.addRows(number);
    if (this.nextRow !== number) {
      this.pieces.push(row.tag, ...row.pieces.map(({ bytes }) => bytes));
      return false;
    }
    const { pieces, isGone } = this.change(row);
    if (!isGone) this.pieces.push(row.tag, ...pieces);
    return isGone;
  }

  /** `<row …/>` becomes a pair where cells are put in. */
  private fillRow(bytes: Uint8Array, from: number, to: number): void {
    const number = this.cursor.row;
    if (this.nextRow > number) return;
    this.copyTo(bytes, from);
    this.addRows(number);
    if (this.nextRow !== number) return;
    const tag = opened(textOf(bytes, from, to));
    const { pieces } = this.change({ tag: encoder.encode(tag), pieces: [] });
    if (pieces.length === 0) return;
    this.pieces.push(encoder.encode(tag), ...pieces, encoder.encode(`</${prefixOf(tag)}row>`));
    this.copied = to;
  }

  /** The same of `<sheetData/>`. */
  private fillData(bytes: Uint8Array, from: number, to: number): void {
    const tag = opened(textOf(bytes, from, to));
    this.prefix = prefixOf(tag);
    this.copyTo(bytes, from);
    const { pieces } = this;
    this.pieces = [];
    this.addRows(Infinity);
    const rows = this.pieces;
    this.pieces = pieces;
    if (rows.length === 0) return;
    this.pieces.push(encoder.encode(tag), ...rows, encoder.encode(`</${this.prefix}sheetData>`));
    this.copied = to;
  }

  /** Rows that the sheet does not have, before the row of a number. */
  private addRows(until: number): void {
    while (this.nextRow < until) {
      const tag = encoder.encode(`<${this.prefix}row r="${String(this.nextRow)}">`);
      const { pieces } = this.change({ tag, pieces: [] }, true);
      if (pieces.length > 0) this.pieces.push(tag, ...pieces, encoder.encode(`</${this.prefix}row>`));
    }
  }

  /**
   * The pieces of the next row to be changed, with the edits carried out. `isGone`: a row that had been put in is
   * to be taken out again with its last cell.
   */
  private change(row: OpenRow, isNew = false): { readonly pieces: Uint8Array[]; readonly isGone: boolean } {
    const [number, edits] = this.rows[this.next] ?? [0, []];
    this.next++;
    const tag = textOf(row.tag, 0, row.tag.length);
    const written: Uint8Array[] = [];
    /** Behind the last cell, in front of extensions. */
    let behindCells = 0;
    let cells = 0;
    const write = (bytes: Uint8Array | null): void => {
      if (!bytes) return;
      written.splice(behindCells, 0, bytes);
      behindCells++;
      cells++;
    };
    let at = 0;
    const insertUntil = (column: number): void => {
      for (let edit = edits[at]; edit && edit.column < column; edit = edits[at]) {
        at++;
        write(this.edited(edit, number, tag, null, isNew));
      }
    };
    for (const { column, bytes } of row.pieces) {
      if (column === 0) {
        written.push(bytes);
        continue;
      }
      insertUntil(column);
      behindCells = written.length;
      const edit = edits[at];
      if (edit?.column === column) {
        at++;
        write(this.edited(edit, number, tag, textOf(bytes, 0, bytes.length), false));
      } else write(bytes);
    }
    insertUntil(Infinity);
    const isPutIn = edits.some(({ to }) => typeof to === 'object' && to?.noRow === true);
    return { pieces: written, isGone: isPutIn && cells === 0 };
  }

  /** The cell after an edit; null where it is taken out. */
  private edited(
    { sheet, column, to }: CellEdit,
    row: number,
    rowTag: string,
    old: string | null,
    isNew: boolean,
  ): Uint8Array | null {
    const last = this.before.at(-1);
    if (last?.row === row && last.column === column) throw new Failure('BUG', 'cell-twice', { sheet });
    this.before.push({ sheet, row, column, xml: old, ...(isNew && { noRow: true }) });
    const columnStyle = this.parser.styleOfColumn(column);
    const xml =
      typeof to === 'object' && to !== null
        ? to.xml
        : cellXml(to, { old, rowTag, columnStyle, address: toA1(row, column) }, this.look);
    return xml === null ? null : encoder.encode(xml);
  }
}

const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));

const opened = (tag: string): string => `${tag.slice(0, -2)}>`;
