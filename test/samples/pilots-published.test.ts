/**
 * The figures of the pilot countries, cell by cell against the published files that their rows name
 * (docs/data-sources.md). Needs the folder of published data beside the repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileSource, nodePlatform, readWorkbook } from '../../core/formats/index.ts';
import type { Grid } from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { PILOTS } from '../helpers/samples.ts';

/** Beside the repository, or beside the folder of its work trees. */
const folder = ['../../../shared/data', '../../../../shared/data']
  .map((path) => resolve(import.meta.dirname, path))
  .find((path) => existsSync(path));

type Line = Readonly<Record<string, string>>;
const parse = (text: string): readonly Line[] =>
  Papa.parse<Line>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
const own = (sample: string, sheet: string): readonly Line[] =>
  parse(readFileSync(join(samplesFolder(), sample, 'data', `${sheet}.csv`), 'utf8'));

/** Name of the country in the files of the United Nations and the World Bank, and its code. */
const COUNTRIES: Readonly<Record<string, readonly [code: string, name: string]>> = {
  bangladesh: ['BGD', 'Bangladesh'],
  jamaica: ['JAM', 'Jamaica'],
  tunisia: ['TUN', 'Tunisia'],
};

const CODES: Readonly<Record<string, string>> = {
  ...{
    Bahamas: 'BHS',
    'Cayman Islands': 'CYM',
    Canada: 'CAN',
    France: 'FRA',
    Germany: 'DEU',
    India: 'IND',
    Israel: 'ISR',
    Italy: 'ITA',
  },
  ...{ Kuwait: 'KWT', Malaysia: 'MYS', Oman: 'OMN', 'Saudi Arabia': 'SAU' },
  ...{ 'United Arab Emirates': 'ARE', 'United Kingdom': 'GBR', 'United States of America': 'USA' },
};

/** Rows of the matrix that are sums of the countries after them. */
const SUMS: ReadonlySet<string> = new Set([
  ...['Caribbean', 'South America', 'Melanesia', 'Micronesia', 'Polynesia'],
]);

describe.skipIf(folder === undefined)('published figures (skipped without the published files)', () => {
  const csv = (name: string, preamble = 0): readonly Line[] =>
    parse(
      readFileSync(join(folder ?? '', name), 'utf8')
        .split(/\r?\n/)
        .slice(preamble)
        .join('\n'),
    );
  const sheetOf = async (name: string, sheet: (grid: Grid) => boolean): Promise<Grid | undefined> => {
    const source = await fileSource(join(folder ?? '', name));
    try {
      return (await readWorkbook(source, nodePlatform)).sheets.find(sheet);
    } finally {
      await source.close();
    }
  };
  let population: readonly Line[] = [];
  let product: readonly Line[] = [];
  let paid: readonly Line[] = [];
  let matrix: readonly Line[] = [];
  let refugees: readonly Line[] = [];
  let stock: Grid | undefined;
  let received: Grid | undefined;
  beforeAll(async () => {
    population = csv('wdi_population.csv');
    product = csv('wdi_gdp.csv');
    paid = csv('wdi_personal_remittances_paid.csv', 4);
    matrix = csv('undesa_ims_2019_origin_destination_matrix.csv').filter(({ Dest }) => !SUMS.has(Dest ?? ''));
    refugees = csv('unhcr_refugees_asylum_by_origin_destination.csv').filter(({ year }) => year === '2018');
    stock = await sheetOf('undesa_ims_2019_total.xlsx', ({ name }) => name === 'Table 1');
    received = await sheetOf('wb_bilateral_remittances_2017.xlsx', () => true);
  });

  const wdi = (lines: readonly Line[], code: string): readonly string[] =>
    lines
      .filter((line) => line['Country Code'] === code && /^201[5-9]$/.test(line['Year'] ?? ''))
      .map((line) => `${line['Year'] ?? ''} ${line['Value'] ?? ''}`);
  const rowOf = (grid: Grid | undefined, column: number, name: string): number => {
    for (let row = 1; grid && row <= grid.rowCount; row++)
      if (String(grid.cell(row, column).value ?? '').trim() === name) return row;
    return 0;
  };
  const numberAt = (grid: Grid | undefined, row: number, column: number): number =>
    Number(grid?.cell(row, column).value);

  describe.each(PILOTS.map((sample) => ({ sample })))('$sample', ({ sample }) => {
    const [code, name] = COUNTRIES[sample] ?? ['', ''];

    test('population and gross domestic product of each year', () => {
      expect(own(sample, 'STA_POP').map(({ year, total }) => [year, total].join(' '))).toEqual(
        wdi(population, code),
      );
      expect(own(sample, 'FIN_MACRO').map(({ year, amount }) => [year, amount].join(' '))).toEqual(
        wdi(product, code),
      );
    });

    test('immigrants, by sex: the years stand in F:L, M:S and T:Z of Table 1', () => {
      const row = rowOf(stock, 2, name);
      for (const { year, total, male, female } of own(sample, 'STA_STOCK')) {
        const column = { '2015': 11, '2019': 12 }[year ?? ''] ?? 0;
        const cells = [0, 7, 14].map((further) => numberAt(stock, row, column + further));
        expect([total, male, female].map(Number)).toEqual(cells);
      }
      expect(own(sample, 'STA_STOCK')).toHaveLength(2);
    });

    test('emigrants: every country of the matrix with anybody in it, and no sum of several', () => {
      for (const year of ['2015', '2019']) {
        const cells = matrix
          .filter((line) => line['Year'] === year)
          .map((line) => Number(line[name]))
          .filter((each) => each > 0);
        const ours = own(sample, 'STA_EMIG').filter((line) => line['year'] === year);
        const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
        expect(sorted(ours.map(({ total }) => Number(total)))).toEqual(sorted(cells));
        expect(new Set(ours.map(({ destination }) => destination)).size).toBe(ours.length);
      }
    });

    test('the largest destinations stand under their own codes', () => {
      const largest = csv('facts-pilots.csv').filter(
        (line) =>
          line['country_iso3'] === code &&
          line['indicator'] === 'emigrant_stock_by_destination' &&
          !SUMS.has(line['partner'] ?? ''),
      );
      const ours = own(sample, 'STA_EMIG').filter(({ year }) => year === '2019');
      expect(largest.length).toBeGreaterThan(4);
      for (const { partner, value } of largest)
        expect(`${partner ?? ''} ${value ?? ''}`).toBe(
          `${partner ?? ''} ${ours.find(({ destination }) => destination === CODES[partner ?? ''])?.['total'] ?? ''}`,
        );
    });

    test('remittances: paid in each year, received in 2017 in US dollars', () => {
      const lines = own(sample, 'FIN_REMIT');
      const bank = paid.find((line) => line['Country Code'] === code);
      for (const { year, amount } of lines.filter(({ direction }) => direction === 'PAID'))
        expect(`${year ?? ''} ${amount ?? ''}`).toBe(`${year ?? ''} ${bank?.[year ?? ''] ?? ''}`);
      const [only] = lines.filter(({ direction }) => direction === 'RECEIVED');
      const row = rowOf(received, 1, 'WORLD');
      let column = 2;
      while (received && column <= received.columnCount && received.cell(2, column).value !== name) column++;
      expect(only?.['year']).toBe('2017');
      // Thousandths of a dollar are lost in the million dollars of the file.
      expect(Number(only?.['amount'])).toBeCloseTo(numberAt(received, row, column) * 1_000_000, 0);
    });

    test('refugees and asylum seekers of 2018, hosted and abroad, by the other country', () => {
      const cells = refugees.flatMap((line) =>
        (
          [
            ['HOSTED', 'dest', 'orig'],
            ['ABROAD', 'orig', 'dest'],
          ] as const
        ).flatMap(([side, mine, other]) =>
          line[mine] !== code || line[other] === code
            ? []
            : (
                [
                  ['REF', 'refugees'],
                  ['ASY', 'asylum_seekers'],
                ] as const
              )
                .filter(([, column]) => Number(line[column]) > 0)
                .map(([kind, column]) => [kind, line[other], side, line[column]].join(' ')),
        ),
      );
      const ours = own(sample, 'INT_PROTECT').map(({ pop_type: kind, origin, side, total }) =>
        [kind, origin, side, total].join(' '),
      );
      expect([...ours].sort()).toEqual(cells.sort());
    });
  });
});
