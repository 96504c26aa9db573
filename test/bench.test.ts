/** What makes the benchmark trustworthy: its generator and two independent readers agree on what a workbook holds. */
import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { median } from '../bench/measure.ts';
import { hucreStream } from '../bench/readers/hucre.ts';
import { inflate } from '../bench/readers/inflate.ts';
import { grids, rows, scan, scanInBrowser } from '../bench/readers/ours.ts';
import { printTable } from '../bench/table.ts';
import { secondsOfIso, verdict, type Totals } from '../bench/totals.ts';
import type { Shape } from '../bench/workbook/cells.ts';
import { existingWorkbook, makeWorkbook } from '../bench/workbook/workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'mainstream-bench-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const WAYS = { scan, rows, grids, scanInBrowser };

describe('a workbook of 500 rows', () => {
  it.each<Shape['texts']>(['shared', 'inline', 'distinct'])(
    'with %s texts is read as written',
    async (texts) => {
      const { path, totals } = await makeWorkbook({ rows: 500, texts }, folder);
      // Two columns of dates, one of booleans; a header row of 12 and three columns of texts; errors of 2 in 20.
      expect(totals).toMatchObject({ dates: 1000, booleans: 500, texts: 12 + 3 * 500 });
      expect(totals.errors).toBeGreaterThan(25);
      expect(totals.errors).toBeLessThan(75);
      for (const [name, way] of Object.entries(WAYS))
        expect([name, (await way(path))()]).toEqual([name, totals]);
      expect((await hucreStream(path))()).toEqual({
        ...totals,
        errors: 0,
        texts: totals.texts + totals.errors,
        characters: totals.characters + totals.errors * '#N/A'.length,
      });
      expect((await inflate(path))()).toBeNull();
    },
  );

  it('is used again, but not one that was left half made', async () => {
    const shape: Shape = { rows: 3, texts: 'shared' };
    expect(existingWorkbook(shape, folder)).toBeNull();
    const made = await makeWorkbook(shape, folder);
    expect(existingWorkbook(shape, folder)).toEqual(made);
    truncateSync(made.path, made.bytes - 1);
    expect(existingWorkbook(shape, folder)).toBeNull();
    await makeWorkbook(shape, folder);
    rmSync(`${made.path}.json`);
    expect(existingWorkbook(shape, folder)).toBeNull();
  });
});

describe('the verdict on a reader', () => {
  const truth: Totals = {
    numbers: 3,
    sum: 6,
    texts: 2,
    characters: 10,
    booleans: 2,
    trues: 1,
    dates: 1,
    seconds: 86_400,
    errors: 2,
  };
  it.each<[string, Partial<Totals>, string]>([
    ['everything equal', {}, 'yes'],
    ['errors lost', { errors: 0 }, 'no: errors dropped'],
    ['errors given as text', { errors: 0, texts: 4, characters: 18 }, 'no: errors read as text'],
    ['one number another', { sum: 7 }, 'no: numbers differ'],
    [
      'a date and a text missing',
      { dates: 0, seconds: 0, texts: 1, characters: 5 },
      'no: texts differ, dates differ',
    ],
  ])('%s', (_, found, expected) => {
    expect(verdict({ ...truth, ...found }, truth)).toBe(expected);
  });
});

it.each([
  '1970-01-01',
  '2000-02-29',
  '2024-03-01T00:00:00',
  '2023-12-31T23:59:59',
  '1900-03-01',
  '2100-02-28',
])('counts the seconds up to %s', (iso) => {
  expect(secondsOfIso(iso)).toBe(Date.parse(`${iso.length === 10 ? `${iso}T00:00:00` : iso}Z`) / 1000);
});

it('takes the median', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7]), median([])]).toEqual([2, 2.5, 7, NaN]);
});

it('prints tables that Prettier leaves alone', () => {
  const table = { columns: ['reader', 's:'], rows: [['ours', '2.5']] };
  expect(printTable(table, true)).toBe('| reader |   s |\n| ------ | --: |\n| ours   | 2.5 |');
  expect(printTable(table, false)).toBe('reader    s\n------  ---\nours    2.5');
});
