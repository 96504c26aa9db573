/**
 * Texts that look like data on a single person: e-mail addresses, telephone numbers, numbers of passports and identity
 * cards, and headers that announce such data. Rather too few than too many: a warning for nothing is not read twice.
 */
import { OFFICE_MAILBOXES, PERSONAL_HEADERS, type PersonalKind, THING_HEADERS } from './personal-words.ts';

/** Longer texts are looked at up to here. */
const LONGEST = 4000;

/** Parts have an upper length, so that no text makes the search slow. */
const EMAIL =
  /([\p{L}\p{N}._%+'-]{1,64})@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])/gu;
const PHONE = /(?<![\p{L}\p{N}+])\+[1-9](?:[ \u00a0\u202f.()/-]{0,2}\d){8,14}(?!\d)/gu;
/** `+12 345 678`: thousands apart, as in a figure. */
const GROUPED = /^\+\d{1,3}(?:[ \u00a0\u202f.]\d{3})+$/;
/** A figure of more digits than this is no figure about a country. */
const DIGITS_OF_A_FIGURE = 10;
const ID = /^[A-Z]{1,3}[ -]?(\d{6,9})$/;
/** `FY202324`, `M202301`, `D20230115`: periods. */
const PERIOD = /^(?:19|20)\d{4}(?:\d{2})?$/;

/** What a text holds, anywhere in it; for ID the whole text must be the number. Null: nothing personal. */
export function shapeOf(text: string): 'EMAIL' | 'PHONE' | 'ID' | null {
  const looked = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (looked.includes('@') && [...looked.matchAll(EMAIL)].some(([, mailbox = '']) => isPersons(mailbox)))
    return 'EMAIL';
  if (looked.includes('+') && [...looked.matchAll(PHONE)].some(([number]) => isPhone(number))) return 'PHONE';
  const [, digits] = ID.exec(looked.trim()) ?? [];
  return digits !== undefined && !PERIOD.test(digits) ? 'ID' : null;
}

const isPersons = (mailbox: string): boolean =>
  !OFFICE_MAILBOXES.includes(simple(mailbox.split(/[.\-_+]/)[0] ?? ''));

const isPhone = (number: string): boolean => !GROUPED.test(number) || digitsIn(number) > DIGITS_OF_A_FIGURE;

export const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** Small letters without accents, one space between words. */
const simple = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const holds = (header: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => ` ${header} `.includes(` ${phrase} `));

/** What a header announces; null where it names nothing personal. */
export function headerKind(header: string): PersonalKind | null {
  const name = simple(header.slice(0, LONGEST).replaceAll('_', ' '));
  return PERSONAL_HEADERS.find(([, phrases]) => holds(name, phrases))?.[0] ?? null;
}

/** The numbers under this header name projects, laws, codes … */
export const namesThings = (header: string): boolean =>
  holds(simple(header.slice(0, LONGEST).replaceAll('_', ' ')), THING_HEADERS);
