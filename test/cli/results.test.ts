/** `indicators`, `consolidate` and `convert` on the fictional country, whose answers are known. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesSource, nodePlatform, readWorkbook } from '../../core/formats/index.ts';
import { figuresSchema, type Fact, type Language } from '../../core/index.ts';
import { reportSchema } from '../../core/report/schema.ts';
import { WIDTH } from '../../cli/print/wrap.ts';
import { command, contentOf, put, temporaryFolder, xtsFolder, type Ran } from '../helpers/command.ts';
import { workbookFiles } from '../helpers/samples.ts';

let xts = '';
beforeAll(() => {
  xts = xtsFolder();
});

describe('indicators', () => {
  test('table: the newest national figure of each, with a unit that names the currency', async () => {
    const { code, out } = await command(['indicators', xts]);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.filter((line) => line.startsWith('CTX-01'))).toEqual([
      expect.stringMatching(/^CTX-01 {2}2023 +10,000,000 persons +Total resident population$/),
    ]);
    expect(out).toMatch(/REM-01 {2}2023 +1,025\.0 million USD/);
  });

  test('--indicator: all years and parts of those named, in small letters too', async () => {
    const books = ['xts-fin.xlsx', 'xts-sta.xlsx'].map((name) => join(xts, name));
    const asked = ['-i', 'rem-01', '--indicator', 'CTX-01', '--format', 'csv'];
    const { out } = await command(['indicators', ...books, ...asked]);
    const { data } = Papa.parse<Record<string, string>>(out.trim(), { header: true });
    expect(new Set(data.map((row) => row['indicator_id']))).toEqual(new Set(['CTX-01', 'REM-01']));
    const row = data.find((each) => each['indicator_id'] === 'REM-01' && each['year'] === '2023');
    expect(row).toMatchObject({ country: 'XTS', value: '1025', unit: 'currency, millions', currency: 'USD' });
  });

  test('json holds the records', async () => {
    const book = join(xts, 'xts-sta.xlsx');
    const { out } = await command(['indicators', book, '-i', 'CTX-03', '--format', 'json']);
    const { figures, computed_on } = figuresSchema.parse(JSON.parse(out));
    expect(figures.find((each) => each.year === 2023 && Object.keys(each.disagg).length === 0)?.value).toBe(
      60,
    );
    expect(computed_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('--trace goes down to the ministry’s cell, which holds that text', async () => {
    const { out } = await command(['indicators', join(xts, 'xts-fin.xlsx'), '-i', 'REM-01', '--trace']);
    const [, file = '', sheet = '', cell = '', raw = ''] =
      /(xts-fin\.xlsx) '(FIN_REMIT)'!([A-Z]+\d+): (900)/.exec(out) ?? [];
    const book = await readWorkbook(bytesSource(file, readFileSync(join(xts, file))), nodePlatform);
    const grid = book.sheets.find((each) => each.name === sheet);
    const row = Number(cell.slice(1));
    expect(String(grid?.cell(row, cell.charCodeAt(0) - 64).value)).toBe(raw);
  });

  test.each<[Language, RegExp]>([
    ['fr', /1 025,0 millions USD/],
    ['es', /1\.025,0 millones de USD/],
  ])('in %s', async (language, amount) => {
    const { out } = await command(['indicators', join(xts, 'xts-fin.xlsx'), '-l', language, '-i', 'REM-01']);
    expect(out.replace(/[\u00a0\u202f]/g, ' ')).toMatch(amount);
    expect(out).not.toMatch(/undefined|\{\w+\}/);
  });
});

describe('consolidate', () => {
  let target = '';
  let first: Ran;
  const run = (name: string, ...inputs: readonly string[]): Promise<Ran> => {
    const [book, report] = [join(target, `${name}.xlsx`), join(target, `${name}.json`)];
    return command(['consolidate', ...inputs, '-o', book, '--report', report]);
  };
  beforeAll(async () => {
    target = temporaryFolder();
    first = await run('a', xts);
  });

  test('workbook, report and summary', async () => {
    const { code, out, said } = first;
    expect(code).toBe(0);
    expect(said).toEqual([`Workbook: ${join(target, 'a.xlsx')}`, `Report: ${join(target, 'a.json')}`]);
    expect(out).toMatch(/Nothing received from: Health;/);
    expect(out).toContain('Personal remittances received (BPM6): 1,025.0 million USD (2023)');
    expect(out).toMatch(/^ {2}high · C-204 /m);
    const report = reportSchema.parse(JSON.parse(readFileSync(join(target, 'a.json'), 'utf8')));
    expect(report.findings.some(({ rule }) => rule === 'C-204')).toBe(true);
    expect(
      report.indicators.find((each) => each.indicator === 'REM-01' && each.value !== null)?.currency,
    ).toBe('USD');
  });

  test('the same workbooks give the same bytes, as a folder and named one by one in another order', async () => {
    const names = workbookFiles('xts').map((name) => join(xts, name));
    await run('b', ...names.reverse());
    const content = contentOf(target);
    expect(content['b.xlsx']).toBe(content['a.xlsx']);
    expect(content['b.json']).toBe(content['a.json']);
  });

  test.each<Language>(['en', 'fr', 'es'])('the summary in %s fits the screen', async (language) => {
    const file = join(temporaryFolder(), 'a.xlsx');
    const { out } =
      language === 'en' ? first : await command(['consolidate', xts, '-o', file, '-l', language]);
    expect(out).not.toBe('');
    expect(out.split('\n').filter((line) => line.length > WIDTH)).toEqual([]);
    expect(out).not.toMatch(/undefined|Infinity|\{\w+\}/);
  });

  test('the trace of an open workbook gets its words in the book', async () => {
    const folder = xtsFolder('sta');
    put(folder, '~$xts-sta.xlsx', 'x');
    const file = join(temporaryFolder(), 'a.xlsx');
    await command(['consolidate', folder, '-o', file, '-q']);
    const book = await readWorkbook(bytesSource('a.xlsx', readFileSync(file)), nodePlatform);
    const texts = book.sheets.flatMap((grid) =>
      Array.from({ length: grid.rowCount }, (_, row) =>
        Array.from({ length: grid.columnCount }, (_, column) => String(grid.cell(row + 1, column + 1).value)),
      ).flat(),
    );
    expect(texts.some((text) => text.includes('left aside: it shows that'))).toBe(true);
    expect(texts.some((text) => text.includes('our mistake'))).toBe(false);
  });
});

describe('convert', () => {
  const rows = (file: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(
      readFileSync(file, 'utf8')
        .replace(/^\ufeff/, '')
        .trim(),
      { header: true },
    ).data;

  test('a broken file among others: named, the rest done, the receipt adds up', async () => {
    const folder = xtsFolder('fin', 'sta');
    put(folder, 'broken.xlsx', 'x');
    const target = temporaryFolder();
    const { code, out, said } = await command(['convert', folder, '-o', target]);
    expect(code).toBe(3);
    expect(said[0]).toMatch(/^broken\.xlsx: not read/);
    const [files, read, accepted, rejected, ignored, facts] = [
      ...(/(\d+) workbooks: (\d+) rows read = (\d+) accepted \+ (\d+) rejected \+ (\d+) left out\. (\d+) facts/.exec(
        out,
      ) ?? []),
    ]
      .slice(1)
      .map(Number);
    expect(files).toBe(2);
    expect(read).toBe((accepted ?? 0) + (rejected ?? 0) + (ignored ?? 0));
    const written = ['xts-fin.csv', 'xts-sta.csv'].flatMap((name) => rows(join(target, name)));
    expect(written).toHaveLength(facts ?? -1);
    expect(Object.keys(contentOf(target))).toEqual(['xts-fin.csv', 'xts-sta.csv']);
    const remittances = written.find(
      (row) => row['sheet'] === 'FIN_REMIT' && row['item'] === 'PT' && row['year'] === '2023',
    );
    expect(remittances).toMatchObject({ value: '900000000', unit: 'USD', file: 'xts-fin.xlsx' });
  });

  test('every column of the table has a name of its own', async () => {
    const target = temporaryFolder();
    await command(['convert', join(xts, 'xts-int.xlsx'), '-o', target]);
    const [header = ''] = readFileSync(join(target, 'xts-int.csv'), 'utf8')
      .replace(/^\ufeff/, '')
      .split('\r\n');
    const names = header.split(',');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('dimension_measure');
  });

  test('csv and json hold the same facts', async () => {
    const target = temporaryFolder();
    await command(['convert', join(xts, 'xts-fin.xlsx'), '-o', target]);
    await command(['convert', join(xts, 'xts-fin.xlsx'), '--to', 'json', '-o', target]);
    const facts = JSON.parse(readFileSync(join(target, 'xts-fin.json'), 'utf8')) as Fact[];
    const table = rows(join(target, 'xts-fin.csv'));
    expect(table.map((row) => [row['sheet'], row['measure'], Number(row['value'])])).toEqual(
      facts.map((fact) => [fact.sheet, fact.measure, fact.value]),
    );
  });

  test('a file name that looks like a formula is protected, numbers stay numbers', async () => {
    const folder = temporaryFolder({ '=cmd.xlsx': readFileSync(join(xts, 'xts-fin.xlsx')) });
    const target = temporaryFolder();
    await command(['convert', folder, '-o', target]);
    const [name = ''] = Object.keys(contentOf(target));
    const table = rows(join(target, name));
    expect(new Set(table.map((row) => row['file']))).toEqual(new Set(["'=cmd.xlsx"]));
    expect(table.every((row) => !Number.isNaN(Number(row['value'])))).toBe(true);
  });

  test('--raw writes texts as they are', async () => {
    const folder = temporaryFolder({ '=cmd.xlsx': readFileSync(join(xts, 'xts-fin.xlsx')) });
    const target = temporaryFolder();
    expect((await command(['convert', folder, '-o', target, '--raw'])).code).toBe(0);
    const [name = ''] = Object.keys(contentOf(target));
    expect(new Set(rows(join(target, name)).map((row) => row['file']))).toEqual(new Set(['=cmd.xlsx']));
  });

  test('workbooks of one name each get an output', async () => {
    const folder = temporaryFolder();
    const lab = readFileSync(join(xts, 'xts-lab.xlsx'));
    for (const name of ['2022/lab.xlsx', '2023/lab.xlsx', '2023__lab.xlsx', '2023/lab.xlsm'])
      put(folder, name, lab);
    const target = temporaryFolder();
    expect((await command(['convert', folder, '-o', target])).code).toBe(0);
    expect(Object.keys(contentOf(target))).toHaveLength(4);
  });
});
