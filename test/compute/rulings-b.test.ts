/** The rulings on single indicators (B4–B21, B23, B38), in cases small enough to be worked out by hand. */
import { describe } from 'vitest';
import { EMIG, FLOW, POP, run } from '../helpers/ruling-cases.ts';

describe('B4: basis of the immigrant stock', () => {
  const sheets = (basis: string): string => `${POP}
        META      | migrant_basis | ${basis}
        STA_STOCK | year | basis | origin | total
                  | 2023 | BIRTH | _T     | 200
                  | 2023 | CITIZ | _T     | 150`;
  run([
    { rule: 'citizenship where META says so', indicator: 'FLW-08', sheets: sheets('CITIZ'), is: '1.5 A' },
    { rule: 'birth where META says both', indicator: 'FLW-08', sheets: sheets('BOTH'), is: '2 A' },
    { rule: 'FLW-18 takes both as written', indicator: 'FLW-18', sheets: sheets('CITIZ'), is: '25 A' },
  ]);
});

describe('B5, B6: one source for each destination', () => {
  run([
    {
      rule: 'the first of the order for each destination',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2023 | FRA | MIRROR   | _T | _T | 300
        | 2023 | FRA | REGISTER | _T | _T | 400
        | 2023 | ITA | CONSUL   | _T | _T | 100
        | 2023 | ITA | EST      | _T | _T | 900`,
      is: '4 A',
    },
    {
      rule: '_T is decided like a destination',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 300
        | 2023 | _T  | EST    | _T | _T | 500`,
      is: '5 A',
    },
    {
      rule: 'a source with totals comes before one with detail only',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2023 | FRA | MIRROR   | Y_GE25 | _T | 300
        | 2023 | FRA | REGISTER | _T     | _T | 400`,
      is: '4 A',
    },
    {
      rule: 'a source without value does not count',
      indicator: 'FLW-09',
      sheets: `${POP}
        ${EMIG}
        | 2023 | FRA | MIRROR   | _T | _T | ..
        | 2023 | FRA | REGISTER | _T | _T | 400`,
      is: '4 A',
    },
    {
      rule: 'a destination of which no source has a value is a gap: one of three',
      indicator: 'FLW-09',
      sheets: `
        STA_POP | year | age | total
                | 2023 | _T  | 1000
        ${EMIG}
        | 2023 | FRA | MIRROR   | _T | _T | 60
        | 2023 | ITA | MIRROR   | _T | _T |
        | 2023 | ITA | REGISTER | _T | _T |
        | 2023 | ESP | MIRROR   | _T | _T |`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'own figure: the register, else the survey, else the consulates; estimates never',
      indicator: 'FLW-17',
      sheets: `
        ${EMIG}
        | 2023 | FRA | MIRROR   | _T | _T | 100
        | 2023 | FRA | CONSUL   | _T | _T | 10
        | 2023 | FRA | HHSURVEY | _T | _T | 60
        | 2023 | ITA | MIRROR   | _T | _T | 100
        | 2023 | ITA | EST      | _T | _T | 90`,
      is: '0.5 A',
    },
    {
      rule: 'own figure: rows of totals only',
      indicator: 'FLW-17',
      sheets: `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T     | _T | 100
        | 2023 | FRA | CONSUL | Y_GE25 | _T | 60`,
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('B7, B8: the residual class and ties', () => {
  const residual = `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 600
        | 2023 | ITA | MIRROR | _T | _T | 200
        | 2023 | _O  | MIRROR | _T | _T | 150
        | 2023 | _U  | MIRROR | _T | _T | 50`;
  const tied = 'AGO BEL CAN DEU ESP FRA GBR ITA NLD PRT USA'
    .split(' ')
    .map((code) => `| 2023 | ${code} | MIRROR | _T | _T | 100`)
    .join('\n');
  run([
    {
      rule: 'one class in the index: .6² + .2² + .2²',
      indicator: 'FLW-12',
      sheets: residual,
      is: '0.44 A RESIDUAL(20 %)',
    },
    {
      rule: 'the worked example of indicators §4: .6² + .24² + .16²',
      indicator: 'FLW-12',
      sheets: `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 300000
        | 2023 | ITA | MIRROR | _T | _T | 120000
        | 2023 | _O  | MIRROR | _T | _T | 80000`,
      is: '0.4432 A RESIDUAL(16 %)',
    },
    {
      rule: 'never among the largest',
      indicator: 'FLW-14',
      sheets: residual,
      is: '80 A RESIDUAL(20 %) FEW(2)',
    },
    {
      rule: 'up to 10 % it is not flagged',
      indicator: 'FLW-12',
      sheets: `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 90
        | 2023 | _X  | MIRROR | _T | _T | 10`,
      is: '0.82 A',
    },
    {
      rule: 'ties in alphabetical order: the eleventh of eleven alike is left out',
      indicator: 'DIA-03',
      sheets: `
        ${EMIG}
        ${tied}
        CUS_TRADE | year | flow | partner | value_usd
                  | 2023 | EXP  | AGO     | 300
                  | 2023 | EXP  | USA     | 500
                  | 2023 | EXP  | _T      | 1000`,
      is: '30 A',
    },
    {
      rule: 'a list without leaves is no list',
      indicator: 'FLW-12',
      sheets: `
        ${EMIG}
        | 2023 | _T | MIRROR | _T | _T | 500`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'shares are of the leaves, which must cover the total',
      indicator: 'FLW-12',
      sheets: `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 300
        | 2023 | ITA | MIRROR | _T | _T | 100
        | 2023 | _T  | MIRROR | _T | _T | 1000`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'leaves of 90 % of the total are partial',
      indicator: 'FLW-12',
      sheets: `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 600
        | 2023 | ITA | MIRROR | _T | _T | 300
        | 2023 | _T  | MIRROR | _T | _T | 1000`,
      is: '0.555556 E PARTIAL(90 %)',
    },
  ]);
});

describe('B9, B10: categories and occupations', () => {
  const OUT = 'LAB_OUT | year | destination | isco | total | female | male';
  run([
    {
      rule: 'two-digit groups count in their major group',
      indicator: 'GEN-04',
      sheets: `
        ${OUT}
        | 2023 | FRA | 22 | 30 | 20 | 10
        | 2023 | FRA | 31 | 20 | 10 | 10
        | 2023 | FRA | 9  | 150 | 70 | 80`,
      is: '1.5 A',
    },
    {
      rule: 'unless the row of the major group is there',
      indicator: 'GEN-04',
      sheets: `
        ${OUT}
        | 2023 | FRA | 2  | 50  | 30 | 20
        | 2023 | FRA | 22 | 30  | 20 | 10
        | 2023 | FRA | 9  | 150 | 70 | 80`,
      is: '1.5 A',
    },
  ]);
});

describe('B12: personal remittances', () => {
  const sheets = (rows: string): string => `
        META      | money_mult | 6
        FIN_REMIT | year | direction | partner | item | amount
        ${rows}`;
  run([
    {
      rule: 'without PT the aggregate',
      indicator: 'REM-01',
      sheets: sheets('| 2023 | REC | _T | PR | 800'),
      is: '800 A',
    },
    {
      rule: 'without either nothing',
      indicator: 'REM-01',
      sheets: sheets('| 2023 | REC | _T | CE | 100'),
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'CE is not needed',
      indicator: 'REM-01',
      sheets: sheets('| 2023 | REC | _T | PT | 900'),
      is: '900 A',
    },
    {
      rule: 'CE without its deductions is gross',
      indicator: 'REM-01',
      sheets: sheets(
        '| 2023 | REC | _T | PT | 900\n| 2023 | REC | _T | CE | 150\n| 2023 | REC | _T | CE_TAX | 20',
      ),
      is: '1030 A GROSS_CE',
    },
    {
      rule: 'item by item the _T row, else the partners',
      indicator: 'REM-01',
      sheets: sheets(`| 2023 | REC | _T | PT | 900
        | 2023 | REC | FRA | PT | 500
        | 2023 | REC | FRA | KT | 3
        | 2023 | REC | ITA | KT | 4`),
      is: '907 A',
    },
    {
      rule: 'paid ones likewise; without them no balance',
      indicator: 'REM-04',
      sheets: sheets('| 2023 | REC | _T | PT | 900'),
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'an item with too few partners is not zero',
      indicator: 'REM-01',
      sheets: sheets(`| 2022 | REC | FRA | CE | 50
        | 2022 | REC | ITA | CE | 50
        | 2023 | REC | _T  | PT | 900
        | 2023 | REC | FRA | CE | 50`),
      is: 'null O LOW_COVERAGE',
    },
  ]);
});

describe('B13, B14: growth and volatility in US dollars', () => {
  const yearly = (...amounts: readonly number[]): string =>
    amounts
      .map(
        (amount, index) => `| ${String(2024 - amounts.length + index)} | REC | _T | PT | ${String(amount)}`,
      )
      .join('\n');
  run([
    {
      rule: 'the same amount at half the rate is twice the dollars',
      indicator: 'REM-06',
      sheets: `
        META      | currency | XOF
        FIN_REMIT | year | direction | partner | item | amount
                  | 2022 | REC       | _T      | PT   | 600
                  | 2023 | REC       | _T      | PT   | 600
        FIN_MACRO | year | var    | amount
                  | 2022 | FX_USD | 600
                  | 2023 | FX_USD | 300`,
      is: '100 A',
    },
    {
      rule: 'four growth rates are enough: 10, 20, 10, 20',
      indicator: 'REM-07',
      sheets: `FIN_REMIT | year | direction | partner | item | amount
        ${yearly(1000, 1100, 1320, 1452, 1742.4)}`,
      is: '5.773503 A',
    },
    {
      rule: 'three are not',
      indicator: 'REM-07',
      sheets: `FIN_REMIT | year | direction | partner | item | amount
        ${yearly(1000, 1100, 1320, 1452)}`,
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('B15, B16: costs of sending', () => {
  const COST =
    'FIN_RCOST | year | period | sender | provider | product | amount_usd | total_cost_pct | transparent';
  const costs = `
        ${COST}
        | 2023 | 2023-Q2 | FRA | A | x | 200 | 9  | YES
        | 2023 | 2023-Q4 | FRA | A | x | 200 | 6  | YES
        | 2023 | 2023-Q4 | FRA | B | x | 200 | 20 | NO
        | 2023 | 2023-Q4 | FRA | C | x | 500 | 2  | YES
        | 2023 | 2023-Q3 | ITA | A | x | 200 | 10 | YES`;
  const flows = (rows: string): string => `${costs}
        FIN_REMIT | year | direction | partner | item | amount
        ${rows}`;
  run([
    {
      rule: 'each corridor in its latest period; 200 USD and transparent only',
      indicator: 'REM-09',
      sheets: costs,
      is: '8 A',
    },
    {
      rule: 'weighted by what the corridors bring',
      indicator: 'REM-10',
      sheets: flows(`| 2023 | REC | FRA | PT | 700
        | 2023 | REC | ITA | PT | 300
        | 2023 | REC | ESP | PT | 400`),
      is: '7.2 A',
    },
    {
      rule: 'corridors with less than half of all, unknown partners included',
      indicator: 'REM-10',
      sheets: flows(`| 2023 | REC | FRA | PT | 700
        | 2023 | REC | ITA | PT | 300
        | 2023 | REC | ESP | PT | 400
        | 2023 | REC | _U  | PT | 601`),
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'without partners there are no weights',
      indicator: 'REM-10',
      sheets: flows('| 2023 | REC | _T | PT | 1000'),
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'no saving where costs are below the target',
      indicator: 'REM-12',
      sheets: `
        ${COST}
        | 2023 | 2023 | FRA | A | x | 200 | 2 | YES
        FIN_REMIT | year | direction | partner | item | amount
                  | 2023 | REC       | FRA     | PT   | 700000`,
      is: '0 A',
    },
  ]);
});

describe('B19: agreements in force on 1 July', () => {
  const emigrants = `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 300
        | 2023 | ITA | MIRROR | _T | _T | 100
        | 2023 | _O  | MIRROR | _T | _T | 600`;
  const AGREE = 'MFA_AGREE | agreement_id | partner | type | signed | in_force | ended';
  run([
    { rule: 'without the sheet nothing', indicator: 'DIA-06', sheets: emigrants, is: 'null O MISSING_INPUT' },
    {
      rule: 'none with a destination is zero',
      indicator: 'DIA-06',
      sheets: `${emigrants}
        ${AGREE}
        | A1 | DEU | SSA | 2001-01-01 | 2002-01-01 |`,
      is: '0 A',
    },
    {
      rule: 'over the destinations that are listed; two with one country count once',
      indicator: 'DIA-06',
      sheets: `${emigrants}
        ${AGREE}
        | A1 | FRA | SSA | 2001-01-01 | 2002-01-01 |
        | A2 | FRA | SSA | 2011-01-01 | 2012-01-01 |`,
      is: '75 A',
    },
    {
      rule: 'ended by 1 July, or not yet begun, is not in force; a bare year ends with December',
      indicator: 'DIA-06',
      sheets: `${emigrants}
        ${AGREE}
        | A1 | FRA | SSA | 2001-01-01 | 2002-01-01 | 2023-07-01
        | A2 | ITA | SSA | 2011       | 2012       | 2023`,
      is: '25 A',
    },
    {
      rule: 'what is not listed separately is no gap beside the total',
      indicator: 'DIA-06',
      sheets: `${emigrants}
        | 2023 | _T | MIRROR | _T | _T | 1000
        ${AGREE}
        | A1 | FRA | SSA | 2001-01-01 | 2002-01-01 |`,
      is: '75 A',
    },
    {
      rule: 'a year in which most destinations are missing is passed over',
      indicator: 'DIA-06',
      sheets: `
        META | period_end | 2024
        ${emigrants}
        | 2024 | _T  | MIRROR | _T | _T | 1000
        | 2024 | FRA | MIRROR | _T | _T | 200
        ${AGREE}
        | A1 | FRA | SSA | 2001-01-01 | 2002-01-01 |`,
      where: '2024',
      is: '75 E LAGGED(1)',
    },
    {
      rule: 'emigrants may be older',
      indicator: 'DIA-06',
      sheets: `
        META | period_end | 2024
        ${emigrants}
        ${AGREE}
        | A1 | FRA | SSA | 2001-01-01 | 2002-01-01 |`,
      where: '2024',
      is: '75 E LAGGED(1)',
    },
  ]);
});

describe('B20: returns', () => {
  const left = `
        ${FLOW}
        | 2023 | OUT | NAT | _T | LT | 40000`;
  const returns = `
        MFA_RETURN | year | from | mode | total
                   | 2023 | _T   | _T   | 8000`;
  run([
    {
      rule: 'the register of returns stands in',
      indicator: 'FLW-15',
      sheets: left + returns,
      is: '20 E SUBSTITUTE(MFA_RETURN)',
    },
    {
      rule: 'only where the flow is missing',
      indicator: 'FLW-15',
      sheets: `${left}
        | 2023 | IN | NAT | _T | LT | 4000
        ${returns}`,
      is: '10 A',
    },
  ]);
});

describe('B23: columns of one row', () =>
  run([
    {
      rule: 'rows that lack one of the columns are in neither term',
      indicator: 'REM-17',
      sheets: `
        STA_HH | year | area | receives | households | persons | persons_poor
               | 2023 | URB  | YES      | 10         | 100     | 20
               | 2023 | RUR  | YES      | 10         | 900     | 180
               | 2023 | URB  | NO       | 10         | 100     | 30
               | 2023 | RUR  | NO       | 10         | 24      |`,
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'persons of unknown sex are in neither term',
      indicator: 'GEN-02',
      sheets: `
        STA_STOCK | year | basis | origin | total | female | male | sex_unknown
                  | 2023 | BIRTH | _T     | 220   | 90     | 110  | 20`,
      is: '45 A',
    },
  ]));

describe('B38: complete enumeration', () => {
  const sheets = (more: string): string => `
        META     | complete_enumeration | STA_FLOW
        META     | period_end           | 2024
        ${FLOW}
        | 2022 | IN  | NAT | FRA | LT | 100
        | 2022 | IN  | NAT | ITA | LT | 100
        | 2022 | OUT | NAT | ITA | LT | 100
        | 2023 | IN  | NAT | FRA | LT | 80
        ${more}`;
  run([
    { rule: 'an absent row is zero', indicator: 'FLW-01', sheets: sheets(''), is: '80 A' },
    {
      rule: 'a blank measure is zero',
      indicator: 'FLW-01',
      sheets: sheets('| 2023 | IN | NAT | ITA | LT |'),
      is: '80 A',
    },
    {
      rule: 'a missing token is not zero',
      indicator: 'FLW-01',
      sheets: sheets('| 2023 | IN | NAT | ITA | LT | ..'),
      is: 'null O LOW_COVERAGE',
    },
    { rule: 'a term without a row is zero', indicator: 'FLW-02', sheets: sheets(''), is: '0 A' },
    {
      rule: 'but not in a year that was not reported',
      indicator: 'FLW-02',
      sheets: sheets(''),
      where: '2024',
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('DIA-01: hosts present on both sides', () =>
  run([
    {
      rule: 'totals only where neither side has hosts',
      indicator: 'DIA-01',
      sheets: `
        ${EMIG}
        | 2023 | _T | MIRROR | _T | _T | 1000
        MFA_CONS | year | host | total
                 | 2023 | _T   | 400`,
      is: '40 A',
    },
    {
      rule: 'no host in common',
      indicator: 'DIA-01',
      sheets: `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 1000
        MFA_CONS | year | host | total
                 | 2023 | ITA  | 400`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'emigrants carried forward',
      indicator: 'DIA-01',
      sheets: `
        ${EMIG}
        | 2021 | FRA | MIRROR | _T | _T | 1000
        MFA_CONS | year | host | total
                 | 2023 | FRA  | 400`,
      is: '40 E LAGGED(2)',
    },
  ]));

describe('DIA-03: exports to the largest destinations', () => {
  const sheets = (rows: string): string => `
        ${EMIG}
        | 2023 | FRA | MIRROR | _T | _T | 300
        | 2023 | ITA | MIRROR | _T | _T | 100
        CUS_TRADE | year | flow | partner | value_usd
        ${rows}`;
  run([
    {
      rule: 'exports to other countries need not be listed',
      indicator: 'DIA-03',
      sheets: sheets(`| 2023 | EXP | FRA | 300
        | 2023 | EXP | _T  | 1000`),
      is: '30 A',
    },
    {
      rule: 'a destination that the year before had is a gap',
      indicator: 'DIA-03',
      sheets: sheets(`| 2022 | EXP | FRA | 300
        | 2022 | EXP | ITA | 100
        | 2023 | EXP | FRA | 300
        | 2023 | EXP | _T  | 1000`),
      is: 'null O LOW_COVERAGE',
    },
  ]);
});
