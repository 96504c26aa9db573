/**
 * Where the tables of a sheet stand that follows no template: header rows, body, titles above and notes below
 * (profile-sheets §6.1, §6.9). Only the shape is looked at here; what the headers mean comes later.
 */
import type { ForeignWords } from '../../catalogue/define.ts';
import type { Grid, Range } from '../../model.ts';
import { isEmpty, textOf } from '../cells.ts';
import { fold } from '../fold.ts';
import { FOOTER } from '../rows.ts';
import { bodyBelow, nextBody } from './bodies.ts';
import { headerAbove } from './header-rows.ts';
import { holdsFigures, surveyColumn, surveyRows, type ColumnLook } from './looks.ts';

/** Data rows under one header; the title is that of a header that stands again, blank where it stands once. */
export interface Stretch {
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

export interface ForeignTable {
  /** From the first header row to the last data row. */
  readonly range: Range;
  /** First and last row of the header; last < first where there is none. */
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly stretches: readonly Stretch[];
  /** Columns that hold anything in the header or the body, ascending. */
  readonly columns: readonly ColumnLook[];
  /** Texts above the header that belong to no other table, from top to bottom. */
  readonly titles: readonly string[];
  /** Texts below the body: sources, notes. */
  readonly footer: readonly { readonly row: number; readonly text: string }[];
}

/** Proposing, answering a question and carrying out each ask; a large sheet takes seconds to look through. */
const seen = new WeakMap<Grid, { readonly words: ForeignWords; readonly tables: readonly ForeignTable[] }>();

/** Tables from top to bottom, those side by side from left to right. */
export function findTables(grid: Grid, words: ForeignWords): readonly ForeignTable[] {
  const known = seen.get(grid);
  if (known?.words === words) return known.tables;
  const tables = lookThrough(grid, words);
  seen.set(grid, { words, tables });
  return tables;
}

function lookThrough(grid: Grid, words: ForeignWords): readonly ForeignTable[] {
  const whole = tablesOf(grid, grid.usedColumns, words);
  const groups = whole[0] ? sideBySide(grid, whole[0]) : [];
  if (groups.length < 2) return whole;
  return groups
    .flatMap((columns) => tablesOf(grid, columns, words))
    .sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

function tablesOf(grid: Grid, columns: readonly number[], words: ForeignWords): readonly ForeignTable[] {
  const rows = surveyRows(grid, columns);
  const found: ForeignTable[] = [];
  let from = 1;
  for (;;) {
    const start = nextBody(grid, rows, columns, from);
    if (start === null) break;
    const last = found.at(-1);
    const end = last ? last.range.bottom + 1 : 1;
    const body = bodyBelow(grid, rows, columns, start);
    const header = headerAbove(grid, rows, columns, start, end, words);
    // a few figures above the first header belong to the title: the population, the date of the tables
    if (last && last.headerRows.last < last.headerRows.first && body.last > last.range.bottom + 3)
      if (last.range.bottom - last.range.top < 3 && header.first <= header.last) found.pop();
    const before = found.at(-1);
    const above = linesOf(grid, columns, before ? before.range.bottom + 1 : 1, header.first - 1);
    // titles of stretches stand between the header and the first figure
    const first = header.first <= header.last ? header.last + 1 : start;
    const stretch = { title: '', first, last: body.last };
    const looks = columns
      .map((column) => surveyColumn(grid, column, [stretch]))
      .filter((look) => isUsed(grid, look, header));
    const range = {
      top: Math.min(header.first, start),
      left: looks[0]?.column ?? 1,
      bottom: body.last,
      right: looks.at(-1)?.column ?? 1,
    };
    const titles = before && found.length > 0 ? splitFooter(found, above) : above.map(({ text }) => text);
    const table = { range, headerRows: header, stretches: [stretch], columns: looks, titles, footer: [] };
    const previous = found.at(-1);
    if (previous && repeatsHeader(grid, previous, table)) found[found.length - 1] = joined(previous, table);
    else found.push(table);
    from = body.stop;
  }
  const last = found.at(-1);
  if (last)
    found[found.length - 1] = {
      ...last,
      footer: [...last.footer, ...linesOf(grid, columns, last.range.bottom + 1, grid.rowCount)],
    };
  return found;
}

const isUsed = (
  grid: Grid,
  look: ColumnLook,
  header: { readonly first: number; readonly last: number },
): boolean => {
  if (look.figures + look.years + look.tokens + look.texts + look.dates > 0) return true;
  for (let row = header.first; row <= header.last; row++)
    if (!isEmpty(grid.cell(row, look.column))) return true;
  return false;
};

interface Line {
  readonly row: number;
  readonly text: string;
}

/** So many rows of text above or below a table are kept. */
const MOST_LINES = 60;

function linesOf(grid: Grid, columns: readonly number[], first: number, last: number): Line[] {
  const lines: Line[] = [];
  for (let row = first; row <= last && lines.length < MOST_LINES; row++) {
    const text = columns
      .map((column) => textOf(grid.cell(row, column)).trim())
      .filter((each) => each !== '')
      .join(' ');
    if (text !== '') lines.push({ row, text });
  }
  return lines;
}

/** Lines between two tables: what begins with a footer word belongs to the upper one, the rest to the lower one. */
function splitFooter(found: ForeignTable[], lines: readonly Line[]): string[] {
  const last = found.at(-1);
  if (!last) return lines.map(({ text }) => text);
  const isNote = lines.map(({ text }) => FOOTER.test(text));
  const end = isNote.lastIndexOf(true) + 1;
  found[found.length - 1] = { ...last, footer: lines.slice(0, end) };
  return lines.slice(end).map(({ text }) => text);
}

function headerTextsOf(grid: Grid, table: ForeignTable): string {
  const texts: string[] = [];
  for (let row = table.headerRows.first; row <= table.headerRows.last; row++)
    for (const { column } of table.columns) texts.push(fold(textOf(grid.cell(row, column))));
  return texts.join('|');
}

const repeatsHeader = (grid: Grid, upper: ForeignTable, lower: ForeignTable): boolean =>
  upper.headerRows.last >= upper.headerRows.first &&
  upper.headerRows.last - upper.headerRows.first === lower.headerRows.last - lower.headerRows.first &&
  upper.columns.length === lower.columns.length &&
  upper.columns.every(({ column }, index) => column === lower.columns[index]?.column) &&
  headerTextsOf(grid, upper) === headerTextsOf(grid, lower);

function joined(upper: ForeignTable, lower: ForeignTable): ForeignTable {
  const title = lower.titles.at(-1) ?? '';
  return {
    ...upper,
    range: { ...upper.range, bottom: lower.range.bottom },
    stretches: [...titled(upper), ...lower.stretches.map((stretch) => ({ ...stretch, title }))],
    columns: upper.columns.map((look, index) => added(look, lower.columns[index])),
    footer: lower.footer,
  };
}

/** The first stretch has a title of its own as soon as there is a second. */
const titled = ({ stretches, titles }: ForeignTable): readonly Stretch[] =>
  stretches.map((stretch) => (stretch.title === '' ? { ...stretch, title: titles.at(-1) ?? '' } : stretch));

const added = (a: ColumnLook, b: ColumnLook | undefined): ColumnLook =>
  b
    ? {
        column: a.column,
        figures: a.figures + b.figures,
        years: a.years + b.years,
        tokens: a.tokens + b.tokens,
        texts: a.texts + b.texts,
        dates: a.dates + b.dates,
      }
    : a;

/** Groups of columns parted by blank ones, where each has labels, figures and a header of its own. */
function sideBySide(grid: Grid, table: ForeignTable): number[][] {
  if (table.headerRows.last < table.headerRows.first) return [];
  const groups: ColumnLook[][] = [];
  for (const look of table.columns) {
    const group = groups.at(-1);
    if (group && (group.at(-1)?.column ?? 0) + 1 === look.column) group.push(look);
    else groups.push([look]);
  }
  const hasHeader = ({ column }: ColumnLook): boolean =>
    !isEmpty(grid.cell(table.headerRows.last, column)) || !isEmpty(grid.cell(table.headerRows.first, column));
  const parts: number[][] = [];
  for (const group of groups) {
    const [label] = group;
    const isTable =
      label !== undefined &&
      label.texts >= 2 &&
      !holdsFigures(label) &&
      group.some(holdsFigures) &&
      group.every(hasHeader);
    const columns = group.map(({ column }) => column);
    if (isTable || parts.length === 0) parts.push(columns);
    else parts.at(-1)?.push(...columns);
  }
  return parts;
}
