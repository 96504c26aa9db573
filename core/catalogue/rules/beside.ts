/**
 * What a sheet holds beside its values and a table cannot carry (profile-sheets §4 S31, §6.9): merged cells, hidden
 * parts, colours, notes, further tables. Rules of ours beside those of §4: S37 to S41.
 */
import { toA1 } from '../../grid/address.ts';
import { mergesOf } from '../../grid/merges.ts';
import type { Dataset, Grid, Row, Span } from '../../model.ts';
import { LastAnswers } from '../../remember.ts';
import { defineRule } from '../define.ts';
import { hasColours } from './colours.ts';
import { otherTable } from './other-tables.ts';

/** Sheets in which a table was found. */
const isTable = ({ template, grid, columns }: Dataset): boolean =>
  template.layout === 'table' && grid !== undefined && columns.size > 0;

/** Merged cells that do not say which row or column their figure belongs to; every row that they touch stays out. */
export const mergedCells = defineRule({
  id: 'S31',
  severity: 'error',
  scope: 'dataset',
  check(dataset, report) {
    const { grid, template, columns, headerRow } = dataset;
    if (!grid || !isTable(dataset)) return;
    const { unclear } = mergesOf(grid, headerRow, { template, columns });
    if (unclear.length === 0) return;
    const byNumber = new Map(dataset.rows.map((row) => [row.number, row]));
    const told = new Set<Row>();
    const last = dataset.rows.at(-1)?.number ?? 0;
    for (const { top, left, bottom, right } of unclear) {
      const touched = [...columns].filter(([, column]) => column >= left && column <= right);
      const [field] = touched.sort(([, a], [, b]) => a - b)[0] ?? [];
      const range = `${toA1(top, left)}:${toA1(bottom, right)}`;
      for (let number = Math.max(top, headerRow + 1); number <= Math.min(bottom, last); number++) {
        const row = byNumber.get(number);
        if (!row || told.has(row) || field === undefined) continue;
        told.add(row);
        report({ row, field }, { range }, { variant: left === right ? 'DOWN' : 'ACROSS' });
      }
    }
  },
  example: `
    STA_POP | year | age   | total |
            | 2023 | _T    | 100   |
            | 2023 | Y0T14 | 40    |`,
});

/** Numbers in the spans; both ascending. */
function inside(numbers: readonly number[], spans: readonly Span[]): readonly number[] {
  let at = 0;
  return numbers.filter((number) => {
    while ((spans[at]?.last ?? Infinity) < number) at++;
    return number >= (spans[at]?.first ?? Infinity);
  });
}

/** Hidden rows and columns are read like all others; whoever hid them may think otherwise. */
export const hiddenParts = defineRule({
  id: 'S37',
  severity: 'info',
  scope: 'dataset',
  check(dataset, report) {
    const { grid, columns, rows } = dataset;
    if (!grid || !isTable(dataset)) return;
    if (grid.hiddenRows.length > 0) {
      const hidden = inside(
        rows.map(({ number }) => number),
        grid.hiddenRows,
      );
      const args = { count: hidden.length, rows: listed(hidden.map(String)) };
      if (hidden.length > 0) report({ row: null, field: null }, args, { variant: 'ROWS' });
    }
    const ordered = [...columns].sort(([, a], [, b]) => a - b);
    const hidden = new Set(
      inside(
        ordered.map(([, column]) => column),
        grid.hiddenColumns,
      ),
    );
    for (const [field, column] of ordered)
      if (hidden.has(column) && rows.some((row) => grid.cell(row.number, column).kind !== 'blank'))
        report({ row: null, field }, { field }, { variant: 'COLUMN' });
  },
  example: `
    STA_POP | year | age   | total |
            | 2023 | _T    | 100   |
            | 2023 | Y0T14 | 40    |`,
});

/** At most eight, then dots. */
const listed = (all: readonly string[]): string => all.slice(0, 8).join(', ') + (all.length > 8 ? ' …' : '');

/** Cells of one column are filled with different colours: what the colour says is not read. */
export const colours = defineRule({
  id: 'S38',
  severity: 'info',
  scope: 'dataset',
  check(dataset, report) {
    const { grid } = dataset;
    if (!grid || !isTable(dataset)) return;
    // a number that is typed over keeps its fill
    const before = grid.typedOver?.of ?? grid;
    const found = coloursIn.get(before, [...dataset.columns.values()].join(), () =>
      hasColours(before, dataset),
    );
    if (found) report({ row: null, field: null }, { cell: found.cell, count: found.colours });
  },
  example: `
    STA_POP | year | age   | total |
            | 2023 | _T    | 100   |
            | 2023 | Y0T14 | 40    |`,
});

const coloursIn = new LastAnswers<Grid, ReturnType<typeof hasColours>>();

/** A note at a cell of the table speaks of a figure; where the cell itself is blank, the figure is lost. */
export const notes = defineRule({
  id: 'S39',
  severity: 'info',
  scope: 'dataset',
  check(dataset, report) {
    const { grid, columns, rows } = dataset;
    if (!grid || !isTable(dataset) || grid.notes.length === 0) return;
    const fields = new Map([...columns].map(([field, column]) => [column, field]));
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    const measures = new Set(
      dataset.template.fields.filter(({ role }) => role === 'measure').map(({ id }) => id),
    );
    for (const { row: number, column, text } of grid.notes) {
      const [row, field] = [byNumber.get(number), fields.get(column)];
      if (!row || field === undefined || !/\d/.test(text)) continue;
      const isLost = measures.has(field) && (row.values[field] ?? null) === null;
      const cell = toA1(number, column);
      report({ row, field }, { cell }, isLost ? { severity: 'warning', variant: 'BLANK' } : {});
    }
  },
  example: `
    STA_POP | year | age   | total |
            | 2023 | _T    | 100   |
            | 2023 | Y0T14 | 40    |`,
});

/** A second table beside or below the first: only the first is read. */
export const severalTables = defineRule({
  id: 'S40',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report) {
    const { grid } = dataset;
    if (!grid || !isTable(dataset)) return;
    const found = otherTable(grid, dataset);
    if (found) report({ row: null, field: null }, { cell: found.cell }, { variant: found.where });
  },
  example: `
    STA_POP {S40 warning} {S35 warning} | year | age     | total |
                                        | 2023 | _T      | 100   |
                                        |      |         |       |
                                        |      |         |       |
                                        |      |         |       |
                                        |      |         |       |
                                        |      |         |       |
                                        | year | age     | total |
                                        | 2022 | _T      | 90    |
    STA_STOCK                           | year | basis   | origin | age | total |
                                        | 2023 | BIRTH   | SEN    | _T  | 40    |
                                        | Notes |       |        |     |       |`,
});

/** A sheet that nobody sees is read as well. */
export const hiddenSheet = defineRule({
  id: 'S41',
  severity: 'info',
  scope: 'dataset',
  check(dataset, report) {
    const { grid } = dataset;
    if (!grid || grid.visibility === 'visible') return;
    const variant = VARIANTS[grid.visibility];
    report({ row: null, field: null }, { count: dataset.rows.length }, { variant });
  },
  example: `
    STA_POP | year | age   | total |
            | 2023 | _T    | 100   |
            | 2023 | Y0T14 | 40    |`,
});

const VARIANTS: Readonly<Record<Grid['visibility'], string>> = {
  visible: 'VISIBLE',
  hidden: 'HIDDEN',
  veryHidden: 'VERY_HIDDEN',
};
