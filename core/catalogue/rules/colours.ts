/** Whether colours in a table may mean something: fills that differ within a column, other than bands. */
import { toA1 } from '../../grid/address.ts';
import type { Dataset, Grid } from '../../model.ts';

/** Rows looked at: colours set by hand stand in tables that people read. */
const MOST_ROWS = 5000;

/**
 * The first cell whose fill differs, and how many fills the column has (none counts as one); null where each column has
 * one fill, or where whole rows are filled in turn.
 */
export function hasColours(
  grid: Grid,
  { rows, columns }: Dataset,
): { readonly cell: string; readonly colours: number } | null {
  const looked = rows.slice(0, MOST_ROWS);
  const places = [...columns.values()].sort((a, b) => a - b);
  const fillOf = (row: number, column: number): string => grid.cell(row, column).fill ?? '';
  const first = looked[0];
  if (!first || isBanded(looked, places, fillOf)) return null;
  for (const column of places) {
    const usual = fillOf(first.number, column);
    const other = looked.find(({ number }) => isOther(grid, number, column, usual));
    if (!other) continue;
    const fills = new Set(looked.map(({ number }) => fillOf(number, column)));
    return { cell: toA1(other.number, column), colours: fills.size };
  }
  return null;
}

/** Blank cells may carry any fill: nothing is said there. */
const isOther = (grid: Grid, row: number, column: number, usual: string): boolean => {
  const cell = grid.cell(row, column);
  return cell.kind !== 'blank' && (cell.fill ?? '') !== usual;
};

/** Rows filled in turn, each from end to end, are easier to read and mean nothing. */
function isBanded(
  rows: Dataset['rows'],
  columns: readonly number[],
  fillOf: (row: number, column: number) => string,
): boolean {
  const [one, two] = rows;
  const [column] = columns;
  if (!one || !two || column === undefined) return false;
  const bands = [fillOf(one.number, column), fillOf(two.number, column)];
  if (bands[0] === bands[1]) return false;
  return rows.every((row, index) => columns.every((each) => fillOf(row.number, each) === bands[index % 2]));
}
