/**
 * A later version of the templates needs its step alone: older workbooks take all steps that follow theirs
 * (coherence-workbook §8). The step to 1.1 is made up here.
 */
import { describe, expect, it } from 'vitest';
import type { Catalogue, TemplateStep } from '../../core/catalogue/define.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { steps } from '../../core/catalogue/steps.ts';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { upgradeWorkbook } from '../../core/formats/xlsx/upgrade/upgrade.ts';
import { wayFrom } from '../../core/marks/template-way.ts';
import type { Book } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { planUpgrade } from '../../core/upgrade/upgrade.ts';
import { bookBytes, HEADER_09, META_09, metaSheet, sheetOf, type OlderCell } from '../helpers/older-book.ts';

/** `mechanism` goes by `reasoning`, evidence of grade E by F, links are `reviewed`, and goals have a `rank`. */
const to11: TemplateStep = {
  from: '1.0',
  to: '1.1',
  sheets: [
    {
      sheet: 'PLN_LINKS',
      renamed: [{ from: 'mechanism', to: 'reasoning' }],
      recoded: [{ column: 'grade', codes: { E: 'F' } }],
      constants: [{ to: 'reviewed', value: 'NO' }],
    },
    { sheet: 'PLN_GOALS', renamed: [], constants: [{ to: 'rank', value: 'FIRST' }] },
  ],
};

const optional = { role: 'attribute', type: 'text', required: false } as const;
const later: Catalogue = {
  ...catalogue,
  templateVersion: '1.1',
  steps: [to11, ...steps],
  codeLists: catalogue.codeLists.map((list) =>
    list.id === 'CL_EVIDENCE_GRADE'
      ? { ...list, codes: ['A', 'B', 'C', 'D', 'F'], aliases: { F: ['e'] } }
      : list,
  ),
  templates: catalogue.templates.map((template) => {
    if (template.id === 'PLN_GOALS')
      return { ...template, fields: [...template.fields, { ...optional, id: 'rank', default: 'FIRST' }] };
    if (template.id !== 'PLN_LINKS') return template;
    const fields = template.fields.map((field) =>
      field.id === 'mechanism'
        ? { ...field, id: 'reasoning', aliases: ['mechanism', 'rationale'] }
        : field.id === 'grade'
          ? { ...field, default: 'F' }
          : field,
    );
    return { ...template, fields: [...fields, { ...optional, id: 'reviewed', default: 'NO' }] };
  }),
};

const read = (bytes: Uint8Array): Promise<Book> => readWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform);
const LIST = { name: 'UPGRADE', title: 'Upgrade', facts: [], columns: [], linkColumn: 0, rows: [] };

async function upgraded(bytes: Uint8Array, to = later): Promise<Book> {
  const plan = planUpgrade(await read(bytes), to);
  if (!plan) throw new Error('nothing to upgrade');
  return read(await upgradeWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform, { ...plan, list: LIST }));
}

const linesOf = (book: Book, sheet: string): readonly string[] => {
  const grid = book.sheets.find(({ name }) => name === sheet);
  return Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: grid?.columnCount ?? 0 }, (__, column) =>
      String(grid?.cell(row + 1, column + 1).value ?? ''),
    ).join('|'),
  );
};

/** What the rows of the links say, in the words of 1.1. */
const claimsOf = (book: Book): readonly string[] =>
  (readSubmission(book, later).datasets.find(({ template }) => template.id === 'PLN_LINKS')?.rows ?? [])
    .map(({ values }) =>
      ['goal_id', 'dimension', 'channel', 'strength', 'grade', 'reasoning', 'reviewed']
        .map((field) => String(values[field] ?? ''))
        .join('|'),
    )
    .sort();

const GOALS = sheetOf('PLN_GOALS', [
  ['goal_id', 'level', 'title'],
  ['G1', 'GOAL', 'Less poverty'],
]);
const links = (rows: readonly (readonly OlderCell[])[]) => sheetOf('PLN_LINKS', rows);
const meta = (version: string) =>
  metaSheet(META_09.map((pair) => (pair[0] === 'template_version' ? [pair[0], version] : pair)));

const OLD = () =>
  bookBytes([
    meta('0.9'),
    GOALS,
    links([
      HEADER_09,
      ['G1', 'REM', 2, 'MIX', 'REM-01', 'spend more'],
      ['G1', 'HEA', 3, 'NEG', null, 'leave'],
    ]),
  ]);
const HEADER_10 = ['goal_id', 'dimension', 'strength', 'grade', 'mechanism'];
const YESTERDAY = () =>
  bookBytes([
    meta('1.0'),
    GOALS,
    links([HEADER_10, ['G1', 'REM', 2, 'E', 'spend'], ['G1', 'HEA', -1, 'B', null]]),
  ]);

describe('from 0.9 to 1.1 in one go', () => {
  it('has the names, codes and columns of both steps', async () => {
    const book = await upgraded(await OLD());
    expect(linesOf(book, 'PLN_LINKS')).toEqual([
      'goal_id|dimension|relevance|strength|evidence_ids|reasoning|channel|direction|grade|asserted_by|reviewed',
      'G1|REM||2|REM-01|spend more|gain|M2D|F|PLN|NO',
      'G1|HEA||-3||leave|main|M2D|F|PLN|NO',
      'G1|REM||-2|REM-01|spend more|harm|M2D|F|PLN|NO',
    ]);
    expect(linesOf(book, 'PLN_GOALS')).toEqual(['goal_id|level|title|rank', 'G1|GOAL|Less poverty|FIRST']);
    expect(linesOf(book, 'META')).toContain('template_version|1.1');
  });

  it('says the same before and after, and twice changes nothing', async () => {
    const bytes = await OLD();
    const book = await upgraded(bytes);
    expect(claimsOf(await read(bytes))).toEqual(claimsOf(book));
    expect(planUpgrade(book, later)).toBeNull();
  });

  it('lists a renamed column once, from the oldest name to the newest', async () => {
    const { from, to, lines } = planUpgrade(await read(await OLD()), later) ?? { lines: [] };
    expect([from, to]).toEqual(['0.9', '1.1']);
    const renamed = lines.filter(({ kind }) => kind === 'renamed').map((line) => `${line.from} ${line.to}`);
    expect(renamed).toEqual(['indicator_ids evidence_ids', 'rationale reasoning']);
  });
});

it('from 1.0 to 1.1: its own step, counted cell by cell', async () => {
  const bytes = await YESTERDAY();
  const plan = planUpgrade(await read(bytes), later);
  expect(linesOf(await upgraded(bytes), 'PLN_LINKS')).toEqual([
    'goal_id|dimension|strength|grade|reasoning|reviewed',
    'G1|REM|2|F|spend|NO',
    'G1|HEA|-1|B||NO',
  ]);
  expect(plan?.lines.map(({ kind, cell }) => `${kind} ${cell}`)).toEqual([
    ...['version B3', 'version B4', 'cleared B5', 'renamed E1', 'recoded D2', 'added F1', 'added D1'],
  ]);
  // META 26, links 5 + 5 + 4, goals 6; carried over: three of META, a header, a code
  expect(plan?.cells).toEqual({ all: 46, kept: 41, mapped: 5, open: 0 });
});

describe('the way', () => {
  const step = (from: string, to: string): TemplateStep => ({ from, to, sheets: [] });
  it.each([
    ['0.9', [step('0.9', '1.0'), step('1.0', '1.1'), step('1.1', '2.0')], '2.0'],
    ['1.0', [step('1.1', '2.0'), step('0.9', '1.0'), step('1.0', '1.1')], '2.0'],
    ['2.0', [step('0.9', '1.0')], undefined],
    // never round and round
    ['1.0', [step('1.0', '1.1'), step('1.1', '1.0')], '1.0'],
  ])('from %s', (from, all, to) => {
    expect(wayFrom(from, all)?.to).toBe(to);
  });

  it('that ends before this version is none', async () => {
    const cut: Catalogue = { ...later, templateVersion: '2.0', steps };
    const book = await read(await OLD());
    expect(() => planUpgrade(book, cut)).toThrow(expect.objectContaining({ reason: 'upgrade-no-way' }));
  });

  it('to a MINOR that only adds optional columns needs no step', async () => {
    const more: Catalogue = { ...catalogue, templateVersion: '1.1' };
    expect(planUpgrade(await read(await YESTERDAY()), more)).toBeNull();
  });
});

describe('a relevance without a column of effects', () => {
  const bytes = () =>
    bookBytes([
      meta('0.9'),
      links([
        ['goal_id', 'dimension', 'relevance'],
        ['G1', 'REM', 0],
        ['G1', 'HEA', 2],
      ]),
    ]);

  it('0 is examined and no relation; more stays, since the direction is not known', async () => {
    const book = await read(await bytes());
    const rows = readSubmission(book, catalogue).datasets.at(-1)?.rows ?? [];
    expect(rows.map(({ values }) => [values['strength'], values['relevance']])).toEqual([
      [0, null],
      [null, 2],
    ]);
    expect(linesOf(await upgraded(await bytes(), catalogue), 'PLN_LINKS')).toEqual([
      'goal_id|dimension|relevance|strength|channel|direction|grade|asserted_by',
      'G1|REM||0|main|M2D|E|PLN',
      'G1|HEA|2||main|M2D|E|PLN',
    ]);
  });
});
