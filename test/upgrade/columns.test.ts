/**
 * Columns that take another form (coherence-workbook §8): another unit, several columns, the note. The step from 1.0 to
 * 2.0 is made up: budgets were in thousands, `place` held region and area, and `office` and `hint` have no place any more.
 */
import { describe, expect, it } from 'vitest';
import type { Catalogue, SheetStep, TemplateStep } from '../../core/catalogue/define.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { check } from '../../core/check/check.ts';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { upgradeWorkbook } from '../../core/formats/xlsx/upgrade/upgrade.ts';
import type { SheetPlan } from '../../core/layout/plan.ts';
import { olderVersions, wayFrom } from '../../core/marks/template-way.ts';
import type { Book } from '../../core/model.ts';
import type { UpgradePlan } from '../../core/model/upgrade.ts';
import { readSubmission } from '../../core/read/read.ts';
import { planUpgrade } from '../../core/upgrade/upgrade.ts';
import { bookBytes, META_09, metaSheet, sheetOf, type OlderCell } from '../helpers/older-book.ts';

const sheetStep: SheetStep = {
  sheet: 'PLN_GOALS',
  renamed: [],
  units: [{ column: 'budget', from: '1000', to: '1', factor: 1000 }],
  parted: [{ from: 'place', to: ['region', 'area'], by: { separator: '/' } }],
  noted: [
    { from: 'office', to: 'note' },
    { from: 'hint', to: 'note' },
  ],
  constants: [],
};
const optional = { role: 'attribute', required: false } as const;
const later = (step: SheetStep = sheetStep): Catalogue => ({
  ...catalogue,
  templateVersion: '2.0',
  steps: [{ from: '1.0', to: '2.0', sheets: [step] }],
  templates: catalogue.templates.map((template) =>
    template.id === 'PLN_GOALS'
      ? {
          ...template,
          fields: [
            ...template.fields.filter(({ id }) => id !== 'note'),
            { ...optional, id: 'budget', type: 'decimal' },
            { ...optional, id: 'region', type: 'text' },
            { ...optional, id: 'area', type: 'code', codes: 'CL_SEX' },
            { ...optional, id: 'since', type: 'year' },
            { ...optional, id: 'note', type: 'text' },
          ],
        }
      : template,
  ),
});

const LIST = { name: 'UPGRADE', title: 'Upgrade', facts: [], columns: [], linkColumn: 0, rows: [] };
const meta = metaSheet(META_09.map((pair) => (pair[0] === 'template_version' ? [pair[0], '1.0'] : pair)));
const read = (bytes: Uint8Array): Promise<Book> => readWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform);
const bytesOf = (rows: readonly (readonly OlderCell[])[], more: Partial<SheetPlan> = {}) =>
  bookBytes([meta, sheetOf('PLN_GOALS', rows, more)]);

interface Upgraded {
  readonly plan: UpgradePlan;
  readonly book: Book;
  readonly lines: readonly string[];
}

async function upgraded(bytes: Uint8Array, to = later()): Promise<Upgraded> {
  const plan = planUpgrade(await read(bytes), to);
  if (!plan) throw new Error('nothing to upgrade');
  const request = { ...plan, list: LIST };
  const book = await read(await upgradeWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform, request));
  const grid = book.sheets.find(({ name }) => name === 'PLN_GOALS');
  const lines = Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: grid?.columnCount ?? 0 }, (__, column) =>
      String(grid?.cell(row + 1, column + 1).value ?? ''),
    ).join('|'),
  );
  return { plan, book, lines };
}

const ROWS: readonly (readonly OlderCell[])[] = [
  ['goal_id', 'level', 'title', 'budget', 'place', 'office', 'hint'],
  ['G1', 'GOAL', 'Less poverty', 1.1, 'XT-1 / F', 'North'],
  ['G2', 'GOAL', 'Health', 'about 5', 'XT-2', 'South', 'see 4'],
  ['G3', 'GOAL', 'Work', { value: 2, formula: '1+1' }, null, null, null],
];

describe('a unit, a column of two things, and columns without a place', async () => {
  const bytes = await bytesOf(ROWS);
  const { plan, book, lines } = await upgraded(bytes);

  it('stand in the shape of the newer version, what is not clear where it stood', () => {
    expect(lines).toEqual([
      'goal_id|level|title|budget|region|note||area',
      'G1|GOAL|Less poverty|1100|XT-1|office: North||F',
      'G2|GOAL|Health|about 5|XT-2|office: South; hint: see 4||',
      'G3|GOAL|Work|2000||||',
    ]);
  });

  it('are listed with what stood there, column by column and value by value', () => {
    const told = plan.lines.map(({ kind, cell, from, to }) => `${kind} ${cell} ${from} → ${to}`);
    expect(told.filter((line) => !/^(version|cleared)/.test(line))).toEqual([
      'unit D1 1000 → 1',
      'unit D2 1.1 → 1100',
      'left D3 about 5 → ',
      'formula D4  → 2',
      'unit D4 2 → 2000',
      'added H1  → area',
      'parted E1 place → region + area',
      'parted E2 XT-1 / F → XT-1 + F',
      'left E3 XT-2 → ',
      'noted F1 office → note',
      'noted G1 hint → note',
      'noted F2 North → office: North',
      'noted F3 South → office: South',
      'noted G3 see 4 → hint: see 4',
    ]);
  });

  it('lose nothing: every filled cell is kept, carried over or left for a person', () => {
    // META 26 and goals 7 + 6 + 7 + 4; carried over: three of META, three headers, six values and a formula
    expect(plan.cells).toEqual({ all: 50, kept: 36, mapped: 12, open: 2 });
  });

  it('are not touched twice', () => {
    expect(planUpgrade(book, later())).toBeNull();
  });

  it('let people choose from the codes of a new column', () => {
    const rules = plan.rules.map(({ column, allows }) => [column, allows === 'anything' ? allows : 'codes']);
    expect(rules).toEqual([
      [8, 'codes'],
      [5, 'anything'],
      [6, 'anything'],
    ]);
  });
});

describe('single cases', () => {
  const only = (part: Partial<SheetStep>): Catalogue =>
    later({ sheet: 'PLN_GOALS', renamed: [], constants: [], ...part });
  const HEAD = ['goal_id', 'level', 'title'];
  const GOAL = ['G1', 'GOAL', 'Work'];

  it.each<[string, Catalogue, readonly OlderCell[], readonly OlderCell[], readonly string[]]>([
    [
      'a text that is read as a number is one',
      only({ units: [{ column: 'budget', from: '1000', to: '1', factor: 1000 }] }),
      ...([['budget'], ['1.5']] as const),
      ['goal_id|level|title|budget', 'G1|GOAL|Work|1500'],
    ],
    [
      'zero is zero in every unit, and blank is blank',
      only({
        units: [
          { column: 'budget', from: '1000', to: '1', factor: 1000 },
          { column: 'weight', from: '%', to: '1', factor: 0.01 },
        ],
      }),
      ...([
        ['budget', 'weight'],
        [0, null],
      ] as const),
      ['goal_id|level|title|budget|weight', 'G1|GOAL|Work|0|'],
    ],
    [
      'a code that was two things, one of them a number',
      only({
        parted: [{ from: 'kind', to: ['region', 'since'], by: { codes: { OLD_N: ['North', '2015'] } } }],
      }),
      ...([['kind'], ['old_n']] as const),
      ['goal_id|level|title|region|since', 'G1|GOAL|Work|North|2015'],
    ],
    [
      'a code that nobody knows stays for a person',
      only({
        parted: [{ from: 'kind', to: ['region', 'since'], by: { codes: { OLD_N: ['North', '2015'] } } }],
      }),
      ...([['kind'], ['__proto__']] as const),
      ['goal_id|level|title|region|since', 'G1|GOAL|Work|__proto__|'],
    ],
    [
      'a part whose column is filled already does not go over it',
      only({ parted: [{ from: 'place', to: ['region', 'area'], by: { separator: '/' } }] }),
      ...([
        ['place', 'area'],
        ['XT-1/F', 'M'],
      ] as const),
      ['goal_id|level|title|region|area', 'G1|GOAL|Work|XT-1/F|M'],
    ],
    [
      'what a person noted stands first, and the older column is gone',
      only({ noted: [{ from: 'office', to: 'note' }] }),
      ...([
        ['note', 'office'],
        ['=seen', 'North'],
      ] as const),
      ['goal_id|level|title|note', 'G1|GOAL|Work|=seen; office: North'],
    ],
    [
      'several columns become one, of what is filled',
      only({ merged: [{ from: ['street', 'town'], to: 'region', by: { separator: ', ' } }] }),
      ...([
        ['town', 'x', 'street'],
        ['Bala', 'y', 'Long Street 1'],
      ] as const),
      ['goal_id|level|title||x|region', 'G1|GOAL|Work||y|Long Street 1, Bala'],
    ],
    [
      'one of two is enough, and a number stays one',
      only({ merged: [{ from: ['begun', 'from'], to: 'since', by: { separator: '-' } }] }),
      ...([
        ['begun', 'from'],
        [null, 2015],
      ] as const),
      ['goal_id|level|title|since', 'G1|GOAL|Work|2015'],
    ],
    [
      'two codes together are another one',
      only({ merged: [{ from: ['kind', 'sex'], to: 'area', by: { codes: { 'OLD|WOMEN': 'F' } } }] }),
      ...([
        ['kind', 'sex'],
        ['old', 'Women'],
      ] as const),
      ['goal_id|level|title|area', 'G1|GOAL|Work|F'],
    ],
    [
      'a combination that nobody declared stays for a person',
      only({ merged: [{ from: ['kind', 'sex'], to: 'area', by: { codes: { 'OLD|WOMEN': 'F' } } }] }),
      ...([
        ['kind', 'sex'],
        ['old', null],
      ] as const),
      ['goal_id|level|title|area', 'G1|GOAL|Work|old'],
    ],
    [
      'nothing goes over what stands in the newer column already',
      only({ merged: [{ from: ['street', 'town'], to: 'region', by: { separator: ', ' } }] }),
      ...([
        ['street', 'town', 'region'],
        ['Long Street', 'Bala', 'XT-1'],
      ] as const),
      ['goal_id|level|title|street|town|region', 'G1|GOAL|Work|Long Street|Bala|XT-1'],
    ],
    [
      'a column that nothing takes the place of stays, under a header that says so',
      only({ legacy: ['office'] }),
      ...([
        ['office', 'budget'],
        ['North', 5],
      ] as const),
      ['goal_id|level|title|legacy_office|budget', 'G1|GOAL|Work|North|5'],
    ],
    [
      'a note that would be too long for a cell is not cut',
      only({ noted: [{ from: 'office', to: 'note' }] }),
      ...([
        ['note', 'office'],
        ['seen', 'x'.repeat(32_760)],
      ] as const),
      ['goal_id|level|title|note|office', `G1|GOAL|Work|seen|${'x'.repeat(32_760)}`],
    ],
  ])('%s', async (_, to, headers, values, expected) => {
    const { lines, plan } = await upgraded(
      await bytesOf([
        [...HEAD, ...headers],
        [...GOAL, ...values],
      ]),
      to,
    );
    expect(lines).toEqual(expected);
    const { all, kept, mapped, open } = plan.cells;
    expect(kept + mapped + open).toBe(all);
    expect(kept).toBeGreaterThan(0);
  });

  it('merged cells in a column that changes are refused', async () => {
    const book = await read(await bytesOf(ROWS, { merges: ['D2:D3'] }));
    expect(() => planUpgrade(book, later())).toThrow(expect.objectContaining({ reason: 'upgrade-merged' }));
  });
});

describe('codes that were taken out of use', () => {
  /** `NUR` was valid until 2015, and `DOC` has only another name. */
  const to20: Catalogue = {
    ...catalogue,
    templateVersion: '2.0',
    steps: [
      {
        ...{ from: '1.0', to: '2.0' },
        sheets: [
          {
            ...{ sheet: 'HEA_WORKF', renamed: [], constants: [] },
            recoded: [
              { column: 'occup', codes: { NUR: 'NRS', DOC: 'PHY' }, withdrawn: { NUR: { to: 2015 } } },
            ],
          },
        ],
      },
    ],
  };
  const work = (note: boolean) =>
    bookBytes([
      meta,
      sheetOf('HEA_WORKF', [
        ['year', 'occup', 'active', ...(note ? ['note'] : [])],
        [2014, 'NUR', 70],
        [2016, 'nur', 80, ...(note ? ['revised'] : [])],
        [2016, 'DOC', 30],
      ]),
    ]);

  it.each([
    [
      'with the note that was there',
      true,
      ['year|occup|active|note', '2014|NUR|70|', '2016|NRS|80|revised; occup: nur → NRS', '2016|PHY|30|'],
    ],
    [
      'with a note of their own',
      false,
      ['year|occup|active|note', '2014|NUR|70|', '2016|NRS|80|occup: nur → NRS', '2016|PHY|30|'],
    ],
  ])('stay in rows of their time; otherwise the note keeps them, %s', async (_, note, expected) => {
    const bytes = await work(note);
    const plan = planUpgrade(await read(bytes), to20);
    if (!plan) throw new Error('nothing to upgrade');
    const request = { ...plan, list: LIST };
    const book = await read(await upgradeWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform, request));
    const grid = book.sheets.find(({ name }) => name === 'HEA_WORKF');
    const cells = [1, 2, 3, 4].map((row) =>
      [1, 2, 3, 4].map((column) => String(grid?.cell(row, column).value ?? '')).join('|'),
    );
    expect(cells).toEqual(expected);
    const { all, kept, mapped, open } = plan.cells;
    // META: three; two codes, and the note that was there
    expect([mapped, open, kept + mapped]).toEqual([note ? 6 : 5, 0, all]);
    expect(planUpgrade(book, to20)).toBeNull();
  });
});

describe('before the upgrade', () => {
  it('nothing of the workbook is used, since its columns would be misread, and the way is told', async () => {
    const submission = readSubmission(await read(await bytesOf(ROWS)), later());
    const checked = check([submission], later(), { country: 'XTS', listAll: false });
    expect(checked.usable).toEqual([]);
    const told = checked.issues.filter(({ rule }) => rule === 'S47');
    expect(told.map(({ severity, variant }) => [severity, variant])).toEqual([['error', 'UPGRADE']]);
    expect(olderVersions(later().steps)).toEqual({ older: [], upgradable: ['1.0'] });
    expect(olderVersions(catalogue.steps)).toEqual({ older: ['0.9'], upgradable: [] });
  });
});

describe('put together with other steps', () => {
  const step = (from: string, to: string, more: Partial<SheetStep>): TemplateStep => ({
    ...{ from, to },
    sheets: [{ sheet: 'PLN_GOALS', renamed: [], constants: [], ...more }],
  });
  const factor = (column: string, number: number) => [{ column, from: 'a', to: 'b', factor: number }];

  it.each<[string, Partial<SheetStep>, Partial<SheetStep>, Partial<SheetStep>]>([
    [
      'factors multiply',
      { units: factor('budget', 1000) },
      { units: [{ column: 'budget', from: 'b', to: 'c', factor: 0.5 }] },
      { units: [{ column: 'budget', from: 'a', to: 'c', factor: 500 }] },
    ],
    [
      'what is made is named as in the newest',
      {
        parted: [{ from: 'place', to: ['region', 'area'], by: { separator: '/' } }],
        units: factor('budget', 10),
      },
      {
        renamed: [
          { from: 'area', to: 'zone' },
          { from: 'budget', to: 'cost' },
        ],
      },
      {
        parted: [{ from: 'place', to: ['region', 'zone'], by: { separator: '/' } }],
        units: factor('cost', 10),
      },
    ],
    [
      'what is looked for is named as in the oldest',
      { renamed: [{ from: 'desk', to: 'office' }] },
      { noted: [{ from: 'office', to: 'note' }] },
      { noted: [{ from: 'desk', to: 'note' }] },
    ],
    [
      'what is put together or set aside',
      {
        merged: [{ from: ['street', 'town'], to: 'place', by: { separator: ', ' } }],
        renamed: [{ from: 'desk', to: 'office' }],
      },
      { renamed: [{ from: 'place', to: 'region' }], legacy: ['office'] },
      {
        merged: [{ from: ['street', 'town'], to: 'region', by: { separator: ', ' } }],
        legacy: ['desk'],
      },
    ],
    [
      'codes of both, with those that were taken out of use',
      { recoded: [{ column: 'owner', codes: { A: 'B' }, withdrawn: { A: { to: 2015 } } }] },
      { recoded: [{ column: 'owner', codes: { B: 'C', D: 'E' } }] },
      {
        recoded: [{ column: 'owner', codes: { A: 'C', B: 'C', D: 'E' }, withdrawn: { A: { to: 2015 } } }],
      },
    ],
  ])('%s', (_, first, next, expected) => {
    expect(wayFrom('1.0', [step('1.0', '1.1', first), step('1.1', '2.0', next)])?.sheets[0]).toMatchObject(
      expected,
    );
  });

  it.each<[string, Partial<SheetStep>, Partial<SheetStep>]>([
    ['to one column', { units: factor('budget', 10) }, { noted: [{ from: 'budget', to: 'note' }] }],
    [
      'to a part',
      { parted: [{ from: 'place', to: ['region', 'area'], by: { separator: '/' } }] },
      { parted: [{ from: 'area', to: ['area', 'zone'], by: { separator: '-' } }] },
    ],
    [
      'to what was put together',
      { merged: [{ from: ['street', 'town'], to: 'place', by: { separator: ', ' } }] },
      { legacy: ['place'] },
    ],
    [
      'to a code, once for some years only',
      { recoded: [{ column: 'owner', codes: { A: 'B' } }] },
      { recoded: [{ column: 'owner', codes: { B: 'C' }, withdrawn: { B: { to: 2015 } } }] },
    ],
  ])('two things done %s contradict', (_, first, next) => {
    expect(() => wayFrom('1.0', [step('1.0', '1.1', first), step('1.1', '2.0', next)])).toThrow(
      /two steps change/,
    );
  });
});
