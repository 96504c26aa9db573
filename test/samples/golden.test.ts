/**
 * Report and coherence workbook of both samples, and the workbook of the pilot countries, compared with the texts in test/golden. `npm run golden` writes them
 * anew; read the difference before it is committed.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BookPlan,
  catalogue,
  COMPARISON_NUMBERS,
  comparePilots,
  layoutPilots,
  METHOD_VERSION,
  type Outcome,
  run,
} from '../../core/index.ts';
import { planTexts, reportText } from '../helpers/golden.ts';
import { PILOTS, planOf, readSample, reportOf, SAMPLES } from '../helpers/samples.ts';

const LARGEST = 1_000_000;

const updates = process.env['UPDATE_GOLDEN'] !== undefined;

function compareWithGolden(name: string, text: string): void {
  const file = new URL(`../golden/${name}`, import.meta.url);
  if (updates) writeFileSync(file, text);
  expect(Buffer.byteLength(text)).toBeLessThan(LARGEST);
  const golden = readFileSync(file, 'utf8');
  if (text === golden) return;
  // The first lines that differ say more than two whole files.
  const [found, wanted] = [text.split('\n'), golden.split('\n')];
  const first = found.findIndex((line, index) => line !== wanted[index]);
  const from = Math.max((first === -1 ? found.length : first) - 1, 0);
  expect(found.slice(from, from + 5), `${name} from line ${String(from + 1)}`).toEqual(
    wanted.slice(from, from + 5),
  );
}

function compareBook(name: string, plan: BookPlan): void {
  const texts = planTexts(plan);
  const folder = new URL(`../golden/${name}/`, import.meta.url);
  if (updates) rmSync(folder, { recursive: true, force: true });
  if (updates) mkdirSync(folder);
  for (const [sheet, text] of texts) compareWithGolden(`${name}/${sheet}.txt`, text);
  expect(readdirSync(folder).sort()).toEqual(texts.map(([sheet]) => `${sheet}.txt`).sort());
}

describe.each(SAMPLES.map((sample) => ({ sample })))('$sample', ({ sample }) => {
  let outcome: Outcome | undefined;
  beforeAll(async () => {
    // Hashes would change every golden file with each word of a template.
    // The finer figures of a country with many partners would fill megabytes; XTS shows them.
    const books = (await readSample(sample)).map((book) => ({ ...book, sha256: '0'.repeat(64) }));
    outcome = run(books, sample === 'moldova' ? { by: ['sex'] } : {});
  });

  test('its report', () => {
    if (outcome) compareWithGolden(`${sample}-report.json`, reportText(reportOf(outcome)));
  });

  test('its coherence workbook', () => {
    if (outcome) compareBook(`${sample}-book`, planOf(outcome));
  });
});

test('the workbook of the pilot countries', async () => {
  const books = (await Promise.all(PILOTS.map(readSample))).flat();
  const { comparison } = comparePilots(
    books.map((book) => ({ ...book, sha256: '0'.repeat(64) })),
    METHOD_VERSION,
  );
  const inputs = books.map(({ file }) => ({ file, sha256: null, status: 'read', reason: null }) as const);
  const options = {
    language: 'en',
    asOf: '2024-12-31',
    toolVersion: 'test',
    edition: 'full',
    inputs,
  } as const;
  compareBook('pilots-book', layoutPilots(comparison, COMPARISON_NUMBERS, catalogue, options));
});
