/** What a cell of a foreign table looks like, before anything is known of the table (profile-sheets §6.2–6.5). */
import type { Cell, Grid } from '../../model.ts';
import { isBlank, isUncomputed, textOf } from '../cells.ts';
import { readYearText } from '../dates.ts';
import { missingToken } from '../missing.ts';
import { shapeOf } from '../numbers.ts';

/** `year`: a number that may be a year as well as a figure. `token`: stands for a missing value. */
export type Look = 'blank' | 'figure' | 'year' | 'token' | 'text' | 'date';

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

export function lookOf(cell: Cell): Look {
  if (typeof cell.value === 'number') return isYear(cell.value) ? 'year' : 'figure';
  if (isBlank(cell)) return isUncomputed(cell) ? 'token' : 'blank';
  if (cell.kind === 'date') return 'date';
  if (cell.kind === 'error') return 'token';
  if (cell.kind !== 'text') return 'text';
  return lookOfText(textOf(cell).trim());
}

function lookOfText(text: string): Look {
  if (/^\d+(?:\.\d+)?$/.test(text)) return isYear(Number(text)) ? 'year' : 'figure';
  const missing = missingToken(text);
  if (missing !== null) return missing === 'ZERO' ? 'figure' : 'token';
  if (!/\d/.test(text) && !/\p{Nd}/u.test(text)) return 'text';
  if (/^(?:YR)?(?:19|20|21)\d\d/.test(text) && text.length <= 15) {
    const { value } = readYearText(text);
    if (value !== null && isYear(value)) return 'year';
  }
  const shape = shapeOf(text);
  return shape === null || shape === 'RANGE' ? 'text' : 'figure';
}

/** One row at a glance. */
export interface RowLook {
  /** Columns that hold something. */
  readonly filled: number;
  /** First of them; 0 for a blank row. */
  readonly first: number;
  readonly figures: number;
  readonly years: number;
  readonly tokens: number;
}

const BLANK_ROW: RowLook = { filled: 0, first: 0, figures: 0, years: 0, tokens: 0 };

/** Every row of some columns; `[0]` is not used. */
export function surveyRows(grid: Grid, columns: readonly number[]): readonly RowLook[] {
  const rows: RowLook[] = [BLANK_ROW];
  for (let row = 1; row <= grid.rowCount; row++) {
    let [filled, first, figures, years, tokens] = [0, 0, 0, 0, 0];
    for (const column of columns) {
      const look = lookOf(grid.cell(row, column));
      if (look === 'blank') continue;
      filled++;
      if (first === 0) first = column;
      if (look === 'figure') figures++;
      else if (look === 'year') years++;
      else if (look === 'token') tokens++;
    }
    rows.push(filled === 0 ? BLANK_ROW : { filled, first, figures, years, tokens });
  }
  return rows;
}

/** What stands in the body of a column. */
export interface ColumnLook {
  readonly column: number;
  readonly figures: number;
  readonly years: number;
  readonly tokens: number;
  readonly texts: number;
  readonly dates: number;
}

export function surveyColumn(
  grid: Grid,
  column: number,
  stretches: readonly { readonly first: number; readonly last: number }[],
): ColumnLook {
  const counts = { figure: 0, year: 0, token: 0, text: 0, date: 0, blank: 0 };
  for (const { first, last } of stretches)
    for (let row = first; row <= last; row++) counts[lookOf(grid.cell(row, column))]++;
  return {
    column,
    figures: counts.figure,
    years: counts.year,
    tokens: counts.token,
    texts: counts.text,
    dates: counts.date,
  };
}

/** More numbers than texts stand in the column. */
export const holdsFigures = (look: ColumnLook): boolean =>
  look.figures + look.years > 0 && look.figures + look.years >= look.texts + look.dates;
