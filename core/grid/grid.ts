/** Sheets made of cells at hand, for tests and small sources; the reader fills `packed.ts`. */
import type { Cell, Grid, Range } from '../model.ts';

export const BLANK: Cell = { kind: 'blank', value: null };

/** A formula without its result counts: something stands there. */
const isPopulated = (cell: Cell): boolean => cell.kind !== 'blank' || cell.formula === true;

/** A grid over rows of cells; `rows[0]` is row 1, holes are blank. */
export function gridOf(
  name: string,
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
  options: { readonly hidden?: boolean; readonly merges?: readonly Range[] } = {},
): Grid {
  let rowCount = 0;
  const used = new Set<number>();
  rows.forEach((row, index) =>
    row?.forEach((cell, column) => {
      if (!isPopulated(cell ?? BLANK)) return;
      rowCount = index + 1;
      used.add(column + 1);
    }),
  );
  const usedColumns = [...used].sort((a, b) => a - b);
  return {
    name,
    hidden: options.hidden ?? false,
    rowCount,
    columnCount: usedColumns.at(-1) ?? 0,
    usedColumns,
    merges: options.merges ?? [],
    cell: (row, column) => rows[row - 1]?.[column - 1] ?? BLANK,
  };
}
