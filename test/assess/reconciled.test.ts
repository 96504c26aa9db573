/** C-401 on comparisons that the compute stage hands over (domain/coherence §5.5). */
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
