/** `mainstream validate`: formats, reports, the level that fails, limits, colours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../core/report/schema.ts';
import { command, temporaryFolder, xtsFolder } from '../helpers/command.ts';

let folder = '';
beforeAll(async () => {
  // labour and interior differ on permits, statistics and labour on workers: warnings
  folder = xtsFolder('int', 'lab', 'sta');
});
const json = async (...more: string[]): Promise<Report> =>
  reportSchema.parse(JSON.parse((await command(['validate', folder, '--format', 'json', ...more])).out));

test('text: the receipt of each file, the issues and the totals', async () => {
  const { out, err } = await command(['validate', folder]);
  expect(out).toMatch(/^xts-int\.xlsx {2}INT\n {2}\d+ rows read = /);
  expect(out).toMatch(/\n {2}LAB_FWP\n {4}▲ X06 warning {2}/);
  expect(out).toMatch(/Found: 0 errors, 3 warnings, 3 notes\.\n$/);
  expect(err).toBe('');
});

test.each([
  ['on one screen with the report', ['validate'], true, 1, 0],
  ['beside a report that goes elsewhere', ['validate'], false, 1, 1],
  ['beside a report for programs, which holds no words', ['validate', '--format', 'json'], true, 0, 1],
] as const)(
  'why a file cannot be read, %s: told where it is seen',
  async (_, argv, screen, inReport, beside) => {
    const file = join(temporaryFolder({ 'a.xlsx': '%PDF-1.7' }), 'a.xlsx');
    const { code, out, err } = await command([...argv, file], { screen });
    const times = (text: string): number => text.split('This is a PDF').length - 1;
    expect([code, times(out), times(err)]).toEqual([3, inReport, beside]);
  },
);

test('json satisfies the schema and is the same each time', async () => {
  const report = await json();
  expect(report.inputs.map((each) => each.file)).toEqual(['xts-int.xlsx', 'xts-lab.xlsx', 'xts-sta.xlsx']);
  for (const { rows } of report.inputs) expect(rows.read).toBe(rows.accepted + rows.rejected + rows.ignored);
  expect(await json()).toEqual(report);
});

test.each(['html', 'json', 'ndjson', 'sarif'])('a report in %s, named on standard error', async (form) => {
  const file = join(temporaryFolder(), `r.${form}`);
  const { err } = await command(['validate', folder, '--report', file, '--format', 'json']);
  expect(err).toBe(`Report: ${file}\n`);
  const text = readFileSync(file, 'utf8');
  if (form === 'json') expect(reportSchema.parse(JSON.parse(text)).summary.warnings).toBe(3);
  else if (form === 'ndjson') expect(text.split('\n')[0]).toMatch(/^{"type":"report"/);
  else if (form === 'sarif') expect(JSON.parse(text)).toMatchObject({ version: '2.1.0' });
  else expect(text).toMatch(/^<!doctype html>[^]*X06/);
});

test.each([
  ['error', 0],
  ['warning', 1],
  ['info', 1],
  ['never', 0],
])('--fail-on %s: %i', async (level, code) => {
  expect((await command(['validate', folder, '--fail-on', level])).code).toBe(code);
});

test('--limit cuts the list, never the totals', async () => {
  const full = await json();
  const cut = await json('--limit', '1');
  expect(cut.issues).toHaveLength(1);
  expect(cut.summary).toEqual({ ...full.summary, shown: 1 });
  expect(cut.groups).toHaveLength(1);
  expect((await command(['validate', folder, '--limit', '1'])).out).toContain(
    `The list shows 1 of ${String(full.summary.groups)} groups`,
  );
});

describe('colours', () => {
  const ESCAPE = '\u001b[';
  test.each<[string, string[], Record<string, string>, boolean, boolean]>([
    ['on a terminal', [], {}, true, true],
    ['not in a file', [], {}, false, false],
    ['not with --no-color', ['--no-color'], {}, true, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['with an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
    ['not on a dumb terminal', [], { TERM: 'dumb' }, true, false],
  ])('%s', async (_, more, environment, colour, painted) => {
    const { out } = await command(['validate', folder, ...more], { environment, colour });
    expect(out.includes(ESCAPE)).toBe(painted);
  });
});

test('the language of the settings is that of the messages', async () => {
  const settings = temporaryFolder({ 'mainstream.config.json': '{"language":"es"}' });
  expect((await command(['validate', folder], { folder: settings })).out).toContain('filas leídas');
  const environment = { MAINSTREAM_LANGUAGE: 'fr' };
  expect((await command(['validate', folder], { folder: settings, environment })).out).toContain(
    'lignes lues',
  );
});
