import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { check } from '../../core/check/check.ts';
import { Failure } from '../../core/failure.ts';
import { gridOf } from '../../core/grid/grid.ts';
import type { Cell } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { checkText, linesOf } from '../helpers/checked.ts';
import { parseExample } from '../helpers/example.ts';

const pop = (rows: string): string => `STA_POP | year | age | total | female | male | sex_unknown |\n${rows}`;

describe('sums of the sexes', () => {
  test.each([
    { name: 'a gap of 2 in 1 204 is rounding', row: '1204 | 530 | 672 |', found: ['S06 warning STA_POP!C2'] },
    { name: 'a gap of 14 in 1 204 blocks', row: '1204 | 530 | 660 |', found: ['S06 error STA_POP!C2'] },
    { name: 'people of unknown sex close the gap', row: '1204 | 530 | 660 | 14', found: [] },
    {
      name: '0.1 % of a large total is rounding',
      row: '100000 | 50000 | 49900 |',
      found: ['S06 warning STA_POP!C2'],
    },
    { name: 'just above 0.1 % blocks', row: '100000 | 50000 | 49899 |', found: ['S06 error STA_POP!C2'] },
    { name: 'a blank sex is no zero', row: '1204 | 530 | |', found: ['S07 warning STA_POP!E2'] },
    { name: 'without a total nothing is judged', row: ' | 530 | 660 |', found: [] },
  ])('$name', ({ row, found }) => {
    expect(linesOf(checkText(pop(`| 2023 | _T | ${row} |`)).issues)).toEqual(found);
  });

  test('the blank sex is proposed, not filled in', () => {
    const [issue] = checkText(pop('| 2023 | _T | 1204 | 530 | | 4 |')).issues.filter(
      ({ rule }) => rule === 'S07',
    );
    expect(issue?.fix).toEqual({
      safe: false,
      edits: [{ cell: 'E2', from: null, to: 670 }],
      reason: 'DERIVED',
    });
  });

  test('without a column for the blank sex the issue stands at the other, and nothing is proposed', () => {
    const { issues } = checkText('STA_POP | year | age | total | female |\n| 2023 | _T | 1204 | 530 |');
    const [issue] = issues.filter(({ rule }) => rule === 'S07');
    expect(issue?.place).toMatchObject({ cell: 'D2', column: 'female' });
    expect(issue).not.toHaveProperty('fix');
  });

  test('a sheet in thousands gets no proposal in single persons', () => {
    const text = `META | count_mult | 3 |\n${pop('| 2023 | _T | 1204 | 530 | | |')}`;
    const [issue] = checkText(text).issues.filter(({ rule }) => rule === 'S07');
    expect(issue?.args['derived']).toBe(674000);
    expect(issue).not.toHaveProperty('fix');
  });

  test('a figure withheld on purpose is not worked out from the others', () => {
    expect(linesOf(checkText(pop('| 2023 | _T | 1204 | 530 | c | |')).issues)).toEqual([]);
  });
});

describe('keys of issues', () => {
  const keysOf = (text: string): string[] =>
    checkText(text)
      .issues.filter(({ variant }) => variant !== 'USER_ASSIGNED')
      .map(({ key }) => key);

  test('rule, sheet, row key and column; codes that could not be read as typed', () => {
    const text = `LAB_OUT | year | destination | isco | isic | contract | total |
                          | 2023 | Nowhereland | _U   | _U   | _T       | 40    |`;
    expect(keysOf(text)).toEqual(['S18|LAB_OUT|2023,Nowhereland,_U,_U,_T|destination']);
  });

  test('a sub-annual period belongs to the key', () => {
    const text = `INT_BORDER | year | period  | direction | group | mode | point | total |
                             | 2023 | 2023-Q1 | IN        | NAT   | AIR  | _T    | -1    |`;
    expect(keysOf(text)).toEqual(['S05|INT_BORDER|2023,2023-Q1,IN,NAT,AIR,_T|total']);
  });

  test('neither row order nor blank rows change the keys', () => {
    const rows = [
      '| 2023 | _T | -1 | | | |',
      '| 2022 | _T | 1204 | 530 | 660 | |',
      '| 2021 | _T | x | | | |',
    ];
    const [a, b] = [keysOf(pop(rows.join('\n'))), keysOf(pop([...rows].reverse().join('\n')))];
    expect([...a].sort()).toEqual([...b].sort());
  });
});

describe('what stays out of the figures', () => {
  test('rows under an error do, rows under a warning do not', () => {
    const checked = checkText(pop('| 2023 | _T | 1204 | 530 | 660 | |\n| 2022 | _T | 1204 | 530 | 672 | |'));
    const sheet = checked.usable.find(({ dataset }) => dataset.template.id === 'STA_POP');
    expect([...(sheet?.blocked ?? [])].map(({ number }) => number)).toEqual([2]);
    expect(checked.counts.get('xts-sta.xlsx')).toEqual({ read: 2, accepted: 1, rejected: 1, ignored: 0 });
  });

  test('a sheet without a required column is not used, and its rows are rejected', () => {
    const checked = checkText('STA_POP | age | total | female |\n| _T | 100 | 50 |\n| Y0T14 | 40 | 20 |');
    expect(checked.usable.map(({ dataset }) => dataset.template.id)).toEqual(['META']);
    expect(checked.counts.get('xts-sta.xlsx')).toMatchObject({ read: 2, accepted: 0, rejected: 2 });
  });

  test('money of a project with a wrong goal stays, its link does not', () => {
    const checked = checkText(`
      PLN_GOALS | goal_id | level | title |
                | G1 | GOAL | Less poverty |
      PLN_LINKS | goal_id | dimension | direction | channel | asserted_by | strength |
                | G7 | REM | M2D | income | PLN | 2 |
      DON_SUPPORT | project_id | year | record_source | donor | title | goal_id | committed_usd |
                  | P1 | 2023 | PARTNER | EU | Jobs | G7 | 100 |`);
    const blocked = (sheet: string): number | undefined =>
      checked.usable.find(({ dataset }) => dataset.template.id === sheet)?.blocked.size;
    expect(linesOf(checked.issues)).toEqual(['X24 error DON_SUPPORT!F2', 'X24 error PLN_LINKS!A2']);
    expect([blocked('PLN_LINKS'), blocked('DON_SUPPORT')]).toEqual([1, 0]);
  });

  test('a workbook without META is not used', () => {
    const book = parseExample(pop('| 2023 | _T | 100 | | | |')).books[0];
    if (!book) throw new Error('no workbook');
    const bare = { ...book, sheets: book.sheets.filter(({ name }) => name !== 'META') };
    const checked = check([readSubmission(bare, catalogue)], catalogue);
    expect(linesOf(checked.issues)).toEqual(['S01 error xts-sta.xlsx!']);
    expect(checked.usable).toEqual([]);
  });
});

describe('several workbooks', () => {
  const two = (a: string, b: string): string => `
    META@a.xlsx | country | ${a} |
    STA_POP@a.xlsx | year | age | total |
                   | 2023 | _T | 100 |
    META@b.xlsx | country | ${b} |
    MFA_CONS@b.xlsx | year | host | total |
                    | 2023 | SEN | 100 |`;

  test.each([
    { name: 'the country most workbooks name', a: 'SEN', b: 'SEN', country: 'SEN' },
    { name: 'ties: the first in alphabetical order', a: 'SEN', b: 'MLI', country: 'MLI' },
  ])('$name', ({ a, b, country }) => {
    expect(checkText(two(a, b)).country).toBe(country);
  });

  test('another country than the one asked for is not used at all', () => {
    const checked = checkText(two('SEN', 'MLI'), { country: 'SEN' });
    expect(linesOf(checked.issues).filter((line) => line.startsWith('X'))).toEqual(['X26 error META!B4']);
    expect(checked.usable.map(({ dataset }) => dataset.file)).toEqual(['a.xlsx', 'a.xlsx']);
    expect(checked.counts.get('b.xlsx')).toEqual({ read: 1, accepted: 0, rejected: 1, ignored: 0 });
  });

  test.each([
    { name: 'the later submission counts', dates: ['2024-03-31', '2024-01-31'], kept: 'a.xlsx' },
    { name: 'ties: the later file name', dates: ['2024-03-31', '2024-03-31'], kept: 'b.xlsx' },
  ])('same sheet twice: $name', ({ dates: [a = '', b = ''], kept }) => {
    const checked = checkText(`
      META@a.xlsx | submitted_on | ${a} |
      STA_POP@a.xlsx | year | age | total |
                     | 2023 | _T | 100 |
      META@b.xlsx | submitted_on | ${b} |
      STA_POP@b.xlsx | year | age | total |
                     | 2023 | _T | 100 |`);
    const used = checked.usable.filter(({ dataset }) => dataset.template.id === 'STA_POP');
    expect(used.map(({ dataset }) => dataset.file)).toEqual([kept]);
    expect(linesOf(checked.issues)).toEqual(['X27 warning STA_POP!']);
  });
});

describe('order and stopping', () => {
  test('file, sheet, row, column, rule', () => {
    const checked = checkText(`
      MFA_CONS | year | host | total |
               | 2023 | Nowhereland | -4 |
      STA_POP | year | age | total |
              | 2023 | _T | -4 |
              | 2023 | _T | 4.5 |`);
    expect(linesOf(checked.issues)).toEqual([
      'S18 error MFA_CONS!B2',
      'S05 error MFA_CONS!C2',
      'S02 error STA_POP!A2',
      'S05 error STA_POP!C2',
      'S02 error STA_POP!A3',
      'S05 error STA_POP!C3',
    ]);
  });

  test('a stopped check throws STOPPED', () => {
    const books = parseExample(pop('| 2023 | _T | 1 | | | |')).books;
    const submissions = books.map((book) => readSubmission(book, catalogue));
    const stop = (): unknown => check(submissions, catalogue, { host: { signal: { aborted: true } } });
    expect(stop).toThrow(Failure);
  });
});

test('a formula without a stored result is told, and read as blank (S32)', () => {
  const text = (value: string): Cell => ({ kind: 'text', value });
  const book = parseExample(pop('| 2023 | _T | 100 | | | |')).books[0];
  if (!book) throw new Error('no workbook');
  const rows: Cell[][] = [
    ['year', 'age', 'total'].map(text),
    [{ kind: 'number', value: 2023 }, text('_T'), { kind: 'blank', value: null, formula: true }],
  ];
  const sheets = [...book.sheets.filter(({ name }) => name === 'META'), gridOf('STA_POP', rows)];
  const checked = check([readSubmission({ ...book, sheets }, catalogue)], catalogue);
  expect(linesOf(checked.issues)).toEqual(['S32 warning STA_POP!C2']);
});
