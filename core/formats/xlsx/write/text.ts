/** Texts as a workbook may hold them (coherence-workbook §2.5). */

/** Longest text of a cell, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

// Not allowed in XML, or (carriage return) changed by every reader; half surrogates cannot be written as UTF-8.
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g;
const HALF_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const DOUBTFUL = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;
/** `_x0041_` inside a text means the letter A to a reader; escaped it stays what was written. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
// Also behind blanks, and in the wide forms that East Asian keyboards write.
const FORMULA_LOOKALIKE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Line ends as `\n`, no control characters, cut to what a cell can hold. */
export function cleanText(text: string): string {
  // Most texts: nothing in them could need it.
  if (text.length <= LONGEST_TEXT && !DOUBTFUL.test(text)) return text;
  const clean = text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').replace(HALF_SURROGATE, '');
  if (clean.length <= LONGEST_TEXT) return clean;
  return `${clean.slice(0, LONGEST_TEXT - 1).replace(HALF_SURROGATE, '')}…`;
}

export const escapeLookalikes = (text: string): string => text.replace(ESCAPE_LOOKALIKE, '_x005F_');

/** Would become a formula when somebody edits the cell, unless the cell is formatted as text. */
export const looksLikeFormula = (text: string): boolean => FORMULA_LOOKALIKE.test(text);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export const xmlText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Signs that XML has no way to write, and what looks like one written so, as `_x0007_` for a reader to undo. */
export const writableText = (text: string): string =>
  [UNWRITABLE, HALF_SURROGATE].reduce(
    (written, signs) =>
      written.replace(
        signs,
        (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
    escapeLookalikes(text),
  );
