/** `compare` from folders to the finished workbook: sheets, order, answers carried over, and what is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesSource, nodePlatform, readWorkbook } from '../../core/formats/index.ts';
import type { Book, Grid } from '../../core/index.ts';
import { foreignWorkbook, ofCountry, resaved } from '../helpers/bad-files.ts';
import { command, temporaryFolder, xtsFolder } from '../helpers/command.ts';
import { hostile } from '../helpers/hostile-books.ts';
import { expectRefused, type Case } from '../helpers/refused.ts';

const PLAN = 'xts-pln.xlsx';
/** The planning workbook of XTS, and the same one as Mali's. */
let xts: Uint8Array = new Uint8Array();
let mali: Uint8Array = new Uint8Array();
/** The finished workbook of XTS. */
let finished: Uint8Array = new Uint8Array();
beforeAll(async () => {
  const folder = xtsFolder('pln');
  xts = new Uint8Array(readFileSync(join(folder, PLAN)));
  mali = ofCountry(xts, 'MLI');
  await command(['consolidate', folder, '-o', join(folder, 'out.xlsx'), '-q'], { folder });
  finished = new Uint8Array(readFileSync(join(folder, 'out.xlsx')));
});

const bookOf = (bytes: Uint8Array): Promise<Book> =>
  readWorkbook(bytesSource('book.xlsx', bytes), nodePlatform);

async function compareFiles(files: Readonly<Record<string, Uint8Array>>, ...options: readonly string[]) {
  const folder = temporaryFolder(files);
  const ran = await command(['compare', folder, '-o', join(folder, 'pilots.xlsx'), ...options], { folder });
  const bytes = new Uint8Array(readFileSync(join(folder, 'pilots.xlsx')));
  return { ...ran, bytes, book: await bookOf(bytes) };
}

const textsOf = (grid: Grid | undefined): string =>
  Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    (grid?.usedColumns ?? []).map((column) => String(grid?.cell(row + 1, column).value ?? '')).join(' | '),
  ).join('\n');
const sheetOf = ({ sheets }: Book, name: string): string =>
  textsOf(sheets.find((each) => each.name === name));

describe('two countries', () => {
  let ran: Awaited<ReturnType<typeof compareFiles>> | undefined;
  beforeAll(async () => {
    ran = await compareFiles({ 'b.xlsx': xts, 'a.xlsx': mali, 'done.xlsx': finished });
  });

  test('the workbook has its twelve sheets, and says who was compared', () => {
    expect(ran?.book.sheets.map(({ name }) => name)).toEqual([
      ...['00_README', '01_PILOTS', '02_SCORES', '03_DIMENSIONS', '04_COMMON_GOALS', '05_FINDINGS'],
      ...['06_LINK_PATTERNS', '07_DATA', '08_SUPPORT', '09_LESSONS', '10_TEMPLATE_USE', '11_METHOD'],
    ]);
    expect(ran?.out).toBe('2 countries compared: MLI, XTS\n');
  });

  test('numbers only, and no column for a rank, a total or a mean of countries', () => {
    for (const grid of ran?.book.sheets ?? []) {
      const words = new Set(
        textsOf(grid)
          .toLowerCase()
          .split(/\s*[|\n]\s*/),
      );
      if (grid.name !== '10_TEMPLATE_USE')
        for (const word of ['rank', 'place', 'total', 'average', 'mean']) expect(words.has(word)).toBe(false);
      for (let row = 1; row <= grid.rowCount; row++)
        expect(grid.usedColumns.some((column) => grid.cell(row, column).formula)).toBe(false);
    }
  });

  test('equal countries: no clear difference, and no quartiles of two', () => {
    if (!ran) return;
    const scores = sheetOf(ran.book, '02_SCORES');
    expect(scores).toMatch(/MLI \| no clear difference \| XTS/);
    expect(scores.match(/n\/a – fewer than three countries/g)).toHaveLength(6);
  });

  test('the finished workbook tells the method of the last run, and nothing is resolved since', () => {
    if (!ran) return;
    expect(sheetOf(ran.book, '00_README')).toMatch(/XTS \|.*\| 1\.0 \| 1\.0 \|/);
    const raised = sheetOf(ran.book, '05_FINDINGS')
      .split('\n')
      .filter((line) => line.includes('2 of 2'));
    expect(raised.length).toBeGreaterThan(3);
    // Counts, per ten goals, then resolved: unknown for Mali, nothing for XTS.
    for (const line of raised) expect(line).toMatch(/everywhere: candidate for guidance \|.* \|  \| 0$/);
  });

  test('what people decide is kept by the next comparison', async () => {
    if (!ran) return;
    const decided = resaved(ran.bytes, /^xl\/(sharedStrings|worksheets\/sheet10)\.xml$/, (xml) =>
      xml.replaceAll('>OPEN<', '>REJECTED<'),
    );
    const next = await compareFiles({ 'b.xlsx': xts, 'a.xlsx': mali, 'earlier.xlsx': decided }, '-l', 'fr');
    const before = sheetOf(ran.book, '09_LESSONS').match(/OPEN/g)?.length ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(sheetOf(next.book, '09_LESSONS').match(/REJECTED/g)).toHaveLength(before);
    expect(sheetOf(next.book, '00_README')).toContain('comparaison antérieure');
  });
});

describe('whatever else lies in the folder', () => {
  const asTunisia = (bytes: Uint8Array): Uint8Array =>
    resaved(bytes, /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/, (xml) =>
      xml.replaceAll('>XTS<', '>TUN<'),
    );
  const older = (bytes: Uint8Array): Uint8Array =>
    resaved(bytes, /^docProps\/custom\.xml$/, (xml) =>
      xml.replace(/(name="mainstream\.method"[\s\S]*?<vt:lpwstr>)1\.0/, '$10.9'),
    );
  let ran: Awaited<ReturnType<typeof compareFiles>> | undefined;
  beforeAll(async () => {
    ran = await compareFiles({
      ...{ 'z.xlsx': mali, 'b.xlsx': hostile(xts), 'broken.xlsx': xts.subarray(0, 2000) },
      ...{ 'sales.xlsx': foreignWorkbook(), 'tun.xlsx': older(asTunisia(finished)) },
      'mainstream.config.json': new TextEncoder().encode(JSON.stringify({ parameters: { w_EXA: 5 } })),
    });
  });

  test('hostile texts are texts: no formula, nothing that leads out', () => {
    const parts = Object.entries(unzipSync(ran?.bytes ?? new Uint8Array()));
    expect(parts.length).toBeGreaterThan(15);
    for (const [name, bytes] of parts) {
      const xml = strFromU8(bytes);
      expect([name, /TargetMode|externalReference|ddeLink|<f>|<hyperlink /.exec(xml)?.[0]]).toEqual([
        name,
        undefined,
      ]);
      // texts of others stand in the list of texts alone, never in headers of tables, names or rules
      if (name !== 'xl/sharedStrings.xml') expect([name, xml.includes('evil')]).toEqual([name, false]);
      else expect(xml).toContain('evil');
    }
  });

  test('what cannot be read, or names no country, is told, and the rest is done', () => {
    expect(ran?.code).toBe(3);
    expect(ran?.err).toMatch(/broken\.xlsx: not read/);
    expect(ran?.err).toMatch(/sales\.xlsx: names no country/);
    expect(ran && sheetOf(ran.book, '00_README')).toMatch(/sales\.xlsx \| names no country/);
  });

  test('a country of which only the finished workbook is given is named, and stands in no table', () => {
    if (!ran) return;
    expect(sheetOf(ran.book, '00_README')).toMatch(
      /TUN \| Tunisia \| tun\.xlsx \| 0\.9 \| n\/a – older method/,
    );
    expect(sheetOf(ran.book, '01_PILOTS')).not.toContain('TUN');
  });

  test('parameters that somebody changed: counted as all others, the own score beside', () => {
    if (!ran) return;
    expect(sheetOf(ran.book, '00_README')).toMatch(/w_EXA\) = 5/);
    const line = sheetOf(ran.book, '02_SCORES')
      .split('\n')
      .find((each) => each.startsWith('XTS'));
    const [score, own] = [6, 10].map((column) => Number(line?.split(' | ')[column]));
    expect(score).toBeGreaterThan(0);
    expect(own).toBeGreaterThan(0);
    expect(own).not.toBeCloseTo(score ?? 0, 1);
  });
});

test('the edition for everybody names no file', async () => {
  const { book } = await compareFiles({ 'secret-a.xlsx': mali, 'secret-b.xlsx': xts }, '--edition', 'public');
  const all = book.sheets.map(textsOf).join('\n');
  expect(all).not.toContain('secret');
  expect(all).toContain('edition: public');
});

const refused: readonly Case[] = [
  {
    name: 'one country',
    argv: ['compare', 'DIR', '-o', 'DIR/out.xlsx'],
    files: () => ({ 'a.xlsx': xts }),
    code: 2,
    says: /two countries at least; these name: XTS\. /,
  },
  {
    name: 'workbooks of nobody',
    argv: ['compare', 'DIR', '-o', 'DIR/out.xlsx'],
    files: () => ({ 'a.xlsx': foreignWorkbook() }),
    code: 2,
    says: /two countries at least; these name: –\. /,
  },
  {
    name: 'an empty folder',
    argv: ['compare', 'DIR', '-o', 'DIR/out.xlsx'],
    code: 2,
    says: /No workbook or table found/,
  },
  {
    name: 'another kind of file to write',
    argv: ['compare', 'DIR', '-o', 'DIR/out.csv'],
    files: () => ({ 'a.xlsx': xts }),
    code: 2,
    says: /must end in \.xlsx/,
  },
  {
    name: 'two finished workbooks of one country',
    argv: ['compare', 'DIR', '-o', 'DIR/out.xlsx'],
    files: () => ({ 'a.xlsx': xts, 'b.xlsx': mali, 'x.xlsx': finished, 'y.xlsx': finished }),
    code: 2,
    says: /x\.xlsx and y\.xlsx are both finished workbooks of XTS/,
  },
];

test.each(refused)('refused: $name', expectRefused);
