/** A second consolidation on the command line: another program edits the workbook, the ministries send theirs back. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { readEarlierBook } from '../../core/index.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { answered } from '../helpers/answered.ts';
import { command, temporaryFolder } from '../helpers/command.ts';
import { metaSheet, smallBook } from '../helpers/small-book.ts';

const population = (country: string, total: number): Promise<Uint8Array> =>
  smallBook([
    metaSheet(country, 'STA'),
    {
      name: 'STA_POP',
      rows: [
        ['year', 'age', 'total'],
        [2023, '_T', total],
      ],
    },
  ]);

/** A finding as it stands in the file, by the names of row 4. */
async function findingIn(file: string, key: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const source = await fileSource(file);
  try {
    const sheets = (name: string): boolean => name === '05_FINDINGS' || name === '00_COVER';
    const book = await readBook(source, nodePlatform, { sheets });
    return readEarlierBook(book).findings.find((each) => each.key === key)?.cells;
  } finally {
    await source.close();
  }
}

const KEY = 'C-101|G1';
let folder: string;
const at = (name: string): string => join(folder, name);
const consolidate = (...argv: readonly string[]) =>
  command(['consolidate', at('in'), '--fail-on', 'never', '--language', 'en', ...argv], { folder });

beforeAll(async () => {
  const plan = await smallBook([
    metaSheet('MDA', 'PLN'),
    {
      name: 'PLN_GOALS',
      rows: [
        ['goal_id', 'level', 'title'],
        ['G1', 'GOAL', 'Income'],
      ],
    },
  ]);
  folder = temporaryFolder({ 'in/sta.xlsx': await population('MDA', 2_500_000), 'in/pln.xlsx': plan });
  await consolidate('-o', at('old.xlsx'));
});

test('answers of both ways come together, and each ministry gets its workbook', async () => {
  const given = { status: 'ACCEPTED', explanation: 'Meets in May' };
  await answered(at('old.xlsx'), '05_FINDINGS', { [KEY]: given });
  writeFileSync(at('in/sta.xlsx'), await population('MDA', 2_600_000));
  const first = ['-o', at('new.xlsx'), '--previous', at('old.xlsx')];
  const { out } = await consolidate(...first, '--feedback', at('back'));
  expect(out).toContain('CTX-01 2023: 2,500,000 → 2,600,000');
  expect(readdirSync(at('back'))).toEqual(expect.arrayContaining(['feedback-pln.xlsx', 'feedback-sta.xlsx']));
  expect(await findingIn(at('new.xlsx'), KEY)).toMatchObject({
    ...{ status: 'ACCEPTED', explanation: 'Meets in May', system_status: 'OPEN', times_seen: 2 },
  });
  expect(await findingIn(at('new.xlsx'), 'C-408|CTX-01|2023')).toMatchObject({
    ...{ severity: 'I', system_status: 'NEW' },
  });

  await answered(at('back/feedback-pln.xlsx'), '05_FINDINGS', { [KEY]: { explanation: 'Meets in June' } });
  const next = ['-o', at('third.xlsx'), '--previous', at('new.xlsx')];
  await consolidate(...next, '--answers', at('back/feedback-pln.xlsx'));
  expect(await findingIn(at('third.xlsx'), KEY)).toMatchObject({
    ...{ status: 'OPEN', explanation: 'Meets in May\n— Meets in June', times_seen: 3 },
  });
});

describe('refused before anything is written', () => {
  test.each([
    [
      'a ministry’s workbook as the earlier one',
      ['--previous', 'in/sta.xlsx'],
      'it has no sheet 05_FINDINGS of ours',
    ],
    ['answers without the workbook they answer', ['--answers', 'old.xlsx'], '--previous'],
    ['feedback beside an edition for everybody', ['--edition', 'public', '--feedback', 'f'], 'full edition'],
  ])('%s', async (_, options, words) => {
    const paths = options.map((each) => (each.startsWith('-') || each === 'public' ? each : at(each)));
    const { code, err } = await consolidate('-o', at('none.xlsx'), ...paths);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(existsSync(at('none.xlsx'))).toBe(false);
  });

  test('the workbook of another country', async () => {
    writeFileSync(at('other.xlsx'), await population('ALB', 2_800_000));
    const before = readFileSync(at('old.xlsx'));
    const argv = ['consolidate', at('other.xlsx'), '-o', at('none.xlsx'), '--previous', at('old.xlsx')];
    const { code, err } = await command([...argv, '--language', 'en'], { folder });
    expect([code, err]).toEqual([2, expect.stringContaining('is about MDA')]);
    expect(existsSync(at('none.xlsx'))).toBe(false);
    expect(readFileSync(at('old.xlsx')).equals(before)).toBe(true);
  });
});
