/** The title of a table: among the texts above its header, the one that is called a table, else the longest. */
import type { Grid, Proposal } from '../core/index.ts';

/** So many rows above the header are looked at. */
const ABOVE = 12;
const LONGEST = 150;

/** A title that says what it is, before any longer line. */
const NAMED = /^(?:table|tableau|cuadro|tabla)\b/i;

/** Blank where nothing stands above. */
export function titleAbove(grid: Grid, { headerRows }: Pick<Proposal, 'headerRows'>): string {
  const texts: string[] = [];
  for (let row = Math.max(1, headerRows.first - ABOVE); row < headerRows.first; row++)
    for (const column of grid.usedColumns) {
      const { kind, value } = grid.cell(row, column);
      if (kind === 'text') texts.push(String(value).replace(/\s+/g, ' ').trim());
    }
  const [longest = ''] = texts.toSorted((a, b) => b.length - a.length);
  const title = texts.find((each) => NAMED.test(each)) ?? longest;
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
}
