/**
 * Reads one piece of XML markup at a time from bytes that may end anywhere. The general way, slower than the fast
 * path of scan.ts and never wrong: any prefix, quotes, white space, CDATA, comments. Document types are refused.
 */
import { Failure } from '../../../failure.ts';
import { unescapeXml } from './escapes.ts';

export type MarkupKind = 'start' | 'end' | 'empty' | 'cdata' | 'other';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** ASCII bytes of a name, to be compared with `named` and `attribute`. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Positions in the bytes given to the last `read`; meaningful until the next one. */
export class Markup {
  kind: MarkupKind = 'other';
  /** Content collected by `leaf` and `rich`. */
  text = '';
  readonly part: string;
  private qualifiedStart = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private attributesEnd = 0;
  private contentStart = 0;
  private contentEnd = 0;

  constructor(part: string) {
    this.part = part;
  }

  damaged(): Failure {
    return new Failure('UNREADABLE', 'R17', { part: this.part });
  }

  /** Reads the markup that begins with the `<` at `at`; the position behind it, or -1 where it is incomplete. */
  read(bytes: Uint8Array, at: number, end: number): number {
    const second = bytes[at + 1];
    if (second === 0x21) return this.readBang(bytes, at, end);
    if (second === 0x3f) {
      this.kind = 'other';
      return after(bytes, at + 2, end, '?>');
    }
    const closing = second === SLASH;
    let position = closing ? at + 2 : at + 1;
    this.qualifiedStart = position;
    this.nameStart = position;
    for (; position < end; position++) {
      const byte = bytes[position];
      if (byte === GT || byte === SLASH || isSpace(byte)) break;
      if (byte === 0x3a) this.nameStart = position + 1;
      if (byte === LT) throw this.damaged();
    }
    this.nameEnd = position;
    let quote = 0;
    for (; position < end; position++) {
      const byte = bytes[position] ?? 0;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === 0x22 || byte === 0x27) quote = byte;
      else if (byte === GT) break;
      else if (byte === LT) throw this.damaged();
    }
    if (position >= end) return -1;
    if (this.nameEnd === this.nameStart) throw this.damaged();
    const empty = !closing && bytes[position - 1] === SLASH;
    this.kind = closing ? 'end' : empty ? 'empty' : 'start';
    this.attributesEnd = empty ? position - 1 : position;
    return position + 1;
  }

  private readBang(bytes: Uint8Array, at: number, end: number): number {
    if (end - at < 9) return -1;
    if (startsWith(bytes, at, '<!--')) {
      this.kind = 'other';
      return after(bytes, at + 4, end, '-->');
    }
    if (!startsWith(bytes, at, '<![CDATA[')) throw new Failure('UNREADABLE', 'R18', { part: this.part });
    this.kind = 'cdata';
    const next = after(bytes, at + 9, end, ']]>');
    this.contentStart = at + 9;
    this.contentEnd = next - 3;
    return next;
  }

  /** Whether the element just read has this local name. */
  named(bytes: Uint8Array, name: Uint8Array): boolean {
    return this.nameEnd - this.nameStart === name.length && same(bytes, this.nameStart, name);
  }

  /** Prefix of the element just read, with its colon; empty where it has none. */
  prefix(bytes: Uint8Array): string {
    return this.raw(bytes, this.qualifiedStart, this.nameStart);
  }

  /** Value of an attribute without prefix; null where it is absent. */
  attribute(bytes: Uint8Array, name: Uint8Array): string | null {
    let at = this.nameEnd;
    for (;;) {
      while (at < this.attributesEnd && isSpace(bytes[at])) at++;
      if (at >= this.attributesEnd) return null;
      const start = at;
      while (at < this.attributesEnd && bytes[at] !== 0x3d && !isSpace(bytes[at])) at++;
      const found = at - start === name.length && same(bytes, start, name);
      while (at < this.attributesEnd && isSpace(bytes[at])) at++;
      if (bytes[at++] !== 0x3d) throw this.damaged();
      while (at < this.attributesEnd && isSpace(bytes[at])) at++;
      const quote = bytes[at++];
      if (quote !== 0x22 && quote !== 0x27) throw this.damaged();
      const valueStart = at;
      while (at < this.attributesEnd && bytes[at] !== quote) at++;
      if (found) return this.decode(bytes, valueStart, at);
      at++;
    }
  }

  /** Text between two positions, entities resolved. */
  decode(bytes: Uint8Array, start: number, end: number): string {
    const text = unescapeXml(this.raw(bytes, start, end));
    if (text === null) throw this.damaged();
    return text;
  }

  private raw(bytes: Uint8Array, start: number, end: number): string {
    try {
      return utf8.decode(bytes.subarray(start, end));
    } catch {
      throw this.damaged();
    }
  }

  /**
   * Collects into `text` what stands between `at` and the end tag that closes an element whose start tag was just
   * read. Where `runs` is set, only what stands in `t` elements outside `rPh` (the reading aid of East Asian
   * texts) counts: runs of rich text joined. Returns the position behind the end tag, or -1.
   */
  content(bytes: Uint8Array, at: number, end: number, name: Uint8Array, runs: boolean): number {
    let text = '';
    let depth = 1;
    let phonetic = 0;
    let collecting = !runs;
    for (;;) {
      const start = at;
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return -1;
      if (collecting && at > start) text += this.decode(bytes, start, at);
      at = this.read(bytes, at, end);
      if (at < 0) return -1;
      if (this.kind === 'cdata' && collecting) text += this.raw(bytes, this.contentStart, this.contentEnd);
      else if (this.kind === 'start') {
        if (!runs) throw this.damaged();
        depth++;
        if (phonetic === 0 && this.named(bytes, PHONETIC)) phonetic = depth;
        collecting = phonetic === 0 && this.named(bytes, T);
      } else if (this.kind === 'end') {
        if (--depth === 0) break;
        if (depth < phonetic) phonetic = 0;
        collecting = false;
      }
    }
    if (!this.named(bytes, name)) throw this.damaged();
    this.text = text;
    return at;
  }

  /** Passes over everything inside the element whose start tag was just read; the position behind it, or -1. */
  skip(bytes: Uint8Array, at: number, end: number): number {
    for (let depth = 1; depth > 0;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return -1;
      at = this.read(bytes, at, end);
      if (at < 0) return -1;
      if (this.kind === 'start') depth++;
      else if (this.kind === 'end') depth--;
    }
    return at;
  }
}

const PHONETIC = ascii('rPh');
const T = ascii('t');

function same(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index++) if (bytes[at + index] !== name[index]) return false;
  return true;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Position behind the next `text`, or -1. */
function after(bytes: Uint8Array, at: number, end: number, text: string): number {
  for (; at + text.length <= end; at++) if (startsWith(bytes, at, text)) return at + text.length;
  return -1;
}
