/**
 * `validate --fix` and `undo`: safe fixes go into a copy that keeps all else, doubtful ones wait for a person, running
 * again changes nothing, and undoing gives every cell back.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { catalogue, layoutTemplate, type Book, type Value } from '../../core/index.ts';
import { fileSource, nodePlatform, readBook, writeWorkbook } from '../../core/formats/index.ts';
import { command, contentOf, put, temporaryFolder } from '../helpers/command.ts';

type DataRow = Readonly<Record<string, Value>>;

/** One of each: a total in words, a number in text, spaces, a copied row (safe); a misspelt country (to be asked). */
const ROWS: readonly DataRow[] = [
  { year: 2023, host: 'Total', total: '52' },
  { year: 2023, host: 'SEN ', total: 40 },
  { year: 2023, host: 'Italyy', total: 8, note: 'register' },
  { year: 2023, host: 'SEN ', total: 40 },
];

async function ministry(folder: string, rows: readonly DataRow[] = ROWS): Promise<string> {
  const plan = layoutTemplate(
    {
      institution: 'MFA',
      country: 'MDA',
      periodStart: 2023,
      periodEnd: 2023,
      language: 'en',
      asOf: '2024-03-31',
      rows: new Map([['MFA_CONS', rows]]),
      metaValues: {
        institution_name: 'Foreign affairs',
        definition_set: 'NATIONAL',
        migrant_basis: 'CITIZ',
        submitted_on: '2024-03-31',
      },
    },
    catalogue,
  );
  return put(folder, 'mfa.xlsx', await writeWorkbook(plan));
}

async function open(file: string): Promise<Book> {
  const source = await fileSource(file);
  const book = await readBook(source, nodePlatform);
  await source.close();
  return book;
}

/** Cells of MFA_CONS: year, host, total of the rows of data; the columns are A, C and D behind `period`. */
async function cellsOf(file: string): Promise<readonly unknown[][]> {
  const grid = (await open(file)).sheets.find(({ name }) => name === 'MFA_CONS');
  return [3, 4, 5, 6].map((row) => [1, 3, 4].map((column) => grid?.cell(row, column).value ?? null));
}

const rulesIn = (out: string): Readonly<Record<string, number>> =>
  (JSON.parse(out) as { summary: { byRule: Record<string, number> } }).summary.byRule;

describe('a workbook', () => {
  test('has its safe fixes in a copy; a doubtful one is only proposed', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    const before = readFileSync(file);
    const { code, out, said } = await command(['validate', file, '--fix', '--format', 'json']);
    expect(code).toBe(1);
    expect(Object.keys(contentOf(folder)).sort()).toEqual([
      'mfa.fixed.undo.json',
      'mfa.fixed.xlsx',
      'mfa.xlsx',
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await cellsOf(join(folder, 'mfa.fixed.xlsx'))).toEqual([
      [2023, '_T', 52],
      [2023, 'SEN', 40],
      [2023, 'Italyy', 8],
      [null, null, null],
    ]);
    expect(rulesIn(out)).toEqual({ S18: 1 });
    expect(said.join('\n')).toMatch(/6 cells fixed/);
    expect(said.join('\n')).toMatch(/1 proposal has to be decided/);
  });

  test('keeps every other part to the byte', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    await command(['validate', file, '--fix', '-q']);
    const [original, fixed] = [file, join(folder, 'mfa.fixed.xlsx')].map((each) =>
      unzipSync(new Uint8Array(readFileSync(each))),
    );
    const changed = Object.keys(original ?? {}).filter(
      (part) => !Buffer.from(original?.[part] ?? []).equals(Buffer.from(fixed?.[part] ?? [])),
    );
    expect(Object.keys(fixed ?? {})).toEqual(Object.keys(original ?? {}));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
  });

  test('is left alone when it is fixed already', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    await command(['validate', file, '--fix', '-q']);
    const before = contentOf(folder);
    const { said } = await command(['validate', join(folder, 'mfa.fixed.xlsx'), '--fix']);
    expect(said.join('\n')).toMatch(/nothing can be fixed without asking/);
    expect(contentOf(folder)).toEqual(before);
  });

  test('takes a doubtful proposal whose key a person accepts', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    const key = 'S18|MFA_CONS|2023,Italyy|host';
    const target = join(folder, 'clean.xlsx');
    const { code } = await command(['validate', file, '--fix', '--accept', key, '-o', target, '-q']);
    expect(code).toBe(0);
    expect((await cellsOf(target))[2]).toEqual([2023, 'ITA', 8]);
  });

  test('takes the accepted proposal alone without --fix', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    await command(['validate', file, '--accept', 'S18|MFA_CONS|2023,Italyy|host', '-q']);
    expect(await cellsOf(join(folder, 'mfa.fixed.xlsx'))).toEqual([
      [2023, 'Total', '52'],
      [2023, 'SEN ', 40],
      [2023, 'ITA', 8],
      [2023, 'SEN ', 40],
    ]);
  });

  test('of the same name as another one does not meet it in the folder of --output', async () => {
    const folder = temporaryFolder();
    for (const year of ['2022', '2023'])
      put(folder, `in/${year}/MFA_CONS.csv`, `year,host,total\n${year},Total,5\n`);
    const { out } = await command([
      'validate',
      join(folder, 'in'),
      '--fix',
      '-o',
      join(folder, 'out'),
      '--format',
      'json',
      '-q',
    ]);
    const { inputs } = JSON.parse(out) as { inputs: { file: string }[] };
    expect(inputs.map(({ file }) => file)).toEqual(['2022/MFA_CONS.csv', '2023/MFA_CONS.csv']);
    for (const year of ['2022', '2023'])
      expect(readFileSync(join(folder, 'out', year, 'MFA_CONS.csv'), 'utf8')).toBe(
        `year,host,total\n${year},_T,5\n`,
      );
  });

  test('refuses a key that no proposal has', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    const { code, said } = await command(['validate', file, '--accept', 'S18|MFA_CONS|2023,Rome|host']);
    expect(code).toBe(2);
    expect(said.join(' ')).toContain('S18|MFA_CONS|2023,Rome|host');
    expect(Object.keys(contentOf(folder))).toEqual(['mfa.xlsx']);
  });

  test('does not replace a file that stands in the place of the copy', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    put(folder, 'mfa.fixed.xlsx', 'mine');
    const { code } = await command(['validate', file, '--fix']);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'mfa.fixed.xlsx'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'mfa.fixed.undo.json'))).toBe(false);
  });

  test('comes back as it was, cell for cell', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    await command(['validate', file, '--fix', '-q']);
    const { code, said } = await command(['undo', join(folder, 'mfa.fixed.undo.json')]);
    expect({ code, said: said.join('').replaceAll(folder, '') }).toMatchObject({
      code: 0,
      said: expect.stringContaining('/mfa.fixed.undone.xlsx') as string,
    });
    const [original, undone] = [file, join(folder, 'mfa.fixed.undone.xlsx')].map((each) =>
      unzipSync(new Uint8Array(readFileSync(each))),
    );
    expect(undone).toEqual(original);
  });

  test('cannot come back once it was changed after fixing', async () => {
    const folder = temporaryFolder();
    const file = await ministry(folder);
    await command(['validate', file, '--fix', '-q']);
    put(folder, 'mfa.fixed.xlsx', readFileSync(file));
    const { code, said } = await command(['undo', join(folder, 'mfa.fixed.undo.json')]);
    expect(code).toBe(2);
    expect(said.join(' ')).toContain('changed or saved after it was fixed');
  });

  test.each([['not json'], ['{"undoVersion":"2.0"}']])('is not undone with %s', async (content) => {
    const folder = temporaryFolder({ 'x.undo.json': content });
    const { code, said } = await command(['undo', join(folder, 'x.undo.json')]);
    expect({ code, named: said.join(' ').includes('x.undo.json') }).toEqual({ code: 2, named: true });
  });
});

describe('a text table', () => {
  const windows = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

  test.each<[name: string, before: Uint8Array, after: Uint8Array]>([
    [
      'keeps its mark, quotes and line ends',
      Buffer.from('\ufeffyear;host;total;note\r\n2023;Total;52;"a;b"\r\n2023;"SEN ";40;\r\n'),
      Buffer.from('\ufeffyear;host;total;note\r\n2023;_T;52;"a;b"\r\n2023;"SEN";40;\r\n'),
    ],
    [
      'keeps its encoding',
      windows('year,host,total,note\n2023,Total,52,d\xe9c\xe8s\n2023,S\xe9n\xe9gal,40,\n'),
      windows('year,host,total,note\n2023,_T,52,d\xe9c\xe8s\n2023,S\xe9n\xe9gal,40,\n'),
    ],
    [
      'in UTF-16 as well',
      Buffer.from('\ufeffyear\thost\ttotal\n2023\tTotal\t52\n', 'utf16le'),
      Buffer.from('\ufeffyear\thost\ttotal\n2023\t_T\t52\n', 'utf16le'),
    ],
    [
      'keeps a line that names the delimiter',
      Buffer.from('sep=;\nyear;host;total\n2023;Total;52\n'),
      Buffer.from('sep=;\nyear;host;total\n2023;_T;52\n'),
    ],
  ])('%s, and comes back to the byte', async (_, before, after) => {
    const folder = temporaryFolder();
    const file = put(folder, 'MFA_CONS.csv', before);
    await command(['validate', file, '--fix', '-q']);
    expect(Buffer.from(readFileSync(join(folder, 'MFA_CONS.fixed.csv')))).toEqual(Buffer.from(after));
    await command(['undo', join(folder, 'MFA_CONS.fixed.undo.json'), '-q']);
    expect(Buffer.from(readFileSync(join(folder, 'MFA_CONS.fixed.undone.csv')))).toEqual(Buffer.from(before));
  });

  test('from standard input is not fixed', async () => {
    expect((await command(['validate', '-', '--fix'])).code).toBe(2);
  });
});
