/**
 * Old formats written by other programs: the same cells as the .xlsx of the same workbook, apart from what the writer
 * itself changes. LibreOffice writes .xls and .ods here, the library .xls (BIFF8 and BIFF5) and .xlsb; real tables come
 * from the statistical office of Moldova.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read, write, type BookType } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LegacyKind } from '../../core/formats/platform.ts';
import type { Book, Cell, Grid } from '../../core/model.ts';
import { convertWithOffice, hasLibreOffice } from '../helpers/libreoffice.ts';
import { readOld } from '../helpers/old-files.ts';
import { cellsOf, readBytes, valuesOf } from '../helpers/raw-workbook.ts';

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Da ta');
  const put = (address: string, value: ExcelJS.CellValue, format?: string): void => {
    sheet.getCell(address).value = value;
    if (format !== undefined) sheet.getCell(address).numFmt = format;
  };
  put('A1', ' spaces  in ');
  put('B1', { richText: [{ text: 'ri' }, { text: 'ch', font: { bold: true } }] });
  put('C1', 'line\nbreak');
  put('D1', 'Populația Население 人口 😀');
  put('E1', '0123');
  put('F1', { text: 'linked', hyperlink: 'https://example.org/a' });
  put('A2', new Date(Date.UTC(2024, 1, 29, 13, 30)), 'dd/mm/yyyy hh:mm');
  put('B2', 45_351, 'd-mmm-yy');
  put('C2', 0.5625, 'hh:mm:ss');
  put('D2', 1.25, '[h]:mm:ss');
  put('E2', 2_958_465.999_988_426, 'yyyy-mm-dd');
  put('A3', 0.125, '0.0%');
  put('B3', -1.5e-7);
  put('C3', 12_345_678_901_234);
  put('D3', 1234.5, '#,##0.00');
  put('E3', 12, '#,##0.00 "lei"');
  put('F3', 3, '0.00;[Red]-0.00;"nil"');
  put('A4', true);
  put('B4', false);
  put('C4', { error: '#DIV/0!' });
  put('A5', { formula: '1-1', result: 0 });
  put('B5', { formula: 'FALSE()', result: false });
  put('C5', { formula: 'NA()', result: { error: '#N/A' } } as ExcelJS.CellFormulaValue);
  put('D5', { formula: '""', result: '' });
  put('E5', { formula: 'A3*2', result: 0.25 });
  put('B7', 'merged');
  sheet.mergeCells('B7:C8');
  sheet.getCell('B7').note = 'a note\nof two';
  sheet.getCell('F9').note = 'on a blank';
  for (const [row, name] of [
    [10, '__proto__'],
    [11, 'constructor'],
  ] as const)
    put(`A${String(row)}`, name);
  sheet.getRow(11).hidden = true;
  sheet.getColumn(5).hidden = true;
  book.addWorksheet('Hidden', { state: 'hidden' }).getCell('B2').value = 1;
  book.addWorksheet('Very', { state: 'veryHidden' }).getCell('A1').value = 'x';
  book.addWorksheet('Empty');
  book.definedNames.add("'Da ta'!$B$7:$C$8", 'Zone');
  book.definedNames.add('Hidden!$B$2', 'One');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Worked out by hand from what was put above. */
const EXPECTED: Readonly<Record<string, Cell['value']>> = {
  A1: ' spaces  in ',
  B1: 'rich',
  C1: 'line\nbreak',
  D1: 'Populația Население 人口 😀',
  E1: '0123',
  F1: 'linked',
  A2: '2024-02-29T13:30:00',
  B2: '2024-02-29',
  C2: '13:30:00',
  D2: 1.25,
  E2: '9999-12-31T23:59:59',
  A3: 0.125,
  B3: -1.5e-7,
  C3: 12_345_678_901_234,
  D3: 1234.5,
  E3: 12,
  F3: 3,
  A4: true,
  B4: false,
  C4: '#DIV/0!',
  A5: 0,
  B5: false,
  C5: '#N/A',
  D5: '',
  E5: 0.25,
  B7: 'merged',
  A10: '__proto__',
  A11: 'constructor',
};

interface Writer {
  readonly name: string;
  readonly kind: LegacyKind;
  readonly write: (xlsx: Uint8Array) => Uint8Array;
  /** Values that the writer changes, and why it is right to read them so; null: it leaves the cell out. */
  readonly changes?: Readonly<Record<string, Cell['value'] | null>>;
  /** Whether it keeps formulas, names, visibility and hidden rows. */
  readonly keeps: { readonly formulas: boolean; readonly names: boolean; readonly hiddenRows: boolean };
}

const inLibrary =
  (type: BookType) =>
  (xlsx: Uint8Array): Uint8Array =>
    new Uint8Array(
      write(read(xlsx, { cellNF: true, cellStyles: true }), { type: 'buffer', bookType: type }) as Buffer,
    );
const inOffice =
  (kind: 'xls' | 'ods') =>
  (xlsx: Uint8Array): Uint8Array =>
    convertWithOffice('book.xlsx', xlsx, kind);

/** The library writes values in place of formulas, and nothing where that is an empty text. */
const library = { formulas: false, names: false, hiddenRows: false };
const office = { formulas: true, names: true, hiddenRows: true };

const WRITERS: readonly Writer[] = [
  {
    name: 'the library, BIFF8',
    kind: 'xls',
    write: inLibrary('biff8'),
    keeps: library,
    changes: { D5: null },
  },
  {
    name: 'the library, BIFF5',
    kind: 'xls',
    write: inLibrary('biff5'),
    keeps: library,
    // Characters that the code page lacks.
    changes: { D5: null, D1: 'Popula_ia _________ __ __' },
  },
  {
    name: 'the library, .xlsb',
    kind: 'xlsb',
    write: inLibrary('xlsb'),
    keeps: { ...library, names: true, hiddenRows: true },
    changes: { D5: null },
  },
  { name: 'LibreOffice, .xls', kind: 'xls', write: inOffice('xls'), keeps: office },
  { name: 'LibreOffice, .ods', kind: 'ods', write: inOffice('ods'), keeps: office },
];

const sheetOf = (book: Book, name: string): Grid => {
  const found = book.sheets.find((grid) => grid.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** Escapes and colours apart, in which programs differ. */
const plainFormat = (code: string | undefined): string =>
  (code ?? '')
    .replace(/\[Red\]/gi, '')
    .replace(/[\\"]/g, '')
    .replace(/hh/g, 'h');

describe.each(WRITERS)('$name', ({ name, kind, write: writeOld, changes = {}, keeps }) => {
  const isSkipped = name.startsWith('LibreOffice') && !hasLibreOffice;
  let original: Book;
  let old: Book;
  beforeAll(async () => {
    if (isSkipped) return;
    const xlsx = await workbook();
    original = await readBytes(xlsx);
    old = await readOld(writeOld(xlsx), kind);
  });

  it.skipIf(isSkipped)('gives the values that were put', () => {
    const wanted = Object.entries({ ...EXPECTED, ...changes }).filter(([, value]) => value !== null);
    expect(valuesOf(sheetOf(old, 'Da ta'))).toEqual(Object.fromEntries(wanted));
    expect(valuesOf(sheetOf(old, 'Hidden'))).toEqual({ B2: 1 });
    expect(valuesOf(sheetOf(old, 'Empty'))).toEqual({});
  });

  it.skipIf(isSkipped)('gives the kinds and formats of the .xlsx', () => {
    const was = cellsOf(sheetOf(original, 'Da ta'));
    for (const [address, cell] of Object.entries(cellsOf(sheetOf(old, 'Da ta')))) {
      expect([address, cell.kind]).toEqual([address, was[address]?.kind]);
      expect([address, plainFormat(cell.format)]).toEqual([address, plainFormat(was[address]?.format)]);
    }
  });

  it.skipIf(isSkipped)('tells which values are results of formulas', () => {
    const cells = cellsOf(sheetOf(old, 'Da ta'));
    // LibreOffice makes formulas of truth values and errors.
    const formulas = Object.keys(cells).filter((address) => cells[address]?.formula);
    expect(formulas).toEqual(keeps.formulas ? ['A4', 'B4', 'C4', 'A5', 'B5', 'C5', 'D5', 'E5'] : []);
  });

  it.skipIf(isSkipped)('gives sheets in order, and whether they are shown', () => {
    // LibreOffice knows one way of hiding.
    const very = keeps.formulas ? 'hidden' : 'veryHidden';
    expect(old.sheets.map((grid) => [grid.name, grid.visibility])).toEqual([
      ['Da ta', 'visible'],
      ['Hidden', 'hidden'],
      ['Very', very],
      ['Empty', 'visible'],
    ]);
  });

  it.skipIf(isSkipped)('gives notes, merged cells and what is hidden', () => {
    const grid = sheetOf(old, 'Da ta');
    expect(grid.notes).toEqual([
      { row: 7, column: 2, text: 'a note\nof two' },
      { row: 9, column: 6, text: 'on a blank' },
    ]);
    if (name !== 'the library, BIFF5') {
      expect(grid.merges).toEqual([{ top: 7, left: 2, bottom: 8, right: 3 }]);
      expect(grid.hiddenColumns).toEqual([{ first: 5, last: 5 }]);
    }
    if (keeps.hiddenRows) expect(grid.hiddenRows).toEqual([{ first: 11, last: 11 }]);
  });

  it.skipIf(isSkipped)('gives names', () => {
    const names = [...old.names].sort((a, b) => a.name.localeCompare(b.name));
    const both = [
      { name: 'One', refersTo: 'Hidden!$B$2', sheet: null, hidden: false },
      { name: 'Zone', refersTo: "'Da ta'!$B$7:$C$8", sheet: null, hidden: false },
    ];
    expect(names).toEqual(keeps.names ? both : []);
  });
});

describe('time zones', () => {
  const zone = process.env['TZ'];
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['UTC', 0],
    ['Asia/Tokyo', -540],
    ['America/New_York', 300],
  ])('%s changes no date', async (name, offset) => {
    process.env['TZ'] = name;
    expect(new Date(2024, 0, 15).getTimezoneOffset()).toBe(offset);
    const xlsx = await workbook();
    for (const writer of WRITERS.filter((each) => each.name.startsWith('the library'))) {
      const old = await readOld(writer.write(xlsx), writer.kind);
      expect(valuesOf(sheetOf(old, 'Da ta'))).toMatchObject({
        A2: '2024-02-29T13:30:00',
        B2: '2024-02-29',
        C2: '13:30:00',
        D2: 1.25,
      });
    }
  });

  it.skipIf(!hasLibreOffice)('none changes a date of LibreOffice', async () => {
    const xlsx = await workbook();
    for (const kind of ['xls', 'ods'] as const) {
      process.env['TZ'] = 'UTC';
      const bytes = inOffice(kind)(xlsx);
      for (const name of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
        process.env['TZ'] = name;
        expect(valuesOf(sheetOf(await readOld(bytes, kind), 'Da ta'))).toMatchObject({
          A2: '2024-02-29T13:30:00',
          B2: '2024-02-29',
          C2: '13:30:00',
        });
      }
    }
  });
});

const published = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const hasPublished = existsSync(`${published}moldova_census2004_absent_by_age.xls`);

describe(`published tables${hasPublished ? '' : ' (skipped: they are not beside this repository)'}`, () => {
  // Not in the repository, since nobody has stated a licence for these files.
  const open = async (name: string): Promise<Grid> => {
    const book = await readOld(new Uint8Array(readFileSync(published + name)), 'xls');
    return sheetOf(book, 'Recensamintul populatiei');
  };

  it.skipIf(!hasPublished)('of the census of Moldova, by age', async () => {
    const grid = await open('moldova_census2004_absent_by_age.xls');
    expect([grid.rowCount, grid.columnCount]).toEqual([44, 18]);
    expect(grid.cell(1, 3).value).toMatch(
      /^RECENSĂMÎNTUL POPULAŢIEI 2004 +ПЕРЕПИСЬ НАСЕЛЕНИЯ 2004 +POPULATION CENSUS {2}2004$/,
    );
    expect([9, 10].map((row) => [grid.cell(row, 1).value, grid.cell(row, 2).value])).toEqual([
      ['Republica Moldova', 273_056],
      ['Municipiul Chişinău', 27_380],
    ]);
    expect([grid.cell(7, 7).value, grid.cell(9, 7).value]).toEqual(['20-24', 55_311]);
    expect([grid.cell(7, 18).value, grid.cell(8, 18).value]).toEqual(['nedecla', 'rată']);
  });

  it.skipIf(!hasPublished)('of the census of Moldova, by education', async () => {
    const grid = await open('moldova_census2004_absent_by_education.xls');
    expect([grid.rowCount, grid.columnCount]).toEqual([59, 7]);
    expect(grid.cell(3, 1).value).toBe('полу и возрастным группам ');
    expect(grid.cell(18, 2).value).toBe(262_532);
    expect([grid.cell(19, 2).value, grid.cell(19, 4).value]).toEqual([23_406, '-']);
    expect(grid.cell(59, 1).value).toMatch(/^nedeclarat/);
  });
});
