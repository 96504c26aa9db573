/** `indicators` over the workbooks of two countries: each one's figures, and both together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { ofCountry } from '../helpers/bad-files.ts';
import { command, put, xtsFolder } from '../helpers/command.ts';

/** XTS, and the same figures once more as those of Mali. */
let both = '';
beforeAll(async () => {
  both = xtsFolder('sta');
  put(both, 'mli-sta.xlsx', ofCountry(readFileSync(join(both, 'xts-sta.xlsx')), 'MLI'));
});

type Line = Readonly<Record<string, string>>;
const lines = (out: string): readonly Line[] => Papa.parse<Line>(out.trim(), { header: true }).data;

describe('indicators of several countries', () => {
  test('each country, and both together: counts add up, ratios stay', async () => {
    const { code, out, said } = await command([
      ...['indicators', both, '-i', 'CTX-01', '-i', 'CTX-03', '--format', 'csv'],
    ]);
    const found = lines(out)
      .filter((line) => line['year'] === '2023' && line['disagg'] === '')
      .map((line) => [line['indicator_id'], line['country'], line['value']].join(' '));
    expect(found).toEqual([
      ...['CTX-01 MLI 10000000', 'CTX-03 MLI 60', 'CTX-01 XTS 10000000', 'CTX-03 XTS 60'],
      ...['CTX-01 _POOL 20000000', 'CTX-03 _POOL 60'],
    ]);
    expect(said.at(-1)).toMatch(/^_POOL stands for MLI, XTS together/);
    expect(code).toBe(0);
  });

  test('the table names the country of each figure', async () => {
    const { out } = await command(['indicators', both, '-i', 'CTX-01']);
    expect(out).toMatch(/^CTX-01 {2}XTS {3}2023 +10,000,000 persons/m);
    expect(out).toMatch(/^CTX-01 {2}_POOL 2023 +20,000,000 persons/m);
  });

  test('--country picks one: no other, nothing pooled', async () => {
    const { out, said } = await command([
      ...['indicators', both, '-i', 'CTX-01', '--format', 'csv', '--country', 'mli'],
    ]);
    expect(new Set(lines(out).map((line) => line['country']))).toEqual(new Set(['MLI']));
    expect(said.some((line) => line.includes('_POOL'))).toBe(false);
  });
});
