/** Which rows under a header hold data, and where the table ends (profile-sheets §6.1 3). */
import type { Dataset, Grid, Template } from '../model.ts';
import { filledColumns, isEmpty, textOf } from './cells.ts';
import type { Header } from './headers.ts';

export interface DataRows {
  /** Sheet rows that hold data, in order. */
  readonly rows: readonly number[];
  /** Rows with something in them that are not data: remarks beside the table, footer and all below. */
  readonly ignored: number;
  /** Text of the footer. */
  readonly note: string | undefined;
  /** Rows below the end of the table that look like data: a number stands in one of our columns. */
  readonly unread: Dataset['unread'];
}

/** So many blank rows in a row end the table. */
const BLANK_ROWS = 5;
/** So many rows of a footer are kept as the note of the sheet. */
const FOOTER_ROWS = 20;
/** Words that begin a footer. */
export const FOOTER = /^(?:(?:sources?|notes?|notas?|fuentes?|remarques?)(?!\p{L})|\*|\d\))/iu;

export function dataRows(grid: Grid, header: Header, template: Template): DataRows {
  const columns = [...new Set(header.columns.values())];
  const keys = template.key.flatMap((field) => header.columns.get(field) ?? []);
  const rows: number[] = [];
  let ignored = 0;
  let blanks = 0;
  let hasFooter = false;
  let row = header.row + 1;
  for (; row <= grid.rowCount; row++) {
    const first = firstFilled(grid, row);
    if (first === null) {
      if (++blanks === BLANK_ROWS) break;
      continue;
    }
    blanks = 0;
    hasFooter = isFooter(grid, row, first, keys, columns);
    if (hasFooter) break;
    if (isLabelRow(grid, row, first, rows.length)) continue; // belongs to the header
    if (isFilled(grid, row, columns)) rows.push(row);
    else ignored++;
  }
  const rest = filledRows(grid, row);
  const unread = rest.filter((each) => columns.some((column) => grid.cell(each, column).kind === 'number'));
  return {
    rows,
    ignored: ignored + rest.length,
    note: hasFooter ? textOfRows(grid, rest.slice(0, FOOTER_ROWS)) : undefined,
    unread: unread[0] === undefined ? undefined : { row: unread[0], rows: unread.length },
  };
}

const firstFilled = (grid: Grid, row: number): number | null => {
  const { value } = filledColumns(grid, row).next();
  return typeof value === 'number' ? value : null;
};

const isFilled = (grid: Grid, row: number, columns: readonly number[]): boolean =>
  columns.some((column) => !isEmpty(grid.cell(row, column)));

/** The translated labels under the machine names begin with `#`; errors such as `#N/A` do not count. */
function isLabelRow(grid: Grid, row: number, first: number, before: number): boolean {
  const cell = grid.cell(row, first);
  return before === 0 && cell.kind === 'text' && /^#(?!\S+[!?]$|N\/A)/i.test(textOf(cell).trim());
}

/** A footer word outside the key: the key is blank, apart from the very cell where that holds the footer word. */
function isFooter(
  grid: Grid,
  row: number,
  first: number,
  keys: readonly number[],
  columns: readonly number[],
): boolean {
  const cell = grid.cell(row, first);
  if (cell.kind !== 'text' || !FOOTER.test(textOf(cell).trim())) return false;
  const mustBeBlank = keys.includes(first) && keys.length === 1 ? columns : keys;
  return !isFilled(
    grid,
    row,
    mustBeBlank.filter((column) => column !== first),
  );
}

/** Rows with something in them, from a row to the end of the sheet. */
function filledRows(grid: Grid, start: number): number[] {
  const rows: number[] = [];
  for (let row = start; row <= grid.rowCount; row++) if (firstFilled(grid, row) !== null) rows.push(row);
  return rows;
}

const textOfRows = (grid: Grid, rows: readonly number[]): string =>
  rows
    .map((row) =>
      [...filledColumns(grid, row)].map((column) => textOf(grid.cell(row, column)).trim()).join(' '),
    )
    .join('\n');
