/** Context: population and income (indicators §3.1). */
import { growth, minus, plus, ratio, sum } from '../../expression/build.ts';
import { type Indicator, defineIndicator } from '../define.ts';
import { carriedPopulation, macro, netMigration, population, populationBefore } from './terms.ts';

const ofAge = (age: string) => sum('STA_POP.total', { age });

export const ctx: readonly Indicator[] = [
  defineIndicator({
    id: 'CTX-01',
    tier: 'core',
    dimension: 'CTX',
    unit: 'persons',
    decimals: 0,
    aggregation: 'sum',
    minCell: 5,
    disaggregation: ['sex'],
    value: ofAge('_T'),
    sdg: 'context',
    gcm: '1',
    source: 'UN Principles and Recommendations for Population and Housing Censuses',
    example: `
      STA_POP | year | age | total    | female  | male
              | 2023 | _T  | 10000000 | 5050000 | 4950000
      → 2023: 10000000
      → 2023 sex=F: 5050000`,
  }),
  defineIndicator({
    id: 'CTX-02',
    tier: 'core',
    dimension: 'CTX',
    unit: 'percent per year',
    decimals: 2,
    aggregation: 'cagr',
    minCell: 5,
    disaggregation: ['sex'],
    value: growth(ofAge('_T')),
    sdg: '-',
    gcm: '-',
    source: 'standard demographic measure',
    example: `
      STA_POP | year | age | total
              | 2022 | _T  | 9900000
              | 2023 | _T  | 10000000
      → 2023: 1.01`,
  }),
  defineIndicator({
    id: 'CTX-03',
    tier: 'core',
    dimension: 'CTX',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, ofAge('Y15T64'), ofAge('_T')),
    sdg: '-',
    gcm: '-',
    source: 'standard demographic measure',
    example: `
      STA_POP | year | age    | total
              | 2023 | _T     | 10000000
              | 2023 | Y15T64 | 6000000
      → 2023: 60.0`,
  }),
  defineIndicator({
    id: 'CTX-04',
    tier: 'ext',
    dimension: 'CTX',
    unit: 'per 100 persons 15-64',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, plus(ofAge('Y0T14'), ofAge('Y_GE65')), ofAge('Y15T64')),
    sdg: '-',
    gcm: '-',
    source: 'standard demographic measure',
    example: `
      STA_POP | year | age    | total
              | 2023 | Y0T14  | 3500000
              | 2023 | Y15T64 | 6000000
              | 2023 | Y_GE65 | 500000
      → 2023: 66.7`,
  }),
  defineIndicator({
    id: 'CTX-05',
    tier: 'ext',
    dimension: 'CTX',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, ofAge('Y15T24'), ofAge('_T')),
    sdg: '-',
    gcm: '-',
    source: 'standard demographic measure',
    example: `
      STA_POP | year | age    | total
              | 2023 | _T     | 10000000
              | 2023 | Y15T24 | 2000000
      → 2023: 20.0`,
  }),
  // The sign of the denominator is that of the population change, so it may be negative.
  defineIndicator({
    id: 'CTX-06',
    tier: 'core',
    dimension: 'CTX',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, netMigration, minus(population, populationBefore), {
      sign: 'any',
      beyond: { limit: 1000, flag: 'UNSTABLE' },
    }),
    sdg: '-',
    gcm: '-',
    source: 'project definition',
    example: `
      STA_POP  | year | age | total
               | 2022 | _T  | 9900000
               | 2023 | _T  | 10000000
      STA_FLOW | year | direction | group | partner | duration | total
               | 2023 | IN        | NAT   | _T      | LT       | 8000
               | 2023 | IN        | FOR   | _T      | LT       | 12000
               | 2023 | OUT       | NAT   | _T      | LT       | 40000
               | 2023 | OUT       | FOR   | _T      | LT       | 5000
      → 2023: -25.0`,
  }),
  defineIndicator({
    id: 'CTX-07',
    tier: 'core',
    dimension: 'CTX',
    unit: 'currency units per person',
    decimals: 0,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: [],
    value: ratio(1, macro('GDP'), carriedPopulation),
    sdg: '8.1.1 (context)',
    gcm: '-',
    source: 'SNA 2008',
    example: `
      META      | money_mult | 6
      FIN_MACRO | year | var | amount
                | 2023 | GDP | 20000
      STA_POP   | year | age | total
                | 2023 | _T  | 10000000
      → 2023: 2000`,
  }),
];
