/** Every figure can be followed to the cells of the ministries, and every fact stands once in the data. */
import { expect, test } from 'vitest';
import { factKeyText } from '../../core/expression/bound.ts';
import { computeText, figure } from '../helpers/figures.ts';
import { world } from './world.ts';

test('a fact knows its cells, what stood there and what was done to it', () => {
  const value = figure(
    `
    META      | money_mult | 6
    META      | currency   | XOF
    FIN_MACRO | year | var | amount
              | 2023 | GDP | 1 234,5
    STA_POP   | year | age | total
              | 2021 | _T  | 10000`,
    'CTX-07',
  );
  expect(value.inputs).toEqual([
    {
      country: 'XTS',
      institution: 'FIN',
      sheet: 'FIN_MACRO',
      year: 2023,
      period: '2023',
      dimensions: { var: 'GDP' },
      measure: 'amount',
      value: 1_234_500_000,
      unit: 'XOF',
      obsStatus: 'A',
      confStatus: 'F',
      flags: [],
      sources: [
        {
          file: 'xts-fin.xlsx',
          sheet: 'FIN_MACRO',
          cell: 'C2',
          raw: '1 234,5',
          value: 1_234_500_000,
          step: '×10^6',
          obsStatus: 'A',
        },
      ],
    },
    expect.objectContaining({ sheet: 'STA_POP', year: 2021, dimensions: { age: '_T' }, value: 10000 }),
  ]);
});

test('a derived figure points to the total and says how it was made', () => {
  const { inputs } = figure(
    `
    STA_POP | year | age | total | female | male
            | 2023 | _T  | 100   | 60     |`,
    'CTX-01',
    '2023 sex=M',
  );
  expect(inputs[0]?.sources).toEqual([
    {
      file: 'xts-sta.xlsx',
      sheet: 'STA_POP',
      cell: 'C2',
      raw: '100',
      value: 40,
      step: 'derived: total − female',
      obsStatus: 'I',
    },
  ]);
});

test('dollars: the currency cell of META stands behind the rate 1', () => {
  const { inputs } = figure(
    `
    FIN_REMIT | year | direction | partner | item | amount
              | 2022 | REC       | _T      | PT   | 100
              | 2023 | REC       | _T      | PT   | 110`,
    'REM-06',
  );
  const rate = inputs.find(({ sheet }) => sheet === 'META');
  expect(rate).toMatchObject({ measure: 'fx_usd', dimensions: {}, year: 2023, value: 1 });
  expect(rate?.sources[0]).toMatchObject({ sheet: 'META', raw: 'USD' });
  expect(rate?.sources[0]?.cell).toMatch(/^[A-Z]\d+$/);
});

test('each fact stands once, in the order of the sheets of the catalogue', () => {
  const { facts, values } = computeText(world);
  const keys = facts.map(factKeyText);
  expect(new Set(keys).size).toBe(keys.length);
  const used = new Set(values.flatMap(({ inputs }) => inputs.map(factKeyText)));
  expect([...used].filter((key) => !keys.includes(key))).toEqual([]);
  expect([...new Set(facts.map(({ sheet }) => sheet))].slice(0, 3)).toEqual([
    'STA_POP',
    'STA_STOCK',
    'STA_EMIG',
  ]);
});

test('extended indicators only where their sheets are, unless they are asked for', () => {
  const text = `
    STA_POP | year | age | total
            | 2023 | _T  | 100`;
  const ids = new Set(computeText(text).values.map(({ indicator }) => indicator));
  expect([ids.has('CTX-05'), ids.has('FLW-18'), ids.has('FLW-01')]).toEqual([true, false, true]);
  expect(computeText(text, ['FLW-18']).values.map(({ indicator }) => indicator)).toEqual([
    'FLW-18',
    'FLW-18',
    'FLW-18',
  ]);
});
