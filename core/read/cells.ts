/** Single cells as text. */
import { textOf } from '../grid/grid.ts';
import type { Cell, Grid, Reading } from '../model.ts';

export { textOf };

/** A formula whose result the file does not hold. One that gives an empty text has a result: nothing. */
export const isUncomputed = (cell: Cell): boolean => cell.kind === 'blank' && cell.formula === true;

/** Nothing, or only spaces; an uncomputed formula too, since it has no value: see `isEmpty`. */
export const isBlank = (cell: Cell): boolean =>
  cell.kind === 'blank' || (cell.kind === 'text' && textOf(cell).trim() === '');

/** Blank, and no uncomputed formula stands there. */
export const isEmpty = (cell: Cell): boolean => isBlank(cell) && !isUncomputed(cell);

/** Columns of a row that hold something, from left to right. */
export function* filledColumns(grid: Grid, row: number): Generator<number> {
  for (const column of grid.usedColumns) if (!isEmpty(grid.cell(row, column))) yield column;
}

/** Spaces before, behind or doubled inside a text of one line: harmless here, a trap for formulas of others. */
export function straySpaces(raw: string): Pick<Reading, 'trouble' | 'suggestion'> {
  const tidy = raw.trim().replace(/[^\S\n]{2,}/g, ' ');
  return tidy === raw || tidy === '' ? {} : { trouble: 'STRAY_SPACES', suggestion: tidy };
}
