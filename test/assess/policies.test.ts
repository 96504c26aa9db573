/** Policies, cautious effects and answers (domain/coherence §3.5, §4, §5.3; rulings-coherence A14, B5–B7, B28). */
import { expect, test } from 'vitest';
import { assessText, cellIn, linesFor, linesOf } from './world.ts';

const PLAN = `
  PLN_GOALS | goal_id | level  | parent_id | title  |
            | P       | PILLAR |           | Social |
            | G1      | GOAL   | P         | Income |
            | T1      | TARGET | G1        | Wages  |
  PLN_LINKS | goal_id | dimension | strength | grade | evidence_ref | asserted_by |
            | G1      | REM       | -2       | C     | Review       | PLN         |`;

interface PolicyRow {
  readonly id?: string;
  readonly status?: string;
  readonly end?: string;
  readonly lead?: string;
  readonly budget?: number;
}
const policies = (...rows: readonly PolicyRow[]): string =>
  [
    'COH_POLICIES | policy_id | title | status | end | lead | budget_planned |',
    ...rows.map(
      ({ id = 'P1', status = 'ADOPTED', end = '', lead = 'FIN', budget }) =>
        `| ${id} | Policy | ${status} | ${end} | ${lead} | ${String(budget ?? '')} |`,
    ),
  ].join('\n');
/** Rows: policy, goal, dimension, push, declared effect, declared by. */
const effects = (...rows: readonly string[]): string =>
  [
    'COH_EFFECTS | policy_id | goal_id | dimension | push | declared_effect | declared_by |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
const world = (...parts: readonly string[]) => assessText([PLAN, ...parts].join('\n'));

test.each([
  ['ADOPTED', '', 'active'],
  ['ADOPTED', '2019-12-31', 'active'],
  ['ONGOING', '', 'active'],
  ['DONE', '2023', 'active'],
  ['DONE', '2022-12-31', 'past'],
  ['DONE', '', 'past'],
  ['PLANNED', '', 'planned'],
  ['SUSPENDED', '', 'past'],
  ['DROPPED', '', 'dropped'],
])('a policy that is %s with end %s is %s (B7)', (status, end, standing) => {
  expect(world(policies({ status, end })).model.policies[0]?.standing).toBe(standing);
});

test.each<[string, string, number | null, number | null]>([
  ['the worse of declared and implied', 'P1|G1|REM|1|1|FIN', -2, -2],
  ['declared where it is worse', 'P1|G1|REM|-1|1|FIN', 2, 1],
  ['no push: declared', 'P1|G1|REM|0|3|FIN', null, 3],
  ['blank push counts as 0', 'P1|G1|REM||-1|FIN', null, -1],
  ['blank declared: implied', 'P1|G1|REM|-1||FIN', 2, 2],
  ['neither', 'P1|G1|HEA|1||FIN', null, null],
  ['on a target: the cell of its goal', 'P1|T1|REM|1||FIN', -2, -2],
])('cautious effect: %s', (_, row, implied, cautious) => {
  const { effects: found } = world(policies({}), effects(row)).model;
  expect(found[0]?.rows[0]).toMatchObject({ goal: 'G1', implied, cautious });
  expect(found[0]?.value).toBe(cautious);
});

test('of several declarers the smallest effect counts, and the more severe finding is kept (B5)', () => {
  const found = world(policies({}), effects('P1|G1|REM|1|1|FIN', 'P1|G1|REM|-1|-1|LAB', 'P1|G1|REM|0|3|STA'));
  expect(found.model.effects.map((effect) => effect.value)).toEqual([-2]);
  expect(linesFor('C-205', found)).toEqual(['C-205 H G1|REM|P1']);
  expect(linesOf(found.suppressed)).toContain('C-205 M G1|REM|P1');
});

test('a push on a mixed cell of net 0 raises no C-205 and counts with its declared effect', () => {
  const mixed = `
    PLN_GOALS | goal_id | level | title |
              | G1      | GOAL  | Jobs  |
    PLN_LINKS | goal_id | dimension | channel | strength | asserted_by |
              | G1      | SKL       | gain    | 2        | PLN         |
              | G1      | SKL       | harm    | -2       | PLN         |`;
  const found = assessText([mixed, policies({}), effects('P1|G1|SKL|1|1|FIN')].join('\n'));
  expect(found.model.effects[0]?.value).toBe(1);
  expect(linesFor('C-205', found)).toEqual([]);
  expect(linesFor('C-201', found)).toEqual([]);
});

const action = (status: string): string =>
  `PLN_ACTIONS | action_id | goal_id | dimension | title | status |\n| A1 | T1 | REM | x | ${status} |`;

test.each<[string, string[], string[]]>([
  ['nobody', [], ['C-201 H G1|REM']],
  ['an active policy that helps', [policies({}), effects('P1|G1|REM|0|1|FIN')], []],
  ['an active policy that harms', [policies({}), effects('P1|G1|REM|0|-1|FIN')], ['C-201 H G1|REM']],
  ['a planned policy', [policies({ status: 'PLANNED' }), effects('P1|G1|REM|0|1|FIN')], ['C-201 L G1|REM']],
  [
    'a suspended policy',
    [policies({ status: 'SUSPENDED' }), effects('P1|G1|REM|0|1|FIN')],
    ['C-201 H G1|REM'],
  ],
  ['an action that runs', [action('ONGOING')], []],
  ['an action that is done', [action('DONE')], []],
  ['an action that is late (A14)', [action('DELAYED')], ['C-201 L G1|REM']],
  ['an action that was dropped', [action('DROPPED')], ['C-201 H G1|REM']],
])('C-201 answered by %s', (_, parts, expected) => {
  const found = world(...parts);
  expect(linesFor('C-201', found)).toEqual(expected);
  // The mark stands for H and M only (D13).
  expect(cellIn(found.model, 'G1', 'REM').marks.includes('!')).toBe(
    expected[0]?.startsWith('C-201 H') ?? false,
  );
});

test.each<[string, Record<string, number>, number, string[]]>([
  ['harm of 2 with material 1 is H', { material: 1 }, -2, ['C-201 H G1|REM']],
  ['harm of 1 with material 1 is M', { material: 1 }, -1, ['C-201 M G1|REM']],
  ['harm of 2 with material 3 is nothing', { material: 3 }, -2, []],
  ['harm of 3 with material 3 is H', { material: 3 }, -3, ['C-201 H G1|REM']],
])('C-201: %s (B31)', (_, parameters, strength, expected) => {
  expect(
    linesFor('C-201', assessText(PLAN.replace('| -2 ', `| ${String(strength)} `), { parameters })),
  ).toEqual(expected);
});

test.each<[string, string[], string[]]>([
  ['a row on any level of the plan ties', ['P1|P|REM|0|1|FIN'], []],
  ['a row without any effect ties', ['P1|G1|REM|||FIN'], []],
  ['an unknown goal does not', ['P1|G9|REM|0|1|FIN'], ['C-202 M P1']],
])('C-202: %s (B28)', (_, rows, expected) => {
  expect(linesFor('C-202', world(policies({}), effects(...rows)))).toEqual(expected);
});

test.each<[number, number, string]>([
  [28.5e6, 1.5e6, 'H'],
  [28.8e6, 1.2e6, 'M'],
  [0, 0, 'M'],
])('C-202 weighs the budget: %d and %d', (other, own, severity) => {
  const found = world(policies({ budget: other }, { id: 'P2', budget: own }), effects('P1|G1|REM|0|1|FIN'));
  expect(linesFor('C-202', found)).toEqual([`C-202 ${severity} P2`]);
  // where nobody states a budget there is no share to tell
  const { variant } = found.findings.find(({ rule }) => rule === 'C-202') ?? {};
  expect(variant).toBe(other + own === 0 ? 'NO_BUDGETS' : undefined);
});

test('a conflict pair is reported once, whatever the order of the policies', () => {
  const rows = ['P1|G1|REM|0|2|FIN', 'P2|G1|REM|0|-1|FIN'];
  const both = [{ id: 'P1' }, { id: 'P2' }];
  const forward = world(policies(...both), effects(...rows));
  const backward = world(policies(...both.reverse()), effects(...rows.reverse()));
  expect(linesFor('C-204', forward)).toEqual(['C-204 M G1|REM|P1|P2']);
  expect(linesFor('C-204', backward)).toEqual(['C-204 M G1|REM|P1|P2']);
});

test('two small effects of which one is planned: L (B29)', () => {
  const two = policies({ id: 'P1' }, { id: 'P2', status: 'PLANNED' });
  expect(linesFor('C-204', world(two, effects('P1|G1|REM|0|2|FIN', 'P2|G1|REM|0|-1|FIN')))).toEqual([
    'C-204 L G1|REM|P1|P2',
  ]);
});

test('who is asked: the lead of both, else the planning authority', () => {
  const rows = effects('P1|G1|REM|0|2|FIN', 'P2|G1|REM|0|-1|FIN');
  const owner = (lead: string) =>
    world(policies({ id: 'P1' }, { id: 'P2', lead }), rows).findings.find(({ rule }) => rule === 'C-204')
      ?.owner;
  expect([owner('FIN'), owner('LAB'), owner('Palace')]).toEqual(['FIN', 'PLN', 'PLN']);
});
