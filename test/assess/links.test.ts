/**
 * From claims to cells (domain/coherence §3.4, §4; rulings-coherence B1–B4, B36, B41, B42).
 */
import { expect, test } from 'vitest';
import { assessText, cellIn, figure, goalIn, linesFor } from './world.ts';

const GOALS = `
  PLN_GOALS | goal_id | level  | parent_id | title  |
            | G1      | GOAL   |           | Income |
            | T1      | TARGET | G1        | Wages  |
            | T2      | TARGET | T1        | Floors |
            | P       | PILLAR |           | Social |`;
const HEAD = `PLN_LINKS | goal_id | dimension | direction | channel | strength | grade | evidence_ids | evidence_ref | asserted_by | asserted_on | agreed | relevance |`;

/** Rows: goal, dimension, direction, channel, strength, grade, ids, reference, author, date, agreed, relevance. */
const world = (...rows: readonly string[]) =>
  assessText([GOALS, HEAD, ...rows.map((row) => `| ${row} |`)].join('\n'), {
    values: [figure('REM-01', 2020, 5), figure('CTX-01', 2018, 7), figure('CTX-01', 2024, 7)],
  });
const channel = (...rows: readonly string[]) => world(...rows).model.channels[0];

test.each<[string, string[], number]>([
  ['one author', ['G1|REM|M2D||2|E|||FIN|||'], 2],
  ['mean of the middle two', ['G1|REM|M2D||3|E|||FIN|||', 'G1|REM|M2D||0|E|||LAB|||'], 1.5],
  ['middle one', ['G1|REM|M2D||3|E|||FIN|||', 'G1|REM|M2D||-1|E|||HEA|||', 'G1|REM|M2D||2|E|||LAB|||'], 2],
  ['agreed row wins', ['G1|REM|M2D||3|E|||FIN|||', 'G1|REM|M2D||-1|E|||LAB||YES|'], -1],
  [
    'latest agreed row',
    ['G1|REM|M2D||3|E|||FIN|2023-05-01|YES|', 'G1|REM|M2D||1|E|||STA|2021-05-01|YES|'],
    3,
  ],
  ['blank date is earliest', ['G1|REM|M2D||3|E|||STA||YES|', 'G1|REM|M2D||1|E|||FIN|2001-01-01|YES|'], 1],
  ['equal dates: last code', ['G1|REM|M2D||3|E|||STA||YES|', 'G1|REM|M2D||1|E|||FIN||YES|'], 3],
  ['agreed without strength never counts', ['G1|REM|M2D||3|E|||STA|||', 'G1|REM|M2D|||E|||FIN||YES|'], 3],
])('value of a channel: %s', (_, rows, value) => {
  expect(channel(...rows)?.value).toBe(value);
});

test.each<[string, string, string, string | null]>([
  ['A with reference', 'A||Evaluation 2020', 'A', null],
  ['A without', 'A||', 'D', 'REFERENCE'],
  ['B with a value in the window', 'B|REM-01|', 'B', null],
  ['B with one of two', 'B|CTX-01; REM-01|', 'B', null],
  ['B with an old value, one after the reference year does not count', 'B|CTX-01|', 'D', 'RECENT_VALUE'],
  ['B without any value', 'B|HEA-01|', 'D', 'RECENT_VALUE'],
  ['B without indicator', 'B||Study', 'D', 'INDICATOR'],
  ['C with reference', 'C||Review 2019', 'C', null],
  ['C without', 'C|REM-01|', 'D', 'REFERENCE'],
  ['D needs nothing', 'D||', 'D', null],
  ['blank is E', '||', 'E', null],
])('demotion: %s', (_, evidence, effective, lacks) => {
  const link = channel(`G1|REM|M2D||2|${evidence}|FIN|||`)?.links[0];
  expect([link?.effectiveGrade, link?.lacks]).toEqual([effective, lacks]);
});

test('the grade of a channel is the best among rows with the sign of its value (B1)', () => {
  const rows = [
    'G1|REM|M2D||2|D|||FIN|||',
    'G1|REM|M2D||-1|A||Study|HEA|||',
    'G1|REM|M2D||3|C||Review|LAB|||',
  ];
  expect(channel(...rows)).toMatchObject({ value: 2, effectiveGrade: 'C', agreed: false });
  expect(channel(...rows, 'G1|REM|M2D||1|E|||PLN||YES|')).toMatchObject({
    effectiveGrade: 'E',
    agreed: true,
  });
});

test('a row of strength 0 raises no C-106, whatever its grade (B2)', () => {
  expect(linesFor('C-106', world('G1|REM|M2D||0|A|||FIN|||'))).toEqual([]);
});

test('only the agreed row is asked for its evidence (B1)', () => {
  const rows = ['G1|REM|M2D||2|A|||FIN|||', 'G1|REM|M2D||2|C||Review|LAB||YES|'];
  expect(linesFor('C-106', world(...rows))).toEqual([]);
});

test('half a strength is shown rounded, and is not a link (B4)', () => {
  const found = world('G1|REM|M2D||0|E|||FIN|||', 'G1|REM|M2D||1|E|||LAB|||');
  expect(cellIn(found.model, 'G1', 'REM')).toMatchObject({ intensity: 0.5, linked: false, text: '+1' });
  expect(linesFor('C-102', found)).toEqual(['C-102 I G1']);
});

test('channels are compared after trimming and case folding; blank is main (B42)', () => {
  const { channels } = world(
    'G1|REM|M2D|Income|3|E|||FIN|||',
    'G1|REM|M2D|income|1|E|||LAB|||',
    'G1|REM|M2D||2|E|||STA|||',
    'G1|REM|M2D|MAIN|0|E|||PLN|||',
  ).model;
  expect(channels.map(({ name, value }) => [name, value])).toEqual([
    ['income', 2],
    ['main', 1],
  ]);
});

test('a row on a target counts for its goal, one on a pillar nowhere (B36)', () => {
  const { model } = world('T2|REM|M2D||3|E|||FIN|||', 'P|HEA|M2D||-3|E|||FIN|||');
  expect(cellIn(model, 'G1', 'REM').pos).toBe(3);
  expect(model.unplaced.map((row) => row.values.goal_id)).toEqual(['P']);
  expect(model.goals.map((goal) => goal.id)).toEqual(['G1']);
});

test('gain and harm of one cell do not cancel', () => {
  const { model } = world('G1|REM|M2D|a|2|C||Review|FIN|||', 'G1|REM|M2D|b|-1|D|||FIN|||');
  expect(cellIn(model, 'G1', 'REM')).toMatchObject({ mixed: true, net: 1, intensity: 2, label: '+2/−1 !°' });
});

test.each<[string, string[], string]>([
  ['nobody looked', [], '·'],
  ['blank strength says nothing', ['G1|REM|M2D|||E|||FIN|||'], '·'],
  ['undecided', ['G1|REM|M2D|||E|||FIN|||3'], '?3'],
  ['relevance 0 is examined', ['G1|REM|M2D|||E|||FIN|||0'], '0'],
  [
    'a strength beside an undecided row decides',
    ['G1|REM|M2D|||E|||FIN|||3', 'G1|REM|M2D||1|C||R|LAB|||'],
    '+1',
  ],
  ['both directions', ['G1|REM|M2D||0|E|||FIN|||', 'G1|REM|D2M||0|E|||FIN|||'], '0 ↔'],
  ['material without answer', ['G1|REM|M2D||2|C||R|FIN|||'], '+2 !'],
  ['weak evidence on a small link', ['G1|REM|M2D||-1|D|||FIN|||'], '−1 °'],
  [
    'the better backed of two equal channels',
    ['G1|REM|M2D|a|1|D|||FIN|||', 'G1|REM|M2D|b|1|C||R|FIN|||'],
    '+1',
  ],
])('heat map: %s', (_, rows, label) => {
  expect(cellIn(world(...rows).model, 'G1', 'REM').label).toBe(label);
});

test('process dimensions are kept among the channels and make no cell (B35)', () => {
  const { model } = world('G1|GOV|M2D||2|E|||FIN|||');
  expect(model.channels).toHaveLength(1);
  expect(goalIn(model, 'G1').cells.some((cell) => cell.examined)).toBe(false);
});
