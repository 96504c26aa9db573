/**
 * Reads the cells of one sheet from its bytes. Nearly every cell is written in one of a few exact ways, which
 * fast-cell.ts recognises byte by byte; anything else goes the general way here, which understands all XML. Both
 * tell the same visitor, and both refuse what could be understood in two ways: cells out of order or twice,
 * addresses beyond the sheet, references to texts that are not there.
 */
import { Failure } from '../../../failure.ts';
import { toA1 } from '../../../grid/address.ts';
import type { Range } from '../../../model.ts';
import { normaliseIso } from './dates.ts';
import { FastPath, numberOf } from './fast-cell.ts';
import { LAST_COLUMN, LAST_ROW } from '../../limits.ts';
import { ascii, Markup } from './markup.ts';
import type { PartParser } from './pump.ts';
import type { Cursor } from './visitor.ts';

const LT = 0x3c;
const WORKSHEET = ascii('worksheet');
const SHEET_DATA = ascii('sheetData');
const MERGE_CELL = ascii('mergeCell');
const ROW = ascii('row');
const C = ascii('c');
const V = ascii('v');
const F = ascii('f');
const IS = ascii('is');
const R = ascii('r');
const S = ascii('s');
const T = ascii('t');
const REF = ascii('ref');

export class SheetParser implements PartParser {
  /** Complete once the whole part was read. */
  readonly merges: Range[] = [];
  private readonly cursor: Cursor;
  private readonly markup: Markup;
  private readonly fast: FastPath;
  private place: 'around' | 'data' | 'row' = 'around';
  /** Open elements outside the sheet data. */
  private depth = 0;
  /** Open elements inside something in the sheet data that we do not know. */
  private unknown = 0;
  private state: 'before' | 'open' | 'read' | 'closed' = 'before';
  /** The row being read did not say its number, so that its first cell may. */
  private unnumbered = false;
  private rowBefore = 0;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
    this.markup = new Markup(cursor.part);
    this.fast = new FastPath(cursor, this.markup);
  }

  feed(bytes: Uint8Array, from: number, end: number): number {
    for (let at = from; ;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return at;
      let next = -1;
      if (this.place === 'row' && this.unknown === 0) next = this.fast.cell(bytes, at);
      else if (this.place === 'data' && this.unknown === 0) {
        next = this.fast.row(bytes, at);
        if (next >= 0) {
          this.place = 'row';
          this.unnumbered = false;
        }
      }
      if (next < 0) next = this.element(bytes, at, end);
      if (next < 0) return at;
      at = next;
    }
  }

  finish(): void {
    if (this.state !== 'closed') throw this.markup.damaged();
  }

  private element(bytes: Uint8Array, at: number, end: number): number {
    const { markup } = this;
    const next = markup.read(bytes, at, end);
    if (next < 0 || markup.kind === 'other' || markup.kind === 'cdata') return next;
    if (this.unknown > 0) {
      if (markup.kind !== 'empty') this.unknown += markup.kind === 'start' ? 1 : -1;
      return next;
    }
    if (this.place === 'row') {
      if (markup.kind === 'end') {
        if (!markup.named(bytes, ROW)) throw markup.damaged();
        this.place = 'data';
      } else if (markup.named(bytes, C)) return this.cell(bytes, next, end);
      else if (markup.kind === 'start') this.unknown = 1;
    } else if (this.place === 'data') this.insideData(bytes);
    else this.around(bytes);
    return next;
  }

  /** Elements outside the sheet data: the root, merged ranges, everything we pass over. */
  private around(bytes: Uint8Array): void {
    const { markup } = this;
    if (markup.kind === 'end') {
      this.depth -= 1;
      if (this.depth < 0) throw markup.damaged();
      if (this.depth === 0) {
        if (this.state !== 'read' || !markup.named(bytes, WORKSHEET)) throw markup.damaged();
        this.state = 'closed';
      }
      return;
    }
    if (this.depth === 0) {
      if (this.state !== 'before' || !markup.named(bytes, WORKSHEET)) throw markup.damaged();
      this.state = 'open';
    } else if (this.depth === 1 && markup.named(bytes, SHEET_DATA)) {
      if (this.state !== 'open') throw markup.damaged();
      this.state = 'read';
      this.fast.expectPrefix(markup.prefix(bytes));
      if (markup.kind === 'start') this.place = 'data';
      return;
    } else if (this.depth === 2 && markup.named(bytes, MERGE_CELL)) this.merge(bytes);
    if (markup.kind === 'start') this.depth += 1;
  }

  private insideData(bytes: Uint8Array): void {
    const { markup, cursor } = this;
    if (markup.kind === 'end') {
      if (!markup.named(bytes, SHEET_DATA)) throw markup.damaged();
      this.place = 'around';
    } else if (markup.named(bytes, ROW)) {
      const number = markup.attribute(bytes, R);
      if (number !== null && !/^\d{1,10}$/.test(number.trim())) throw cursor.disorder(number);
      this.rowBefore = cursor.row;
      this.unnumbered = number === null;
      cursor.enterRow(number === null ? cursor.row + 1 : Number(number));
      if (markup.kind === 'start') this.place = 'row';
    } else if (markup.kind === 'start') this.unknown = 1;
  }

  private merge(bytes: Uint8Array): void {
    const { limits, sheet } = this.cursor;
    const ref = this.markup.attribute(bytes, REF) ?? '';
    const [from, to] = ref.split(':').map((each) => this.address(each.trim()));
    if (from === undefined) throw this.cursor.disorder(ref);
    if (this.merges.length >= limits.merges)
      throw new Failure('LIMIT', 'R31', { sheet, limit: limits.merges });
    const corner = to ?? from;
    this.merges.push({
      top: Math.min(from.row, corner.row),
      left: Math.min(from.column, corner.column),
      bottom: Math.max(from.row, corner.row),
      right: Math.max(from.column, corner.column),
    });
  }

  /** A cell whose start tag was just read. Nothing is told to the visitor before the whole cell is there. */
  private cell(bytes: Uint8Array, start: number, end: number): number {
    const { markup } = this;
    const empty = markup.kind === 'empty';
    const ref = markup.attribute(bytes, R);
    const style = Number(markup.attribute(bytes, S) ?? 0);
    const type = (markup.attribute(bytes, T) ?? 'n').trim();
    if (!Number.isSafeInteger(style)) throw markup.damaged();
    let value: string | null = null;
    let text: string | null = null;
    let formula = false;
    let at = start;
    while (!empty) {
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return -1;
      at = markup.read(bytes, at, end);
      if (at < 0) return -1;
      if (markup.kind === 'other' || markup.kind === 'cdata') continue;
      if (markup.kind === 'end') {
        if (!markup.named(bytes, C)) throw markup.damaged();
        break;
      }
      const open = markup.kind === 'start';
      if (markup.named(bytes, V)) {
        if (open) at = markup.content(bytes, at, end, V, false);
        value = open ? markup.text : '';
      } else if (markup.named(bytes, IS)) {
        if (open) at = markup.content(bytes, at, end, IS, true);
        text = open ? markup.text : '';
      } else {
        if (markup.named(bytes, F)) formula = true;
        if (open) at = markup.skip(bytes, at, end);
      }
      if (at < 0) return -1;
    }
    this.tell(this.enterCell(ref), type, style, formula, value, text);
    return at;
  }

  /** Column of a cell by its address, or the next one; the address must agree with the row and go forward. */
  private enterCell(ref: string | null): number {
    const { cursor } = this;
    const { row, column } = ref === null ? { row: cursor.row, column: cursor.column + 1 } : this.address(ref);
    if (row !== cursor.row) {
      if (!this.unnumbered || cursor.column > 0 || row <= this.rowBefore) throw cursor.disorder(ref ?? '');
      cursor.row = row;
    }
    if (column > LAST_COLUMN) throw cursor.beyond(toA1(cursor.row, column));
    if (column <= cursor.column) throw cursor.disorder(ref ?? '');
    cursor.column = column;
    return column;
  }

  private address(ref: string): { row: number; column: number } {
    const match = /^\$?([A-Za-z]{1,10})\$?(\d{1,12})$/.exec(ref);
    if (!match?.[1] || !match[2]) throw this.cursor.disorder(ref);
    let column = 0;
    for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    const row = Number(match[2]);
    if (row > LAST_ROW || column > LAST_COLUMN) throw this.cursor.beyond(ref);
    if (row === 0) throw this.cursor.disorder(ref);
    return { row, column };
  }

  private tell(
    column: number,
    type: string,
    style: number,
    formula: boolean,
    value: string | null,
    text: string | null,
  ): void {
    const { cursor } = this;
    const { row, visitor } = cursor;
    const written = type === 'inlineStr' ? (text ?? value) : (value ?? text);
    const isText = type === 'str' || type === 'inlineStr';
    if (written === null || (written === '' && !isText)) {
      if (isText && written !== null) cursor.text(column, '', style, formula);
      else if (formula) visitor.uncomputed(row, column, style);
      return;
    }
    const bare = written.trim();
    if (type === 's') cursor.shared(column, /^\d{1,15}$/.test(bare) ? Number(bare) : NaN, style, formula);
    else if (type === 'b' && /^(?:[01]|true|false)$/i.test(bare))
      visitor.boolean(row, column, bare === '1' || bare.toLowerCase() === 'true', style, formula);
    else if (type === 'e') visitor.error(row, column, bare, style, formula);
    else {
      const number = type === 'n' ? numberOf(bare) : null;
      const iso = type === 'd' ? normaliseIso(bare) : null;
      if (number !== null) visitor.number(row, column, number, style, formula);
      else if (iso !== null) visitor.date(row, column, iso, style, formula);
      // A type we do not know, or a value that does not fit it (`NaN`): kept as the text it is, for the checks.
      else cursor.text(column, written, style, formula);
    }
  }
}
