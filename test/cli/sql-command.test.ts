/** `indicators --sql --facts`: what it prints runs as it stands and gives the figures of the fictional country. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS } from '../../core/index.ts';
import { command, temporaryFolder, xtsFolder } from '../helpers/command.ts';

let xts = '';
beforeAll(() => {
  xts = xtsFolder();
});

const statements = (script: string): readonly string[] =>
  script.split(/;\n/).filter((each) => each.trim() !== '');

describe('indicators --sql', () => {
  test('duckdb: makes the table from the file written, and answers', async () => {
    const file = join(temporaryFolder(), "o'ne", 'facts.csv');
    const { code, out, err } = await command([
      ...['indicators', xts, '-i', 'REM-01', '-i', 'FLW-03'],
      ...['--sql', 'duckdb', '--facts', file],
    ]);
    expect(code).toBe(0);
    expect(err).toMatch(/Facts: .*facts\.csv \(\d+ facts\)/);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const rows: Record<string, unknown>[] = [];
    for (const text of statements(out)) {
      const result = await connection.runAndReadAll(text);
      if (text.includes('SELECT')) rows.push(...result.getRowObjectsJS());
    }
    connection.closeSync();
    instance.closeSync();
    const values = rows
      .filter(({ year, disaggregation }) => year === 2023 && disaggregation === '')
      .map(({ indicator_id, country, value }) => [indicator_id, country, value]);
    // profile-sheets §7: net migration 20 000 − 45 000; remittances received of 1 025 million
    expect(values).toEqual([
      ['FLW-03', 'XTS', -25000],
      ['REM-01', 'XTS', 1025],
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeffcountry,institution,sheet,year,period,age,/);
  });

  test.each(DIALECTS)('%s: the table, then a query under each id, all ended', async (dialect) => {
    const { code, out } = await command(['indicators', xts, '-i', 'CTX-03', '--sql', dialect]);
    expect(code).toBe(0);
    const own = statements(out);
    expect(out.endsWith(';\n')).toBe(true);
    expect(own.filter((each) => /^\s*CREATE\b/.test(each)).length).toBeGreaterThan(0);
    expect(own.at(-1)).toMatch(/^\s*-- CTX-03\nWITH f AS \(/);
    expect(out).toContain('facts.csv'.slice(0, dialect === 'trino' ? 5 : 9));
  });
});

describe('indicators --facts', () => {
  test('writes the table beside whatever is printed, and replaces nothing that is not ours', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'facts.csv');
    const first = await command(['indicators', xts, '-i', 'CTX-01', '--facts', file]);
    expect(first.out).toMatch(/^CTX-01/);
    const again = await command(['indicators', xts, '-i', 'CTX-01', '--facts', file]);
    expect(again.code).toBe(first.code);
    const onto = join(xts, readdirSync(xts)[0] ?? '');
    const refused = await command(['indicators', xts, '--facts', onto]);
    expect(refused.code).toBe(2);
  });

  test('an indicator that is more than arithmetic is left out, and why is said in the reader’s language', async () => {
    const { out } = await command(['indicators', xts, '-i', 'GOV-08', '--sql', 'duckdb', '-l', 'fr']);
    expect(out).toMatch(/^-- GOV-08 est laissé de côté/m);
    expect(out).not.toMatch(/^-- GOV-08$/m);
  });

  test('--sql and --format exclude one another', async () => {
    const { code, err } = await command(['indicators', xts, '--sql', 'spark', '--format', 'csv']);
    expect(code).toBe(2);
    expect(err).toMatch(/--sql/);
    expect(err).toMatch(/--format/);
  });
});
