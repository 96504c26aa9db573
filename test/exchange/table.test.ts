/** The flat table and the JSON file of figures, from a workbook down to the text. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { cellsOf } from '../../core/exchange/cells.ts';
import { figureRecords, figuresFile } from '../../core/exchange/record.ts';
import { figuresJsonSchema, figuresSchema } from '../../core/exchange/schema.ts';
import { figureTable } from '../../core/exchange/table.ts';
import { writeCsv } from '../../core/formats/csv/write.ts';
import { computeText } from '../helpers/figures.ts';
import { record } from './records.ts';

const FLOWS = `
  STA_FLOW | year | direction | group | partner | duration | total | female | obs_status
           | 2022 | IN        | NAT   | _T      | LT       | 7000  | 2500   | A
           | 2022 | IN        | FOR   | _T      | LT       | 9000  | 5000   | A
           | 2023 | IN        | NAT   | _T      | LT       | 8000  | 3000   | A
           | 2023 | IN        | FOR   | _T      | LT       | 12000 | 6000   | E`;
const options = { language: 'fr', catalogue } as const;
const records = (trace = false) =>
  figureRecords(computeText(FLOWS, ['FLW-01']).values, { ...options, trace });
const national = (trace = false) =>
  records(trace).find(({ year, disagg }) => year === 2023 && Object.keys(disagg).length === 0);

test('a record holds the value, how it changed, and the facts with their cells', () => {
  expect(national()).toMatchObject({
    ...{ indicator_id: 'FLW-01', name: 'Immigration de longue durée', country: 'XTS', value: 20000 },
    ...{ obs_status: 'E', previous: { year: 2022, value: 16000 }, change: 4000, change_percent: 25 },
    n_sources: 1,
    inputs: [
      {
        ...{ fact: 'STA_FLOW.total', year: 2023, value: 20000 },
        from: [{ sheet: 'STA_FLOW', cells: 'F4:F5' }],
      },
    ],
  });
  expect(national()?.inputs[0]?.sources).toBeUndefined();
});

test('with trace, what stood in each cell', () => {
  expect(
    national(true)
      ?.inputs[0]?.sources?.map(({ cell, raw, value }) => [cell, raw, value])
      .sort(),
  ).toEqual([
    ['F4', '8000', 8000],
    ['F5', '12000', 12000],
  ]);
});

test('the file keeps to its published schema', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(figuresJsonSchema());
  const file = figuresFile(records(true), {
    ...options,
    ...{ toolVersion: '0.1.0', asOf: '2024-03-31', country: 'XTS' },
    inputs: [{ file: 'a.xlsx', sha256: null }],
    revisions: [
      {
        ...{ indicator_id: 'FLW-01', year: 2023, disagg: {}, old: 1, new: null, difference: null },
        why: [{ kind: 'method' }, { kind: 'file-gone', file: 'b.xlsx' }],
      },
    ],
  });
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...file, extra: 1 })).toBe(false);
  expect(validate({ ...file, figures: [{ ...file.figures[0], value: 'NaN' }] })).toBe(false);
  // What is read back of an earlier run is what was written.
  expect(figuresSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
});

describe('csv', () => {
  const rowsOf = (...own: readonly ReturnType<typeof record>[]) => {
    const { fields, rows } = figureTable(own, '2024-03-31');
    const text = writeCsv(fields, rows);
    return { text, rows: Papa.parse<Record<string, string>>(text.trim(), { header: true }).data };
  };

  test('lines end in CRLF, and every row has every column', () => {
    const { text } = rowsOf(record(), record({ value: null }));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const parsed = Papa.parse<string[]>(text.trim());
    expect(new Set(parsed.data.map((row) => row.length)).size).toBe(1);
    expect(parsed.errors).toEqual([]);
  });

  test('blank is blank and no zero; numbers have a point and are not rounded', () => {
    const { rows } = rowsOf(record({ value: null }), record({ value: -2.512562814070352 }));
    expect(rows.map(({ value }) => value)).toEqual(['', '-2.512562814070352']);
  });

  test('a text that a spreadsheet would run, or that holds the separator, comes back as it was', () => {
    const name = '=HYPERLINK("http://x","a,b")';
    const { text, rows } = rowsOf(record({ name }));
    expect(rows[0]?.['name']).toBe(`'${name}`);
    expect(text).not.toMatch(/(^|,)"?=/m);
  });

  test('parts, interval and sources', () => {
    const { rows } = rowsOf(
      record({
        disagg: { sex: 'F' },
        interval: { level: 95, low: 1.5, high: 2.5, method: 'wilson', sample: 400, approximate: true },
        inputs: [],
      }),
    );
    expect(rows[0]).toMatchObject({
      ...{ disagg: 'sex=F', interval_low: '1.5', interval_high: '2.5', interval_method: 'wilson' },
      ...{ n_sample: '400', computed_on: '2024-03-31' },
    });
  });
});

test.each([
  [['C12'], 'C12'],
  [['C14', 'C12', 'C13'], 'C12:C14'],
  [['D2', 'C12', 'C14'], 'C12, C14, D2'],
  [['B9', 'B10', 'B11'], 'B9:B11'],
  [['C12', 'C12'], 'C12'],
])('cells %o are written as %s', (cells, text) => {
  expect(cellsOf(cells.map((cell) => ({ file: 'a.xlsx', sheet: 'S', cell })))[0]?.cells).toBe(text);
});
