/** Education (indicators §3.11). */
import { indicator, minus, ratio, sum } from '../../expression/build.ts';
import type { Expression } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';

const students = (direction: string) => sum('EDU_TERT.total', { direction });
/** All students of the country, whatever partner is looked at. */
const enrolled = sum('EDU_TERT.total', { direction: 'ENROL', partner: '_T' }, { whole: ['partner'] });
const outbound = ratio(100, students('OUTBOUND'), enrolled);
const inbound = ratio(100, students('INBOUND'), enrolled);

/** Pupils for each child of school age; [SEX] counts the pupils (rulings B22). */
const participation = (origin: string): Expression =>
  ratio(
    1,
    sum('EDU_PUPIL.total', { pop_group: origin }, { with: ['school_age_pop'] }),
    sum('EDU_PUPIL.school_age_pop', { pop_group: origin }, { with: ['total'] }),
  );

const STUDENTS = `
      EDU_TERT | year | direction | partner | level | total  | female
               | 2023 | OUTBOUND  | FRA     | _T    | 6000   | 3000
               | 2023 | OUTBOUND  | ITA     | _T    | 3000   | 1000
               | 2023 | INBOUND   | _T      | _T    | 2700   | 1200
               | 2023 | ENROL     | _T      | _T    | 180000 | 100000`;

export const edu: readonly Indicator[] = [
  defineIndicator({
    id: 'EDU-01',
    tier: 'core',
    dimension: 'EDU',
    unit: 'percent',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'level', 'partner'],
    value: outbound,
    sdg: '4.b (context)',
    gcm: '5; 18',
    source: 'UNESCO Institute for Statistics',
    example: `${STUDENTS}
      → 2023: 5.00
      → 2023 sex=F: 4.00`,
  }),
  defineIndicator({
    id: 'EDU-02',
    tier: 'core',
    dimension: 'EDU',
    unit: 'percent',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'level', 'partner'],
    value: inbound,
    sdg: '4.b (context)',
    gcm: '5',
    source: 'UNESCO Institute for Statistics',
    example: `${STUDENTS}
      → 2023: 1.50
      → 2023 sex=F: 1.20`,
  }),
  defineIndicator({
    id: 'EDU-03',
    tier: 'ext',
    dimension: 'EDU',
    unit: 'percentage points',
    decimals: 2,
    aggregation: 'difference of ratios',
    minCell: 5,
    disaggregation: ['sex'],
    value: minus(indicator('EDU-02', inbound), indicator('EDU-01', outbound)),
    sdg: '-',
    gcm: '5',
    source: 'UNESCO Institute for Statistics',
    example: `${STUDENTS}
      → 2023: -3.50
      → 2023 sex=F: -2.80`,
  }),
  defineIndicator({
    id: 'EDU-04',
    tier: 'core',
    dimension: 'EDU',
    unit: 'ratio (1 = parity)',
    decimals: 2,
    aggregation: 'index',
    minCell: 5,
    disaggregation: ['level'],
    value: ratio(1, participation('FOREIGN'), participation('NATIVE')),
    sdg: '4.5.1',
    gcm: '15',
    source: 'UNESCO parity index',
    example: `
      EDU_PUPIL | year | pop_group | level | total  | school_age_pop
                | 2023 | FOREIGN   | 1     | 5400   | 6000
                | 2023 | FOREIGN   | 2     | 1800   | 4000
                | 2023 | NATIVE    | 1     | 570000 | 600000
                | 2023 | NATIVE    | 2     | 330000 | 400000
      → 2023: 0.80`,
  }),
];
