/**
 * Cells changed in place: what was asked stands there, every other part keeps its bytes, and putting back restores
 * the sheet to the letter. Files as Excel, LibreOffice, openpyxl and others write them.
 */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { type CellEdit, type Patched, patchCells } from '../../core/formats/xlsx/patch/patch-cells.ts';
import { toA1 } from '../../core/grid/address.ts';
import type { Book, Cell, Value } from '../../core/model.ts';
import { refusalOf, workbookBytes } from '../helpers/raw-workbook.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/written-by');
const FILES = readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with this XML, and parts that nobody should touch. */
function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c"/>',
    'customXml/item1.xml': '<state xmlns="urn:somebody"/>',
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const sheetXml = (rows: string, prefix = ''): string =>
  `<${prefix}worksheet xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${MAIN}"><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`;

const patch = (bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Patched> =>
  patchCells(bytesSource('book.xlsx', bytes), nodePlatform, edits);

/** All as it was before. */
const undo = ({ bytes, before, workbook }: Patched): Promise<Patched> =>
  patchCells(bytesSource('book.xlsx', bytes), nodePlatform, before.map(putBack), { workbook });

const read = (bytes: Uint8Array): Promise<Book> => readBook(bytesSource('book.xlsx', bytes), nodePlatform);

const at = (row: number, column: number, to: CellEdit['to'], sheet = 'Data'): CellEdit => ({
  sheet,
  row,
  column,
  to,
});

async function sheetAfter(rows: string, edits: readonly CellEdit[], prefix = ''): Promise<string> {
  const { bytes } = await patch(workbook(sheetXml(rows, prefix)), edits);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  await read(bytes);
  return xml.replace(/^.*sheetData>(.*)<\/(?:\w+:)?sheetData>.*$/s, '$1');
}

test('a new cell looks as its row does, else as its column: it stays as open and as textual as it was blank', async () => {
  const cols =
    '<cols><col min="1" max="1" style="4"/><col min="2" max="3" width="9" style="5"/><col min="4" max="4"/></cols>';
  const xml = sheetXml('<row r="2"/><row r="3" s="6" customFormat="1"/><row r="4" s="7"/>').replace(
    '<sheetData>',
    `${cols}<sheetData>`,
  );
  const edits = [at(2, 1, 1), at(2, 3, 2), at(2, 4, 3), at(3, 1, 4), at(4, 2, 5), at(9, 2, 6)];
  const { bytes } = await patch(workbook(xml), edits);
  const after = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const looks = Array.from(after.matchAll(/<c r="(\w+)"(?: s="(\d+)")?/g), ([, cell, style]) => [
    cell,
    style,
  ]);
  expect(looks).toEqual([
    ['A2', '4'],
    ['C2', '5'],
    ['D2', undefined],
    ['A3', '6'],
    ['B4', '5'],
    ['B9', '5'],
  ]);
});

describe('a cell', () => {
  it.each<[name: string, before: string, edit: CellEdit, after: string]>([
    [
      'with a number gets another one and keeps its format',
      '<row r="2"><c r="B2" s="3"><v>5</v></c></row>',
      at(2, 2, 7.5),
      '<row r="2"><c r="B2" s="3"><v>7.5</v></c></row>',
    ],
    [
      'with a shared text gets a text of its own',
      '<row r="2" spans="1:3"><c r="A2" s="1" t="inlineStr"><is><t>Senegall</t></is></c><c r="B2"/></row>',
      at(2, 1, 'SEN'),
      '<row r="2" spans="1:3"><c r="A2" s="1" t="inlineStr"><is><t>SEN</t></is></c><c r="B2"/></row>',
    ],
    [
      'gets a text with signs of XML and spaces around',
      '<row r="1"><c r="A1"/></row>',
      at(1, 1, ' a<b & "c" '),
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&lt;b &amp; &quot;c&quot; </t></is></c></row>',
    ],
    [
      'is emptied and keeps its format',
      '<row r="1"><c r="A1" s="2"><v>5</v></c><c r="B1"><v>6</v></c></row>',
      at(1, 1, null),
      '<row r="1"><c r="A1" s="2"/><c r="B1"><v>6</v></c></row>',
    ],
    [
      'is put in between others',
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>',
      at(1, 2, 2),
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
    ],
    [
      'is put in behind the last one, in front of extensions',
      '<row r="1"><c r="A1"><v>1</v></c><extLst/></row>',
      at(1, 2, 2),
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><extLst/></row>',
    ],
    [
      'is put into a row that the sheet does not have',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
      at(3, 2, 'x'),
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>x</t></is></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
    ],
    [
      'is put behind the last row',
      '<row r="1"/>',
      at(4, 1, 1),
      '<row r="1"/><row r="4"><c r="A4"><v>1</v></c></row>',
    ],
    [
      'is found where rows and cells do not say where they stand',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row>',
      at(2, 2, 9),
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c r="B2"><v>9</v></c></row>',
    ],
    [
      'is found in a row whose attributes hold signs of XML',
      "<row r='2' x=\"a>b\"><c r='A2' t='str'><v>x/></v></c></row>",
      at(2, 1, 1),
      '<row r=\'2\' x="a>b"><c r="A2"><v>1</v></c></row>',
    ],
  ])('%s', async (_, before, edit, after) => {
    expect(await sheetAfter(before, [edit])).toBe(after);
  });

  it('is found where elements have a prefix', async () => {
    const rows = '<x:row r="1"><x:c r="A1" s="1"><x:v>5</x:v></x:c></x:row>';
    expect(await sheetAfter(rows, [at(1, 1, 'a'), at(2, 1, 7)], 'x:')).toBe(
      '<x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row>',
    );
  });

  it('is put into a sheet without rows', async () => {
    const empty = `<worksheet xmlns="${MAIN}"><sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>`;
    const patched = await patch(workbook(empty), [at(2, 1, 7)]);
    expect((await read(patched.bytes)).sheets[0]?.cell(2, 1).value).toBe(7);
    const back = await undo(patched);
    expect((await read(back.bytes)).sheets[0]?.rowCount).toBe(0);
  });
});

/** An undone edit: the XML as it was. */
const putBack = ({ sheet, row, column, ...xml }: Patched['before'][number]): CellEdit => ({
  sheet,
  row,
  column,
  to: xml,
});

describe('all that is not changed', () => {
  it('keeps its bytes, compressed as they were', async () => {
    const original = workbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const { bytes } = await patch(original, [at(1, 1, 2)]);
    const [before, after] = [unzipSync(original), unzipSync(bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before).filter((each) => !each.includes('sheet1')))
      expect([name, after[name]]).toEqual([name, before[name]]);
  });

  it('keeps its bytes with data behind the archive’s own, too', async () => {
    const original = workbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
    // Bit 3 and a data descriptor, as writers of streams have them, are copied with the entry.
    const { bytes } = await patch(original, []);
    expect(unzipSync(bytes)).toEqual(unzipSync(original));
  });

  it('is told when formulas may be out of date', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
    expect((await patch(workbook(sheetXml(rows)), [at(1, 1, 2)])).hasFormulas).toBe(true);
    expect((await patch(workbook(sheetXml('<row r="1"/>')), [at(1, 1, 2)])).hasFormulas).toBe(false);
  });
});

describe('what people should not have to know', () => {
  it.each<[name: string, before: string, edit: CellEdit, after: string]>([
    [
      'a row without a number takes that of its first cell',
      '<row r="1"/><row><c r="C9"><v>9</v></c></row>',
      at(9, 2, 1),
      '<row r="1"/><row><c r="B9"><v>1</v></c><c r="C9"><v>9</v></c></row>',
    ],
    [
      'rows are put in before a row without a number',
      '<row r="1"/><row><c r="C9"><v>9</v></c></row>',
      at(4, 1, 1),
      '<row r="1"/><row r="4"><c r="A4"><v>1</v></c></row><row><c r="C9"><v>9</v></c></row>',
    ],
    [
      'comments between rows are no rows, and stay',
      '<row r="1"><c r="A1"/></row><!-- <row r="2"><c r="A2"/></row> --><row r="3"/>',
      at(2, 1, 1),
      '<row r="1"><c r="A1"/></row><!-- <row r="2"><c r="A2"/></row> --><row r="2"><c r="A2"><v>1</v></c></row><row r="3"/>',
    ],
    [
      'attributes count wherever they stand and whatever others hold',
      `<row r="1" x=" r='7'"><c x=" s='9'" s='3' r='A1'><v>5</v></c></row>`,
      at(1, 1, 6),
      `<row r="1" x=" r='7'"><c r="A1" s="3"><v>6</v></c></row>`,
    ],
    [
      'a cell that is put in takes the format of its row',
      '<row r="2" s="4" customFormat="1"><c r="A2" s="4"/></row>',
      at(2, 2, 6),
      '<row r="2" s="4" customFormat="1"><c r="A2" s="4"/><c r="B2" s="4"><v>6</v></c></row>',
    ],
    [
      'signs that XML does not have are written as spreadsheets do',
      '<row r="1"><c r="A1"/></row>',
      at(1, 1, 'a\u0007_x0041_\r'),
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">a_x0007__x005F_x0041__x000D_</t></is></c></row>',
    ],
    [
      'emptying a cell that is not there does nothing',
      '<row r="1"><c r="A1"><v>5</v></c></row>',
      at(1, 2, null),
      '<row r="1"><c r="A1"><v>5</v></c></row>',
    ],
  ])('%s', async (_, before, edit, after) => {
    expect(await sheetAfter(before, [edit])).toBe(after);
    const patched = await patch(workbook(sheetXml(before)), [edit]);
    if (typeof edit.to === 'string') {
      const grid = (await read(patched.bytes)).sheets[0];
      expect(grid?.cell(edit.row, edit.column).value).toBe(edit.to);
    }
    const back = unzipSync((await undo(patched)).bytes)['xl/worksheets/sheet1.xml'];
    expect(strFromU8(back ?? new Uint8Array())).toBe(sheetXml(before));
  });

  /** Style 1 shows a date, 2 a time, 3 a number; `s` is the one of the cell. */
  it.each<[name: string, date1904: boolean, style: number, to: Value, xml: string]>([
    // 29 February 2024 is the day 45 351 of the 1900 system, 43 889 of the other (1 462 days less).
    [
      'a date under a date’s format is a day number',
      false,
      1,
      '2024-02-29',
      '<c r="A1" s="1"><v>45351</v></c>',
    ],
    [
      'and counts from 1904 where the workbook does',
      true,
      1,
      '2024-02-29',
      '<c r="A1" s="1"><v>43889</v></c>',
    ],
    ['with a time, parts of a day', false, 1, '2024-02-29T18:00:00', '<c r="A1" s="1"><v>45351.75</v></c>'],
    ['before March 1900, too', false, 1, '1900-02-28', '<c r="A1" s="1"><v>59</v></c>'],
    ['a time under a time’s format', false, 2, '06:00:00', '<c r="A1" s="2"><v>0.25</v></c>'],
    [
      'a date before the calendar of the workbook is text',
      true,
      1,
      '1903-12-31',
      '<c r="A1" s="1" t="inlineStr"><is><t>1903-12-31</t></is></c>',
    ],
    [
      'a date that is none is text',
      false,
      1,
      '2023-02-29',
      '<c r="A1" s="1" t="inlineStr"><is><t>2023-02-29</t></is></c>',
    ],
    [
      'a date under another format is text',
      false,
      3,
      '2024-02-29',
      '<c r="A1" s="3" t="inlineStr"><is><t>2024-02-29</t></is></c>',
    ],
    [
      'a number under a date’s format would be a date, and loses it',
      false,
      1,
      2023,
      '<c r="A1"><v>2023</v></c>',
    ],
    ['a number keeps the format of numbers', false, 3, 2023, '<c r="A1" s="3"><v>2023</v></c>'],
  ])('%s', async (_, date1904, style, to, xml) => {
    const bytes = workbookBytes({
      sheets: [
        { name: 'Data', rows: `<row r="1"><c r="A1" s="${String(style)}" t="str"><v>x</v></c></row>` },
      ],
      formats: ['dd/mm/yyyy', 'h:mm', '#,##0'],
      workbookPr: date1904 ? '<workbookPr date1904="1"/>' : '',
    });
    const patched = await patch(bytes, [at(1, 1, to)]);
    expect(strFromU8(unzipSync(patched.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      `<row r="1">${xml}</row>`,
    );
    expect((await read(patched.bytes)).sheets[0]?.cell(1, 1).value).toBe(to);
  });

  it.each<[name: string, rows: string, edit: CellEdit, reason: string]>([
    ['a cell that stands twice', '<row r="1"><c r="A1"/><c r="A1"/></row>', at(1, 1, 2), 'UNREADABLE.R29'],
    ['rows out of order', '<row r="2"/><row r="1"/>', at(1, 1, 2), 'UNREADABLE.R29'],
    ['a cell beyond the sheet', '<row r="1"><c r="ZZZ1"/></row>', at(1, 1, 2), 'LIMIT.R21'],
    ['a sheet that is cut', '<row r="1"><c r="A1"><v>1</v></row>', at(1, 1, 2), 'UNREADABLE.R17'],
    ['a formula', '<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>', at(1, 1, 2), 'BUG.formula'],
    ['a text that no cell can hold', '<row r="1"/>', at(1, 1, 'x'.repeat(32_768)), 'LIMIT.R26'],
  ])('refuses %s', async (_, rows, edit, reason) => {
    expect(await refusalOf(patch(workbook(sheetXml(rows)), [edit]))).toBe(reason);
  });

  it('refuses two edits of one cell', async () => {
    expect(await refusalOf(patch(workbook(sheetXml('')), [at(1, 1, 2), at(1, 1, 3)]))).toBe('BUG.cell-twice');
  });

  it('refuses a sheet in another encoding than UTF-8, which it would have to translate', async () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetXml('<row r="1"/>')}`;
    expect(await refusalOf(patch(workbook(xml), [at(1, 1, 'é')]))).toBe('UNREADABLE.R17');
  });
});

describe('formulas', () => {
  const FORMULA = '<row r="1"><c r="A1"><f>Data!A1*2</f><v>2</v></c></row>';
  const formulaBook = (calc: string): Uint8Array =>
    workbookBytes({
      sheets: [{ name: 'Data', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { rows: FORMULA }],
      parts: {
        'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:sheets><x:sheet name="Data" sheetId="1" r:id="rId1"/><x:sheet name="Sum" sheetId="2" r:id="rId2"/></x:sheets>${calc}<x:oleSize ref="A1"/></x:workbook>`,
      },
    });

  it.each([
    ['without settings of calculation', '', '<x:calcPr fullCalcOnLoad="1"/>'],
    ['behind the names', '<x:definedNames><x:definedName name="a">1</x:definedName></x:definedNames>', null],
    ['with settings', '<x:calcPr calcId="191029"/>', '<x:calcPr calcId="191029" fullCalcOnLoad="1"/>'],
    [
      'with the opposite',
      '<x:calcPr fullCalcOnLoad="0" calcId="1" />',
      '<x:calcPr calcId="1" fullCalcOnLoad="1"/>',
    ],
    ['asked for already', '<x:calcPr fullCalcOnLoad="1"/>', '<x:calcPr fullCalcOnLoad="1"/>'],
  ])('of another sheet are computed anew when the file is opened, %s', async (_, calc, after) => {
    const original = formulaBook(calc);
    const patched = await patch(original, [at(1, 1, 2)]);
    expect(patched.hasFormulas).toBe(true);
    const xml = (bytes: Uint8Array): string =>
      strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    expect(xml(patched.bytes)).toBe(
      xml(original).replace(
        `</x:sheets>${calc}`,
        `</x:sheets>${after ?? `${calc}<x:calcPr fullCalcOnLoad="1"/>`}`,
      ),
    );
    expect(unzipSync((await undo(patched)).bytes)).toEqual(unzipSync(original));
  });

  it('leave the workbook part alone where there are none', async () => {
    const original = workbook(sheetXml('<row r="1"/>'));
    const { bytes, workbook: exchange } = await patch(original, [at(1, 1, 'if, <of> :fig')]);
    expect(exchange).toBe(null);
    expect(unzipSync(bytes)['xl/workbook.xml']).toEqual(unzipSync(original)['xl/workbook.xml']);
  });
});

describe('a sheet of many pieces', () => {
  it('changes the same wherever the pieces are cut', async () => {
    // More than the reader holds at a time, so that rows and cells are cut.
    const row = (number: number, value: string): string =>
      `<row r="${String(number)}"><c r="A${String(number)}" t="str"><v>${value}</v></c></row>`;
    const texts = Array.from({ length: 40_000 }, (_, index) => `text ${String(index * 7919)}`);
    const rows = texts.map((text, index) => row(index + 1, text)).join('');
    const edits = [1, 13_337, 26_000, 40_000].map((number) => at(number, 1, number));
    const changed = await sheetAfter(rows, [...edits].reverse());
    const expected = texts
      .map((text, index) =>
        edits.some((edit) => edit.row === index + 1)
          ? `<row r="${String(index + 1)}"><c r="A${String(index + 1)}"><v>${String(index + 1)}</v></c></row>`
          : row(index + 1, text),
      )
      .join('');
    expect(changed === expected).toBe(true);
  });
});

describe('real programs’ files', () => {
  it('there are some', () => {
    expect(FILES.length).toBeGreaterThan(3);
  });

  it.each(FILES)('%s: cells change as asked, and come back to the letter', async (name) => {
    const original = new Uint8Array(readFileSync(join(FOLDER, name)));
    const book = await read(original);
    const parts = unzipSync(original);
    await fc.assert(
      fc.asyncProperty(edits(book), async (asked) => {
        const patched = await patch(original, asked);
        const changed = await read(patched.bytes);
        for (const grid of book.sheets) {
          const now = changed.sheets.find((each) => each.name === grid.name);
          const own = new Map(
            asked.flatMap(({ sheet, row, column, to }) =>
              sheet === grid.name ? [[toA1(row, column), to] as const] : [],
            ),
          );
          const [expected, found]: [unknown[], unknown[]] = [[], []];
          for (let row = 1; row <= Math.min(22, grid.rowCount + 3); row++)
            for (let column = 1; column <= Math.min(14, grid.columnCount + 2); column++) {
              const address = toA1(row, column);
              const cell = now?.cell(row, column);
              const edit = own.get(address);
              found.push([address, edit === undefined ? plain(cell) : cell?.value]);
              expected.push([address, edit === undefined ? plain(grid.cell(row, column)) : edit]);
            }
          expect(found).toEqual(expected);
        }
        const back = unzipSync((await undo(patched)).bytes);
        for (const part of Object.keys(parts))
          if (!part.endsWith('.xml') || !part.includes('sheet')) expect(back[part]).toEqual(parts[part]);
          else
            expect(strFromU8(back[part] ?? new Uint8Array())).toBe(
              strFromU8(parts[part] ?? new Uint8Array()),
            );
      }),
      { seed: 7, numRuns: 6 },
    );
  });
});

const plain = (cell: Cell | undefined): unknown => ({ ...cell, fill: undefined });

/** Some cells of the sheets, each once, and what they shall hold. */
const edits = (book: Book): fc.Arbitrary<readonly (CellEdit & { readonly to: Value })[]> =>
  fc.uniqueArray(
    fc.record({
      sheet: fc.constantFrom(...book.sheets.map(({ name }) => name)),
      row: fc.integer({ min: 1, max: 20 }),
      column: fc.integer({ min: 1, max: 12 }),
      to: fc.oneof(fc.integer(), fc.constantFrom('SEN', 'a <b>', 'x'), fc.constant(null)),
    }),
    { maxLength: 12, selector: ({ sheet, row, column }) => `${sheet}!${String(row)}:${String(column)}` },
  );
