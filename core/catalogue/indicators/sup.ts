/** Finance and international support (indicators §3.14). */
import {
  divided,
  list,
  member,
  plus,
  power,
  ratio,
  squares,
  sum,
  times,
  total,
} from '../../expression/build.ts';
import type { Selector } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';
import { alignment, unfundedGoals } from './sup-plan.ts';

type Where = Readonly<Record<string, Selector>>;
type Money = `${string}.${string}`;

/** Programmes and projects come and go: nobody misses those of last year. */
const present = (path: Money, where: Where = {}, ...filled: readonly string[]) =>
  sum(path, where, { pool: 'present', ...(filled.length > 0 && { with: filled }) });

const executed = (where: Where = {}) => present('FIN_BUDGET.executed', where);

/** What the partners themselves report; records of IATI stand beside theirs. */
const OWN = { record_source: 'PARTNER' } as const;
const donors = list('donor', present('DON_SUPPORT.committed_usd', { ...OWN, donor: member }), {
  judged: 'none',
});

const BUDGET = `
      FIN_BUDGET | year | programme_id | fund_source | planned  | executed
                 | 2023 | B1           | STATE       | 20000000 | 16000000
                 | 2023 | B2           | DONOR       | 10000000 | 8000000
                 | 2023 | B3           | MIXED       | 5000000  | 4000000`;

export const sup: readonly Indicator[] = [
  defineIndicator({
    id: 'SUP-01',
    tier: 'core',
    dimension: 'SUP',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: ['institution_code', 'gcm_obj', 'goal_id', 'fund_source'],
    // Columns of one row: a programme without one of the two is in neither (rulings B23).
    value: ratio(
      100,
      present('FIN_BUDGET.executed', {}, 'planned'),
      present('FIN_BUDGET.planned', {}, 'executed'),
    ),
    sdg: '16.6.1 (context)',
    gcm: '23',
    source: 'project definition',
    example: `${BUDGET}
                 | 2022 | B1           | STATE       | 0        | 0
      → 2022: null
      → 2023: 80.0`,
  }),
  defineIndicator({
    id: 'SUP-02',
    tier: 'ext',
    dimension: 'SUP',
    unit: 'percent',
    decimals: 3,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: [],
    value: ratio(100, executed({ fund_source: 'STATE' }), sum('FIN_MACRO.amount', { var: 'GOV_EXP' })),
    sdg: '-',
    gcm: '23',
    source: 'project definition',
    example: `
      FIN_BUDGET | year | programme_id | fund_source | executed
                 | 2022 | B1           | STATE       | 12
                 | 2023 | B1           | STATE       | 18
                 | 2023 | B2           | DONOR       | 7
      FIN_MACRO  | year | var     | amount
                 | 2023 | GOV_EXP | 4000
      → 2022: null
      → 2023: 0.450`,
  }),
  defineIndicator({
    id: 'SUP-03',
    tier: 'core',
    dimension: 'SUP',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: ['institution_code'],
    // Mixed money counts half (rulings B34).
    value: ratio(
      100,
      plus(executed({ fund_source: 'DONOR' }), times(0.5, executed({ fund_source: 'MIXED' }))),
      executed(),
    ),
    sdg: '17.3 (context)',
    gcm: '23',
    source: 'project definition',
    example: `${BUDGET}
                 | 2022 | B1           | STATE       | 20000000 | 18000000
      → 2022: null
      → 2023: 35.7`,
  }),
  defineIndicator({
    id: 'SUP-04',
    tier: 'core',
    dimension: 'SUP',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: ['donor', 'gcm_obj', 'dimension'],
    value: ratio(
      100,
      present('DON_SUPPORT.disbursed_usd', OWN, 'committed_usd'),
      present('DON_SUPPORT.committed_usd', OWN, 'disbursed_usd'),
    ),
    sdg: '17.2 (context)',
    gcm: '23',
    source: 'project definition',
    example: `
      DON_SUPPORT | project_id | year | record_source | donor | title | committed_usd | disbursed_usd
                  | P1         | 2023 | PARTNER       | D1    | One   | 8000000       | 6000000
                  | P2         | 2023 | PARTNER       | D2    | Two   | 4000000       | 3000000
                  | P2         | 2023 | IATI          | D2    | Two   | 4000000       | 1000000
      → 2023: 75.0`,
  }),
  alignment,
  defineIndicator({
    id: 'SUP-06',
    tier: 'ext',
    dimension: 'SUP',
    unit: 'number',
    decimals: 2,
    aggregation: 'hhi',
    minCell: 0,
    disaggregation: ['gcm_obj', 'goal_id'],
    value: divided(power(total(donors), 2), squares(donors)),
    sdg: '17.16 (context)',
    gcm: '23',
    source: 'inverse Herfindahl',
    example: `
      DON_SUPPORT | project_id | year | record_source | donor | title | committed_usd
                  | P1         | 2023 | PARTNER       | D1    | One   | 5000000
                  | P2         | 2023 | PARTNER       | D2    | Two   | 2000000
                  | P3         | 2023 | PARTNER       | D2    | Three | 1000000
                  | P4         | 2023 | PARTNER       | D3    | Four  | 2000000
                  | P4         | 2023 | IATI          | D4    | Four  | 9000000
      → 2023: 2.63`,
  }),
  defineIndicator({
    id: 'SUP-07',
    tier: 'ext',
    dimension: 'SUP',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: ['donor'],
    value: ratio(
      100,
      present('DON_SUPPORT.disbursed_usd', { ...OWN, on_budget: 'YES' }),
      present('DON_SUPPORT.disbursed_usd', OWN),
    ),
    sdg: '17.15 (context)',
    gcm: '23',
    source: 'project definition',
    example: `
      DON_SUPPORT | project_id | year | record_source | donor | title | committed_usd | disbursed_usd | on_budget
                  | P1         | 2023 | PARTNER       | D1    | One   | 5000000       | 3600000       | YES
                  | P2         | 2023 | PARTNER       | D2    | Two   | 6000000       | 5400000       | NO
      → 2023: 40.0`,
  }),
  unfundedGoals,
];
