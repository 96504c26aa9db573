/** Cases beside the examples of C-203, C-206 to C-209, C-212, C-213 (rulings-coherence B5–B8, B15, B16). */
import { expect, test } from 'vitest';
import { assessText, linesFor } from './world.ts';

const GOALS = `
  COH_EXERCISE | exercise_id | X          |
               | country     | XTS        |
               | ref_date    | 2023-12-31 |
  PLN_GOALS | goal_id | level | title |
            | G1      | GOAL  | One   |
            | G2      | GOAL  | Two   |
  PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
            | G1      | REM       | M2D       | 3        | PLN         |
            | G2      | HEA       | M2D       | -2       | PLN         |`;
const table = (head: string) => (rows: readonly string[]) =>
  rows.length === 0 ? '' : [head, ...rows.map((row) => `| ${row} |`)].join('\n');
/** Rows: policy, lead, partners, status, start, end. */
const policies = table('COH_POLICIES | policy_id | lead | partners | status | start | end | title |');
/** Rows: policy, goal, dimension, push, declared effect, declared by. */
const effects = table(
  'COH_EFFECTS | policy_id | goal_id | dimension | push | declared_effect | declared_by |',
);
/** Rows: action, goal, dimension, lead, partners, status. */
const actions = table('PLN_ACTIONS | action_id | goal_id | dimension | lead | partners | status | title |');

interface Sheets {
  readonly policies?: readonly string[];
  readonly effects?: readonly string[];
  readonly actions?: readonly string[];
}
const found = (rule: string, sheets: Sheets): readonly string[] =>
  linesFor(
    rule,
    assessText(
      [
        GOALS,
        policies((sheets.policies ?? []).map((row) => `${row}|Title`)),
        effects(sheets.effects ?? []),
        actions((sheets.actions ?? []).map((row) => `${row}|Title`)),
      ].join('\n'),
    ),
  );
const P1 = ['P1|FIN||ADOPTED||'];

test.each<[string, string, string[], string[], string[]]>([
  ['a blank effect is not a declared 0 (B5)', 'C-206', P1, ['P1|G1|REM|-1||FIN'], []],
  [
    'several declarers, one finding',
    'C-206',
    P1,
    ['P1|G1|REM|-1|0|FIN', 'P1|G1|REM|-1|0|STA'],
    ['C-206 M G1|REM|P1'],
  ],
  ['implied −1 is small', 'C-206', P1, ['P1|G1|FLW|-1|0|FIN'], []],
  ['suspended policies are left out (B6)', 'C-203', ['P1|FIN||SUSPENDED||'], ['P1|G1|EDU|0|2|FIN'], []],
  ['planned ones are not', 'C-203', ['P1|FIN||PLANNED||'], ['P1|G1|EDU|0|2|FIN'], ['C-203 L G1|EDU|P1']],
  [
    'help on another dimension of the goal is a counterweight',
    'C-207',
    ['P1|FIN||ADOPTED||', 'P2|HEA||ADOPTED||'],
    ['P1|G1|EDU|0|-3|FIN', 'P2|G1|HEA|0|1|HEA'],
    [],
  ],
  [
    'help on another goal is none',
    'C-207',
    ['P1|FIN||ADOPTED||', 'P2|HEA||ADOPTED||'],
    ['P1|G1|EDU|0|-3|FIN', 'P2|G2|HEA|0|1|HEA'],
    ['C-207 H G1|EDU|P1'],
  ],
  ['a planned harm weighs on nobody yet', 'C-207', ['P1|FIN||PLANNED||'], ['P1|G1|EDU|0|-3|FIN'], []],
  [
    'the cautious effect counts: +2 declared, −2 implied',
    'C-208',
    P1,
    ['P1|G1|EDU|0|2|FIN', 'P1|G2|HEA|1|2|FIN'],
    ['C-208 M P1'],
  ],
  ['a gain of 1 is too small', 'C-208', P1, ['P1|G1|EDU|0|1|FIN', 'P1|G2|HEA|1|2|FIN'], []],
])('%s', (_, rule, rows, given, lines) => {
  expect(found(rule, { policies: rows, effects: given })).toEqual(lines);
});

test.each<[string, string, string[]]>([
  ['end in the reference year', 'P1|FIN||ONGOING||2023-01-01', []],
  ['end in the year before', 'P1|FIN||ONGOING||2022-12-31', ['C-209 L P1']],
  ['done and over', 'P1|FIN||DONE||2020-12-31', []],
  ['suspended and over', 'P1|FIN||SUSPENDED||2020-12-31', []],
  ['planned for last year', 'P1|FIN||PLANNED|2022-01-01|', []],
  ['planned for the year before', 'P1|FIN||PLANNED|2021-12-31|', ['C-209 L P1']],
  ['planned without start', 'P1|FIN||PLANNED||', []],
])('stale status: %s', (_, row, lines) => {
  expect(found('C-209', { policies: [row] })).toEqual(lines);
});

const BESIDE: readonly (readonly [string, Sheets, string[]])[] = [
  [
    'two actions',
    { actions: ['A1|G1|REM|FIN||PLANNED', 'A2|G1|REM|STA||ONGOING'] },
    ['C-212 M G1|REM|FIN|STA'],
  ],
  ['one of them done', { actions: ['A1|G1|REM|FIN||DONE', 'A2|G1|REM|STA||ONGOING'] }, []],
  ['another dimension', { actions: ['A1|G1|REM|FIN||PLANNED', 'A2|G1|FLW|STA||ONGOING'] }, []],
  ['no dimension', { actions: ['A1|G1||FIN||PLANNED', 'A2|G1||STA||ONGOING'] }, []],
  ['one names the other', { actions: ['A1|G1|REM|FIN|STA; LAB|PLANNED', 'A2|G1|REM|STA||ONGOING'] }, []],
  [
    'named once in any of its items is enough',
    { actions: ['A1|G1|REM|FIN||PLANNED', 'A3|G1|REM|FIN|STA|PLANNED', 'A2|G1|REM|STA||ONGOING'] },
    [],
  ],
  [
    'an action and a policy',
    { policies: P1, effects: ['P1|G1|REM|1|2|FIN'], actions: ['A2|G1|REM|STA||DELAYED'] },
    ['C-212 M G1|REM|FIN|STA'],
  ],
  [
    'three leads are three pairs',
    { actions: ['A1|G1|REM|FIN||PLANNED', 'A2|G1|REM|STA||ONGOING', 'A3|G1|REM|INT||ONGOING'] },
    ['C-212 M G1|REM|FIN|INT', 'C-212 M G1|REM|FIN|STA', 'C-212 M G1|REM|INT|STA'],
  ],
];
test.each(BESIDE)('side by side: %s', (_, sheets, lines) => {
  expect(found('C-212', sheets)).toEqual(lines);
});
