/**
 * Heights of rows by their wrapped texts, where the plan gives none. Excel fits such rows itself, other programs do
 * not; the height written is an estimate that Excel still changes when somebody edits the row.
 */
import type { CellPlan, ColumnPlan, RowPlan } from '../../../layout/plan.ts';

const SIZE = 11;
/** Points of a line per point of letter size. */
const LINE = 1.36;
const PADDING = 3;
/** Width of a column without width, in characters. */
const USUAL_WIDTH = 9;
/** Widths count digits; letters in running text are narrower, less so in bold. */
const LETTERS = 1.12;
const BOLD_LETTERS = 1.04;
/** Excel's limit. */
const TALLEST = 409;

/** Points; undefined where every text fits into one line. `isMerged` tells cells that run over several columns. */
export function heightByContent(
  { cells }: RowPlan,
  columns: readonly ColumnPlan[],
  isMerged: (column: number) => boolean,
): number | undefined {
  let height = 0;
  cells.forEach((cell, column) => {
    if (!cell?.style?.wrap || typeof cell.value !== 'string' || isMerged(column + 1)) return;
    const lines = linesOf(cell, cell.value, columns[column]?.width ?? USUAL_WIDTH);
    if (lines > 1) height = Math.max(height, lines * (cell.style.size ?? SIZE) * LINE + PADDING);
  });
  return height === 0 ? undefined : Math.min(TALLEST, Math.ceil(height));
}

function linesOf({ style }: CellPlan, text: string, width: number): number {
  const room =
    (width - (style?.indent ?? 0)) * (SIZE / (style?.size ?? SIZE)) * (style?.bold ? BOLD_LETTERS : LETTERS);
  if (text.length <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, Math.max(1, room)), 0);
}

/** Lines of a paragraph broken between words; a word longer than a line is broken where it must. */
function wrapped(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(' ')) {
    if (used > 0 && used + 1 + length > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    while (used > room) {
      lines++;
      used -= room;
    }
  }
  return lines;
}
