/**
 * The shared strings of a workbook: texts that cells refer to by number. Runs of rich text are joined, reading aids
 * (phonetic runs) left out, spaces kept as they are.
 */
import { Failure } from '../../../failure.ts';
import type { Host } from '../../../model.ts';
import type { Limits } from '../../limits.ts';
import { ascii, Markup } from './markup.ts';
import { pump, type PartParser } from './pump.ts';
import { unescapeExcel } from './escapes.ts';

/** Counts the texts held for a workbook against its limits. */
export class TextMeter {
  private readonly limits: Limits;
  private texts = 0;
  private characters = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  add(text: string): void {
    this.texts += 1;
    this.characters += text.length;
    if (this.texts > this.limits.strings || this.characters > this.limits.stringCharacters)
      throw new Failure('LIMIT', 'R27', { limit: this.limits.strings });
  }
}

export async function readStrings(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  limits: Limits,
  meter: TextMeter,
  host?: Host,
): Promise<string[]> {
  const parser = new StringsParser(part, limits, meter);
  for await (const step of pump(chunks, parser, part, limits, host)) void step;
  return parser.strings;
}

const SST = ascii('sst');
const SI = ascii('si');
const LT = 0x3c;

class StringsParser implements PartParser {
  readonly strings: string[] = [];
  private readonly markup: Markup;
  private readonly limits: Limits;
  private readonly meter: TextMeter;
  private place: 'before' | 'inside' | 'after' = 'before';

  constructor(part: string, limits: Limits, meter: TextMeter) {
    this.markup = new Markup(part);
    this.limits = limits;
    this.meter = meter;
  }

  feed(bytes: Uint8Array, from: number, end: number): number {
    for (let at = from; ;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at >= end) return at;
      let next = this.fastItem(bytes, at);
      if (next < 0) next = this.element(bytes, at, end);
      if (next < 0) return at;
      at = next;
    }
  }

  finish(): void {
    if (this.place !== 'after') throw this.markup.damaged();
  }

  /** `<si><t>text</t></si>`, as nearly all are; -1 for anything else. */
  private fastItem(bytes: Uint8Array, at: number): number {
    if (
      this.place !== 'inside' ||
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
    let next = markup.read(bytes, at, end);
    if (next < 0 || markup.kind === 'other' || markup.kind === 'cdata') return next;
    if (this.place !== 'inside') {
      if (this.place === 'after' || markup.kind === 'end' || !markup.named(bytes, SST))
        throw markup.damaged();
      this.place = markup.kind === 'empty' ? 'after' : 'inside';
    } else if (markup.kind === 'end') {
      if (!markup.named(bytes, SST)) throw markup.damaged();
      this.place = 'after';
    } else if (!markup.named(bytes, SI)) {
      if (markup.kind === 'start') next = markup.skip(bytes, next, end);
    } else if (markup.kind === 'empty') this.add('');
    else {
      next = markup.content(bytes, next, end, SI, true);
      if (next >= 0) this.add(markup.text);
    }
    return next;
  }

  private add(escaped: string): void {
    const text = unescapeExcel(escaped);
    if (text.length > this.limits.cellCharacters)
      throw new Failure('LIMIT', 'R26', {
        place: this.markup.part,
        limit: this.limits.cellCharacters,
        found: text.length,
      });
    this.meter.add(text);
    this.strings.push(text);
  }
}
