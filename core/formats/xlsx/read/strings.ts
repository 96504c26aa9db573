/**
 * The shared strings of a workbook: texts that cells refer to by number. Runs of rich text are joined, reading aids
 * (phonetic runs) left out, spaces kept as they are.
 */
import { Failure } from '../../../failure.ts';
import type { Host } from '../../../model.ts';
import type { Budget } from '../../budget.ts';
import { ascii, behindMark } from './bytes.ts';
import { readContent } from './content.ts';
import { Markup } from './markup.ts';
import { pump, tooLarge, type PartParser } from './pump.ts';
import { unescapeExcel } from './escapes.ts';

export async function readStrings(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  budget: Budget,
  host?: Host,
): Promise<string[]> {
  const parser = new StringsParser(part, budget);
  for await (const step of pump(chunks, parser, part, budget.limits, host)) void step;
  return parser.strings;
}

const SST = ascii('sst');
const SI = ascii('si');
const EXTENSIONS = ascii('extLst');
const LT = 0x3c;

class StringsParser implements PartParser {
  readonly strings: string[] = [];
  private readonly markup: Markup;
  private readonly budget: Budget;
  /** Items are written without prefix, so that the fast way fits. */
  private usual = false;
  private place: 'before' | 'inside' | 'after' = 'before';

  constructor(part: string, budget: Budget) {
    this.markup = new Markup(part, budget);
    this.budget = budget;
  }

  feed(bytes: Uint8Array, from: number, end: number): number {
    const { elementBytes } = this.budget.limits;
    for (let at = from; ;) {
      if (bytes[at] !== LT) at = this.between(bytes, at, end);
      if (at >= end) return this.done(at);
      let next = this.fastItem(bytes, at);
      if (next < 0) next = this.element(bytes, at, end);
      if (next < 0) return this.done(at);
      if (next - at > elementBytes) throw tooLarge(this.markup.part, this.budget.limits);
      at = next;
    }
  }

  private done(at: number): number {
    this.markup.settle();
    return at;
  }

  private between(bytes: Uint8Array, from: number, end: number): number {
    let at = this.place === 'before' ? behindMark(bytes, from) : from;
    for (; at < end && bytes[at] !== LT; at++) if ((bytes[at] ?? 0) > 0x20) throw this.markup.damaged();
    return at;
  }

  finish(): void {
    if (this.place !== 'after') throw this.markup.damaged();
  }

  /** `<si><t>text</t></si>`, as nearly all are; -1 for anything else. */
  private fastItem(bytes: Uint8Array, at: number): number {
    if (
      !this.usual ||
      bytes[at + 1] !== 0x73 || // s
      bytes[at + 2] !== 0x69 || // i
      bytes[at + 3] !== 0x3e || // >
      bytes[at + 4] !== LT ||
      bytes[at + 5] !== 0x74 || // t
      bytes[at + 6] !== 0x3e
    )
      return -1;
    const start = at + 7;
    let stop = start;
    for (let byte = bytes[stop]; byte !== LT; byte = bytes[++stop]) if (byte === 0) return -1;
    if (
      bytes[stop + 1] !== 0x2f || // /
      bytes[stop + 2] !== 0x74 || // t
      bytes[stop + 3] !== 0x3e ||
      bytes[stop + 4] !== LT ||
      bytes[stop + 5] !== 0x2f ||
      bytes[stop + 6] !== 0x73 || // s
      bytes[stop + 7] !== 0x69 || // i
      bytes[stop + 8] !== 0x3e
    )
      return -1;
    this.add(this.markup.decode(bytes, start, stop));
    return stop + 9;
  }

  private element(bytes: Uint8Array, at: number, end: number): number {
    const { markup } = this;
    const next = markup.read(bytes, at, end);
    if (next < 0 || markup.kind === 'other') return next;
    if (markup.kind === 'cdata') throw markup.damaged();
    if (this.place !== 'inside') {
      if (this.place === 'after' || markup.kind === 'end' || !markup.named(bytes, SST))
        throw markup.damaged();
      this.place = markup.kind === 'empty' ? 'after' : 'inside';
      this.usual = this.place === 'inside' && markup.prefix(bytes) === '';
      return next;
    }
    if (markup.isForeign) throw markup.damaged();
    if (markup.kind === 'end') {
      if (!markup.named(bytes, SST)) throw markup.damaged();
      this.place = 'after';
      this.usual = false;
      return next;
    }
    return markup.named(bytes, SI) ? this.item(bytes, next, end) : this.passOver(bytes, next, end);
  }

  private item(bytes: Uint8Array, next: number, end: number): number {
    const { markup } = this;
    if (markup.kind === 'empty') {
      this.add('');
      return next;
    }
    const behind = readContent(markup, bytes, next, end, 'runs');
    if (behind >= 0) this.add(markup.text);
    return behind;
  }

  /** Extensions are passed over; another element of our own may be a text misspelt, which would shift all numbers. */
  private passOver(bytes: Uint8Array, next: number, end: number): number {
    const { markup } = this;
    const isOurs = markup.isOurs(bytes);
    if (isOurs && !markup.named(bytes, EXTENSIONS)) throw markup.damaged();
    return markup.kind === 'start' ? markup.skip(bytes, next, end, !isOurs) : next;
  }

  private add(escaped: string): void {
    const text = unescapeExcel(escaped);
    if (text.length > this.budget.limits.cellCharacters)
      throw new Failure('LIMIT', 'R26', {
        place: this.markup.part,
        limit: this.budget.limits.cellCharacters,
        found: text.length,
      });
    this.budget.addText(text);
    this.strings.push(text);
  }
}
