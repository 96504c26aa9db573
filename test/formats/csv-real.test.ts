/** Published files of several statistical offices: read whole, compared with a second reader and with known figures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CsvDialect } from '../../core/model.ts';
import { plainParse, read, sheetOf } from '../helpers/csv.ts';

// These files are not part of the repository; where they stand beside it, they are read.
const folder = resolve(import.meta.dirname, '../../../shared/data');
const present = existsSync(folder);
const filesIn = (under: string): string[] =>
  present
    ? readdirSync(join(folder, under))
        .filter((name) => name.endsWith('.csv'))
        .map((name) => join(under, name))
    : [];
const files = [...filesIn('.'), ...filesIn('codes')];
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

interface Figure {
  readonly file: string;
  /** Row of the head, from 1. */
  readonly head?: number;
  /** What the fields of a row begin with under these heads; all such rows are added up. */
  readonly where: Readonly<Record<string, string>>;
  readonly column: string;
  /** As the index of the folder lists it; blank where there must be no value. */
  readonly value: number | '';
}

const IMS = 'undesa_ims_2020_totals_long.csv';
const MATRIX = 'undesa_ims_2019_origin_destination_matrix.csv';
const UNHCR = 'unhcr_refugees_asylum_by_origin_destination.csv';
const PAID = 'wdi_personal_remittances_paid.csv';
const NET = 'wdi_net_migration.csv';
const FIGURES: readonly Figure[] = [
  { file: IMS, where: { alpha3: 'BGD', year: '2020' }, column: 'fb', value: 2_115_408 },
  { file: IMS, where: { alpha3: 'BGD', year: '2020' }, column: 'disp', value: 7_401_763 },
  { file: IMS, where: { alpha3: 'JAM', year: '2020' }, column: 'disp', value: 1_118_931 },
  { file: IMS, where: { alpha3: 'TUN', year: '2020' }, column: 'fb', value: 60_145 },
  { file: MATRIX, where: { Year: '2019' }, column: 'Bangladesh', value: 7_837_260 },
  { file: MATRIX, where: { Year: '2019' }, column: 'Republic of Moldova', value: 1_030_044 },
  { file: UNHCR, where: { year: '2020', dest: 'BGD' }, column: 'refugees', value: 854_779 },
  { file: UNHCR, where: { year: '2020', dest: 'TUN' }, column: 'refugees', value: 1_732 },
  { file: UNHCR, where: { year: '2020', orig: 'MLI' }, column: 'refugees', value: 164_461 },
  {
    file: 'wdi_population.csv',
    where: { 'Country Code': 'TUN', Year: '2019' },
    column: 'Value',
    value: 11_875_081,
  },
  {
    file: 'wdi_gdp.csv',
    where: { 'Country Code': 'BGD', Year: '2019' },
    column: 'Value',
    value: 351_231_655_150.83,
  },
  { file: PAID, head: 5, where: { 'Country Code': 'JAM' }, column: '2019', value: 324_882_512.02 },
  { file: PAID, head: 5, where: { 'Country Code': 'MDA' }, column: '2019', value: 179_140_000 },
  { file: PAID, head: 5, where: { 'Country Code': 'MLI' }, column: '2019', value: '' },
  { file: NET, where: { 'Country Code': 'BGD' }, column: '2020', value: -61_154 },
  { file: NET, where: { 'Country Code': 'JAM' }, column: '2020', value: 0 },
  {
    file: 'nso_net_migration_compiled.csv',
    where: { Year: '2020', 'Country ISO': 'AUS' },
    column: 'Net Number of Migrants',
    value: -84_940,
  },
  {
    file: 'nso_net_migration_compiled.csv',
    where: { Year: '2023', 'Country ISO': 'GBR' },
    column: 'Net Number of Migrants',
    value: 724_750,
  },
  {
    file: 'unesco_uis_inbound_outbound.csv',
    where: { geoUnit: 'MDA', year: '2021' },
    column: 'value',
    value: -14_934,
  },
  {
    file: 'banxico_remesas_mensuales.csv',
    where: { PERIODO: '1995-01', FLUJO: 'Ingresos' },
    column: 'VALOR_USD',
    value: 254_572_352,
  },
  {
    file: 'banxico_remesas_mensuales.csv',
    where: { PERIODO: '2020', FLUJO: 'Egresos' },
    column: 'VALOR_USD',
    value: 647_378_542,
  },
];

/** Rows and columns as the index counts them. */
const SIZES: readonly (readonly [file: string, rows: number, columns: number])[] = [
  [MATRIX, 1_660, 234],
  [UNHCR, 93_937, 5],
  ['codes/unsd_m49_en.csv', 250, 15],
];

describe.skipIf(!present)('published files, skipped where their folder is absent', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(15);
  });

  it.each(files)('%s: the same rows and fields as a second reader', async (name) => {
    const bytes = bytesOf(name);
    const { rows, found } = await read(bytes);
    expect(found).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      certain: true,
    } satisfies Partial<CsvDialect>);
    const text = new TextDecoder().decode(bytes);
    expect(rows).toEqual(plainParse(text, ','));
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(FIGURES)('$file $where: $column is $value', async ({ file, head = 1, where, column, value }) => {
    const { rows } = await read(bytesOf(file));
    const heads = rows[head - 1] ?? [];
    expect(heads).toEqual(expect.arrayContaining([column, ...Object.keys(where)]));
    const wanted = Object.entries(where).map(([name, text]) => [heads.indexOf(name), text] as const);
    const found = rows
      .slice(head)
      .filter((row) => wanted.every(([at, text]) => row[at]?.startsWith(text)))
      .map((row) => row[heads.indexOf(column)] ?? '');
    expect(found.length).toBeGreaterThan(0);
    if (value === '') expect(found).toEqual(['']);
    else expect(found.reduce((sum, text) => sum + (Number(text) || 0), 0)).toBeCloseTo(value, 2);
  });

  it.each(SIZES)('%s has %i rows and %i columns', async (file, rows, columns) => {
    const grid = await sheetOf(bytesOf(file), file);
    expect([grid.rowCount, grid.columnCount]).toEqual([rows, columns]);
  });

  it('the preamble of a World Bank file: rows as in a spreadsheet, a comma at the end of every line', async () => {
    const { rows, found } = await read(bytesOf(PAID));
    expect(rows.slice(0, 4)).toEqual([
      ['Data Source', 'World Development Indicators', ''],
      [],
      ['Last Updated Date', '2021-09-15', ''],
      [],
    ]);
    expect([rows[4]?.[0], rows[4]?.at(-1)]).toEqual(['Country Name', '']);
    expect(found).toMatchObject({ bom: true, quote: '"', decimal: '.' });
  });

  it('codes keep their zeros', async () => {
    const { rows } = await read(bytesOf('codes/iso3166_regions.csv'));
    expect(rows[1]?.slice(0, 4)).toEqual(['Afghanistan', 'AF', 'AFG', '004']);
  });
});
