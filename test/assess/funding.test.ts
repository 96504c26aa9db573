/** Cost, domestic and external money of a goal (domain/coherence §4; rulings-coherence A2, B9–B13, C-609). */
import { expect, test } from 'vitest';
import { assessText, goalIn, linesFor } from './world.ts';

const GOALS = `
  COH_EXERCISE | exercise_id | X |
               | country | XTS |
               | currency | LCU |
  COH_PLANS | plan_id | title | start |
            | N       | Plan  | 2021-01-01 |
  PLN_GOALS | goal_id | level  | parent_id | title | cost |
            | G1      | GOAL   |           | One   | 100  |
            | T1      | TARGET | G1        | Part  |      |
            | G2      | GOAL   |           | Two   |      |
            | P       | PILLAR |           | All   |      |
  META      | currency | LCU |`;
const RATES = `
  FIN_MACRO | year | var    | amount |
            | 2022 | FX_USD | 4      |
            | 2023 | FX_USD | 5      |`;
/** Rows: goal, status, planned, secured, of which domestic. */
const actions = (...rows: readonly string[]): string =>
  table(
    'PLN_ACTIONS | action_id | title | goal_id | status | budget_planned | budget_secured | budget_secured_domestic |',
    rows.map((row, index) => `A${String(index)} | x | ${row}`),
  );
/** Rows: year, goal, source of funds, planned. */
const budget = (...rows: readonly string[]): string =>
  table(
    'FIN_BUDGET | programme_id | programme | institution_code | year | goal_id | fund_source | planned |',
    rows.map((row, index) => `B${String(index)} | x | FIN | ${row}`),
  );
/** Rows: project, year, source, donor, implementer, type, goal, committed, end, IATI id, parent, purpose. */
const support = (...rows: readonly string[]): string =>
  table(
    'DON_SUPPORT | project_id | year | record_source | donor | implementer | partner_type | goal_id | committed_usd | end | iati_identifier | parent_project | crs_purpose |',
    rows,
  );
/** Rows: project, goal, dimension, share. */
const shares = (...rows: readonly string[]): string =>
  table('DON_GOALS | project_id | goal_id | dimension | share_pct |', rows);
const table = (head: string, rows: readonly string[]): string =>
  [head, ...rows.map((row) => `| ${row} |`)].join('\n');

const funding = (goal: string, ...parts: readonly string[]) =>
  goalIn(assessText([GOALS, ...parts].join('\n')).model, goal).funding;

test.each<[string, string, string[], number | null]>([
  ['as typed for the goal', 'G1', [actions('G1|ONGOING|70||')], 100],
  ['else the budgets of its actions', 'G2', [actions('G2|ONGOING|70||', 'G2|PLANNED|5||')], 75],
  ['without those dropped', 'G2', [actions('G2|ONGOING|70||', 'G2|DROPPED|5||')], 70],
  ['unknown', 'G2', [], null],
])('cost: %s', (_, goal, parts, cost) => {
  expect(funding(goal, ...parts).cost).toBe(cost);
});

test('a typed cost of 0 is no cost (B9f)', () => {
  const text = [GOALS.replace('| One   | 100 ', '| One   | 0 '), actions('G1|ONGOING|70|20|20')].join('\n');
  expect(goalIn(assessText(text).model, 'G1').funding).toMatchObject({ cost: null, gap: null });
});

test.each<[string, string[], number | null]>([
  ['of its actions and those of its targets', [actions('G1|ONGOING||30|20', 'T1|DONE||9|5')], 25],
  ['not of dropped ones', [actions('G1|ONGOING||30|20', 'G1|DROPPED||9|5')], 20],
  ['actions before budgets', [actions('G1|ONGOING|||20'), budget('2023|G1|STATE|7')], 20],
  [
    'else the state budget of the plan’s years',
    [budget('2020|G1|STATE|1', '2022|G1|STATE|7', '2023|G1|STATE|2')],
    9,
  ],
  ['not of years to come', [budget('2023|G1|STATE|7', '2024|G1|STATE|2'), 'META | period_end | 2023 |'], 7],
  ['MIXED counts half', [budget('2023|G1|STATE|7', '2023|G1|MIXED|4')], 9],
  ['other sources do not', [budget('2023|G1|DONOR|7', '2023|G1|PRIVATE|4')], null],
  ['nothing on a pillar', [budget('2023|P|STATE|7')], null],
])('domestic: %s', (_, parts, domestic) => {
  expect(funding('G1', ...parts).domestic).toBe(domestic);
});

test.each<[string, string[], number | null]>([
  [
    'all years, each at its rate',
    [support('D|2022|PARTNER|A|||G1|10||||', 'D|2023|PARTNER|A|||G1|10||||')],
    90,
  ],
  [
    'a year without a rate is left out',
    [support('D|2021|PARTNER|A|||G1|10||||', 'D|2023|PARTNER|A|||G1|10||||')],
    50,
  ],
  ['ended before the reference year', [support('D|2022|PARTNER|A|||G1|10|2022-12-31|||')], 0],
  ['running without an end', [support('D|2022|PARTNER|A|||G1|10||||')], 40],
  [
    'shares on goals and targets',
    [support('D|2023|PARTNER|A|||G2|10||||'), shares('D|G1|REM|30', 'D|T1|FLW|20')],
    25,
  ],
  ['spent in the donor country', [support('D|2023|PARTNER|A|||G1|10||||93010')], null],
  [
    'IATI beside the partner',
    [support('D|2023|PARTNER|A|||G1|10||I-1||', 'X|2023|IATI|A|||G1|99||I-1||')],
    50,
  ],
  ['IATI alone', [support('D|2022|PARTNER|A|||G1|10||I-1||', 'X|2023|IATI|A|||G1|9||I-1||')], 85],
  [
    'one activity under two ids: not the one of the UN',
    [support('C|2023|PARTNER|U||UN|G1|7||I-1||', 'D|2023|PARTNER|A||BILATERAL|G1|10||I-1||')],
    50,
  ],
  ['a parent and its part', [support('D|2023|PARTNER|A|||G1|10||||', 'E|2023|PARTNER|A|||G1|4|||D|')], 50],
  [
    'an implementer repeats the donor',
    [support('D|2023|PARTNER|A|UNX|BILATERAL|G1|100||||', 'E|2023|PARTNER|UNX||UN|G1|99.5||||')],
    500,
  ],
  [
    'an implementer with another amount',
    [support('D|2023|PARTNER|A|UNX|BILATERAL|G1|100||||', 'E|2023|PARTNER|UNX||UN|G1|90||||')],
    950,
  ],
])('external: %s', (_, parts, external) => {
  expect(funding('G1', RATES, ...parts).external).toBe(external);
});

test('money of the ministries is converted at the rate of its year; costs and budgets at that of the reference year (B10)', () => {
  const dollars = [
    GOALS.replace('| currency | LCU |\n  COH_PLANS', '| currency | USD |\n  COH_PLANS'),
    RATES,
  ];
  const found = goalIn(
    assessText([...dollars, budget('2022|G1|STATE|8', '2023|G1|STATE|10')].join('\n')).model,
    'G1',
  );
  expect(found.funding).toMatchObject({ cost: 20, domestic: 4 });
});

test('goal and partner of a project are those of its latest year, whatever the order of rows (B11)', () => {
  const rows = ['D|2023|PARTNER|NEW|||G1|10||||', 'D|2022|PARTNER|OLD|||G2|10||||'];
  for (const order of [rows, [...rows].reverse()]) {
    const { projects } = assessText([GOALS, RATES, support(...order)].join('\n')).model;
    expect(projects[0]).toMatchObject({ partner: 'NEW', shares: [{ goal: 'G1', share: 1 }] });
  }
});

test('without any domestic column the larger of secured and external counts (B9d, B9e)', () => {
  const external = support('D|2023|PARTNER|A|||G1|6||||');
  expect(funding('G1', RATES, actions('G1|ONGOING|50|80|'), external)).toMatchObject({
    ...{ fallback: true, external: 30, domestic: 50, funded: 80, gap: 20 },
  });
  expect(funding('G1', RATES, actions('G1|ONGOING|50|20|'), external)).toMatchObject({
    ...{ fallback: true, external: 30, domestic: 0, funded: 30 },
  });
  expect(funding('G1', RATES, actions('G1|ONGOING|50|80|', 'G2|ONGOING|5|4|4'), external)).toMatchObject({
    ...{ fallback: false, external: 30, domestic: null, funded: 30 },
  });
});

test('a state budget that no rate converts is one all the same: no fallback, no C-607 (§9)', () => {
  const euros = `
    META@xts-fin.xlsx       | institution_code | FIN |
                            | currency         | EUR |
    FIN_BUDGET@xts-fin.xlsx | programme_id | programme | institution_code | year | goal_id | fund_source | planned |
                            | B1           | x         | FIN              | 2023 | G1      | STATE       | 10      |`;
  const found = assessText([GOALS, actions('G1|ONGOING|50|80|'), euros].join('\n'));
  expect(goalIn(found.model, 'G1').funding).toMatchObject({ fallback: false, domestic: null, funded: null });
  expect(linesFor('C-607', found)).toEqual([]);
});

test('no domestic and no external figure: the gap is unknown, not the whole cost (B9i)', () => {
  expect(funding('G1')).toMatchObject({ cost: 100, funded: null, gap: null, gapRatio: null });
});

test.each<[number, string[]]>([
  [50, ['C-602 H G1']],
  [50.1, ['C-602 M G1']],
  [80, ['C-602 M G1']],
  [80.1, ['C-602 L G1']],
  [94.9, ['C-602 L G1']],
  [95, []],
  [120, []],
])('C-602 with %d of 100 funded', (secured, expected) => {
  const text = [GOALS, actions(`G1|ONGOING|||${String(secured)}`)].join('\n');
  expect(linesFor('C-602', assessText(text))).toEqual(expected);
});
