/** The rulings on values, their status and their parts (A6–A12), in cases small enough to be worked out by hand. */
import { describe, expect, test } from 'vitest';
import { figure, lineOf } from '../helpers/figures.ts';
import { FLOW, run } from '../helpers/ruling-cases.ts';

describe('zero and negative denominators', () => {
  const change = (before: number): string => `${FLOW}
        | 2023 | IN  | _T | _T | LT | 200
        | 2023 | OUT | _T | _T | LT | 100
        STA_POP | year | age | total
                | 2022 | _T  | ${String(before)}
                | 2023 | _T  | 10000`;
  run([
    { rule: 'a difference may be negative', indicator: 'CTX-06', sheets: change(10_200), is: '-50 A' },
    { rule: 'no change at all', indicator: 'CTX-06', sheets: change(10_000), is: 'null M ZERO_DENOMINATOR' },
    { rule: 'beyond 1000 it is unstable', indicator: 'CTX-06', sheets: change(9_995), is: '2000 A UNSTABLE' },
    {
      rule: 'negative investment is no denominator',
      indicator: 'REM-14',
      sheets: `
        FIN_REMIT | year | direction | partner | item | amount
                  | 2023 | REC       | _T      | PT   | 100
        FIN_MACRO | year | var    | amount
                  | 2023 | FDI_IN | -400`,
      is: 'null M NEGATIVE_DENOMINATOR',
    },
    {
      rule: 'both sides of the mirror zero',
      indicator: 'FLW-17',
      sheets: `
        STA_EMIG | year | destination | source_type | total
                 | 2023 | FRA         | MIRROR      | 0
                 | 2023 | FRA         | CONSUL      | 0`,
      is: '0 A',
    },
  ]);
});

describe('A6: money', () => {
  const sheets = (currency: string, rate: string): string => `
        META      | currency   | ${currency}
        META      | money_mult | 6
        FIN_REMIT | year | direction | partner | item | amount
                  | 2023 | REC       | _T      | PT   | 600
        FIN_MACRO | year | var | amount
                  | 2023 | GDP | 20000
                  ${rate}
        STA_EMIG  | year | destination | source_type | total
                  | 2023 | _T          | MIRROR      | 1000`;
  run([
    {
      rule: 'local currency is divided by FX_USD, which is not multiplied',
      indicator: 'REM-05',
      sheets: sheets('XOF', '| 2023 | FX_USD | 600'),
      is: '1000 A',
    },
    {
      rule: 'without FX_USD a term is missing',
      indicator: 'REM-05',
      sheets: sheets('XOF', ''),
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'US dollars need no rate',
      indicator: 'REM-05',
      sheets: sheets('USD', ''),
      is: '600000 A',
    },
    {
      rule: 'millions: the factor is applied once',
      indicator: 'REM-01',
      sheets: sheets('XOF', ''),
      is: '600 A',
    },
    {
      rule: 'amounts in two currencies make no ratio',
      indicator: 'REM-02',
      sheets: `
        FIN_REMIT@remit.xlsx | year | direction | partner | item | amount
                  | 2023 | REC       | _T      | PT   | 600
        META@remit.xlsx | currency | EUR
        FIN_MACRO@macro.xlsx | year | var | amount
                  | 2023 | GDP | 20000`,
      is: 'null O CURRENCY',
    },
  ]);
});

describe('A8: rows under an error count as rows without value', () =>
  run([
    {
      rule: 'S02: all rows that share a key',
      indicator: 'CTX-01',
      sheets: `
        STA_POP | year | age | total
                | 2023 | _T  | 100
                | 2023 | _T  | 120`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'S06: the row',
      indicator: 'CTX-01',
      sheets: `
        STA_POP | year | age | total | female | male
                | 2023 | _T  | 1204  | 530    | 660`,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'S23: the row of the aggregate',
      indicator: 'REM-01',
      sheets: `
        META      | money_mult | 6
        FIN_REMIT | year | direction | partner | item | amount
                  | 2023 | REC       | _T      | PT   | 900
                  | 2023 | REC       | _T      | PR   | 2000`,
      is: '900 A',
    },
  ]));

describe('A9: derived sex', () => {
  const sheets = `
        STA_POP | year | age | total | female | male | sex_unknown
                | 2022 | _T  | 100   | 60     |      | 5
                | 2023 | _T  | 100   | 60     |      |`;
  run([
    { rule: 'total − the other', indicator: 'CTX-01', sheets, where: '2023 sex=M', is: '40 I' },
    { rule: 'total − the other − unknown', indicator: 'CTX-01', sheets, where: '2022 sex=M', is: '35 I' },
    {
      rule: 'only the derived figure is imputed',
      indicator: 'CTX-01',
      sheets,
      where: '2023 sex=F',
      is: '60 A',
    },
    { rule: 'the total keeps its status', indicator: 'CTX-01', sheets, is: '100 A' },
  ]);
});

describe('A10: status', () => {
  const shares = (whole: string, part: string): string => `
        STA_POP | year | age    | total | obs_status
                | 2023 | _T     | 1000  | ${whole}
                | 2023 | Y15T64 | 600   | ${part}`;
  run([
    { rule: 'the weakest of A < P < E', indicator: 'CTX-03', sheets: shares('P', 'E'), is: '60 E' },
    { rule: 'the weakest of E < I < U', indicator: 'CTX-03', sheets: shares('U', 'I'), is: '60 U' },
    {
      rule: 'a break ranks as A and is passed on',
      indicator: 'CTX-03',
      sheets: shares('B', 'P'),
      is: '60 P STATUS(B)',
    },
    {
      rule: 'a forecast of a past year is no value',
      indicator: 'CTX-03',
      sheets: shares('F', 'A'),
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'a forecast of a coming year is an estimate',
      indicator: 'CTX-01',
      sheets: `
        STA_POP | year | age | total | obs_status
                | 2024 | _T  | 1000  | F`,
      where: '2024',
      is: '1000 E STATUS(F)',
    },
    {
      rule: 'rows that do not enter the value do not count',
      indicator: 'CTX-01',
      sheets: shares('A', 'U'),
      is: '1000 A',
    },
  ]);
});

describe('A11: parts of a year', () => {
  const quarters = (...amounts: readonly (number | string)[]): string =>
    `FIN_REMIT | year | period | direction | partner | item | amount
    ${amounts.map((amount, index) => `| 2023 | 2023-Q${String(index + 1)} | REC | _T | PT | ${String(amount)}`).join('\n')}`;
  const months = (n: number): string =>
    `FIN_REMIT | year | period | direction | partner | item | amount
    ${Array.from({ length: n }, (_, index) => `| 2023 | 2023-${String(index + 1).padStart(2, '0')} | REC | _T | PT | 1000000`).join('\n')}`;
  run([
    {
      rule: 'four quarters make the year',
      indicator: 'REM-01',
      sheets: quarters(1_000_000, 2_000_000, 3_000_000, 4_000_000),
      is: '10 A',
    },
    {
      rule: 'three do not',
      indicator: 'REM-01',
      sheets: quarters(1_000_000, 2_000_000, 3_000_000),
      is: 'null O LOW_COVERAGE',
    },
    { rule: 'twelve months make the year', indicator: 'REM-01', sheets: months(12), is: '12 A' },
    { rule: 'ten months are partial', indicator: 'REM-01', sheets: months(10), is: '10 E PARTIAL(83 %)' },
    { rule: 'nine months are too few', indicator: 'REM-01', sheets: months(9), is: 'null O LOW_COVERAGE' },
    {
      rule: 'an annual row wins',
      indicator: 'REM-01',
      sheets: `${quarters(1_000_000, 1_000_000, 1_000_000, 1_000_000)}
        | 2023 | | REC | _T | PT | 5000000`,
      is: '5 A',
    },
    {
      rule: 'a rate is the mean of its periods',
      indicator: 'REM-05',
      sheets: `
        META      | currency | XOF
        FIN_REMIT | year | direction | partner | item | amount
                  | 2023 | REC       | _T      | PT   | 600000
        FIN_MACRO | year | period  | var    | amount
                  | 2023 | 2023-Q1 | FX_USD | 590
                  | 2023 | 2023-Q2 | FX_USD | 610
                  | 2023 | 2023-Q3 | FX_USD | 580
                  | 2023 | 2023-Q4 | FX_USD | 620
        STA_EMIG  | year | destination | source_type | total
                  | 2023 | _T          | MIRROR      | 100`,
      is: '10 A',
    },
    {
      rule: 'stocks take the last period',
      indicator: 'CTX-01',
      sheets: `
        STA_POP | year | period  | age | total
                | 2023 | 2023-Q2 | _T  | 110
                | 2023 | 2023-Q4 | _T  | 130
                | 2023 | 2023-Q1 | _T  | 100`,
      is: '130 A',
    },
  ]);
});

test('A12: one record for each year from the smallest period_start to the largest period_end', () => {
  const sheets = `
    META     | period_start | 2020
    META     | period_end   | 2023
    STA_POP  | year | age | total
             | 2022 | _T  | 100`;
  const years = [2020, 2021, 2022, 2023].map((year) => lineOf(figure(sheets, 'CTX-01', String(year))));
  expect(years).toEqual(['null O MISSING_INPUT', 'null O MISSING_INPUT', '100 A', 'null O MISSING_INPUT']);
  expect(figure(sheets, 'CTX-01').missing).toEqual(['STA_POP.total age=_T 2023']);
});
