/** What makes the benchmark trustworthy: its generator and two independent readers agree on what a workbook holds. */
import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judgements } from '../bench/judge.ts';
import { median, type Result } from '../bench/measure.ts';
import type { PaneRun } from '../bench/pane/model.ts';
import { judgePane } from '../bench/pane/report.ts';
import type { Case } from '../bench/read.ts';
import { hucreStream } from '../bench/readers/hucre.ts';
import { type ReaderName } from '../bench/readers/index.ts';
import { inflate } from '../bench/readers/inflate.ts';
import { grids, rows, scan, scanInBrowser } from '../bench/readers/ours.ts';
import { printTable } from '../bench/table.ts';
import { secondsOfIso, verdict, type Totals } from '../bench/totals.ts';
import { expectedRules, judge } from '../bench/validate.ts';
import type { Shape as Rows } from '../bench/validate/rows.ts';
import { VALIDATORS, type ValidatorName } from '../bench/validate/validators.ts';
import { makeFiles } from '../bench/validate/workbooks.ts';
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

describe('rows to be validated', () => {
  // 602 rows are a hundred rounds of the six faults and the first two of another; a negative number counts twice.
  it('have the faults that are said to be in them', () => {
    expect(expectedRules({ rows: 602, quality: 'bad' })).toEqual({
      S18: 101,
      S03: 201,
      S04: 100,
      S05: 100,
      S06: 200,
    });
  });

  it.each<[Rows['quality'], ValidatorName]>([
    ['clean', 'xlsx'],
    ['bad', 'xlsx'],
    ['clean', 'csv'],
    ['bad', 'csv'],
    ['clean', 'tableschema'],
    ['bad', 'tableschema'],
  ])('%s ones are found so by %s', async (quality, name) => {
    const shape: Rows = { rows: 600, quality };
    const { xlsx, csv } = await makeFiles(shape, folder);
    const found = await VALIDATORS[name](name === 'xlsx' ? xlsx : csv);
    expect(judge(name, found, shape)).toBe('yes');
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

describe('the budgets', () => {
  const result = (reader: ReaderName, cpu: number, peak: number): Result => ({
    reader,
    runs: [{ cpu, wall: cpu, peak }],
    equal: reader === 'inflate' ? '–' : 'yes',
  });
  const made = (rows: number, results: readonly Result[]): Case => ({
    shape: { rows, texts: 'shared' },
    bytes: 1,
    inflated: 1,
    results,
  });
  const verdicts = (last: readonly Result[]): readonly string[] =>
    judgements([
      made(0, [result('scan', 0.5, 60)]),
      made(200_000, [result('scan', 1.5, 60)]),
      made(1_000_000, last),
    ])
      .slice(1, 5)
      .map(({ measured, verdict }) => `${measured}: ${verdict}`);

  it('are met up to the limit', () => {
    // (6.5 − 0.5) s for five times the cells of (1.5 − 0.5) s: 1.2 times as much for each.
    expect(
      verdicts([result('inflate', 1.25, 50), result('scan', 6.5, 150), result('exceljs', 39, 120)]),
    ).toEqual(['5.2 × inflate: ok', '150 MB: ok', '6.0 × faster: ok', '1.20 ×: ok']);
  });

  it('are over beyond it, and not judged on what was left out', () => {
    expect(verdicts([result('inflate', 1, 50), result('scan', 7, 151)])).toEqual([
      '7.0 × inflate: over',
      '151 MB: over',
      '–: not measured',
      '1.30 ×: over',
    ]);
  });

  it('ask for equal cells first', () => {
    const wrong: Result = { ...result('scan', 1, 1), equal: 'no: numbers differ' };
    expect(judgements([made(1_000_000, [wrong])])[0]).toMatchObject({
      measured: '1 times not',
      verdict: 'over',
    });
  });
});

it('takes the median', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7]), median([])]).toEqual([2, 2.5, 7, NaN]);
});

it('prints tables that Prettier leaves alone', () => {
  const table = { columns: ['reader', 's:'], rows: [['ours', '2.5']] };
  expect(printTable(table, true)).toBe('| reader |   s |\n| ------ | --: |\n| ours   | 2.5 |');
  expect(printTable(table, false)).toBe('reader    s\n------  ---\nours    2.5');
});

it('holds the pane against its budgets: the middle start, every request, the largest workbook', () => {
  const start = { paint: 1, interactive: 1, files: 3, longest: 0 };
  const sync = { what: 'read', request: 10, reply: 10, requests: 0, replies: 0 };
  const check = { bytes: 1, opened: 1, checked: 1, longestOpening: 900, longestChecking: 900, tasks: 2 };
  const run: PaneRun = {
    starts: [250_001, 249_999, 249_000].map((bytes) => ({ ...start, bytes })),
    syncs: [
      { ...sync, rows: 1_000, syncs: 3 },
      { ...sync, rows: 100_000, syncs: 27, reply: 5_000_001 },
    ],
    checks: [
      { ...check, rows: 1_000, quality: 'bad', cpuOpening: 99, cpuChecking: 99 },
      { ...check, rows: 100_000, quality: 'bad', cpuOpening: 51, cpuChecking: 49 },
      { ...check, rows: 100_000, quality: 'clean', cpuOpening: 12, cpuChecking: 50 },
    ],
  };
  expect(judgePane(run).map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'over', 'over', 'ok']);
});
