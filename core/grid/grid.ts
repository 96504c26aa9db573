/** Sheets in memory: the one implementation of `Grid` used by readers, tests and the pane. */
import type { Cell, Grid, Range } from '../model.ts';

export const BLANK: Cell = { kind: 'blank', value: null };

/** A grid over rows of cells; `rows[0]` is row 1, holes are blank. */
export function gridOf(
  name: string,
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
  options: { readonly hidden?: boolean; readonly merges?: readonly Range[] } = {},
): Grid {
  let rowCount = 0;
  let columnCount = 0;
  rows.forEach((row, index) => {
    for (let column = row?.length ?? 0; column > 0; column--)
      if ((row?.[column - 1] ?? BLANK).kind !== 'blank') {
        rowCount = index + 1;
        columnCount = Math.max(columnCount, column);
        break;
      }
  });
  return {
    name,
    hidden: options.hidden ?? false,
    rowCount,
    columnCount,
    merges: options.merges ?? [],
    cell: (row, column) => rows[row - 1]?.[column - 1] ?? BLANK,
  };
}
