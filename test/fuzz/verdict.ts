/** Judges how the reading of a mutated workbook ended, with the oracle as witness. */
import type { Outcome } from './child.ts';
import { notAllowed } from './lenient.ts';
import type { OracleAnswer, OracleBook } from './oracle.ts';
import type { OracleCell } from './oracle-cells.ts';
import type { ReadCell, ReadSheet } from './worker.ts';

export interface Verdict {
  /**
   * `right`: read, and equal to the oracle, which found nothing wrong · `lenient`: read, equal to the oracle, which
   * found something wrong that changes no value (lenient.ts) · `refused`: a numbered refusal · `bad`: anything else.
   */
  readonly kind: 'right' | 'lenient' | 'refused' | 'bad';
  /** The refusal, the notes of the oracle, or what is bad. */
  readonly about: readonly string[];
}

const bad = (...about: string[]): Verdict => ({ kind: 'bad', about });

export function judge(outcome: Outcome, oracle: OracleAnswer): Verdict {
  if (outcome.ended === 'refused') {
    const known = ['UNREADABLE', 'LOCKED', 'LIMIT'].includes(outcome.code) && /^R\d\d$/.test(outcome.reason);
    return known
      ? { kind: 'refused', about: [outcome.reason] }
      : bad(`failure ${outcome.code}.${outcome.reason}`);
  }
  if (outcome.ended === 'thrown') return bad(`thrown: ${outcome.message}`);
  if (outcome.ended !== 'read') return bad(`the process ${outcome.ended}`);
  if (!oracle.book) return bad('read, but the oracle cannot', ...oracle.notes);
  const difference = differenceOf(outcome.sheets, oracle.book);
  if (difference !== null) return bad(difference, ...oracle.notes);
  const wrong = notAllowed(oracle.notes);
  if (wrong.length > 0) return bad('read as the oracle did, but not for certain', ...wrong);
  return oracle.notes.length === 0 ? { kind: 'right', about: [] } : { kind: 'lenient', about: oracle.notes };
}

/** The first difference in words; null where there is none. */
function differenceOf(read: readonly ReadSheet[], book: OracleBook): string | null {
  if (read.length !== book.sheets.length)
    return `${String(read.length)} sheets, not ${String(book.sheets.length)}`;
  for (const [index, expected] of book.sheets.entries()) {
    const sheet = read[index];
    if (!sheet) return 'a sheet is missing';
    if (sheet.name !== expected.name) return `sheet ${sheet.name}, not ${expected.name}`;
    if (sheet.visibility !== expected.visibility) return `${sheet.visibility}, not ${expected.visibility}`;
    if (sheet.merges.join() !== expected.merges.join())
      return `merges ${sheet.merges.join()}, not ${expected.merges.join()}`;
    const seen = new Set<string>();
    for (const cell of sheet.cells) {
      const [address] = cell;
      seen.add(address);
      const other = expected.cells.get(address);
      if (!other || !agree(cell, other, book.date1904))
        return `${address}: ${JSON.stringify(cell)}, not ${JSON.stringify(other ?? null)}`;
    }
    for (const [address, cell] of expected.cells)
      if (!seen.has(address)) return `${address}: nothing, not ${JSON.stringify(cell)}`;
  }
  return null;
}

function agree([, kind, value, formula]: ReadCell, other: OracleCell, date1904: boolean): boolean {
  if (formula !== other.formula) return false;
  if (kind === 'date')
    return other.kind === 'iso'
      ? value === other.value
      : other.kind === 'number' && isoOf(Number(other.value), date1904).includes(String(value));
  return kind === other.kind && value === other.value;
}

/** What a serial may be shown as: a date, or below 1 a time. Serial 60 of 1900 is no day (18.17.4.1). */
function isoOf(serial: number, date1904: boolean): string[] {
  const seconds = Math.round(serial * 86_400);
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const moment = new Date(first + seconds * 1000);
  if (Number.isNaN(moment.getTime())) return [];
  const [date = '', clock = ''] = moment.toISOString().slice(0, 19).split('T');
  const full = clock === '00:00:00' ? date : `${date}T${clock}`;
  return serial < 1 ? [full, clock] : [full];
}

/** Whether two books hold the same: for mutations that change nothing. */
export const sameBook = (read: readonly ReadSheet[], original: readonly ReadSheet[]): boolean =>
  JSON.stringify(read) === JSON.stringify(original);
