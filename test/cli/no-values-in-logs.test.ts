/**
 * What stands in a workbook of persons stays there: nothing of a cell on standard error, however much is told, and no
 * report shows the cells of which S36 warns.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileSource, nodePlatform, readBook, writeWorkbook } from '../../core/formats/index.ts';
import type { SheetPlan } from '../../core/layout/plan.ts';
import type { Grid } from '../../core/model.ts';
import { command, put, temporaryFolder, type Ran } from '../helpers/command.ts';
import { parseExample } from '../helpers/example.ts';

/** In every cell that is about a person stands this word. */
const PERSON = 'zzperson';
/** In cells that are wrong in other ways, which a report of course shows. */
const WRONG = 'zzwrong';

/** The notes are too long, have spaces to be taken off and stand beside wrong codes and figures. */
const BOOK = `
  META      | signed_by | ${WRONG} signer |
  STA_STOCK | year | basis      | origin     | age | total    | note                                      | source     | Surname   | Date of birth        | Passport         |
            | 2022 | BIRTH      | SEN        | _T  | 40       | ${PERSON}.a@example.org                   | ${WRONG} s | ${PERSON} | ${PERSON} 1985-03-12 | ${PERSON} 123456 |
            | 2023 | BIRTH      | ${WRONG} o | _T  | 40       | "  ${PERSON}.b@example.org ${'x'.repeat(600)}" | ${WRONG} s | ${PERSON} | ${PERSON} 1985-03-12 | ${PERSON} 123457 |
            | 2023 | ${WRONG} b | MLI        | _T  | ${WRONG} | " +221 77 123 45 67  ${PERSON}"           | ${WRONG} s | ${PERSON} | ${PERSON} 1985-03-12 | ${PERSON} 123458 |`;

const FOREIGN = `Country of birth;2019;2020;Remark
Germany;1500;1600;${PERSON}.c@example.org
${WRONG} land;${WRONG};2600;+221 77 123 45 67 ${PERSON}
`;

function sheetOf(grid: Grid): SheetPlan {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => ({
    cells: Array.from({ length: grid.columnCount }, (_, column) => {
      const { value } = grid.cell(row + 1, column + 1);
      return { value: typeof value === 'boolean' ? null : value };
    }),
  }));
  return { name: grid.name, columns: [], rows };
}

/** An explanation of the warning on the notes, which names a person itself. */
const EXPLAIN: SheetPlan = {
  name: 'EXPLAIN',
  columns: [],
  rows: [
    ['issue_key', 'rule', 'sheet', 'explanation', 'value_at_that_time'],
    ['S36|STA_STOCK||note', 'S36', 'STA_STOCK', `asked ${PERSON}.d@example.org`, PERSON],
  ].map((values) => ({ cells: values.map((value) => ({ value })) })),
};

const results = new Map<string, Ran>();
let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  const [book] = parseExample(BOOK).books;
  folder = temporaryFolder();
  const plan = {
    title: '',
    subject: '',
    created: '2024-03-31',
    language: 'en' as const,
    names: [],
    sheets: [...(book?.sheets ?? []).map(sheetOf), EXPLAIN],
  };
  const file = put(folder, 'in/book.xlsx', await writeWorkbook(plan));
  const foreign = put(folder, 'foreign.csv', FOREIGN);
  const run = async (name: string, ...argv: string[]): Promise<void> => {
    results.set(name, await command([...argv, '--verbose'], { folder }));
  };
  await run('validate', 'validate', file, '--report', at('r.html'));
  for (const format of ['json', 'ndjson', 'sarif'])
    await run(`validate ${format}`, 'validate', file, '--format', format);
  await run('indicators', 'indicators', file);
  await run('consolidate', 'consolidate', file, '-o', at('c.xlsx'), '--report', at('c.html'));
  await run('convert', 'convert', file, '-o', at('csv'));
  await run('import', 'import', foreign, '--as', 'STA_STOCK', '--country', 'MDA');
  await run('prefill', 'template', '--prefill', file, '--period', '2023-2024', '-o', at('next.xlsx'));
});

describe('standard error', () => {
  test.each([
    'validate',
    'validate json',
    'validate ndjson',
    'validate sarif',
    'indicators',
    'consolidate',
    'convert',
    'import',
    'prefill',
  ])('%s says nothing of what stands in cells', (name) => {
    const { code, err } = results.get(name) ?? { code: 70, err: '' };
    expect([0, 1, 3]).toContain(code);
    expect(err).not.toMatch(/zz(person|wrong)|example\.org|77 123/);
  });
});

describe('reports', () => {
  const reports: readonly (readonly [name: string, text: () => string])[] = [
    ...['validate', 'validate json', 'validate ndjson', 'validate sarif'].map(
      (name) => [name, () => results.get(name)?.out ?? ''] as const,
    ),
    ['the page', () => readFileSync(at('r.html'), 'utf8')],
    ['the page of the coherence workbook', () => readFileSync(at('c.html'), 'utf8')],
  ];
  test.each(reports)('%s: wrong codes are shown, persons are not', (_, text) => {
    expect(text()).toContain('S36');
    expect(text()).toContain(WRONG);
    expect(text()).not.toContain(PERSON);
    expect(text()).not.toMatch(/77 123|1985-03-12/);
  });

  test('the coherence workbook shows no person either', async () => {
    const source = await fileSource(at('c.xlsx'));
    const { sheets } = await readBook(source, nodePlatform);
    await source.close();
    const found = sheets.flatMap((grid) =>
      Array.from({ length: grid.rowCount }, (_, row) =>
        Array.from({ length: grid.columnCount }, (_cell, column) => grid.cell(row + 1, column + 1).value),
      )
        .flat()
        .filter((value) => typeof value === 'string' && /zzperson|77 123|1985-03-12/.test(value))
        .map((value) => `${grid.name}: ${String(value)}`),
    );
    expect(sheets.map(({ name }) => name)).toContain('19_LOG');
    expect(found).toEqual([]);
  });

  test('an explanation that names a person is told without its text', () => {
    const { issues } = JSON.parse(results.get('validate json')?.out ?? '{}') as {
      issues: { key: string; explained: { text: string; then: string | null } | null }[];
    };
    const explained = issues.filter(({ key }) => key === 'S36|STA_STOCK||note');
    expect(explained.map((each) => [each.explained?.text, each.explained?.then])).toEqual([
      ['•••', null],
      ['•••', null],
    ]);
  });

  test('each column is named', () => {
    const { issues } = JSON.parse(results.get('validate json')?.out ?? '{}') as {
      issues: {
        rule: string;
        variant: string;
        place: { sheet: string };
        args: { column: string; count: number };
      }[];
    };
    const told = issues.filter(({ rule, place }) => rule === 'S36' && place.sheet === 'STA_STOCK');
    expect(told.map(({ variant, args }) => [variant, args.column, args.count])).toEqual([
      ['NAME', 'H', 3],
      ['BIRTH', 'I', 3],
      ['ID', 'J', 3],
      ['EMAIL', 'F', 2],
      ['PHONE', 'F', 1],
    ]);
  });
});
