/** Who was invited, who came, who was heard (domain/coherence §3.9, §3.10, §5.6; rulings-coherence B20, B24). */
import { expect, test } from 'vitest';
import { monthsBefore } from '../../core/assess/months.ts';
import { assessText, goalIn } from './world.ts';

test.each([
  ['2023-12-31', 24, '2021-12-31'],
  ['2023-12-31', 12, '2022-12-31'],
  ['2023-12-31', 6, '2023-06-30'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2023-03-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2023-01-15', 1, '2022-12-15'],
])('%s less %i months is %s', (date, months, earlier) => {
  expect(monthsBefore(date, months)).toBe(earlier);
});

const WORLD = `
  COH_EXERCISE | exercise_id | XTS        |
               | country     | XTS        |
               | ref_date    | 2023-12-31 |
  PLN_GOALS    | goal_id | level  | parent_id | title  | owner |
               | G1      | GOAL   |           | Income | AGR   |
               | T1      | TARGET | G1        | Wages  |       |
               | G2      | GOAL   |           | Health | HEA   |
  COH_STAKEHOLDERS | stakeholder_id | name      | sphere | group |
                   | UNI            | A school  | SOC    | ACA   |
                   | CLUB           | Returnees | SOC    | MIG   |
                   | FARM           | Ministry  | GOV    | AGR   |
  COH_ENGAGE   | event_id | date       | type         | goal_ids | stakeholder_id | invited | attended | participants_f | participants_m |
               | E1       | 2021-12-30 | CONSULTATION |          | CLUB           | YES     | YES      |                |                |
               | E2       | 2021-12-31 | WORKSHOP     | T1       | UNI            |         | YES      | 4              | 16             |
               | E2       | 2021-12-31 | WORKSHOP     | T1       | FARM           | YES     | NO       |                |                |
               | E3       | 2024-05-01 | REVIEW       |          | CLUB           | YES     |          |                |                |
  PLN_TASKFORCE | meeting_date | institution_code | invited | attended |
                | 2023-06-01   | HEA              | YES     | YES      |`;

test('events by time, and the goals they concern', () => {
  const { engagements } = assessText(WORLD).model;
  expect(engagements.map(({ id, type, goals, timing }) => [id, type, goals, timing])).toEqual([
    ['E1', 'CONSULTATION', null, 'past'],
    ['E2', 'WORKSHOP', ['G1'], 'recent'],
    ['TASKFORCE 2023-06-01', 'TASKFORCE', null, 'recent'],
    ['E3', 'REVIEW', null, 'planned'],
  ]);
});

test('of a goal: its own events and those for all goals; who attended counts as invited', () => {
  const { model } = assessText(WORLD);
  expect(goalIn(model, 'G1').participation).toEqual({
    institutions: [{ institution: 'AGR', invited: true, attended: false }],
    groups: [
      { group: 'ACA', consulted: true, planned: false, last: '2021-12-31' },
      ...['SRV', 'LOCG', 'PRV', 'NGO'].map((group) => ({
        group,
        consulted: false,
        planned: false,
        last: null,
      })),
      { group: 'MIG', consulted: false, planned: true, last: '2021-12-30' },
    ],
  });
  expect(goalIn(model, 'G2').participation.institutions).toEqual([
    { institution: 'HEA', invited: true, attended: true },
  ]);
  expect(goalIn(model, 'G2').participation.groups.filter(({ consulted }) => consulted)).toEqual([]);
});

test('a shorter window turns the same event into a past one', () => {
  const { engagements } = assessText(WORLD, { parameters: { engage_months: 23 } }).model;
  expect(engagements.find(({ id }) => id === 'E2')?.timing).toBe('past');
});

test('what is due: a meeting within twelve months, an answer after six; persons where both sexes are counted', () => {
  const { engagements } = assessText(WORLD).model;
  expect(
    engagements.map(({ id, inLastYear, answerDue, participants }) => [
      id,
      inLastYear,
      answerDue,
      participants,
    ]),
  ).toEqual([
    ['E1', false, true, null],
    ['E2', false, true, { women: 4, men: 16 }],
    ['TASKFORCE 2023-06-01', true, true, null],
    ['E3', false, false, null],
  ]);
});

test.each([
  ['as listed', (rows: readonly string[]) => rows],
  ['turned round', (rows: readonly string[]) => rows.toReversed()],
])('an event whose rows name two types is of the type of its first stakeholder: %s', (_, order) => {
  const rows = [
    '| E4 | 2023-05-01 | TASKFORCE | | CLUB | YES | YES | | |',
    '| E4 | 2023-05-01 | WORKSHOP  | | UNI  | YES | YES | | |',
  ];
  const last = '| E3       | 2024-05-01';
  const { engagements } = assessText(WORLD.replace(last, [...order(rows), last].join('\n'))).model;
  expect(engagements.find(({ id }) => id === 'E4')?.type).toBe('TASKFORCE');
});
