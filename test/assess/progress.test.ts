/** Travelled against expected (domain/coherence §4; indicators §4, GOV-11; rulings-coherence B18, B49, D5). */
import { expect, test } from 'vitest';
import { assessText, figure } from './world.ts';

const goals = `
  PLN_GOALS   | goal_id | level  | parent_id | title |
              | G1      | GOAL   |           | Costs |
              | T1      | TARGET | G1        | Fees  |`;
const targets = (cells: string): string => `${goals}
  STA_POP     | year | age | total |
              | 2023 | _T  | 10    |
  PLN_TARGETS | indicator_id | goal_id | label | baseline_year | baseline | target_year | target | better |
              | FEE          | T1      | Fee   | ${cells} |
  COH_MONITOR | subject_id | indicator_id | year | group   | value |
              | G1         | FEE          | 2022 | _T      | 7.5   |
              | T1         | FEE          | 2023 | TREATED | 7.2   |
              | T1         | FEE          | 2023 | _T      | 7.2   |`;

const progressOf = (text: string, world: Parameters<typeof assessText>[1] = {}) =>
  assessText(text, { parameters: { ref_year: 2023 }, ...world }).model.targets[0]?.progress;

test.each([
  // indicators §4: 30 % travelled, 40 % expected, ratio 0.75
  ['2019 | 9 | 2029 | 3 | DOWN', 0.3, 0.4, 0.75, 'SLOW'],
  // coherence §5.4, C-305: X = 5/12
  ['2018 | 9 | 2030 | 3 | DOWN', 0.3, 5 / 12, 0.72, 'SLOW'],
  ['2019 | 7.5 | 2029 | 3 | DOWN', 1 / 15, 0.4, 1 / 6, 'OFF'],
  ['2019 | 7 | 2029 | 3 | DOWN', -0.05, 0.4, -0.125, 'BACKWARD'],
  ['2013 | 7.4 | 2018 | 7.25 | DOWN', 4 / 3, 1, 4 / 3, 'ON_TRACK'],
  ['2013 | 9 | 2033 | 7.1 | DOWN', 18 / 19, 0.5, 36 / 19, 'ON_TRACK'],
  // `better` blank: reached when the whole way is travelled
  ['2013 | 9 | 2023 | 7.2 |', 1, 1, 1, 'ON_TRACK'],
  ['2023 | 9 | 2033 | 3 | DOWN', 0.3, 0, null, 'NO_DATA'],
  ['| 9 | 2029 | 3 | DOWN', 0.3, null, null, 'NO_BASELINE'],
  ['2019 | | 2029 | 3 | DOWN', null, 0.4, null, 'NO_BASELINE'],
  ['2019 | 9 | | 3 | DOWN', 0.3, null, null, 'NO_TARGET'],
  ['2019 | 9 | 2029 | 9 | UP', null, 0.4, null, 'NO_DATA'],
])('%s', (cells, travelled, expected, ratio, state) => {
  const found = progressOf(targets(cells));
  const near = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 9));
  expect(found).toMatchObject({
    travelled: near(travelled),
    expected: near(expected),
    ratio: near(ratio),
    state,
  });
});

test('a computed national figure wins over a monitored one, a newer monitored one too', () => {
  const values = [figure('FEE', 2021, 8), figure('FEE', 2022, null), figure('FEE', 2024, 1)];
  expect(progressOf(targets('2019 | 9 | 2029 | 3 | DOWN'), { values })?.current).toEqual({
    value: 8,
    year: 2021,
    from: 'INDICATOR',
    places: [],
  });
});

test('a value outside the window of three years does not count', () => {
  const at = (year: number) =>
    progressOf(targets('2019 | 9 | 2029 | 3 | DOWN'), { parameters: { ref_year: year } });
  expect(at(2025)?.current?.year).toBe(2023);
  expect(at(2026)).toMatchObject({ current: null, state: 'NO_DATA' });
  expect(at(2022)?.current).toMatchObject({ value: 7.5, year: 2022, from: 'MONITOR' });
});

test('a policy has its own outcome', () => {
  const { policies } = assessText(
    `${goals}
    COH_POLICIES | policy_id | title | lead | status  | outcome_indicator | baseline_year | baseline | target_year | target | better |
                 | P1        | A     | FIN  | ONGOING | FEE               | 2019          | 9        | 2029        | 3      | DOWN   |
                 | P2        | B     | FIN  | ONGOING |                   |               |          |             |        |        |
    COH_MONITOR  | subject_id | indicator_id | year | group   | value |
                 | P1         | FEE          | 2023 | TREATED | 6     |`,
    { parameters: { ref_year: 2023 } },
  ).model;
  expect(policies.map(({ outcome }) => outcome && [outcome.indicator, outcome.progress.travelled])).toEqual([
    ['FEE', 0.5],
    null,
  ]);
});

test.each([
  ['2021-06-01', '', [2020, 2021], true],
  // no value before, none from the start on, no start (A10, C1)
  ['2021-06-01', '', [2021, 2022], false],
  ['2021-06-01', '', [2019, 2020], false],
  ['', '', [2020, 2021], false],
  // COH_ESTIMATES names another start
  ['2021-06-01', '2022', [2021, 2022], true],
])('an estimate for a policy of %s, start point %s, values of %j', (start, point, years, possible) => {
  const rows = years.map((year) => `| P1 | FEE | ${String(year)} | 6 |`).join('\n');
  const chosen = `
    COH_ESTIMATES | policy_id | indicator_id | method | start_point |
                  | P1        | FEE          | BA     | ${point}    |`;
  const { estimateChoices } = assessText(
    `${goals}
    COH_POLICIES | policy_id | title | lead | status  | start    | outcome_indicator |
                 | P1        | A     | FIN  | ONGOING | ${start} | FEE               |
    ${point === '' ? '' : chosen}
    COH_MONITOR  | subject_id | indicator_id | year | value |
    ${rows}`,
    { parameters: { ref_year: 2023 } },
  ).model;
  expect(estimateChoices).toMatchObject([
    { policy: 'P1', indicator: 'FEE', possible, methods: point === '' ? [] : ['BA'] },
  ]);
});
