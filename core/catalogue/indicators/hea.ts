/** Health (indicators §3.10). Figures of one occupation enter only with all columns of the formula (rulings B23). */
import { minus, plus, ratio, sum } from '../../expression/build.ts';
import type { Expression } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';
import { carriedPopulation } from './terms.ts';

/** A column of the health workforce, over the rows that have the others as well. */
const workers = (column: string, ...others: readonly string[]) =>
  sum(`HEA_WORKF.${column}`, {}, others.length > 0 ? { with: others } : {});

const coverage = (group: string): Expression =>
  ratio(
    100,
    sum('HEA_COVER.covered', { pop_group: group }, { with: ['population_ref'] }),
    sum('HEA_COVER.population_ref', { pop_group: group }, { with: ['covered'] }),
  );

export const hea: readonly Indicator[] = [
  defineIndicator({
    id: 'HEA-01',
    tier: 'core',
    dimension: 'HEA',
    unit: 'percent',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['occup'],
    value: ratio(
      100,
      workers('exits_abroad', 'active'),
      plus(workers('active', 'exits_abroad'), workers('exits_abroad', 'active')),
    ),
    sdg: '3.c.1 (context)',
    gcm: '6; 18',
    source: 'WHO Code of Practice reporting items',
    example: `
      HEA_WORKF | year | occup | active | exits_abroad
                | 2023 | NUR   | 7600   | 400
                | 2023 | DOC   | 3800   | 200
      → 2023: 5.00`,
  }),
  defineIndicator({
    id: 'HEA-02',
    tier: 'core',
    dimension: 'HEA',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['occup'],
    value: ratio(
      100,
      workers('foreign_trained', 'active', 'foreign_trained_unknown'),
      minus(
        workers('active', 'foreign_trained', 'foreign_trained_unknown'),
        workers('foreign_trained_unknown', 'active', 'foreign_trained'),
      ),
    ),
    sdg: '3.c.1 (disaggregation)',
    gcm: '18',
    source: 'OECD/WHO/Eurostat joint questionnaire',
    example: `
      HEA_WORKF | year | occup | active | foreign_trained | foreign_trained_unknown
                | 2022 | DOC   | 4100   | 380             |
                | 2023 | DOC   | 4200   | 400             | 200
      → 2022: null
      → 2023: 10.0`,
  }),
  defineIndicator({
    id: 'HEA-03',
    tier: 'core',
    dimension: 'HEA',
    unit: 'per 10 000 persons',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['occup'],
    value: ratio(10_000, workers('active'), carriedPopulation),
    sdg: '3.c.1',
    gcm: '-',
    source: 'WHO',
    example: `
      HEA_WORKF | year | occup | active
                | 2023 | NUR   | 11400
                | 2023 | DOC   | 4200
      STA_POP   | year | age | total
                | 2021 | _T  | 10000000
      → 2023: 15.6
      → 2023 occup=NUR: 11.4`,
  }),
  defineIndicator({
    id: 'HEA-04',
    tier: 'ext',
    dimension: 'HEA',
    unit: 'ratio',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['occup'],
    value: ratio(1, workers('graduates', 'exits_abroad'), workers('exits_abroad', 'graduates'), {
      zeroReason: 'NO_EXITS',
    }),
    sdg: '3.c.1 (context)',
    gcm: '6; 18',
    source: 'project definition',
    example: `
      HEA_WORKF | year | occup | graduates | exits_abroad
                | 2022 | NUR   | 880       | 0
                | 2023 | NUR   | 900       | 600
      → 2022: null
      → 2023: 1.50`,
  }),
  defineIndicator({
    id: 'HEA-05',
    tier: 'core',
    dimension: 'HEA',
    unit: 'percentage points',
    decimals: 1,
    aggregation: 'difference of ratios',
    minCell: 5,
    disaggregation: [],
    value: minus(coverage('NAT'), coverage('FOR')),
    sdg: '3.8 (disaggregation)',
    gcm: '15',
    source: 'project definition',
    example: `
      HEA_COVER | year | pop_group | covered | population_ref
                | 2023 | NAT       | 8200000 | 10000000
                | 2023 | FOR       | 109000  | 200000
      → 2023: 27.5`,
  }),
];
