/** Figures broken down by one dimension, each worked out by hand, and the law that parts make the whole. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { computeText, lineOf } from '../helpers/figures.ts';

/** All figures of the dimension as `FRA 2023: 60 A`. */
const linesBy = (sheets: string, indicator: string, dimension: string): readonly string[] =>
  computeText(sheets, [indicator])
    .values.filter(({ disaggregation }) => disaggregation[dimension] !== undefined)
    .map((each) => `${each.disaggregation[dimension] ?? ''} ${String(each.year)}: ${lineOf(each)}`);

interface Case {
  readonly rule: string;
  readonly indicator: string;
  readonly by: string;
  readonly sheets: string;
  readonly are: readonly string[];
}

const FLOW = 'STA_FLOW | year | direction | group | partner | age | duration | total';
const EMIG = 'STA_EMIG | year | destination | source_type | total';
const REMIT = 'FIN_REMIT | year | direction | partner | item | amount';
const MILLIONS = `META | money_mult | 6
     | currency   | USD`;

const CASES: readonly Case[] = [
  {
    rule: 'leaves are members, the total and aggregates are not; unknown is one, zero is zero',
    indicator: 'FLW-01',
    by: 'partner',
    sheets: `${FLOW}
      | 2023 | IN  | FOR | _T  | _T | LT | 100
      | 2023 | IN  | FOR | FRA | _T | LT | 60
      | 2023 | IN  | FOR | ITA | _T | LT | 0
      | 2023 | IN  | FOR | _U  | _T | LT | 40
      | 2023 | OUT | FOR | ESP | _T | LT | 7`,
    are: ['FRA 2023: 60 A', 'ITA 2023: 0 A', '_U 2023: 40 A'],
  },
  {
    rule: 'a blank stays missing, and a year without the row says so',
    indicator: 'FLW-01',
    by: 'partner',
    sheets: `${FLOW}
      | 2022 | IN | FOR | FRA | _T | LT | 50
      | 2023 | IN | FOR | FRA | _T | LT |
      | 2023 | IN | FOR | ITA | _T | LT | 9`,
    are: [
      'FRA 2022: 50 A',
      'FRA 2023: null O MISSING_INPUT',
      'ITA 2022: null O MISSING_INPUT',
      'ITA 2023: 9 A',
    ],
  },
  {
    rule: 'a column held at _T is opened: ages',
    indicator: 'FLW-01',
    by: 'age',
    sheets: `${FLOW}
      | 2023 | IN | FOR | FRA | _T     | LT | 100
      | 2023 | IN | FOR | FRA | Y0T14  | LT | 30
      | 2023 | IN | FOR | ITA | Y0T14  | LT | 5
      | 2023 | IN | FOR | FRA | Y15T64 | LT | 70`,
    are: ['Y0T14 2023: 35 A', 'Y15T64 2023: 70 A'],
  },
  {
    rule: 'a cut with gaps is a partial sum: 90 of 100 are there',
    indicator: 'FLW-01',
    by: 'group',
    sheets: `${FLOW}
      | 2023 | IN | FOR | _T  | _T | LT | 100
      | 2023 | IN | FOR | FRA | _T | LT | 90
      | 2023 | IN | NAT | _T  | _T | LT | 100
      | 2023 | IN | NAT | FRA | _T | LT | 50`,
    are: ['FOR 2023: 90 E PARTIAL(90 %)', 'NAT 2023: null O LOW_COVERAGE'],
  },
  {
    rule: 'a term without the column stays whole; ages only where both sheets have them',
    indicator: 'FLW-08',
    by: 'age',
    sheets: `STA_STOCK | year | basis | origin | age | total
             | 2023 | BIRTH | _T | _T     | 30
             | 2023 | BIRTH | _T | Y0T14  | 10
             | 2023 | BIRTH | _T | Y15T64 | 20
      STA_POP | year | age | total
             | 2023 | _T    | 1000
             | 2023 | Y0T14 | 200`,
    are: ['Y0T14 2023: 5 A'],
  },
  {
    rule: 'the basis that META chooses gives way to the one of the cut, the population stays whole',
    indicator: 'FLW-08',
    by: 'basis',
    sheets: `STA_STOCK | year | basis | origin | total
             | 2023 | BIRTH | _T | 30
             | 2023 | CITIZ | _T | 20
      STA_POP | year | age | total
             | 2023 | _T    | 1000`,
    are: ['BIRTH 2023: 3 A', 'CITIZ 2023: 2 A'],
  },
  {
    rule: 'a stock is carried forward in its cut',
    indicator: 'REM-05',
    by: 'destination',
    sheets: `${MILLIONS}
      ${REMIT}
      | 2023 | REC | FRA | PT | 6
      | 2023 | REC | ITA | PT | 4
      | 2023 | REC | ESP | PT | 1
      ${EMIG}
      | 2021 | FRA | MIRROR | 3000
      | 2023 | ITA | MIRROR | 1000`,
    are: [
      'FRA 2021: null O MISSING_INPUT',
      'FRA 2022: null O MISSING_INPUT',
      'FRA 2023: 2000 E LAGGED(2)',
      'ITA 2021: null O MISSING_INPUT',
      'ITA 2022: null O MISSING_INPUT',
      'ITA 2023: 4000 A',
    ],
  },
  {
    rule: 'a list over the dimension is the one member: 2·|300−260| / 560',
    indicator: 'FLW-17',
    by: 'destination',
    sheets: `${EMIG}
      | 2023 | FRA | MIRROR   | 300
      | 2023 | FRA | CONSUL   | 260
      | 2023 | ITA | MIRROR   | 50
      | 2023 | ITA | REGISTER | 50
      | 2023 | ESP | MIRROR   | 50`,
    are: ['ESP 2023: null O MISSING_INPUT', 'FRA 2023: 0.142857 A', 'ITA 2023: 0 A'],
  },
  {
    rule: 'items are parts of the formula and add up to it: 900 + 150 − 20',
    indicator: 'REM-01',
    by: 'item',
    sheets: `${MILLIONS}
      ${REMIT}
      | 2023 | REC | _T | PT     | 900
      | 2023 | REC | _T | CE     | 150
      | 2023 | REC | _T | CE_TAX | 20
      | 2023 | REC | _T | SB     | 15`,
    are: ['CE 2023: 150 A', 'CE_TAX 2023: -20 A', 'PT 2023: 900 A'],
  },
  {
    rule: 'a quarter is a figure of its own, in its year only',
    indicator: 'REM-01',
    by: 'period',
    sheets: `${MILLIONS}
      FIN_REMIT | year | period | direction | partner | item | amount
      | 2022 | 2022    | REC | _T | PT | 90
      | 2023 | 2023-Q1 | REC | _T | PT | 20
      | 2023 | 2023-Q2 | REC | _T | PT | 25`,
    are: ['2023-Q1 2023: 20 A', '2023-Q2 2023: 25 A'],
  },
  {
    rule: 'a mean over corridors is that of the one corridor',
    indicator: 'REM-09',
    by: 'sender',
    sheets: `FIN_RCOST | year | sender | provider | product | amount_usd | total_cost_pct | transparent
      | 2023 | FRA | Alpha | Cash | 200 | 4 | YES
      | 2023 | FRA | Beta  | Cash | 200 | 6 | YES
      | 2023 | ITA | Alpha | Cash | 200 | 9 | YES`,
    are: ['FRA 2023: 5 A', 'ITA 2023: 9 A'],
  },
  {
    rule: 'a dimension nobody filled has no members',
    indicator: 'FLW-01',
    by: 'partner',
    sheets: `${FLOW}
      | 2023 | IN | FOR | _T | _T | LT | 100`,
    are: [],
  },
  {
    rule: 'a formula words the breakdown otherwise: 30 of 4 000 children, 90 of 6 000 adults, after 120 of all',
    indicator: 'PRO-03',
    by: 'age_band',
    sheets: `JUS_TIP | year | event | form | citizenship | age_band | total
      | 2023 | DETECTED | _T | _T | CHILD | 30
      | 2023 | DETECTED | _T | _T | ADULT | 90
      STA_POP | year | age | total
      | 2023 | _T     | 10000
      | 2023 | Y0T17  | 4000
      | 2023 | Y_GE18 | 6000`,
    are: ['ADULT 2023: 1500 A', 'CHILD 2023: 750 A'],
  },
];

describe('breakdowns', () => {
  test.each(CASES)('$indicator by $by: $rule', ({ indicator, by, sheets, are }) => {
    expect(linesBy(sheets, indicator, by)).toEqual(are);
  });

  it('a finer figure than that by sex has no formula for the workbook', () => {
    const { values } = computeText(CASES[0]?.sheets ?? '', ['FLW-01']);
    expect(
      values
        .filter(({ value, excel }) => value !== null && excel === null)
        .map(({ disaggregation }) => disaggregation),
    ).toContainEqual({ partner: 'FRA' });
  });
});

describe('parts of a sum', () => {
  it('add up to the national figure where the leaves are complete', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    const rows = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (counts) => {
        const codes = ['FRA', 'ITA', 'ESP', 'MLI', '_O', '_U'];
        const lines = counts.flatMap(([nationals, foreigners], index) => [
          `| 2023 | IN | NAT | ${codes[index] ?? ''} | _T | LT | ${String(nationals)}`,
          `| 2023 | IN | FOR | ${codes[index] ?? ''} | _T | LT | ${String(foreigners)}`,
        ]);
        const { values } = computeText([FLOW, ...lines].join('\n'), ['FLW-01']);
        const sum = (dimension: string): number =>
          values
            .filter(({ disaggregation }) => dimension in disaggregation)
            .reduce((all, { value }) => all + (value ?? 0), 0);
        const national = values.find(({ disaggregation }) => Object.keys(disaggregation).length === 0);
        expect([sum('partner'), sum('group')]).toEqual([national?.value, national?.value]);
      }),
      { seed: 20240331, numRuns: 25 },
    );
  });
});
