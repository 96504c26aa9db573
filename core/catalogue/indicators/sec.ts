/** Sectors and labour market (indicators §3.7). */
import {
  anyOf,
  byCut,
  classified,
  hhi,
  list,
  member,
  minus,
  only,
  plus,
  ratio,
  sum,
  total,
  weighted,
} from '../../expression/build.ts';
import type { Expression } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';

const SECTIONS = anyOf(...'ABCDEFGHIJKLMNOPQRSTU');

/** Workers leaving, in sections of ISIC Rev.4 (rulings B42). */
const leaving = (isic: ReturnType<typeof anyOf>) => sum('LAB_OUT.total', { isic });
const bySection = list('isic', sum('LAB_OUT.total', { isic: member }), {
  residual: 'out',
  unknownAbove: 0.2,
});

/** Countries with a bilateral labour agreement in force on 1 July; destinations listed separately (rulings B19). */
const agreements = list(
  'partner',
  sum('MFA_AGREE.in_force', { partner: member, type: 'BLA' }, { pool: 'in-force' }),
  { judged: 'none' },
);
const destinations = list('destination', sum('LAB_OUT.total', { destination: member }), { residual: 'out' });

type Origin = 'FOREIGN' | 'NATIVE';

const employed = (origin: Origin) => sum('LAB_EMP.total', { pop_group: origin });
/** The sections together, whatever section is looked at. */
const inAllSections = (origin: Origin) =>
  sum('LAB_EMP.total', { pop_group: origin, isic: '_T' }, { whole: ['isic'] });

/**
 * Mean wage over the sections that give both a mean and the employees behind it; without any, of the row of all
 * sections (rulings B27).
 */
function meanWage(origin: Origin): Expression {
  const where = { pop_group: origin, isic: member, isco: byCut('isco', only('_T')) };
  const employees = list('isic', sum('LAB_EMP.wage_n', where, { with: ['wage_mean'] }), { total: true });
  // Means are not added up, so nothing can be said of how much of them is there.
  const means = list('isic', sum('LAB_EMP.wage_mean', where, { with: ['wage_n'] }), {
    total: true,
    judged: 'none',
  });
  return ratio(1, weighted(means, employees), total(employees));
}

const inLabourForce = (origin: Origin, status: string) =>
  sum('STA_LF.total', { pop_group: origin, lf_status: status });
const unemploymentRate = (origin: Origin): Expression =>
  ratio(100, inLabourForce(origin, 'UNE'), plus(inLabourForce(origin, 'EMP'), inLabourForce(origin, 'UNE')));

/** Cases for each worker; the group is the same in all its rows (rulings B3). */
const injuryRate = (group: string): Expression =>
  ratio(
    1,
    sum('LAB_INJURY.cases', { pop_group: group }, { with: ['workers_ref'] }),
    sum(
      'LAB_INJURY.workers_ref',
      { pop_group: group },
      { with: ['cases'], pool: 'largest', whole: ['severity'] },
    ),
  );

const LEAVING = `
      LAB_OUT | year | destination | isic | total | female
              | 2023 | FRA         | F    | 20000 | 2000
              | 2023 | FRA         | Q    | 6000  | 4500
              | 2023 | ITA         | T    | 8000  | 7500
              | 2023 | ITA         | A    | 16000 | 6000`;
const EMPLOYED = `
      LAB_EMP | year | pop_group | isic | isco | total   | female
              | 2023 | FOREIGN   | F    | _T   | 12000   | 600
              | 2023 | NATIVE    | F    | _T   | 138000  | 9400
              | 2023 | FOREIGN   | C    | _T   | 48000   | 20400
              | 2023 | NATIVE    | C    | _T   | 2802000 | 1369600`;
const LABOUR_FORCE = `
      STA_LF | year | pop_group | lf_status | total   | female
             | 2023 | FOREIGN   | EMP       | 88000   | 30000
             | 2023 | FOREIGN   | UNE       | 12000   | 6000
             | 2023 | NATIVE    | EMP       | 1850000 | 800000
             | 2023 | NATIVE    | UNE       | 150000  | 80000`;

export const sec: readonly Indicator[] = [
  defineIndicator({
    id: 'SEC-01',
    tier: 'core',
    dimension: 'SEC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'destination'],
    value: classified(ratio(100, leaving(anyOf('Q', 'T')), leaving(SECTIONS)), 'LAB_OUT', 4),
    sdg: '5.4; 8.8 (context)',
    gcm: '6',
    source: 'ISIC Rev.4 sections Q and T as proxy of the care sector',
    example: `${LEAVING}
              | 2023 | ITA         | _U   | 3000  | 1000
      → 2023: 28.0
      → 2023 sex=F: 60.0`,
  }),
  defineIndicator({
    id: 'SEC-02',
    tier: 'core',
    dimension: 'SEC',
    unit: 'index 0..1',
    decimals: 4,
    aggregation: 'hhi',
    minCell: 5,
    disaggregation: ['sex', 'destination'],
    value: classified(hhi(bySection), 'LAB_OUT', 4),
    sdg: '-',
    gcm: '6',
    source: 'Herfindahl-Hirschman index',
    example: `
      LAB_OUT | year | destination | isic | total | female
              | 2023 | FRA         | A    | 400   | 100
              | 2023 | FRA         | F    | 300   | 0
              | 2023 | FRA         | Q    | 200   | 100
              | 2023 | FRA         | T    | 100   | 0
              | 2023 | FRA         | _U   | 50    | 10
      → 2023: 0.3000
      → 2023 sex=F: 0.5000`,
  }),
  defineIndicator({
    id: 'SEC-03',
    tier: 'core',
    dimension: 'SEC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 30,
    disaggregation: ['isic', 'sex'],
    value: ratio(100, employed('FOREIGN'), plus(employed('FOREIGN'), employed('NATIVE'))),
    sdg: '8.8 (context)',
    gcm: '16',
    source: 'ILO labour migration statistics',
    example: `${EMPLOYED}
      → 2023: 2.0
      → 2023 isic=F: 8.0
      → 2023 sex=F: 1.5`,
  }),
  defineIndicator({
    id: 'SEC-04',
    tier: 'ext',
    dimension: 'SEC',
    unit: 'ratio (1 = average)',
    decimals: 2,
    aggregation: 'index',
    minCell: 30,
    disaggregation: ['isic'],
    national: false,
    value: ratio(
      1,
      ratio(1, employed('FOREIGN'), inAllSections('FOREIGN')),
      ratio(
        1,
        plus(employed('FOREIGN'), employed('NATIVE')),
        plus(inAllSections('FOREIGN'), inAllSections('NATIVE')),
      ),
    ),
    sdg: '-',
    gcm: '16',
    source: 'location quotient',
    example: `${EMPLOYED}
      → 2023 isic=F: 4.00
      → 2023 isic=C: 0.84`,
  }),
  defineIndicator({
    id: 'SEC-05',
    tier: 'core',
    dimension: 'SEC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'weighted_mean',
    minCell: 30,
    disaggregation: ['isco'],
    value: ratio(100, minus(meanWage('NATIVE'), meanWage('FOREIGN')), meanWage('NATIVE')),
    sdg: '8.5; 10.4 (context)',
    gcm: '6; 16',
    source: 'ILO raw migrant pay gap (not factor-adjusted)',
    example: `
      LAB_EMP | year | pop_group | isic | isco | total | wage_mean | wage_n
              | 2023 | FOREIGN   | A    | _T   | 2500  | 300       | 2000
              | 2023 | FOREIGN   | F    | _T   | 3500  | 340       | 3000
              | 2023 | NATIVE    | A    | _T   | 40000 | 350       | 30000
              | 2023 | NATIVE    | F    | _T   | 40000 | 450       | 30000
      → 2023: 19.0`,
  }),
  defineIndicator({
    id: 'SEC-06',
    tier: 'core',
    dimension: 'SEC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 30,
    disaggregation: ['sex', 'educ'],
    value: ratio(
      100,
      inLabourForce('FOREIGN', 'EMP'),
      plus(inLabourForce('FOREIGN', 'EMP'), inLabourForce('FOREIGN', 'UNE'), inLabourForce('FOREIGN', 'OLF')),
    ),
    sdg: '8.5 (context)',
    gcm: '16',
    source: 'ILO, 15+',
    example: `
      STA_LF | year | pop_group | lf_status | educ | total | female
             | 2023 | FOREIGN   | EMP       | _T   | 96000 | 35000
             | 2023 | FOREIGN   | UNE       | _T   | 14000 | 8000
             | 2023 | FOREIGN   | OLF       | _T   | 50000 | 27000
             | 2023 | FOREIGN   | EMP       | HIGH | 40000 | 16000
      → 2023: 60.0
      → 2023 sex=F: 50.0`,
  }),
  defineIndicator({
    id: 'SEC-07',
    tier: 'core',
    dimension: 'SEC',
    unit: 'percentage points',
    decimals: 1,
    aggregation: 'difference of ratios',
    minCell: 30,
    disaggregation: ['sex', 'educ'],
    value: minus(unemploymentRate('FOREIGN'), unemploymentRate('NATIVE')),
    sdg: '8.5.2',
    gcm: '16',
    source: 'ILO',
    example: `${LABOUR_FORCE}
      → 2023: 4.5
      → 2023 sex=F: 7.6`,
  }),
  defineIndicator({
    id: 'SEC-08',
    tier: 'ext',
    dimension: 'SEC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['region'],
    value: ratio(
      100,
      sum('AGR_RURAL.hh_with_migrant', {}, { with: ['hh_rural'] }),
      sum('AGR_RURAL.hh_rural', {}, { with: ['hh_with_migrant'] }),
    ),
    sdg: '-',
    gcm: '2; 19',
    source: 'project definition',
    example: `
      AGR_RURAL | year | region | hh_rural | hh_with_migrant
                | 2023 | North  | 400000   | 80000
                | 2023 | South  | 200000   | 10000
      → 2023: 15.0`,
  }),
  defineIndicator({
    id: 'SEC-09',
    tier: 'core',
    dimension: 'SEC',
    unit: 'months of income',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 30,
    disaggregation: ['corridor', 'skill'],
    value: ratio(
      1,
      sum('LAB_RECRUIT.cost_sum', {}, { with: ['income_sum'] }),
      sum('LAB_RECRUIT.income_sum', {}, { with: ['cost_sum'] }),
    ),
    sdg: '10.7.1',
    gcm: '6',
    source: 'ILO-World Bank guidelines (costs and income of the same persons)',
    example: `
      LAB_RECRUIT | year | corridor | skill | n_sample | cost_sum | income_sum
                  | 2023 | SAU      | LOW   | 300      | 900000   | 240000
                  | 2023 | SAU      | MID   | 100      | 200000   | 100000
                  | 2023 | ITA      | LOW   | 60       | 100000   | 60000
      → 2023: 3.00`,
  }),
  defineIndicator({
    id: 'SEC-10',
    tier: 'core',
    dimension: 'SEC',
    unit: 'ratio',
    decimals: 2,
    aggregation: 'index',
    minCell: 5,
    disaggregation: ['severity'],
    value: ratio(1, injuryRate('MIGRANT'), injuryRate('NONMIGRANT')),
    sdg: '8.8.1',
    gcm: '6',
    source: 'ILO',
    example: `
      LAB_INJURY | year | pop_group  | severity | cases | workers_ref
                 | 2023 | MIGRANT    | FATAL    | 10    | 60000
                 | 2023 | MIGRANT    | NONFATAL | 80    | 60000
                 | 2023 | NONMIGRANT | FATAL    | 100   | 3000000
                 | 2023 | NONMIGRANT | NONFATAL | 1900  | 3000000
      → 2023: 2.25`,
  }),
  defineIndicator({
    id: 'SEC-11',
    tier: 'core',
    dimension: 'SEC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, total(destinations, { list: agreements }), total(destinations)),
    sdg: '-',
    gcm: '5; 6; 23',
    source: 'project definition',
    example: `
      LAB_OUT   | year | destination | total | female
                | 2023 | FRA         | 30000 | 8000
                | 2023 | ITA         | 15000 | 9000
                | 2023 | ESP         | 5000  | 3000
      MFA_AGREE | agreement_id | partner | type | signed     | in_force   | ended
                | B1           | FRA     | BLA  | 2010-03-01 | 2011-01-01 |
                | B2           | ITA     | BLA  | 2023-05-01 | 2023-09-01 |
                | S1           | ESP     | SSA  | 2009-01-15 | 2009-06-01 |
      → 2023: 60.0
      → 2023 sex=F: 40.0`,
  }),
  defineIndicator({
    id: 'SEC-12',
    tier: 'ext',
    dimension: 'SEC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: [],
    value: ratio(
      100,
      sum('LAB_AGENCY.complaints_resolved', {}, { with: ['complaints_filed'] }),
      sum('LAB_AGENCY.complaints_filed', {}, { with: ['complaints_resolved'] }),
    ),
    sdg: '-',
    gcm: '6',
    source: 'project definition',
    example: `
      LAB_AGENCY | year | licensed | complaints_filed | complaints_resolved
                 | 2022 | 118      | 0                | 0
                 | 2023 | 120      | 600              | 450
      → 2022: null
      → 2023: 75.0`,
  }),
];
