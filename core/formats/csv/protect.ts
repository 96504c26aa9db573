/**
 * Keeps spreadsheets from taking texts for formulas, exactly reversibly. A text that a spreadsheet might run gets one
 * apostrophe in front, whatever number of apostrophes it begins with already; so one apostrophe less gives every text
 * back, and no two texts become one.
 */

/**
 * `=`, `+`, `-`, `@` and their full-width forms, which East Asian versions of Excel take for formulas; also behind
 * spaces and line breaks, which some programs trim; and a tab or a line break at the start, whatever follows.
 */
const TRIGGER = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * A whole negative number runs nothing, and an apostrophe would make it useless. With a plus it is more likely a
 * telephone number or a code, which a spreadsheet would spoil.
 */
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/;

const isRisky = (text: string): boolean => {
  const bare = text.replace(/^'+/, '');
  return TRIGGER.test(bare) && !NEGATIVE_NUMBER.test(bare);
};

/** For texts and headers, before quoting for CSV; numbers stay numbers and are not to be passed. */
export const protectFormula = (text: string): string => (isRisky(text) ? `'${text}` : text);

/** `unprotectFormula(protectFormula(x)) === x` for every text. */
export const unprotectFormula = (text: string): string =>
  text.startsWith("'") && isRisky(text) ? text.slice(1) : text;
