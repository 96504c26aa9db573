/** Single cells as text. */
import type { Cell, Grid } from '../model.ts';

/** The text of a cell as supplied; blank is empty. */
export function textOf(cell: Cell): string {
  if (cell.value === null) return '';
  return typeof cell.value === 'boolean' ? (cell.value ? 'TRUE' : 'FALSE') : String(cell.value);
}

/** Nothing, or only spaces. A formula without a result is blank too, but not empty: see `isEmpty`. */
export const isBlank = (cell: Cell): boolean =>
  cell.kind === 'blank' || (cell.kind === 'text' && textOf(cell).trim() === '');

/** Blank, and no formula stands there. */
export const isEmpty = (cell: Cell): boolean => isBlank(cell) && cell.formula !== true;

/** Columns of a row that hold something, from left to right. */
export function* filledColumns(grid: Grid, row: number): Generator<number> {
  for (let column = 1; column <= grid.columnCount; column++)
    if (!isEmpty(grid.cell(row, column))) yield column;
}
