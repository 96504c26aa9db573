/** Which tables of a file may be meant: those asked for, in visible sheets before hidden ones (§6.9). */
import type { Catalogue } from '../../catalogue/define.ts';
import type { ImportOptions } from '../../model/import.ts';
import type { Book, Grid, Template } from '../../model.ts';
import { foldName } from '../fold.ts';
import { isList, listTables } from './lists.ts';
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

/** A table per sheet that has one, those of a few cells last; a name without case or accents will do. */
export function candidates(
  { sheets }: Book,
  catalogue: Catalogue,
  template: Template,
  { sheet, table: number = 1 }: Pick<ImportOptions, 'sheet' | 'table'>,
): readonly Chosen[] {
  const named = sheet === undefined ? sheets : sheets.filter(({ name }) => name === sheet);
  const meant =
    named.length > 0 ? named : sheets.filter(({ name }) => foldName(name) === foldName(sheet ?? ''));
  const found = meant.flatMap((grid) => {
    const tables = isList(template) ? listTables(grid, template) : findTables(grid, catalogue.foreign);
    const table = tables[number - 1];
    return table ? [{ grid, table, number, tablesInSheet: tables.length }] : [];
  });
  const isLast = (each: { readonly grid: Grid; readonly table: ForeignTable }): number =>
    Number(sizeOf(each.table) < FEWEST_CELLS) + 2 * Number(each.grid.visibility !== 'visible');
  return found
    .toSorted((a, b) => isLast(a) - isLast(b))
    .map((each) => ({
      ...each,
      otherSheets: found.filter((other) => other !== each).map(({ grid }) => grid.name),
    }));
}

const FEWEST_CELLS = 4;
const sizeOf = ({ range, columns }: ForeignTable): number => (range.bottom - range.top) * columns.length;
