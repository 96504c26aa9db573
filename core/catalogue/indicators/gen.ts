/** Gender (indicators §3.5). Persons of unknown sex are in neither term. */
import { anyOf, migrantBasis, minus, plus, ratio, sum } from '../../expression/build.ts';
import type { Expression, Selector } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';

type Where = Readonly<Record<string, Selector>>;

/** Women and men of the rows that give both (rulings B23). */
const women = (sheet: string, where: Where = {}) => sum(`${sheet}.female`, where, { with: ['male'] });
const men = (sheet: string, where: Where = {}) => sum(`${sheet}.male`, where, { with: ['female'] });
const femaleShare = (sheet: string, where: Where): Expression =>
  ratio(100, women(sheet, where), plus(women(sheet, where), men(sheet, where)));

const HIGH_SKILLED: Where = { isco: anyOf('1', '2', '3') };

/** Employed per 100 foreign-born of a sex, 15 and over. */
function employmentRate(sex: 'female' | 'male'): Expression {
  const of = (status: string) => sum(`STA_LF.${sex}`, { pop_group: 'FOREIGN', lf_status: status });
  return ratio(100, of('EMP'), plus(of('EMP'), of('UNE'), of('OLF')));
}

export const gen: readonly Indicator[] = [
  defineIndicator({
    id: 'GEN-01',
    tier: 'core',
    dimension: 'GEN',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['age', 'group', 'partner'],
    value: femaleShare('STA_FLOW', { direction: 'OUT', duration: 'LT' }),
    sdg: '5 (context)',
    gcm: '1',
    source: 'standard; unknown sex left out of both terms',
    example: `
      STA_FLOW | year | direction | group | partner | duration | total | female | male
               | 2023 | OUT       | NAT   | _T      | LT       | 40000 | 16000  | 24000
               | 2023 | OUT       | FOR   | _T      | LT       | 5000  | 2000   | 3000
      → 2023: 40.0`,
  }),
  defineIndicator({
    id: 'GEN-02',
    tier: 'core',
    dimension: 'GEN',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['age', 'origin'],
    value: femaleShare('STA_STOCK', { basis: migrantBasis, origin: '_T' }),
    sdg: '5 (context)',
    gcm: '1',
    source: 'UN DESA International Migrant Stock',
    example: `
      STA_STOCK | year | basis | origin | total  | female | male
                | 2023 | BIRTH | _T     | 200000 | 90000  | 110000
      → 2023: 45.0`,
  }),
  defineIndicator({
    id: 'GEN-03',
    tier: 'ext',
    dimension: 'GEN',
    unit: 'males per 100 females',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['destination', 'isco', 'isic'],
    value: ratio(100, men('LAB_OUT'), women('LAB_OUT')),
    sdg: '-',
    gcm: '1; 6',
    source: 'standard demographic measure',
    example: `
      LAB_OUT | year | destination | total | female | male
              | 2023 | FRA         | 30000 | 10000  | 20000
              | 2023 | ITA         | 20000 | 5000   | 15000
      → 2023: 233.3`,
  }),
  defineIndicator({
    id: 'GEN-04',
    tier: 'ext',
    dimension: 'GEN',
    unit: 'ratio (1 = parity)',
    decimals: 2,
    aggregation: 'index',
    minCell: 5,
    disaggregation: ['destination'],
    value: ratio(
      1,
      ratio(1, women('LAB_OUT', HIGH_SKILLED), women('LAB_OUT')),
      ratio(1, men('LAB_OUT', HIGH_SKILLED), men('LAB_OUT')),
    ),
    sdg: '5.5 (context)',
    gcm: '18',
    source: 'UNESCO-style parity index',
    example: `
      LAB_OUT | year | destination | isco | total | female | male
              | 2023 | FRA         | 1    | 1000  | 400    | 600
              | 2023 | FRA         | 2    | 3000  | 1200   | 1800
              | 2023 | FRA         | 3    | 2000  | 800    | 1200
              | 2023 | FRA         | 7    | 44000 | 12600  | 31400
      → 2023: 1.56`,
  }),
  defineIndicator({
    id: 'GEN-05',
    tier: 'core',
    dimension: 'GEN',
    unit: 'percentage points',
    decimals: 1,
    aggregation: 'difference of ratios',
    minCell: 30,
    disaggregation: ['educ'],
    value: minus(employmentRate('male'), employmentRate('female')),
    sdg: '8.5 (context)',
    gcm: '16',
    source: 'ILO ratios, 15+',
    example: `
      STA_LF | year | pop_group | lf_status | total | female | male
             | 2023 | FOREIGN   | EMP       | 1205  | 485    | 720
             | 2023 | FOREIGN   | UNE       | 165   | 85     | 80
             | 2023 | FOREIGN   | OLF       | 630   | 430    | 200
      → 2023: 23.5`,
  }),
  defineIndicator({
    id: 'GEN-06',
    tier: 'ext',
    dimension: 'GEN',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['form', 'age_band'],
    value: femaleShare('JUS_TIP', { event: 'DETECTED' }),
    sdg: '16.2.2; 5.2 (context)',
    gcm: '10',
    source: 'UNODC',
    example: `
      JUS_TIP | year | event    | form | citizenship | age_band | total | female | male
              | 2023 | DETECTED | _T   | _T          | _T       | 120   | 84     | 36
      → 2023: 70.0`,
  }),
];
