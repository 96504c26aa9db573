/** Remittances (indicators §3.8). Amounts are in millions of META.currency unless a unit says otherwise. */
import {
  count,
  covers,
  deviation,
  divided,
  growth,
  hhi,
  indicator,
  list,
  max,
  mean,
  member,
  minus,
  plus,
  ratio,
  sum,
  times,
  total,
  usd,
  weighted,
} from '../../expression/build.ts';
import type { Expression } from '../../expression/grammar.ts';
import { type Indicator, by, defineIndicator } from '../define.ts';
import {
  carriedEmigrants,
  macro,
  millions,
  netRemittances,
  remittances,
  remittancesPaid,
  socialBenefits,
} from './terms.ts';

const remittancesInUsd = usd(remittances, 'FIN_REMIT');
const perMacro = (factor: number, code: string): Expression =>
  ratio(factor, remittances, millions(macro(code)));

/** Mean cost of sending USD 200 by corridor: transparent services of its latest period in the year (rulings B15). */
const costs = list(
  'sender',
  sum(
    'FIN_RCOST.total_cost_pct',
    { sender: member, amount_usd: '200', transparent: 'YES' },
    { pool: 'mean' },
  ),
  { residual: 'out', judged: 'none' },
);
const flows = list('partner', netRemittances(member), { judged: 'none' });
/** Costs weighted by what each corridor brings; the corridors must bring half of all remittances (rulings B16). */
const weightedCost = ratio(
  1,
  weighted(costs, flows),
  covers(total(flows, { list: costs }), total(flows), 0.5),
);

const households = (receives: string) => sum('STA_HH.households', { receives });
const poorShare = (receives: string): Expression =>
  ratio(
    100,
    sum('STA_HH.persons_poor', { receives }, { with: ['persons'] }),
    sum('STA_HH.persons', { receives }, { with: ['persons_poor'] }),
  );

const REMITTANCES = `
      META      | money_mult | 6
      FIN_REMIT | year | direction | partner | item   | amount
                | 2023 | REC       | _T      | PT     | 900
                | 2023 | REC       | _T      | CE     | 150
                | 2023 | REC       | _T      | CE_TAX | 20
                | 2023 | REC       | _T      | CE_TRV | 10
                | 2023 | REC       | _T      | KT     | 5
                | 2023 | REC       | _T      | SB     | 15
                | 2023 | PAID      | _T      | PT     | 120
                | 2023 | PAID      | _T      | CE     | 30`;
const MACRO = `
      FIN_MACRO | year | var     | amount
                | 2023 | GDP     | 20000
                | 2023 | EXP_GS  | 5000
                | 2023 | FDI_IN  | 400
                | 2023 | ODA_REC | 800`;
const HOUSEHOLDS = `
      STA_HH | year | area | receives | households | persons | persons_poor
             | 2023 | _T   | YES      | 330000     | 1400000 | 245000
             | 2023 | _T   | NO       | 1870000    | 8000000 | 2240000`;
const PRICES = `
      FIN_RCOST | year | sender | provider | product | amount_usd | total_cost_pct | transparent
                | 2023 | FRA    | Alpha    | Cash    | 200        | 4              | YES
                | 2023 | FRA    | Beta     | Cash    | 200        | 6              | YES
                | 2023 | FRA    | Gamma    | Account | 200        | 8              | YES
                | 2023 | ITA    | Alpha    | Cash    | 200        | 9              | YES
                | 2023 | ITA    | Beta     | Cash    | 200        | 11             | YES`;

export const rem: readonly Indicator[] = [
  defineIndicator({
    id: 'REM-01',
    tier: 'core',
    dimension: 'REM',
    unit: 'currency, millions',
    decimals: 1,
    aggregation: 'sum',
    minCell: 0,
    disaggregation: ['partner', 'item', 'period'],
    value: remittances,
    sdg: '17.3.2',
    gcm: '20',
    source: 'BPM6 appendix 5; World Bank practice is PT+CE gross (set GROSS_CE to compare)',
    example: `${REMITTANCES}
      → 2023: 1025.0`,
  }),
  defineIndicator({
    id: 'REM-02',
    tier: 'core',
    dimension: 'REM',
    unit: 'percent',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: [],
    value: perMacro(100, 'GDP'),
    sdg: '17.3.2',
    gcm: '20',
    source: 'World Bank',
    example: `${REMITTANCES}${MACRO}
      → 2023: 5.13`,
  }),
  defineIndicator({
    id: 'REM-03',
    tier: 'ext',
    dimension: 'REM',
    unit: 'currency, millions',
    decimals: 1,
    aggregation: 'sum',
    minCell: 0,
    disaggregation: [],
    value: plus(remittances, socialBenefits),
    sdg: '17.3.2 (context)',
    gcm: '20; 22',
    source: 'BPM6 (total remittances)',
    example: `${REMITTANCES}
      → 2023: 1040.0`,
  }),
  defineIndicator({
    id: 'REM-04',
    tier: 'core',
    dimension: 'REM',
    unit: 'currency, millions',
    decimals: 1,
    aggregation: 'difference of sums',
    minCell: 0,
    disaggregation: ['partner'],
    value: minus(remittances, remittancesPaid),
    sdg: '-',
    gcm: '20',
    source: 'BPM6',
    example: `${REMITTANCES}
      → 2023: 875.0`,
  }),
  defineIndicator({
    id: 'REM-05',
    tier: 'core',
    dimension: 'REM',
    unit: 'USD per emigrant',
    decimals: 0,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: [by('destination', { FIN_REMIT: 'partner' })],
    value: ratio(1_000_000, remittancesInUsd, carriedEmigrants),
    sdg: '-',
    gcm: '20',
    source: 'project definition',
    example: `${REMITTANCES}
      STA_EMIG  | year | destination | source_type | total
                | 2023 | _T          | MIRROR      | 500000
      → 2023: 2050`,
  }),
  defineIndicator({
    id: 'REM-06',
    tier: 'core',
    dimension: 'REM',
    unit: 'percent per year',
    decimals: 2,
    aggregation: 'cagr',
    minCell: 0,
    disaggregation: ['partner'],
    value: growth(remittancesInUsd),
    sdg: '-',
    gcm: '20',
    source: 'compound growth',
    example: `
      META      | money_mult | 6
      FIN_REMIT | year | direction | partner | item | amount
                | 2018 | REC       | _T      | PR   | 800
                | 2023 | REC       | _T      | PR   | 1025
      → 2023: 5.08`,
  }),
  defineIndicator({
    id: 'REM-07',
    tier: 'ext',
    dimension: 'REM',
    unit: 'percentage points',
    decimals: 2,
    aggregation: 'index',
    minCell: 0,
    disaggregation: [],
    value: deviation(usd(netRemittances('_T'), 'FIN_REMIT'), 5, 4),
    sdg: '-',
    gcm: '20',
    source: 'project definition',
    example: `
      FIN_REMIT | year | direction | partner | item | amount
                | 2018 | REC       | _T      | PT   | 100000000
                | 2019 | REC       | _T      | PT   | 104000000
                | 2020 | REC       | _T      | PT   | 110240000
                | 2021 | REC       | _T      | PT   | 108035200
                | 2022 | REC       | _T      | PT   | 116678016
                | 2023 | REC       | _T      | PT   | 127179037.44
      → 2023: 4.36`,
  }),
  defineIndicator({
    id: 'REM-08',
    tier: 'ext',
    dimension: 'REM',
    unit: 'index 0..1',
    decimals: 4,
    aggregation: 'hhi',
    minCell: 0,
    disaggregation: [],
    value: hhi(list('partner', netRemittances(member), { residual: 'class' })),
    sdg: '-',
    gcm: '20',
    source: 'Herfindahl-Hirschman index',
    example: `
      FIN_REMIT | year | direction | partner | item | amount
                | 2023 | REC       | FRA     | PT   | 400
                | 2023 | REC       | FRA     | CE   | 100
                | 2023 | REC       | ITA     | PT   | 250
                | 2023 | REC       | ESP     | PR   | 250
      → 2023: 0.3750`,
  }),
  defineIndicator({
    id: 'REM-09',
    tier: 'core',
    dimension: 'REM',
    unit: 'percent of amount',
    decimals: 2,
    aggregation: 'mean of means',
    minCell: 3,
    disaggregation: ['sender', 'provider_type', 'period'],
    value: mean(costs),
    sdg: '10.c.1',
    gcm: '20',
    source: 'World Bank Remittance Prices Worldwide; target 3 %',
    example: `${PRICES}
      → 2023: 8.00`,
  }),
  defineIndicator({
    id: 'REM-10',
    tier: 'core',
    dimension: 'REM',
    unit: 'percent of amount',
    decimals: 2,
    aggregation: 'weighted_mean',
    minCell: 3,
    disaggregation: [],
    value: weightedCost,
    sdg: '10.c.1',
    gcm: '20',
    source: 'World Bank (weighted average)',
    example: `${PRICES}
      FIN_REMIT | year | direction | partner | item | amount
                | 2023 | REC       | FRA     | PT   | 700
                | 2023 | REC       | ITA     | PT   | 300
      → 2023: 7.20`,
  }),
  defineIndicator({
    id: 'REM-11',
    tier: 'core',
    dimension: 'REM',
    unit: 'percent of corridors',
    decimals: 1,
    aggregation: 'count',
    minCell: 3,
    disaggregation: [],
    value: ratio(100, count(costs, 5), count(costs)),
    sdg: '10.c.1',
    gcm: '20',
    source: 'SDG target 10.c (no corridor above 5 %)',
    example: `
      FIN_RCOST | year | sender | provider | product | amount_usd | total_cost_pct | transparent
                | 2023 | FRA    | Alpha    | Cash    | 200        | 6              | YES
                | 2023 | ITA    | Alpha    | Cash    | 200        | 7.5            | YES
                | 2023 | ESP    | Alpha    | Cash    | 200        | 5.01           | YES
                | 2023 | DEU    | Alpha    | Cash    | 200        | 5              | YES
                | 2023 | BEL    | Alpha    | Cash    | 200        | 4              | YES
                | 2023 | PRT    | Alpha    | Cash    | 200        | 3.2            | YES
                | 2023 | USA    | Alpha    | Cash    | 200        | 2.9            | YES
                | 2023 | CAN    | Alpha    | Cash    | 200        | 4.99           | YES
      → 2023: 37.5`,
  }),
  defineIndicator({
    id: 'REM-12',
    tier: 'ext',
    dimension: 'REM',
    unit: 'currency, millions',
    decimals: 2,
    aggregation: 'index',
    minCell: 0,
    disaggregation: [],
    value: times(max(0, divided(minus(indicator('REM-10', weightedCost), 3), 100)), remittances),
    sdg: '10.c.1',
    gcm: '20',
    source: 'project definition',
    example: `${PRICES}
      META      | money_mult | 6
      FIN_REMIT | year | direction | partner | item | amount
                | 2023 | REC       | FRA     | PT   | 717.5
                | 2023 | REC       | ITA     | PT   | 307.5
      → 2023: 43.05`,
  }),
  defineIndicator({
    id: 'REM-13',
    tier: 'core',
    dimension: 'REM',
    unit: 'ratio',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: [],
    value: perMacro(1, 'ODA_REC'),
    sdg: '17.3 (context)',
    gcm: '20',
    source: 'project definition',
    example: `${REMITTANCES}${MACRO}
      → 2023: 1.28`,
  }),
  defineIndicator({
    id: 'REM-14',
    tier: 'ext',
    dimension: 'REM',
    unit: 'ratio',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: [],
    value: perMacro(1, 'FDI_IN'),
    sdg: '17.3 (context)',
    gcm: '20',
    source: 'project definition',
    example: `${REMITTANCES}${MACRO}
      → 2023: 2.56`,
  }),
  defineIndicator({
    id: 'REM-15',
    tier: 'ext',
    dimension: 'REM',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: [],
    value: perMacro(100, 'EXP_GS'),
    sdg: '-',
    gcm: '20',
    source: 'project definition',
    example: `${REMITTANCES}${MACRO}
      → 2023: 20.5`,
  }),
  defineIndicator({
    id: 'REM-16',
    tier: 'core',
    dimension: 'REM',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 30,
    disaggregation: ['area'],
    value: ratio(100, households('YES'), plus(households('YES'), households('NO'))),
    sdg: '1 (context)',
    gcm: '20',
    source: 'project definition',
    example: `${HOUSEHOLDS}
      → 2023: 15.0`,
  }),
  defineIndicator({
    id: 'REM-17',
    tier: 'ext',
    dimension: 'REM',
    unit: 'percentage points',
    decimals: 1,
    aggregation: 'difference of ratios',
    minCell: 30,
    disaggregation: ['area'],
    value: minus(poorShare('NO'), poorShare('YES')),
    sdg: '1.2.1 (context)',
    gcm: '2; 20',
    source: 'project definition',
    example: `${HOUSEHOLDS}
      → 2023: 10.5`,
  }),
];
