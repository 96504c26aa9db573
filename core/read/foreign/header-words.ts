/** What the words of one header say beside a name: year, sex, unit, mark (profile-sheets §6.2). */
import type { ForeignWords } from '../../catalogue/define.ts';
import type { ObsStatus } from '../../model.ts';
import { readPeriodText, readYearText } from '../dates.ts';
import { fold } from '../fold.ts';
import { FIRST_YEAR, LAST_YEAR } from './looks.ts';

export interface HeaderTime {
  readonly year: string;
  /** Quarter or month. */
  readonly period?: string;
  /** `2020/21`: the first year was taken. */
  readonly isFiscal?: boolean;
  readonly status?: ObsStatus;
  /** Mark without a status of its own. */
  readonly note?: string;
}

const MARKS: Readonly<Record<string, ObsStatus>> = { p: 'P', e: 'E', b: 'B', f: 'F', u: 'U', d: 'D' };

const inRange = (year: number | null): year is number =>
  year !== null && year >= FIRST_YEAR && year <= LAST_YEAR;

/** The year or period that a header names alone or among words; null where it names none or several. */
export function timeOf(part: string): HeaderTime | null {
  const text = part.trim();
  if (!/\d{4}/.test(text) || text.length > 200) return null;
  const { value, trouble, note } = readYearText(text);
  if (inRange(value))
    return { year: String(value), ...marked(note), ...(trouble === 'FISCAL_YEAR' && { isFiscal: true }) };
  const period = readPeriodText(text).value;
  if (period !== null && /^\d{4}-(?:Q\d|\d\d)$/.test(period)) return { year: period.slice(0, 4), period };
  return amongWords(text);
}

/** A quarter without a year: `Q1 (US$ Million)`, `T2`, `3er trimestre`; null where the part names none. */
export const quarterOf = (part: string): string | null =>
  /^\s*[QT]\s?([1-4])(?![\p{L}\d])/iu.exec(part)?.[1] ??
  /^\s*([1-4])\p{L}{0,3}[.º]?\s(?:quarter|trimestre)/iu.exec(part)?.[1] ??
  null;

function marked(note: string | undefined): Pick<HeaderTime, 'status' | 'note'> {
  if (note === undefined) return {};
  const status = MARKS[note];
  return status ? { status } : { note };
}

function amongWords(text: string): HeaderTime | null {
  const years = new Set(
    [...text.matchAll(/(?<![\d.,])((?:19|20)\d\d)(?![\d.,]\d|\d)/g)].map((match) => match[1] ?? ''),
  );
  const [year] = years;
  if (years.size !== 1 || year === undefined) return null;
  const mark = new RegExp(`${year}\\s?([a-z])(?![a-z])`).exec(text)?.[1];
  return { year, ...marked(mark !== undefined && (MARKS[mark] || mark === 'r') ? mark : undefined) };
}

/** The mark `r` says revised. */
export const markNote = (mark: string): string => (mark === 'r' ? 'r (revised)' : mark);

export type Sex = 'total' | 'female' | 'male';

const lists = new WeakMap<object, readonly string[]>();
/** Words of a list, folded once. */
export function folded(words: readonly string[]): readonly string[] {
  const known = lists.get(words);
  if (known) return known;
  const made = words.map(fold);
  lists.set(words, made);
  return made;
}

/** A word or several stand in a folded text as whole words. */
export const contains = (text: string, word: string): boolean =>
  word !== '' && ` ${text} `.includes(` ${word} `);

export function containsAny(text: string, words: readonly string[]): boolean {
  const spaced = ` ${text} `;
  return folded(words).some((word) => spaced.includes(` ${word} `));
}

/** The sex that a header or label names; null where it names none. Lone letters are not looked at here. */
export function sexOf(part: string, words: ForeignWords): Sex | null {
  const text = fold(part);
  if (text === '' || text.length > 120) return null;
  const female = containsAny(text, words.sexes.female);
  const male = containsAny(text, words.sexes.male);
  if (female !== male) return female ? 'female' : 'male';
  if (female) return 'total';
  return containsAny(text, words.sexes.total) ? 'total' : null;
}

/** A lone letter that may stand for a sex. */
export const sexLetter = (part: string): 'F' | 'M' | 'H' | 'T' | null => {
  const text = part
    .trim()
    .replace(/[.*()]/g, '')
    .toUpperCase();
  return text === 'F' || text === 'M' || text === 'H' || text === 'T' ? text : null;
};

/** Power of ten that a header or a title names: 3, 6 or 9; null where it names no scale. */
export function scaleOf(part: string, words: ForeignWords): number | null {
  if (/(?<![\d])(?:'|’)000(?!\d)/.test(part)) return 3;
  const text = fold(part);
  const found = [9, 6, 3].filter((power) => containsAny(text, words.scales[power] ?? []));
  // miles de millones holds words for thousands and millions: the first fits best
  return found[0] ?? null;
}

/** The header speaks of a share, a rate or an average, which is no count. */
export const isShare = (part: string, words: ForeignWords): boolean =>
  part.includes('%') || containsAny(fold(part), words.shares);
