/**
 * The header over each column: its parts from top to bottom, merged cells filled, and a wide heading without a merge
 * spread over the columns that it stands for (profile-sheets §6.2).
 */
import type { Grid, Range } from '../../model.ts';
import { isEmpty, textOf } from '../cells.ts';
import { holdsFigures, lookOf } from './looks.ts';
import type { ForeignTable } from './tables.ts';

export interface HeaderColumn {
  readonly column: number;
  /** Texts of the header rows, blanks and repetitions of a merged cell left out. */
  readonly parts: readonly string[];
  /** Parts joined with ` / `. */
  readonly text: string;
  /** Lines of the cells, for headers in several languages. */
  readonly lines: readonly string[];
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function headerColumns(grid: Grid, table: ForeignTable): readonly HeaderColumn[] {
  const { first, last } = table.headerRows;
  const rows: string[][] = [];
  for (let row = first; row <= last; row++) rows.push(rowTexts(grid, table, row));
  return table.columns.map(({ column }, index) => {
    const cells: string[] = [];
    for (const texts of rows) {
      const text = texts[index] ?? '';
      if (text !== '' && text !== cells.at(-1)) cells.push(text);
    }
    const parts = cells.map(clean);
    return {
      column,
      parts,
      text: parts.join(' / '),
      lines: cells.flatMap((text) => text.split(/\n|\s\/\s/).map(clean)),
    };
  });
}

/** Texts of one header row by column, filled. */
function rowTexts(grid: Grid, table: ForeignTable, row: number): string[] {
  const starts = mergeStarts(grid, row);
  const raw = table.columns.map(({ column }) => {
    const merge = starts.get(column);
    return textOf(merge ? grid.cell(merge.top, merge.left) : grid.cell(row, column)).trim();
  });
  return row === table.headerRows.last ? raw : spread(grid, table, row, raw);
}

/** The merge over each column of a row. */
function mergeStarts(grid: Grid, row: number): ReadonlyMap<number, Range> {
  const found = new Map<number, Range>();
  for (const merge of grid.merges) {
    if (merge.top > row || merge.bottom < row) continue;
    const right = Math.min(merge.right, grid.columnCount);
    for (let column = merge.left; column <= right; column++) found.set(column, merge);
  }
  return found;
}

/**
 * A heading is spread to the right over blank cells above filled ones where the row as a whole reads as headings of
 * groups: the first column of figures has one, and all groups are equally wide, or the headings are years.
 */
function spread(grid: Grid, table: ForeignTable, row: number, raw: readonly string[]): string[] {
  const isOpen = table.columns.map(
    ({ column }, index) => raw[index] === '' && hasBelow(grid, table, row, column),
  );
  const starts = raw.flatMap((text, index) => (text !== '' && isOpen[index + 1] === true ? [index] : []));
  if (starts.length === 0 || !readsAsGroups(grid, table, row, raw)) return [...raw];
  const filled = [...raw];
  const kinds = table.columns.map(
    ({ column }) => lookOf(grid.cell(table.headerRows.last, column)) === 'year',
  );
  for (const start of starts)
    for (let at = start + 1; isOpen[at] === true && kinds[at] === kinds[start]; at++)
      filled[at] = raw[start] ?? '';
  return filled;
}

function hasBelow(grid: Grid, table: ForeignTable, row: number, column: number): boolean {
  for (let below = row + 1; below <= table.headerRows.last; below++)
    if (!isEmpty(grid.cell(below, column))) return true;
  return false;
}

function readsAsGroups(grid: Grid, table: ForeignTable, row: number, raw: readonly string[]): boolean {
  const filled = raw.flatMap((text, index) =>
    text !== '' && hasBelow(grid, table, row, table.columns[index]?.column ?? 0) ? [index] : [],
  );
  const years = filled.filter(
    (index) =>
      lookOf(grid.cell(row, table.columns[index]?.column ?? 0)) === 'year' ||
      /(?:19|20)\d\d/.test(raw[index] ?? ''),
  );
  if (years.length > 0 && years.length >= filled.length - 1) return true;
  const figures = table.columns.flatMap((look, index) => (holdsFigures(look) ? [index] : []));
  const [firstFigure = 0] = figures.filter((index) =>
    hasBelow(grid, table, row, table.columns[index]?.column ?? 0),
  );
  const fromFigures = filled.filter((index) => index >= firstFigure);
  if (fromFigures[0] !== firstFigure) return false;
  const widths = fromFigures.map((index, at) => (fromFigures[at + 1] ?? table.columns.length) - index);
  // the last group may reach over a column of remarks
  return widths.every((width) => width > 1) || isRepeating(grid, table, fromFigures);
}

/** The same words stand again under each heading: `Total, F, M` under every year. */
function isRepeating(grid: Grid, table: ForeignTable, starts: readonly number[]): boolean {
  const lower = (index: number): string =>
    clean(textOf(grid.cell(table.headerRows.last, table.columns[index]?.column ?? 0)));
  const firsts = new Set(starts.map(lower));
  return starts.length > 1 && firsts.size === 1 && !firsts.has('');
}
