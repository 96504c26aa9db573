/** `mainstream validate --report OUT.xlsx` and `mainstream unmark`: the workbook with marks, and back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesSource, nodePlatform, patchBook, readBook } from '../../core/formats/index.ts';
import type { Book, Grid } from '../../core/model.ts';
import { type Report, reportSchema } from '../../core/report/schema.ts';
import { resaved, savedBy } from '../helpers/bad-files.ts';
import { command, temporaryFolder, xtsFolder } from '../helpers/command.ts';
import { hasLibreOffice, saveAllInLibreOffice } from '../helpers/libreoffice.ts';
import { plainBook } from '../helpers/other-readers.ts';

const readAll = (bytes: Uint8Array): Promise<Book> => readBook(bytesSource('book.xlsx', bytes), nodePlatform);
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** A workbook of permits in which five cells are wrong. */
let ministry = new Uint8Array();
beforeAll(async () => {
  const original = bytesOf(join(xtsFolder('int'), 'xts-int.xlsx'));
  const edit = (row: number, column: number, to: string | number) => ({
    sheet: 'INT_PERMIT',
    row,
    column,
    to,
  });
  const edits = [edit(3, 7, '2 9oo'), edit(4, 8, 7000), edit(6, 4, 'WORKING'), edit(8, 7, -5)];
  const source = bytesSource('xts-int.xlsx', original);
  ministry = new Uint8Array((await patchBook(await readAll(original), source, nodePlatform, edits)).bytes);
});

function written(): { readonly file: string; readonly copy: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'permits.xlsx');
  writeFileSync(file, ministry);
  return { file, copy: join(folder, 'marked.xlsx') };
}

const json = async (file: string): Promise<Report> =>
  reportSchema.parse(JSON.parse((await command(['validate', file, '--format', 'json'])).out));

const listIn = (book: Book): Grid => {
  const list = book.sheets.at(-1);
  if (!list) throw new Error('no list');
  return list;
};

const texts = (grid: Grid, row: number): string[] =>
  grid.usedColumns.map((column) => String(grid.cell(row, column).value ?? ''));

describe('the marked copy', () => {
  test('marks each cell of an issue, lists every cause, and changes no value', async () => {
    const { file, copy } = written();
    const ran = await command(['validate', file, '--report', copy]);
    expect(ran.code).toBe(1);
    expect(ran.err).toBe(`Marked copy: ${copy} (list on its last sheet, “Mainstream – issues”)\n`);
    const book = await readAll(bytesOf(copy));
    expect(plainBook(book).slice(0, -1)).toEqual(plainBook(await readAll(ministry)));
    const permits = book.sheets.find(({ name }) => name === 'INT_PERMIT');
    for (const [row, column] of [
      [3, 7],
      [6, 4],
      [8, 7],
    ] as const)
      expect(permits?.cell(row, column).fill).toBe('FFC9CE');
    expect(permits?.notes.find(({ row, column }) => row === 6 && column === 4)?.text).toMatch(
      /^✖ S03 error: [^\n]+\n“WORKING” is not one of the codes[^\n]+\n→ Choose a code/,
    );
  });

  test('the counts of the list are those of the report', async () => {
    const { file, copy } = written();
    await command(['validate', file, '--report', copy]);
    const { summary, groups } = await json(file);
    const list = listIn(await readAll(bytesOf(copy)));
    const header = Array.from({ length: list.rowCount }, (_, index) => index + 1).find(
      (row) => list.cell(row, 1).value === 'Severity',
    );
    expect(texts(list, header ?? 0)).toEqual([
      ...['Severity', 'Rule', 'Sheet', 'Cell', 'All cells', 'Number', 'What is wrong', 'What to do'],
      ...['Found', 'Proposed'],
    ]);
    const rows = Array.from(
      { length: list.rowCount - (header ?? 0) },
      (_, index) => (header ?? 0) + 1 + index,
    );
    expect(rows).toHaveLength(groups.length);
    expect(rows.reduce((sum, row) => sum + Number(list.cell(row, 6).value), 0)).toBe(summary.total);
    const facts = Array.from({ length: (header ?? 0) - 1 }, (_, index) =>
      String(list.cell(index + 1, 1).value ?? ''),
    );
    expect(facts).toContain('26 rows read = 22 accepted + 4 rejected + 0 left out');
    expect(texts(list, rows[0] ?? 0).slice(0, 5)).toEqual(['✖ error', 'S04', 'INT_PERMIT', 'G3', 'G3']);
  });

  test.each([
    ['fr', 'Mainstream – constats'],
    ['es', 'Mainstream – hallazgos'],
  ])('in %s the list is called %s, and is known as ours', async (language, name) => {
    const { file, copy } = written();
    await command(['--language', language, 'validate', file, '--report', copy]);
    expect(listIn(await readAll(bytesOf(copy))).name).toBe(name);
    // also where the record of the marks is lost
    const lost = resaved(bytesOf(copy), /^customXml\/mainstream/, (xml) =>
      xml.replaceAll('urn:mainstream', 'urn:x'),
    );
    writeFileSync(copy, lost);
    expect((await json(copy)).inputs[0]?.unknownSheets).toEqual([]);
  });

  test('checked again it gives the report of the original', async () => {
    const { file, copy } = written();
    await command(['validate', file, '--report', copy]);
    const [original, again] = [await json(file), await json(copy)];
    expect(again.summary).toEqual(original.summary);
    expect(again.inputs[0]?.sha256).not.toBe(original.inputs[0]?.sha256);
  });

  test('is replaced while nobody saved it, and not afterwards', async () => {
    const { file, copy } = written();
    await command(['validate', file, '--report', copy]);
    expect((await command(['validate', file, '--report', copy])).code).toBe(1);
    writeFileSync(copy, savedBy(bytesOf(copy), 'Ana'));
    const ran = await command(['validate', file, '--report', copy]);
    expect([ran.code, ran.err.includes('--force')]).toEqual([2, true]);
  });
});

describe('what no marked copy is made of', () => {
  test('several workbooks', async () => {
    const folder = xtsFolder('int', 'lab');
    const { code, err } = await command(['validate', folder, '--report', join(temporaryFolder(), 'm.xlsx')]);
    expect([code, err.includes('2 were read')]).toEqual([2, true]);
  });

  test('a text table', async () => {
    const file = join(temporaryFolder(), 'INT_PERMIT.csv');
    writeFileSync(file, 'year,total\n2023,5\n');
    const { code, err } = await command(['validate', file, '--report', join(temporaryFolder(), 'm.xlsx')]);
    expect([code, err.includes('.xlsx and .xlsm files only')]).toEqual([2, true]);
  });

  test('a workbook under the ending of another kind', async () => {
    const { file } = written();
    const { code, err } = await command(['validate', file, '--report', join(temporaryFolder(), 'm.xlsm')]);
    expect([code, err.includes('must end in .xlsx')]).toEqual([2, true]);
  });

  test('the workbook itself', async () => {
    const { file } = written();
    expect((await command(['validate', file, '--report', file, '--force'])).code).toBe(2);
    expect(bytesOf(file)).toEqual(ministry);
  });

  test('a file that cannot be read', async () => {
    const file = join(temporaryFolder(), 'broken.xlsx');
    writeFileSync(file, ministry.subarray(0, 500));
    const { code, err } = await command(['validate', file, '--report', join(temporaryFolder(), 'm.xlsx')]);
    expect([code, err.includes('No marked copy was written')]).toEqual([3, true]);
  });
});

describe('unmark', () => {
  test('gives the parts of the original', async () => {
    const { file, copy } = written();
    await command(['validate', file, '--report', copy]);
    const { code, err } = await command(['unmark', copy]);
    const target = copy.replace('.xlsx', '.unmarked.xlsx');
    expect([code, err]).toEqual([0, `${copy}: without marks, every part as it was: ${target}\n`]);
    expect(unzipSync(bytesOf(target))).toEqual(unzipSync(ministry));
  });

  test('refuses a workbook without marks', async () => {
    const { file } = written();
    const { code, err } = await command(['unmark', file]);
    expect([code, err.includes('no marks of Mainstream')]).toEqual([2, true]);
  });

  test.skipIf(!hasLibreOffice)('takes off what LibreOffice saved, values as they are', async () => {
    const { file, copy } = written();
    await command(['validate', file, '--report', copy]);
    const books = { saved: bytesOf(copy), unmarked: ministry };
    const { saved, unmarked } = await saveAllInLibreOffice(books, 'xlsx');
    const before = plainBook(await readAll(unmarked));
    expect(plainBook(await readAll(saved)).slice(0, -1)).toEqual(before);
    writeFileSync(copy, saved);
    const target = join(temporaryFolder(), 'clean.xlsx');
    const { err } = await command(['unmark', copy, '--output', target]);
    expect(err).toContain('another program has saved this copy');
    const clean = await readAll(bytesOf(target));
    expect(plainBook(clean)).toEqual(before);
    expect(clean.sheets.flatMap(({ notes }) => notes)).toEqual([]);
  });
});
