/**
 * Reads the cells of one sheet from its bytes. Nearly every cell is written in one of a few exact ways, which
 * fast-cell.ts recognises byte by byte; anything else goes the general way here, which understands all XML. Both
 * tell the same visitor, and both refuse what could be understood in two ways: cells out of order or twice,
 * addresses beyond the sheet, references to texts that are not there.
 */
import { toA1 } from '../../../grid/address.ts';
import { normaliseIso } from '../../dates.ts';
import type { Cursor } from './cursor.ts';
import { FastPath, numberOf } from './fast-cell.ts';
import { ascii, behindMark } from './bytes.ts';
import { readContent } from './content.ts';
import { Markup } from './markup.ts';
import { tooLarge, type PartParser } from './pump.ts';
import { Surroundings, type ReadFeatures } from './surroundings.ts';

const LT = 0x3c;
const SPACE = 0x20;
const WORKSHEET = ascii('worksheet');
const SHEET_DATA = ascii('sheetData');
const ROW = ascii('row');
const C = ascii('c');
const V = ascii('v');
const F = ascii('f');
const IS = ascii('is');
/** What can stand in the sheet data only. */
const DATA = [ROW, C, V, IS];
const R = ascii('r');
const S = ascii('s');
const T = ascii('t');
const HIDDEN = ascii('hidden');
const EXTENSIONS = ascii('extLst');

/**
 * What was just passed: the tag that begins the rows, or an empty element of it; the tag that ends them; the same of a
 * row; a whole cell.
 */
export type SheetPiece = 'data' | 'emptyData' | 'dataEnd' | 'row' | 'emptyRow' | 'rowEnd' | 'cell';

/** Is told where the pieces of the rows stand in the bytes given to `feed`, for who writes the sheet again. */
export interface SheetWatcher {
  /** @param isNumbered false for a row that does not say its number, so that its first cell may. */
  passed(piece: SheetPiece, bytes: Uint8Array, from: number, to: number, isNumbered: boolean): void;
}

export class SheetParser implements PartParser {
  private readonly cursor: Cursor;
  private readonly markup: Markup;
  private readonly fast: FastPath;
  private readonly surroundings: Surroundings;
  private place: 'around' | 'data' | 'row' = 'around';
  /** Names of the open elements outside the sheet data. */
  private readonly open: string[] = [];
  private state: 'before' | 'open' | 'read' | 'closed' = 'before';
  /** The row being read did not say its number, so that its first cell may. */
  private unnumbered = false;
  private rowBefore = 0;
  private readonly watcher: SheetWatcher | null;
  /** Where the parser stood when the watcher was last told. */
  private readonly seen = { place: 'around', state: 'before', row: 0, column: 0 };

  constructor(cursor: Cursor, watcher: SheetWatcher | null = null) {
    this.cursor = cursor;
    this.watcher = watcher;
    this.markup = new Markup(cursor.context.part, cursor.context.budget);
    this.fast = new FastPath(cursor, this.markup);
    this.surroundings = new Surroundings(cursor);
  }

  /** Complete once the whole part was read. */
  get features(): ReadFeatures {
    return this.surroundings.features;
  }

  /** See `Surroundings`. */
  styleOfColumn(column: number): string | null {
    return this.surroundings.styleOfColumn(column);
  }

  feed(bytes: Uint8Array, from: number, end: number): number {
    const { cursor, fast } = this;
    const usual = !cursor.context.keepRaw;
    const { elementBytes } = cursor.limits;
    for (let at = from; ;) {
      if (bytes[at] !== LT) at = this.between(bytes, at, end);
      if (at >= end) return this.done(at);
      let next = -1;
      if (this.place === 'row' && usual) {
        next = fast.cell(bytes, at);
        if (next >= 0) cursor.cells += 1;
      } else if (this.place === 'data') {
        next = fast.row(bytes, at);
        if (next >= 0) {
          this.place = 'row';
          this.unnumbered = false;
        }
      }
      if (next < 0) next = this.element(bytes, at, end);
      if (next < 0) return this.done(at);
      if (next - at > elementBytes) throw tooLarge(this.markup.part, cursor.limits);
      if (this.watcher !== null) this.tellWatcher(this.watcher, bytes, at, next);
      at = next;
    }
  }

  private tellWatcher(watcher: SheetWatcher, bytes: Uint8Array, from: number, to: number): void {
    const { seen, place, state, cursor } = this;
    let piece: SheetPiece | null = null;
    if (seen.place === 'row')
      piece = place !== 'row' ? 'rowEnd' : cursor.column !== seen.column ? 'cell' : null;
    else if (seen.place === 'data')
      piece =
        place === 'row'
          ? 'row'
          : place === 'around'
            ? 'dataEnd'
            : cursor.row !== seen.row
              ? 'emptyRow'
              : null;
    else if (place === 'data') piece = 'data';
    else if (state === 'read' && seen.state === 'open') piece = 'emptyData';
    seen.place = place;
    seen.state = state;
    seen.row = cursor.row;
    seen.column = cursor.column;
    if (piece !== null) watcher.passed(piece, bytes, from, to, !this.unnumbered);
  }

  finish(): void {
    if (this.state !== 'closed') throw this.markup.damaged();
  }

  private done(at: number): number {
    this.cursor.settle();
    this.markup.settle();
    return at;
  }

  /** Passes over what stands before the next markup: nothing but white space, except inside elements not read. */
  private between(bytes: Uint8Array, from: number, end: number): number {
    const free = this.place === 'around' && this.open.length > 0;
    let at = this.state === 'before' ? behindMark(bytes, from) : from;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === LT) break;
      if (!free && byte > SPACE) throw this.markup.damaged();
    }
    return at;
  }

  private element(bytes: Uint8Array, at: number, end: number): number {
    const { markup } = this;
    const next = markup.read(bytes, at, end);
    if (next < 0 || markup.kind === 'other') return next;
    if (markup.kind === 'cdata') {
      if (this.place !== 'around' || this.open.length === 0) throw markup.damaged();
      return next;
    }
    if (this.place === 'around') return this.around(bytes, next, end);
    if (markup.isForeign) throw markup.damaged();
    if (this.place === 'data') return this.insideData(bytes, next, end);
    if (markup.kind === 'end') {
      if (!markup.named(bytes, ROW)) throw markup.damaged();
      this.place = 'data';
      return next;
    }
    return markup.named(bytes, C) ? this.cell(bytes, next, end) : this.passOver(bytes, next, end);
  }

  /** Elements outside the sheet data: the root, what `Surroundings` gathers, everything we pass over. */
  private around(bytes: Uint8Array, next: number, end: number): number {
    const { markup, open } = this;
    if (markup.kind === 'end') {
      if (open.pop() !== markup.qualifiedName(bytes)) throw markup.damaged();
      this.surroundings.close(markup.localName(bytes));
      if (open.length > 0) return next;
      if (this.state !== 'read') throw markup.damaged();
      this.state = 'closed';
      return next;
    }
    if (open.length === 0) {
      if (this.state !== 'before' || markup.kind !== 'start' || !markup.named(bytes, WORKSHEET))
        throw markup.damaged();
      this.state = 'open';
    } else if (markup.isForeign) return markup.kind === 'start' ? markup.skip(bytes, next, end) : next;
    else if (open.length === 1 && markup.named(bytes, SHEET_DATA)) {
      if (this.state !== 'open') throw markup.damaged();
      this.state = 'read';
      this.fast.expectPrefix(markup.prefix(bytes));
      if (markup.kind === 'start') this.place = 'data';
      return next;
    }
    // Cells outside the sheet data would be lost.
    if (DATA.some((name) => markup.named(bytes, name))) throw markup.damaged();
    const { kind } = markup;
    const name = kind === 'start' ? markup.qualifiedName(bytes) : '';
    const behind = this.surroundings.element(
      markup,
      bytes,
      next,
      end,
      open.length === 2 ? (open[1] ?? '') : '',
    );
    if (kind === 'start' && behind === next) markup.checkDepth(open.push(name));
    return behind;
  }

  private insideData(bytes: Uint8Array, next: number, end: number): number {
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
      if (/^(?:1|true|on)$/.test(markup.attribute(bytes, HIDDEN) ?? ''))
        this.surroundings.hideRow(cursor.row);
      if (markup.kind === 'start') this.place = 'row';
    } else return this.passOver(bytes, next, end);
    return next;
  }

  /** Extensions are passed over; an element of our own that should not be here may be a cell or a row misspelt. */
  private passOver(bytes: Uint8Array, next: number, end: number): number {
    const { markup } = this;
    const isOurs = markup.isOurs(bytes);
    if (isOurs && !markup.named(bytes, EXTENSIONS)) throw markup.damaged();
    return markup.kind === 'start' ? markup.skip(bytes, next, end, !isOurs) : next;
  }

  /** A cell whose start tag was just read. Nothing is told to the visitor before the whole cell is there. */
  private cell(bytes: Uint8Array, start: number, end: number): number {
    const { markup } = this;
    const empty = markup.kind === 'empty';
    const ref = markup.attribute(bytes, R);
    const style = this.style(markup.attribute(bytes, S));
    const type = (markup.attribute(bytes, T) ?? 'n').trim();
    let value: string | null = null;
    let text: string | null = null;
    let formula = false;
    let at = start;
    while (!empty) {
      while (at < end && bytes[at] !== LT) if ((bytes[at++] ?? 0) > SPACE) throw markup.damaged();
      if (at >= end) return -1;
      at = markup.read(bytes, at, end);
      if (at < 0) return -1;
      if (markup.kind === 'other') continue;
      if (markup.kind === 'cdata' || markup.isForeign) throw markup.damaged();
      if (markup.kind === 'end') {
        if (!markup.named(bytes, C)) throw markup.damaged();
        break;
      }
      const open = markup.kind === 'start';
      if (markup.named(bytes, V)) {
        if (value !== null) throw markup.damaged();
        if (open) at = readContent(markup, bytes, at, end, 'plain');
        value = open ? markup.text : '';
      } else if (markup.named(bytes, IS)) {
        if (text !== null) throw markup.damaged();
        if (open) at = readContent(markup, bytes, at, end, 'runs');
        text = open ? markup.text : '';
      } else if (markup.named(bytes, F)) {
        formula = true;
        if (open) at = readContent(markup, bytes, at, end, 'plain');
      } else at = this.passOver(bytes, at, end);
      if (at < 0) return -1;
    }
    // Two readers could take one or the other.
    if (value !== null && value !== '' && text !== null) throw markup.damaged();
    this.cursor.cells += 1;
    this.tell(this.enterCell(ref), type, style, formula, value, text);
    return at;
  }

  private style(written: string | null): number {
    if (written === null) return 0;
    if (!/^\s*\d{1,9}\s*$/.test(written)) throw this.markup.damaged();
    return Number(written);
  }

  /** Column of a cell by its address, or the next one; the address must agree with the row and go forward. */
  private enterCell(ref: string | null): number {
    const { cursor } = this;
    const { row, column } = ref === null ? { row: cursor.row, column: cursor.column + 1 } : this.address(ref);
    if (row !== cursor.row) {
      if (!this.unnumbered || cursor.column > 0 || row <= this.rowBefore) throw cursor.disorder(ref ?? '');
      cursor.row = row;
    }
    if (column > cursor.limits.columns) throw cursor.beyond(toA1(cursor.row, column));
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
    const { limits } = this.cursor;
    if (row > limits.rows || column > limits.columns) throw this.cursor.beyond(ref);
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
    if (cursor.context.keepRaw && type !== 's' && !isText) visitor.raw?.(row, column, bare);
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
