/** Sheets of very many cells are written by our own hand: as exceljs would have written them, only quicker. */
import ExcelJS from 'exceljs';
import { inflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { openPart } from '../../core/formats/xlsx/write/pack-large.ts';
import { writeWorkbook } from '../../core/formats/xlsx/write/write.ts';
import { crc32 } from '../../core/formats/zip/crc32.ts';
import type { BookPlan, CellPlan, RowPlan } from '../../core/layout/plan.ts';

const COLUMNS = 10;
const ROWS = 5200;
/** Few enough for exceljs. */
const FEW = 40;

const head: readonly RowPlan[] = [
  { height: 24, cells: [{ value: 'Title', style: { bold: true, size: 16 } }] },
  { cells: [{ value: 'How to read it' }] },
  { cells: [{ value: 'Where it comes from' }] },
  { cells: Array.from({ length: COLUMNS }, (_, at) => ({ value: `c${String(at)}` })) },
  { cells: Array.from({ length: COLUMNS }, (_, at) => ({ value: `Column ${String(at)}` })) },
];

/** One of everything that a cell can hold. */
function cellAt(row: number, column: number): CellPlan | null {
  const n = row * COLUMNS + column;
  switch (column) {
    case 0:
      return { value: `T${String(row)}`, link: `#'01_BIG'!B${String(row + 6)}` };
    case 1:
      return { value: n / 8, style: { format: '0.0', align: 'right', border: 'bottom' } };
    case 2:
      return { value: row % 2 === 0 ? '=1+1' : '- none', style: { border: 'bottom' } };
    case 3:
      return { value: 2 * n, formula: `B${String(row + 6)}*16&"<"`, style: { bold: true } };
    case 4:
      return { value: '', formula: 'IF(1>2,"x","")' };
    case 5:
      return { value: null, style: { fill: 'FFF8D6', unlocked: true } };
    case 6:
      return null;
    case 7:
      return { value: 'a long text & <more> that wraps over lines', style: { wrap: true } };
    case 8:
      return { value: row % 2 === 0 };
    default:
      return { value: `_x0041_ line\r\nend ${String(row % 7)}` };
  }
}

/** A second table under the first, with a row of data. */
const below: readonly RowPlan[] = [
  { cells: [] },
  { cells: [{ value: 'Below', style: { bold: true } }] },
  { height: 18, cells: [{ value: 'Key' }, { value: 'Sum' }] },
  { cells: [{ value: 'Key' }, { value: 7 }] },
];

const planOf = (count: number): BookPlan => ({
  ...{ title: 'Big', subject: 'Big', created: '2024-03-31', language: 'en', names: [] },
  sheets: [
    {
      name: '01_BIG',
      columns: Array.from({ length: COLUMNS }, () => ({ width: 12 })),
      rows: [
        ...head,
        ...Array.from({ length: count }, (_, row) => ({
          cells: Array.from({ length: COLUMNS }, (__, column) => cellAt(row, column)),
        })),
        ...below,
      ],
      tables: [
        { name: 't_Big', ref: `A5:J${String(5 + count)}` },
        { name: 't_Below', ref: `A${String(8 + count)}:B${String(9 + count)}` },
      ],
      frozen: { rows: 5, columns: 1 },
      protected: true,
      print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, breaks: [100] },
    },
    { name: '02_SMALL', columns: [], rows: [{ cells: [{ value: 'T3' }, { value: 'other' }] }] },
  ],
});

const inExceljs = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
};

describe('a sheet of 52 000 cells', () => {
  let large: Uint8Array;
  beforeAll(async () => {
    large = await writeWorkbook(planOf(ROWS));
  });

  it('begins as the same sheet with few rows, in values, formulas, styles and heights', async () => {
    const [few, many] = await Promise.all(
      [await writeWorkbook(planOf(FEW)), large].map(async (bytes) => {
        const sheet = (await inExceljs(bytes)).getWorksheet('01_BIG');
        return Array.from({ length: FEW + 5 }, (_, row) => ({
          height: sheet?.getRow(row + 1).height,
          cells: Array.from({ length: COLUMNS }, (__, column) => {
            const { value, style } = sheet?.getRow(row + 1).getCell(column + 1) ?? {};
            return { value, style };
          }),
        }));
      }),
    );
    expect(few?.[20]?.cells[9]?.value).toBe('_x0041_ line\nend 1');
    expect(many).toEqual(few);
  });

  it('is read to its last row, and the other sheets keep their texts', async () => {
    const book = await readWorkbook(bytesSource('big.xlsx', large), nodePlatform);
    const [big, small] = book.sheets;
    expect([big?.rowCount, big?.columnCount]).toEqual([ROWS + 9, COLUMNS]);
    const last = ROWS - 1;
    expect(big?.cell(ROWS + 5, 1).value).toBe(`T${String(last)}`);
    expect(big?.cell(ROWS + 5, 2).value).toBe((last * COLUMNS + 1) / 8);
    expect(big?.cell(ROWS + 5, 4)).toMatchObject({ value: 2 * (last * COLUMNS + 3), formula: true });
    expect([small?.cell(1, 1).value, small?.cell(1, 2).value]).toEqual(['T3', 'other']);
    expect(big?.tables).toEqual([
      { name: 't_Big', range: { top: 5, left: 1, bottom: ROWS + 5, right: COLUMNS }, headerRows: 1 },
      { name: 't_Below', range: { top: ROWS + 8, left: 1, bottom: ROWS + 9, right: 2 }, headerRows: 1 },
    ]);
    const bottom = [ROWS + 8, ROWS + 9].map((row) => [1, 2].map((column) => big?.cell(row, column).value));
    expect(bottom).toEqual([
      ['Key', 'Sum'],
      ['Key', 7],
    ]);
  });

  it('counts its texts, its range and its links as they are', () => {
    const parts = unzipSync(large);
    const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const texts = xml('xl/sharedStrings.xml');
    expect(Number(/uniqueCount="(\d+)"/.exec(texts)?.[1])).toBe(texts.match(/<si>/g)?.length);
    const sheet = xml('xl/worksheets/sheet1.xml');
    const used = [sheet, xml('xl/worksheets/sheet2.xml')].join('').match(/ t="s"/g);
    expect(Number(/ count="(\d+)"/.exec(texts)?.[1])).toBe(used?.length);
    expect(sheet).toContain(`<dimension ref="A1:J${String(ROWS + 9)}"/>`);
    expect(sheet.match(/<hyperlink /g)).toHaveLength(ROWS);
    expect(sheet.match(/<brk id="\d+"/g)).toEqual(['<brk id="100"']);
  });

  it('has the same bytes each time', async () => {
    expect(Buffer.compare(await writeWorkbook(planOf(ROWS)), large)).toBe(0);
  });
});

describe('a part that is compressed while it is written', () => {
  const row = (at: number): string => `<row r="${String(at)}"><c><v>naïve ${String(at)}</v></c></row>`;
  const cases: readonly (readonly [name: string, texts: readonly string[]])[] = [
    ['nothing', []],
    ['a text', ['<a/>']],
    ['very many texts', Array.from({ length: 20_000 }, (_, at) => row(at))],
    ['a text longer than what is handed over at once', ['<a>', 'é'.repeat(300_000), '</a>']],
    ['signs of four bytes where a piece ends', Array.from({ length: 90 }, () => '😀'.repeat(1111))],
  ];

  it.each(cases)('holds %s, with the size and the sum of its bytes', async (_, texts) => {
    const part = openPart();
    for (const text of texts) part.add(text);
    const { crc, inflated, deflated } = await part.done();
    const bytes = strToU8(texts.join(''));
    expect(strFromU8(inflateSync(deflated))).toBe(texts.join(''));
    expect([inflated, crc]).toEqual([bytes.length, crc32(bytes, 0)]);
  });
});
