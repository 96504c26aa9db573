/** Concentration, totals and time of projects (domain/coherence §4, §5.7; rulings-coherence B12, B25, B26). */
import { expect, test } from 'vitest';
import { concentrationOf } from '../../core/assess/concentration.ts';
import { elapsedShare } from '../../core/assess/months.ts';
import { assessText, goalIn } from './world.ts';

const partners = (...amounts: readonly number[]) =>
  amounts.map((committed, index) => ({ partner: `X${String(index)}`, committed }));

test.each<[readonly number[], number, number, number, readonly string[]]>([
  // 313/1225, and its inverse
  [[10, 10, 8, 7], 4, 0.25551, 3.914, []],
  [[60, 32, 4, 2, 2], 5, 0.4648, 2.151, ['X2', 'X3', 'X4']],
  // 30 + 30 + 30 are exactly 90 %
  [[30, 30, 30, 5, 5], 5, 0.275, 3.636, ['X3', 'X4']],
  [[7, 0], 1, 1, 1, []],
])('%j', (amounts, count, hhi, effective, tail) => {
  const found = concentrationOf(partners(...amounts));
  expect(found.partners).toBe(count);
  expect(found.hhi).toBeCloseTo(hhi, 4);
  expect(found.effective).toBeCloseTo(effective, 3);
  expect(found.tail).toEqual(tail);
});

test('nobody gives anything', () => {
  const nothing = { partners: 0, hhi: null, effective: null, largest: null, tail: [] };
  expect(concentrationOf([])).toEqual(nothing);
  expect(concentrationOf(partners(0))).toEqual(nothing);
});

test.each([
  ['2022-01-01', '2025-12-31', '2023-12-31', 729 / 1460],
  ['2022', '2025', '2023-12-31', 729 / 1460],
  ['2020-01-01', '2021-12-31', '2023-12-31', 1],
  ['2024-01-01', '2025-12-31', '2023-12-31', 0],
  ['2023-01-01', '2023-01-01', '2023-12-31', null],
  [null, '2025-12-31', '2023-12-31', null],
  ['2022-01-01', null, '2023-12-31', null],
])('from %s to %s, at %s', (start, end, date, share) => {
  expect(elapsedShare(start, end, date)).toBe(share);
});

test('what is unaligned, what is spent in the donor country, what counts in the stead of what', () => {
  const { model } = assessText(`
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
    DON_SUPPORT | project_id | year | record_source | donor | title | goal_id | committed_usd | disbursed_usd | iati_identifier | joint_programme | aid_type |
                | D1         | 2022 | PARTNER       | XXA   | Fees  |         | 100           | 30            | XA-1            | J1              |          |
                | D1         | 2022 | IATI          | XXA   | Fees  |         | 90            | 30            | XA-1            |                 |          |
                | D2         | 2023 | PARTNER       | XXB   | Posts | G1      | 60            |               | XA-1            |                 |          |
                | D3         | 2023 | PARTNER       | XXB   | Camps | G1      | 50            |               | XA-3            |                 | H02      |
                | D3         | 2023 | IATI          | XXB   | Camps | G1      | 55            |               | XA-3            |                 | H02      |
    DON_GOALS   | project_id | goal_id | dimension | share_pct |
                | D1         | G1      | REM       | 75        |`);
  // 100 × 0.25; D2 repeats the activity of D1, and of D3 only the partner’s row is told
  expect(model.support).toEqual({ committed: 100, unaligned: 25, unalignedShare: 0.25, donorCountry: 50 });
  expect(
    model.projects.map(({ id, counted, committed, disbursed }) => [id, counted, committed, disbursed]),
  ).toEqual([
    ['D1', true, 100, 30],
    ['D2', false, null, null],
    ['D3', false, null, null],
  ]);
  expect(model.projects[1]?.rows[0]).toMatchObject({ leftOut: 'SAME_ACTIVITY', beside: 'D1' });
  expect(goalIn(model, 'G1').funding).toMatchObject({
    ...{ external: 75, disbursed: 22.5, jointProgrammes: ['J1'] },
    // a programme with one project on the goal is not shared
    separate: { partners: 1, hhi: 1, largest: { partner: 'XXA', share: 1 } },
  });
});
