/** The sheets of links, policies, actions, participation, support, projects and questionnaire (coherence-workbook §3). */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { fromA1 } from '../../core/grid/address.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { BookPlan } from '../../core/layout/plan.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { recalculate } from '../helpers/recalculate.ts';

/** Two goals whose ids would be one number, a dropped action, a project on both goals, one with a goal for a part. */
const WORLD = `
  COH_EXERCISE | exercise_id | XTS        |
               | country     | XTS        |
               | ref_date    | 2023-12-31 |
               | currency    | USD        |
  PLN_GOALS    | goal_id | level  | parent_id | title  | cost |
               | "1.1"   | GOAL   |           | Income | 1000 |
               | 1.1.a   | TARGET | "1.1"     | Wages  |      |
               | "1.10"  | GOAL   |           | Health | 500  |
  PLN_LINKS    | goal_id | dimension | direction | channel | strength | asserted_by | mechanism     |
               | "1.1"   | REM       | M2D       | income  | 3        | PLN         | money arrives |
               | "1.1"   | REM       | M2D       | income  | 2        | FIN         |               |
               | "1.10"  | HEA       | M2D       | staff   | -2       | HEA         | nurses leave  |
  PLN_ACTIONS  | action_id | goal_id | title | status  | budget_planned | budget_secured | budget_secured_domestic |
               | A1        | "1.1"   | Fees  | ONGOING | 300            | 120            | 100                     |
               | A2        | 1.1.a   | Jobs  | PLANNED | 200            | 80             | 60                      |
               | A3        | "1.1"   | Halls | DROPPED | 900            | 900            | 900                     |
               | A4        | "1.10"  | Posts | ONGOING | 50             |                | 40                      |
  DON_SUPPORT  | project_id | year | donor | title | goal_id | committed_usd | disbursed_usd | end        | crs_purpose |
               | D1         | 2022 | CHE   | Fees  |         | 200           | 50            |            |             |
               | D1         | 2023 | CHE   | Fees  |         | 100           |               |            |             |
               | D2         | 2023 | NOR   | Posts | "1.10"  | 60            | 30            |            |             |
               | D3         | 2021 | NOR   | Old   | "1.1"   | 500           | 500           | 2022-12-31 |             |
               | D4         | 2023 | NOR   | Home  | "1.1"   | 70            | 70            |            | 93010       |
  DON_GOALS    | project_id | goal_id | dimension | share_pct |
               | D1         | "1.1"   | REM       | 50        |
               | D1         | "1.10"  | HEA       | 20        |
  PLN_TARGETS  | indicator_id | goal_id | label | baseline_year | baseline | target_year | target | better |
               | COST         | "1.1"   | Cost  | 2018          | 9        | 2030        | 3      | DOWN   |
               | RATE         | "1.1"   | Rate  |               | 9        | 2030        | 3      | DOWN   |
  COH_POLICIES | policy_id | title | lead | status  | start      | outcome_indicator |
               | P1        | Rule  | FIN  | ONGOING | 2020-05-01 | FEE               |
               | P2        | Card  | FIN  | ONGOING |            | FEE               |
  COH_MONITOR  | subject_id | indicator_id | year | value |
               | "1.1"      | COST         | 2023 | 7.2   |
               | P1         | FEE          | 2016 | 10    |
               | P1         | FEE          | 2017 | 9.8   |
               | P1         | FEE          | 2018 | 9.9   |
               | P1         | FEE          | 2019 | 9.6   |
               | P1         | FEE          | 2020 | 8.7   |
               | P1         | FEE          | 2021 | 8.4   |
               | P1         | FEE          | 2022 | 8.3   |
               | P1         | FEE          | 2023 | 7.9   |
  PLN_COHERENCE | year | question_id | domain | score |
                | 2022 | Q1          | 1      | 0     |
                | 2023 | Q1          | 1      | 10    |
                | 2023 | Q2          | 1      | 5     |
                | 2023 | Q3          | 1      | 5     |
                | 2023 | Q4          | 1      |       |
                | 2023 | Q5          | 2      | 10    |`;

const plan = layoutBook(run(parseExample(WORLD).books), catalogue, bookOptions);

/** The rows of a table as records by header. */
function table(book: BookPlan, name: string): readonly Readonly<Record<string, unknown>>[] {
  const sheet = book.sheets.find(({ tables }) => tables?.some((each) => each.name === name));
  const ref = sheet?.tables?.find((each) => each.name === name)?.ref;
  const [from, to] = (ref ?? '').split(':').map((address) => fromA1(address));
  const [top, bottom] = [from?.row ?? 0, to?.row ?? 0];
  const header = sheet?.rows[top - 1]?.cells ?? [];
  return (sheet?.rows.slice(top, bottom) ?? []).map(({ cells }) =>
    Object.fromEntries(header.map((head, index) => [String(head?.value), cells[index]?.value ?? null])),
  );
}

test('every formula of these sheets gives its cached value', () => {
  const { differences, formulas } = recalculate(plan);
  expect(differences).toEqual([]);
  expect(formulas).toBeGreaterThan(40);
});

describe('11_SUPPORT', () => {
  test('per goal: what still runs and counts once; the ids 1.1 and 1.10 are two goals', () => {
    const [income, health] = table(plan, 't_Support');
    // D1 gives half of 300, D2 gives 60; D3 has ended, D4 is spent in the donor country
    expect(income).toMatchObject({
      Goal: '1.1',
      Cost: 1000,
      'Domestic money': 160,
      'Committed by partners': 150,
      'Disbursed by partners': 25,
      Funded: 310,
      Gap: 690,
      'Gap as share of the cost': 0.69,
      Partners: 1,
    });
    expect(health).toMatchObject({
      'Domestic money': 40,
      'Committed by partners': 120,
      Funded: 160,
      Partners: 2,
      'Concentration (HHI)': 0.5,
      'Effective number of partners': 2,
      'Share of the largest partner': 0.5,
    });
  });

  test('all support, with what has no goal and what is not counted', () => {
    expect(table(plan, 't_SupportTotals').map((row) => Object.values(row).slice(2))).toEqual([
      [360, 80],
      [expect.closeTo(90), expect.closeTo(15)],
      [70, 70],
      [0, 0],
    ]);
  });
});

test('08_ACTIONS: sums by goal with its targets, without dropped actions; blank is not zero', () => {
  const sums = table(plan, 't_ActionGoals').map((row) => Object.values(row).slice(3));
  expect(sums).toEqual([
    [500, 200, 160, '', 300],
    [50, '', 40, '', ''],
  ]);
});

test('06_LINKS: the strongest first, with all authors and the exact median', () => {
  const [first, second] = table(plan, 't_Links');
  expect(first).toMatchObject({
    Goal: '1.1',
    Channel: 'income',
    'Strength used': 2.5,
    'Who says what': 'FIN: +2; PLN: +3',
    Because: 'money arrives',
  });
  expect(second).toMatchObject({ Goal: '1.10', 'Strength used': -2, Because: 'nurses leave' });
});

test('06_LINKS: each pair of goals that the same kind of migration helps and harms (B14)', () => {
  const { books } = parseExample(`
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
              | G2      | GOAL  | Health |
              | G3      | GOAL  | Jobs   |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | HEA       | M2D       | 2        | PLN         |
              | G2      | HEA       | M2D       | -3       | PLN         |
              | G3      | HEA       | M2D       | -2       | PLN         |
              | G3      | REM       | M2D       | 3        | PLN         |`);
  const pairs = table(layoutBook(run(books), catalogue, bookOptions), 't_TradeOffs');
  expect(pairs.map((row) => Object.values(row))).toEqual([
    ['G1', 'Health', '+2', 'G2', '−3'],
    ['G1', 'Health', '+2', 'G3', '−2'],
  ]);
});

test('15_PROJECTS: every row, split by goal, with the rest that has none and the reason why it is not counted', () => {
  const lines = table(plan, 't_Projects').map((row) => [
    row.Project,
    row.Goal,
    row.Year,
    row.Committed,
    row['Why not'],
  ]);
  expect(lines).toEqual([
    ['D1', '1.1', 2022, 100, ''],
    ['D1', '1.10', 2022, 40, ''],
    ['D1', '', 2022, expect.closeTo(60), ''],
    ['D1', '1.1', 2023, 50, ''],
    ['D1', '1.10', 2023, 20, ''],
    ['D1', '', 2023, expect.closeTo(30), ''],
    ['D2', '1.10', 2023, 60, ''],
    ['D3', '1.1', 2021, 500, ''],
    ['D4', '1.1', 2023, 70, 'spent in the donor country'],
  ]);
});

test('21_QUESTIONNAIRE: newest answers, the score before, means from three answers on', () => {
  const [one, two] = table(plan, 't_Domains').map((row) => Object.values(row).slice(1));
  // (10 + 5 + 5) of 30 points; blank does not count as an answer
  expect(one).toEqual([3, expect.closeTo(66.6667, 3), 'partially meets']);
  expect(two).toEqual([1, '', 'fewer than 3 answers']);
  expect(table(plan, 't_Answers').map((row) => row['Score before'])).toEqual([0, null, null, null, null]);
});

describe('09_M_AND_E', () => {
  test('travelled against expected: 30 % of the way in 5 of 12 years', () => {
    const [cost, rate] = table(plan, 't_Results');
    expect(cost).toMatchObject({
      Actual: 7.2,
      'Way travelled': expect.closeTo(0.3),
      'Way expected by then': expect.closeTo(5 / 12),
      'Travelled ÷ expected': expect.closeTo(0.72),
      State: 'slow',
    });
    expect(rate).toMatchObject({ Actual: null, 'Way travelled': '', State: 'no baseline' });
  });

  test('travelled beside expected as a chart of what is monitored, following the results frame', () => {
    const [chart] = plan.sheets.find(({ name }) => name === '09_M_AND_E')?.charts ?? [];
    const [way, ...others] = table(plan, 't_Progress');
    // RATE has no baseline year and no value
    expect(others).toEqual([]);
    expect(way?.['Indicator']).toBe('1.1  Cost');
    expect(Object.values(way ?? {})[2]).toBeCloseTo(0.3, 9);
    expect(Object.values(way ?? {})[3]).toBeCloseTo(5 / 12, 9);
    expect(chart).toMatchObject({ kind: 'bar', title: 'Way travelled and way expected' });
    expect(chart?.description).toContain('1.1 Cost 30 % of 42 % expected'.replace('1.1 ', '1.1  '));
    expect(chart?.series.map(({ hatched }) => hatched ?? false)).toEqual([false, true]);
  });

  test('the change after a policy by two methods, with live means and regression; a reason where there is none', () => {
    const [before, interrupted, unknown] = table(plan, 't_Effects');
    expect(before).toMatchObject({
      'Mean before': expect.closeTo(9.825),
      'Mean after': expect.closeTo(8.325),
      'In words': 'Changed by -1.5 after the start of the policy.',
    });
    expect(interrupted).toMatchObject({
      'Change of level': expect.closeTo(-0.85),
      'Change of slope': expect.closeTo(-0.14),
      'Strength of the design': 'weak',
    });
    expect(unknown?.['In words']).toBe('No figure: there are no values.');
    const formulas = plan.sheets
      .find(({ name }) => name === '09_M_AND_E')
      ?.rows.flatMap(({ cells }) => cells.flatMap((each) => each?.formula ?? []));
    expect(formulas?.filter((formula) => formula.includes('LINEST'))).toHaveLength(2);
  });
});

describe('09_M_AND_E, what changed after a policy', () => {
  const series = (policy: string, group: string, first: number, values: readonly number[]): string =>
    values
      .map((value, index) => `| ${policy} | FEE | ${String(first + index)} | ${group} | ${String(value)} |`)
      .join('\n');
  const around = (level: number) =>
    Array.from({ length: 8 }, (_, index) => level + (index % 2 === 0 ? 0.5 : -0.5));
  const world = `
    COH_EXERCISE  | exercise_id | XTS        |
                  | country     | XTS        |
                  | ref_date    | 2023-12-31 |
    PLN_GOALS     | goal_id | level | title |
                  | G1      | GOAL  | Costs |
    COH_POLICIES  | policy_id | title | lead | status  | start      | outcome_indicator |
                  | P1        | Rule  | FIN  | ONGOING | 2016-05-01 | FEE               |
                  | P2        | Card  | FIN  | ONGOING | 2018-01-01 | FEE               |
                  | P3        | Desk  | FIN  | ONGOING | 2020       | FEE               |
    COH_ESTIMATES | policy_id | indicator_id | method |
                  | P1        | FEE          | ITS    |
                  | P2        | FEE          | CITS   |
                  | P3        | FEE          | BA     |
    COH_MONITOR   | subject_id | indicator_id | year | group | value |
    ${series('P1', '_T', 2008, [...around(10), ...around(8)])}
    ${series('P2', 'TREATED', 2014, [10, 9, 8, 7, 5, 4.5, 4, 3.5, 3, 2.5])}
    ${series('P2', 'COMPARISON', 2014, [8, 8, 8, 8, 8.2, 8.4, 8.6, 8.8])}
    ${series('P3', '_T', 2019, [0.51, 0.506])}`;
  const book = layoutBook(run(parseExample(world).books), catalogue, bookOptions);
  const [long, pair, small] = table(book, 't_Effects');

  test('standard errors from eight points a side, below that the residuals', () => {
    // each side: slope −1/21, so the squares are 2 (2 − 4/42), with 12 degrees of freedom
    const variance = (2 * (2 - 4 / 42)) / 12;
    expect(long).toMatchObject({
      'Standard error of slope': expect.closeTo(Math.sqrt((variance * 2) / 42), 9),
      'Standard error of level': expect.closeTo(
        Math.sqrt(variance * (1 / 4 + (4.5 ** 2 + 3.5 ** 2) / 42)),
        9,
      ),
      'Smallest residual': null,
      'Largest residual': null,
      'Strength of the design': 'indicative',
    });
    expect(pair).toMatchObject({
      'Standard error of level': null,
      'Smallest residual': expect.closeTo(0, 9),
      'Largest residual': expect.closeTo(0, 9),
    });
    expect(small).toMatchObject({ 'Standard error of level': null, 'Smallest residual': null });
  });

  test('of two groups the changes less those of the comparison group', () => {
    expect(pair).toMatchObject({
      'Change of level': expect.closeTo(-1 - 0.2, 9),
      'Change of slope': expect.closeTo(0.5 - 0.2, 9),
      Difference: expect.closeTo(0.5 - 0.8, 9),
      'In words':
        'In the last period of both groups -0.3 compared with its earlier trend and with the comparison group.',
    });
  });

  test('a small change is told with its first figures', () => {
    expect(small?.['In words']).toBe('Changed by -0.004 after the start of the policy.');
  });

  test('the live regressions give the figures of the core', () => {
    const part = { ...book, sheets: book.sheets.filter(({ name }) => name === '09_M_AND_E'), names: [] };
    const { differences, formulas } = recalculate(part);
    expect(differences).toEqual([]);
    // means of three, level and slope of two, errors of one
    expect(formulas).toBe(6 + 4 + 2);
  });
});

test('13_RECONCILE names partners in words; of a whole it names none', () => {
  const world = `
  MFA_CONS   | year | host | sex_basis | total |
             | 2023 | ITA  |           | 210   |
  STA_EMIG   | year | destination | age | source_type | educ | total |
             | 2023 | ITA         | _T  | MIRROR      | _T   | 300   |
  INT_PERMIT | year | event | reason | length | citizenship | total |
             | 2023 | VALID | _T     | _T     | _T          | 500   |
  STA_STOCK  | year | basis | origin | age | total |
             | 2023 | CITIZ | _T     | _T  | 900   |`;
  const outcome = run(parseExample(world).books);
  const plan = layoutBook(outcome, catalogue, { ...bookOptions, language: 'fr' });
  const rows = plan.sheets.find(({ name }) => name === '13_RECONCILE')?.rows.slice(5) ?? [];
  expect(rows.map(({ cells }) => [cells[0]?.value, cells[3]?.value ?? ''])).toEqual(
    expect.arrayContaining([
      ['consular', 'Italie'],
      ['permits', ''],
    ]),
  );
});

test('09_M_AND_E gives an indicator of the catalogue its unit where the plan gives none', () => {
  const world = `
  PLN_GOALS   | goal_id | level | title  |
              | G1      | GOAL  | Income |
  PLN_TARGETS | indicator_id | goal_id | label | unit  | target |
              | CTX-01       | G1      |       |       | 9      |
              | CTX-02       | G1      |       | share | 9      |
              | COST         | G1      | Cost  |       | 9      |
  STA_POP     | year | age | total |
              | 2023 | _T  | 1000  |`;
  const plan = layoutBook(run(parseExample(world).books), catalogue, bookOptions);
  const rows = plan.sheets.find(({ name }) => name === '09_M_AND_E')?.rows.slice(5, 8) ?? [];
  const units = rows.map(({ cells }) => [cells[1]?.value, cells[3]?.value ?? null]);
  expect(units).toEqual(
    expect.arrayContaining([
      ['Total resident population', 'persons'],
      ['Annual population growth rate', 'share'],
      ['Cost', null],
    ]),
  );
});
