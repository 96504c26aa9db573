/** SDMX-CSV 2.0: columns and their order as in the field guide of the format, dimensions as docs/exchange.md lists them. */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { sdmxTable } from '../../core/exchange/sdmx.ts';
import type { FigureRecord } from '../../core/exchange/schema.ts';
import { record } from './records.ts';

const rowOf = (each: FigureRecord): Readonly<Record<string, string | number | null>> => {
  const { fields, rows } = sdmxTable([each], () => '');
  return Object.fromEntries(fields.map((name, index) => [name, rows[0]?.[index] ?? null]));
};

test('columns stand in the order of the format: structure, dimensions, measure, attributes', () => {
  const { fields } = sdmxTable([], () => '');
  expect(fields.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION']);
  const at = (name: string): number => fields.indexOf(name);
  expect(at('FREQ')).toBe(3);
  expect(at('OBS_VALUE')).toBe(at('TIME_PERIOD') + 1);
  expect(fields.slice(at('OBS_VALUE') + 1)).toEqual([
    ...['OBS_STATUS', 'CONF_STATUS', 'UNIT_MEASURE', 'UNIT_MULT', 'DECIMALS', 'COMMENT'],
  ]);
  expect(new Set(fields).size).toBe(fields.length);
});

test('a national figure: totals in every breakdown, nothing left blank', () => {
  expect(rowOf(record())).toMatchObject({
    ...{ STRUCTURE: 'dataflow', STRUCTURE_ID: 'MAINSTREAM:INDICATORS(1.0)', ACTION: 'I', FREQ: 'A' },
    ...{ REF_AREA: 'XTS', INDICATOR: 'FLW-01', SEX: '_T', AGE: '_T', COUNTERPART_AREA: '_T' },
    ...{ COUNTERPART_ROLE: '_Z', BREAKDOWN: '_T', BREAKDOWN_CODE: '_T', TIME_PERIOD: '2023' },
    ...{ OBS_VALUE: 20000, OBS_STATUS: 'A', CONF_STATUS: 'F', UNIT_MEASURE: 'PS', UNIT_MULT: 0, DECIMALS: 0 },
  });
});

describe('breakdowns', () => {
  test.each<[FigureRecord['disagg'], Readonly<Record<string, string>>]>([
    [{ sex: 'F' }, { SEX: 'F' }],
    [{ age: 'Y15T64' }, { AGE: 'Y15T64' }],
    [{ partner: 'FRA' }, { COUNTERPART_AREA: 'FRA', COUNTERPART_ROLE: 'PARTNER' }],
    [{ destination: 'FRA' }, { COUNTERPART_AREA: 'FRA', COUNTERPART_ROLE: 'DESTINATION' }],
    [{ isic: 'Q' }, { ACTIVITY: 'Q' }],
    [{ reason: 'WORK' }, { BREAKDOWN: 'REASON', BREAKDOWN_CODE: 'WORK' }],
  ])('%o', (disagg, expected) => {
    const plain = rowOf(record());
    expect(rowOf(record({ disagg }))).toEqual({ ...plain, ...expected });
  });
});

describe('units', () => {
  test.each<[string, string | null, string, number]>([
    ['percent', null, 'PT', 0],
    ['percentage points', null, 'PP', 0],
    ['currency, millions', 'USD', 'USD', 6],
    ['currency, millions', null, 'XDC', 6],
    ['currency units per person', 'MDL', 'MDL', 0],
    ['per 100 000', null, 'PER_100000', 0],
    ['per 1 000 persons', null, 'PER_1000_PERSONS', 0],
    ['index -100..100', null, 'INDEX_100_100', 0],
  ])('%s in %s is %s, 10^%i', (unit, currency, code, power) => {
    expect(rowOf(record({ unit, currency }))).toMatchObject({ UNIT_MEASURE: code, UNIT_MULT: power });
  });

  test('every unit of the catalogue has a code that SDMX allows, and no two units share one by accident', () => {
    const units = [...new Set(catalogue.indicators.map(({ unit }) => unit))];
    const codes = units.map((unit) => String(rowOf(record({ unit, currency: 'XTD' }))['UNIT_MEASURE']));
    expect(codes.filter((code) => !/^[A-Z][A-Z0-9_]*$/.test(code))).toEqual([]);
    const made = codes.filter((code) => code.includes('_'));
    expect(made).toEqual([...new Set(made)]);
  });
});

test('a missing figure has a blank value and says why by its status', () => {
  const row = rowOf(record({ value: null, obs_status: 'O', reasons: ['MISSING_INPUT'] }));
  expect(row).toMatchObject({ OBS_VALUE: null, OBS_STATUS: 'O' });
});
