/** Small workbooks written by the programs that people use, compared with what their recipes asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromA1, toA1 } from '../../core/grid/address.ts';
import type { Range } from '../../core/model.ts';
import { TRUTH } from '../fixtures/written-by/truth.ts';
import { cellsOf, readBytes } from '../helpers/raw-workbook.ts';

const folder = new URL('../fixtures/written-by/', import.meta.url);
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, folder)));

function range(ref: string): Range {
  const [from, to] = ref.split(':').map((address) => fromA1(address));
  if (!from || !to) throw new Error(ref);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

it('every file has its truth', () => {
  expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toEqual(Object.keys(TRUTH).sort());
});

describe.each(Object.entries(TRUTH))('%s', (file, truth) => {
  it('has the sheets that were asked for, hidden ones included', async () => {
    const { sheets } = await readBytes(bytesOf(file));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      truth.sheets.map(({ name, visibility }) => [name, visibility]),
    );
  });

  it('has these cells and no others', async () => {
    const { sheets } = await readBytes(bytesOf(file));
    expect(sheets.map(cellsOf)).toEqual(truth.sheets.map(({ cells }) => cells));
  });

  it('has what stands beside the cells', async () => {
    const { sheets, names, properties } = await readBytes(bytesOf(file));
    expect(
      sheets.map(({ merges, hiddenRows, hiddenColumns, notes, validations, tables }) => ({
        merges,
        hiddenRows,
        hiddenColumns,
        notes: notes.map(({ row, column, text }) => ({ cell: toA1(row, column), text })),
        validations: validations.map(({ ranges, type, formulas }) => ({ ranges, type, formulas })),
        tables: tables.map(({ name, range: area }) => ({ name, range: area })),
      })),
    ).toEqual(
      truth.sheets.map((sheet) => ({
        merges: sheet.merges.map(range),
        hiddenRows: sheet.hiddenRows.map((row) => ({ first: row, last: row })),
        hiddenColumns: sheet.hiddenColumns.map((letter) => {
          const { left } = range(`${letter}1:${letter}1`);
          return { first: left, last: left };
        }),
        notes: sheet.notes,
        validations: sheet.validations.map(({ type, formulas, ...rule }) => ({
          ranges: [range(rule.range)],
          type,
          formulas,
        })),
        tables: sheet.tables.map((table) => ({ name: table.name, range: range(table.range) })),
      })),
    );
    const shown = names.filter(({ name }) => !name.startsWith('_xlnm.'));
    expect(shown.map(({ name, refersTo }) => ({ name, ref: refersTo.replaceAll("'", '') }))).toEqual(
      truth.names.map(({ name, ref }) => ({ name, ref: ref.replaceAll("'", '') })),
    );
    expect([...properties].map(([name, value]) => ({ name, value }))).toEqual(truth.properties);
  });
});
