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

/** Published files that Excel itself saved, kept beside the repository by those who have them; see docs/data-sources.md. */
const published = new URL('../../../shared/data/', import.meta.url);
const absent = !existsSync(published);

/**
 * Of each sheet: name, cells that hold something, merged ranges, and the sum of its numbers, as a fourth reader
 * (openpyxl) counts them.
 */
const SAVED_BY_EXCEL: Readonly<
  Record<string, readonly (readonly [name: string, cells: number, merges: number, sum: number])[]>
> = {
  'iom_missing_migrants_by_origin_region_2014_2018.xlsx': [
    ['migrant-deaths-by-origin-region', 450, 0, 189_769],
  ],
  'undesa_flows_canada_1980_2013.xlsx': [
    ['Regions by Citizenship', 1118, 1, 12_652_049],
    ['Canada by Citizenship', 8529, 0, 14_519_688],
    ['Canada by Citizenship (2)', 8471, 0, 7_592_479],
  ],
  'undesa_ims_2019_total.xlsx': [
    ['CONTENTS', 26, 2, 0],
    ['Table 1', 7091, 5, 22_943_630_928],
    ['Table 2', 6858, 4, 794_331_255.1420003],
    ['Table 3', 7091, 8, 295_956.91525233176],
    ['Table 4', 3112, 5, 309_548.3266340265],
    ['Table 5', 6239, 5, 210_511.33608592083],
    ['Table 6', 6807, 5, 1_175_808_274.6069016],
    ['ANNEX', 1802, 0, 201_694],
    ['NOTES', 74, 3, 0],
  ],
  'wb_bilateral_migration_2017.xlsx': [
    ['Bilateral_Migration_2017', 47_525, 0, 1_064_575_168],
    ['countries-comparison', 856, 0, 0],
  ],
  'wb_bilateral_remittances_2017.xlsx': [
    ['Bilateral_Remittances_2017', 46_661, 1, 2_453_859.294961368],
    ['remshare', 2, 0, 0.04],
  ],
  'wb_country_groups_fy23.xlsx': [
    ['List of economies', 1171, 0, 0],
    ['Groups', 8588, 0, 0],
    ['Notes', 5, 0, 0],
  ],
  'wb_global_bilateral_migration_total.xlsx': [['Data', 8822, 0, 151_442_511]],
  'wdi_land_area_2017.xlsx': [
    ['Data', 1092, 0, 127_319_231.43053189],
    ['Series - Metadata', 24, 0, 0],
  ],
};

describe.skipIf(absent)(`files saved by Excel${absent ? ' (skipped: no data folder)' : ''}`, () => {
  it.each(Object.entries(SAVED_BY_EXCEL))('%s', async (file, expected) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, published)));
    expect(strFromU8(unzipSync(bytes)['docProps/app.xml'] ?? new Uint8Array())).toContain(
      '<Application>Microsoft Excel</Application>',
    );
    const { sheets } = await readBytes(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(expected.map(([name]) => name));
    sheets.forEach((sheet, index) => {
      const [, count, merges, sum] = expected[index] ?? [];
      const cells = Object.values(cellsOf(sheet)).filter(({ value }) => value !== null && value !== '');
      const total = cells.reduce((all, { kind, value }) => all + (kind === 'number' ? Number(value) : 0), 0);
      expect([cells.length, sheet.merges.length]).toEqual([count, merges]);
      expect(total).toBeCloseTo(sum ?? NaN, 4);
    });
  });
});
