/** A workbook of 1.0 in the shape of 0.9 (coherence-workbook §8): not a way back, but an export with a list of what is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { upgradeWorkbook } from '../../core/formats/xlsx/upgrade/upgrade.ts';
import type { Book } from '../../core/model.ts';
import type { UpgradePlan } from '../../core/model/upgrade.ts';
import { planExport } from '../../core/upgrade/export.ts';
import { planUpgrade } from '../../core/upgrade/upgrade.ts';
import { command, temporaryFolder } from '../helpers/command.ts';
import { bookBytes, HEADER_09, META_09, metaSheet, sheetOf, type OlderCell } from '../helpers/older-book.ts';

const metaOf = (version: string) =>
  metaSheet(META_09.map((pair) => (pair[0] === 'template_version' ? [pair[0], version] : pair)));
const bytesOf = (version: string, rows: readonly (readonly OlderCell[])[]) =>
  bookBytes([metaOf(version), sheetOf('PLN_LINKS', rows)]);
const read = (bytes: Uint8Array): Promise<Book> => readWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform);
const LIST = { name: 'EXPORT', title: 'Export', facts: [], columns: [], linkColumn: 0, rows: [] };
const written = (bytes: Uint8Array, plan: UpgradePlan): Promise<Uint8Array> =>
  upgradeWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform, { ...plan, list: LIST });

const linesOf = (book: Book): readonly string[] => {
  const grid = book.sheets.find(({ name }) => name === 'PLN_LINKS');
  return Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => String(grid?.cell(row + 1, column + 1).value ?? '')).join('|'),
  );
};

const HEADER_10 = [
  ...['goal_id', 'dimension', 'direction', 'channel', 'strength', 'relevance'],
  ...['grade', 'evidence_ids', 'mechanism', 'asserted_by'],
];
const ROWS: readonly (readonly OlderCell[])[] = [
  HEADER_10,
  ['G1', 'REM', 'M2D', 'gain', 2, null, 'E', 'REM-01', 'spend more', 'PLN'],
  ['G1', 'REM', 'M2D', 'harm', -2, null, 'E', 'REM-01', 'prices rise', 'PLN'],
  ['G1', 'HEA', 'M2D', 'main', -3, null, 'C', 'HEA-01', 'leave', 'HEA'],
  ['G2', 'REM', 'D2M', 'main', 1, null, 'E', null, null, 'PLN'],
  ['G2', 'EDU', 'M2D', 'main', null, 2, 'E', null, null, 'PLN'],
  ['G2', 'GEN', 'M2D', 'main', 0, null, 'E', null, null, 'PLN'],
  ['G3', 'SKL', 'M2D', 'gain', 3, null, 'E', null, null, 'PLN'],
  ['G3', 'SKL', 'M2D', 'harm', -1, null, 'E', null, null, 'PLN'],
];

describe('links of 1.0 in the shape of 0.9', async () => {
  const bytes = await bytesOf('1.0', ROWS);
  const plan = planExport(await read(bytes), catalogue, '0.9');

  it('have a code and a size for their signs, and none of the newer columns', async () => {
    expect(linesOf(await read(await written(bytes, plan)))).toEqual([
      'goal_id|dimension|||effect|relevance||indicator_ids|rationale|',
      'G1|REM|||MIX|2||REM-01|spend more|',
      '|||||||||',
      'G1|HEA|||NEG|3||HEA-01|leave|',
      '|||||||||',
      'G2|EDU|||UNK|2||||',
      'G2|GEN|||UNK|0||||',
      'G3|SKL|||MIX|3||||',
    ]);
  });

  it('list what 0.9 cannot say: directions, grades, authors, the second of two unequal claims', () => {
    const told = plan.lines.filter(({ kind }) => ['lost', 'joined'].includes(kind));
    expect(told.map(({ kind, cell, from, to }) => [kind, cell, from, to].join(' ').trim())).toEqual([
      'lost A5 G2 | REM | D2M | main | 1 | E | PLN',
      'joined A3 G1 | REM | M2D | harm | -2 | E | REM-01 | prices rise | PLN A2',
      'lost I3 prices rise',
      'lost A9 G3 | SKL | M2D | harm | -1 | E | PLN',
      'lost G4 C',
      'lost J4 HEA',
    ]);
    expect(plan.rows).toEqual({ before: 8, after: 5, split: 0 });
    const { all, kept, mapped, open } = plan.cells;
    // a row of seven cells twice, and three single ones
    expect([all, kept + mapped + open, open]).toEqual([10 + 9 + 9 + 9 + 7 + 7 + 7 + 7 + 7 + 26, all, 17]);
  });
});

it('what was upgraded comes back as it was, save for the order of rows', async () => {
  const old = await bytesOf('0.9', [
    HEADER_09,
    ['G1', 'REM', 2, 'MIX', 'REM-01', 'spend'],
    ['G1', 'HEA', 3, 'NEG', null, 'leave'],
    ['G2', 'REM', 0, 'UNK', null, null],
    ['G2', 'EDU', 2, 'UNK', null, null],
  ]);
  const upgrade = planUpgrade(await read(old), catalogue);
  if (!upgrade) throw new Error('nothing to upgrade');
  const newer = await written(old, upgrade);
  const plan = planExport(await read(newer), catalogue, '0.9');
  expect(plan.cells.open).toBe(0);
  const back = linesOf(await read(await written(newer, plan)));
  expect(back.filter((line) => /[^|]/.test(line))).toEqual(linesOf(await read(old)));
});

it('on the command line: a copy beside the file, and 1 where something is lost', async () => {
  const folder = temporaryFolder({ 'pln.xlsx': await bytesOf('1.0', ROWS) });
  const before = readFileSync(join(folder, 'pln.xlsx'));
  const run = (...more: readonly string[]) =>
    command(['upgrade', join(folder, 'pln.xlsx'), '--language', 'en', ...more], { folder });
  const { code, out } = await run('--to', '0.9');
  expect([code, out.replaceAll(folder, '')]).toEqual([
    1,
    'pln.xlsx → /pln.v0.9.xlsx: 1.0 as 0.9, 5 rows of 8, 17 cells lost\n',
  ]);
  expect(readFileSync(join(folder, 'pln.xlsx')).equals(before)).toBe(true);
  const none = await run('--to', '0.8');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('Versions to which they can: 0.9')]);
});

it('a strength that is no number stays for a person', async () => {
  const bytes = await bytesOf('1.0', [
    HEADER_10,
    ['G1', 'REM', 'M2D', 'main', 'two', null, 'E', null, null, 'PLN'],
  ]);
  const plan = planExport(await read(bytes), catalogue, '0.9');
  expect(linesOf(await read(await written(bytes, plan)))[1]).toBe('G1|REM|||two|||||');
  expect(plan.lines.filter(({ kind }) => kind === 'left').map(({ cell, from }) => [cell, from])).toEqual([
    ['E2', 'two'],
  ]);
  expect(plan.cells.open).toBe(1);
});

it('only workbooks of the current version are exported', async () => {
  const book = await read(await bytesOf('0.9', [HEADER_09, ['G1', 'REM', 2, 'MIX', null, null]]));
  expect(() => planExport(book, catalogue, '0.9')).toThrow(
    expect.objectContaining({ reason: 'export-version' }),
  );
});
