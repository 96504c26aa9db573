/** Where the data rows of a foreign table begin and end (profile-sheets §6.1 3). */
import type { Grid } from '../../model.ts';
import { isEmpty, textOf } from '../cells.ts';
import { FOOTER } from '../rows.ts';
import { lookOf, type RowLook } from './looks.ts';

/** So many blank rows end a table. */
const BLANK_ROWS = 5;
/** Longer texts under a table are remarks, not labels of rows without figures. */
const LONGEST_LABEL = 60;

const at = (rows: readonly RowLook[], row: number): RowLook =>
  rows[row] ?? { filled: 0, first: 0, figures: 0, years: 0, tokens: 0 };

/** First row from `from` on that holds figures; null where there is none. */
export function nextBody(
  grid: Grid,
  rows: readonly RowLook[],
  columns: readonly number[],
  from: number,
): number | null {
  for (let row = from; row < rows.length; row++) {
    const look = at(rows, row);
    if (look.figures > 0 && !isNumbering(grid, rows, columns, row)) return row;
    if (look.figures === 0 && look.years > 0 && isUnderHeader(rows, row) && !isYearRow(grid, columns, row))
      return row;
  }
  return null;
}

/** Directly under a row of at least two words, which is not itself under figures. */
function isUnderHeader(rows: readonly RowLook[], row: number): boolean {
  const above = at(rows, row - 1);
  return above.filled >= 2 && above.figures + above.years + above.tokens === 0;
}

/** Two different years or more: a header. */
function isYearRow(grid: Grid, columns: readonly number[], row: number): boolean {
  const years = new Set<string>();
  for (const column of columns) {
    const cell = grid.cell(row, column);
    if (lookOf(cell) === 'year') years.add(textOf(cell).trim());
  }
  return years.size >= 2;
}

/** The columns of census tables are numbered under the header: 1, 2, 3 … */
export function isNumbering(
  grid: Grid,
  rows: readonly RowLook[],
  columns: readonly number[],
  row: number,
): boolean {
  const look = at(rows, row);
  if (look.figures < 3 || look.filled - look.figures > 1 || look.years > 0) return false;
  const numbers = columns.flatMap((column) => {
    const text = textOf(grid.cell(row, column)).trim().replace(/[()]/g, '');
    return /^\d{1,3}$/.test(text) ? [Number(text)] : [];
  });
  const [first = 0] = numbers;
  return (
    first <= 2 &&
    first >= 0 &&
    numbers.length === look.figures &&
    numbers.every((number, index) => number === first + index) &&
    at(rows, row - 1).figures === 0
  );
}

/** Last data row, and the first row that may belong to another table. */
export function bodyBelow(
  grid: Grid,
  rows: readonly RowLook[],
  columns: readonly number[],
  start: number,
): { readonly last: number; readonly stop: number } {
  const figureColumns = new Set<number>();
  let last = start;
  let blanks = 0;
  // a blank row stands since the last figure
  let isParted = false;
  let row = start;
  for (; row < rows.length; row++) {
    const look = at(rows, row);
    if (look.filled === 0) {
      isParted = true;
      if (++blanks === BLANK_ROWS) break;
      continue;
    }
    if (look.figures === 0 && row > start) {
      if (isFooter(grid, row, look)) break;
      if (startsTable(grid, row, columns, figureColumns, isParted)) break;
    }
    if (look.figures > 0) {
      for (const column of columns) note(grid, row, column, figureColumns);
      isParted = false;
    }
    if (look.figures + look.tokens > 0 || (look.years > 0 && look.filled > 1)) last = row;
    else if (row === last + 1 && isLabelRow(grid, row, look)) last = row;
    blanks = 0;
  }
  return { last: trimmed(grid, rows, start, last), stop: row };
}

function note(grid: Grid, row: number, column: number, figureColumns: Set<number>): void {
  if (!figureColumns.has(column) && lookOf(grid.cell(row, column)) === 'figure') figureColumns.add(column);
}

function isFooter(grid: Grid, row: number, look: RowLook): boolean {
  return look.tokens === 0 && look.filled <= 2 && FOOTER.test(textOf(grid.cell(row, look.first)).trim());
}

/** Words or years where figures stood: the header of another table. */
function startsTable(
  grid: Grid,
  row: number,
  columns: readonly number[],
  figureColumns: ReadonlySet<number>,
  isParted: boolean,
): boolean {
  let heads = 0;
  const years: number[] = [];
  for (const column of columns) {
    const look = lookOf(grid.cell(row, column));
    if (!figureColumns.has(column)) {
      // the year of a long table: words beside it are remarks in place of figures
      if (look === 'year' && heads === 0) return false;
    } else if (look === 'text' || look === 'year') {
      heads++;
      if (look === 'year') years.push(Number.parseInt(textOf(grid.cell(row, column)), 10));
    }
  }
  // figures such as 2021 and 1910 look like years
  const isSeries =
    years.length > 2 && years.every((year, index) => index === 0 || year >= (years[index - 1] ?? 0));
  if (!isParted && years.length === heads && !isSeries) return false;
  if (figureColumns.size === 1) return heads === 1 && isParted;
  return heads >= 2 && heads * 2 >= figureColumns.size;
}

const isLabelRow = (grid: Grid, row: number, look: RowLook): boolean =>
  look.filled > 1 || textOf(grid.cell(row, look.first)).length <= LONGEST_LABEL;

/** A single word at the end is a heading of what follows, not a row. */
function trimmed(grid: Grid, rows: readonly RowLook[], start: number, last: number): number {
  let row = last;
  while (row > start) {
    const look = at(rows, row);
    if (look.figures + look.tokens + look.years > 0 || look.filled > 1) break;
    if (
      at(rows, row - 1).filled > 0 &&
      at(rows, row + 1).filled === 0 &&
      !isEmpty(grid.cell(row, look.first))
    )
      break;
    row--;
  }
  return row;
}
