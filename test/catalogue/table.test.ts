/** Rows found by their keys as numbers: the same as by comparing every pair of rows, however many codes there are. */
import { describe, expect, test } from 'vitest';
import { Slots } from '../../core/catalogue/rules/slots.ts';
import { Table } from '../../core/catalogue/rules/table.ts';
import { rowsBefore } from '../../core/catalogue/rules/years.ts';
import { metaOf } from '../../core/read/meta.ts';
import type { Dataset, Field, Row } from '../../core/model.ts';

const dimension = (id: string, type: Field['type']): Field => ({
  id,
  role: 'dimension',
  type,
  required: true,
});

function tableWith(columns: readonly string[], codes: readonly (readonly (string | number)[])[]): Table {
  const fields = columns.map((id) => dimension(id, id === 'year' ? 'year' : 'text'));
  const rows = codes.map((own, index): Row => ({
    number: index + 2,
    values: Object.fromEntries(columns.map((id, at) => [id, own[at] ?? null])),
  }));
  const dataset: Dataset = {
    template: { id: 'T', institution: 'STA', kind: 'flow', layout: 'table', key: columns, fields },
    file: 'a.xlsx',
    sheet: 'T',
    headerRow: 1,
    columns: new Map(columns.map((id, at) => [id, at + 1])),
    unknownColumns: [],
    rows,
    ignored: 0,
    meta: metaOf(null),
    raw: () => '',
  };
  return new Table(dataset);
}

/** 1 000 codes in each of seven columns make 10^21 keys, more than numbers hold exactly. */
const WIDE = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const wide = (index: number, year: number): (string | number)[] => [
  year,
  ...WIDE.map((column, at) => `${column}${String((index * (2 * at + 3)) % 1000)}`),
];

describe('keys beyond exact numbers', () => {
  const codes = [
    ...Array.from({ length: 1000 }, (_, index) => wide(index, 2022)),
    ...Array.from({ length: 1000 }, (_, index) => wide(999 - index, 2023)),
    wide(17, 2022),
  ];
  const table = tableWith(['year', ...WIDE], codes);

  test('only rows with the same codes share a key', () => {
    expect(new Set(table.keys).size).toBe(2000);
    expect(table.firstWith(table.keys[2000] ?? NaN)).toBe(17);
  });

  test('the same row of the year before is found', () => {
    const before = rowsBefore(table);
    expect([...before.slice(0, 1000)].every((row) => row === -1)).toBe(true);
    expect([...before.slice(1000, 2000)]).toEqual(Array.from({ length: 1000 }, (_, index) => 999 - index));
  });
});

test('a row without a whole key has none', () => {
  const table = tableWith(['year', 'a'], [
    [2022, 'x'],
    [2022],
  ]); // prettier-ignore
  expect([...table.keys].map(Number.isNaN)).toEqual([false, true]);
});

test('slots keep the first of equal keys, up to 2^53', () => {
  const keys = [0, 2 ** 53 - 1, 2 ** 32, 2 ** 33];
  const slots = new Slots(4, (index) => keys[index] ?? NaN);
  expect(keys.map((key, index) => slots.put(key, index))).toEqual([-1, -1, -1, -1]);
  expect(keys.map((key) => slots.put(key, 9))).toEqual([0, 1, 2, 3]);
  expect(slots.get(1)).toBe(-1);
});
