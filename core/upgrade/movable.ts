/** Columns that cannot be changed: those of an Excel table or of merged cells below the header (coherence-workbook §8). */
import { Failure } from '../failure.ts';
import { toA1 } from '../grid/address.ts';
import type { Dataset, Grid } from '../model.ts';

/** Throws where the header of the sheet belongs to a table that has the column. */
export function refuseTable({ headerRow, sheet }: Dataset, grid: Grid, column: number): void {
  const table = grid.tables.find(
    ({ range }) =>
      range.top <= headerRow && headerRow <= range.bottom && range.left <= column && column <= range.right,
  );
  if (table) throw new Failure('BAD_SETTINGS', 'upgrade-table', { sheet, name: table.name });
}

/** Throws where cells of the column are merged with others, from the header on. */
export function refuseMerged({ headerRow, sheet }: Dataset, grid: Grid, column: number): void {
  const merge = grid.merges.find(
    ({ bottom, left, right }) => bottom >= headerRow && left <= column && column <= right,
  );
  if (merge)
    throw new Failure('BAD_SETTINGS', 'upgrade-merged', { sheet, cell: toA1(merge.top, merge.left) });
}
