/**
 * Indicators that are more than arithmetic: the examples of the notes at full size, what is missing or zero, the sample
 * countries worked out by hand, and that nothing hidden comes back through them.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { measure } from '../../core/assess/measure.ts';
import {
  LANGUAGES,
  type Checked,
  type Computed,
  type Difference,
  type IndicatorValue,
} from '../../core/model.ts';
import { compute } from '../../core/compute/compute.ts';
import { yearsOf } from '../../core/compute/years.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { indicatorWords } from '../../core/indicator-words.ts';
import { loadSolver } from '../../core/formats/index.ts';
import { figures } from '../../core/run.ts';
import { checkText } from '../helpers/checked.ts';
import { parseExample } from '../helpers/example.ts';
import { figuresOf, lineOf } from '../helpers/figures.ts';
import { readSample, runSample } from '../helpers/samples.ts';

const named = ({ year, disaggregation }: IndicatorValue): string =>
  [year, ...Object.values(disaggregation)].join(' ');

function found({ values }: Pick<Computed, 'values'>, id: string, where: string): IndicatorValue {
  const value = values.find((each) => each.indicator === id && named(each) === where);
  if (!value) throw new Error(`no record of ${id} ${where}`);
  return value;
}

const lineIn = (text: string, id: string, where = '2023'): string =>
  lineOf(found(figuresOf(checkText(text), [id]), id, where));

/** Breakdowns of measured figures. */
const BY = ['pair', 'goal_id'];
const NONE: Pick<Computed, 'values'> = { values: [] };
const areas = catalogue.areas.countries.map(({ alpha3 }) => alpha3);

const times = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');

describe('the examples of the notes', () => {
  const calendar = (row: (index: number) => string): string =>
    `PLN_CALENDAR | sheet_id | year | institution_code | due_date | received_date\n${times(50, row)}`;

  test('GOV-01: 38 of 50', () => {
    const text = calendar(
      (i) => ` | S${String(i)} | 2023 | STA | 2023-11-30 | ${i < 38 ? '2023-12-24' : ''}`,
    );
    expect(lineIn(text, 'GOV-01')).toBe('76 A');
  });

  test('GOV-02: 30 of 50; the others came 2, 4 … 40 days late: median 21', () => {
    const late = (i: number): string =>
      new Date(Date.UTC(2023, 10, 30 + 2 * (i - 29))).toISOString().slice(0, 10);
    const text = calendar(
      (i) => ` | S${String(i)} | 2023 | STA | 2023-11-30 | ${i < 30 ? '2023-11-30' : late(i)}`,
    );
    expect(lineIn(text, 'GOV-02')).toBe('60 A LATE(21)');
  });

  test('GOV-03: 92 of 100 cells', () => {
    const text = `CUS_TRADE | year | partner | flow | value_usd\n${times(
      100,
      (i) => ` | 2023 | ${areas[i] ?? ''} | EXP | ${i < 92 ? '5' : ''}`,
    )}`;
    expect(lineIn(text, 'GOV-03')).toBe('92 A');
  });

  test('GOV-05: d of .05 .25 .40 1.30 gives 57.5', () => {
    const apart = (check: string, d: number, partner: string | null = null, part = 1): Difference => ({
      ...{ check, year: 2023, partner, facts: [], reconciliation: null },
      a: { institution: 'INT', value: part * (1 + d / 2) },
      b: { institution: check === 'X11' ? 'STA' : 'LAB', value: part * (1 - d / 2) },
    });
    const checked = checkText('STA_POP | year | age | total\n | 2023 | _T | 100');
    const differences = [
      apart('X06', 0.05),
      apart('X07', 0.25),
      apart('X11', 0.4),
      // two partners added up, the total beside them left out
      apart('X03', 1.3, 'FRA', 10),
      apart('X03', 1.3, 'ITA', 30),
      apart('X03', 0, '_T'),
      // an inequality, and a check that compares signs
      apart('X01', 2),
      apart('X02', 2),
    ];
    const { computed } = measureOf(checked, { differences }, ['GOV-05']);
    expect(lineOf(found(computed, 'GOV-05', '2023'))).toBe('57.5 A');
    // (0.95 + 0.75 + 0)/3: a d above 1 counts as 1
    expect(lineOf(found(computed, 'GOV-05', '2023 INT+LAB'))).toBe('56.666667 A');
    expect(lineOf(found(computed, 'GOV-05', '2023 INT+STA'))).toBe('60 A');
  });

  test('GOV-06: 3 of 1 000 rows', () => {
    const text = `INT_BORDER | year | direction | group | mode | point | total\n${times(
      1000,
      (i) => ` | 2023 | IN | NAT | _T | Post ${String(i)} | ${i < 3 ? 'many' : '10'}`,
    )}`;
    expect(lineIn(text, 'GOV-06')).toBe('3 A');
  });

  test('GOV-07: 42 of 60', () => {
    const text = `PLN_TASKFORCE | meeting_date | institution_code | invited | attended\n${times(
      60,
      (i) =>
        ` | 2023-${String(1 + Math.floor(i / 6)).padStart(2, '0')}-10 | ${'STA INT LAB FIN HEA EDU'.split(' ')[i % 6] ?? ''} | YES | ${i < 42 ? 'YES' : 'NO'}`,
    )}`;
    expect(lineIn(text, 'GOV-07')).toBe('70 A');
  });

  test('SUP-08: 8 relevant goals, 5 with secured money', () => {
    const text = `
      PLN_GOALS | goal_id | level | title
      ${times(8, (i) => `| G${String(i)} | GOAL | Goal`)}
      PLN_LINKS | goal_id | dimension | direction | channel | strength | asserted_by
      ${times(8, (i) => `| G${String(i)} | REM | M2D | main | 2 | PLN`)}
      PLN_ACTIONS | action_id | goal_id | title | status | budget_secured | budget_secured_domestic
      ${times(6, (i) => `| A${String(i)} | G${String(i)} | Act | ONGOING | ${i < 5 ? '10 | 10' : '0 | 0'}`)}`;
    expect(lineIn(text, 'SUP-08')).toBe('3 A');
  });
});

const GOAL = `
  PLN_GOALS | goal_id | level | title
            | G1      | GOAL  | One`;
const LINK = (strength: string): string => `
  PLN_LINKS | goal_id | dimension | direction | channel | strength | asserted_by
            | G1      | REM       | M2D       | main    | ${strength} | PLN`;
const TARGET = (cells: string): string => `${GOAL}
  PLN_TARGETS | indicator_id | goal_id | label | baseline_year | baseline | target_year | target | better
              | X            | G1      | X     | ${cells}
  COH_MONITOR | subject_id | indicator_id | year | group | value
              | G1         | X            | 2023 | _T    | 7.2`;

describe('what is missing, zero or beyond', () => {
  test.each<[string, string, string, string]>([
    ['no calendar', GOAL, 'GOV-01', 'null O MISSING_INPUT'],
    ['plan without links', GOAL, 'GOV-08', 'null O MISSING_INPUT'],
    ['links that are all zero', GOAL + LINK('0'), 'GOV-08', '0 A'],
    ['a link with a blank strength', GOAL + LINK(''), 'GOV-08', '0 A'],
    [
      'no strong link',
      `${GOAL}${LINK('1')}
  PLN_ACTIONS | action_id | title
              | A1        | One`,
      'GOV-09',
      'null M ZERO_DENOMINATOR',
    ],
    [
      'an action that does not say how far it is',
      `PLN_ACTIONS | action_id | title | progress_pct
                   | A1        | One   | 40
                   | A2        | Two   |`,
      'GOV-10',
      'null O MISSING_INPUT',
    ],
    [
      'a budget missing: all actions count the same',
      `PLN_ACTIONS | action_id | title | progress_pct | budget_planned
                   | A1        | One   | 40           | 900
                   | A2        | Two   | 80           |`,
      'GOV-10',
      '60 A',
    ],
    [
      'budgets of zero',
      `PLN_ACTIONS | action_id | title | progress_pct | budget_planned
                   | A1        | One   | 40           | 0`,
      'GOV-10',
      'null M ZERO_DENOMINATOR',
    ],
    [
      'money secured is not told',
      `${GOAL}${LINK('3')}
  PLN_ACTIONS | action_id | goal_id | title | status
              | A1        | G1      | One   | ONGOING`,
      'SUP-08',
      'null O MISSING_INPUT',
    ],
    [
      'a domain with two answers',
      `PLN_COHERENCE | year | question_id | domain | score
                     | 2023 | 1a          | 1      | 10
                     | 2023 | 1b          | 1      | 10`,
      'GOV-12',
      'null O LOW_COVERAGE',
    ],
    [
      'rows by sex that are all without a total',
      `STA_POP | year | age | total | female | male
               | 2023 | _T  |       | 5      | 5`,
      'GOV-04',
      'null O MISSING_INPUT',
    ],
  ])('%s', (_, text, id, is) => {
    expect(lineIn(text, id)).toBe(is);
  });

  test.each<[string, string, string]>([
    // (7.2 − 9)/(3 − 9) = 30 %; 4 of 10 years: 40 %; 0.75 of it: slow
    ['2019 | 9 | 2029 | 3 | DOWN', '2023 X G1', '30 A EXPECTED(40 %) SLOW'],
    ['2019 | 7 | 2029 | 3 | DOWN', '2023 X G1', '-5 A EXPECTED(40 %) BACKWARD'],
    ['2019 | 9 | 2029 | 7.5 | DOWN', '2023 X G1', '120 A EXPECTED(40 %) ON_TRACK'],
    ['2013 | 9 | 2023 | 3 | DOWN', '2023 X G1', '30 A EXPECTED(100 %) OFF'],
    // (7.2 − 0)/(1 − 0) = 720 %, shown as 200
    ['2019 | 0 | 2029 | 1 | UP', '2023 X G1', '200 A EXPECTED(40 %) ON_TRACK'],
    ['2023 | 9 | 2029 | 3 | DOWN', '2023 X G1', '30 A EXPECTED(0 %)'],
    ['2019 | 9 | 2029 | | DOWN', '2023 X G1', 'null O MISSING_INPUT'],
    ['2019 | 9 | 2029 | 9 | DOWN', '2023 X G1', 'null M ZERO_DENOMINATOR'],
  ])('GOV-11 with %s', (cells, where, is) => {
    expect(lineIn(TARGET(cells), 'GOV-11', where)).toBe(is);
  });

  test('years before the baseline have no record, and the nation has none', () => {
    const { values } = figuresOf(checkText(TARGET('2024 | 9 | 2029 | 3 | DOWN')), ['GOV-11']);
    expect(values).toEqual([]);
  });
});

/** The stages after checking, with some of the compared figures put in. */
function measureOf(checked: Checked, given: Partial<Computed>, indicators: readonly string[]) {
  const computed = compute(checked, catalogue, { indicators: [] });
  return measure({
    ...{ checked, catalogue, indicators, years: yearsOf(checked) },
    computed: { ...computed, ...given },
    isListed: (fact) => computed.listing.has(fact),
    parameters: { values: {}, changed: [] },
  });
}

describe('the sample countries, worked out by hand', () => {
  const outcomes = new Map<string, Computed>();
  beforeAll(async () => {
    for (const sample of ['xts', 'moldova'] as const)
      outcomes.set(sample, (await runSample(sample)).computed);
  });
  test.each<[string, string, string, number | null, string]>([
    ['xts', 'GOV-01', '2023', 90, '10 sheets in the calendar, HEA_WORKF did not come: 9/10'],
    ['xts', 'GOV-02', '2023', 0, 'due 30 November 2023, all handed in on 31 March 2024'],
    ['xts', 'GOV-07', '2023', (100 * 4) / 7, 'FIN, STA, LAB and MFA came, seven were invited'],
    ['xts', 'GOV-08', '2023', 75, 'G1, G2, G3 have a link of 1 or more, G4 none'],
    ['xts', 'GOV-09', '2023', (100 * 2) / 3, 'G1, G2, G3 have a link of 2 or more; G3 has no action'],
    ['xts', 'GOV-10', '2023', 6300 / 130, '(60 × 80 + 30 × 50)/(80 + 50), in millions'],
    ['xts', 'GOV-11', '2023 HEALTH_COVERAGE G2', 100 / 3, '(60 − 50)/(80 − 50)'],
    [
      'xts',
      'GOV-05',
      '2023',
      (100 * (0 + (1 - 3000 / 4900) + (1 - 200 / 5900) + 1 + 1)) / 5,
      'X05 1 700 and 150 000 (d 1.96), X06 3 200 and 1 700, X07 3 000 and 2 900, X09 and X11 equal',
    ],
    ['xts', 'SUP-05', '2023', 100, 'both projects name a goal of the plan'],
    ['xts', 'SUP-08', '2023', 1, 'G1 and G2 have secured money, G3 has no action and no project'],
    ['moldova', 'GOV-01', '2019', (100 * 5) / 13, 'STA_POP, STA_STOCK, STA_EMIG, FIN_REMIT, FIN_MACRO of 13'],
    ['moldova', 'GOV-08', '2019', (100 * 7) / 8, 'eight goals, SDG17 has no link'],
    ['moldova', 'GOV-09', '2019', null, 'no sheet of actions'],
    ['moldova', 'GOV-06', '2019', 0, 'no row is in error'],
  ])('%s %s %s: %s, since %s', (sample, id, where, is) => {
    const { value } = found(outcomes.get(sample) ?? NONE, id, where);
    if (is === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(is, 9);
  });

  test('every figure opens down to cells, or to the rows that were counted', () => {
    const measured = new Set(catalogue.indicators.filter((each) => each.measure).map(({ id }) => id));
    for (const { values } of outcomes.values())
      for (const { indicator, value, inputs } of values)
        if (measured.has(indicator) && value !== null) {
          const sources = inputs.flatMap((fact) => fact.sources);
          expect(sources.length).toBeGreaterThan(0);
          expect(sources.every(({ file, sheet, cell }) => file && sheet && /^[A-Z]+\d+/.test(cell))).toBe(
            true,
          );
        }
  });
});

test('what is made of a hidden figure is hidden, in a public edition gone', async () => {
  const solver = await loadSolver();
  const { books } = parseExample(`
    STA_FLOW    | year | direction | group | partner | duration | age | total
                | 2023 | IN        | _T    | _T      | LT       | _T  | 3
                | 2023 | OUT       | _T    | _T      | LT       | _T  | 800
    ${GOAL}
    PLN_TARGETS | indicator_id | goal_id | label | baseline_year | baseline | target_year | target
                | FLW-01       | G1      |       | 2019          | 1        | 2029        | 9
                | FLW-02       | G1      |       | 2019          | 1200     | 2029        | 400`);
  const [full = NONE, open = NONE] = (['full', 'public'] as const).map(
    (edition) => figures(books, { disclosure: { edition, profile: 'standard', solver } }).computed,
  );
  for (const shown of [full, open]) expect(found(shown, 'GOV-11', '2023 FLW-02 G1').value).toBeCloseTo(50, 9);
  expect(found(full, 'GOV-11', '2023 FLW-01 G1').value).toBeCloseTo(25, 9);
  expect(found(full, 'GOV-11', '2023 FLW-01 G1').flags).toContain('HIDDEN_D');
  expect(found(open, 'FLW-01', '2023').value).toBeNull();
  expect(found(open, 'GOV-11', '2023 FLW-01 G1')).toMatchObject({ value: null, obsStatus: 'Q', inputs: [] });
});

test('each says in every language why it has one answer only', () => {
  for (const indicator of catalogue.indicators.filter((each) => each.measure))
    for (const language of LANGUAGES) {
      const { formula, coreOnly } = indicatorWords(indicator, catalogue, language);
      expect([indicator.id, formula !== '', coreOnly !== '']).toEqual([indicator.id, true, true]);
    }
});

test('the same figures, whatever the order of the files', async () => {
  const books = await readSample('xts');
  const ids = catalogue.indicators.filter((each) => each.measure).map(({ id }) => id);
  const lines = (order: typeof books): readonly string[] =>
    figures(order, { indicators: ids, by: BY }).computed.values.map(
      (value) => `${value.indicator} ${named(value)} ${lineOf(value)}`,
    );
  expect(lines(books.toReversed())).toEqual(lines(books));
});
