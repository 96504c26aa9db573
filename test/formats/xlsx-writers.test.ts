/** Workbooks written by others (exceljs, hucre, LibreOffice, published files) read as they were meant. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { fileSource, nodePlatform, readWorkbook } from '../../core/formats/index.ts';
import { fromA1, toA1 } from '../../core/grid/address.ts';
import type { Book, Cell, Grid } from '../../core/model.ts';
import { convertWithOffice, hasLibreOffice } from '../helpers/libreoffice.ts';
import { cellsOf, firstSheet, readBytes, refusalOf, valuesOf } from '../helpers/raw-workbook.ts';

const written = async (book: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await book.xlsx.writeBuffer());

describe('exceljs', () => {
  it('writes every kind of cell', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Dash & <1>');
    book.addWorksheet('Hidden', { state: 'hidden' });
    sheet.getCell('A1').value = ' spaces ';
    sheet.getCell('B1').value = { richText: [{ text: 'ri' }, { text: 'ch', font: { bold: true } }] };
    sheet.getCell('C1').value = new Date(Date.UTC(2024, 1, 29, 13, 30));
    sheet.getCell('C1').numFmt = 'dd/mm/yyyy hh:mm';
    sheet.getCell('D1').value = 0.125;
    sheet.getCell('D1').numFmt = '0.0%';
    sheet.getCell('E1').value = { formula: '1-1', result: 0 };
    sheet.getCell('F1').value = { formula: 'FALSE()', result: false };
    sheet.getCell('G1').value = { formula: 'NA()', result: { error: '#N/A' } };
    sheet.getCell('H1').value = { error: '#DIV/0!' };
    sheet.getCell('I1').value = { formula: 'A1' };
    sheet.getCell('J1').value = 'line\r\nbreak\u0007';
    sheet.getCell('K1').value = { text: 'linked', hyperlink: 'https://example.org/?a=1&b=2' };
    sheet.getCell('B3').value = 'merged';
    sheet.mergeCells('B3:C4');
    sheet.getCell('B3').note = 'a note';
    const read = await readBytes(await written(book));
    expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Dash & <1>', 'visible'],
      ['Hidden', 'hidden'],
    ]);
    const grid = firstSheet(read);
    const expected: Record<string, Cell> = {
      A1: { kind: 'text', value: ' spaces ' },
      B1: { kind: 'text', value: 'rich' },
      C1: { kind: 'date', value: '2024-02-29T13:30:00', format: 'dd/mm/yyyy hh:mm' },
      D1: { kind: 'number', value: 0.125, format: '0.0%' },
      E1: { kind: 'number', value: 0, formula: true },
      F1: { kind: 'boolean', value: false, formula: true },
      G1: { kind: 'error', value: '#N/A', formula: true },
      H1: { kind: 'error', value: '#DIV/0!' },
      I1: { kind: 'blank', value: null, formula: true },
      K1: { kind: 'text', value: 'linked' },
      B3: { kind: 'text', value: 'merged' },
    };
    expect(cellsOf(grid)).toMatchObject(expected);
    expect(grid.cell(1, 10).value).toMatch(/^line\r?\nbreak/);
    expect(grid.merges).toEqual([{ top: 3, left: 2, bottom: 4, right: 3 }]);
  });

  it('writes random cells that read back equal', async () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 3000 }),
      column: fc.integer({ min: 1, max: 60 }),
    });
    // What XML cannot hold is not the reader's matter.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((each) => !/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|_x/u.test(each));
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => (Object.is(each, -0) ? 0 : each)),
      fc.integer(),
      fc.boolean(),
      text,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, value), { maxLength: 120 }), async (cells) => {
        const book = new ExcelJS.Workbook();
        const sheet = book.addWorksheet('S');
        const expected = new Map<string, string | number | boolean>();
        for (const [{ row, column }, each] of cells) {
          sheet.getCell(row, column).value = each;
          expected.set(toA1(row, column), each);
        }
        expect(valuesOf(firstSheet(await readBytes(await written(book))))).toEqual(
          Object.fromEntries(expected),
        );
      }),
      { seed: 20_240_331, numRuns: 60 },
    );
  });

  it('writes sheets of several blocks of rows, with gaps', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('S');
    const value = (row: number): number => (row % 7 === 0 ? row / 3 : row % 5 === 0 ? -row : row);
    for (let row = 5; row < 9000; row += row % 1000 === 0 ? 2100 : 1)
      sheet.getCell(row, 2).value = value(row);
    const grid = firstSheet(await readBytes(await written(book)));
    for (let row = 1; row < 9100; row++) {
      const wanted = sheet.getCell(row, 2).value;
      expect(grid.cell(row, 2).value).toBe(wanted);
    }
  });
});

describe('hucre', () => {
  it.each(['shared', 'inline'] as const)('writes %s strings', async (stringMode) => {
    const bytes = await writeXlsx({
      stringMode,
      sheets: [
        {
          name: 'Données',
          rows: [
            ['pays', 'valeur', 'oui'],
            ['Côte d’Ivoire ', 1.5, true],
            ['<&>"', -3, false],
            [null, 0, null],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
      ],
    });
    const grid = firstSheet(await readBytes(bytes));
    expect(grid.name).toBe('Données');
    expect(valuesOf(grid)).toEqual({
      A1: 'pays',
      B1: 'valeur',
      C1: 'oui',
      A2: 'Côte d’Ivoire ',
      B2: 1.5,
      C2: true,
      A3: '<&>"',
      B3: -3,
      C3: false,
      B4: 0,
    });
    expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  it('writes dates of the 1904 system', async () => {
    const bytes = await writeXlsx({
      dateSystem: '1904',
      sheets: [{ name: 'S', rows: [[new Date(Date.UTC(2024, 1, 29))]] }],
    });
    expect(firstSheet(await readBytes(bytes)).cell(1, 1)).toMatchObject({
      kind: 'date',
      value: '2024-02-29',
    });
  });

  it('writes encrypted workbooks, which are refused', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'S', rows: [[1]] }],
      encryption: { password: 'secret', spinCount: 1 },
    });
    expect(await refusalOf(readBytes(bytes))).toBe('LOCKED.R04');
  });
});

// Without LibreOffice these are skipped, except in CI, where they then fail.
const office = `LibreOffice as a writer${hasLibreOffice ? '' : ' (skipped: soffice is not installed)'}`;

describe.skipIf(!hasLibreOffice)(office, () => {
  const csv = 'name,n,day\n  Ana ,1.5,2024-02-29\nÉva,,\n';

  it('writes .xlsx', () =>
    expectCells(convertWithOffice('a.csv', csv, 'xlsx'), {
      A1: { kind: 'text', value: 'name' },
      A2: { kind: 'text', value: '  Ana ' },
      B2: { kind: 'number', value: 1.5 },
      C2: { kind: 'date', value: '2024-02-29' },
      A3: { kind: 'text', value: 'Éva' },
    }));

  it('writes again what exceljs wrote, formulas and errors included', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Fórmulas');
    sheet.getCell('A1').value = { formula: '2*0', result: 0 };
    sheet.getCell('B1').value = { formula: '1=2', result: false };
    sheet.getCell('C1').value = { formula: '1/0', result: { error: '#DIV/0!' } };
    sheet.getCell('D1').value = { formula: '"a"&"b"', result: 'ab' };
    await expectCells(convertWithOffice('f.xlsx', await written(book), 'xlsx'), {
      A1: { kind: 'number', value: 0, formula: true },
      B1: { kind: 'boolean', value: false, formula: true },
      C1: { kind: 'error', value: '#DIV/0!', formula: true },
      D1: { kind: 'text', value: 'ab', formula: true },
    });
  });

  it.each([
    ['xls', 'UNREADABLE.R05'],
    ['ods', 'UNREADABLE.R07'],
    ['html', 'UNREADABLE.R09'],
    ['pdf', 'UNREADABLE.R11'],
  ])('writes .%s, which is refused by its own code', async (format, expected) => {
    expect(await refusalOf(readBytes(convertWithOffice('a.csv', csv, format)))).toBe(expected);
  });

  async function expectCells(bytes: Uint8Array, cells: Record<string, Cell>): Promise<void> {
    const found = cellsOf(firstSheet(await readBytes(bytes)));
    for (const [address, cell] of Object.entries(cells)) expect(found[address]).toMatchObject(cell);
  }
});

/** Published files kept beside the repository by those who have them; see docs/data-sources.md. */
const published = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

const absent = !existsSync(published);

describe.skipIf(absent)(`published files${absent ? ' (skipped: no data folder)' : ''}`, () => {
  const open = async (name: string): Promise<Book> => {
    const source = await fileSource(published + name);
    try {
      return await readWorkbook(source, nodePlatform);
    } finally {
      await source.close();
    }
  };
  const sheetOf = (book: Book, name: string): Grid => {
    const sheet = book.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}: ${book.sheets.map((each) => each.name).join()}`);
    return sheet;
  };
  const at = (grid: Grid, address: string): Cell['value'] => {
    const place = fromA1(address);
    return place ? grid.cell(place.row, place.column).value : null;
  };
  /** Row whose column holds a text, from a row on. */
  const rowOf = (grid: Grid, column: number, text: string): number => {
    for (let row = 1; row <= grid.rowCount; row++)
      if (String(grid.cell(row, column).value).trim() === text) return row;
    return 0;
  };
  const columnOf = (grid: Grid, row: number, text: string): number => {
    for (let column = 1; column <= grid.columnCount; column++)
      if (String(grid.cell(row, column).value).trim() === text) return column;
    return 0;
  };

  it('UN DESA International Migrant Stock 2019', async () => {
    const book = await open('undesa_ims_2019_total.xlsx');
    expect(book.sheets).toHaveLength(9);
    const table = sheetOf(book, 'Table 1');
    expect([table.rowCount, table.columnCount]).toEqual([299, 26]);
    expect(at(table, 'F17')).toBe(153_011_473);
    expect(['L17', 'S17', 'Z17'].map((cell) => at(table, cell))).toEqual([
      271_642_105, 141_488_004, 130_154_101,
    ]);
    expect(at(table, 'F18')).toBe('..');
    const bangladesh = rowOf(table, 2, 'Bangladesh');
    expect([11, 12, 19, 26].map((column) => table.cell(bangladesh, column).value)).toEqual([
      1_422_805, 2_185_613, 1_124_293, 1_061_320,
    ]);
    expect(table.merges.length).toBeGreaterThan(0);
  });

  it('World Bank bilateral migration 2017', async () => {
    const sheet = firstSheet(await open('wb_bilateral_migration_2017.xlsx'));
    expect([sheet.rowCount, sheet.columnCount]).toEqual([222, 218]);
    expect(at(sheet, 'A2')).toBe('destination (across) / origin (down) ');
    const world = rowOf(sheet, 1, 'World');
    expect(sheet.cell(world, columnOf(sheet, 2, 'Bangladesh')).value).toBe(1_576_709);
    expect(sheet.cell(rowOf(sheet, 1, 'Moldova'), columnOf(sheet, 2, 'World')).value).toBe(1_024_551);
  });

  it('World Bank bilateral remittances 2017', async () => {
    const sheet = firstSheet(await open('wb_bilateral_remittances_2017.xlsx'));
    const world = rowOf(sheet, 1, 'WORLD');
    expect(world).toBe(217);
    expect(sheet.cell(world, columnOf(sheet, 2, 'Moldova')).value).toBeCloseTo(1640, 6);
    expect(sheet.cell(world, columnOf(sheet, 2, 'Philippines')).value).toBeCloseTo(32_807.76, 2);
  });

  it('UN DESA flows to Canada: the data end before the declared range does', async () => {
    const book = await open('undesa_flows_canada_1980_2013.xlsx');
    const sheet = sheetOf(book, 'Canada by Citizenship');
    expect(sheet.rowCount).toBe(218);
    expect([at(sheet, 'J21'), at(sheet, 'AQ21')]).toEqual([1980, 2013]);
    expect([at(sheet, 'J218'), at(sheet, 'AQ218')]).toEqual([143_137, 259_021]);
  });

  it('World Bank country groups, land area, bilateral extract; IOM deaths; ISCO-08', async () => {
    const groups = sheetOf(await open('wb_country_groups_fy23.xlsx'), 'List of economies');
    expect(groups.rowCount).toBe(266);
    const land = sheetOf(await open('wdi_land_area_2017.xlsx'), 'Data');
    expect([land.rowCount, land.columnCount]).toEqual([223, 5]);
    expect(land.cell(rowOf(land, 1, 'Albania') || rowOf(land, 3, 'Albania'), 5).value).toBe(27_400);
    const bilateral = sheetOf(await open('wb_global_bilateral_migration_total.xlsx'), 'Data');
    expect(bilateral.columnCount).toBe(45);
    const deaths = firstSheet(await open('iom_missing_migrants_by_origin_region_2014_2018.xlsx'));
    expect(deaths.rowCount).toBe(22);
    const isco = firstSheet(await open('codes/isco08_structure_en.xlsx'));
    expect([isco.rowCount, isco.columnCount]).toEqual([183, 3]);
  });

  it('read cell by cell as another reader reads them', async () => {
    for (const name of readdirSync(published).filter((each) => each.endsWith('.xlsx'))) {
      const ours = await open(name);
      const theirs = await readXlsx(new Uint8Array(readFileSync(published + name)));
      expect(ours.sheets.map((sheet) => sheet.name)).toEqual(theirs.sheets.map((sheet) => sheet.name));
      ours.sheets.forEach((sheet, index) => {
        const rows = theirs.sheets[index]?.rows ?? [];
        const differ: unknown[] = [];
        for (let row = 1; row <= Math.max(sheet.rowCount, rows.length); row++)
          for (let column = 1; column <= Math.max(sheet.columnCount, rows[row - 1]?.length ?? 0); column++) {
            const cell = sheet.cell(row, column);
            const other = plain(rows[row - 1]?.[column - 1] ?? null);
            if (cell.value !== other) differ.push([toA1(row, column), cell.value, other]);
          }
        expect([name, sheet.name, differ]).toEqual([name, sheet.name, []]);
      });
    }
  });

  /** Dates as ISO text, empty text as blank, line ends as XML wants them. */
  const plain = (value: string | number | boolean | Date | null): Cell['value'] => {
    if (value instanceof Date)
      return value
        .toISOString()
        .replace(/\.000Z$/, '')
        .replace(/T00:00:00$/, '');
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') || null : value;
  };

  it('Moldovan census tables, which are .xls, are refused as such', async () => {
    expect(await refusalOf(open('moldova_census2004_absent_by_age.xls'))).toBe('UNREADABLE.R05');
  });
});
