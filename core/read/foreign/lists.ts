/** A register has no figures by which a table is found: its header is the row that names most fields (§6.1). */
import type { Grid, Template } from '../../model.ts';
import { textOf } from '../cells.ts';
import { headerRow, headerTexts, readHeader } from '../headers.ts';
import { dataRows } from '../rows.ts';
import { surveyColumn } from './looks.ts';
import type { ForeignTable } from './tables.ts';

/** A sheet without figures, such as a register of agreements. */
export const isList = ({ fields }: Template): boolean => fields.every(({ role }) => role !== 'measure');

/** So many names of fields must stand in a header. */
const FEWEST_FIELDS = 3;

/** The list of a sheet; none where no row names three fields and half of those that are required. */
export function listTables(grid: Grid, template: Template): readonly ForeignTable[] {
  const { row, fields } = headerRow(headerTexts(grid), template);
  const required = template.fields.filter((field) => field.required);
  const found = required.filter(({ id }) => fields.has(id)).length;
  if (fields.size < FEWEST_FIELDS || found * 2 < required.length) return [];
  const { rows } = dataRows(grid, readHeader(grid, row, template), template);
  const last = rows.at(-1) ?? row;
  const stretches = [{ title: '', first: row + 1, last }];
  return [
    {
      range: {
        top: row,
        left: grid.usedColumns[0] ?? 1,
        bottom: last,
        right: grid.usedColumns.at(-1) ?? 1,
      },
      headerRows: { first: row, last: row },
      stretches,
      columns: grid.usedColumns.map((column) => surveyColumn(grid, column, stretches)),
      titles: linesOf(grid, 1, row - 1).map(({ text }) => text),
      footer: linesOf(grid, last + 1, grid.rowCount),
    },
  ];
}

/** So many rows of text above or below a list are kept. */
const MOST_LINES = 60;

function linesOf(grid: Grid, first: number, last: number): { readonly row: number; readonly text: string }[] {
  const lines: { row: number; text: string }[] = [];
  for (let row = first; row <= last && lines.length < MOST_LINES; row++) {
    const text = grid.usedColumns
      .map((column) => textOf(grid.cell(row, column)).trim())
      .filter((each) => each !== '')
      .join(' ');
    if (text !== '') lines.push({ row, text });
  }
  return lines;
}
