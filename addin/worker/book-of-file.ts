/** The Book of a dropped file with the changes that were made on the page, as if it had been saved and read again. */
import { type Book, type Cell, type Grid, LastAnswers } from '../../core/index.ts';
import { shownValue } from '../host/cell-value.ts';
import type { CellChange } from '../host/host.ts';

/** The same workbook with some cells changed; a workbook without changes as it is. The same edits of a sheet give the same Grid. */
export function withEdits(book: Book, edits: readonly CellChange[]): Book {
  if (edits.length === 0) return book;
  const sheets = new Map<string, Map<string, CellChange>>();
  for (const edit of edits) {
    const own = sheets.get(edit.sheet) ?? new Map<string, CellChange>();
    own.set(keyOf(edit.row, edit.column), edit);
    sheets.set(edit.sheet, own);
  }
  return {
    ...book,
    sheets: book.sheets.map((grid) => {
      const own = sheets.get(grid.name);
      return own ? editedOnce(grid, own) : grid;
    }),
  };
}

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

const madeOf = new LastAnswers<Grid, Grid>();

const editedOnce = (grid: Grid, edits: ReadonlyMap<string, CellChange>): Grid =>
  madeOf.get(grid, JSON.stringify([...edits.values()]), () => edited(grid, edits));

function edited(grid: Grid, edits: ReadonlyMap<string, CellChange>): Grid {
  const filled = [...edits.values()].filter(({ to }) => to !== null);
  const columns = new Set([...grid.usedColumns, ...filled.map(({ column }) => column)]);
  const usedColumns = [...columns].sort((a, b) => a - b);
  return {
    ...grid,
    usedColumns,
    rowCount: filled.reduce((most, { row }) => Math.max(most, row), grid.rowCount),
    columnCount: usedColumns.at(-1) ?? 0,
    cell(row, column) {
      const edit = edits.get(keyOf(row, column));
      const cell = grid.cell(row, column);
      return edit ? cellOf(cell, edit) : cell;
    },
  };
}

/** The format stays with the cell, except that of a date under a number; a date under a date's format is a date. */
function cellOf({ kind, format, fill }: Cell, { to }: CellChange): Cell {
  const look = { ...(format !== undefined && { format }), ...(fill !== undefined && { fill }) };
  if (to === null) return { kind: 'blank', value: null };
  const wasDate = kind === 'date';
  if (typeof to === 'number')
    return wasDate ? { kind: 'number', value: to } : { kind: 'number', value: to, ...look };
  const isDate =
    wasDate && shownValue({ value: to, format: format ?? 'General' }, false) === to && ISO.test(to);
  return { kind: isDate ? 'date' : 'text', value: to, ...look };
}

const ISO = /^(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?|\d\d:\d\d:\d\d)$/;
