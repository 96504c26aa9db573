/** A coherence workbook as the reader sees it after people have written into it, without the way through a file. */
import { bookOf, gridOf } from '../../core/grid/grid.ts';
import type { BookPlan, CellPlan } from '../../core/layout/plan.ts';
import type { Book, Cell, Value } from '../../core/model.ts';

export interface TypedSheet {
  /** Cells by row; rows and columns from 0. */
  readonly rows: Value[][];
  /** Index of the column with this text in row `header` (from 1). */
  column(name: string, header?: number): number;
  /** Writes into the first data row whose cell in `by` is `key`. */
  put(key: string, name: string, value: Value): void;
}

export function typedBook(plan: BookPlan, write?: (sheet: (name: string) => TypedSheet) => void): Book {
  const sheets = new Map(
    plan.sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.map(shownValue))] as const),
  );
  write?.((name) => typedSheet(sheets.get(name) ?? []));
  const grids = [...sheets].map(([name, rows]) =>
    gridOf(
      name,
      rows.map((row) => row.map(cellOf)),
    ),
  );
  const properties = new Map((plan.properties ?? []).map(({ name, value }) => [name, value]));
  return { ...bookOf('old.xlsx', grids), properties };
}

function typedSheet(rows: Value[][]): TypedSheet {
  const column = (name: string, header = 4): number => (rows[header - 1] ?? []).indexOf(name);
  return {
    rows,
    column,
    put(key, name, value) {
      const row = rows.find((each, index) => index >= 5 && each[column('key')] === key);
      if (!row) throw new Error(`no row ${key}`);
      row[column(name)] = value;
    },
  };
}

/** A day number in a date format is a date to whoever reads the file. */
function shownValue(cell: CellPlan | null): Value {
  const value = cell?.value ?? null;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && cell?.style?.format === 'yyyy-mm-dd')
    return new Date(Date.UTC(1899, 11, 30 + value)).toISOString().slice(0, 10);
  return value === '' ? null : value;
}

const cellOf = (value: Value | undefined): Cell | undefined =>
  value === null || value === undefined
    ? undefined
    : { kind: typeof value === 'number' ? 'number' : 'text', value };
