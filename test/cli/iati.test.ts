/** IATI files on the command line: found in folders, named alone, with the settings of the country. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, put, temporaryFolder } from '../helpers/command.ts';

const AGENCY = readFileSync(join(import.meta.dirname, '../fixtures/iati/agency.xml'));
const OTHER = new TextEncoder().encode('<?xml version="1.0"?><rss/>');

const folderWith = (files: Readonly<Record<string, Uint8Array>>): string => temporaryFolder(files);

test('a folder: activities are read, XML of another kind is left aside with a word', async () => {
  const folder = folderWith({ 'agency.xml': AGENCY, 'feed.xml': OTHER });
  const { code, out, said } = await command(['validate', folder, '--country', 'XTS']);
  expect(said).toEqual(['feed.xml: left aside: it is an XML file, but none of IATI activities.']);
  expect(out).toContain('4 activities were read, 1 used: 1 row of DON_SUPPORT.');
  expect(out).toContain('No rate of exchange is known for EUR 2023, EUR 2024');
  expect(out).toContain('First at line 4.');
  // warnings do not fail a check unless asked
  expect(code).toBe(0);
});

test('rates and purposes of the settings', async () => {
  const folder = folderWith({ 'agency.xml': AGENCY });
  const settings = {
    country: 'XTS',
    iati: { purposes: 'all', rates: { EUR: { '2023': 0.8, '2024': 0.75 } } },
  };
  put(folder, 'mainstream.config.json', new TextEncoder().encode(JSON.stringify(settings)));
  const { out } = await command(['validate', join(folder, 'agency.xml')], { folder });
  expect(out).toContain('4 activities were read, 3 used: 4 rows of DON_SUPPORT.');
});

test.each([
  ['a purpose that is none', { purposes: ['151'] }],
  ['a rate of nothing', { rates: { EUR: { '2023': 0 } } }],
])('settings: %s', async (_, iati) => {
  const folder = folderWith({ 'agency.xml': AGENCY });
  put(folder, 'mainstream.config.json', new TextEncoder().encode(JSON.stringify({ iati })));
  expect((await command(['validate', join(folder, 'agency.xml')], { folder })).code).toBe(2);
});

test('named alone, XML of another kind cannot be read', async () => {
  const { code, err } = await command(['validate', join(folderWith({ 'feed.xml': OTHER }), 'feed.xml')]);
  expect(code).toBe(3);
  expect(err).toContain('neither an .xlsx workbook nor a file of IATI activities');
});

test('a file cut short names the line', async () => {
  const folder = folderWith({ 'agency.xml': AGENCY.subarray(0, 1500) });
  const { code, err } = await command(['validate', join(folder, 'agency.xml'), '--language', 'fr']);
  expect(code).toBe(3);
  expect(err).toMatch(/endommagé à la ligne \d+/);
});
