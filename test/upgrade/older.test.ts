/**
 * Links of template 0.9 (domain/coherence §3.4, rulings-coherence B41): what a relevance and an effect mean, and that a
 * workbook says the same before and after its upgrade.
 */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { steps } from '../../core/catalogue/steps.ts';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { upgradeWorkbook } from '../../core/formats/xlsx/upgrade/upgrade.ts';
import { prefill } from '../../core/layout/prefill.ts';
import { compareVersions } from '../../core/marks/version.ts';
import type { Book, Dataset } from '../../core/model.ts';
import { signedParts } from '../../core/read/older.ts';
import { readSubmission } from '../../core/read/read.ts';
import { run } from '../../core/run.ts';
import { planUpgrade } from '../../core/upgrade/upgrade.ts';
import { bookBytes, HEADER_09, metaSheet, sheetOf, type OlderCell } from '../helpers/older-book.ts';

const signed = steps[0]?.sheets[0]?.signed;
if (!signed) throw new Error('no step from 0.9');

const LIST = { name: 'UPGRADE', title: 'Upgrade', facts: [], columns: [], linkColumn: 0, rows: [] };

const read = (bytes: Uint8Array): Promise<Book> => readWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform);

async function upgraded(bytes: Uint8Array): Promise<Book> {
  const plan = planUpgrade(await read(bytes), catalogue);
  if (!plan) throw new Error('nothing to upgrade');
  return read(await upgradeWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform, { ...plan, list: LIST }));
}

const linksOf = (book: Book): Dataset | undefined =>
  readSubmission(book, catalogue).datasets.find(({ template }) => template.id === 'PLN_LINKS');

describe('an effect and a relevance', () => {
  it.each([
    ['POS', 2, [[2, null, 'main']]],
    ['neg', 3, [[-3, null, 'main']]],
    [
      'MIX',
      2,
      [
        [2, null, 'gain'],
        [-2, null, 'harm'],
      ],
    ],
    // The effect is not known: the relevance stays.
    ['UNK', 3, [[null, 3, 'main']]],
    ['', 2, [[null, 2, 'main']]],
    ['', null, [[null, null, 'main']]],
    // Examined and no relation, whatever the effect says.
    ['MIX', 0, [[0, null, 'main']]],
    ['', 0, [[0, null, 'main']]],
  ])('%s with %s', (code, size, expected) => {
    const parts = signedParts(code, size, signed);
    expect(parts?.map((each) => [each.strength, each.size, each.part])).toEqual(expected);
  });

  it.each([
    ['POS', null],
    ['MIX', null],
    ['perhaps', 2],
    ['constructor', 2],
    ['POS', 4],
    ['POS', -1],
    ['POS', 1.5],
    ['POS', 'high'],
  ])('%s with %s is for a person to decide', (code, size) => {
    expect(signedParts(code, size, signed)).toBeNull();
  });
});

describe('versions', () => {
  it.each([
    ['1.0', 'same'],
    ['1', 'same'],
    [' v1.0 ', 'same'],
    ['1.3', 'newerMinor'],
    ['1.10', 'newerMinor'],
    ['0.9', 'older'],
    ['2.0', 'newer'],
    ['10.0', 'newer'],
    ['draft', null],
    ['1.0.0', null],
    [null, null],
  ])('%s against 1.0: %s', (stated, expected) => {
    expect(compareVersions(stated, '1.0')).toBe(expected);
  });
});

const GOALS = sheetOf('PLN_GOALS', [
  ['goal_id', 'level', 'title', 'owner'],
  ['G1', 'GOAL', 'Less poverty', 'SOC'],
  ['G2', 'GOAL', 'Better health', 'HEA'],
  ['G3', 'GOAL', 'More jobs', 'LAB'],
]);

const ROWS: readonly (readonly OlderCell[])[] = [
  HEADER_09,
  ['# Goal', 'Dimension', 'Relevance', 'Effect', 'Indicators', 'Because'],
  ['G1', 'REM', 2, 'MIX', 'REM-01', 'households spend more'],
  ['G2', 'HEA', 3, 'NEG', null, 'nurses leave'],
  ['G2', 'EDU', 0, 'POS', null, null],
  ['G3', 'SKL', 2, 'UNK', null, 'to be studied'],
  ['G3', 'DIA', 1, 'POS', null, null],
];

describe('the same result before and after', () => {
  const outcome = async () => {
    const bytes = await bookBytes([metaSheet(), GOALS, sheetOf('PLN_LINKS', ROWS)]);
    const [old, now] = [await read(bytes), await upgraded(bytes)];
    return [old, now].map((book) => run([book]).assessed);
  };

  it('of links, scores and findings', async () => {
    const [before, after] = await outcome();
    const links = (assessed: typeof before) =>
      assessed?.model.links
        .map(({ goal, dimension, direction, channel, strength, relevance, grade, author }) =>
          [goal, dimension, direction, channel, strength, relevance, grade, author].join(' '),
        )
        .sort();
    expect(links(before)).toEqual(
      [
        'G1 REM M2D gain 2  E PLN',
        'G1 REM M2D harm -2  E PLN',
        'G2 EDU M2D main 0  E PLN',
        'G2 HEA M2D main -3  E PLN',
        'G3 DIA M2D main 1  E PLN',
        'G3 SKL M2D main  2 E PLN',
      ].sort(),
    );
    expect(links(after)).toEqual(links(before));
    expect(after?.scores).toEqual(before?.scores);
    const found = (assessed: typeof before) => assessed?.findings.map(({ key, severity }) => [key, severity]);
    expect(found(after)).toEqual(found(before));
    expect(found(before)?.map(([key]) => key)).toContain('C-108|G3|SKL|M2D|main');
  });
});

it('splits six mixed rows of forty into forty-six', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => [
    `G${String(index + 1)}`,
    'REM',
    2,
    index % 7 === 3 ? 'MIX' : 'POS',
  ]);
  const bytes = await bookBytes([metaSheet(), sheetOf('PLN_LINKS', [HEADER_09.slice(0, 4), ...rows])]);
  expect(planUpgrade(await read(bytes), catalogue)?.rows).toEqual({ before: 40, after: 46, split: 6 });
  const after = linksOf(await upgraded(bytes));
  expect(after?.rows).toHaveLength(46);
  expect(after?.older).toBeUndefined();
  // The rows that people know keep their place.
  expect(after?.rows.slice(0, 40).map(({ values }) => values['goal_id'])).toEqual(rows.map(([goal]) => goal));
});

it('reads the effect of a workbook of this version as a column of somebody’s own', async () => {
  const meta = metaSheet([
    ['template_version', '1.0'],
    ['country', 'XTS'],
    ['institution_code', 'PLN'],
  ]);
  const links = linksOf(await read(await bookBytes([meta, sheetOf('PLN_LINKS', ROWS)])));
  expect(links?.unknownColumns).toEqual(['effect']);
  expect(links?.rows).toHaveLength(5);
});

it('is carried into a fresh template by --prefill, claim by claim', async () => {
  const { checked } = run([await read(await bookBytes([metaSheet(), GOALS, sheetOf('PLN_LINKS', ROWS)]))]);
  const [submission] = checked.submissions;
  const rows = submission && prefill(checked, submission)?.options.rows?.get('PLN_LINKS');
  const fields = ['goal_id', 'dimension', 'channel', 'strength', 'relevance', 'mechanism'];
  expect(rows?.map((row) => fields.map((field) => String(row[field] ?? '')).join('|'))).toEqual([
    'G1|REM|gain|2||households spend more',
    'G1|REM|harm|-2||households spend more',
    'G2|HEA|main|-3||nurses leave',
    'G2|EDU|main|0||',
    'G3|SKL|main||2|to be studied',
    'G3|DIA|main|1||',
  ]);
});
