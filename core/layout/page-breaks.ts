/**
 * Where a new page begins on a printed sheet of several tables: no heading stands alone at the foot of a page, and no
 * chart is cut in two. What fits is estimated for A4 landscape; after two full pages the estimate is worth nothing, and
 * the next table begins a page.
 */
import type { RowPlan } from './plan.ts';

/** Points of A4 landscape between the margins, with a little to spare for letters of another machine. */
const PAGE = { width: 770, height: 490 } as const;
const ROW_HEIGHT = 15;
/** Points of a column of so many characters. */
const pointsOf = (characters: number): number => 5.25 * characters + 3.75;
const SURE_PAGES = 2;
/** Rows of a table that stand with its heading. */
const KEPT_ROWS = 3;
/** Longer sheets are for looking things up, and are written without breaks. */
const MOST_ROWS = 1000;

export interface Block {
  /** Index of the row of the heading. */
  readonly start: number;
  /** Rows with heading and header, without the empty row below. */
  readonly rows: number;
  /** A chart stands beside the rows: they stay together. */
  readonly whole: boolean;
}

/** Numbers of the rows after which a page begins; the blocks follow one another, the first below the head of the sheet. */
export function breaksBefore(
  blocks: readonly Block[],
  rows: readonly RowPlan[],
  widths: readonly number[],
): readonly number[] {
  if (rows.length > MOST_ROWS) return [];
  const width = widths.reduce((sum, each) => sum + pointsOf(each), 0);
  const page = PAGE.height / Math.min(1, PAGE.width / width);
  const heights = rows.map(({ height }) => height ?? ROW_HEIGHT);
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0);
  const breaks: number[] = [];
  let begin = 0;
  for (const { start, rows: own, whole } of blocks.slice(1)) {
    const { pages, used } = filled(heights.slice(begin, start), page);
    const needed = sum(start, start + Math.min(own, whole ? own : 2 + KEPT_ROWS));
    const fits = used + needed <= page && pages < SURE_PAGES;
    // what needs more than a page is cut anyway
    if (fits || used === 0 || (whole && needed > page)) continue;
    breaks.push(start);
    begin = start;
  }
  return breaks;
}

/** Full pages that the rows take, and the points used on the last one. */
function filled(heights: readonly number[], page: number): { readonly pages: number; readonly used: number } {
  let [pages, used] = [0, 0];
  for (const height of heights) {
    if (used + height > page) [pages, used] = [pages + 1, 0];
    used += height;
  }
  return { pages, used };
}
