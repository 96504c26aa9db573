/**
 * Reads one piece of XML markup at a time from bytes that may end anywhere. The general way, slower than the fast
 * path of fast-cell.ts and never wrong: any prefix, quotes, white space, CDATA, comments. Document types are refused,
 * and so is what is no XML: attributes that stand twice or without quotes, tags that close another element.
 */
import { Failure } from '../../../failure.ts';
import type { Budget } from '../../budget.ts';
import { after, beginsName, equal, isBeginning, isSpace, isText, stands, startsWith } from './bytes.ts';
import { unescapeXml } from './escapes.ts';
import { isMain } from './namespaces.ts';

export type MarkupKind = 'start' | 'end' | 'empty' | 'cdata' | 'other';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const COLON = 0x3a;
/** Up to so many attributes, comparing each with each is cheaper than a set of names. */
const FEW = 16;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Positions in the bytes given to the last `read`; meaningful until the next one. */
export class Markup {
  kind: MarkupKind = 'other';
  /** Content collected by `readContent`. */
  text = '';
  /** The element just read gives the prefix of our elements another meaning; it and all in it are not ours. */
  isForeign = false;
  /** Something of the part was read. */
  private begun = false;
  /** Pieces read since this was last set to 0. */
  count = 0;
  readonly part: string;
  private readonly budget: Budget;
  /** Prefixes of the main namespace, with their colon; none before the root was read. */
  private prefixes: Uint8Array[] = [];
  private qualifiedStart = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private attributesEnd = 0;
  private contentStart = 0;
  private contentEnd = 0;

  constructor(part: string, budget: Budget) {
    this.part = part;
    this.budget = budget;
  }

  damaged(): Failure {
    return new Failure('UNREADABLE', 'R17', { part: this.part });
  }

  /** Tells the budget what was read; time is looked at as well. */
  settle(): void {
    this.budget.addElements(this.count, this.part);
    this.count = 0;
    this.budget.checkTime();
  }

  /** Reads the markup that begins with the `<` at `at`; the position behind it, or -1 where it is incomplete. */
  read(bytes: Uint8Array, at: number, end: number): number {
    this.count += 1;
    this.isForeign = false;
    const second = bytes[at + 1];
    if (second === 0x21) return this.readBang(bytes, at, end);
    if (second === 0x3f) return this.readInstruction(bytes, at, end);
    const closing = second === SLASH;
    let position = closing ? at + 2 : at + 1;
    this.qualifiedStart = position;
    this.nameStart = position;
    for (; position < end; position++) {
      const byte = bytes[position];
      if (byte === GT || byte === SLASH || isSpace(byte)) break;
      if (byte === COLON) this.nameStart = position + 1;
      if (byte === LT) throw this.damaged();
    }
    this.nameEnd = position;
    let quote = 0;
    for (; position < end; position++) {
      const byte = bytes[position] ?? 0;
      if (byte === LT) throw this.damaged();
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === 0x22 || byte === 0x27) quote = byte;
      else if (byte === GT) break;
    }
    if (position >= end) return -1;
    const begins = beginsName(bytes[this.nameStart]) && bytes[this.qualifiedStart] !== COLON;
    if (this.nameEnd === this.nameStart || !begins) throw this.damaged();
    const empty = !closing && bytes[position - 1] === SLASH;
    this.kind = closing ? 'end' : empty ? 'empty' : 'start';
    this.attributesEnd = empty ? position - 1 : position;
    this.begun = true;
    if (this.attributesEnd > this.nameEnd) this.checkAttributes(bytes);
    return position + 1;
  }

  /** The XML declaration may stand at the very beginning only. */
  private readInstruction(bytes: Uint8Array, at: number, end: number): number {
    this.kind = 'other';
    const next = after(bytes, at + 2, end, '?>');
    if (next >= 0 && this.begun && startsWith(bytes, at, '<?xml') && !beginsName(bytes[at + 5]))
      throw this.damaged();
    if (next >= 0) this.begun = true;
    return next;
  }

  private readBang(bytes: Uint8Array, at: number, end: number): number {
    if (end - at < 4) return -1;
    if (startsWith(bytes, at, '<!--')) {
      this.kind = 'other';
      return after(bytes, at + 4, end, '-->');
    }
    if (end - at < 9 && isBeginning(bytes, at, end, '<![CDATA[')) return -1;
    if (!startsWith(bytes, at, '<![CDATA[')) throw new Failure('UNREADABLE', 'R18', { part: this.part });
    this.kind = 'cdata';
    const next = after(bytes, at + 9, end, ']]>');
    this.contentStart = at + 9;
    this.contentEnd = next - 3;
    return next;
  }

  /** Every attribute must have a name of its own, an equals sign and quotes; an end tag has none. */
  private checkAttributes(bytes: Uint8Array): void {
    const starts: number[] = [];
    const ends: number[] = [];
    let at = this.nameEnd;
    for (;;) {
      const gap = at;
      while (at < this.attributesEnd && isSpace(bytes[at])) at++;
      if (at >= this.attributesEnd) break;
      if (at === gap || this.kind === 'end' || !beginsName(bytes[at])) throw this.damaged();
      starts.push(at);
      while (at < this.attributesEnd && bytes[at] !== EQUALS && !isSpace(bytes[at])) at++;
      ends.push(at);
      const valueStart = this.valueStart(bytes, at);
      const valueEnd = this.valueEnd(bytes, valueStart);
      const start = starts.at(-1) ?? 0;
      if (bytes[start] === 0x78 && startsWith(bytes, start, 'xmlns'))
        this.declare(bytes, start + 5, ends.at(-1) ?? 0, this.decode(bytes, valueStart, valueEnd));
      at = valueEnd + 1;
      if (starts.length > this.budget.limits.attributes)
        throw new Failure('LIMIT', 'R45', { part: this.part, limit: this.budget.limits.attributes });
    }
    if (this.hasTwice(bytes, starts, ends)) throw this.damaged();
  }

  /** Position behind the opening quote of a value whose attribute's name ends at `at`. */
  private valueStart(bytes: Uint8Array, at: number): number {
    while (at < this.attributesEnd && isSpace(bytes[at])) at++;
    if (bytes[at++] !== EQUALS) throw this.damaged();
    while (at < this.attributesEnd && isSpace(bytes[at])) at++;
    const quote = bytes[at++];
    if (quote !== 0x22 && quote !== 0x27) throw this.damaged();
    return at;
  }

  /** Position of the closing quote; entities and characters in between must be those of XML. */
  private valueEnd(bytes: Uint8Array, start: number): number {
    const quote = bytes[start - 1];
    let unusual = false;
    let at = start;
    for (; at < this.attributesEnd && bytes[at] !== quote; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x20 || byte === 0x26) unusual = true;
    }
    if (at >= this.attributesEnd) throw this.damaged();
    if (unusual) this.decode(bytes, start, at);
    return at;
  }

  private hasTwice(bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): boolean {
    if (starts.length > FEW) {
      const names = starts.map((start, index) => this.raw(bytes, start, ends[index] ?? start));
      return new Set(names).size < names.length;
    }
    for (let one = 1; one < starts.length; one++)
      for (let other = 0; other < one; other++)
        if (equal(bytes, starts[one] ?? 0, ends[one] ?? 0, starts[other] ?? 0, ends[other] ?? 0)) return true;
    return false;
  }

  /** `xmlns` or `xmlns:x`, of which the part behind `xmlns` stands from `start` to `end`. */
  private declare(bytes: Uint8Array, start: number, end: number, uri: string): void {
    if (start < end && bytes[start] !== COLON) return;
    const prefix = start === end ? '' : `${this.raw(bytes, start + 1, end)}:`;
    const known = this.prefixes.some((each) => each.length === prefix.length && isText(each, prefix));
    if (isMain(uri) && !known) this.prefixes.push(new TextEncoder().encode(prefix));
    if (!isMain(uri) && known) this.isForeign = true;
  }

  /** Whether the element just read is the one of this local name in the main namespace. */
  named(bytes: Uint8Array, name: Uint8Array): boolean {
    if (this.nameEnd - this.nameStart !== name.length || !stands(bytes, this.nameStart, name)) return false;
    return this.isOurs(bytes);
  }

  /** Whether the element just read is in the main namespace. */
  isOurs(bytes: Uint8Array): boolean {
    if (this.isForeign) return false;
    const length = this.nameStart - this.qualifiedStart;
    return this.prefixes.some((each) => each.length === length && stands(bytes, this.qualifiedStart, each));
  }

  /** Prefix of the element just read, with its colon; empty where it has none. */
  prefix(bytes: Uint8Array): string {
    return this.raw(bytes, this.qualifiedStart, this.nameStart);
  }

  /** Name of the element just read, with its prefix, and without it. */
  qualifiedName(bytes: Uint8Array): string {
    return this.raw(bytes, this.qualifiedStart, this.nameEnd);
  }

  localName(bytes: Uint8Array): string {
    return this.raw(bytes, this.nameStart, this.nameEnd);
  }

  /** Value of an attribute without prefix; null where it is absent. */
  attribute(bytes: Uint8Array, name: Uint8Array): string | null {
    let at = this.nameEnd;
    for (;;) {
      while (at < this.attributesEnd && isSpace(bytes[at])) at++;
      if (at >= this.attributesEnd) return null;
      const start = at;
      while (bytes[at] !== EQUALS && !isSpace(bytes[at])) at++;
      const found = at - start === name.length && stands(bytes, start, name);
      const valueStart = this.valueStart(bytes, at);
      at = bytes.indexOf(bytes[valueStart - 1] ?? 0, valueStart);
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

  /** Content of the CDATA section just read. */
  cdata(bytes: Uint8Array): string {
    return this.raw(bytes, this.contentStart, this.contentEnd);
  }

  private raw(bytes: Uint8Array, start: number, end: number): string {
    try {
      return utf8.decode(bytes.subarray(start, end));
    } catch {
      throw this.damaged();
    }
  }

  /**
   * Passes over everything inside the element whose start tag was just read; the position behind it, or -1. Where
   * `alone` is set, an element of our own inside is refused: what stands in a foreign one would be lost.
   */
  skip(bytes: Uint8Array, at: number, end: number, alone = false): number {
    const open = this.opened();
    while (open.length > 0) {
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return -1;
      at = this.read(bytes, at, end);
      if (at < 0) return -1;
      if (alone && (this.kind === 'start' || this.kind === 'empty') && this.isOurs(bytes))
        throw this.damaged();
      if (this.kind === 'start') this.enter(open);
      else if (this.kind === 'end') this.leave(bytes, open);
    }
    return at;
  }

  /** Open elements, of which the one just read is the first: where the name of each begins and ends. */
  opened(): number[] {
    return [this.qualifiedStart, this.nameEnd];
  }

  enter(open: number[]): void {
    open.push(this.qualifiedStart, this.nameEnd);
    this.checkDepth(open.length / 2);
  }

  checkDepth(depth: number): void {
    const { limits } = this.budget;
    if (depth > limits.depth) throw new Failure('LIMIT', 'R46', { part: this.part, limit: limits.depth });
  }

  leave(bytes: Uint8Array, open: number[]): void {
    const end = open.pop() ?? 0;
    const start = open.pop() ?? 0;
    if (!equal(bytes, start, end, this.qualifiedStart, this.nameEnd)) throw this.damaged();
  }
}
