/**
 * A table of an earlier workbook by the small names over its headers, which are the same in every language: rows may
 * be sorted, columns moved or added, titles changed (coherence-workbook §2.3, §6).
 */
import { columnLetters } from '../grid/address.ts';
import type { Cell, Grid, Value } from '../model.ts';

export interface NamedTable {
  /** Column by machine name, from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that people added: header and place, from left to right. */
  readonly added: readonly { readonly header: string; readonly column: number }[];
  /** Rows with anything in a named column. */
  readonly rows: readonly number[];
  /** What stands in a column of that name; null where there is no such column. */
  at(row: number, name: string): Value;
  valueAt(row: number, column: number): Value;
}

/** People may put rows above the names; not many. */
const DEEPEST = 30;

/** Null where no row has all the `required` names. `aside` tells, from the headers, the columns of a block beside it. */
export function namedTable(
  grid: Grid,
  required: readonly string[],
  aside: (headers: ReadonlyMap<number, string>) => readonly number[] = () => [],
): NamedTable | null {
  for (let row = 1; row <= Math.min(grid.rowCount, DEEPEST); row++) {
    const names = textsIn(grid, row);
    const columns = new Map([...names].map(([column, name]) => [name, column]));
    if (required.every((name) => columns.has(name))) return tableAt(grid, row, columns, aside);
  }
  return null;
}

function tableAt(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<string, number>,
  aside: (headers: ReadonlyMap<number, string>) => readonly number[],
): NamedTable {
  const headers = textsIn(grid, row + 1);
  const own = new Set(columns.values());
  const beside = new Set(aside(headers));
  const rows: number[] = [];
  for (let each = row + 2; each <= grid.rowCount; each++)
    if ([...own].some((column) => valueAt(grid, each, column) !== null)) rows.push(each);
  const added = grid.usedColumns
    .filter((column) => !own.has(column) && !beside.has(column))
    .filter((column) => headers.has(column) || rows.some((each) => valueAt(grid, each, column) !== null))
    .map((column) => ({ header: headers.get(column) ?? columnLetters(column), column }));
  return {
    columns,
    added,
    rows,
    valueAt: (each, column) => valueAt(grid, each, column),
    at: (each, name) => {
      const column = columns.get(name);
      return column === undefined ? null : valueAt(grid, each, column);
    },
  };
}

/** Texts of a row by column. */
export function textsIn(grid: Grid, row: number): ReadonlyMap<number, string> {
  return new Map(
    grid.usedColumns.flatMap((column): [number, string][] => {
      const value = valueAt(grid, row, column);
      return typeof value === 'string' ? [[column, value]] : [];
    }),
  );
}

export const valueAt = (grid: Grid, row: number, column: number): Value => plain(grid.cell(row, column));

/** Blank and spaces alone are nothing; a truth value is a word. */
function plain({ value }: Cell): Value {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'string' && value.trim() === '' ? null : value;
}
