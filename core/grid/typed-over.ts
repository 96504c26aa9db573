/** A sheet in which some numbers were typed over: what was made of the rest of it still holds. */
import type { Grid, TypedOver } from '../model.ts';

/**
 * The sheet with other numbers. @param grid has numbers in these cells. Both may be typed over again: what is kept is the
 * sheet as it was before all of them.
 */
export function typeOver(grid: Grid, numbers: TypedOver['numbers']): Grid {
  const of = grid.typedOver?.of ?? grid;
  const all = new Map(grid.typedOver?.numbers);
  for (const [row, own] of numbers) all.set(row, new Map([...(all.get(row) ?? []), ...own]));
  return {
    ...of,
    typedOver: { of, numbers: all },
    cell(row, column) {
      const cell = of.cell(row, column);
      const value = all.get(row)?.get(column);
      return value === undefined ? cell : { ...cell, value };
    },
  };
}
