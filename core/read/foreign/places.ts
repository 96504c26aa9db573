/** Cells of a foreign table by address, merged labels filled downward. */
import { groupBy } from '../../grouped.ts';
import { toA1 } from '../../grid/address.ts';
import type { Cell, Grid, Range } from '../../model.ts';
import { isEmpty, textOf } from '../cells.ts';

export const rangeText = ({ top, left, bottom, right }: Range): string =>
  top === bottom && left === right ? toA1(top, left) : `${toA1(top, left)}:${toA1(bottom, right)}`;

/** Looks up cells; a cell under a merge that reaches down has the text of its first row. */
export function cellsOf(grid: Grid): (row: number, column: number) => Cell {
  const down = groupBy(
    grid.merges.filter((merge) => merge.bottom > merge.top),
    (merge) => merge.left,
  );
  for (const list of down.values()) list.sort((a, b) => a.top - b.top);
  return (row, column) => {
    const cell = grid.cell(row, column);
    const merges = down.get(column);
    if (!merges || !isEmpty(cell)) return cell;
    const merge = mergeAt(merges, row);
    return merge ? grid.cell(merge.top, merge.left) : cell;
  };
}

function mergeAt(merges: readonly Range[], row: number): Range | undefined {
  let low = 0;
  let high = merges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const merge = merges[middle];
    if (!merge) return undefined;
    if (merge.bottom < row) low = middle + 1;
    else if (merge.top > row) high = middle - 1;
    else return merge;
  }
  return undefined;
}

/** The text of a label in one line; the lines of a cell are parted as the parts of a header are. */
export function labelText(cell: Cell): string {
  const text = textOf(cell).trim();
  // most texts hold nothing but single spaces
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s*\n\s*/g, ' / ').replace(/\s+/g, ' ') : text;
}
