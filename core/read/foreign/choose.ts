/** Which table of a file is meant: the one asked for, else the one that fits the sheet best (§6.9). */
import type { Catalogue } from '../../catalogue/define.ts';
import type { ImportOptions } from '../../import-model.ts';
import type { Book, Grid, Template } from '../../model.ts';
import { foldName } from '../fold.ts';
import { findTables, type ForeignTable } from './tables.ts';

export interface Chosen {
  readonly grid: Grid;
  readonly table: ForeignTable;
  /** From 1 within the sheet. */
  readonly number: number;
  readonly tablesInSheet: number;
  /** Other sheets with tables. */
  readonly otherSheets: readonly string[];
}

/** Null where there is no such sheet, or no table in it. */
export function chooseTable(
  book: Book,
  catalogue: Catalogue,
  _template: Template,
  options: Pick<ImportOptions, 'sheet' | 'table'>,
): Chosen | null {
  const wanted = options.sheet;
  const sheets =
    wanted === undefined
      ? book.sheets
      : [
          book.sheets.find(({ name }) => name === wanted) ??
            book.sheets.find(({ name }) => foldName(name) === foldName(wanted)),
        ].filter((each) => each !== undefined);
  let found: Chosen | null = null;
  const others: string[] = [];
  for (const grid of sheets) {
    const tables = findTables(grid, catalogue.foreign);
    const number = options.table ?? 1;
    const table = tables[number - 1];
    if (!table) continue;
    const isBetter = found === null || (sizeOf(found.table) < 4 && sizeOf(table) >= 4);
    if (found && isBetter) others.push(found.grid.name);
    else if (found) others.push(grid.name);
    if (isBetter) found = { grid, table, number, tablesInSheet: tables.length, otherSheets: [] };
  }
  return found && { ...found, otherSheets: others };
}

/** A sheet of a few cells is no table. */
const sizeOf = ({ range, columns }: ForeignTable): number => (range.bottom - range.top) * columns.length;
