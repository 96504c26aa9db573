/** Which files of a folder are read (docs/reading.md). */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findWorkbooks } from '../../cli/find-workbooks.ts';
import { command, temporaryFolder } from '../helpers/command.ts';

const lines = (paths: readonly string[], files: readonly string[]): readonly string[] => {
  const folder = temporaryFolder(Object.fromEntries(files.map((name) => [name, 'year;total\n2023;1\n'])));
  return findWorkbooks(paths.map((path) => join(folder, path))).map(({ shown, skip }) =>
    [shown, skip].filter(Boolean).join(' '),
  );
};

describe('text tables', () => {
  test.each([
    {
      name: 'below workbooks are left aside, one line for each folder',
      files: ['sta.xlsx', 'data/POP.csv', 'data/FLOW.csv', 'data/old/POP.tsv'],
      found: ['data/ tables', 'data/old/ tables', 'sta.xlsx'],
    },
    {
      name: 'beside workbooks are read',
      files: ['sta.xlsx', 'lab.csv'],
      found: ['lab.csv', 'sta.xlsx'],
    },
    {
      name: 'in folders of ministries without workbooks above are read',
      files: ['sta/pop.csv', 'lab/lab.xlsx', 'lab/more.csv'],
      found: ['lab/lab.xlsx', 'lab/more.csv', 'sta/pop.csv'],
    },
    {
      name: 'below a workbook that is only open somewhere are read',
      files: ['~$sta.xlsx', 'data/pop.csv'],
      found: ['data/pop.csv', '~$sta.xlsx lock'],
    },
    {
      name: 'are read where their folder is named',
      paths: ['', 'data'],
      files: ['sta.xlsx', 'data/pop.csv'],
      found: ['pop.csv', 'sta.xlsx'],
    },
  ])('$name', ({ paths = [''], files, found }) => {
    expect(lines(paths, files)).toEqual(found);
  });

  test('workbooks of sub-folders are read as ever', () => {
    expect(lines([''], ['sta.xlsx', 'lab/lab.xlsx', 'lab/old.ods'])).toEqual([
      ...['lab/lab.xlsx', 'lab/old.ods', 'sta.xlsx'],
    ]);
  });
});

test('the receipt says what was left aside', async () => {
  const folder = temporaryFolder({ 'sta.xlsx': 'no workbook', 'data/pop.csv': 'year\n2023\n' });
  const { err } = await command(['validate', folder, '--language', 'en']);
  expect(err).toMatch(/data\/: left aside: text tables in a folder below workbooks/);
  expect(err).not.toContain('pop.csv');
});
