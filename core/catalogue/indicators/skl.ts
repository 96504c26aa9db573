/** Skills (indicators §3.4): ISCO major groups 1–3 are high, 9 is low; group 0 (armed forces) is neither. */
import {
  abs,
  anyOf,
  either,
  list,
  member,
  minus,
  number,
  plus,
  ratio,
  resolved,
  sum,
  times,
  total,
} from '../../expression/build.ts';
import type { Expression, Selector } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';
import { CARRY } from './terms.ts';

/** Emigrants of 25 years and more by education. */
const emigrants = (educ: Selector, carry: Partial<typeof CARRY> = {}) =>
  sum('STA_EMIG.total', { age: 'Y_GE25', educ }, carry);
const KNOWN_EDUCATION = anyOf('LOW', 'MID', 'HIGH');
const tertiaryShare = (carry?: typeof CARRY): Expression =>
  ratio(100, emigrants('HIGH', carry), emigrants(KNOWN_EDUCATION, carry));

const natives = (educ: string) => sum('STA_EDU.total', { pop_group: 'NATIVE', educ }, CARRY);

const HIGH_SKILLED = anyOf('1', '2', '3');
const SKILLED_OR_NOT = anyOf('1', '2', '3', '4', '5', '6', '7', '8', '9');
const workers = (isco: Selector) => sum('LAB_OUT.total', { isco });
const permits = (isco: Selector) => sum('LAB_FWP.total', { event: 'FIRST', isco });

/** Rows that give all three outcomes (rulings B23). */
const OUTCOMES = ['full', 'partial', 'refused'] as const;
const recognition = (outcome: (typeof OUTCOMES)[number]) =>
  sum(`EDU_QUAL.${outcome}`, {}, { with: OUTCOMES.filter((other) => other !== outcome) });

/** Employed persons in one occupation; a group without figures is empty (rulings B25). */
const employed = (group: string) => sum('LAB_EMP.total', { pop_group: group, isic: '_T', isco: member });
const inOccupation = (group: string): Expression => either(employed(group), number(0));
/** All occupations that are known, as one fact: it is missing where they do not cover the sheet (rulings B25). */
const inAll = (group: string): Expression =>
  resolved(total(list('isco', employed(group), { residual: 'out' })), 'LAB_EMP.total', {
    pop_group: group,
    isic: '_T',
    isco: '_KNOWN',
  });
/** |f/F − n/N| for each occupation, with F × N taken out of the sum. */
const differences = list(
  'isco',
  abs(
    minus(times(inOccupation('FOREIGN'), inAll('NATIVE')), times(inOccupation('NATIVE'), inAll('FOREIGN'))),
  ),
  { residual: 'out', judged: 'none' },
);

const SCHOOLING = `
      STA_EDU  | year | pop_group | educ | total   | female  | male
               | 2021 | NATIVE    | LOW  | 2240000 | 1100000 | 1140000
               | 2021 | NATIVE    | MID  | 1500000 | 620000  | 880000
               | 2021 | NATIVE    | HIGH | 510000  | 280000  | 230000
               | 2021 | FOREIGN   | HIGH | 30000   | 15000   | 15000`;
const EMIGRANTS = `
      STA_EMIG | year | destination | source_type | age    | educ | total  | female | male
               | 2023 | _T          | MIRROR      | Y_GE25 | LOW  | 150000 | 70000  | 80000
               | 2023 | _T          | MIRROR      | Y_GE25 | MID  | 160000 | 65000  | 95000
               | 2023 | _T          | MIRROR      | Y_GE25 | HIGH | 90000  | 45000  | 45000
               | 2023 | _T          | MIRROR      | Y_GE25 | _U   | 20000  | 9000   | 11000
               | 2023 | _T          | MIRROR      | _T     | HIGH | 120000 | 60000  | 60000`;
const WORKERS = `
      LAB_OUT | year | destination | isco | total | female | male
              | 2020 | FRA         | 5    | 100   | 40     | 60
              | 2022 | FRA         | 21   | 300   | 100    | 200
              | 2022 | FRA         | 9    | 700   | 300    | 400
              | 2023 | FRA         | 2    | 6000  | 2400   | 3600
              | 2023 | FRA         | 21   | 5000  | 2000   | 3000
              | 2023 | FRA         | 7    | 20000 | 4600   | 15400
              | 2023 | FRA         | 9    | 24000 | 8000   | 16000
              | 2023 | FRA         | 0    | 500   | 50     | 450
              | 2023 | FRA         | _U   | 3000  | 1000   | 2000`;

export const skl: readonly Indicator[] = [
  defineIndicator({
    id: 'SKL-01',
    tier: 'core',
    dimension: 'SKL',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'destination'],
    value: tertiaryShare(),
    sdg: '-',
    gcm: '18; 19',
    source: 'OECD DIOC convention (unknown education left out)',
    example: `${EMIGRANTS}
               | 2021 | _T          | MIRROR      | Y_GE25 | HIGH | 80000  | 40000  | 40000
               | 2021 | _T          | MIRROR      | Y_GE25 | LOW  | 120000 | 60000  | 60000
               | 2022 | _T          | MIRROR      | _T     | _T   | 480000 | 210000 | 270000
      → 2021: 40.0
      → 2022: null
      → 2023: 22.5
      → 2023 sex=F: 25.0
      → 2023 sex=M: 20.5`,
  }),
  defineIndicator({
    id: 'SKL-02',
    tier: 'core',
    dimension: 'SKL',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(100, emigrants('HIGH', CARRY), plus(emigrants('HIGH', CARRY), natives('HIGH'))),
    sdg: '-',
    gcm: '18; 19',
    source: 'OECD/World Bank skilled emigration rate',
    example: `${EMIGRANTS}${SCHOOLING}
      → 2022: null
      → 2023: 15.0
      → 2023 sex=F: 13.8
      → 2023 sex=M: 16.4`,
  }),
  defineIndicator({
    id: 'SKL-03',
    tier: 'ext',
    dimension: 'SKL',
    unit: 'ratio (1 = no selection)',
    decimals: 2,
    aggregation: 'index',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(
      1,
      tertiaryShare(CARRY),
      ratio(100, natives('HIGH'), plus(natives('LOW'), natives('MID'), natives('HIGH'))),
    ),
    sdg: '-',
    gcm: '18',
    source: 'project definition',
    example: `${EMIGRANTS}${SCHOOLING}
      → 2022: null
      → 2023: 1.88
      → 2023 sex=F: 1.79
      → 2023 sex=M: 2.00`,
  }),
  defineIndicator({
    id: 'SKL-04',
    tier: 'core',
    dimension: 'SKL',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'destination'],
    value: ratio(100, workers(HIGH_SKILLED), workers(SKILLED_OR_NOT)),
    sdg: '-',
    gcm: '5; 18',
    source: 'ISCO-08 skill grouping (1-3 high, 4-8 medium, 9 low); group 0 left out',
    example: `${WORKERS}
      → 2020: null
      → 2022: 30.0
      → 2023: 12.0
      → 2023 sex=F: 16.0
      → 2023 sex=M: 10.3`,
  }),
  defineIndicator({
    id: 'SKL-05',
    tier: 'ext',
    dimension: 'SKL',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'destination'],
    value: ratio(100, workers('9'), workers(SKILLED_OR_NOT)),
    sdg: '-',
    gcm: '5; 6',
    source: 'ISCO-08',
    example: `${WORKERS}
      → 2020: null
      → 2022: 70.0
      → 2023: 48.0
      → 2023 sex=F: 53.3
      → 2023 sex=M: 45.7`,
  }),
  defineIndicator({
    id: 'SKL-06',
    tier: 'ext',
    dimension: 'SKL',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'citizenship'],
    value: ratio(100, permits(HIGH_SKILLED), permits(SKILLED_OR_NOT)),
    sdg: '-',
    gcm: '5; 18',
    source: 'ISCO-08',
    example: `
      LAB_FWP | year | event | citizenship | isco | isic | total | female | male
              | 2022 | FIRST | _T          | 2    | _T   | 0     | 0      | 0
              | 2022 | FIRST | _T          | 5    | _T   | 0     | 0      | 0
              | 2023 | FIRST | _T          | 1    | _T   | 300   | 100    | 200
              | 2023 | FIRST | _T          | 2    | _T   | 400   | 200    | 200
              | 2023 | FIRST | _T          | 3    | _T   | 200   | 100    | 100
              | 2023 | FIRST | _T          | 5    | _T   | 1100  | 400    | 700
              | 2023 | FIRST | _T          | 9    | _T   | 1000  | 200    | 800
              | 2023 | FIRST | _T          | _U   | _T   | 200   | 50     | 150
              | 2023 | VALID | _T          | 2    | _T   | 3200  | 900    | 2300
      → 2022: null
      → 2023: 30.0
      → 2023 sex=F: 40.0
      → 2023 sex=M: 25.0`,
  }),
  defineIndicator({
    id: 'SKL-07',
    tier: 'core',
    dimension: 'SKL',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['partner', 'field'],
    value: ratio(
      100,
      plus(recognition('full'), recognition('partial')),
      plus(recognition('full'), recognition('partial'), recognition('refused')),
    ),
    sdg: '-',
    gcm: '18',
    source: 'project definition',
    example: `
      EDU_QUAL | year | partner | field       | applications | full | partial | refused
               | 2021 | FRA     | engineering | 50           | 30   | 10      |
               | 2022 | FRA     | engineering | 3            | 0    | 0       | 0
               | 2023 | FRA     | engineering | 330          | 200  | 60      | 50
               | 2023 | ITA     | engineering | 210          | 100  | 40      | 50
      → 2021: null
      → 2022: null
      → 2023: 80.0`,
  }),
  defineIndicator({
    id: 'SKL-08',
    tier: 'ext',
    dimension: 'SKL',
    unit: 'index 0..100',
    decimals: 1,
    aggregation: 'index',
    minCell: 5,
    disaggregation: ['sex'],
    value: ratio(50, total(differences), times(inAll('FOREIGN'), inAll('NATIVE'))),
    sdg: '-',
    gcm: '16; 18',
    source: 'Duncan and Duncan (1955)',
    example: `
      LAB_EMP | year | pop_group | isic | isco | total | female | male
              | 2022 | FOREIGN   | _T   | 1    | 0     | 0      | 0
              | 2022 | NATIVE    | _T   | 1    | 3000  | 1000   | 2000
              | 2023 | FOREIGN   | _T   | 1    | 100   | 50     | 50
              | 2023 | FOREIGN   | _T   | 5    | 300   | 200    | 100
              | 2023 | FOREIGN   | _T   | 9    | 600   | 250    | 350
              | 2023 | FOREIGN   | _T   | _U   | 80    | 40     | 40
              | 2023 | FOREIGN   | A    | 9    | 400   | 150    | 250
              | 2023 | NATIVE    | _T   | 1    | 3000  | 1000   | 2000
              | 2023 | NATIVE    | _T   | 5    | 4000  | 2500   | 1500
              | 2023 | NATIVE    | _T   | 9    | 3000  | 1500   | 1500
      → 2022: null
      → 2023: 30.0
      → 2023 sex=F: 20.0
      → 2023 sex=M: 40.0`,
  }),
];
