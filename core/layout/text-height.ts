/** How high a row must be so that its wrapped texts are seen whole: not every program finds it by itself. */
import type { CellPlan, Style } from './plan.ts';

/** Points of a line of text in the size of the tables. */
const LINE_HEIGHT = 13.5;
const HIGHEST = 409;

/** Points; undefined for one line. */
export function heightOf(cells: readonly (CellPlan | null)[], widths: readonly number[]): number | undefined {
  let most = 1;
  for (let column = 0; column < widths.length; column++) {
    const own = cells[column];
    if (own?.style?.wrap && typeof own.value === 'string')
      most = Math.max(most, linesOf(own.value, widths[column] ?? 0, own.style));
  }
  return most === 1 ? undefined : Math.min(HIGHEST, most * LINE_HEIGHT + 2);
}

/** Characters that an indent of one takes. */
const INDENT = 1.5;
/** Size of the letters by which column widths are counted. */
const UNIT_SIZE = 11;

/** Lines a text takes in a column of this width; smaller letters are narrower, bold ones wider. */
function linesOf(text: string, width: number, { size = UNIT_SIZE, bold = false, indent = 0 }: Style): number {
  const room = width - INDENT * indent;
  const fits = Math.max(1, Math.floor((room * UNIT_SIZE * (bold ? 0.93 : 1.03)) / size));
  if (text.length <= fits && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .map((line) => wrappedLines(line, fits))
    .reduce((total, each) => total + each, 0);
}

/** Widest that a column gets for a word of its header. */
const WIDEST_WORD = 22;

/** Characters that a column needs so that no word of its bold header is broken. */
export function headerWidth(header: string, { size = UNIT_SIZE, indent = 0 }: Style): number {
  const longest = header.split(/[\s-]/).reduce((most, word) => Math.max(most, word.length), 0);
  return Math.min(WIDEST_WORD, Math.ceil((longest * size) / UNIT_SIZE / 0.93 + INDENT * indent) + 1);
}

/** Breaks between words, as spreadsheets do; a longer word is cut. */
function wrappedLines(text: string, fits: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const next = used === 0 ? word.length : used + 1 + word.length;
    if (next <= fits) used = next;
    else {
      lines += used === 0 ? 0 : 1;
      lines += Math.ceil(word.length / fits) - 1;
      used = word.length % fits;
    }
  }
  return lines;
}
