/** Weights of goals (rulings-coherence A7), reference year (D7), precedence of parameters (domain/coherence §2). */
import { expect, test } from 'vitest';
import { assessText, goalIn } from './world.ts';

const weights = (rows: readonly string[]): Record<string, number> => {
  const text = [
    'PLN_GOALS | goal_id | level | parent_id | weight | title |',
    ...rows.map((row) => `| ${row} | x |`),
  ];
  const { goals } = assessText(text.join('\n')).model;
  return Object.fromEntries(goals.map((goal) => [goal.id, Number(goal.weight.toFixed(6))]));
};

test.each<[string, string[], Record<string, number>]>([
  ['all blank', ['A|GOAL||', 'B|GOAL||'], { A: 0.5, B: 0.5 }],
  ['as given', ['A|GOAL||0.7', 'B|GOAL||0.3'], { A: 0.7, B: 0.3 }],
  ['blank is an equal share, then divided', ['A|GOAL||0.5', 'B|GOAL||'], { A: 0.5, B: 0.5 }],
  [
    'product along the path',
    ['P|PILLAR||0.6', 'Q|PILLAR||0.4', 'A|GOAL|P|0.5', 'B|GOAL|P|0.5', 'C|GOAL|Q|1'],
    { A: 0.3, B: 0.3, C: 0.4 },
  ],
  [
    'pillars without weights are equal',
    ['P|PILLAR||', 'Q|PILLAR||', 'A|GOAL|P|', 'B|GOAL|P|', 'C|GOAL|Q|'],
    { A: 0.25, B: 0.25, C: 0.5 },
  ],
  ['targets do not matter', ['A|GOAL||', 'B|GOAL||', 'T|TARGET|A|0.9'], { A: 0.5, B: 0.5 }],
  ['all zero is equal', ['A|GOAL||0', 'B|GOAL||0'], { A: 0.5, B: 0.5 }],
  ['a loop of parents ends', ['A|GOAL|B|', 'B|GOAL|A|'], { A: 0.5, B: 0.5 }],
])('weights: %s', (_, rows, expected) => {
  expect(weights(rows)).toEqual(expected);
});

const EXERCISE = `
  COH_EXERCISE | exercise_id | X   |
               | country     | XTS |
               | ref_date    | 2021-06-30 |
  STA_POP      | year | age | total |
               | 2022 | _T  | 10    |`;
const YEAR_ONLY = `
  STA_POP | year | age | total |
          | 2022 | _T  | 10    |
  META    | period_start | 2020 |
          | period_end   | 2022 |`;

test.each<[string, string, Record<string, number>, [number, string]]>([
  ['largest end of the workbooks', YEAR_ONLY, {}, [2022, '2022-12-31']],
  ['year of ref_date before it', EXERCISE, {}, [2021, '2021-06-30']],
  ['the parameter before both', EXERCISE, { ref_year: 2020 }, [2020, '2021-06-30']],
])('reference: %s', (_, text, parameters, expected) => {
  const { refYear, refDate } = assessText(text, { parameters }).model;
  expect([refYear, refDate]).toEqual(expected);
});

const PARAMS = `
  COH_PARAMS | param     | value   |
             | material  | 3       |
             | gap_high  | 0,6     |
             | gap_mid   | 7       |
             | owner_HEA | HEA;EDU |`;

test('what the caller sets wins over COH_PARAMS, that over the default', () => {
  const { model } = assessText(PARAMS, { parameters: { gap_high: 0.7 } });
  expect(model.parameters.values).toMatchObject({
    material: 3,
    gap_high: 0.7,
    gap_mid: 0.2,
    recent_years: 5,
  });
  expect(model.parameters.changed).toEqual([
    { name: 'material', value: 3, origin: 'COH_PARAMS' },
    { name: 'gap_high', value: 0.7, origin: 'SETTINGS' },
    { name: 'owner_HEA', value: 'HEA;EDU', origin: 'COH_PARAMS' },
  ]);
  expect(model.thresholds.owners.HEA).toEqual(['HEA', 'EDU']);
});

test.each<[string, Record<string, number | string>]>([
  ['an unknown name', { materials: 2 }],
  ['a value out of bounds', { perturb: 1 }],
  ['a word for a number', { material: 'two' }],
])('a setting is refused: %s', (_, parameters) => {
  expect(() => assessText(PARAMS, { parameters })).toThrow(/BAD_SETTINGS/);
});

test('an owner that is no institution is nobody’s', () => {
  const { model } = assessText('PLN_GOALS | goal_id | level | title | owner |\n| G1 | GOAL | x | Palace |');
  expect(goalIn(model, 'G1').owner).toBeNull();
});
