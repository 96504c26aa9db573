/** Whether colours in a table may mean something: fills that differ within a column, other than bands. */
import { toA1 } from '../../grid/address.ts';
import type { Dataset, Grid } from '../../model.ts';

/** Rows looked at: colours set by hand stand in tables that people read. */
const MOST_ROWS = 5000;

/**
 * The first cell whose fill differs from that above it, and how many fills the column has (none counts as one); null
 * where each column has one fill, or where whole rows are filled in turn. Blank cells say nothing with their fill.
 */
export function hasColours(
  grid: Grid,
  { rows, columns }: Dataset,
): { readonly cell: string; readonly colours: number } | null {
  const looked = rows.slice(0, MOST_ROWS).map(({ number }) => number);
  const places = [...columns.values()].sort((a, b) => a - b);
  const fillOf: FillOf = (row, column) => {
    const cell = grid.cell(row, column);
    return cell.kind === 'blank' ? null : (cell.fill ?? '');
  };
  if (isBanded(looked, places, fillOf)) return null;
  for (const column of places) {
    const fills = new Set<string>();
    let other: number | undefined;
    for (const row of looked) {
      const fill = fillOf(row, column);
      if (fill !== null) fills.add(fill);
      if (fills.size > 1) other ??= row;
    }
    if (other !== undefined) return { cell: toA1(other, column), colours: fills.size };
  }
  return null;
}

/** Null for a blank cell. */
type FillOf = (row: number, column: number) => string | null;

/** Rows filled in turn, each from end to end, are easier to read and mean nothing. */
function isBanded(rows: readonly number[], columns: readonly number[], fillOf: FillOf): boolean {
  const bandOf = (row: number | undefined): string | null =>
    row === undefined
      ? null
      : (columns.map((column) => fillOf(row, column)).find((fill) => fill !== null) ?? null);
  const bands = [bandOf(rows[0]), bandOf(rows[1])];
  if (bands[0] === bands[1]) return false;
  return rows.every((row, index) =>
    columns.every((column) => {
      const fill = fillOf(row, column);
      return fill === null || fill === bands[index % 2];
    }),
  );
}
