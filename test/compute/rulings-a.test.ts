/** The rulings on which rows and years make a figure (A1–A5), in cases small enough to be worked out by hand. */
import { describe } from 'vitest';
import { EMIG, FLOW, POP, run } from '../helpers/ruling-cases.ts';

describe('A1: overlapping codes', () =>
  run([
    {
      rule: 'a column with default _T that is not named is held at _T',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2023 | FRA | MIRROR | _T     | _T   | 500
        | 2023 | FRA | MIRROR | Y_GE25 | _T   | 400
        | 2023 | FRA | MIRROR | Y_GE25 | HIGH | 90`,
      is: '5 A',
    },
    {
      rule: 'without a _T row the broad ages are added',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2023 | FRA | MIRROR | Y0T14  | _T | 100
        | 2023 | FRA | MIRROR | Y15T64 | _T | 300
        | 2023 | FRA | MIRROR | Y_GE65 | _T | 100`,
      is: '5 A',
    },
    {
      rule: 'ages that do not divide all ages once are not added',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2023 | FRA | MIRROR | Y0T14  | _T | 100
        | 2023 | FRA | MIRROR | Y_GE25 | _T | 300`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'five-year groups come before the broad ages',
      indicator: 'CTX-01',
      sheets: `
        STA_POP | year | age    | total
                | 2023 | Y0T4   | 10
                | 2023 | Y5T9   | 20
                | 2023 | Y_GE10 | 70
                | 2023 | Y0T14  | 35
                | 2023 | Y15T64 | 40
                | 2023 | Y_GE65 | 26`,
      is: '100 A',
    },
    {
      rule: 'five-year groups with a gap give way to the broad ages',
      indicator: 'CTX-01',
      sheets: `
        STA_POP | year | age    | total
                | 2023 | Y0T4   | 10
                | 2023 | Y_GE10 | 70
                | 2023 | Y0T14  | 35
                | 2023 | Y15T64 | 40
                | 2023 | Y_GE65 | 26`,
      is: '101 A',
    },
    {
      rule: 'persons of unknown age belong to all ages',
      indicator: 'CTX-01',
      sheets: `
        STA_POP | year | age    | total
                | 2023 | Y0T14  | 35
                | 2023 | Y15T64 | 40
                | 2023 | Y_GE65 | 26
                | 2023 | _U     | 9`,
      is: '110 A',
    },
    {
      rule: 'other columns with default _T: the leaves where there is no _T row',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | LOW  | 200
        | 2023 | FRA | MIRROR | _T | MID  | 200
        | 2023 | FRA | MIRROR | _T | HIGH | 100`,
      is: '5 A',
    },
  ]));

describe('A2: totals and leaves', () =>
  run([
    {
      rule: 'a column not named: the leaves, not the _T row',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        | 2023 | IN | NAT | _T | LT | 8000
        | 2023 | IN | FOR | _T | LT | 12000
        | 2023 | IN | _T  | _T | LT | 20004`,
      is: '20000 A',
    },
    {
      rule: 'a column not named: the _T row where there are no leaves',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        | 2023 | IN | _T | _T | LT | 20004`,
      is: '20004 A',
    },
    {
      rule: 'column=_T: the _T row, not the leaves',
      indicator: 'FLW-08',
      sheets: `${POP}
        STA_STOCK | year | basis | origin | total
                  | 2023 | BIRTH | MLI    | 100
                  | 2023 | BIRTH | _T     | 200`,
      is: '2 A',
    },
    {
      rule: 'column=_T: the leaves where there is no _T row',
      indicator: 'FLW-08',
      sheets: `${POP}
        STA_STOCK | year | basis | origin | total
                  | 2023 | BIRTH | MLI    | 100
                  | 2023 | BIRTH | NER    | 50`,
      is: '1.5 A',
    },
    {
      rule: 'rows kept for checks only are not leaves',
      indicator: 'FLW-08',
      sheets: `${POP}
        STA_STOCK | year | basis | origin | total
                  | 2023 | BIRTH | MLI    | 100
                  | 2023 | BIRTH | _AGG   | 900`,
      is: '1 A',
    },
  ]));

describe('A3: several columns and coverage', () => {
  const partners = (year: number, codes: string, total = 100): string =>
    codes
      .split(' ')
      .map((code) => `| ${String(year)} | IN | NAT | ${code} | LT | ${String(total)}`)
      .join('\n');
  run([
    {
      rule: 'leaves or _T are chosen separately inside each member',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        | 2023 | IN | NAT | FRA | LT | 3000
        | 2023 | IN | NAT | ITA | LT | 5000
        | 2023 | IN | NAT | _T  | LT | 8000
        | 2023 | IN | FOR | _T  | LT | 12000`,
      is: '20000 A',
    },
    {
      rule: 'leaves of 90 % of the total beside them are partial',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        | 2023 | IN | NAT | _T | LT | 6000
        | 2023 | IN | FOR | _T | LT | 12000
        | 2023 | IN | _T  | _T | LT | 20000`,
      is: '18000 E PARTIAL(90 %)',
    },
    {
      rule: 'leaves below 80 % of the total beside them give nothing',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        | 2023 | IN | NAT | _T | LT | 3900
        | 2023 | IN | FOR | _T | LT | 12000
        | 2023 | IN | _T  | _T | LT | 20000`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'a gap within the tolerance of S09 is complete',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        | 2023 | IN | NAT | _T | LT | 7900
        | 2023 | IN | FOR | _T | LT | 12000
        | 2023 | IN | _T  | _T | LT | 20000`,
      is: '19900 A',
    },
    {
      rule: 'leaves above the total are complete',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        | 2023 | IN | NAT | _T | LT | 9000
        | 2023 | IN | FOR | _T | LT | 12000
        | 2023 | IN | _T  | _T | LT | 20000`,
      is: '21000 A',
    },
    {
      rule: 'without a total: 4 of 5 combinations of the year before',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        ${partners(2022, 'FRA ITA ESP DEU BEL')}
        ${partners(2023, 'FRA ITA ESP DEU')}`,
      is: '400 E PARTIAL(80 %)',
    },
    {
      rule: 'without a total: 3 of 5 combinations of the year before',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        ${partners(2022, 'FRA ITA ESP DEU BEL')}
        ${partners(2023, 'FRA ITA ESP USA CAN')}`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'a combination is covered by a row with _T in its place',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        ${partners(2022, 'FRA ITA ESP DEU BEL')}
        | 2022 | IN | FOR | FRA | LT | 10
        | 2023 | IN | NAT | _T  | LT | 500
        | 2023 | IN | FOR | FRA | LT | 10`,
      is: '510 A',
    },
    {
      rule: 'ages that make the whole cover it, whatever ages the year before had',
      indicator: 'CTX-01',
      sheets: `
        STA_POP | year | age    | total
                | 2022 | Y0T4   | 10
                | 2022 | Y5T9   | 20
                | 2022 | Y_GE10 | 70
                | 2023 | Y0T14  | 35
                | 2023 | Y15T64 | 40
                | 2023 | Y_GE65 | 26`,
      is: '101 A',
    },
    {
      rule: 'a partner of which only some ages are left is a gap',
      indicator: 'FLW-01',
      sheets: `STA_FLOW | year | direction | group | partner | duration | age | total
        | 2022 | IN | NAT | FRA | LT | _T     | 100
        | 2022 | IN | NAT | ITA | LT | _T     | 100
        | 2023 | IN | NAT | FRA | LT | _T     | 100
        | 2023 | IN | NAT | ITA | LT | Y15T64 | 60`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'without the year before: rows without value are gaps',
      indicator: 'FLW-01',
      sheets: `${FLOW}
        ${partners(2023, 'FRA ITA ESP DEU')}
        | 2023 | IN | NAT | BEL | LT | ..`,
      is: '400 E PARTIAL(80 %)',
    },
  ]);
});

describe('A4, B21: figures carried forward', () =>
  run([
    {
      rule: 'an older population as a denominator',
      indicator: 'CTX-07',
      sheets: `
        FIN_MACRO | year | var | amount
                  | 2023 | GDP | 20000
        STA_POP   | year | age | total
                  | 2021 | _T  | 10000`,
      is: '2 E LAGGED(2)',
    },
    {
      rule: 'not older than five years',
      indicator: 'CTX-07',
      sheets: `
        FIN_MACRO | year | var | amount
                  | 2023 | GDP | 20000
        STA_POP   | year | age | total
                  | 2017 | _T  | 10000`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'one flag for each term',
      indicator: 'FLW-10',
      sheets: `
        ${EMIG}
        | 2021 | _T | MIRROR | _T | _T | 500
        STA_STOCK | year | basis | origin | total
                  | 2020 | BIRTH | _T     | 200
        STA_POP   | year | age | total
                  | 2023 | _T  | 10000`,
      is: '4.854369 E LAGGED(2) LAGGED(3)',
    },
    {
      rule: 'nothing where no term is of the year',
      indicator: 'FLW-08',
      sheets: `
        META      | period_end | 2023
        STA_STOCK | year | basis | origin | total
                  | 2022 | BIRTH | _T     | 200
        STA_POP   | year | age | total
                  | 2022 | _T  | 10000`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'never for the population itself',
      indicator: 'CTX-01',
      sheets: `
        META    | period_end | 2023
        STA_POP | year | age | total
                | 2022 | _T  | 10000`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'a sum with gaps does not exist: the year before is carried',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2022 | FRA | MIRROR | _T | _T | 300
        | 2022 | ITA | MIRROR | _T | _T | 200
        | 2023 | FRA | MIRROR | _T | _T | 310`,
      is: '5 E LAGGED(1)',
    },
    {
      rule: 'mean population: both years',
      indicator: 'FLW-05',
      sheets: `${FLOW}
        | 2023 | IN | _T | _T | LT | 199
        STA_POP | year | age | total
                | 2022 | _T  | 9900
                | 2023 | _T  | 10000`,
      is: '20 A',
    },
    {
      rule: 'mean population: only this year is an estimate',
      indicator: 'FLW-05',
      sheets: `${FLOW}
        | 2023 | IN | _T | _T | LT | 200
        STA_POP | year | age | total
                | 2023 | _T  | 10000`,
      is: '20 E MEAN_POP_APPROX',
    },
    {
      rule: 'mean population: without this year the latest within five',
      indicator: 'FLW-05',
      sheets: `${FLOW}
        | 2023 | IN | _T | _T | LT | 200
        STA_POP | year | age | total
                | 2020 | _T  | 9000
                | 2021 | _T  | 10000`,
      is: '20 E LAGGED(2)',
    },
    {
      rule: 'mean population: the year before is never an older one',
      indicator: 'FLW-05',
      sheets: `${FLOW}
        | 2023 | IN | _T | _T | LT | 200
        STA_POP | year | age | total
                | 2021 | _T  | 9000
                | 2023 | _T  | 10000`,
      is: '20 E MEAN_POP_APPROX',
    },
    {
      rule: 'contribution to change: both populations of their own year',
      indicator: 'CTX-06',
      sheets: `${FLOW}
        | 2023 | IN  | _T | _T | LT | 200
        | 2023 | OUT | _T | _T | LT | 100
        STA_POP | year | age | total
                | 2021 | _T  | 9900
                | 2023 | _T  | 10000`,
      is: 'null O MISSING_INPUT',
    },
  ]));

describe('A5: growth', () =>
  run([
    {
      rule: 'since the latest earlier year: 200 → 400 in 2 years',
      indicator: 'CTX-02',
      sheets: `
        STA_POP | year | age | total
                | 2016 | _T  | 350
                | 2021 | _T  | 200
                | 2023 | _T  | 400`,
      is: '41.421356 A',
    },
    {
      rule: 'ten years back and no further',
      indicator: 'CTX-02',
      sheets: `
        STA_POP | year | age | total
                | 2012 | _T  | 350
                | 2023 | _T  | 400`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'from zero there is no growth',
      indicator: 'CTX-02',
      sheets: `
        STA_POP | year | age | total
                | 2022 | _T  | 0
                | 2023 | _T  | 400`,
      is: 'null M ZERO_DENOMINATOR',
    },
  ]));
