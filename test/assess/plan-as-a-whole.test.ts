/** Integration level of a goal, trade-offs and blind spots (domain/coherence §5.2; rulings-coherence A5, A13, B14, B33, B34, B43). */
import { expect, test } from 'vitest';
import { pairsOf } from '../../core/model/coherence.ts';
import { assessText, figure, goalIn, linesFor } from './world.ts';

const plan = (rows: readonly string[]): string =>
  ['PLN_GOALS | goal_id | level | title | weight | in_text |', ...rows.map((row) => `| ${row} |`)].join('\n');
/** Rows: goal, dimension, direction, channel, strength, author, agreed, relevance. */
const links = (...rows: readonly string[]): string =>
  [
    'PLN_LINKS | goal_id | dimension | direction | channel | strength | asserted_by | agreed | relevance |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
const GOAL = plan(['G1|GOAL|One||']);
const TEXT = plan(['G1|GOAL|One||YES']);
const LINK = links('G1|REM|D2M||-1|PLN||');
const TARGET = `PLN_TARGETS | indicator_id | goal_id | label |
                            | POOR         | G1      | Poor  |`;
const BUDGET = `FIN_BUDGET | programme_id | programme | institution_code | year | goal_id | fund_source | planned |
                           | B            | Fees      | FIN              | 2023 | G1      | STATE       | 5       |`;

test.each<[string, string[], number]>([
  ['nothing', [GOAL], 0],
  ['a link alone', [GOAL, LINK], 0],
  ['money alone', [GOAL, BUDGET], 0],
  ['a target alone', [GOAL, TARGET, BUDGET], 0],
  ['text', [TEXT], 1],
  ['text and money, nothing measured', [TEXT, BUDGET], 1],
  ['text and a target', [TEXT, TARGET], 2],
  ['a link and a target', [GOAL, LINK, TARGET], 2],
  ['half a strength is no link', [GOAL, links('G1|REM|M2D||1|PLN||', 'G1|REM|M2D||0|FIN||'), TARGET], 0],
  ['with a budget', [GOAL, LINK, TARGET, BUDGET], 3],
])('integration level: %s', (_, parts, level) => {
  expect(goalIn(assessText(parts.join('\n')).model, 'G1').integration).toBe(level);
});

const THREE = plan(['G1|GOAL|One|0.2|', 'G2|GOAL|Two|0.2|', 'G3|GOAL|Three|0.6|']);
const tradeOffs = (...rows: readonly string[]) =>
  assessText([THREE, links(...rows)].join('\n')).model.tradeOffs;

test('the strongest gain and the strongest harm on another goal; ties by weight, then id', () => {
  const [found] = tradeOffs(
    'G1|HEA|M2D||2|PLN||',
    'G3|HEA|M2D|a|2|PLN||',
    'G3|HEA|M2D|b|-3|PLN||',
    'G2|HEA|M2D|a|2|PLN||',
    'G2|HEA|M2D|b|-2|PLN||',
  );
  // Gains G3 (weight 0.6), G1, G2; harms G3 −3, G2 −2. G3 cannot stand against itself: 3 × 2 − 2 pairs.
  expect(found).toMatchObject({
    ...{ dimension: 'HEA', pairs: 4 },
    gain: { goal: 'G3', value: 2 },
    harm: { goal: 'G2', value: -2 },
  });
  expect(found && pairsOf(found).map(([gain, harm]) => `${gain.goal}-${harm.goal}`)).toEqual([
    'G3-G2',
    'G1-G3',
    'G1-G2',
    'G2-G3',
  ]);
});

test.each<[string, string[]]>([
  ['both sides on one goal', ['G1|HEA|M2D|a|3|PLN||', 'G1|HEA|M2D|b|-3|PLN||']],
  ['two dimensions', ['G1|HEA|M2D||2|PLN||', 'G2|EDU|M2D||-2|PLN||']],
  ['the other direction', ['G1|HEA|D2M||2|PLN||', 'G2|HEA|D2M||-2|PLN||']],
  ['a harm below `material`', ['G1|HEA|M2D||2|PLN||', 'G2|HEA|M2D||-1|PLN||']],
])('no trade-off: %s', (_, rows) => {
  expect(tradeOffs(...rows)).toEqual([]);
});

test('a goal about which somebody is undecided is not examined, and says so (A5)', () => {
  const found = assessText([TEXT, links('G1|REM|M2D|||PLN||3', 'G1|GOV|M2D||2|PLN||')].join('\n'));
  const lines = ['C-101', 'C-108', 'C-109', 'C-110'].flatMap((rule) => linesFor(rule, found));
  expect(lines).toEqual(['C-101 M G1', 'C-108 M G1|REM|M2D|main', 'C-109 I G1|GOV', 'C-110 M G1']);
});

test.each<[string, string[], string[]]>([
  ['four cells', ['REM', 'FLW', 'SKL', 'DIA'].map((each) => `G1|${each}|M2D||1|PLN||`), []],
  ['five harms', ['REM', 'FLW', 'SKL', 'DIA', 'GEN'].map((each) => `G1|${each}|M2D||-1|PLN||`), ['C-112 L']],
  [
    'a mixed cell is both (B34)',
    [
      ...['REM', 'FLW', 'SKL', 'DIA', 'GEN'].map((each) => `G1|${each}|M2D||1|PLN||`),
      'G1|GEN|M2D|b|-1|PLN||',
    ],
    [],
  ],
])('all help, no harm: %s', (_, rows, lines) => {
  expect(linesFor('C-112', assessText([GOAL, links(...rows)].join('\n')))).toEqual(lines);
});

const DISAGREE: readonly (readonly [string, string[], string[]])[] = [
  ['one author alone', ['G1|SKL|M2D||3|LAB||'], []],
  ['a range of 2', ['G1|SKL|M2D||3|LAB||', 'G1|SKL|M2D||1|EDU||'], []],
  ['0 has no sign', ['G1|SKL|M2D||2|LAB||', 'G1|SKL|M2D||0|EDU||'], []],
  ['small and opposite', ['G1|SKL|M2D||1|LAB||', 'G1|SKL|M2D||-1|EDU||'], ['C-107 H G1|SKL|M2D|main']],
  ['an agreed row', ['G1|SKL|M2D||2|LAB||', 'G1|SKL|M2D||-2|EDU||', 'G1|SKL|M2D||1|PLN|YES|'], []],
  [
    'an agreed row without strength settles nothing (B3)',
    ['G1|SKL|M2D||2|LAB||', 'G1|SKL|M2D||-2|EDU||', 'G1|SKL|M2D|||PLN|YES|'],
    ['C-107 H G1|SKL|M2D|main'],
  ],
];
test.each(DISAGREE)('authors: %s', (_, rows, lines) => {
  expect(linesFor('C-107', assessText([GOAL, links(...rows)].join('\n')))).toEqual(lines);
});

test('a goal of no known plan is in no plan that is silent (B43)', () => {
  const plans = `COH_PLANS | plan_id | title | migration_text |
                           | N1      | One   | NONE           |
                           | N2      | Two   | NONE           |`;
  const rows = links('G1|REM|M2D||3|PLN||');
  expect(linesFor('C-111', assessText([plans, GOAL, rows].join('\n')))).toEqual([]);
  const one = plans.split('\n').slice(0, 2).join('\n');
  expect(linesFor('C-111', assessText([one, GOAL, rows].join('\n')))).toEqual(['C-111 H N1']);
});

test.each<[string, string[], number, string[]]>([
  ['recent figures, nobody looked', [], 2023, ['C-114 L HEA']],
  ['an older figure is no figure', [], 2018, []],
  ['judged as 0 is looked at (A13)', ['G1|HEA|D2M||0|PLN||'], 2023, []],
  ['undecided is not judged', ['G1|HEA|M2D|||PLN||3'], 2023, ['C-114 L HEA']],
])('blind spot: %s', (_, rows, year, lines) => {
  const text = [GOAL, 'META | period_end | 2023 |', links('G1|FLW|M2D||0|PLN||', ...rows)].join('\n');
  expect(linesFor('C-114', assessText(text, { values: [figure('HEA-01', year, 4)] }))).toEqual(lines);
});
