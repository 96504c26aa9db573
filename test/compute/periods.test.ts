/** What is made of quarters and months where both, or only some of them, are there (rulings A11), and of regions (A2, A3). */
import { expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { openResolver } from '../../core/compute/resolve.ts';
import type { FactTerm } from '../../core/expression/grammar.ts';
import { checkText } from '../helpers/checked.ts';

/** `60 A`, `10 E PARTIAL(83 %)`, or why there is none. */
function fact(text: string, term: Omit<FactTerm, 'op'>): string {
  const source = openResolver(checkText(text), catalogue);
  const found = source.facts({ op: 'fact', ...term }, { cut: {} }).find(2023);
  if (!('fact' in found)) return found.cause;
  const { value, obsStatus, flags, period } = found.fact;
  return [value, obsStatus, ...flags, ...(period === '2023' ? [] : [period])].join(' ');
}

const sent = (...rows: readonly string[]): string => `
  FIN_REMIT | year | direction | partner | item | period | amount | obs_status
  ${rows.map((row) => `| 2023 | REC | _T | PT | ${row}`).join('\n')}`;
const asylum = (event: string, ...rows: readonly string[]): string => `
  INT_ASYLUM | year | event | origin | period | total
  ${rows.map((row) => `| 2023 | ${event} | _T | ${row}`).join('\n')}`;
const months = (n: number, amount: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => `2023-${String(i + 1).padStart(2, '0')} | ${String(amount)}`);

const regions = (...rows: readonly string[]): string => `
  LOC_PLAN | year | region | emigrants
  ${rows.map((row) => `| ${row}`).join('\n')}`;

const EMIGRANTS = { sheet: 'LOC_PLAN', measure: 'emigrants' } as const;
const REMITTED = { sheet: 'FIN_REMIT', measure: 'amount', where: { partner: '_T', item: 'PT' } } as const;
const pending = (event: string) =>
  ({ sheet: 'INT_ASYLUM', measure: 'total', where: { event, origin: '_T' } }) as const;

test.each<readonly [rule: string, text: string, term: Omit<FactTerm, 'op'>, is: string]>([
  [
    'four quarters before ten months: the more complete set',
    sent('2023-Q1 | 1', '2023-Q2 | 2', '2023-Q3 | 3', '2023-Q4 | 4', ...months(10, 100)),
    REMITTED,
    '10 A',
  ],
  [
    'twelve months before three quarters',
    sent('2023-Q1 | 1', '2023-Q2 | 2', '2023-Q3 | 3', ...months(12, 5)),
    REMITTED,
    '60 A',
  ],
  [
    'a blank annual row leaves it to the quarters',
    sent('2023 | ', '2023-Q1 | 1', '2023-Q2 | 2', '2023-Q3 | 3', '2023-Q4 | 0'),
    REMITTED,
    '6 A',
  ],
  [
    'a blank quarter is missing, not zero',
    sent('2023-Q1 | 1', '2023-Q2 | 2', '2023-Q3 | 3', '2023-Q4 | '),
    REMITTED,
    'coverage',
  ],
  [
    'the weakest quarter tells the status of the year',
    sent('2023-Q1 | 1 | A', '2023-Q2 | 2 | P', '2023-Q3 | 3 | E', '2023-Q4 | 4 | A'),
    REMITTED,
    '10 E',
  ],
  [
    'a stock among flows takes the last period, also where a quarter ends after a month',
    asylum('PEND_END', '2023-08 | 80', '2023-Q3 | 90', '2023-Q1 | 30'),
    pending('PEND_END'),
    '90 A 2023-Q3',
  ],
  [
    'the last period with a value: a blank after it is not taken',
    asylum('PEND_END', '2023-Q1 | 30', '2023-Q2 | 40', '2023-Q4 | '),
    pending('PEND_END'),
    '40 A 2023-Q2',
  ],
  [
    'a stock at the beginning of the year takes the first',
    asylum('PEND_START', '2023-Q2 | 40', '2023-Q1 | 30', '2023-Q4 | 70'),
    pending('PEND_START'),
    '30 A 2023-Q1',
  ],
  [
    'a flow in a sheet of stocks is added',
    `INT_PROTECT | year | pop_type | origin | side | period | total
     ${['Q1 | 5', 'Q2 | 6', 'Q3 | 7', 'Q4 | 8'].map((row) => `| 2023 | RET | MLI | HOSTED | 2023-${row}`).join('\n')}`,
    { sheet: 'INT_PROTECT', measure: 'total', where: { pop_type: 'RET', origin: 'MLI', side: 'HOSTED' } },
    '26 A',
  ],
  [
    'regions are added; the national row only measures them: 995 of 1000 is within the tolerance',
    regions('2023 | MD-BA | 600', '2023 | MD-CU | 395', '2023 | _T | 1000'),
    EMIGRANTS,
    '995 A',
  ],
  [
    'regions that make up 85 % of the national row',
    regions('2023 | MD-BA | 600', '2023 | MD-CU | 250', '2023 | _T | 1000'),
    EMIGRANTS,
    '850 E PARTIAL(85 %)',
  ],
  [
    'without a national row: four of the five regions of last year',
    regions(
      ...['MD-BA', 'MD-CU', 'MD-CA', 'MD-OR', 'MD-UN'].map((code) => `2022 | ${code} | 10`),
      ...['MD-BA', 'MD-CU', 'MD-CA', 'MD-OR'].map((code) => `2023 | ${code} | 20`),
    ),
    EMIGRANTS,
    '80 E PARTIAL(80 %)',
  ],
  [
    'a region that reports zero is there',
    regions('2022 | MD-BA | 10', '2022 | MD-CU | 10', '2023 | MD-BA | 20', '2023 | MD-CU | 0'),
    EMIGRANTS,
    '20 A',
  ],
  [
    'the national row where no region has a value',
    regions('2023 | MD-BA | ', '2023 | _T | 1000'),
    EMIGRANTS,
    '1000 A',
  ],
])('%s', (_, text, term, is) => {
  expect(fact(text, term)).toBe(is);
});
