/** A value decided on 13_RECONCILE is computed with where a side is one figure of the same thing (coherence §5.9). */
import { describe, expect, test } from 'vitest';
import { decidable } from '../../core/catalogue/define.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { compute } from '../../core/compute/compute.ts';
import { run } from '../../core/run.ts';
import type { Computed } from '../../core/model.ts';
import { decisionsOf } from '../../core/round/decisions.ts';
import type { Answer, Decision } from '../../core/model/round.ts';
import { checkText } from '../helpers/checked.ts';
import { parseExample } from '../helpers/example.ts';
import { figureBook } from '../helpers/figure-book.ts';
import { lineOf } from '../helpers/figures.ts';
import { recalculate } from '../helpers/recalculate.ts';

const country = `
  STA_POP   | year | age | total   | female
            | 2022 | _T  | 1000000 | 510000
            | 2023 | _T  | 1040000 | 520000
  LOC_PLAN  | year | region | population
            | 2023 | _T     | 1000000
  STA_STOCK | year | basis | origin | total
            | 2023 | BIRTH | _T     | 51000
  INT_BORDER | year | direction | group | total
            | 2023 | OUT       | NAT   | 900
            | 2023 | IN        | NAT   | 100
  STA_FLOW  | year | direction | group | partner | duration | total
            | 2023 | OUT       | NAT   | _T      | LT       | 500
            | 2023 | IN        | NAT   | _T      | LT       | 100`;

const POPULATION: Decision = { country: null, check: 'X14', year: 2023, partner: null, value: 1_020_000 };
const computed = (decisions: readonly Decision[], indicators = ['CTX-01', 'CTX-02']): Computed =>
  compute(checkText(country), catalogue, { indicators, decisions, by: ['sex'] });
const linesOf = ({ values }: Computed): readonly string[] =>
  values.map((each) =>
    [each.indicator, each.year, ...Object.values(each.disaggregation), lineOf(each)].join(' '),
  );

describe('population: the statistical office and the regions differ, 1 020 000 was decided', () => {
  const decided = computed([POPULATION]);

  test('national figures are computed with it and say so; the sexes stay as reported', () => {
    // growth 100 × (1 020 000 / 1 000 000 − 1) = 2 instead of 4; of women 100 × (520 000 / 510 000 − 1)
    expect(linesOf(decided)).toEqual([
      ...['CTX-01 2022 1000000 A', 'CTX-01 2023 1020000 A MANUAL'],
      ...['CTX-01 2022 F 510000 A', 'CTX-01 2023 F 520000 A'],
      ...['CTX-01 2022 M 490000 I', 'CTX-01 2023 M 520000 I'],
      ...['CTX-02 2022 null O MISSING_INPUT', 'CTX-02 2023 2 A MANUAL'],
      ...['CTX-02 2022 F null O MISSING_INPUT', 'CTX-02 2023 F 1.960784 A'],
      ...['CTX-02 2022 M null O MISSING_INPUT', 'CTX-02 2023 M 6.122449 I'],
    ]);
  });

  test('the cell of the ministry stands behind it, with what was done to it', () => {
    const fact = decided.values.find(({ flags }) => flags.includes('MANUAL'))?.inputs[0];
    expect(fact?.sources).toMatchObject([{ sheet: 'STA_POP', cell: 'C3', raw: '1040000', value: 1_040_000 }]);
    expect(fact?.sources[0]?.step).toBe('decided: 1020000');
  });

  test('the comparison shows what was sent, and live formulas on 18_DATA give the decided figures', () => {
    expect(decided.reconciliations.find(({ check }) => check === 'X14')).toMatchObject({
      ...{ a: { value: 1_040_000 }, b: { value: 1_000_000 } },
    });
    expect(recalculate(figureBook(decided)).differences).toEqual([]);
    const facts = decided.facts.filter(
      ({ sheet, year, measure }) => [sheet, String(year), measure].join() === 'STA_POP,2023,total',
    );
    expect(facts.map(({ value }) => value)).toEqual([1_020_000]);
  });

  test('measured figures put no reported fact beside it', () => {
    const { computed: whole } = run(parseExample(country).books, { decisions: [POPULATION] });
    const same = whole.facts.filter(
      ({ sheet, year, measure }) => sheet === 'STA_POP' && year === 2023 && measure === 'total',
    );
    expect(same.map(({ value, flags }) => [value, flags])).toEqual([[1_020_000, ['MANUAL']]]);
  });
});

describe('decisions that change no figure', () => {
  test.each<readonly [string, Decision]>([
    ['of another year', { ...POPULATION, year: 2022 }],
    ['of a check that does not exist', { ...POPULATION, check: 'X99' }],
    ['where each side is a difference', { ...POPULATION, check: 'X02', value: 600 }],
    ['between a part and its whole', { ...POPULATION, check: 'X01', value: 400 }],
  ])('%s', (_, decision) => {
    const indicators = ['CTX-01', 'FLW-01', 'FLW-02'];
    expect(linesOf(computed([decision], indicators))).toEqual(linesOf(computed([], indicators)));
  });
});

describe('a figure that needs more than being put in its place', () => {
  /** Sheet, value and what was sent of each decided fact. */
  const decidedFacts = (text: string, decision: Decision, country: string | null = null) =>
    run(parseExample(text).books, { country, decisions: [decision] })
      .computed.facts.filter(({ flags }) => flags.includes('MANUAL'))
      .map(({ sheet, value, reported }) => [sheet, value, reported]);

  test('an amount decided in dollars is one in the own currency', () => {
    const money = `
      META@xts-fin.xlsx | currency | XTD
      FIN_BUDGET        | year | programme_id | fund_source | executed
                        | 2023 | B1           | DONOR       | 1000000
                        | 2023 | B2           | DONOR       | 400000
      FIN_MACRO         | year | var    | amount
                        | 2023 | FX_USD | 2
      DON_SUPPORT       | project_id | year | record_source | donor | title | committed_usd | disbursed_usd | on_budget
                        | P1         | 2023 | PARTNER       | EU    | Jobs  | 900000        | 600000        | YES`;
    // 650 000 dollars at 2 to the dollar
    expect(decidedFacts(money, { ...POPULATION, check: 'X20', value: 650_000 })).toEqual([
      ['FIN_BUDGET', 1_300_000, 1_400_000],
      ['DON_SUPPORT', 650_000, 600_000],
    ]);
  });

  test('of a figure and that of a partner country only the own one is replaced', () => {
    const students = `
      META                  | country | MDA
      EDU_TERT              | year | direction | partner | level | total
                            | 2023 | OUTBOUND  | FRA     | _T    | 1000
      META@fra-edu.xlsx     | country          | FRA
                            | institution_code | EDU
      EDU_TERT@fra-edu.xlsx | year | direction | partner | level | total
                            | 2023 | INBOUND   | MDA     | _T    | 1500`;
    const decision = { ...POPULATION, check: 'X16', partner: 'FRA', value: 1400 };
    expect(decidedFacts(students, decision, 'MDA')).toEqual([['EDU_TERT', 1400, 1000]]);
    expect(decidedFacts(students, { ...decision, partner: 'ITA' }, 'MDA')).toEqual([]);
  });

  test('what was decided for another country counts nothing', () => {
    expect(decidedFacts(country, { ...POPULATION, country: 'MDA' })).toEqual([]);
    expect(decidedFacts(country, { ...POPULATION, country: 'XTS' })).toHaveLength(2);
  });
});

test('which comparisons can carry a decision, and why not the others', () => {
  const told = catalogue.crossChecks
    .filter(({ concept }) => concept !== null)
    .map((check) => {
      const { sides, because } = decidable(check);
      return [check.id, sides.join(' '), because ?? ''].join(' ').trim();
    });
  expect(told).toEqual([
    ...['X01  PART', 'X02  MADE', 'X03 a PARTNER', 'X04  PART', 'X05  PART', 'X06 a b', 'X07 a b', 'X11 a b'],
    ...['X14 a b', 'X16 a PARTNER', 'X17  PART', 'X20 a b', 'X21 a b', 'X22  PART', 'X23 a b'],
  ]);
});

describe('what is a decision', () => {
  const KEY = 'X14|population|2023||STA|LOC';
  const answer = (value: Answer['given'][string], key = KEY): Answer => ({
    ...{ key, given: { value_decided: value }, added: {} },
  });
  const sheets = (answers: readonly Answer[]) => ({
    country: null,
    sheets: {
      ...{ '05_FINDINGS': NONE, '08_ACTIONS': NONE, '20_LESSONS': NONE },
      '13_RECONCILE': { answers, added: [] },
    },
  });
  const NONE = { answers: [], added: [] };

  test.each<readonly [string, readonly Answer[], readonly Answer[], readonly Decision[]]>([
    ['a number in the earlier workbook', [answer(1_020_000)], [], [POPULATION]],
    ['or in one that came back', [], [answer(1_020_000)], [POPULATION]],
    ['the same in both', [answer(1_020_000)], [answer(1_020_000)], [POPULATION]],
    ['two different ones: none', [answer(1_020_000)], [answer(1)], []],
    ['a text: none', [answer('about a million')], [], []],
    [
      'with a partner',
      [answer(5, 'X21|action_spending|2023|LAB|PLN|FIN')],
      [],
      [{ ...POPULATION, check: 'X21', partner: 'LAB', value: 5 }],
    ],
  ])('%s', (_, before, returned, expected) => {
    expect(decisionsOf(sheets(before), [{ '13_RECONCILE': returned }])).toEqual(expected);
  });
});
