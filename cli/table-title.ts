/** The title of a table: the first text in the rows above its header. */
import type { Grid, Proposal } from '../core/index.ts';

/** So many rows above the header are looked at. */
const ABOVE = 12;
const LONGEST = 150;

/** Blank where nothing stands above. */
export function titleAbove(grid: Grid, { headerRows }: Pick<Proposal, 'headerRows'>): string {
  for (let row = Math.max(1, headerRows.first - ABOVE); row < headerRows.first; row++)
    for (const column of grid.usedColumns) {
      const { kind, value } = grid.cell(row, column);
      const text = String(value ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      if (kind === 'text' && text.length > 2)
        return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
    }
  return '';
}
