/** Which rows should make up which total row: the same key but for the columns in which the total has `_T`. */
import { Slots } from './slots.ts';
import type { KeyColumn, Table } from './table.ts';

/** A total row beside the rows that should make it. */
export interface Whole {
  readonly row: number;
  /** In the order of the key: `parts` are leaves in the first one, and add up column by column. */
  readonly by: readonly KeyColumn[];
  readonly parts: readonly number[];
}

/** Total rows of one column, each with the leaves that have the same codes everywhere else. */
export function groupsAt(table: Table, column: KeyColumn): readonly Whole[] {
  const keys = table.combine(table.columns.filter((each) => each !== column));
  const wholes = startWholes(keys, (row) => column.ids[row] === column.total, [column]);
  wholes.fill((row) => isPart(column, row));
  return wholes.found();
}

/**
 * Total rows in several columns for which no single column has leaves beside them: `_T, _T` above `SEN, 9`. Their parts
 * are all rows with the same codes in the other columns.
 */
export function wholesAbove(
  table: Table,
  mixed: readonly KeyColumn[],
  resolved: ReadonlySet<number>,
): readonly Whole[] {
  const patterns = new Map<number, number[]>();
  for (let row = 0; row < table.rows.length; row++) {
    let pattern = 0;
    mixed.forEach(({ ids, total }, bit) => {
      if (ids[row] === total) pattern |= 1 << bit;
    });
    const isSeveral = (pattern & (pattern - 1)) !== 0;
    if (!isSeveral || resolved.has(row)) continue;
    const rows = patterns.get(pattern);
    if (rows) rows.push(row);
    else patterns.set(pattern, [row]);
  }
  return [...patterns].flatMap(([pattern, rows]) => {
    const by = mixed.filter((_, bit) => (pattern & (1 << bit)) !== 0);
    const own = new Set(rows);
    const keys = table.combine(table.columns.filter((each) => !by.includes(each)));
    const wholes = startWholes(keys, (row) => own.has(row), by);
    wholes.fill((row) => !own.has(row) && by.some((column) => isPart(column, row)));
    return wholes.found();
  });
}

/** A part may have a code that could not be read. */
const isPart = ({ ids, isLeaf }: KeyColumn, row: number): boolean => {
  const id = ids[row] ?? -1;
  return id < 0 || isLeaf[id] === true;
};

function startWholes(
  keys: Float64Array,
  isTotal: (row: number) => boolean,
  by: readonly KeyColumn[],
): { fill: (isWanted: (row: number) => boolean) => void; found: () => readonly Whole[] } {
  const wholes: { row: number; by: readonly KeyColumn[]; parts: number[] }[] = [];
  for (let row = 0; row < keys.length; row++)
    if (isTotal(row) && !Number.isNaN(keys[row] ?? NaN)) wholes.push({ row, by, parts: [] });
  const slots = new Slots(wholes.length);
  wholes.forEach(({ row }, index) => slots.put(keys[row] ?? NaN, index));
  return {
    fill(isWanted) {
      for (let row = 0; row < keys.length; row++) {
        if (!isWanted(row)) continue;
        const key = keys[row] ?? NaN;
        if (!Number.isNaN(key)) wholes[slots.get(key)]?.parts.push(row);
      }
    },
    found: () => wholes.filter(({ parts }) => parts.length > 0),
  };
}
