/**
 * One file, three ways: out of the open Excel into the pane, dropped on the page, and named on the command line. Issues,
 * values and findings are the same.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WorkbookHost } from '../../addin/host/host.ts';
import { FileHost } from '../../addin/host/file.ts';
import { benchOf } from '../../addin/worker/bench.ts';
import { Shelf } from '../../addin/worker/shelf.ts';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { run, type Issue, type Outcome, type Report } from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { FAULTY_FILE } from '../../samples/faulty.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { loadBook } from '../office/load.ts';
import { openExcel } from '../office/open-workbook.ts';

const samples = samplesFolder();
const shared = resolve(import.meta.dirname, '../../../shared/data');

/** Figures and a plan of each sample; that the others come out of Excel as from their files is shown in test/office. */
const SAMPLES = ['xts/xts-lab.xlsx', 'xts/xts-pln.xlsx', 'moldova/mda-fin.xlsx', 'moldova/mda-pln.xlsx'];

/** Published as they are by IOM, UN DESA and the World Bank; none was made for us. */
const REAL = [
  'iom_missing_migrants_by_origin_region_2014_2018.xlsx',
  'undesa_flows_canada_1980_2013.xlsx',
  'wb_country_groups_fy23.xlsx',
  'wb_global_bilateral_migration_total.xlsx',
  'wdi_land_area_2017.xlsx',
];

interface Answer {
  /** Key and severity of every issue. */
  readonly issues: readonly string[];
  /** Of every figure, also of those that could not be computed. */
  readonly values: readonly string[];
  readonly findings: readonly string[];
}

const answerOf = (issues: readonly Pick<Issue, 'key' | 'severity'>[], outcome: Outcome): Answer => ({
  issues: issues.map(({ key, severity }) => `${key} ${severity}`).sort(),
  values: outcome.computed.values.map(
    ({ indicator, year, disaggregation, value, obsStatus, flags, reasons }) =>
      JSON.stringify([indicator, year, disaggregation, value, obsStatus, flags, reasons]),
  ),
  findings: outcome.assessed.findings.map(({ key, rule, severity, owner }) =>
    JSON.stringify([key, rule, severity, owner]),
  ),
});

/** What the worker makes of what a host hands over. */
async function answerFrom(host: WorkbookHost): Promise<Answer> {
  const shelf = new Shelf();
  for await (const piece of host.read()) shelf.take(structuredClone(piece));
  const asked = { language: 'en', settings: {} } as const;
  const bench = benchOf(shelf, {}, {});
  const { issues } = await bench.found(asked);
  return answerOf(issues, await bench.outcome(asked, 'workbook'));
}

async function inExcel(name: string, bytes: Uint8Array): Promise<Answer> {
  const { host, excel } = openExcel(await loadBook(name, bytes, nodePlatform), '1.17');
  const answer = await answerFrom(host);
  expect([...excel.engine.unknown]).toEqual([]);
  return answer;
}

const onThePage = (name: string, bytes: Uint8Array): Promise<Answer> =>
  answerFrom(
    new FileHost(name, new Blob([new Uint8Array(bytes)]), {
      open: (file, blob) => blob.arrayBuffer().then((own) => open(file, new Uint8Array(own))),
      locks: () => Promise.resolve([]),
      copy: () => Promise.resolve(bytes),
      download: () => undefined,
    }),
  );

const open = (name: string, bytes: Uint8Array) => readBook(bytesSource(name, bytes), nodePlatform);

async function byCommand(name: string, bytes: Uint8Array): Promise<Answer> {
  const folder = temporaryFolder();
  const { out } = await command(
    ['validate', put(folder, name, bytes), '--format', 'json', '--fail-on', 'never'],
    { folder },
  );
  const { issues } = JSON.parse(out) as Report;
  return answerOf(issues, run([await open(name, bytes)], { disclosure: { profile: 'standard' } }));
}

async function expectSame(path: string): Promise<Answer> {
  const bytes = new Uint8Array(readFileSync(path));
  const name = path.replace(/^.*[\\/]/, '');
  const expected = await byCommand(name, bytes);
  expect(await onThePage(name, bytes)).toEqual(expected);
  expect(await inExcel(name, bytes)).toEqual(expected);
  return expected;
}

describe('the open Excel, the page and the command line agree on', () => {
  it.each(SAMPLES)('%s', async (name) => {
    const { values, findings } = await expectSame(join(samples, name));
    const compared = name.endsWith('-pln.xlsx') ? findings : values;
    expect(compared.length).toBeGreaterThan(0);
  });

  it('a workbook with mistakes', async () => {
    const { issues } = await expectSame(join(samples, FAULTY_FILE));
    expect(issues.filter((line) => line.endsWith(' error'))).toHaveLength(3);
  });

  it.skipIf(!existsSync(shared)).each(REAL)(
    '%s (skipped where the published files are absent)',
    async (name) => {
      await expectSame(join(shared, name));
    },
  );
});
