/** Gathers the fields of a file as rows of texts, each text held once, within the limits of memory. */
import { Failure } from '../../failure.ts';
import type { Limits } from '../limits.ts';
import { megabytes } from '../zip/zip.ts';
import { DecimalTally } from './decimal.ts';
import type { CsvDialect } from './dialect.ts';
import type { FieldSink, Quoting } from './scanner.ts';

/** Texts up to this length are looked for among those held: codes and names repeat, remarks do not. */
const SHORT = 64;
/** Different texts remembered for that; a column of different numbers must not fill it without end. */
const REMEMBERED = 1 << 20;
/** Bytes of a field and of a row in memory, beside the texts. */
const FIELD_COST = 8;
const ROW_COST = 32;

const NO_FIELDS: readonly string[] = [];

export class Collector implements FieldSink {
  readonly rows: (readonly string[])[] = [];
  quoted = false;
  /** Text stood behind a closing quotation mark. */
  stray = false;
  readonly decimals = new DecimalTally();
  private fields: string[] = [];
  private readonly held = new Map<string, string>();
  private readonly ends = { LF: 0, CRLF: 0, CR: 0, '': 0 };
  private characters = 0;
  private bytes = 0;
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  field(text: string, quoting: Quoting): void {
    if (quoting !== 'none') this.quoted = true;
    if (quoting === 'stray') this.stray = true;
    this.decimals.count(text);
    this.fields.push(text === '' ? '' : this.hold(text));
    this.charge(FIELD_COST);
  }

  row(end: keyof typeof this.ends): void {
    this.ends[end]++;
    this.rows.push(this.fields.length === 0 ? NO_FIELDS : this.fields);
    this.fields = [];
    this.charge(ROW_COST);
  }

  lineEnd(): CsvDialect['lineEnd'] {
    const { LF, CRLF, CR } = this.ends;
    return LF >= CRLF && LF >= CR ? 'LF' : CRLF >= CR ? 'CRLF' : 'CR';
  }

  private hold(text: string): string {
    const known = text.length <= SHORT ? this.held.get(text) : undefined;
    if (known !== undefined) return known;
    this.characters += text.length;
    if (this.characters > this.limits.stringCharacters)
      throw new Failure('LIMIT', 'R27', { limit: this.limits.stringCharacters });
    if (text.length <= SHORT && this.held.size < REMEMBERED) this.held.set(text, text);
    return text;
  }

  private charge(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.limits.gridBytes)
      throw new Failure('LIMIT', 'R35', { limit: megabytes(this.limits.gridBytes) });
  }
}
