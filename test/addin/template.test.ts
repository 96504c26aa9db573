/** The tab Template: the workbooks of `mainstream template` and `import`, and mappings that are kept for the next time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  keepMappings,
  keptMappings,
  mappingName,
  withMapping,
} from '../../addin/panes/template/kept-mappings.ts';
import type { MappingFile } from '../../addin/worker/jobs.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { workHere, workOn } from '../helpers/work.ts';

const asked = { language: 'en', settings: {} } as const;

const THIS_YEAR = `Immigrants by country of birth, in thousands;;;;
;;;;
Country of birth;Notes;2018;2019;2020
Germany;;1,5;1,6;1,7
France;a;2,5;2,6;..
Source: register;;;;
`;
const NEXT_YEAR = THIS_YEAR.replace('2018;2019;2020', '2019;2020;2021');
const TWO_TABLES = `Immigrants by country of birth;;
Country of birth;2018;2019
Germany;15;16
France;25;26
;;
;;
Emigrants by country of destination;;
Country of destination;2018;2019
Spain;35;36
Italy;45;46
`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const stock = {
  ...asked,
  ...{ sheet: 'stock', table: 1, as: 'STA_STOCK', country: 'MDA', fixed: {}, labels: {}, mapping: null },
};

describe('a new workbook', () => {
  it('is that of the command line, byte for byte', async () => {
    const made = await workHere().ask('templateFile', {
      ...{ ...asked, institution: 'LAB', country: 'MDA', periodStart: 2019, periodEnd: 2023 },
    });
    const folder = temporaryFolder();
    const file = join(folder, 'lab.xlsx');
    const options = ['--country', 'MDA', '--period', '2019-2023', '-o', file];
    await command(['template', '--institution', 'LAB', ...options], { folder });
    expect(Buffer.from(made.bytes).equals(readFileSync(file))).toBe(true);
  });
});

describe('a table that follows no template', () => {
  it('gives the rows and the mapping of the command line, and next year again', async () => {
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    put(folder, 'stock.csv', bytesOf(THIS_YEAR));
    const options = ['--as', 'STA_STOCK', '--country', 'MDA'];
    const targets = (name: string): string[] => [
      ...['-o', at(`${name}.xlsx`), '--save-mapping', at(`${name}.json`)],
    ];
    await command(['import', at('stock.csv'), ...options, ...targets('first')], { folder });
    const work = await workOn(bytesOf(THIS_YEAR), 'stock.csv');
    const preview = await work.ask('foreign', stock);
    expect(preview).toMatchObject({ questions: [], changes: [], hasTarget: false });
    expect(preview.mapping).toBe(readFileSync(at('first.json'), 'utf8'));
    const { bytes } = await work.ask('foreignBook', stock);
    expect(Buffer.from(bytes).equals(readFileSync(at('first.xlsx')))).toBe(true);

    put(folder, 'stock.csv', bytesOf(NEXT_YEAR));
    const again = ['--mapping', at('first.json'), '--yes', ...targets('second')];
    await command(['import', at('stock.csv'), ...options, ...again], { folder });
    const next = await workOn(bytesOf(NEXT_YEAR), 'stock.csv');
    const mapping = { name: 'first.json', text: preview.mapping };
    const other = { name: 'other.json', text: preview.mapping.replaceAll('Country of birth', 'Nation') };
    const broken = { name: 'broken.json', text: '{}' };
    const { unknown } = await next.ask('recognised', { ...asked, mappings: [broken, other, mapping] });
    expect(unknown).toEqual([
      {
        ...{ sheet: 'stock', table: 1, of: 1, range: 'A3:E5', mapping: 'first.json' },
        title: 'Immigrants by country of birth, in thousands',
      },
    ]);
    const repeated = await next.ask('foreign', { ...stock, mapping });
    expect(repeated.changes.length).toBeGreaterThan(0);
    expect(repeated.mapping).toBe(readFileSync(at('second.json'), 'utf8'));
    const { bytes: written } = await next.ask('foreignBook', { ...stock, mapping });
    expect(Buffer.from(written).equals(readFileSync(at('second.xlsx')))).toBe(true);
  });

  it('is one of several on its sheet, each of which is understood by itself', async () => {
    const work = await workOn(bytesOf(TWO_TABLES), 'both.csv');
    const { unknown } = await work.ask('recognised', { ...asked, mappings: [] });
    expect(unknown.map(({ table, of, range, title }) => [table, of, range, title])).toEqual([
      [1, 2, 'A2:C4', 'Immigrants by country of birth'],
      [2, 2, 'A8:C10', 'Emigrants by country of destination'],
    ]);
    const rowsOf = async (table: number) =>
      (await work.ask('foreign', { ...stock, sheet: 'both', table })).rows.map((row) => row.join(' '));
    expect(JSON.stringify(await rowsOf(1))).toMatch(/DEU.*15/);
    expect(JSON.stringify(await rowsOf(1))).not.toMatch(/ESP|ITA/);
  });

  it('refuses a mapping that is none, and one for another sheet', async () => {
    const work = await workOn(bytesOf(THIS_YEAR), 'stock.csv');
    const ask = (mapping: MappingFile) => work.ask('mapping', { ...asked, ...mapping });
    await expect(ask({ name: 'a.json', text: 'no' })).rejects.toMatchObject({ reason: 'not-json' });
    const { mapping: text } = await work.ask('foreign', stock);
    expect(await ask({ name: 'a.json', text })).toEqual({ as: 'STA_STOCK' });
    const flow = { ...stock, as: 'LAB_OUT', mapping: { name: 'a.json', text } };
    await expect(work.ask('foreign', flow)).rejects.toMatchObject({ reason: 'mapping-other-sheet' });
  });
});

describe('mappings kept on this computer', () => {
  const stored = new Map<string, string>();
  const preferences = {
    get: (name: string): string | null => stored.get(name) ?? null,
    set(name: string, value: string | null): void {
      if (value === null) stored.delete(name);
      else stored.set(name, value);
    },
  };
  const mapping = (name: string, text = ''): MappingFile => ({ name, text });

  it('come back, the newest first, each name once and not too many', () => {
    let kept: readonly MappingFile[] = [];
    for (let n = 0; n < 15; n++) kept = withMapping(kept, mapping(`${String(n % 14)}.json`, String(n)));
    keepMappings(preferences, kept);
    expect(keptMappings(preferences)).toEqual(kept);
    expect(kept.map(({ text }) => text)).toEqual('14 13 12 11 10 9 8 7 6 5 4 3'.split(' '));
    const long = 'x'.repeat(600_000);
    expect(withMapping([mapping('a', long)], mapping('b', long)).map(({ name }) => name)).toEqual(['b']);
  });

  it.each(['', 'no', '{}', '[1, null, {"name": 1, "text": ""}]'])('are none where %s was kept', (text) => {
    preferences.set('mappings', text);
    expect(keptMappings(preferences)).toEqual([]);
  });

  it('go by names that a file may have', () => {
    expect(mappingName('STA_STOCK', 'A/B: 1')).toBe('sta_stock-A_B_ 1.json');
  });
});
