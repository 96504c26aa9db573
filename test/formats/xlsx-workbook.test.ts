/** What surrounds the cells: sheets, parts, the zip, progress, stopping, streaming. */
import { describe, expect, it } from 'vitest';
import { blobSource, browserPlatform } from '../../core/formats/browser.ts';
import { bytesSource, nodePlatform, openWorkbook, readWorkbook } from '../../core/formats/index.ts';
import { fromA1 } from '../../core/grid/address.ts';
import type { Grid } from '../../core/model.ts';
import { BASIC, BASIC_VALUES, BOOK_CASES, WRAPPINGS } from '../fixtures/edge-books.ts';
import {
  firstSheet,
  MAIN,
  partsOf,
  readBytes,
  readRaw,
  readRows,
  refusalOf,
  RELATIONSHIPS,
  valuesOf,
  workbookBytes,
  XML,
} from '../helpers/raw-workbook.ts';

const cell = (value: number): string => `<row r="1"><c r="A1"><v>${String(value)}</v></c></row>`;
describe('sheets', () => {
  it('come in the order of their tabs, with names and visibility', async () => {
    const book = await readRaw({
      sheets: [
        { name: 'Hid', state: 'hidden', rows: cell(1) },
        { name: 'A%20b &amp; é_x0041_', state: 'visible', rows: cell(2) },
        { name: 'V &lt;', state: 'veryHidden', rows: cell(3) },
        { name: '__proto__', rows: cell(4) },
      ],
    });
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Hid', 'hidden'],
      ['A%20b & éA', 'visible'],
      ['V <', 'veryHidden'],
      ['__proto__', 'visible'],
    ]);
    expect(book.sheets.map((sheet) => sheet.cell(1, 1).value)).toEqual([1, 2, 3, 4]);
  });

  it('are found by relationship, not by file name or order', async () => {
    const book = await readRaw({
      sheets: [{ rows: cell(1) }, { rows: cell(2) }],
      parts: {
        'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:q="${RELATIONSHIPS}"><sheets><sheet name="First" sheetId="7" q:id="rId2"/><sheet name="Second" sheetId="3" q:id="rId1"/></sheets></workbook>`,
      },
    });
    expect(book.sheets.map((sheet) => [sheet.name, sheet.cell(1, 1).value])).toEqual([
      ['First', 2],
      ['Second', 1],
    ]);
  });

  it('that hold only a chart are left out', async () => {
    const parts = partsOf({ sheets: [{ rows: cell(1) }, { rows: cell(2) }] });
    const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
    const book = await readRaw({
      sheets: [{ rows: cell(1) }, { rows: cell(2) }],
      parts: { 'xl/_rels/workbook.xml.rels': rels.replace('/worksheet"', '/chartsheet"') },
    });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet2']);
  });

  it('may be chosen by name', async () => {
    const book = await readRaw(
      { sheets: [{ rows: cell(1) }, { rows: '<broken' }] },
      { sheets: (name) => name === 'Sheet1' },
    );
    expect(book.sheets).toHaveLength(1);
  });

  it('report merged ranges, however large', async () => {
    const sheet = firstSheet(
      await readRaw({
        sheets: [
          {
            rows: cell(1),
            after:
              '<mergeCells count="2"><mergeCell ref="A1:XFD10000"/><mergeCell ref="$B$4:C3"/></mergeCells>',
          },
        ],
      }),
    );
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 10_000, right: 16_384 },
      { top: 3, left: 2, bottom: 4, right: 3 },
    ]);
  });

  it('pass over what may follow the cells', async () => {
    const grid = firstSheet(
      await readRaw({
        sheets: [
          {
            rows: cell(1),
            after:
              '<dataValidations count="1"><dataValidation type="whole" sqref="A1:L1048576"><formula1>0</formula1></dataValidation></dataValidations><extLst><ext><sheetData2/></ext></extLst>',
          },
        ],
      }),
    );
    expect(valuesOf(grid)).toEqual({ A1: 1 });
  });
});

describe('whole workbooks', () => {
  it.each(Object.entries(BOOK_CASES))('%s', async (_, { book, sheets }) => {
    const read = await readRaw(book);
    expect(
      read.sheets.map(({ name, visibility, merges }, index) => ({ name, visibility, merges, index })),
    ).toEqual(
      sheets.map(({ name, visibility = 'visible', merges = [] }, index) => ({
        name,
        visibility,
        merges,
        index,
      })),
    );
    read.sheets.forEach((sheet, index) => {
      const values = sheets[index]?.values ?? {};
      const found =
        sheet.rowCount > 10_000
          ? Object.fromEntries(Object.keys(values).map((address) => [address, valueAt(sheet, address)]))
          : valuesOf(sheet);
      expect(found).toEqual(values);
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  const valueAt = (sheet: Grid, address: string): unknown => {
    const place = fromA1(address);
    return place && sheet.cell(place.row, place.column).value;
  };
});

describe('parts', () => {
  it.each(Object.entries(WRAPPINGS))('%s', async (_, book) => {
    expect(valuesOf(firstSheet(await readRaw(book)))).toEqual(BASIC_VALUES);
  });

  it.each([
    ['absolute', '/xl/odd%20name.xml', 'xl/odd name.xml'],
    ['percent-encoded in both places', 'odd%20name.xml', 'xl/odd%20name.xml'],
    ['relative with dots', './x/../../xl/sub/é.xml', 'xl/sub/é.xml'],
  ])('finds a part with an odd name: %s', async (_, target, name) => {
    const parts = partsOf({ sheets: [{ rows: cell(7) }] });
    const book = await readRaw({
      sheets: [{ rows: cell(7) }],
      parts: {
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          'worksheets/sheet1.xml',
          target,
        ),
        'xl/worksheets/sheet1.xml': undefined,
        [name]: parts['xl/worksheets/sheet1.xml'],
      },
    });
    expect(valuesOf(firstSheet(book))).toEqual({ A1: 7 });
  });

  it('reads a workbook that has no strings and no styles', async () => {
    const parts = partsOf({ sheets: [{ rows: cell(3) }] });
    const grid = await readRows(cell(3), {
      parts: {
        'xl/styles.xml': undefined,
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          /<Relationship Id="rIdStyles"[^>]*>/,
          '',
        ),
      },
    });
    expect(valuesOf(grid)).toEqual({ A1: 3 });
  });
});

describe('a reading', () => {
  const many = workbookBytes({
    sheets: [
      {
        rows: Array.from(
          { length: 30_000 },
          (_, index) =>
            `<row r="${String(index + 1)}"><c r="A${String(index + 1)}"><v>${String(Math.sqrt(index))}</v></c><c r="B${String(index + 1)}" t="s"><v>${String(index % 2)}</v></c></row>`,
        ).join(''),
      },
    ],
    strings: ['<t>odd</t>', '<t>even</t>'],
  });

  it('names the file and its SHA-256', async () => {
    const book = await readBytes(new Uint8Array(workbookBytes(BASIC)), {}, 'dir/a.xlsx');
    const again = await readBytes(workbookBytes(BASIC));
    expect(book.file).toBe('dir/a.xlsx');
    expect(book.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(again.sha256).toBe(book.sha256);
  });

  it('tells its progress in bytes and reaches the total', async () => {
    const steps: { stage: string; done: number; total: number }[] = [];
    await readBytes(many, { host: { progress: (step) => steps.push(step) } });
    const last = steps.at(-1);
    expect(last?.stage).toBe('read');
    expect(last?.done).toBe(last?.total);
    expect(steps.every((step, index) => step.done >= (steps[index - 1]?.done ?? 0))).toBe(true);
  });

  it('stops when asked to', async () => {
    expect(await refusalOf(readBytes(many, { host: { signal: { aborted: true } } }))).toBe('STOPPED.signal');
  });

  it('streams rows in order, and a reader may leave early', async () => {
    const book = await openWorkbook(bytesSource('many.xlsx', many), nodePlatform);
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    let count = 0;
    for await (const rows of book.rows(sheet))
      for (const row of rows) {
        expect(row.number).toBe(++count);
        if (count === 1)
          expect(row.cells).toEqual([
            { kind: 'number', value: 0 },
            { kind: 'text', value: 'odd' },
          ]);
      }
    expect(count).toBe(30_000);
    for await (const rows of book.rows(sheet)) if (rows.some(({ number }) => number === 5)) break;
  });

  it('gives the same under browser services', async () => {
    const node = await readBytes(many);
    const browser = await readWorkbook(
      blobSource('test.xlsx', new Blob([new Uint8Array(many)])),
      browserPlatform,
    );
    expect(browser.sha256).toBe(node.sha256);
    expect(valuesOf(firstSheet(browser))).toEqual(valuesOf(firstSheet(node)));
    const broken = workbookBytes({
      sheets: [{ rows: cell(1) }],
      change: (entries) =>
        entries.map((entry) =>
          entry.name.includes('sheet1') ? { ...entry, raw: new Uint8Array(40).fill(255) } : entry,
        ),
    });
    expect(await refusalOf(readWorkbook(bytesSource('b', broken), browserPlatform))).toBe('UNREADABLE.R16');
  });
});
