/** The rulings that decide figures on protection, skills and duration, in cases small enough to be worked out by hand. */
import { describe } from 'vitest';
import { EMIG, run } from '../helpers/ruling-cases.ts';

const PROTECT = 'INT_PROTECT | year | pop_type | origin | side | age | total';
const PERMIT = 'INT_PERMIT | year | event | reason | length | citizenship | total';
const OUT = 'LAB_OUT | year | destination | isco | contract | total';
const EMP = 'LAB_EMP | year | pop_group | isic | isco | total';

describe('A1: columns that stand at _T', () =>
  run([
    {
      rule: 'all ages, not the ages beside them',
      indicator: 'FRC-11',
      sheets: `${PROTECT}
        | 2023 | STA | _T | HOSTED | _T    | 100
        | 2023 | STA | _T | HOSTED | Y0T14 | 30`,
      is: '100 A',
    },
    {
      rule: 'contracts together, not the contracts beside them',
      indicator: 'SKL-05',
      sheets: `${OUT}
        | 2023 | FRA | 9 | _T  | 30
        | 2023 | FRA | 9 | NEW | 20
        | 2023 | FRA | 5 | _T  | 70
        | 2023 | FRA | 5 | NEW | 60`,
      is: '30 A',
    },
  ]));

describe('A4, A7: which population, which emigrants', () =>
  run([
    {
      rule: 'refugees abroad over the population of the year, not of the one before',
      indicator: 'FRC-03',
      sheets: `${PROTECT}
        | 2023 | REF | _T | ABROAD | _T | 1000
        STA_POP | year | age | total
                | 2022 | _T  | 4000
                | 2023 | _T  | 9000`,
      is: '10000 A',
    },
    {
      rule: 'an older population where there is none, with one flag though it stands twice',
      indicator: 'FRC-03',
      sheets: `${PROTECT}
        | 2023 | REF | _T | ABROAD | _T | 1000
        STA_POP | year | age | total
                | 2021 | _T  | 4000`,
      is: '20000 E LAGGED(2)',
    },
    {
      rule: 'a population of six years ago is none',
      indicator: 'FRC-09',
      sheets: `${PROTECT}
        | 2023 | IDP | _T | HOSTED | _T | 50
        STA_POP | year | age | total
                | 2017 | _T  | 10000`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'refugees themselves are never carried forward',
      indicator: 'FRC-02',
      sheets: `${PROTECT}
        | 2022 | REF | _T | HOSTED | _T | 50
        STA_POP | year | age | total
                | 2023 | _T  | 10000`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'nothing where emigrants and residents are both of earlier years',
      indicator: 'SKL-02',
      sheets: `
        META | period_end | 2023
        ${EMIG}
        | 2022 | _T | MIRROR | Y_GE25 | HIGH | 100
        STA_EDU | year | pop_group | educ | total
                | 2021 | NATIVE    | HIGH | 300`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'older emigrants beside residents of the year',
      indicator: 'SKL-02',
      sheets: `${EMIG}
        | 2020 | _T | MIRROR | Y_GE25 | HIGH | 100
        STA_EDU | year | pop_group | educ | total
                | 2023 | NATIVE    | HIGH | 300`,
      is: '25 E LAGGED(3)',
    },
  ]));

describe('A10: status', () => {
  const returns = (forced: string, voluntary: string): string => `
        INT_ENFORCE | year | measure    | citizenship | total | obs_status
                    | 2023 | RET_FORCED | _T          | 30    | ${forced}
                    | 2023 | RET_VOL    | _T          | 10    | ${voluntary}
                    | 2023 | DETAINED   | _T          | 50    | U`;
  run([
    {
      rule: 'the weakest of the rows that enter, no other',
      indicator: 'FRC-12',
      sheets: returns('A', 'P'),
      is: '75 P',
    },
    {
      rule: 'a break is passed on as a flag',
      indicator: 'FRC-12',
      sheets: returns('B', 'A'),
      is: '75 A STATUS(B)',
    },
    {
      rule: 'a forecast of a year that is over is no value',
      indicator: 'FRC-12',
      sheets: returns('A', 'F'),
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('B2: length of first permits', () => {
  const firsts = `${PERMIT}
        | 2023 | FIRST | _T | M6T11  | _T | 10
        | 2023 | FIRST | _T | M_GE12 | _T | 10`;
  run([
    {
      rule: 'neither renewals nor permits that are valid',
      indicator: 'DUR-06',
      sheets: `${firsts}
        | 2023 | FIRST | _T | M3T5   | _T | 10
        | 2023 | RENEW | _T | M_GE12 | _T | 900
        | 2023 | VALID | _T | M_GE12 | _T | 900`,
      is: '12.5 A',
    },
    {
      rule: 'each class is needed',
      indicator: 'DUR-06',
      sheets: firsts,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'a class without a row is zero where all is counted (B38)',
      indicator: 'DUR-06',
      sheets: `META | complete_enumeration | INT_PERMIT
        ${firsts}`,
      is: '16.5 A',
    },
  ]);
});

describe('B9: categories of one sum, and terms of their own', () => {
  const reasons = (year: number, codes: string): string =>
    codes
      .split(' ')
      .map((code) => `| ${String(year)} | FIRST | ${code} | _T | _T | 10`)
      .join('\n');
  run([
    {
      rule: 'a kind of protection that nobody has needs no row',
      indicator: 'FRC-01',
      sheets: `${PROTECT}
        | 2023 | REF | _T | HOSTED | _T | 100`,
      is: '100 A',
    },
    {
      rule: 'two of three kinds of the year before are too few',
      indicator: 'FRC-01',
      sheets: `${PROTECT}
        | 2022 | REF | _T | HOSTED | _T | 100
        | 2022 | ASY | _T | HOSTED | _T | 10
        | 2022 | OIP | _T | HOSTED | _T | 10
        | 2023 | REF | _T | HOSTED | _T | 100
        | 2023 | ASY | _T | HOSTED | _T | 10`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'four of five reasons of the year before are partial',
      indicator: 'FRC-08',
      sheets: `
        INT_ASYLUM | year | event   | origin | total
                   | 2023 | APPLIED | _T     | 10
        ${PERMIT}
        ${reasons(2022, 'WORK FAMILY STUDY OTHER _U')}
        ${reasons(2023, 'WORK FAMILY STUDY OTHER PROTECT')}`,
      is: '20 E PARTIAL(80 %)',
    },
    {
      rule: 'each decision is needed, whatever the others are',
      indicator: 'FRC-05',
      sheets: `
        INT_ASYLUM | year | event  | origin | total
                   | 2023 | RECOG  | _T     | 30
                   | 2023 | REJECT | _T     | 70`,
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('B10: occupations of two digits', () =>
  run([
    {
      rule: 'count in their major group',
      indicator: 'SKL-04',
      sheets: `${OUT}
        | 2023 | FRA | 21 | _T | 15
        | 2023 | FRA | 33 | _T | 10
        | 2023 | FRA | 9  | _T | 75`,
      is: '25 A',
    },
    {
      rule: 'give way to the row of the major group of the same destination',
      indicator: 'SKL-04',
      sheets: `${OUT}
        | 2023 | FRA | 2  | _T | 20
        | 2023 | FRA | 21 | _T | 15
        | 2023 | ITA | 21 | _T | 5
        | 2023 | FRA | 9  | _T | 75`,
      is: '25 A',
    },
    {
      rule: 'are no gap where the year before had the major group',
      indicator: 'SKL-04',
      sheets: `${OUT}
        | 2022 | FRA | 2  | _T | 30
        | 2022 | FRA | 9  | _T | 70
        | 2023 | FRA | 21 | _T | 25
        | 2023 | FRA | 9  | _T | 75`,
      is: '25 A',
    },
    {
      rule: 'leave no gap where the major group takes their place',
      indicator: 'SKL-04',
      sheets: `${OUT}
        | 2022 | FRA | 21 | _T | 15
        | 2022 | FRA | 25 | _T | 10
        | 2022 | FRA | 9  | _T | 75
        | 2023 | FRA | 2  | _T | 25
        | 2023 | FRA | 9  | _T | 75`,
      is: '25 A',
    },
    {
      rule: 'are a gap where another one is all there is of the major group',
      indicator: 'SKL-05',
      sheets: `${OUT}
        | 2022 | FRA | 21 | _T | 15
        | 2022 | FRA | 25 | _T | 10
        | 2022 | FRA | 9  | _T | 75
        | 2023 | FRA | 21 | _T | 25
        | 2023 | FRA | 9  | _T | 75`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'are one group of a list',
      indicator: 'SKL-08',
      sheets: `${EMP}
        | 2023 | FOREIGN | _T | 21 | 30
        | 2023 | FOREIGN | _T | 25 | 20
        | 2023 | FOREIGN | _T | 9  | 50
        | 2023 | NATIVE  | _T | 2  | 20
        | 2023 | NATIVE  | _T | 9  | 80`,
      is: '30 A',
    },
  ]));

describe('B18: forced and other arrivals', () =>
  run([
    {
      rule: 'what a note says of arrivals is not added, permits for protection are on neither side',
      indicator: 'FRC-08',
      sheets: `
        INT_ASYLUM | year | event   | origin | total | note
                   | 2023 | APPLIED | _T     | 10    | 500 recognised as a group
        ${PERMIT}
        | 2023 | FIRST | WORK    | _T | _T | 25
        | 2023 | FIRST | _U      | _T | _T | 5
        | 2023 | FIRST | PROTECT | _T | _T | 60`,
      is: '25 A',
    },
  ]));

describe('B23: qualifications with all three outcomes', () => {
  const row = (partner: string, full: number, refused: string): string =>
    `| 2023 | ${partner} | law | ${String(full)} | 0 | ${refused}`;
  run([
    {
      rule: 'a row without one of them is left out of all',
      indicator: 'SKL-07',
      sheets: `EDU_QUAL | year | partner | field | full | partial | refused
        ${['FRA', 'ITA', 'ESP', 'DEU'].map((partner) => row(partner, 10, '10')).join('\n')}
        ${row('GBR', 900, '')}`,
      is: '50 E PARTIAL(80 %)',
    },
  ]);
});

describe('B25: groups of occupations that are absent', () => {
  const natives = `
        | 2023 | NATIVE  | _T | 1 | 100
        | 2023 | NATIVE  | _T | 5 | 100
        | 2023 | NATIVE  | _T | 9 | 200`;
  run([
    {
      rule: 'count as empty where the others are all there is',
      indicator: 'SKL-08',
      sheets: `${EMP}${natives}
        | 2023 | FOREIGN | _T | 1 | 50
        | 2023 | FOREIGN | _T | 9 | 50`,
      is: '25 A',
    },
    {
      rule: 'unknown occupations are left out and are no gap',
      indicator: 'SKL-08',
      sheets: `${EMP}${natives}
        | 2023 | FOREIGN | _T | 1  | 50
        | 2023 | FOREIGN | _T | 9  | 50
        | 2023 | FOREIGN | _T | _U | 100
        | 2023 | FOREIGN | _T | _T | 200`,
      is: '25 A',
    },
    {
      rule: 'groups that make nine tenths of the sheet are partial',
      indicator: 'SKL-08',
      sheets: `${EMP}${natives}
        | 2023 | FOREIGN | _T | 1  | 45
        | 2023 | FOREIGN | _T | 9  | 45
        | 2023 | FOREIGN | _T | _T | 100`,
      is: '25 E PARTIAL(90 %)',
    },
    {
      rule: 'nothing where they do not cover the sheet',
      indicator: 'SKL-08',
      sheets: `${EMP}${natives}
        | 2023 | FOREIGN | _T | 1  | 50
        | 2023 | FOREIGN | _T | 9  | 10
        | 2023 | FOREIGN | _T | _T | 100`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'nothing where nobody is employed',
      indicator: 'SKL-08',
      sheets: `${EMP}${natives}
        | 2023 | FOREIGN | _T | 1 | 0`,
      is: 'null M ZERO_DENOMINATOR',
    },
  ]);
});

describe('B38, B41: displacements by sex', () => {
  const displaced = (all: number): string => `
        META     | complete_enumeration | ENV_DISP
        ENV_DISP | year | hazard | region | new_displacements | female | male
                 | 2023 | _T     | _T     | ${String(all)} | |
        STA_POP  | year | age | total | female | male
                 | 2023 | _T  | 1000  | 600    | 400`;
  run([
    {
      rule: 'a split that is not given is not zero',
      indicator: 'FRC-10',
      sheets: displaced(50),
      where: '2023 sex=F',
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'of nobody displaced no woman is',
      indicator: 'FRC-10',
      sheets: displaced(0),
      where: '2023 sex=F',
      is: '0 A',
    },
  ]);
});

describe('permits renewed', () =>
  run([
    {
      rule: 'of those valid a year ago, of known and unknown but not of unlimited length',
      indicator: 'DUR-03',
      sheets: `${PERMIT}
        | 2022 | VALID | _T | M_GE12 | _T | 30
        | 2022 | VALID | _T | _U     | _T | 10
        | 2022 | VALID | _T | PERM   | _T | 500
        | 2023 | RENEW | _T | M_GE12 | _T | 8
        | 2023 | RENEW | _T | _U     | _T | 2
        | 2023 | VALID | _T | M_GE12 | _T | 90`,
      is: '25 A',
    },
    {
      rule: 'nothing where only all lengths together are known',
      indicator: 'DUR-03',
      sheets: `${PERMIT}
        | 2022 | VALID | _T | _T | _T | 30
        | 2023 | RENEW | _T | _T | _T | 8`,
      is: 'null O MISSING_INPUT',
    },
  ]));
