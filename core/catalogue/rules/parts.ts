/** Which rows should make up which total row: the same key but for the columns in which the total has `_T`. */
import { remember } from '../../remember.ts';
import { Slots } from './slots.ts';
import type { KeyColumn, Table } from './table.ts';

/** Total rows, and the one to which each row belongs as a part. */
export interface Wholes {
  /** Columns in which the totals have `_T`, in the order of the key. */
  readonly by: readonly KeyColumn[];
  /** Rows of the totals. */
  readonly totals: readonly number[];
  /** Of every row the place of its total in `totals`; −1 where it is no part of any. */
  readonly of: Int32Array;
}

/** Total rows of one column, and the rows with other codes there and the same ones everywhere else. */
export function wholesAt(table: Table, column: KeyColumn): Wholes {
  const keys = table.combine(table.columns.filter((each) => each !== column));
  return wholes(
    keys,
    [column],
    (row) => column.ids[row] === column.total,
    (row) => isPart(column, row),
  );
}

/**
 * Total rows in several columns for which no single column has leaves beside them: `_T, _T` above `SEN, 9`. Their parts
 * are all rows with the same codes in the other columns.
 */
export function wholesAbove(
  table: Table,
  mixed: readonly KeyColumn[],
  resolved: Uint8Array,
): readonly Wholes[] {
  const patterns = new Map<number, Set<number>>();
  for (let row = 0; row < table.rows.length; row++) {
    if (resolved[row] === 1) continue;
    let pattern = 0;
    for (let bit = 0; bit < mixed.length; bit++)
      if (mixed[bit]?.ids[row] === mixed[bit]?.total) pattern |= 1 << bit;
    if ((pattern & (pattern - 1)) === 0) continue; // a total in one column at most
    const rows = patterns.get(pattern);
    if (rows) rows.add(row);
    else patterns.set(pattern, new Set([row]));
  }
  return [...patterns].map(([pattern, own]) => {
    const by = mixed.filter((_, bit) => (pattern & (1 << bit)) !== 0);
    const keys = table.combine(table.columns.filter((each) => !by.includes(each)));
    return wholes(
      keys,
      by,
      (row) => own.has(row),
      (row) => by.some((column) => isPart(column, row)),
    );
  });
}

/** A part may have a code that could not be read. */
function isPart({ ids, isLeaf }: KeyColumn, row: number): boolean {
  const id = ids[row] ?? -1;
  return id < 0 || isLeaf[id] === true;
}

function wholes(
  keys: Float64Array,
  by: readonly KeyColumn[],
  isTotal: (row: number) => boolean,
  isWanted: (row: number) => boolean,
): Wholes {
  const totals: number[] = [];
  for (let row = 0; row < keys.length; row++)
    if (isTotal(row) && !Number.isNaN(keys[row] ?? NaN)) totals.push(row);
  const slots = new Slots(totals.length, (index) => keys[totals[index] ?? -1] ?? NaN);
  totals.forEach((row, index) => slots.put(keys[row] ?? NaN, index));
  const of = new Int32Array(keys.length).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? NaN;
    if (isWanted(row) && !Number.isNaN(key)) of[row] = slots.get(key);
  }
  return { by, totals, of };
}

/** The parts of each total, in the order of `totals`. */
export const partsOf = remember(({ totals, of }: Wholes): readonly (readonly number[])[] => {
  const parts = totals.map((): number[] => []);
  of.forEach((whole, row) => {
    if (whole >= 0) parts[whole]?.push(row);
  });
  return parts;
});
