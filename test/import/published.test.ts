/** Published files as they are: what importing them gives, against figures taken by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesSource, fileSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { type Book, carryOut, catalogue, type Imported, proposeImport } from '../../core/index.ts';
import { type Check, notImportable, published } from '../fixtures/real-layouts/published.ts';
import { hasRows, sumOf } from '../helpers/imported.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const books = new Map<string, Promise<Book>>();

/** Each file is read once. */
function bookOf(file: string, lines?: RegExp): Promise<Book> {
  const key = `${file} ${String(lines)}`;
  const known = books.get(key);
  if (known) return known;
  const reading = read(file, lines);
  books.set(key, reading);
  return reading;
}

async function read(file: string, lines: RegExp | undefined): Promise<Book> {
  const path = new URL(file, folder).pathname;
  if (lines) {
    const kept = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => lines.test(line));
    return readBook(bytesSource(file, new TextEncoder().encode(kept.join('\n'))), nodePlatform);
  }
  const source = await fileSource(path);
  try {
    return await readBook(source, nodePlatform);
  } finally {
    await source.close();
  }
}

/** The checks with what was found in their place, where that differs. */
const found = (imported: Imported, checks: readonly Check[]): readonly Check[] =>
  checks.map((check) => {
    const [measure, where, value, within = 0.005] = check;
    const hasFigure = hasRows(imported, measure, where);
    const sum = sumOf(imported, measure, where);
    if (value === null) return hasFigure ? [measure, where, sum] : check;
    return hasFigure && Math.abs(sum - value) <= within ? check : [measure, where, hasFigure ? sum : null];
  });

function reconcile({ cells: { read, imported, blank, leftOut } }: Imported): void {
  expect(imported + blank + leftOut).toBe(read);
}

describe.skipIf(!existsSync(folder))('files of ../shared/data (skipped where that folder is absent)', () => {
  test.each(published)('$file as $as, $options', async ({ file, lines, as, options, checks, also = {} }) => {
    const book = await bookOf(file, lines);
    const { mapping, questions } = proposeImport(book, as, catalogue, options);
    const imported = carryOut(book, mapping, catalogue, options);
    expect({ questions, found: found(imported, checks) }).toEqual({ questions: [], found: checks });
    reconcile(imported);
    for (const [country, others] of Object.entries(also)) {
      const next = carryOut(book, { ...mapping, country }, catalogue, options);
      expect(found(next, others), country).toEqual(others);
      reconcile(next);
    }
  });

  test.each(notImportable)(
    '$file as $as, $options: stays a question',
    async ({ file, as, options, questions }) => {
      const proposal = proposeImport(await bookOf(file), as, catalogue, options);
      expect(proposal.questions.map(({ id }) => id)).toEqual(questions);
    },
  );
});
