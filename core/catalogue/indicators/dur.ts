/** Duration of stay and contracts (indicators §3.6). */
import { anyOf, plus, ratio, sum, times } from '../../expression/build.ts';
import type { Selector } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';
import { emigration } from './terms.ts';

const shortTerm = sum('STA_FLOW.total', { direction: 'OUT', duration: 'ST' });

const firstPermits = (length: Selector) => sum('INT_PERMIT.total', { event: 'FIRST', length });
/** Of limited or unknown length. */
const NOT_PERMANENT = anyOf('M3T5', 'M6T11', 'M_GE12', '_U');

const contracts = (contract: Selector) => sum('LAB_OUT.total', { contract });
const ALL_CONTRACTS = anyOf('NEW', 'REHIRE', 'SEASONAL');

/** Months that stand for each class; that of the open class is a convention. */
const MONTHS = { M3T5: 4.5, M6T11: 9, M_GE12: 24 };
const classes = Object.entries(MONTHS).map(([length, months]) => ({ count: firstPermits(length), months }));

const WORKERS = `
      LAB_OUT | year | destination | contract | total | female | male
              | 2021 | FRA         | _T       | 30000 | 10000  | 20000
              | 2022 | FRA         | NEW      | 0     | 0      | 0
              | 2022 | FRA         | REHIRE   | 0     | 0      | 0
              | 2022 | FRA         | SEASONAL | 0     | 0      | 0
              | 2023 | FRA         | NEW      | 25000 | 7500   | 17500
              | 2023 | FRA         | REHIRE   | 15000 | 3500   | 11500
              | 2023 | FRA         | SEASONAL | 10000 | 3000   | 7000
              | 2023 | FRA         | _U       | 700   | 200    | 500`;

export const dur: readonly Indicator[] = [
  defineIndicator({
    id: 'DUR-01',
    tier: 'core',
    dimension: 'DUR',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'group', 'partner'],
    value: ratio(100, emigration, plus(emigration, shortTerm)),
    sdg: '-',
    gcm: '1; 5',
    source: '12-month criterion',
    example: `
      STA_FLOW | year | direction | group | partner | duration | total | female | male
               | 2021 | OUT       | _T    | _T      | LT       | 0     | 0      | 0
               | 2021 | OUT       | _T    | _T      | ST       | 100   | 40     | 60
               | 2022 | OUT       | _T    | _T      | LT       | 44000 | 17500  | 26500
               | 2023 | OUT       | NAT   | _T      | LT       | 40000 | 16000  | 24000
               | 2023 | OUT       | FOR   | _T      | LT       | 5000  | 2000   | 3000
               | 2023 | OUT       | _T    | _T      | ST       | 5000  | 3000   | 2000
               | 2023 | IN        | _T    | _T      | LT       | 20000 | 9000   | 11000
      → 2021: 0.0
      → 2022: null
      → 2023: 90.0
      → 2023 sex=F: 85.7
      → 2023 sex=M: 93.1`,
  }),
  defineIndicator({
    id: 'DUR-02',
    tier: 'core',
    dimension: 'DUR',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'reason', 'citizenship'],
    value: ratio(
      100,
      firstPermits(anyOf('M3T5', 'M6T11')),
      firstPermits(anyOf('M3T5', 'M6T11', 'M_GE12', 'PERM')),
    ),
    sdg: '-',
    gcm: '5',
    source: 'Eurostat permit length classes',
    example: `
      INT_PERMIT | year | event | reason | length | citizenship | total | female | male
                 | 2022 | FIRST | _T     | _T     | _T          | 12000 | 6500   | 5500
                 | 2023 | FIRST | _T     | M3T5   | _T          | 2000  | 700    | 1300
                 | 2023 | FIRST | _T     | M6T11  | _T          | 3000  | 1400   | 1600
                 | 2023 | FIRST | _T     | M_GE12 | _T          | 5000  | 2900   | 2100
                 | 2023 | FIRST | _T     | PERM   | _T          | 2500  | 1000   | 1500
                 | 2023 | FIRST | _T     | _U     | _T          | 400   | 200    | 200
                 | 2023 | RENEW | _T     | M6T11  | _T          | 4000  | 2000   | 2000
      → 2022: null
      → 2023: 40.0
      → 2023 sex=F: 35.0
      → 2023 sex=M: 44.6`,
  }),
  defineIndicator({
    id: 'DUR-03',
    tier: 'ext',
    dimension: 'DUR',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['reason', 'citizenship'],
    value: ratio(
      100,
      sum('INT_PERMIT.total', { event: 'RENEW', length: NOT_PERMANENT }),
      sum('INT_PERMIT.total', { event: 'VALID', length: NOT_PERMANENT }, { year: -1 }),
    ),
    sdg: '-',
    gcm: '5; 16',
    source: 'project definition',
    example: `
      INT_PERMIT | year | event | reason | length | citizenship | total
                 | 2021 | VALID | _T     | M_GE12 | _T          | 0
                 | 2022 | RENEW | _T     | M_GE12 | _T          | 800
                 | 2022 | VALID | _T     | M6T11  | _T          | 5000
                 | 2022 | VALID | _T     | M_GE12 | _T          | 34000
                 | 2022 | VALID | _T     | _U     | _T          | 1000
                 | 2022 | VALID | _T     | PERM   | _T          | 8000
                 | 2023 | RENEW | WORK   | M6T11  | _T          | 4000
                 | 2023 | RENEW | WORK   | M_GE12 | _T          | 12000
                 | 2023 | RENEW | FAMILY | M_GE12 | _T          | 8000
                 | 2023 | RENEW | FAMILY | PERM   | _T          | 900
                 | 2023 | VALID | _T     | M_GE12 | _T          | 60000
      → 2021: null
      → 2022: null
      → 2023: 60.0`,
  }),
  defineIndicator({
    id: 'DUR-04',
    tier: 'core',
    dimension: 'DUR',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'destination', 'isic'],
    value: ratio(100, contracts('SEASONAL'), contracts(ALL_CONTRACTS)),
    sdg: '-',
    gcm: '5',
    source: 'project definition',
    example: `${WORKERS}
      → 2021: null
      → 2022: null
      → 2023: 20.0
      → 2023 sex=F: 21.4
      → 2023 sex=M: 19.4`,
  }),
  defineIndicator({
    id: 'DUR-05',
    tier: 'ext',
    dimension: 'DUR',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'destination'],
    value: ratio(100, contracts('REHIRE'), contracts(ALL_CONTRACTS)),
    sdg: '-',
    gcm: '5; 19',
    source: 'project definition',
    example: `${WORKERS}
      → 2021: null
      → 2022: null
      → 2023: 30.0
      → 2023 sex=F: 25.0
      → 2023 sex=M: 31.9`,
  }),
  defineIndicator({
    id: 'DUR-06',
    tier: 'ext',
    dimension: 'DUR',
    unit: 'months',
    decimals: 1,
    aggregation: 'weighted_mean',
    minCell: 5,
    disaggregation: ['reason', 'citizenship'],
    value: ratio(
      1,
      plus(...classes.map(({ count, months }) => times(months, count))),
      plus(...classes.map(({ count }) => count)),
    ),
    sdg: '-',
    gcm: '5',
    source: 'project definition',
    example: `
      INT_PERMIT | year | event | reason | length | citizenship | total
                 | 2021 | FIRST | _T     | M3T5   | _T          | 0
                 | 2021 | FIRST | _T     | M6T11  | _T          | 0
                 | 2021 | FIRST | _T     | M_GE12 | _T          | 700
                 | 2022 | FIRST | _T     | M6T11  | _T          | 3100
                 | 2022 | FIRST | _T     | M_GE12 | _T          | 4700
                 | 2023 | FIRST | _T     | M3T5   | _T          | 2000
                 | 2023 | FIRST | _T     | M6T11  | _T          | 3000
                 | 2023 | FIRST | _T     | M_GE12 | _T          | 5000
                 | 2023 | FIRST | _T     | PERM   | _T          | 2500
                 | 2023 | RENEW | _T     | M3T5   | _T          | 9000
      → 2021: 24.0
      → 2022: null
      → 2023: 15.6`,
  }),
];
