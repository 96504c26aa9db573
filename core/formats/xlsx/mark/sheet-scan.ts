/**
 * Finds where cells to be marked stand in the bytes of a sheet, or where they would have to stand, while the reader's
 * own scanner reads it. Nothing is kept but the marked cells and what stands around the rows.
 */
import { toA1 } from '../../../grid/address.ts';
import type { Cursor } from '../read/cursor.ts';
import type { PartParser } from '../read/pump.ts';
import { SheetParser, type SheetPiece, type SheetWatcher } from '../read/scan.ts';
import { cellFound, type FoundCell } from './found-cell.ts';
import { attributeOf, elementsOf, tagOf } from './xml-text.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const isTrue = (value: string | undefined): boolean => /^(?:1|true|on)$/.test(value ?? '');

interface OpenRow {
  readonly tag: string;
  readonly from: number;
  /** Behind its tag, later behind its last cell. */
  behind: number;
}

export class SheetScan implements PartParser, SheetWatcher {
  /** Cells found, in order of row and column. */
  readonly found: FoundCell[] = [];
  private readonly parser: SheetParser;
  private readonly cursor: Cursor;
  private readonly rows: readonly (readonly [row: number, columns: readonly number[]])[];
  /** Place in `rows` of the row not yet met, and in its columns. */
  private next = 0;
  private nextColumn = 0;
  private row: OpenRow | null = null;
  private prefix = '';
  /** Position in the part of the first of the bytes being read. */
  private base = 0;
  private done = 0;
  private place: 'head' | 'data' | 'tail' = 'head';
  private head: string[] = [];
  private tail: string[] = [];
  private headDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private tailDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private tailFrom = 0;
  private columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[] =
    [];

  /** `wanted`: columns by row. */
  constructor(cursor: Cursor, wanted: ReadonlyMap<number, readonly number[]>) {
    this.cursor = cursor;
    this.parser = new SheetParser(cursor, this);
    this.rows = [...wanted]
      .sort(([a], [b]) => a - b)
      .map(([row, columns]) => [row, [...columns].sort((a, b) => a - b)]);
  }

  feed(bytes: Uint8Array, from: number, end: number): number {
    this.base = this.done - from;
    const before = this.place;
    const to = this.parser.feed(bytes, from, end);
    if (before === 'head' && this.place === 'head')
      this.head.push(this.headDecoder.decode(bytes.subarray(from, to), { stream: true }));
    if (this.place === 'tail') {
      const start = Math.max(from, this.tailFrom - this.base);
      this.tail.push(this.tailDecoder.decode(bytes.subarray(start, to), { stream: true }));
    }
    this.done += to - from;
    return to;
  }

  finish(): void {
    this.parser.finish();
  }

  /** What stands behind the rows, and where it begins. */
  get behindRows(): { readonly text: string; readonly at: number } {
    return { text: this.tail.join('') + this.tailDecoder.decode(), at: this.tailFrom };
  }

  /** What the names of the elements begin with, with its colon. */
  get elementPrefix(): string {
    return this.prefix;
  }

  passed(piece: SheetPiece, bytes: Uint8Array, from: number, to: number, isNumbered: boolean): void {
    const [start, end] = [this.base + from, this.base + to];
    if (piece === 'data' || piece === 'emptyData') {
      const tag = textOf(bytes, from, to);
      this.prefix = /^<([^\s<>/:]+:)/.exec(tag)?.[1] ?? '';
      this.readHead(bytes, from);
      if (piece === 'emptyData') this.fillData(tag, start, end);
      this.place = piece === 'data' ? 'data' : 'tail';
      this.tailFrom = end;
    } else if (piece === 'dataEnd') {
      this.missingRows(Infinity, start);
      this.place = 'tail';
      this.tailFrom = end;
    } else if (this.nextRow === Infinity) return;
    else if (piece === 'row' || piece === 'emptyRow') {
      if (isNumbered && this.nextRow > this.cursor.row) return;
      if (isNumbered || piece === 'emptyRow') this.missingRows(this.cursor.row, start);
      const row = { tag: textOf(bytes, from, to), from: start, behind: end };
      if (piece === 'row') this.row = row;
      else if (this.nextRow === this.cursor.row) this.fillRow(row, end);
    } else if (this.row) this.inRow(this.row, piece, bytes, from, to);
  }

  private inRow(row: OpenRow, piece: SheetPiece, bytes: Uint8Array, from: number, to: number): void {
    const { cursor } = this;
    // A row without a number has one by its first cell.
    this.missingRows(cursor.row, row.from);
    const isWanted = this.nextRow === cursor.row;
    if (piece === 'cell') {
      if (isWanted) this.cell(row, bytes, from, to);
      row.behind = this.base + to;
      return;
    }
    this.row = null;
    if (!isWanted) return;
    this.missingCells(row.tag, Infinity, row.behind);
    this.endRow();
  }

  private cell(row: OpenRow, bytes: Uint8Array, from: number, to: number): void {
    const { column } = this.cursor;
    this.missingCells(row.tag, column, this.base + from);
    if (this.wantedColumn !== column) return;
    this.nextColumn++;
    this.found.push(cellFound(textOf(bytes, from, to), this.base + from, this.cursor));
  }

  private get nextRow(): number {
    return this.rows[this.next]?.[0] ?? Infinity;
  }

  private get wantedColumn(): number {
    return this.rows[this.next]?.[1][this.nextColumn] ?? Infinity;
  }

  private endRow(): void {
    this.next++;
    this.nextColumn = 0;
  }

  /** Cells that a row does not have, before a column. */
  private missingCells(rowTag: string, until: number, at: number): void {
    while (this.wantedColumn < until) this.missingCell(rowTag, at);
  }

  private missingCell(rowTag: string, at: number, open = '', close = ''): void {
    const [row, column] = [this.nextRow, this.wantedColumn];
    const own = isTrue(attributeOf(rowTag, 'customFormat')) ? attributeOf(rowTag, 's') : undefined;
    const ofColumn = this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
    const cell = (style: number): string =>
      `<${this.prefix}c r="${toA1(row, column)}" s="${String(style)}"/>`;
    this.nextColumn++;
    this.found.push({
      ...{ row, column, style: Number(own ?? ofColumn ?? 0), isNumber: false },
      give: (style) => [{ at, was: '', now: open + cell(style) + close }],
    });
  }

  /** Rows that the sheet does not have, before the row of a number. */
  private missingRows(until: number, at: number): void {
    for (; this.nextRow < until; this.endRow()) this.newRow(at, '', '');
  }

  private newRow(at: number, open: string, close: string): void {
    const tag = `<${this.prefix}row r="${String(this.nextRow)}">`;
    const columns = this.rows[this.next]?.[1].length ?? 0;
    for (let index = 0; index < columns; index++)
      this.missingCell(
        tag,
        at,
        index === 0 ? open + tag : '',
        index === columns - 1 ? `</${this.prefix}row>${close}` : '',
      );
  }

  /** `<row …/>` becomes a pair. */
  private fillRow({ tag }: OpenRow, end: number): void {
    const columns = this.rows[this.next]?.[1].length ?? 0;
    const first = this.found.length;
    for (let index = 0; index < columns; index++)
      this.missingCell(tag, end, '', index === columns - 1 ? `</${this.prefix}row>` : '');
    this.opens(first, end);
    this.endRow();
  }

  private fillData(tag: string, start: number, end: number): void {
    const first = this.found.length;
    const last = this.rows.length - 1;
    for (; this.next <= last; this.endRow())
      this.newRow(end, '', this.next === last ? `</${this.prefix}sheetData>` : '');
    if (tag !== '' && start < end) this.opens(first, end);
  }

  /** The slash of an empty element that ends at `end` goes with the first cell put in. */
  private opens(first: number, end: number): void {
    const cell = this.found[first];
    if (cell)
      this.found[first] = {
        ...cell,
        give: (style) => [{ at: end - 2, was: '/>', now: '>' }, ...cell.give(style)],
      };
  }

  private readHead(bytes: Uint8Array, from: number): void {
    const start = Math.max(0, this.done - this.base);
    const text = this.head.join('') + this.headDecoder.decode(bytes.subarray(start, from));
    this.head = [];
    const [root] = elementsOf(text);
    const columns = root?.children.find(({ local }) => local === 'cols')?.children ?? [];
    this.columnStyles = columns.map((node) => columnStyle(tagOf(text, node)));
  }
}

function columnStyle(tag: string): { first: number; last: number; style: number } {
  const number = (name: string): number => Number(attributeOf(tag, name) ?? 0);
  return { first: number('min'), last: number('max'), style: number('style') };
}

const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));
