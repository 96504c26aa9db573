/**
 * Every kind of aggregation (indicators §1.4) where data are missing, zero, negative, older or few: one indicator of each
 * kind, in a country small enough to be worked out by hand.
 */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { loadSolver } from '../../core/formats/index.ts';
import { figures } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { figure, lineOf } from '../helpers/figures.ts';

const flow = (into: number | '', out: number | ''): string => `
  STA_FLOW | year | direction | group | partner | duration | total
           | 2023 | IN        | NAT   | _T      | LT       | ${String(into)}
           | 2023 | OUT       | NAT   | _T      | LT       | ${String(out)}`;
const population = (...totals: readonly (readonly [year: number, total: number | ''])[]): string => `
  STA_POP  | year | age | total
${totals.map(([year, total]) => `           | ${String(year)} | _T | ${String(total)}`).join('\n')}`;
const emigrants = (year: number, total: number | ''): string => `
  STA_EMIG | year | destination | source_type | age | educ | total
           | ${String(year)} | _T | MIRROR | _T | _T | ${String(total)}`;
const households = (year: number, poor: number | '', persons = 200): string => `
  STA_HH   | year | area | receives | households | persons | persons_poor
           | ${String(year)} | _T | YES | 50 | 100 | 20
           | ${String(year)} | _T | NO  | 50 | ${String(persons)} | ${String(poor)}`;
const permits = (year: number, short: number | '', long: number): string => `
  INT_PERMIT | year | event | reason | length | citizenship | total
             | ${String(year)} | FIRST | WORK | M3T5   | _T | ${String(short)}
             | ${String(year)} | FIRST | WORK | M6T11  | _T | ${String(long)}
             | ${String(year)} | FIRST | WORK | M_GE12 | _T | ${String(long)}`;
const prices = (year: number, ...costs: readonly (number | '')[]): string => `
  FIN_RCOST | year | period | sender | provider | provider_type | product | amount_usd | total_cost_pct | transparent
${costs.map((cost, n) => `            | ${String(year)} | ${String(year)}-Q4 | ITA | P${String(n)} | MTO | CASH_CASH | 200 | ${String(cost)} | YES`).join('\n')}`;
const destinations = (year: number, ...totals: readonly (number | '')[]): string => `
  STA_EMIG | year | destination | source_type | age | educ | total
${totals.map((total, n) => `           | ${String(year)} | ${['FRA', 'ITA', 'ESP'][n] ?? ''} | MIRROR | _T | _T | ${String(total)}`).join('\n')}`;
const plans = (...answers: readonly string[]): string => `
  LOC_PLAN | year | region | plan_has_migration
${answers.map((answer, n) => `           | 2023 | R${String(n)} | ${answer}`).join('\n')}`;

type Case = readonly [kind: string, indicator: string, what: string, sheets: string, is: string];

const LACKING = 'null O MISSING_INPUT';
const CASES: readonly Case[] = [
  ['sum', 'FLW-01', 'missing', flow('', 500), LACKING],
  ['sum', 'FLW-01', 'zero', flow(0, 500), '0 A'],
  ['sum', 'FLW-01', 'negative counts are no counts (S05)', flow(-100, 500), LACKING],
  ['sum', 'FLW-01', 'lagged: never', flow(100, 500).replaceAll('2023', '2022'), LACKING],
  ['difference of sums', 'FLW-03', 'missing', flow(100, ''), LACKING],
  ['difference of sums', 'FLW-03', 'zero', flow(500, 500), '0 A'],
  ['difference of sums', 'FLW-03', 'negative', flow(100, 500), '-400 A'],
  ['difference of sums', 'FLW-03', 'lagged: never', flow(100, 500).replaceAll('2023', '2022'), LACKING],
  ['ratio_of_sums', 'FLW-09', 'missing', emigrants(2023, 500) + population([2023, '']), LACKING],
  ['ratio_of_sums', 'FLW-09', 'zero', emigrants(2023, 0) + population([2023, 1000]), '0 A'],
  [
    ...(['ratio_of_sums', 'FLW-09', 'zero below'] as const),
    ...([emigrants(2023, 5) + population([2023, 0]), 'null M ZERO_DENOMINATOR'] as const),
  ],
  ['ratio_of_sums', 'FLW-09', 'negative', emigrants(2023, -5) + population([2023, 1000]), LACKING],
  [
    ...(['ratio_of_sums', 'FLW-09', 'lagged'] as const),
    ...([emigrants(2021, 500) + population([2023, 1000]), '50 E LAGGED(2)'] as const),
  ],
  ['difference of ratios', 'REM-17', 'missing', households(2023, ''), LACKING],
  ['difference of ratios', 'REM-17', 'zero', households(2023, 0), '-20 A'],
  ['difference of ratios', 'REM-17', 'zero below', households(2023, 0, 0), 'null M ZERO_DENOMINATOR'],
  ['difference of ratios', 'REM-17', 'negative: 10 − 20 per cent', households(2023, 20), '-10 A'],
  ['difference of ratios', 'REM-17', 'lagged: never', households(2022, 20), LACKING],
  ['weighted_mean', 'DUR-06', 'missing', permits(2023, '', 10), LACKING],
  ['weighted_mean', 'DUR-06', 'zero: (9 + 24) / 2 months', permits(2023, 0, 10), '16.5 A'],
  ['weighted_mean', 'DUR-06', 'nothing but zeros', permits(2023, 0, 0), 'null M ZERO_DENOMINATOR'],
  ['weighted_mean', 'DUR-06', 'negative', permits(2023, -10, 10), LACKING],
  ['weighted_mean', 'DUR-06', 'lagged: never', permits(2022, 10, 10), LACKING],
  ['mean of means', 'REM-09', 'missing: a service without its price is none', prices(2023, 4, 8, ''), '6 A'],
  ['mean of means', 'REM-09', 'all missing', prices(2023, ''), LACKING],
  ['mean of means', 'REM-09', 'zero', prices(2023, 0, 6), '3 A'],
  ['mean of means', 'REM-09', 'lagged: never', prices(2022, 4, 8), LACKING],
  [
    'hhi',
    'FLW-12',
    'missing: one of three is too few',
    destinations(2023, 60, '', ''),
    'null O LOW_COVERAGE',
  ],
  ['hhi', 'FLW-12', 'zero: all in one', destinations(2023, 60, 0), '1 A'],
  ['hhi', 'FLW-12', 'nothing but zeros', destinations(2023, 0, 0), 'null M ZERO_DENOMINATOR'],
  ['hhi', 'FLW-12', 'negative', destinations(2023, 60, -60), 'null O LOW_COVERAGE'],
  ['hhi', 'FLW-12', 'lagged: never', destinations(2022, 60, 60), LACKING],
  ['cagr', 'CTX-02', 'missing', population([2022, ''], [2023, 1000]), LACKING],
  ['cagr', 'CTX-02', 'zero at the end', population([2022, 1000], [2023, 0]), '-100 A'],
  ['cagr', 'CTX-02', 'zero before', population([2022, 0], [2023, 1000]), 'null M ZERO_DENOMINATOR'],
  ['cagr', 'CTX-02', 'falling', population([2022, 1000], [2023, 900]), '-10 A'],
  ['cagr', 'CTX-02', 'older: twice in two years back', population([2021, 400], [2023, 900]), '50 A'],
  ['cagr', 'CTX-02', 'lagged: never', population([2021, 400], [2022, 900]), LACKING],
  ['index', 'FLW-07', 'missing', flow(100, ''), LACKING],
  ['index', 'FLW-07', 'zero', flow(500, 500), '0 A'],
  ['index', 'FLW-07', 'zero below', flow(0, 0), 'null M ZERO_DENOMINATOR'],
  ['index', 'FLW-07', 'negative: −400 of 600', flow(100, 500), '-66.666667 A'],
  ['index', 'FLW-07', 'lagged: never', flow(100, 500).replaceAll('2023', '2022'), LACKING],
  [
    'count',
    'GOV-13',
    'missing: two of three regions are too few',
    plans('YES', 'NO', ''),
    'null O LOW_COVERAGE',
  ],
  ['count', 'GOV-13', 'all missing', plans('', ''), LACKING],
  ['count', 'GOV-13', 'zero', plans('NO', 'NO'), '0 A'],
  ['count', 'GOV-13', 'lagged: never', plans('YES').replaceAll('2023', '2022'), LACKING],
];

/** So that records of 2023 are there where data are older. */
const YEARS = `
  META | period_start | 2021
  META | period_end   | 2023`;

describe('missing, zero, negative, lagged', () => {
  test.each(CASES)('%s (%s), %s', (kind, id, _, sheets, is) => {
    expect(catalogue.indicators.find((each) => each.id === id)?.aggregation).toBe(kind);
    expect(lineOf(figure(YEARS + sheets, id))).toBe(is);
  });
});

describe('suppressed', () => {
  test.each<readonly [kind: string, indicator: string, sheets: string]>([
    ['sum', 'FLW-01', flow(3, 500)],
    ['difference of sums: of one side, though the difference is large', 'FLW-03', flow(3, 500)],
    ['ratio_of_sums: numerator', 'FLW-09', emigrants(2023, 3) + population([2023, 1000])],
    ['ratio_of_sums: denominator', 'FLW-09', emigrants(2023, 500) + population([2023, 3])],
    [
      'difference of ratios: of twenty who were asked',
      'REM-17',
      `
  STA_HH   | year | area | receives | households | persons | persons_poor | n_sample
           | 2023 | _T   | YES      | 500        | 1000    | 200          | 20
           | 2023 | _T   | NO       | 500        | 1000    | 300          | 900`,
    ],
    ['weighted_mean', 'DUR-06', permits(2023, 3, 100)],
    ['mean of means: of two services', 'REM-09', prices(2023, 4, 8)],
    ['hhi: of a destination with three', 'FLW-12', destinations(2023, 600, 300, 3)],
    ['cagr', 'CTX-02', population([2022, 3], [2023, 1000])],
    ['index', 'FLW-07', flow(3, 500)],
  ])('%s (%s)', async (_, id, sheets) => {
    const { computed } = figures(parseExample(YEARS + sheets).books, {
      disclosure: { edition: 'public', keepNames: true, solver: await loadSolver() },
    });
    const found = computed.values.find(
      ({ indicator, year, disaggregation }) =>
        indicator === id && year === 2023 && Object.keys(disaggregation).length === 0,
    );
    expect([found?.value, found?.numerator, found?.denominator, found?.obsStatus]).toEqual([
      ...[null, null, null, 'Q'],
    ]);
  });

  test('count: nobody is counted, so nothing is hidden', async () => {
    const { computed } = figures(parseExample(YEARS + plans('YES', 'NO')).books, {
      disclosure: { edition: 'public', keepNames: true, solver: await loadSolver() },
    });
    const found = computed.values.find(({ indicator, year }) => indicator === 'GOV-13' && year === 2023);
    expect([found?.value, found?.obsStatus]).toEqual([50, 'A']);
  });
});
