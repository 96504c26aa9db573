/**
 * What a run wrote into the columns for people, in one quiet cell of the row: so that the next run can say which decisions
 * people changed, and what stood there before (coherence-workbook §6.5).
 */
import type { Value } from '../model.ts';
import { fnv1a64 } from './hash.ts';

/** Longer texts are kept by their beginning and a fingerprint. */
const LONGEST = 500;

/** By column; a long text as its beginning and the fingerprint of the whole. */
type Kept = Readonly<Record<string, string | number | readonly [beginning: string, fingerprint: string]>>;

export interface AnswerChange {
  readonly column: string;
  /** Of a long text its beginning; null = nothing. */
  readonly was: Value;
  readonly now: Value;
}

/** Blank where nobody has answered. */
export function answerMark(given: Readonly<Record<string, Value>>): string {
  const kept = keptOf(given);
  return Object.keys(kept).length === 0 ? '' : JSON.stringify(kept);
}

/** In the order of `columns`. Null where the cell is none of ours. */
export function answerChanges(
  mark: Value,
  given: Readonly<Record<string, Value>>,
  columns: readonly string[],
): readonly AnswerChange[] | null {
  const before = readMark(mark);
  if (before === null) return null;
  const now = keptOf(given);
  return columns.flatMap((column): AnswerChange[] => {
    const [was, is] = [before[column], now[column]];
    return isSame(was, is) ? [] : [{ column, was: shown(was, column), now: shown(is, column) }];
  });
}

/** Every finding is open at first: that is nobody's answer. */
const SILENT: Readonly<Record<string, Value>> = { status: 'OPEN' };

const keptOf = (given: Readonly<Record<string, Value>>): Kept =>
  Object.fromEntries(
    Object.entries(given).flatMap(([column, value]): [string, Kept[string]][] => {
      if (value === null || value === SILENT[column]) return [];
      if (typeof value === 'number') return [[column, value]];
      const text = String(value).replace(/\r\n?/g, '\n').trim();
      return [[column, text.length <= LONGEST ? text : [text.slice(0, LONGEST), fnv1a64(text)]]];
    }),
  );

function readMark(mark: Value): Kept | null {
  if (mark === null) return {};
  try {
    const read: unknown = JSON.parse(String(mark));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Kept) : null;
  } catch {
    return null;
  }
}

/** The last digits are those of the program that saved the workbook. */
const CLOSE = 1e-9;

function isSame(a: Kept[string] | undefined, b: Kept[string] | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
  return JSON.stringify(a) === JSON.stringify(b);
}

const shown = (kept: Kept[string] | undefined, column: string): Value =>
  kept === undefined ? (SILENT[column] ?? null) : typeof kept === 'object' ? `${kept[0]}…` : kept;
