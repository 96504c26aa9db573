/** Looks for a further table in the sheet of a table: a second header below its end, or beyond a gap on its right. */
import { toA1 } from '../../grid/address.ts';
import type { Dataset, Grid } from '../../model.ts';

export interface OtherTable {
  readonly where: 'BELOW' | 'BESIDE';
  /** Its first cell. */
  readonly cell: string;
}

/** Rows looked at below the table. */
const MOST_ROWS = 2000;
/** So many texts in a row, with numbers under them, are a header. */
const HEADERS = 2;

export function otherTable(grid: Grid, dataset: Dataset): OtherTable | null {
  return named(grid, dataset) ?? below(grid, dataset) ?? beside(grid, dataset);
}

/** A list object outside the rows and columns of the table that was read. */
function named({ tables }: Grid, { columns, headerRow, rows }: Dataset): OtherTable | null {
  const last = rows.at(-1)?.number ?? headerRow;
  const right = Math.max(...columns.values());
  const other = tables.find(({ range }) => range.top > last || range.left > right);
  if (!other || tables.length < 2) return null;
  const { top, left } = other.range;
  return { where: top > last ? 'BELOW' : 'BESIDE', cell: toA1(top, left) };
}

function below(grid: Grid, { rows, headerRow }: Dataset): OtherTable | null {
  const start = (rows.at(-1)?.number ?? headerRow) + 1;
  const end = Math.min(grid.rowCount, start + MOST_ROWS);
  for (let row = start; row < end; row++) {
    const left = headerIn(grid, row, grid.usedColumns);
    if (left !== null) return { where: 'BELOW', cell: toA1(row, left) };
  }
  return null;
}

/** Columns beyond one that is empty: their header stands in the row of ours. */
function beside(grid: Grid, { columns, headerRow }: Dataset): OtherTable | null {
  const right = Math.max(...columns.values());
  const used = new Set(grid.usedColumns);
  const gap = Array.from({ length: grid.columnCount - right }, (_, index) => right + 1 + index).find(
    (column) => !used.has(column),
  );
  if (gap === undefined) return null;
  const beyond = grid.usedColumns.filter((column) => column > gap);
  const left = headerIn(grid, headerRow, beyond);
  return left === null ? null : { where: 'BESIDE', cell: toA1(headerRow, left) };
}

/** The first of the headers in a row: texts only, and a number in the next row under one of them. */
function headerIn(grid: Grid, row: number, columns: readonly number[]): number | null {
  const filled = columns.filter((column) => grid.cell(row, column).kind !== 'blank');
  if (filled.length < HEADERS) return null;
  if (!filled.every((column) => grid.cell(row, column).kind === 'text')) return null;
  const hasNumber = filled.some((column) => grid.cell(row + 1, column).kind === 'number');
  return hasNumber ? (filled[0] ?? null) : null;
}
