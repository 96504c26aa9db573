/** Flows and stocks (indicators §3.2). */
import {
  abs,
  either,
  firstOf,
  growth,
  hhi,
  list,
  member,
  migrantBasis,
  minus,
  only,
  plus,
  ratio,
  sum,
  total,
} from '../../expression/build.ts';
import type { Selector } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';
import {
  CARRY,
  byDestination,
  carriedEmigrants,
  carriedPopulation,
  emigration,
  immigrants,
  immigration,
  meanPopulation,
  netMigration,
} from './terms.ts';

const stock = (basis: Selector, options = {}) => sum('STA_STOCK.total', { basis, origin: '_T' }, options);
const flow = (direction: string, group: string) =>
  sum('STA_FLOW.total', { direction, group, duration: 'LT' });
const crossings = (direction: string) => sum('INT_BORDER.total', { direction, group: 'NAT' });

/** Destinations with their emigrants; what is not listed separately is one class (rulings B7). */
const destinations = byDestination({ residual: 'class' });

/** Emigrants by destination from one kind of source, rows of totals only (rulings B6). */
const emigrantsFrom = (source: Selector) =>
  list(
    'destination',
    sum('STA_EMIG.total', { destination: member, source_type: source, age: only('_T'), educ: only('_T') }),
    { residual: 'out', total: true, judged: 'none' },
  );
const own = emigrantsFrom(firstOf('REGISTER', 'HHSURVEY', 'CONSUL'));
const mirror = emigrantsFrom('MIRROR');
const ownEstimate = total(own, { list: mirror });
const mirrorCount = total(mirror, { list: own });

const FLOWS = `
      STA_FLOW | year | direction | group | partner | duration | total | female
               | 2023 | IN        | NAT   | _T      | LT       | 8000  | 3000
               | 2023 | IN        | FOR   | _T      | LT       | 12000 | 6000
               | 2023 | OUT       | NAT   | _T      | LT       | 40000 | 16000
               | 2023 | OUT       | FOR   | _T      | LT       | 5000  | 2000
               | 2023 | OUT       | NAT   | _T      | ST       | 5000  | 1000`;
const POPULATION = `
      STA_POP  | year | age | total    | female
               | 2022 | _T  | 9900000  | 4998000
               | 2023 | _T  | 10000000 | 5050000`;
const EMIGRANTS = `
      STA_EMIG | year | destination | source_type | age    | educ | total
               | 2023 | FRA         | MIRROR      | _T     | _T   | 300000
               | 2023 | ITA         | MIRROR      | _T     | _T   | 150000
               | 2023 | ESP         | MIRROR      | _T     | _T   | 50000`;

export const flw: readonly Indicator[] = [
  defineIndicator({
    id: 'FLW-01',
    tier: 'core',
    dimension: 'FLW',
    unit: 'persons per year',
    decimals: 0,
    aggregation: 'sum',
    minCell: 5,
    disaggregation: ['sex', 'age', 'group', 'partner'],
    value: immigration,
    sdg: '10.7 (context)',
    gcm: '1; 5',
    source:
      'UN recommendations on migration statistics (1998 long-term criterion of 12 months; 2021 framework)',
    example: `${FLOWS}
      → 2023: 20000
      → 2023 sex=F: 9000`,
  }),
  defineIndicator({
    id: 'FLW-02',
    tier: 'core',
    dimension: 'FLW',
    unit: 'persons per year',
    decimals: 0,
    aggregation: 'sum',
    minCell: 5,
    disaggregation: ['sex', 'age', 'group', 'partner'],
    value: emigration,
    sdg: '10.7 (context)',
    gcm: '1; 2',
    source: 'as FLW-01',
    example: `${FLOWS}
      → 2023: 45000
      → 2023 sex=F: 18000`,
  }),
  defineIndicator({
    id: 'FLW-03',
    tier: 'core',
    dimension: 'FLW',
    unit: 'persons per year',
    decimals: 0,
    aggregation: 'difference of sums',
    minCell: 5,
    disaggregation: ['sex', 'age', 'group', 'partner'],
    value: netMigration,
    sdg: '-',
    gcm: '1',
    source: 'standard demographic measure',
    example: `${FLOWS}
      → 2023: -25000`,
  }),
  defineIndicator({
    id: 'FLW-04',
    tier: 'core',
    dimension: 'FLW',
    unit: 'per 1 000 persons',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(1000, netMigration, meanPopulation),
    sdg: '10.7 (context)',
    gcm: '1',
    source: 'Multilingual Demographic Dictionary (mean population as denominator)',
    example: `${FLOWS}${POPULATION}
      → 2023: -2.51`,
  }),
  defineIndicator({
    id: 'FLW-05',
    tier: 'core',
    dimension: 'FLW',
    unit: 'per 1 000 persons',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(1000, immigration, meanPopulation),
    sdg: '-',
    gcm: '1',
    source: 'as FLW-04',
    example: `${FLOWS}${POPULATION}
      → 2023: 2.01`,
  }),
  defineIndicator({
    id: 'FLW-06',
    tier: 'core',
    dimension: 'FLW',
    unit: 'per 1 000 persons',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(1000, emigration, meanPopulation),
    sdg: '-',
    gcm: '1; 2',
    source: 'as FLW-04',
    example: `${FLOWS}${POPULATION}
      → 2023: 4.52`,
  }),
  defineIndicator({
    id: 'FLW-07',
    tier: 'core',
    dimension: 'FLW',
    unit: 'index -100..100',
    decimals: 1,
    aggregation: 'index',
    minCell: 5,
    disaggregation: ['sex', 'age', 'partner'],
    value: ratio(100, minus(immigration, emigration), plus(immigration, emigration)),
    sdg: '-',
    gcm: '1',
    source: 'Multilingual Demographic Dictionary (effectiveness index, there 0..1 without sign)',
    example: `${FLOWS}
      → 2023: -38.5`,
  }),
  defineIndicator({
    id: 'FLW-08',
    tier: 'core',
    dimension: 'FLW',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'age', 'basis'],
    value: ratio(100, stock(migrantBasis, CARRY), carriedPopulation),
    sdg: '10.7; 17.18 (disaggregation)',
    gcm: '1',
    source: 'UN DESA International Migrant Stock',
    example: `
      STA_STOCK | year | basis | origin | total
                | 2023 | BIRTH | _T     | 200000
      STA_POP   | year | age | total
                | 2023 | _T  | 10000000
      → 2023: 2.0`,
  }),
  defineIndicator({
    id: 'FLW-09',
    tier: 'core',
    dimension: 'FLW',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, carriedEmigrants, carriedPopulation),
    sdg: '-',
    gcm: '1; 19',
    source: 'World Bank/KNOMAD usage (emigrants as % of population)',
    example: `${EMIGRANTS}
               | 2023 | _T          | MIRROR      | _T     | _T   | 500000
               | 2023 | _T          | MIRROR      | Y_GE25 | HIGH | 90000
               | 2023 | _T          | MIRROR      | Y_GE25 | _T   | 400000
      STA_POP  | year | age | total
               | 2023 | _T  | 10000000
      → 2023: 5.0`,
  }),
  defineIndicator({
    id: 'FLW-10',
    tier: 'ext',
    dimension: 'FLW',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(
      100,
      carriedEmigrants,
      plus(minus(carriedPopulation, stock('BIRTH', CARRY)), carriedEmigrants),
    ),
    sdg: '-',
    gcm: '1; 2',
    source: 'project definition',
    example: `${EMIGRANTS}
      STA_STOCK | year | basis | origin | total
                | 2023 | BIRTH | _T     | 200000
      STA_POP   | year | age | total
                | 2023 | _T  | 10000000
      → 2023: 4.9`,
  }),
  defineIndicator({
    id: 'FLW-11',
    tier: 'ext',
    dimension: 'FLW',
    unit: 'percent per year',
    decimals: 2,
    aggregation: 'cagr',
    minCell: 5,
    disaggregation: ['sex', 'origin'],
    value: growth(immigrants),
    sdg: '-',
    gcm: '1',
    source: 'compound growth; UN DESA publishes a continuous (log) rate - do not mix',
    example: `
      STA_STOCK | year | basis | origin | total
                | 2018 | BIRTH | _T     | 160000
                | 2023 | BIRTH | _T     | 200000
      → 2023: 4.56`,
  }),
  defineIndicator({
    id: 'FLW-12',
    tier: 'core',
    dimension: 'FLW',
    unit: 'index 0..1',
    decimals: 4,
    aggregation: 'hhi',
    minCell: 5,
    disaggregation: ['sex'],
    value: hhi(destinations),
    sdg: '-',
    gcm: '1; 19',
    source: 'Herfindahl-Hirschman index',
    example: `${EMIGRANTS}
      → 2023: 0.4600`,
  }),
  defineIndicator({
    id: 'FLW-13',
    tier: 'core',
    dimension: 'FLW',
    unit: 'index 0..1',
    decimals: 4,
    aggregation: 'hhi',
    minCell: 5,
    disaggregation: ['sex', 'basis'],
    value: hhi(
      list('origin', sum('STA_STOCK.total', { basis: migrantBasis, origin: member }), { residual: 'class' }),
    ),
    sdg: '-',
    gcm: '1',
    source: 'Herfindahl-Hirschman index',
    example: `
      STA_STOCK | year | basis | origin | total
                | 2023 | BIRTH | MLI    | 100000
                | 2023 | BIRTH | NER    | 60000
                | 2023 | BIRTH | TCD    | 40000
      → 2023: 0.3800`,
  }),
  defineIndicator({
    id: 'FLW-14',
    tier: 'ext',
    dimension: 'FLW',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(
      100,
      total(destinations, { list: destinations, largest: 3, flagFewer: true }),
      total(destinations),
    ),
    sdg: '-',
    gcm: '19',
    source: 'project definition',
    example: `
      STA_EMIG | year | destination | source_type | total
               | 2023 | FRA         | MIRROR      | 250000
               | 2023 | ITA         | MIRROR      | 120000
               | 2023 | ESP         | MIRROR      | 80000
               | 2023 | DEU         | MIRROR      | 50000
      → 2023: 90.0`,
  }),
  defineIndicator({
    id: 'FLW-15',
    tier: 'core',
    dimension: 'FLW',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(
      100,
      either(flow('IN', 'NAT'), {
        of: sum('MFA_RETURN.total'),
        status: 'E',
        flag: 'SUBSTITUTE(MFA_RETURN)',
      }),
      flow('OUT', 'NAT'),
    ),
    sdg: '-',
    gcm: '21',
    source: 'project definition',
    example: `${FLOWS}
      → 2023: 20.0`,
  }),
  defineIndicator({
    id: 'FLW-16',
    tier: 'ext',
    dimension: 'FLW',
    unit: 'crossings per year',
    decimals: 0,
    aggregation: 'difference of sums',
    minCell: 5,
    disaggregation: ['mode', 'period'],
    value: minus(crossings('IN'), crossings('OUT')),
    sdg: '-',
    gcm: '11',
    source: 'project definition',
    example: `
      INT_BORDER | year | direction | group | mode | total
                 | 2023 | IN        | NAT   | AIR  | 950000
                 | 2023 | IN        | NAT   | LAND | 1000000
                 | 2023 | OUT       | NAT   | AIR  | 990000
                 | 2023 | OUT       | NAT   | LAND | 1000000
      → 2023: -40000`,
  }),
  defineIndicator({
    id: 'FLW-17',
    tier: 'core',
    dimension: 'FLW',
    unit: 'ratio 0..2',
    decimals: 3,
    aggregation: 'index',
    minCell: 0,
    disaggregation: ['destination'],
    value: ratio(2, abs(minus(ownEstimate, mirrorCount)), plus(ownEstimate, mirrorCount), { whenZero: 0 }),
    sdg: '-',
    gcm: '1',
    source: 'project definition',
    example: `
      STA_EMIG | year | destination | source_type | total
               | 2023 | FRA         | MIRROR      | 300000
               | 2023 | FRA         | CONSUL      | 260000
               | 2023 | ITA         | MIRROR      | 200000
               | 2023 | ITA         | REGISTER    | 160000
               | 2023 | ITA         | CONSUL      | 90000
               | 2023 | ESP         | MIRROR      | 50000
      → 2023: 0.174`,
  }),
  defineIndicator({
    id: 'FLW-18',
    tier: 'ext',
    dimension: 'FLW',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, minus(stock('BIRTH'), stock('CITIZ')), stock('BIRTH')),
    sdg: '-',
    gcm: '1; 16',
    source: 'project definition',
    example: `
      STA_STOCK | year | basis | origin | total
                | 2023 | BIRTH | _T     | 200000
                | 2023 | CITIZ | _T     | 150000
      → 2023: 25.0`,
  }),
];
