/** Networks and diaspora (indicators §3.9). */
import { list, member, ratio, sum, total } from '../../expression/build.ts';
import { type Indicator, by, defineIndicator } from '../define.ts';
import { CARRY, byDestination, carriedEmigrants, macro } from './terms.ts';

/** Registered nationals and nationals counted by the host country, host by host. */
const registered = list('host', sum('MFA_CONS.total', { host: member }), {
  residual: 'out',
  total: true,
  judged: 'none',
});
const counted = list('destination', sum('STA_EMIG.total', { destination: member, source_type: 'MIRROR' }), {
  residual: 'out',
  total: true,
  judged: 'none',
  ...CARRY,
});

/** Destinations that are listed separately (rulings B19). */
const listed = { residual: 'out', ...CARRY } as const;

/** Countries with a social-security agreement in force on 1 July. */
const agreements = list(
  'partner',
  sum('MFA_AGREE.in_force', { partner: member, type: 'SSA' }, { pool: 'in-force' }),
  { judged: 'none' },
);
/** Exports to the partners that matter here; how many others are reported does not matter. */
const exportsTo = list('partner', sum('CUS_TRADE.value_usd', { flow: 'EXP', partner: member }), {
  judged: 'kept',
});

export const dia: readonly Indicator[] = [
  defineIndicator({
    id: 'DIA-01',
    tier: 'core',
    dimension: 'DIA',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', by('host', { STA_EMIG: 'destination' })],
    value: ratio(100, total(registered, { list: counted }), total(counted, { list: registered })),
    sdg: '-',
    gcm: '14; 19',
    source: 'project definition',
    example: `
      STA_EMIG | year | destination | source_type | total
               | 2023 | FRA         | MIRROR      | 18000
               | 2023 | ITA         | MIRROR      | 7000
      MFA_CONS | year | host | total
               | 2023 | FRA  | 15000
               | 2023 | DEU  | 2000
      → 2023: 83.3`,
  }),
  defineIndicator({
    id: 'DIA-02',
    tier: 'ext',
    dimension: 'DIA',
    unit: 'percent',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: ['instrument'],
    value: ratio(100, sum('FIN_DIASP.amount'), macro('GDP')),
    sdg: '17.3 (context)',
    gcm: '19',
    source: 'project definition',
    example: `
      META      | money_mult | 6
      FIN_DIASP | year | instrument | amount
                | 2023 | BOND       | 40
                | 2023 | DONATION   | 20
      FIN_MACRO | year | var | amount
                | 2023 | GDP | 20000
      → 2023: 0.30`,
  }),
  defineIndicator({
    id: 'DIA-03',
    tier: 'ext',
    dimension: 'DIA',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 0,
    disaggregation: [],
    value: ratio(
      100,
      total(exportsTo, { list: byDestination(listed), largest: 10 }),
      sum('CUS_TRADE.value_usd', { flow: 'EXP', partner: '_T' }),
    ),
    sdg: '17.11 (context)',
    gcm: '19',
    source: 'project definition',
    example: `
      CUS_TRADE | year | flow | partner | value_usd
                | 2023 | EXP  | FRA     | 1500
                | 2023 | EXP  | ITA     | 600
                | 2023 | EXP  | CHN     | 2900
                | 2023 | EXP  | _T      | 5000
      STA_EMIG  | year | destination | source_type | total
                | 2023 | FRA         | MIRROR      | 300000
                | 2023 | ITA         | MIRROR      | 150000
                | 2023 | ESP         | MIRROR      | 50000
      → 2023: 42.0`,
  }),
  defineIndicator({
    id: 'DIA-04',
    tier: 'ext',
    dimension: 'DIA',
    unit: 'per 10 000',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: [],
    value: ratio(10_000, sum('MFA_DIASP.count', { item: 'ASSOC' }), carriedEmigrants),
    sdg: '-',
    gcm: '19',
    source: 'project definition',
    example: `
      MFA_DIASP | year | item  | count
                | 2023 | ASSOC | 120
      STA_EMIG  | year | destination | source_type | total
                | 2023 | _T          | MIRROR      | 500000
      → 2023: 2.40`,
  }),
  defineIndicator({
    id: 'DIA-05',
    tier: 'core',
    dimension: 'DIA',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex'],
    value: ratio(100, sum('SOC_REINT.total', { service: 'ANY' }), sum('MFA_RETURN.total')),
    sdg: '-',
    gcm: '21',
    source: 'project definition',
    example: `
      SOC_REINT  | year | service | total
                 | 2023 | ANY     | 1600
                 | 2023 | ECON    | 1200
      MFA_RETURN | year | from | mode | total
                 | 2023 | FRA  | AVR  | 3000
                 | 2023 | ITA  | _T   | 5000
      → 2023: 20.0`,
  }),
  defineIndicator({
    id: 'DIA-06',
    tier: 'core',
    dimension: 'DIA',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, total(byDestination(listed), { list: agreements }), total(byDestination(listed))),
    sdg: '1.3 (context)',
    gcm: '22',
    source: 'project definition',
    example: `
      STA_EMIG  | year | destination | source_type | total
                | 2023 | FRA         | MIRROR      | 300000
                | 2023 | ITA         | MIRROR      | 150000
                | 2023 | ESP         | MIRROR      | 50000
      MFA_AGREE | agreement_id | partner | type | signed     | in_force   | ended
                | A1           | ITA     | SSA  | 2010-03-01 | 2011-01-01 |
                | A2           | ESP     | SSA  | 2023-05-01 | 2023-09-01 |
                | A3           | FRA     | BLA  | 2009-01-15 | 2009-06-01 |
      → 2023: 30.0`,
  }),
];
