/** C-401 to C-403 on comparisons that the compute stage hands over (domain/coherence §5.5; rulings-coherence B46). */
import { expect, test } from 'vitest';
import type { Reconciliation } from '../../core/model.ts';
import { assessText, linesFor } from './world.ts';

const pair = (d: number, rest: Partial<Reconciliation> = {}): Reconciliation => ({
  ...{ check: 'X06', concept: 'work_permits_valid', year: 2023, partner: null, relation: 'EQ', tolerance: 0 },
  a: { value: 3200, institution: 'LAB', definition: null, places: [{ file: 'lab.xlsx', sheet: 'LAB_FWP' }] },
  b: {
    value: 1700,
    institution: 'INT',
    definition: null,
    places: [{ file: 'int.xlsx', sheet: 'INT_PERMIT' }],
  },
  ...{ d, band: 'severe', holds: true },
  ...rest,
});
const world = (...reconciliations: readonly Reconciliation[]) => assessText('', { reconciliations });

test.each<[number, string[]]>([
  [0.612, ['C-401 H work_permits_valid|2023']],
  [0.5, ['C-401 M work_permits_valid|2023']],
  [0.2, ['C-401 L work_permits_valid|2023']],
  [0.05, []],
])('difference of %d', (d, expected) => {
  expect(linesFor('C-401', world(pair(d)))).toEqual(expected);
});

test('of several pairs the largest, once', () => {
  const found = world(pair(0.1), pair(0.3), pair(0.2));
  expect(linesFor('C-401', found)).toEqual(['C-401 M work_permits_valid|2023']);
  expect(found.findings[0]).toMatchObject({ measured: 0.3, threshold: 0.2, owner: 'PLN' });
});

test('each year and each partner for itself', () => {
  const found = world(pair(0.3), pair(0.3, { year: 2022 }), pair(0.3, { partner: 'KEN' }));
  expect(linesFor('C-401', found)).toEqual([
    'C-401 M work_permits_valid|2022',
    'C-401 M work_permits_valid|2023',
    'C-401 M work_permits_valid|KEN|2023',
  ]);
});

test('other relations and figures of one institution are not contradictions', () => {
  const { b } = pair(1);
  expect(
    linesFor('C-401', world(pair(1, { relation: 'LE' }), pair(1, { relation: 'MIRROR' }), pair(1, { a: b }))),
  ).toEqual([]);
});

const figures = (a: number, b: number, rest: Partial<Reconciliation>): Reconciliation => {
  const { a: left, b: right } = pair(1);
  return pair(1, { a: { ...left, value: a }, b: { ...right, value: b }, ...rest });
};

test('a relation that does not hold is a part larger than its whole; GE names the part second', () => {
  const broken = (relation: 'LE' | 'GE') => figures(52000, 40000, { relation, tolerance: 0.1, holds: false });
  const found = world(broken('LE'), figures(1, 2, { relation: 'LE', year: 2022 }));
  expect(linesFor('C-402', found)).toEqual(['C-402 M work_permits_valid|2023']);
  expect(found.findings[0]).toMatchObject({
    measured: 1.3,
    threshold: 1.1,
    args: { a: 52000, b: 40000, percent: 10 },
  });
  expect(world(broken('GE')).findings[0]?.args).toMatchObject({ institution: 'INT', a: 40000, b: 52000 });
  expect(linesFor('C-402', world(figures(9, 1, { relation: 'EQ', holds: false })))).toEqual([]);
});

test.each<[number, number, string | null]>([
  [18000, 40000, 'H'],
  [19999, 40000, 'H'],
  [20000, 40000, 'M'],
  [31999, 40000, 'M'],
  [32000, 40000, null],
  [44000, 40000, null],
  [44001, 40000, 'M'],
  [60000, 40000, 'M'],
  [60001, 40000, 'H'],
  [5, 0, 'H'],
  [0, 0, null],
  [0, 5, 'H'],
])('own %d, partner %d', (own, mirror, severity) => {
  const found = world(
    figures(own, mirror, { relation: 'MIRROR', concept: 'outflow', partner: 'FRA', check: 'X03' }),
  );
  expect(linesFor('C-403', found)).toEqual(severity === null ? [] : [`C-403 ${severity} outflow|FRA|2023`]);
});
