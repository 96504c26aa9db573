/** Rows held by column say what was put in, whatever the columns hold. */
import { describe, expect, test } from 'vitest';
import { RowSet } from '../../core/check/row-set.ts';
import type { Field, Value } from '../../core/model.ts';
import { RowStore } from '../../core/read/row-store.ts';

const fields: readonly Field[] = [
  { id: 'code', role: 'dimension', type: 'text', required: true },
  { id: 'total', role: 'measure', type: 'count', required: false },
];
const blank = { code: null, total: null };

const cases: readonly (readonly [what: string, column: 'code' | 'total', values: readonly Value[]])[] = [
  ['codes and blanks', 'code', ['A', null, 'A', 'B', '', null]],
  ['numbers as codes', 'code', [2, '2', 2.5, null]],
  ['numbers, zeros and blanks', 'total', [0, null, -1.5, 2 ** 53, -0, null]],
  ['a text among numbers', 'total', [1, null, 'x', 4]],
  [
    'more different codes than are numbered',
    'code',
    Array.from({ length: 70_000 }, (_, i) => `c${String(i)}`),
  ],
];

describe('a row store', () => {
  test.each(cases)('keeps %s', (_, column, values) => {
    const store = new RowStore(fields, blank, values.length);
    const rows = values.map((value, index) => store.add(index + 7, { ...blank, [column]: value }, undefined));
    expect(rows.map((row) => row.values[column])).toEqual(values);
    expect(values.map((_value, index) => store.column(column)?.at(index))).toEqual(values);
    expect(rows.at(-1)?.number).toBe(values.length + 6);
    expect(store.column('other')).toBeUndefined();
  });

  test('gives the numbers of a column only where it holds nothing else', () => {
    const store = new RowStore(fields, blank, 3);
    store.add(1, { code: 'A', total: 5 }, undefined);
    store.add(2, { code: 'A', total: null }, undefined);
    expect([...(store.column('total')?.numbers ?? [])].slice(0, 2)).toEqual([5, NaN]);
    store.add(3, { code: 'A', total: 'x' }, undefined);
    expect(store.column('total')?.numbers).toBeUndefined();
  });

  test('keeps what was told of cells with their row', () => {
    const store = new RowStore(fields, blank, 3);
    const rows = [
      store.add(1, blank, undefined),
      store.add(2, blank, { code: { raw: 'x' }, total: { raw: 'y', trouble: 'NOT_A_NUMBER' } }),
      store.add(3, blank, { total: { raw: 'z' } }),
    ];
    expect(rows.map(({ readings }) => readings)).toEqual([
      undefined,
      { code: { raw: 'x' }, total: { raw: 'y', trouble: 'NOT_A_NUMBER' } },
      { total: { raw: 'z' } },
    ]);
  });
});

test('a set of rows counts each once and gives them in the order of the sheet', () => {
  const store = new RowStore(fields, blank, 4);
  const rows = [3, 4, 8, 9].map((number) => store.add(number, blank, undefined));
  const set = new RowSet(rows);
  for (const at of [3, 0, 3]) if (rows[at]) set.add(rows[at]);
  expect(set.size).toBe(2);
  expect([...set].map(({ number }) => number)).toEqual([3, 9]);
});
