/** Published files as they are: what importing them gives, against figures taken by hand. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { type Book, carryOut, catalogue, proposeImport } from '../../core/index.ts';
import { published } from '../fixtures/real-layouts/published.ts';
import { sumOf } from '../helpers/imported.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const books = new Map<string, Promise<Book>>();

/** Each file is read once. */
function bookOf(file: string): Promise<Book> {
  const known = books.get(file);
  if (known) return known;
  const reading = (async () => {
    const source = await fileSource(new URL(file, folder).pathname);
    try {
      return await readBook(source, nodePlatform);
    } finally {
      await source.close();
    }
  })();
  books.set(file, reading);
  return reading;
}

describe.skipIf(!existsSync(folder))('files of ../shared/data (skipped where that folder is absent)', () => {
  test.each(published)('$file as $as, $options', async ({ file, as, options, checks, questions = [] }) => {
    const book = await bookOf(file);
    const proposal = proposeImport(book, as, catalogue, options);
    const imported = carryOut(book, proposal.mapping, catalogue, options);
    const found = checks.map(([measure, where, value]) => {
      const sum = sumOf(imported, measure, where);
      return [measure, where, value === null && sum === 0 ? null : Math.round(sum * 100) / 100];
    });
    expect({ questions: proposal.questions.map(({ id }) => id), found }).toEqual({
      questions,
      found: checks,
    });
    const { read, imported: taken, blank, leftOut } = imported.cells;
    expect(taken + blank + leftOut).toBe(read);
  });
});
