/**
 * Small files of the layouts of published ones, read and imported: the evidence of docs/real-files.md in a fresh clone.
 * `npm run layouts` cuts them anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { type Book, carryOut, catalogue, proposeImport } from '../../core/index.ts';
import { cuts } from '../fixtures/real-layouts/cuts.ts';
import { cutImports } from '../fixtures/real-layouts/expected.ts';
import { cutBytes, cutName } from '../helpers/cut-book.ts';
import { drawnTable, plainLeftOut, plainRows, sumOf } from '../helpers/imported.ts';

const LARGEST = 20_000;
const published = new URL('../../../shared/data/', import.meta.url);
const pathOf = (name: string): URL => new URL(`../fixtures/real-layouts/${name}`, import.meta.url);

async function bookOf(name: string): Promise<Book> {
  const source = await fileSource(pathOf(name).pathname);
  try {
    return await readBook(source, nodePlatform);
  } finally {
    await source.close();
  }
}

describe.skipIf(!existsSync(published))('cut from ../shared/data (skipped where it is absent)', () => {
  test.each(cuts)('$id', async (cut) => {
    const bytes = await cutBytes(cut, published);
    const path = pathOf(cutName(cut));
    if (process.env['UPDATE_LAYOUTS'] !== undefined) writeFileSync(path, bytes);
    expect(bytes.byteLength).toBeLessThan(LARGEST);
    expect(Buffer.from(bytes).equals(readFileSync(path))).toBe(true);
  });
});

test.each(cutImports)('$file as $as, $options', async (wanted) => {
  const { file, as, options, rows, always, leftOut, questions = [] } = wanted;
  const book = await bookOf(file);
  const proposal = proposeImport(book, as, catalogue, options);
  const imported = carryOut(book, proposal.mapping, catalogue, options);
  expect({
    questions: proposal.questions.map(({ id }) => id),
    ...(rows !== undefined && { rows: plainRows(imported) }),
    ...(leftOut && { leftOut: imported.leftOut.map(plainLeftOut).sort() }),
  }).toEqual({
    questions,
    ...(rows !== undefined && { rows: drawnTable(rows, always) }),
    ...(leftOut && { leftOut: [...leftOut].sort() }),
  });
  const { read, imported: taken, blank, leftOut: left } = imported.cells;
  expect(taken + blank + left).toBe(read);
});

describe('srilanka-remittances-2023.xlsx as FIN_REMIT', () => {
  test('31 countries in four quarters', async () => {
    const book = await bookOf('srilanka-remittances-2023.xlsx');
    const proposal = proposeImport(book, 'FIN_REMIT', catalogue, {});
    expect(proposal.questions).toEqual([]);
    const imported = carryOut(book, proposal.mapping, catalogue);
    const quarters = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];
    const inMillions = (where: Readonly<Record<string, string>>): readonly number[] =>
      quarters.map((period) => Math.round(sumOf(imported, 'amount', { period, ...where }) / 1e4) / 100);
    expect(imported.rows.length).toBe(31 * 4);
    expect(inMillions({ partner: 'SAU', direction: 'REC', item: 'PR' })).toEqual([
      123.1, 130.4, 134.3, 154.9,
    ]);
    expect(inMillions({ partner: 'ARE' })).toEqual([130.3, 142.9, 146.9, 155]);
    expect(inMillions({ partner: 'KOR' })).toEqual([105, 91.1, 99.6, 124.3]);
    expect(inMillions({ partner: '_O' })).toEqual([282.5, 237.8, 305.2, 267.1]);
    expect(inMillions({})).toEqual([1413.3, 1409.2, 1522.4, 1624.4]);
  });
});
