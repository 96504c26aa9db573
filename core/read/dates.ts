/** Dates, years and periods (profile-sheets §6.8, §6.2). Day and month are never told apart by guessing. */
import type { Meta, Trouble } from '../model.ts';
import { fold } from './fold.ts';
import { plainText } from './numbers.ts';

export interface DateResult {
  /** ISO date, `2021-07` or a bare year. */
  readonly value: string | null;
  readonly trouble?: Trouble;
  readonly suggestion?: string;
}

/** Order of day and month in a column; null where neither META nor a number above 12 tells. */
export type DayOrder = 'DMY' | 'MDY' | null;

/** In French and Spanish the day comes first; in English nobody can know. */
export const usualOrder = ({ language }: Meta): DayOrder =>
  /^(?:fr|es)/i.test(language ?? '') ? 'DMY' : null;

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'enero'],
  ['february', 'fevrier', 'febrero'],
  ['march', 'mars', 'marzo'],
  ['april', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'juin', 'junio'],
  ['july', 'juillet', 'julio'],
  ['august', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre', 'setiembre', 'sept'],
  ['october', 'octobre', 'octubre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'decembre', 'diciembre'],
];

/** The month of a name or of a shortening of at least three letters that fits one month only (`jui` fits two). */
function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  const fitting = MONTHS.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;

function isoDate(year: number, month: number, day: number): string | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > last) return null;
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}
const pad = (number: number): string => String(number).padStart(2, '0');

const NUMERIC = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/;

/** Day order of a column: META, else a value above 12 in one place; both places at once prove nothing. */
export function dayOrderOf(texts: Iterable<string>, meta: Meta): DayOrder {
  if (meta.dateOrder === 'DMY' || meta.dateOrder === 'MDY') return meta.dateOrder;
  const proofs = { DMY: 0, MDY: 0 };
  for (const text of texts) {
    const match = NUMERIC.exec(plainText(text));
    if (Number(match?.[1]) > 12) proofs.DMY++;
    if (Number(match?.[2]) > 12) proofs.MDY++;
  }
  if (proofs.DMY > 0 === proofs.MDY > 0) return null;
  return proofs.DMY > 0 ? 'DMY' : 'MDY';
}

/**
 * A typed date. A month (`2021-07`) or a bare year is kept as such. `usual`: the order proposed where the column does
 * not tell.
 */
export function readDateText(text: string, order: DayOrder, usual: DayOrder = null): DateResult {
  const plain = plainText(text);
  if (/^\d{4}$/.test(plain)) return isYear(Number(plain)) ? { value: plain } : NOT_A_DATE;
  const numeric = NUMERIC.exec(plain);
  if (numeric) return dayAndMonth(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]), order, usual);
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?)?$/.exec(plain);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return dated(Number(compact[1]), Number(compact[2]), compact[3]);
  return namedMonth(plain);
}

const NOT_A_DATE: DateResult = { value: null, trouble: 'NOT_A_DATE' };

function dated(year: number, month: number, day: string | undefined): DateResult {
  const value = isoDate(year, month, Number(day ?? 1));
  return value === null ? NOT_A_DATE : { value: day === undefined ? value.slice(0, 7) : value };
}

function dayAndMonth(
  first: number,
  second: number,
  year: number,
  order: DayOrder,
  usual: DayOrder,
): DateResult {
  const dayFirst = isoDate(year, second, first);
  const monthFirst = isoDate(year, first, second);
  const likely = dayFirst ?? monthFirst;
  if (likely === null) return NOT_A_DATE;
  if (order !== null) {
    const value = order === 'DMY' ? dayFirst : monthFirst;
    return value === null ? { ...NOT_A_DATE, suggestion: likely } : { value };
  }
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    return { value: null, trouble: 'AMBIGUOUS_DATE', ...(usual === 'DMY' && { suggestion: dayFirst }) };
  return { value: likely };
}

/** `5-Mar-2021`, `5 mars 2021`, `1er de enero de 2021`, `March 5, 2021`, `mars 2021`. */
function namedMonth(plain: string): DateResult {
  const parts = fold(plain)
    .split(' ')
    .filter((part) => part !== 'de' && part !== 'del' && part !== 'of');
  const month = parts.map(monthOf).find((each) => each !== null) ?? null;
  const numbers = parts.flatMap((part) => /^(\d{1,4})(?:st|nd|rd|th|er|o)?$/.exec(part)?.[1] ?? []);
  const year = numbers.find((each) => each.length === 4);
  const day = numbers.find((each) => each.length < 3);
  if (month === null || year === undefined || numbers.length + 1 !== parts.length || parts.length > 3)
    return NOT_A_DATE;
  return dated(Number(year), month, day);
}

// ── Years and periods ────────────────────────────────────────────────────────────────────────────────────

export interface YearResult {
  readonly value: number | null;
  readonly trouble?: Trouble;
  readonly suggestion?: number;
  readonly note?: string;
}

/** `2020`, `2020.0`, `YR2020`, `2020 [YR2020]`, `2020*`; `2020/21` is a fiscal year, taken as its first. */
export function readYearText(text: string): YearResult {
  const plain = plainText(text);
  const year = /^(?:YR)?(\d{4})(?:\.0+)?(?: \[YR\d{4}\])?$/i.exec(plain);
  if (year) return { value: Number(year[1]) };
  const fiscal = /^(?:FY ?)?(\d{4})[/–-](\d{2}|\d{4})$/i.exec(plain);
  if (fiscal) {
    const first = Number(fiscal[1]);
    const next = String(first + 1);
    if (fiscal[2] === next || fiscal[2] === next.slice(2))
      return { value: first, trouble: 'FISCAL_YEAR', suggestion: first };
  }
  const marked = /^(\d{4})\s*([*†‡¹²³⁴⁵⁶⁷⁸⁹]+|\(\w\)|[a-z])$/u.exec(plain);
  if (marked) return { value: Number(marked[1]), trouble: 'FOOTNOTE', note: marked[2] ?? '' };
  const typo = /^[\dOolI]{4}$/.test(plain) && /\d/.test(plain);
  const suggestion = Number(plain.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
  return { value: null, trouble: 'NOT_A_NUMBER', ...(typo && { suggestion }) };
}

/** `2023`, `2023-Q2`, `2023-07`, and as people write them: `Q2 2023`, `T2 2023`, `2023_2Q`, `juillet 2023`. */
export function readPeriodText(text: string): DateResult {
  const plain = plainText(text);
  const year = readYearText(plain);
  if (year.value !== null && year.trouble === undefined) return { value: String(year.value) };
  const quarter =
    /^(\d{4})[ _-]?[QT]([1-4])$/i.exec(plain) ??
    /^(\d{4})[ _-]?([1-4])[QT]$/i.exec(plain) ??
    quarterFirst(plain);
  if (quarter) return { value: `${quarter[1] ?? ''}-Q${quarter[2] ?? ''}` };
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(plain);
  const result = month ? dated(Number(month[2]), Number(month[1]), undefined) : readDateText(plain, null);
  return result.value?.length === 7 ? result : { value: plain, trouble: 'NOT_A_DATE' };
}

function quarterFirst(plain: string): readonly string[] | null {
  const match = /^(?:[QT]([1-4])|([1-4])[QT])[ /_-]?(\d{4})$/i.exec(plain);
  return match && ['', match[3] ?? '', match[1] ?? match[2] ?? ''];
}
