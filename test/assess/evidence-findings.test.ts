/** Breakdowns, age and definitions of the evidence (domain/coherence §5.5, §5.8; rulings-coherence B44, B45). */
import { expect, test } from 'vitest';
import { askedSplits } from '../../core/assess/required-splits.ts';
import { requiredSplits } from '../../core/catalogue/findings/required-splits.ts';
import type { Split } from '../../core/model/coherence.ts';
import type { Fact } from '../../core/model.ts';
import { assessText, figure, linesFor } from './world.ts';
import { figureWith } from '../../core/model/figure.ts';

const PLAN = `
  COH_EXERCISE | exercise_id | X          |
               | country     | XTS        |
               | ref_date    | 2023-12-31 |
  PLN_GOALS | goal_id | level | title |
            | G1      | GOAL  | One   |
  PLN_LINKS | goal_id | dimension | direction | strength | grade | evidence_ids | asserted_by |
            | G1      | HEA       | M2D       | -2       | B     | HEA-01       | PLN         |`;

const fact = (sheet: string, measure: string, dimensions: Readonly<Record<string, string>>): Fact => ({
  ...{ country: 'XTS', institution: 'STA', sheet, year: 2023, period: '2023', dimensions, measure },
  ...{ value: 900, unit: 'persons', obsStatus: 'A', confStatus: 'F', flags: [], sources: [] },
});

/** Shares of the breakdowns behind HEA-01, were it made of these facts: `age 0.67/0.5` with that by sex behind it. */
function sharesOf(rows: string, ...facts: readonly Fact[]): readonly string[] {
  const value = figureWith(figure('HEA-01', 2023, 1), { inputs: facts });
  const [evidence] = assessText(`${PLAN}\n${rows}`, { values: [value] }).model.evidence;
  const two = (share: number): string => String(Math.round(share * 100) / 100);
  return (evidence?.splits ?? []).map(
    ({ by, share, shareBySex }) =>
      `${by} ${two(share)}${by === 'sex' || shareBySex === null ? '' : `/${two(shareBySex)}`}`,
  );
}

const POP = 'STA_POP | year | age | total | female | male | sex_unknown |';
const residents = fact('STA_POP', 'total', { age: '_T' });
test.each<[string, string[], string[]]>([
  ['310 women and 290 men of 900', ['2023|_T|900|310|290|300'], ['age 0/0', 'sex 0.67']],
  [
    'unknown ages are not allocated',
    ['2023|_T|900|450|450', '2023|Y0T17|600|300|300', '2023|_U|300||'],
    ['age 0.67/0.67', 'sex 1'],
  ],
  ['women alone say nothing of the others', ['2023|_T|900|450|'], ['age 0/0', 'sex 0.5']],
  [
    'sex known by age only',
    ['2023|_T|900||', '2023|Y0T17|400|200|200', '2023|Y_GE18|500|250|250'],
    ['age 1/1', 'sex 1'],
  ],
  [
    'without a total, of what is there',
    ['2023|Y0T17|600|300|', '2023|_U|300||'],
    ['age 0.67/0.33', 'sex 0.33'],
  ],
  ['women and men withheld are known to the ministry', ['2023|_T|900|c|c'], ['age 0/0', 'sex 1']],
  [
    'a withheld age closes the gap to what is unknown',
    ['2023|_T|900|450|450', '2023|Y0T17|600|300|300', '2023|Y_GE18|c||', '2023|_U|100||'],
    ['age 0.89/0.67', 'sex 1'],
  ],
  ['of the year of the figure only', ['2023|_T|900||', '2022|_T|900|450|450'], ['age 0/0', 'sex 0']],
  ['nothing to break down', ['2023|_T|0||'], []],
])('allocated: %s', (_, rows, shares) => {
  const text = [POP, ...rows.map((row) => `| ${row} |`)].join('\n');
  expect(sharesOf(text, residents)).toEqual(shares);
});

test('a count of which the formula names codes is broken down within them', () => {
  const rows = `
    STA_STOCK | year | basis | origin | age | total |
              | 2023 | BIRTH | _T     | _T  | 900   |
              | 2023 | BIRTH | FRA    | _T  | 720   |
              | 2023 | CITIZ | _T     | _T  | 100   |
              | 2023 | CITIZ | FRA    | _T  | 10    |`;
  const stock = (measure: string) => fact('STA_STOCK', measure, { basis: 'BIRTH', origin: '_T', age: '_T' });
  // Total and women are one count.
  expect(sharesOf(rows, stock('total'), stock('female'))).toEqual([
    'age 0/0',
    'basis 1/0',
    'origin 0.8/0',
    'sex 0',
  ]);
});

test('money is broken down, other measures are not', () => {
  const rows = `
    FIN_REMIT | year | direction | partner | item | amount |
              | 2023 | REC       | _T      | PT   | 1000   |
              | 2023 | REC       | FRA     | PT   | 700    |
    FIN_RCOST | year | sender | provider | product | amount_usd | cost_pct |
              | 2023 | FRA    | A        | B       | 200        | 5        |`;
  const amount = fact('FIN_REMIT', 'amount', { direction: 'REC', partner: '_T', item: 'PT' });
  expect(sharesOf(rows, amount)).toEqual(['direction 1', 'item 1', 'partner 0.7']);
  expect(sharesOf(rows, fact('FIN_RCOST', 'cost_pct', { sender: '_T' }))).toEqual([]);
});

const split = (by: string, share: number, rest: Partial<Split> = {}): Split => ({
  ...{ sheet: 'S', by, share, persons: true, shareBySex: null },
  ...rest,
});
test.each<[string, string, Split[], string[]]>([
  ['sex of every count of persons', 'CTX', [split('sex', 0.69)], ['sex']],
  ['70 % is enough', 'CTX', [split('sex', 0.7)], []],
  ['what no sheet can hold is not asked for', 'FLW', [split('sex', 1)], []],
  [
    'age, place and duration of flows',
    'FLW',
    [split('age', 0), split('partner', 0.6), split('duration', 0)],
    ['age', 'place', 'duration'],
  ],
  ['any column of a kind will do', 'SKL', [split('educ', 0.2), split('isco', 0.9)], []],
  ['sector and occupation are two', 'SEC', [split('isic', 0.9), split('isco', 0.1)], ['occupation']],
  ['money by partner country', 'REM', [split('partner', 0.5, { persons: false })], ['partner']],
  ['other money by nothing', 'DIA', [split('host', 0, { persons: false })], []],
  [
    'women by one more characteristic',
    'GEN',
    [split('sex', 1), split('age', 1, { shareBySex: 0.5 })],
    ['other'],
  ],
  [
    'whichever there is',
    'GEN',
    [split('age', 1, { shareBySex: 0.5 }), split('educ', 1, { shareBySex: 0.8 })],
    [],
  ],
])('required: %s', (_, dimension, splits, missing) => {
  const asked = askedSplits(dimension, splits, requiredSplits);
  expect(asked.filter(({ available }) => !available).map((each) => each.split)).toEqual(missing);
});

test.each<[string, number, number, string[]]>([
  ['in the first year of the window', -2, 2019, []],
  ['the year before', -2, 2018, ['C-405 M HEA-01']],
  ['of a link that is not material', 1, 2018, ['C-405 L HEA-01']],
  ['of a judgement of 0', 0, 2018, ['C-405 L HEA-01']],
])('newest value %s', (_, strength, year, lines) => {
  const text = PLAN.replace('| -2       |', `| ${String(strength)} |`);
  expect(linesFor('C-405', assessText(text, { values: [figure('HEA-01', year, 4)] }))).toEqual(lines);
});

test('an indicator without any value raises nothing (B44)', () => {
  const found = assessText(PLAN);
  expect([...linesFor('C-404', found), ...linesFor('C-405', found)]).toEqual([]);
});

test('a row on a pillar counts nowhere, nor does what it names as evidence (B36)', () => {
  const text = PLAN.replace('| G1      | GOAL  | One   |', '| G1 | PILLAR | One |');
  const found = assessText(text, { values: [figure('HEA-01', 2015, 4)] });
  expect(found.model.evidence).toEqual([]);
  expect(linesFor('C-405', found)).toEqual([]);
});

test.each(['a-sta.xlsx', 'z-sta.xlsx'])(
  'of two workbooks with a sheet the one of its keeper says who is counted, whatever its name: %s (B45)',
  (file) => {
    const text = `
      PLN_GOALS | goal_id | level | title |
                | G1      | GOAL  | One   |
      PLN_LINKS | goal_id | dimension | strength | grade | evidence_ids   | asserted_by |
                | G1      | FLW       | 2        | B     | CTX-01; REM-01 | PLN         |
      META@${file}           | institution_code | STA   |
                             | migrant_basis    | CITIZ |
      STA_POP@${file}        | year | age | total |
                             | 2023 | _T  | 100   |
      META@m-loc.xlsx        | institution_code | LOC   |
                             | migrant_basis    | BIRTH |
      STA_POP@m-loc.xlsx     | year | age   | total |
                             | 2023 | Y0T17 | 40    |
      FIN_REMIT@xts-fin.xlsx | year | direction | partner | item | amount |
                             | 2023 | REC       | _T      | PT   | 900    |`;
    expect(linesFor('C-406', assessText(text))).toEqual(['C-406 M G1|FLW']);
  },
);

test('SPLIT of a dimension: breakdowns that the evidence of its cells has, of those asked for (§7.5)', () => {
  // 600 of 900 by sex is too few, 700 of 1000 by partner is enough; the same evidence in two cells counts once.
  const text = `
    PLN_GOALS | goal_id | level | title |
              | G1      | GOAL  | One   |
              | G2      | GOAL  | Two   |
    PLN_LINKS | goal_id | dimension | direction | strength | grade | evidence_ids   | asserted_by |
              | G1      | HEA       | M2D       | -2       | B     | HEA-01; REM-01 | PLN         |
              | G2      | HEA       | D2M       | 1        | B     | REM-01         | PLN         |
              | G2      | EDU       | M2D       | 1        | D     |                | PLN         |
    STA_POP   | year | age | total | female | male | sex_unknown |
              | 2023 | _T  | 900   | 310    | 290  | 300         |
    FIN_REMIT | year | direction | partner | item | amount |
              | 2023 | REC       | _T      | PT   | 1000   |
              | 2023 | REC       | FRA     | PT   | 700    |
    COH_EXERCISE | exercise_id | X          |
                 | country     | XTS        |
                 | ref_date    | 2023-12-31 |`;
  const money = fact('FIN_REMIT', 'amount', { direction: 'REC', partner: '_T', item: 'PT' });
  const values = [
    figureWith(figure('HEA-01', 2023, 1), { inputs: [residents] }),
    figureWith(figure('REM-01', 2023, 1), { inputs: [money] }),
  ];
  const { dimensions } = assessText(text, { values }).scores;
  const of = (code: string) => dimensions.find(({ dimension }) => dimension === code)?.splits;
  expect([of('HEA'), of('EDU'), of('REM')]).toEqual([0.5, null, null]);
});
