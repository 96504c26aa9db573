/** Which rows above the data are the header, and which are titles (profile-sheets §6.1 2, §6.2). */
import type { ForeignWords } from '../../catalogue/define.ts';
import type { Grid } from '../../model.ts';
import { isEmpty, textOf } from '../cells.ts';
import { fold } from '../fold.ts';
import { FOOTER } from '../rows.ts';
import { isNumbering } from './bodies.ts';
import { lookOf, type RowLook } from './looks.ts';

/** More header rows than any real table has: labels broken over rows in three languages take twelve. */
const MOST_ROWS = 16;
/** A longer text alone in its row is a title. */
const LONGEST_HEADER = 60;
/** And beside a longer text a unit belongs to the title. */
const LONGEST_LABEL = 40;
/** So many data rows tell in which columns figures stand. */
const SAMPLE_ROWS = 50;

/** Header rows right above the data row `start`, not before `from`. */
export function headerAbove(
  grid: Grid,
  rows: readonly RowLook[],
  columns: readonly number[],
  start: number,
  from: number,
  words: ForeignWords,
): { readonly first: number; readonly last: number } {
  const figures = figureColumns(grid, rows, columns, start);
  const filled = (row: number): number => rows[row]?.filled ?? 0;
  let last = start - 1;
  for (let gap = 0; gap < 2 && last >= from && filled(last) === 0; gap++) last--;
  last = aboveTitles(grid, rows, columns, figures, last, from, words);
  let first = last + 1;
  for (let row = last; row >= from && last - row < MOST_ROWS; row--) {
    if (filled(row) === 0) break;
    if ((rows[row]?.figures ?? 0) > 0 && !isNumbering(grid, rows, columns, row)) break;
    const isHeader = isHeaderRow(grid, row, columns, figures, words);
    // labels of the rows may stand alone below years and sexes
    const isUnderHeader =
      row === last &&
      row > from &&
      filled(row - 1) > 1 &&
      isEmpty(grid.cell(row - 1, rows[row]?.first ?? 1)) &&
      isHeaderRow(grid, row - 1, columns, figures, words);
    if (!isHeader && !isUnderHeader) break;
    first = row;
  }
  return first > last ? { first: start, last: start - 1 } : { first, last };
}

/** The lowest header row, where titles of stretches stand between it and the first figure. */
function aboveTitles(
  grid: Grid,
  rows: readonly RowLook[],
  columns: readonly number[],
  figures: ReadonlySet<number>,
  last: number,
  from: number,
  words: ForeignWords,
): number {
  for (let row = last; row > last - 3 && row > from; row--) {
    const [look, above] = [rows[row], rows[row - 1]];
    if (!look || look.filled !== 1 || look.first !== columns[0]) break;
    if (!above || above.filled < 2 || above.figures > 0) continue;
    if (!isHeaderRow(grid, row - 1, columns, figures, words) || isEmpty(grid.cell(row - 1, look.first)))
      break;
    return row - 1;
  }
  return last;
}

function figureColumns(
  grid: Grid,
  rows: readonly RowLook[],
  columns: readonly number[],
  start: number,
): ReadonlySet<number> {
  const end = Math.min(rows.length - 1, start + SAMPLE_ROWS);
  const found = columns.filter((column) => {
    for (let row = start; row <= end; row++) {
      const look = lookOf(grid.cell(row, column));
      if (look === 'figure' || look === 'year') return true;
    }
    return false;
  });
  return new Set(found);
}

function isHeaderRow(
  grid: Grid,
  row: number,
  columns: readonly number[],
  figures: ReadonlySet<number>,
  words: ForeignWords,
): boolean {
  const filled = columns.filter((column) => !isEmpty(grid.cell(row, column)));
  const [first] = filled;
  if (first === undefined) return false;
  const firstText = textOf(grid.cell(row, first)).trim();
  if (FOOTER.test(firstText) && filled.length <= 2) return /^notes?$/i.test(firstText) && filled.length > 1;
  if (/:$/.test(firstText) && filled.length <= 2) return false;
  // `persons` beside a title says in what the figures are; beside a short word it is a header
  const isTitled = filled.length === 1 || firstText.length > LONGEST_LABEL;
  const heads = filled.filter(
    (column) => figures.has(column) && !(isTitled && isUnit(textOf(grid.cell(row, column)), words)),
  );
  if (heads.length === 0)
    return filled.length >= 2 && filled.every((column) => isShort(grid, row, column)) && figures.size === 0;
  if (filled.length > 1) return true;
  const isYear = lookOf(grid.cell(row, first)) === 'year';
  if (columns.length === 1 || isYear) return true;
  const merge = grid.merges.find((range) => range.top <= row && row <= range.bottom && range.left === first);
  const [left = 1, right = 1] = [columns[0], columns.at(-1)];
  const isWide =
    merge !== undefined && merge.left <= left && (merge.right - merge.left + 1) * 3 >= (right - left + 1) * 2;
  return !isWide && isShort(grid, row, first) && first !== left;
}

const isShort = (grid: Grid, row: number, column: number): boolean =>
  textOf(grid.cell(row, column)).length <= LONGEST_HEADER;

/** `persons`, `in thousands`, `persoane / persons`: a unit alone. */
function isUnit(text: string, words: ForeignWords): boolean {
  const units = new Set([...words.persons, ...Object.values(words.scales).flat()].map(fold));
  const parts = text.split(/[/\n]/).map((part) => fold(part).replace(/^(?:in|en)\s+/, ''));
  return (
    parts.some((part) => units.has(part)) &&
    parts.every((part) => part === '' || units.has(part) || parts.length > 1)
  );
}
