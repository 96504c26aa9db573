/** Gathers the fields of a file as rows of texts, each text held once, within the limits of memory. */
import { Failure } from '../../failure.ts';
import type { CsvDialect } from '../../model.ts';
import { megabytes, type Limits } from '../limits.ts';
import { DecimalTally } from './decimal.ts';
import type { FieldSink, Quoting } from './scanner.ts';

/** Texts up to this length are shared where they repeat: codes and names do, remarks do not. */
const SHORT = 64;
/** Texts remembered for that, one for each place; a power of two. */
const PLACES = 1 << 14;

/** Bytes of a field and of a row in memory, beside the texts. */
const FIELD_COST = 8;
const ROW_COST = 32;

/** Five characters tell most codes, years and numbers apart; a full sum over the text would cost more than it saves. */
function placeOf(text: string): number {
  const { length } = text;
  let sum = length;
  sum = sum * 31 + text.charCodeAt(0);
  sum = sum * 31 + text.charCodeAt(length >> 2);
  sum = sum * 31 + text.charCodeAt(length >> 1);
  if (length > 1) sum = sum * 31 + text.charCodeAt(length - 2);
  return (sum * 31 + text.charCodeAt(length - 1)) & (PLACES - 1);
}

const NO_FIELDS: readonly string[] = [];

export class Collector implements FieldSink {
  readonly rows: (readonly string[])[] = [];
  quoted = false;
  /** Text stood behind a closing quotation mark. */
  stray = false;
  readonly decimals = new DecimalTally();
  private fields: string[] = [];
  private readonly recent: string[] = Array.from({ length: PLACES }, () => '');
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

  /** The text as it is held already, where it came before and no other took its place since. */
  private hold(text: string): string {
    const place = text.length <= SHORT ? placeOf(text) : -1;
    const known = this.recent[place];
    if (known === text) return known;
    this.characters += text.length;
    if (this.characters > this.limits.stringCharacters)
      throw new Failure('LIMIT', 'R27', { limit: this.limits.stringCharacters });
    if (place >= 0) this.recent[place] = text;
    return text;
  }

  private charge(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.limits.gridBytes)
      throw new Failure('LIMIT', 'R35', { limit: megabytes(this.limits.gridBytes) });
  }
}
