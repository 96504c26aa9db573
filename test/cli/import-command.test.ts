/**
 * `mainstream import`: preview, choices, mapping file, next year's file, the written workbook and its trace.
 * The figures are made up; what is expected was worked out by hand from the tables below.
 */
import ExcelJS from 'exceljs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { catalogue } from '../../core/index.ts';
import { readSubmission } from '../../core/read/read.ts';
import { command, contentOf, put, temporaryFolder, xtsFolder, type Ran } from '../helpers/command.ts';

const TITLE = 'Immigrants by country of birth, in thousands';
/** Thousands: Germany 1.5 in 2018 is 1500 persons. */
const STOCK = `${TITLE};;;;
;;;;
Country of birth;Notes;2018;2019;2020
Germany;;1,5;1,6;1,7
France;a;2,5;2,6*;..
Europe;;4,0;4,2;1,7
Source: register;;;;
`;
const MATRIX_ROWS = ['DEU', 'FRA', 'ITA', 'ESP', 'PRT', 'POL', 'ROU', 'UKR', 'RUS', 'TUR', 'BGR', 'GRC'];

async function run(folder: string, ...argv: string[]): Promise<Ran> {
  return command(['import', ...argv], { folder });
}
const inFolder = (files: Readonly<Record<string, string>>): ((name: string) => string) => {
  const folder = temporaryFolder(files);
  return (name) => join(folder, name);
};
const STA = ['--as', 'STA_STOCK', '--country', 'MDA'];

interface PreviewJson {
  readonly rows: number;
  readonly firstRows: Record<string, unknown>[];
  readonly cells: { read: number; imported: number; blank: number; leftOut: number };
  readonly mapping: {
    columns: { header: string; use: string; field?: string; at?: Record<string, string>; power?: number }[];
    fixed: Record<string, { value: string }>;
    leaveOut: Record<string, string>;
  };
  readonly leftOut: { reason: string; count: number; cells: string[] }[];
  readonly questions: { id: string; answer: string }[];
  readonly changes: { id: string }[];
}
const json = async (folder: string, ...argv: string[]): Promise<PreviewJson> =>
  JSON.parse((await run(folder, ...argv, '--format', 'json')).out) as PreviewJson;

async function rowsOf(file: string, sheet: string): Promise<Record<string, unknown>[]> {
  const book = await readWorkbook(bytesSource(file, readFileSync(file)), nodePlatform);
  const { datasets } = readSubmission(book, catalogue);
  return (datasets.find(({ template }) => template.id === sheet)?.rows ?? []).map(({ values }) => ({
    ...values,
  }));
}

describe('preview', () => {
  test('tells table, columns, unit, fixed values, rows and what is left out, in 80 columns, and writes nothing', async () => {
    const at = inFolder({ 'stock.csv': STOCK });
    const { code, out } = await run(at(''), at('stock.csv'), ...STA);
    expect(code).toBe(0);
    for (const fact of [
      'A3:E6; header in row 3',
      TITLE,
      'Becomes STA_STOCK (Immigrants in the country)',
      'A  Country of birth → origin',
      'B  Notes → note',
      'C:E  years 2018–2020 (3 columns) → total',
      'basis = BIRTH',
      'thousands (×10^3)',
      '6 rows for STA_STOCK',
      '9 read = 5 imported + 1 blank + 3 left out',
      '“Europe”',
      'A7 “Source: register”',
    ])
      expect(out).toContain(fact);
    expect(out).toMatch(/2018 +BIRTH +DEU +_T +1,500/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(Object.keys(contentOf(at('')))).toEqual(['stock.csv']);
  });

  test('a matrix of twelve countries is one line, not twelve', async () => {
    const lines = [
      `origin (down) / destination (across);${MATRIX_ROWS.join(';')}`,
      ...MATRIX_ROWS.map(
        (code, row) =>
          `${code};${MATRIX_ROWS.map((_, column) => String(12000 + row * 100 + column)).join(';')}`,
      ),
    ];
    const at = inFolder({ 'matrix.csv': `Migrant stocks 2019\n\n${lines.join('\n')}\n` });
    const { out } = await run(at(''), at('matrix.csv'), '--as', 'STA_STOCK', '--country', 'DEU');
    expect(out).toContain('B:M  12 × reporting (BGR … UKR)');
    expect(out.split('\n').length).toBeLessThan(45);
  });

  test('json holds the mapping and counts that add up', async () => {
    const at = inFolder({ 'stock.csv': STOCK });
    const { rows, cells, leftOut } = await json(at(''), at('stock.csv'), ...STA);
    expect(rows).toBe(6);
    expect(cells).toEqual({ read: 9, imported: 5, blank: 1, leftOut: 3 });
    expect(leftOut.map(({ reason, count }) => [reason, count])).toEqual([
      ['aggregate', 1],
      ['footer', 1],
    ]);
  });

  test('in French and from standard input', async () => {
    const { code, out } = await command(['import', '-', ...STA, '-l', 'fr'], {
      input: new TextEncoder().encode(STOCK),
    });
    expect(code).toBe(0);
    expect(out).toContain('années 2018–2020 (3 colonnes)');
  });
});

describe('choices', () => {
  const column = (preview: PreviewJson, header: string) =>
    preview.mapping.columns.find((each) => each.header === header);
  test.each<[string, string[], (preview: PreviewJson) => unknown, unknown]>([
    ['a fixed value', ['--set', 'basis=CITIZ'], ({ mapping }) => mapping.fixed['basis']?.value, 'CITIZ'],
    [
      'a code in small letters',
      ['--set', 'basis=citiz'],
      ({ mapping }) => mapping.fixed['basis']?.value,
      'CITIZ',
    ],
    ['a column by its letter', ['--column', 'E=ignore'], (each) => column(each, '2020')?.use, 'ignore'],
    ['a column by its header', ['--column', 'Notes=ignore'], (each) => column(each, 'Notes')?.use, 'ignore'],
    [
      'what a header stands for',
      ['--column', '2020=female@year=2021'],
      (each) => [column(each, '2020')?.field, column(each, '2020')?.at],
      ['female', { year: '2021' }],
    ],
    ['the unit', ['--unit', '0'], ({ firstRows }) => firstRows[0]?.['total'], 1.5],
    ['a label left out', ['--leave-out', 'France'], ({ rows }) => rows, 3],
    ['a label given a code', ['--label', 'France=ITA'], ({ firstRows }) => firstRows.length, 3],
  ])('%s', async (_, argv, look, expected) => {
    const at = inFolder({ 'stock.csv': STOCK });
    expect(look(await json(at(''), at('stock.csv'), ...STA, ...argv))).toEqual(expected);
  });

  test('the side of a matrix', async () => {
    const codes = MATRIX_ROWS.join(';');
    const lines = MATRIX_ROWS.map(
      (code, row) => `${code};${MATRIX_ROWS.map((_, at) => String(12000 + row * 100 + at)).join(';')}`,
    );
    const at = inFolder({ 'matrix.csv': `Migrants 2019\n\n;${codes}\n${lines.join('\n')}\n` });
    const argv = [at('matrix.csv'), '--as', 'STA_STOCK', '--country', 'DEU', '--set', 'basis=BIRTH'];
    const asked = await json(at(''), ...argv);
    expect(asked.questions.map(({ id }) => id)).toContain('which-axis');
    expect(asked.questions.find(({ id }) => id === 'which-axis')?.answer).toContain('--across origin');
    // row DEU: 12000, 12001, 12002 …; column DEU: 12000, 12100, 12200 …
    const across = await json(at(''), ...argv, '--across', 'origin');
    expect(across.firstRows.map(({ origin, total }) => [origin, total])).toEqual([
      ['DEU', 12000],
      ['FRA', 12001],
      ['ITA', 12002],
    ]);
    const down = await json(at(''), ...argv, '--across', 'reporting');
    expect(down.firstRows.map(({ origin, total }) => [origin, total])).toEqual([
      ['DEU', 12000],
      ['FRA', 12100],
      ['ITA', 12200],
    ]);
  });

  test.each([
    [['--set', 'basis=MOON'], 'BIRTH, CITIZ'],
    [['--set', 'basis'], 'basis=BIRTH'],
    [['--set', 'shoe=9'], 'origin'],
    [['--column', 'Nowhere=total'], '“Country of birth”'],
    [['--column', 'E=shoe'], 'female'],
    [['--label', 'France'], '"RCI=CIV"'],
    [['--label', 'France=MOON'], 'origin:France=…'],
    [['--across', 'shoe'], 'origin'],
    [['--unit', '4'], '0, 3, 6'],
  ])('%j is refused and says what to write', async (argv, says) => {
    const at = inFolder({ 'stock.csv': STOCK });
    const { code, err } = await run(at(''), at('stock.csv'), ...STA, ...argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe('questions', () => {
  const UNKNOWN = STOCK.replace('Germany', 'Ruritania').replace('in thousands', '');
  test('open ones: told with the option that answers them, nothing is written, exit 1', async () => {
    const at = inFolder({ 'stock.csv': UNKNOWN });
    const { code, err, out } = await run(
      at(''),
      at('stock.csv'),
      ...STA,
      '-o',
      at('out.xlsx'),
      '--save-mapping',
      at('m.json'),
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('A4: “Ruritania” is no Country of origin that is known.');
    expect(err).toContain('--label "Ruritania=');
    expect(Object.keys(contentOf(at('')))).toEqual(['stock.csv']);
    expect((await run(at(''), at('stock.csv'), ...STA)).code).toBe(1);
  });

  test.each([
    ['answered', ['--label', 'Ruritania=_O'], 0],
    ['left out', ['--leave-out', 'Ruritania'], 0],
  ])('%s: written', async (_, argv, expected) => {
    const at = inFolder({ 'stock.csv': UNKNOWN });
    expect((await run(at(''), at('stock.csv'), ...STA, ...argv, '-o', at('out.xlsx'))).code).toBe(expected);
  });

  test('left to the check with --yes: the label stays in its cell', async () => {
    const at = inFolder({ 'stock.csv': UNKNOWN });
    expect((await run(at(''), at('stock.csv'), ...STA, '--yes', '-o', at('out.xlsx'))).code).toBe(0);
    const { out } = await command(['validate', at('out.xlsx')]);
    expect(out).toContain('Ruritania');
  });
});

describe('the written workbook', () => {
  test('holds the rows, and for each figure the cell it came from', async () => {
    const at = inFolder({ 'stock.csv': STOCK });
    const { code, out } = await run(at(''), at('stock.csv'), ...STA, '-o', at('out.xlsx'), '-q');
    expect({ code, out }).toEqual({ code: 0, out: `${at('out.xlsx')}: 6 rows imported into STA_STOCK\n` });
    const rows = await rowsOf(at('out.xlsx'), 'STA_STOCK');
    expect(rows.map(({ year, origin, total }) => [year, origin, total])).toEqual([
      [2018, 'DEU', 1500],
      [2019, 'DEU', 1600],
      [2020, 'DEU', 1700],
      [2018, 'FRA', 2500],
      [2019, 'FRA', 2600],
      [2020, 'FRA', null],
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at('out.xlsx'));
    const trace = workbook.getWorksheet('IMPORTED');
    const lines = [3, 4, 5, 6, 7].map((row) =>
      [1, 2, 3, 4, 5, 6, 8, 9, 10].map((column) => trace?.getCell(row, column).value),
    );
    expect(lines[4]).toEqual([
      'STA_STOCK',
      'F7',
      '2019,BIRTH,FRA,_T',
      'total',
      '2600',
      'stock.csv',
      'D5',
      '2,6*',
      '×10^3',
    ]);
    for (const [, cell, , , value] of lines)
      expect(String(workbook.getWorksheet('STA_STOCK')?.getCell(String(cell)).value)).toBe(value);
  });

  test('validate finds nothing but what only the ministry knows, and consolidate follows figures to the source', async () => {
    const at = inFolder({ 'pop.csv': 'Year;Age;Both sexes;Female;Male\n2023;Total;2500*;1300;1200\n' });
    await run(at(''), at('pop.csv'), '--as', 'STA_POP', '--country', 'MDA', '-o', at('sta.xlsx'));
    const checked = await command(['validate', at('sta.xlsx'), '--format', 'json']);
    const { issues } = JSON.parse(checked.out) as {
      issues: { severity: string; place: { sheet: string } }[];
    };
    expect(
      issues.filter(({ severity }) => severity === 'error').every(({ place }) => place.sheet === 'META'),
    ).toBe(true);
    const { code } = await command([
      'consolidate',
      at('sta.xlsx'),
      '-o',
      at('all.xlsx'),
      '--fail-on',
      'never',
    ]);
    expect(code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at('all.xlsx'));
    const texts: string[] = [];
    workbook.getWorksheet('14_TRACE')?.eachRow((row) => texts.push(String(row.values)));
    expect(texts.some((text) => text.includes(`pop.csv 'pop'!C2: "2500*"`))).toBe(true);
    const traced = await command(['indicators', at('sta.xlsx'), '--indicator', 'CTX-01', '--trace']);
    expect(traced.out).toContain(`← pop.csv 'pop'!C2: "2500*"`);
  });

  test('the same bytes each time, and somebody’s file is not replaced', async () => {
    const at = inFolder({ 'stock.csv': STOCK, 'mine.xlsx': 'mine' });
    const write = (name: string): Promise<Ran> => run(at(''), at('stock.csv'), ...STA, '-o', at(name));
    await write('a.xlsx');
    await write('b.xlsx');
    const content = contentOf(at(''));
    expect(content['a.xlsx']).toBe(content['b.xlsx']);
    expect((await write('mine.xlsx')).code).toBe(2);
    expect((await write('stock.csv')).code).toBe(2);
  });
});

describe('--into', () => {
  const YEAR = 'Year;Age;Both sexes;Female;Male\n1999;Total;2500;1300;1200\n';
  test('adds the rows and keeps META and all other sheets', async () => {
    const folder = xtsFolder('sta');
    const book = join(folder, 'xts-sta.xlsx');
    const before = await Promise.all(
      ['META', 'STA_POP', 'STA_FLOW', 'STA_STOCK'].map((id) => rowsOf(book, id)),
    );
    put(folder, 'pop.csv', YEAR);
    const out = join(folder, 'new.xlsx');
    const ran = await run(folder, join(folder, 'pop.csv'), '--as', 'STA_POP', '--into', book, '-o', out);
    expect(ran).toMatchObject({ code: 0 });
    const after = await Promise.all(
      ['META', 'STA_POP', 'STA_FLOW', 'STA_STOCK'].map((id) => rowsOf(out, id)),
    );
    expect(after[0]).toEqual(before[0]);
    expect(after[2]).toEqual(before[2]);
    expect(after[3]).toEqual(before[3]);
    expect(after[1]?.slice(0, -1)).toEqual(before[1]);
    expect(after[1]?.at(-1)).toMatchObject({ year: 1999, age: '_T', total: 2500, female: 1300, male: 1200 });
    const [line] = await rowsOf(out, 'IMPORTED');
    expect(line).toMatchObject({ to_cell: `D${String(3 + (before[1]?.length ?? 0))}`, from_cell: 'C2' });
  });

  test('refuses rows that are there already, and says which', async () => {
    const folder = xtsFolder('sta');
    put(folder, 'pop.csv', YEAR);
    const [pop, book, out] = ['pop.csv', 'xts-sta.xlsx', 'new.xlsx'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await run(folder, pop, '--as', 'STA_POP', '--into', book, '-o', out);
    const { code, err } = await run(folder, pop, '--as', 'STA_POP', '--into', out);
    expect(code).toBe(2);
    expect(err).toContain('1999,_T');
  });

  test('refuses a workbook that is none of ours, or another institution’s', async () => {
    const folder = xtsFolder('lab');
    put(folder, 'pop.csv', YEAR);
    const { code, err } = await run(
      folder,
      join(folder, 'pop.csv'),
      '--as',
      'STA_POP',
      '--into',
      join(folder, 'xts-lab.xlsx'),
    );
    expect(code).toBe(2);
    expect(err).toContain('template for STA');
  });
});

describe('mapping file', () => {
  const NEXT = STOCK.replace('2018;2019;2020', '2018;2019;2020;2021')
    .replace('1,5;1,6;1,7', '1,5;1,6;1,7;1,8')
    .replace('2,5;2,6*;..', '2,5;2,6*;..;2,8')
    .replace('4,0;4,2;1,7', '4,0;4,2;1,7;4,6')
    .replace('Notes', 'Remarks');
  const saved = async (): Promise<(name: string) => string> => {
    const at = inFolder({ 'stock.csv': STOCK, 'next.csv': NEXT });
    const argv = ['--set', 'basis=CITIZ', '-o', at('out.xlsx'), '--save-mapping', at('m.json')];
    expect((await run(at(''), at('stock.csv'), ...STA, ...argv)).code).toBe(0);
    return at;
  };

  test('the same file again: no change, the same rows', async () => {
    const at = await saved();
    const again = await json(at(''), at('stock.csv'), '--as', 'STA_STOCK', '--mapping', at('m.json'));
    expect(again.changes).toEqual([]);
    expect(again.rows).toBe(6);
    expect(again.mapping.fixed['basis']?.value).toBe('CITIZ');
  });

  test('next year’s file: says what changed, waits for --yes, takes the new year', async () => {
    const at = await saved();
    const argv = [at('next.csv'), '--as', 'STA_STOCK', '--mapping', at('m.json'), '-o', at('new.xlsx')];
    const asked = await run(at(''), ...argv);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('New and taken like those of its kind: “2021”.');
    expect(asked.err).toContain('Gone: the column “Notes”.');
    expect(existsSync(at('new.xlsx'))).toBe(false);
    const written = await run(at(''), ...argv, '--column', 'Remarks=note', '--yes');
    expect(written.code).toBe(0);
    expect(written.err).not.toContain('“Notes”');
    const rows = await rowsOf(at('new.xlsx'), 'STA_STOCK');
    expect(rows).toHaveLength(8);
    expect(rows.filter(({ year }) => year === 2021).map(({ total }) => total)).toEqual([1800, 2800]);
    const [line] = await rowsOf(at('new.xlsx'), 'IMPORTED');
    expect(line?.['mapping_file']).toBe('m.json');
  });

  test('a renamed column of keys must be named, --yes is not enough', async () => {
    const at = await saved();
    put(at(''), 'next.csv', STOCK.replace('Country of birth', 'Land'));
    const argv = [
      at('next.csv'),
      '--as',
      'STA_STOCK',
      '--mapping',
      at('m.json'),
      '-o',
      at('new.xlsx'),
      '--yes',
    ];
    const asked = await run(at(''), ...argv);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('--column "HEADER=origin"');
    expect((await run(at(''), ...argv, '--column', 'Land=origin')).code).toBe(0);
  });

  test('an edited decision is carried out', async () => {
    const at = await saved();
    const text = readFileSync(at('m.json'), 'utf8').replace('"value": "CITIZ"', '"value": "BIRTH"');
    put(at(''), 'm.json', text);
    await run(at(''), at('stock.csv'), '--as', 'STA_STOCK', '--mapping', at('m.json'), '-o', at('new.xlsx'));
    const rows = await rowsOf(at('new.xlsx'), 'STA_STOCK');
    expect(new Set(rows.map(({ basis }) => basis))).toEqual(new Set(['BIRTH']));
  });

  test('a mistake in it is told by its place', async () => {
    const at = await saved();
    put(at(''), 'm.json', readFileSync(at('m.json'), 'utf8').replace('"use": "note"', '"use": "notes"'));
    const { code, err } = await run(at(''), at('stock.csv'), '--as', 'STA_STOCK', '--mapping', at('m.json'));
    expect(code).toBe(2);
    expect(err).toContain('columns[1].use is "notes"');
    expect(err).toContain('"key", "value", "note" or "ignore"');
  });
});
