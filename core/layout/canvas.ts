/** A sheet drawn cell by cell, for the pages that are no simple table. */
import { toA1 } from '../grid/address.ts';
import type { CellPlan, RowPlan } from './plan.ts';

export interface Canvas {
  put(row: number, column: number, cell: CellPlan): void;
  /** The cell over `across` columns and `down` rows; the style fills all of them. */
  span(row: number, column: number, across: number, cell: CellPlan, down?: number): void;
  height(row: number, points: number): void;
  rows(): RowPlan[];
  merges(): string[];
}

export function canvas(first: readonly RowPlan[] = []): Canvas {
  const cells = new Map<number, Map<number, CellPlan>>();
  const heights = new Map<number, number>();
  const merged: string[] = [];
  let last = first.length;
  const put = (row: number, column: number, cell: CellPlan): void => {
    const own = cells.get(row) ?? new Map<number, CellPlan>();
    own.set(column, cell);
    cells.set(row, own);
    last = Math.max(last, row);
  };
  first.forEach((row, index) => {
    if (row.height !== undefined) heights.set(index + 1, row.height);
    row.cells.forEach((cell, column) => {
      if (cell) put(index + 1, column + 1, cell);
    });
  });
  return {
    put,
    span(row, column, across, cell, down = 1) {
      for (let below = 0; below < down; below++)
        for (let right = 0; right < across; right++)
          put(
            row + below,
            column + right,
            below + right === 0 ? cell : { value: null, ...(cell.style && { style: cell.style }) },
          );
      if (across * down > 1) merged.push(`${toA1(row, column)}:${toA1(row + down - 1, column + across - 1)}`);
    },
    height(row, points) {
      heights.set(row, points);
      last = Math.max(last, row);
    },
    rows: () =>
      Array.from({ length: last }, (_, index): RowPlan => {
        const own = cells.get(index + 1) ?? new Map<number, CellPlan>();
        const height = heights.get(index + 1);
        const width = Math.max(0, ...own.keys());
        return {
          ...(height !== undefined && { height }),
          cells: Array.from({ length: width }, (__, column) => own.get(column + 1) ?? null),
        };
      }),
    merges: () => merged,
  };
}
