/** What changed after a policy (domain/coherence §6 with its worked examples; rulings-coherence A10, C1–C7). */
import { describe, expect, test } from 'vitest';
import { segmentedFit } from '../../core/assess/regression.ts';
import { assessText } from './world.ts';

const near = (value: number): unknown => expect.closeTo(value, 9);

test('the worked interrupted series', () => {
  const found = segmentedFit([10, 9.8, 9.9, 9.6, 8.7, 8.4, 8.3, 7.9], 5);
  expect(found).toMatchObject({
    level: near(10.1),
    slope: near(-0.11),
    levelChange: near(-0.85),
    slopeChange: near(-0.14),
    lastEffect: near(-1.27),
    errors: null,
  });
  expect(found.durbinWatson).toBeCloseTo(3.32, 2);
});

test('an exact fit has no Durbin–Watson, its residuals are noise (C2)', () => {
  expect(segmentedFit([10, 9.9, 9.8, 9.7, 8.6, 8.4, 8.2, 8], 5)).toMatchObject({
    level: near(10.1),
    slope: near(-0.1),
    levelChange: near(-1),
    slopeChange: near(-0.1),
    durbinWatson: null,
  });
});

test('standard errors from eight points a side: two flat lines with residuals of one half', () => {
  const side = (level: number) =>
    Array.from({ length: 8 }, (_, index) => level + (index % 2 === 0 ? 0.5 : -0.5));
  const { errors } = segmentedFit([...side(10), ...side(8)], 9);
  // each side: slope −1/21 (Σ(t−4.5)(±0.5) = −2, spread 42), so SSE = 2 (2 − 4/42), and 12 degrees of freedom
  const variance = (2 * (2 - 4 / 42)) / 12;
  expect(errors).toEqual({
    slopeChange: near(Math.sqrt((variance * 2) / 42)),
    // before: the start lies 4.5 beyond the mean; after: 3.5 before it
    levelChange: near(Math.sqrt(variance * (2 / 8 + (4.5 ** 2 + 3.5 ** 2) / 42))),
  });
});

const rows = (group: string, first: number, values: readonly (number | string)[]): string =>
  values
    .map((value, index) =>
      typeof value === 'number'
        ? `             | P1         | FEE          | ${String(first + index)} | ${group} | ${String(value)} | |`
        : `             | P1         | FEE          | ${String(first + index)} | ${group} | ${value} |`,
    )
    .join('\n');

const world = (series: string, choice = '', start = '2020-05-01'): string => `
  PLN_GOALS    | goal_id | level | title |
               | G1      | GOAL  | Costs |
  COH_POLICIES | policy_id | title | lead | status  | start | outcome_indicator |
               | P1        | Rule  | FIN  | ONGOING | ${start} | FEE |
  ${choice === '' ? '' : `COH_ESTIMATES | policy_id | indicator_id | method | start_point |\n${choice}`}
  COH_MONITOR  | subject_id | indicator_id | year | group | value | obs_status |
${series}`;

const chosen = (method: string, start = ''): string => `               | P1 | FEE | ${method} | ${start} |`;

const estimates = (text: string) => assessText(text, { parameters: { ref_year: 2023 } }).model.estimates;

const EIGHT = rows('_T', 2016, [10, 9.8, 9.9, 9.6, 8.7, 8.4, 8.3, 7.9]);

test('without a choice: before–after, and an interrupted series where its needs are met (A10)', () => {
  const [before, interrupted, ...more] = estimates(world(EIGHT));
  expect(more).toEqual([]);
  // values of the year that holds the start belong to after (C1)
  expect(before).toMatchObject({
    method: 'BA',
    start: '2020',
    before: near(9.825),
    after: near(8.325),
    value: near(-1.5),
    design: 'descriptive',
  });
  expect(interrupted).toMatchObject({
    method: 'ITS',
    value: near(-1.27),
    design: 'weak',
    caveats: ['OTHER_CHANGES', 'AUTOCORRELATION'],
  });
  expect(estimates(world(rows('_T', 2018, [9, 8, 7]))).map(({ method }) => method)).toEqual(['BA']);
});

test('nothing where a person says NONE', () => {
  expect(estimates(world(EIGHT, chosen('NONE')))).toEqual([]);
});

describe('difference in differences', () => {
  const corridors = `${rows('TREATED', 2017, [9.2, 9.1, 9, 7.2])}\n${rows('COMPARISON', 2017, [8.6, 8.55, 8.5, 8.1])}`;

  test('the change less that of the comparison group; parallel trends pass', () => {
    // slopes −0.10 and −0.05, mean times 2018 and 2020: gap 0.10, at most half of |estimate|
    const [found] = estimates(world(corridors, chosen('DID')));
    expect(found).toMatchObject({
      value: near(7.2 - 9.1 - (8.1 - 8.55)),
      design: 'indicative',
      caveats: ['OTHER_CHANGES', 'SPILL_OVER'],
    });
  });

  test('the printed figures, with one value each: weak, the trends cannot be tested', () => {
    const series = `${rows('TREATED', 2019, [9, 7.2])}\n${rows('COMPARISON', 2019, [8.5, 8.1])}`;
    expect(estimates(world(series, chosen('DID')))[0]).toMatchObject({
      value: near(-1.4),
      design: 'weak',
      caveats: ['OTHER_CHANGES', 'SPILL_OVER', 'TRENDS_UNTESTED'],
    });
  });

  test('only periods that both groups have: a fall of one a year in both is no difference', () => {
    const fall = [20, 19, 18, 17, 16, 15, 14, 13];
    const series = `${rows('TREATED', 2014, fall)}\n${rows('COMPARISON', 2017, [9, 8, 7, 6, 5])}`;
    // of 2014 to 2019 against 2020 and 2021 it would be −4 against −2.5
    expect(estimates(world(series, chosen('DID', '2020')))[0]).toMatchObject({
      before: near(16),
      after: near(13.5),
      value: near(0),
      series: [2017, 2018, 2019, 2020, 2021].map((index) => expect.objectContaining({ index }) as unknown),
      caveats: ['OTHER_CHANGES', 'SPILL_OVER', 'COMMON_PERIODS'],
    });
  });

  test('no period before the policy that both groups have', () => {
    const series = `${rows('TREATED', 2018, [9, 8, 7])}\n${rows('COMPARISON', 2017, [9])}\n${rows('COMPARISON', 2020, [8])}`;
    expect(estimates(world(series, chosen('DID', '2020')))[0]).toMatchObject({
      refused: 'UNEQUAL_SPACING',
      value: null,
    });
  });

  test('trends that differed before', () => {
    const series = `${rows('TREATED', 2017, [11, 10, 9, 8])}\n${rows('COMPARISON', 2017, [8, 8, 8, 8.1])}`;
    expect(estimates(world(series, chosen('DID')))[0]).toMatchObject({
      design: 'weak',
      caveats: ['OTHER_CHANGES', 'SPILL_OVER', 'TRENDS_DIFFERED'],
    });
  });
});

test('two interrupted series: the difference of their last effects; weak below eight a side (C6)', () => {
  const flat = rows('COMPARISON', 2016, [8, 8.1, 8, 8.1, 8, 8.1, 8, 8.1]);
  const treated = rows('TREATED', 2016, [10, 9.8, 9.9, 9.6, 8.7, 8.4, 8.3, 7.9]);
  const [found] = estimates(world(`${treated}\n${flat}`, chosen('CITS')));
  expect(found).toMatchObject({ design: 'weak', segmented: { lastEffect: near(-1.27) } });
  expect(found?.value).toBeCloseTo(-1.27 - (found?.comparisonSegmented?.lastEffect ?? NaN), 9);
});

describe('worked by hand', () => {
  const quarters = [20, 19, 21, 20, 22, 15, 16, 14, 15]
    .map((value, index) => {
      const year = String(2020 + Math.floor(index / 4));
      return `| P1 | FEE | ${year} | _T | ${String(value)} | | ${year}-Q${String((index % 4) + 1)} |`;
    })
    .join('\n');

  test('quarters; the policy starts within the second of 2021', () => {
    const text = world(quarters, chosen('ITS'), '2021-05-17').replace(
      'value | obs_status |',
      'value | obs_status | period |',
    );
    // before: 20.4 + 0.5 (t − 3), at t = 6 21.9; after: 15 − 0.2 (t − 7.5), at t = 6 15.3
    expect(estimates(text)[0]).toMatchObject({
      start: '2021-Q2',
      segmented: {
        slope: near(0.5),
        levelChange: near(15.3 - 21.9),
        slopeChange: near(-0.7),
        lastEffect: near(-8.7),
      },
      value: near(-8.7),
      design: 'weak',
      caveats: ['OTHER_CHANGES', 'AUTOCORRELATION', 'SEASONS'],
    });
  });

  test('two groups over six years', () => {
    const series = `${rows('TREATED', 2016, [12, 11.5, 11.2, 9, 8.6, 8.5])}\n${rows('COMPARISON', 2016, [10, 9.8, 9.6, 9.5, 9.3, 9])}`;
    // means 34.7/3 → 8.7 and 9.8 → 27.8/3; slopes −0.4 and −0.2 over three years: 0.6, at most half of 2.33
    expect(estimates(world(series, chosen('DID', '2019')))[0]).toMatchObject({
      before: near(34.7 / 3),
      comparisonAfter: near(27.8 / 3),
      value: near(8.7 - 34.7 / 3 - (27.8 / 3 - 9.8)),
      design: 'indicative',
    });
  });

  test.each([
    ['exactly half of the estimate', 6.5, 'indicative'],
    ['a little more', 6.51, 'weak'],
  ])('slopes that differ by %s', (_, last, design) => {
    // slopes −0.5 and 0 over three years: 1.5, beside an estimate of −3 (−2.9967)
    const series = `${rows('TREATED', 2017, [10, 9.5, 9, 6.5, 6.5, last])}\n${rows('COMPARISON', 2017, [8, 8.1, 8, 8.1, 8, 8])}`;
    expect(estimates(world(series, chosen('DID', '2020')))[0]?.design).toBe(design);
  });

  test('before and after, of whatever lies between', () => {
    const series = `${rows('_T', 2014, [3])}\n${rows('_T', 2018, [5, 4])}\n${rows('_T', 2022, [9, 10])}`;
    expect(estimates(world(series, chosen('BA', '2019')))[0]).toMatchObject({
      before: near(4),
      after: near(23 / 3),
      value: near(11 / 3),
      design: 'descriptive',
    });
  });
});

describe('two interrupted series of different length or step', () => {
  // before: 11 − t and flat at 8; from 2018 on one level lower and half as steep, and from 8.2 in steps of 0.2
  const treated = rows('TREATED', 2014, [10, 9, 8, 7, 5, 4.5, 4, 3.5, 3, 2.5]);
  const comparison = (step: number): string =>
    [8, 8, 8, 8, 8.2, 8.4, 8.6, 8.8]
      .map((value, index) => rows('COMPARISON', 2018 + step * (index - 4), [value]))
      .join('\n');

  test('both effects are those of the last period that both have', () => {
    const [found] = estimates(world(`${treated}\n${comparison(1)}`, chosen('CITS', '2018')));
    // 2021, three periods on: −1 + 3 × 0.5 against 0.2 + 3 × 0.2. In 2023 the treated group alone would be at +1.5.
    expect(found).toMatchObject({
      refused: null,
      value: near(0.5 - 0.8),
      segmented: { lastEffect: near(1.5), levelChange: near(-1), slopeChange: near(0.5) },
      comparisonSegmented: { lastEffect: near(0.8) },
    });
  });

  test('a slope by the year and one by two years do not compare', () => {
    const [found] = estimates(world(`${treated}\n${comparison(2)}`, chosen('CITS', '2018')));
    expect(found).toMatchObject({ refused: 'UNEQUAL_SPACING', value: null });
  });
});

test.each([
  ['too few points', EIGHT, chosen('ITS', '2017'), 'FEW_POINTS'],
  ['start before the series', EIGHT, chosen('BA', '2010'), 'START_OUTSIDE'],
  ['start after the series', EIGHT, chosen('BA', '2024'), 'START_OUTSIDE'],
  ['no start', EIGHT, chosen('BA'), 'NO_START', ''],
  [
    'a year missing',
    `${rows('_T', 2014, [1, 2, 3, 4])}\n${rows('_T', 2020, [5, 6, 7, 8])}`,
    chosen('ITS'),
    'UNEQUAL_SPACING',
  ],
  ['a break in the window', rows('_T', 2016, [1, '2 | B', 3, 4, 5]), chosen('BA'), 'BREAK'],
  ['a break at the first point', rows('_T', 2016, ['1 | B', 2, 3, 4, 5]), chosen('BA'), null],
  ['no comparison group', EIGHT, chosen('DID'), 'NO_COMPARISON'],
  [
    'the same group twice',
    `${rows('TREATED', 2019, [9, 7])}\n${rows('COMPARISON', 2019, [9, 7])}`,
    chosen('DID'),
    'SAME_GROUPS',
  ],
  ['a constant series', rows('_T', 2016, [4, 4, 4, 4, 4, 4, 4, 4]), chosen('ITS'), 'CONSTANT'],
  ['constant on either side', rows('_T', 2018, [4, 4, 5, 5]), chosen('BA'), null],
])('refused: %s', (_, series, choice, refused, start = '2020-05-01') => {
  const [found] = estimates(world(series, choice, start));
  expect(found?.refused).toBe(refused);
  if (refused !== null) expect(found?.value).toBeNull();
});
