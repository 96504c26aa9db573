/**
 * The fast path through a sheet: rows and cells written exactly as nearly all programs write them
 * (`<c r="B2" s="1" t="s"><v>7</v></c>`, with one prefix throughout or none), recognised byte by byte. The methods
 * return the position behind what they read, or -1 where anything is unusual or incomplete; then nothing has
 * happened yet and scan.ts decides. Bytes behind the end of the data are zero, so no loop here needs to know where
 * it is.
 */
import { ascii, stands } from './bytes.ts';
import type { Markup } from './markup.ts';
import { patternsOf } from './patterns.ts';
import type { Cursor } from './cursor.ts';

const [SPACE, QUOTE, AMPERSAND, DOT, MINUS, SLASH, LT, EQUALS, GT] = [
  0x20, 0x22, 0x26, 0x2e, 0x2d, 0x2f, 0x3c, 0x3d, 0x3e,
];
const [A, Z, ZERO, NINE] = [0x41, 0x5a, 0x30, 0x39];
const [b, c, e, h, i, m, n] = [0x62, 0x63, 0x65, 0x68, 0x69, 0x6d, 0x6e];
const [r, s, t, v, x] = [0x72, 0x73, 0x74, 0x76, 0x78];

/** Stands for `t="inlineStr"`; the other types by their letter, `str` as `t`. */
const INLINE = 1;
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);
const PRESERVE = ascii(' xml:space="preserve"');
const INLINE_STR = ascii('inlineStr');
const digitsOf = new TextDecoder();

export class FastPath {
  private readonly cursor: Cursor;
  private readonly markup: Markup;
  private patterns = patternsOf('');

  constructor(cursor: Cursor, markup: Markup) {
    this.cursor = cursor;
    this.markup = markup;
  }

  /** The prefix of the elements of this sheet, with its colon: `x:`. */
  expectPrefix(prefix: string): void {
    this.patterns = patternsOf(prefix);
  }

  /** `<row r="12" …>`; not the empty `<row …/>`, nor a hidden row. */
  row(bytes: Uint8Array, at: number): number {
    const { row: pattern } = this.patterns;
    if (!stands(bytes, at, pattern)) return -1;
    let position = at + pattern.length;
    let row = 0;
    let byte = bytes[position] ?? 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++position] ?? 0) row = row * 10 + byte - ZERO;
    if (byte !== QUOTE) return -1;
    position = this.attributes(bytes, position + 1, 1 << (r & 31));
    if (position < 0 || bytes[position] !== GT) return -1;
    this.cursor.enterRow(row);
    return position + 1;
  }

  /**
   * Passes over `name="value"`, each behind one space; the position behind the last. -1 for `hidden`, `xmlns`, two names
   * that begin alike (one might stand twice) and anything unusual. `seen` holds a bit for each first letter before.
   */
  private attributes(bytes: Uint8Array, start: number, seen: number): number {
    let position = start;
    let letters = seen;
    while (bytes[position] === SPACE) {
      const name = bytes[++position] ?? 0;
      const bit = 1 << (name & 31);
      if (name < A || (letters & bit) !== 0) return -1;
      letters |= bit;
      if (name === h && bytes[position + 1] === i) return -1;
      if (name === x && bytes[position + 1] === m) return -1;
      for (let byte = name; byte !== EQUALS; byte = bytes[++position] ?? 0)
        if (byte <= SPACE || byte === GT || byte === QUOTE || byte === LT) return -1;
      if (bytes[++position] !== QUOTE) return -1;
      for (let byte = bytes[++position] ?? 0; byte !== QUOTE; byte = bytes[++position] ?? 0)
        if (byte < SPACE || byte === LT || byte === AMPERSAND) return -1;
      position++;
    }
    return position;
  }

  cell(bytes: Uint8Array, at: number): number {
    const { cursor, patterns } = this;
    // Without prefix, the most frequent patterns are compared in one go: here and in `closes`.
    if (patterns.plain ? bytes[at + 1] !== c : !stands(bytes, at, patterns.cell)) return -1;
    let position = at + patterns.cell.length;
    let column = cursor.column + 1;
    let style = 0;
    let type = n;
    /** An attribute that stands twice is damage, which scan.ts refuses. */
    let seen = 0;
    while (bytes[position] === SPACE) {
      const name = bytes[position + 1];
      if (bytes[position + 2] !== EQUALS || bytes[position + 3] !== QUOTE) return -1;
      position += 4;
      let byte = bytes[position] ?? 0;
      if (name === r && (seen & 1) === 0) {
        seen |= 1;
        column = 0;
        for (; byte >= A && byte <= Z; byte = bytes[++position] ?? 0) column = column * 26 + byte - A + 1;
        let row = 0;
        for (; byte >= ZERO && byte <= NINE; byte = bytes[++position] ?? 0) row = row * 10 + byte - ZERO;
        if (row !== cursor.row) return -1;
      } else if (name === s && (seen & 2) === 0) {
        seen |= 2;
        if (byte === QUOTE) return -1;
        for (; byte >= ZERO && byte <= NINE; byte = bytes[++position] ?? 0) style = style * 10 + byte - ZERO;
      } else if (name === t && (seen & 4) === 0) {
        seen |= 4;
        type = byte;
        if (type === i) {
          if (!stands(bytes, position, INLINE_STR)) return -1;
          type = INLINE;
          position += INLINE_STR.length;
        } else if (type === s && bytes[position + 1] === t && bytes[position + 2] === r) {
          type = t;
          position += 3;
        } else position += 1;
        byte = bytes[position] ?? 0;
      } else return -1;
      if (byte !== QUOTE) return -1;
      position++;
    }
    if (column <= cursor.column || column > cursor.limits.columns) return -1;
    if (bytes[position] === SLASH) {
      if (bytes[position + 1] !== GT) return -1;
      cursor.column = column;
      return position + 2;
    }
    return bytes[position] === GT ? this.content(bytes, position + 1, column, style, type) : -1;
  }

  /** From behind `<c …>`. */
  private content(bytes: Uint8Array, start: number, column: number, style: number, type: number): number {
    const { patterns } = this;
    let position = start;
    let formula = false;
    if (bytes[position + 1] !== v && stands(bytes, position, patterns.formula)) {
      formula = true;
      position = this.formula(bytes, position + patterns.formula.length);
      if (position < 0) return -1;
    }
    if (type === INLINE) return formula ? -1 : this.inlineText(bytes, position, column, style);
    if (stands(bytes, position, patterns.value)) {
      position += patterns.value.length;
      if (type === n) return this.number(bytes, position, column, style, formula);
      if (type === s) return this.shared(bytes, position, column, style, formula);
      return this.otherValue(bytes, position, column, style, formula, type);
    }
    if (formula || !stands(bytes, position, patterns.cellEnd)) return -1;
    this.cursor.column = column;
    return position + patterns.cellEnd.length;
  }

  /** From behind `<f` to behind the formula, which is not read: `>A1*2</f>`, ` t="shared" si="0"/>`. */
  private formula(bytes: Uint8Array, start: number): number {
    let position = this.attributes(bytes, start, 0);
    if (position < 0) return -1;
    if (bytes[position] === SLASH) return bytes[position + 1] === GT ? position + 2 : -1;
    if (bytes[position] !== GT) return -1;
    for (let byte = bytes[++position]; byte !== LT; byte = bytes[++position]) if (byte === 0) return -1;
    const { formulaEnd } = this.patterns;
    return stands(bytes, position, formulaEnd) ? position + formulaEnd.length : -1;
  }

  /** From behind `<v>` to behind `</v></c>`, as the others below. */
  private number(bytes: Uint8Array, start: number, column: number, style: number, formula: boolean): number {
    const { cursor } = this;
    const { valueEnd } = this.patterns;
    let position = start;
    const negative = bytes[position] === MINUS;
    if (negative) position++;
    let number = 0;
    let digits = 0;
    let fraction = -1;
    let byte = bytes[position] ?? 0;
    for (; ; byte = bytes[++position] ?? 0) {
      if (byte >= ZERO && byte <= NINE) {
        number = number * 10 + byte - ZERO;
        if (number !== 0) digits++;
        if (fraction >= 0) fraction++;
      } else if (byte === DOT && fraction < 0) fraction = 0;
      else break;
    }
    const last = bytes[position - 1] ?? 0;
    if (byte !== LT || digits > 15 || fraction > 22) {
      // An exponent, or more digits than the sum above holds exactly.
      while ((byte = bytes[position] ?? 0) !== LT) {
        if (byte === 0) return -1;
        position++;
      }
      const parsed = numberOf(digitsOf.decode(bytes.subarray(start, position)));
      if (parsed === null) return -1;
      number = parsed;
    } else {
      if (last < ZERO || last > NINE) return -1;
      if (fraction > 0) number /= POWERS[fraction] ?? 1;
      if (negative) number = -number;
    }
    if (!this.closes(bytes, position)) return -1;
    cursor.column = column;
    cursor.visitor.number(cursor.row, column, number, style, formula);
    return position + valueEnd.length;
  }

  /** Whether `</v></c>` stands here. */
  private closes(bytes: Uint8Array, at: number): boolean {
    if (!this.patterns.plain) return stands(bytes, at, this.patterns.valueEnd);
    return (
      bytes[at] === LT &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === v &&
      bytes[at + 3] === GT &&
      bytes[at + 4] === LT &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === c &&
      bytes[at + 7] === GT
    );
  }

  private shared(bytes: Uint8Array, start: number, column: number, style: number, formula: boolean): number {
    const { valueEnd } = this.patterns;
    let position = start;
    let index = 0;
    let byte = bytes[position] ?? 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++position] ?? 0) index = index * 10 + byte - ZERO;
    if (position === start || !this.closes(bytes, position)) return -1;
    this.cursor.column = column;
    this.cursor.shared(column, index, style, formula);
    return position + valueEnd.length;
  }

  /** Boolean, error or the text of a formula. */
  private otherValue(
    bytes: Uint8Array,
    start: number,
    column: number,
    style: number,
    formula: boolean,
    type: number,
  ): number {
    const { cursor } = this;
    const { valueEnd } = this.patterns;
    let position = start;
    for (let byte = bytes[position]; byte !== LT; byte = bytes[++position]) if (byte === 0) return -1;
    if (!stands(bytes, position, valueEnd)) return -1;
    if (type === b) {
      const digit = bytes[start];
      if (position !== start + 1 || (digit !== ZERO && digit !== ZERO + 1)) return -1;
      cursor.column = column;
      cursor.visitor.boolean(cursor.row, column, digit !== ZERO, style, formula);
    } else if (type === t) {
      const text = this.markup.decode(bytes, start, position);
      cursor.column = column;
      cursor.text(column, text, style, formula);
    } else if (type === e && position > start && bytes[start] !== SPACE && bytes[position - 1] !== SPACE) {
      const text = this.markup.decode(bytes, start, position);
      cursor.column = column;
      cursor.visitor.error(cursor.row, column, text, style, formula);
    } else return -1;
    return position + valueEnd.length;
  }

  /** `<is><t>text</t></is></c>`, with or without `xml:space`. */
  private inlineText(bytes: Uint8Array, at: number, column: number, style: number): number {
    const { inline, inlineEnd } = this.patterns;
    if (!stands(bytes, at, inline)) return -1;
    let start = at + inline.length;
    if (bytes[start] === SPACE && stands(bytes, start, PRESERVE)) start += PRESERVE.length;
    if (bytes[start] !== GT) return -1;
    let position = ++start;
    for (let byte = bytes[position]; byte !== LT; byte = bytes[++position]) if (byte === 0) return -1;
    if (!stands(bytes, position, inlineEnd)) return -1;
    const text = this.markup.decode(bytes, start, position);
    this.cursor.column = column;
    this.cursor.text(column, text, style, false);
    return position + inlineEnd.length;
  }
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number as files write it; null for anything else, also for what is too large to be a number. */
export function numberOf(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
