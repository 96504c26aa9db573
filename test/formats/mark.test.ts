/**
 * Marked copies: values stay, other parts stay byte for byte, notes and list say what they should, and taking the
 * marks off gives every part back as it was.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import {
  bytesSource,
  markWorkbook,
  nodePlatform,
  readWorkbook,
  removeMarks,
  type Mark,
  type MarkedBook,
} from '../../core/formats/index.ts';
import type { Book } from '../../core/model.ts';
import { plainBook } from '../helpers/other-readers.ts';
import { partsOf, type RawWorkbook } from '../helpers/raw-workbook.ts';
import { rawZip } from '../helpers/raw-zip.ts';

const read = (bytes: Uint8Array): Promise<Book> =>
  readWorkbook(bytesSource('book.xlsx', bytes), nodePlatform);
const zipOf = (book: RawWorkbook): Uint8Array =>
  rawZip(Object.entries(partsOf(book)).map(([name, text]) => ({ name, data: Buffer.from(text) })));

const mark = (bytes: Uint8Array, marks: readonly Mark[]): Promise<MarkedBook> =>
  markWorkbook(bytesSource('book.xlsx', bytes), nodePlatform, {
    marks,
    more: (n) => `and ${String(n)} more`,
    list: ({ cells }) => ({
      name: 'Mainstream – issues',
      title: 'Issues',
      facts: [`${String(cells)} cells`],
      columns: [
        { header: 'Severity', width: 10 },
        { header: 'Cell', width: 10 },
      ],
      linkColumn: 1,
      rows: marks.map(({ severity, cell, sheet }) => ({
        severity,
        cells: [severity, cell],
        link: { sheet, cell },
      })),
    }),
  });

const unmark = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const done = await removeMarks(bytesSource('book.xlsx', bytes), nodePlatform);
  expect(done?.isExact).toBe(true);
  return done?.bytes ?? new Uint8Array();
};

async function sheetsInExceljs(bytes: Uint8Array): Promise<string[] | null> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  } catch {
    return null;
  }
  return book.worksheets.map(({ name }) => name);
}

const error = (sheet: string, cell: string, text = `S04 at ${cell}`): Mark => ({
  sheet,
  cell,
  severity: 'error',
  text,
});

describe.each(
  readdirSync(join(import.meta.dirname, '../fixtures/written-by')).filter((name) => name.endsWith('.xlsx')),
)('a workbook as %s', (name) => {
  const original = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/written-by', name)));

  test('keeps every value and every other part, and comes back exactly', async () => {
    const before = await read(original);
    const marks = before.sheets.flatMap((sheet): Mark[] => [
      error(sheet.name, 'A1'),
      { sheet: sheet.name, cell: 'B2:B4', severity: 'warning', text: 'odd' },
      { sheet: sheet.name, cell: 'Z300', severity: 'info', text: 'blank' },
    ]);
    const { bytes, list, count } = await mark(original, marks);
    const after = await read(bytes);
    expect(count.cells).toBe(before.sheets.length * 5);
    expect(after.sheets.at(-1)?.name).toBe(list);
    expect(plainBook(after).slice(0, -1)).toEqual(plainBook(before));
    for (const sheet of after.sheets.slice(0, -1)) {
      expect(sheet.cell(1, 1).kind === 'blank' || sheet.cell(1, 1).fill === 'FFC9CE').toBe(true);
      expect(sheet.notes.filter(({ row }) => row === 1).at(0)?.text).toContain('S04 at A1');
    }
    const [was, is] = [unzipSync(original), unzipSync(bytes)];
    const touched =
      /^(?:xl\/worksheets\/sheet\d+\.xml|xl\/styles\.xml|xl\/workbook\.xml|\[Content_Types\]\.xml|.*\.rels|xl\/comments.*|xl\/drawings\/(?:vml|comment).*)$/;
    for (const part of Object.keys(was)) if (!touched.test(part)) expect(is[part]).toEqual(was[part]);
    // exceljs does not find the notes of some programs in the file as it was either.
    const sheets = await sheetsInExceljs(original);
    if (sheets) expect(await sheetsInExceljs(bytes)).toEqual([...sheets, list]);
    expect(unzipSync(await unmark(bytes))).toEqual(was);
  });
});
