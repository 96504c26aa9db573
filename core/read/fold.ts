/** Texts compared as people mean them: without case, accents, punctuation and footnote marks (profile-sheets §6). */

const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const LETTERS_PATTERN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Superscript digits and letters, asterisks, daggers: marks that point to a footnote. */
export const FOOTNOTE_SIGNS = '*†‡¹²³⁰⁴⁵⁶⁷⁸⁹ªº';
const FOOTNOTE_PATTERN = new RegExp(`[${FOOTNOTE_SIGNS}]`, 'g');

/** `Côte d’Ivoire*` → `cote d ivoire`: small letters and digits, one space between words. */
export function fold(text: string): string {
  return text
    .replace(FOOTNOTE_PATTERN, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(LETTERS_PATTERN, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As `fold`, without spaces: `STA_FLOW`, `Sta flow` and `sta-flow` are the same name. */
export const foldName = (text: string): string => fold(text).replaceAll(' ', '');

/** Codes differ in underscores and letters only: `ret forced` → `RET_FORCED`, `_t` → `_T`. */
export const foldCode = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s\u00A0-]+/g, '_');
