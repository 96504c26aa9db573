/** Justice and protection (indicators §3.12). */
import { byCut, plus, ratio, sum } from '../../expression/build.ts';
import type { Scores } from '../../expression/grammar.ts';
import { codeLists } from '../codes/index.ts';
import { type Indicator, defineIndicator } from '../define.ts';
import { CARRY } from './terms.ts';

const children = (status: string) => sum('SOC_CHILD.total', { status });

const trafficked = (event: string, year?: number) =>
  sum('JUS_TIP.total', { event }, year === undefined ? {} : { year });
/** This year and the two before it, all of them needed (rulings B28). */
const overThreeYears = (event: string) =>
  plus(trafficked(event), trafficked(event, -1), trafficked(event, -2));

/** Of the age of the victims where they are looked at by age (rulings C). */
const populationOfAge = sum(
  'STA_POP.total',
  { age: byCut('age_band', '_T', { CHILD: 'Y0T17', ADULT: 'Y_GE18' }) },
  CARRY,
);

const enforced = (measure: string) => sum('INT_ENFORCE.total', { measure });

/** Instruments of the list; one that the sheet does not name is missing (rulings B1). */
const INSTRUMENTS = codeLists.find(({ id }) => id === 'CL_TREATY')?.codes.length ?? 0;
const treaties = (as: string, of: Scores['of']) =>
  sum('JUS_TREATY.status', {}, { scores: { as, of, outOf: INSTRUMENTS } });

const VICTIMS = `
      JUS_TIP | year | event    | form | citizenship | age_band | total | female
              | 2023 | DETECTED | _T   | _T          | CHILD    | 30    | 20
              | 2023 | DETECTED | _T   | _T          | ADULT    | 90    | 60
              | 2023 | ASSISTED | _T   | _T          | CHILD    | 30    | 20
              | 2023 | ASSISTED | _T   | _T          | ADULT    | 66    | 40`;

export const pro: readonly Indicator[] = [
  defineIndicator({
    id: 'PRO-01',
    tier: 'core',
    dimension: 'PRO',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['sex', 'area'],
    value: ratio(100, plus(children('ONE_ABROAD'), children('BOTH_ABROAD')), children('ALL')),
    sdg: '1.3; 16.2 (context)',
    gcm: '2; 7',
    source: 'project definition',
    example: `
      SOC_CHILD | year | area | status      | total   | female
                | 2023 | URB  | ONE_ABROAD  | 70000   | 34000
                | 2023 | RUR  | ONE_ABROAD  | 180000  | 88000
                | 2023 | URB  | BOTH_ABROAD | 10000   | 6000
                | 2023 | RUR  | BOTH_ABROAD | 40000   | 22000
                | 2023 | URB  | ALL         | 1750000 | 870000
                | 2023 | RUR  | ALL         | 2000000 | 980000
      → 2023: 8.0
      → 2023 sex=F: 8.1`,
  }),
  defineIndicator({
    id: 'PRO-02',
    tier: 'core',
    dimension: 'PRO',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: [],
    value: ratio(
      100,
      sum('SOC_COVER.covered', { pop_group: 'FOR' }, { with: ['population_ref'] }),
      sum('SOC_COVER.population_ref', { pop_group: 'FOR' }, { with: ['covered'] }),
    ),
    sdg: '1.3.1 (disaggregation)',
    gcm: '22',
    source: 'ILO',
    example: `
      SOC_COVER | year | pop_group | covered | population_ref
                | 2022 | FOR       |         | 94000
                | 2023 | FOR       | 24000   | 96000
                | 2023 | NAT       | 900000  | 1800000
      → 2022: null
      → 2023: 25.0`,
  }),
  defineIndicator({
    id: 'PRO-03',
    tier: 'core',
    dimension: 'PRO',
    unit: 'per 100 000',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex', 'age_band', 'form'],
    value: ratio(100_000, trafficked('DETECTED'), populationOfAge),
    sdg: '16.2.2',
    gcm: '10',
    source: 'UNODC',
    example: `${VICTIMS}
      STA_POP | year | age    | total    | female
              | 2023 | _T     | 10000000 | 5000000
              | 2023 | Y0T17  | 4000000  | 1950000
              | 2023 | Y_GE18 | 6000000  | 3050000
      → 2023: 1.20
      → 2023 sex=F: 1.60`,
  }),
  defineIndicator({
    id: 'PRO-04',
    tier: 'ext',
    dimension: 'PRO',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['form'],
    value: ratio(100, overThreeYears('CONVICTED'), overThreeYears('PROSECUTED')),
    sdg: '16.2; 16.3',
    gcm: '10',
    source: 'project definition',
    example: `
      JUS_TIP | year | event      | form | citizenship | age_band | total
              | 2021 | PROSECUTED | _T   | _T          | _T       | 25
              | 2022 | PROSECUTED | _T   | _T          | _T       | 30
              | 2023 | PROSECUTED | _T   | _T          | _T       | 35
              | 2021 | CONVICTED  | _T   | _T          | _T       | 10
              | 2022 | CONVICTED  | _T   | _T          | _T       | 12
              | 2023 | CONVICTED  | _T   | _T          | _T       | 14
      → 2022: null
      → 2023: 40.0`,
  }),
  defineIndicator({
    id: 'PRO-05',
    tier: 'core',
    dimension: 'PRO',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex', 'age_band'],
    value: ratio(100, trafficked('ASSISTED'), trafficked('DETECTED')),
    sdg: '16.2.2 (context)',
    gcm: '10',
    source: 'project definition',
    example: `${VICTIMS}
      → 2023: 80.0
      → 2023 sex=F: 75.0`,
  }),
  defineIndicator({
    id: 'PRO-06',
    tier: 'core',
    dimension: 'PRO',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex', 'citizenship'],
    value: ratio(100, enforced('ALT_DETENTION'), plus(enforced('ALT_DETENTION'), enforced('DETAINED'))),
    sdg: '16.3 (context)',
    gcm: '13',
    source: 'project definition',
    example: `
      INT_ENFORCE | year | measure       | citizenship | total | female
                  | 2023 | ALT_DETENTION | SYR         | 200   | 80
                  | 2023 | ALT_DETENTION | MLI         | 100   | 40
                  | 2023 | DETAINED      | SYR         | 700   | 120
                  | 2023 | DETAINED      | MLI         | 500   | 60
      → 2023: 20.0
      → 2023 sex=F: 40.0`,
  }),
  defineIndicator({
    id: 'PRO-07',
    tier: 'ext',
    dimension: 'PRO',
    unit: 'per 100 000 entries',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: [],
    value: ratio(
      100_000,
      enforced('REFUSED_ENTRY'),
      sum('INT_BORDER.total', { direction: 'IN', group: 'FOR' }),
    ),
    sdg: '-',
    gcm: '11; 12',
    source: 'project definition',
    example: `
      INT_ENFORCE | year | measure       | citizenship | total
                  | 2023 | REFUSED_ENTRY | _T          | 1500
      INT_BORDER  | year | direction | group | mode | point | total
                  | 2023 | IN        | FOR   | AIR  | _T    | 2000000
                  | 2023 | IN        | FOR   | LAND | _T    | 1000000
                  | 2023 | IN        | FOR   | LAND | North | 600000
                  | 2023 | IN        | NAT   | AIR  | _T    | 900000
      → 2023: 50.0`,
  }),
  defineIndicator({
    id: 'PRO-08',
    tier: 'core',
    dimension: 'PRO',
    unit: 'percent',
    decimals: 1,
    aggregation: 'index',
    minCell: 0,
    disaggregation: ['instrument'],
    value: ratio(
      100,
      treaties('score', { NONE: 0, SIGNED: 0.5, RATIFIED: 1 }),
      treaties('listed', { NONE: 1, SIGNED: 1, RATIFIED: 1 }),
    ),
    sdg: '10.7.2 (context)',
    gcm: '7',
    source: 'project definition',
    example: `
      JUS_TREATY | instrument | status
                 | REF1951    | RATIFIED
                 | REF1967    | RATIFIED
                 | STL1954    | RATIFIED
                 | STL1961    | RATIFIED
                 | ICRMW1990  | SIGNED
                 | ILO097     | NONE
                 | ILO143     | NONE
                 | ILO181     | NONE
                 | ILO189     | SIGNED
                 | TIP2000    | RATIFIED
                 | SOM2000    | RATIFIED
                 | VCCR1963   | RATIFIED
      → 2023: 66.7`,
  }),
  defineIndicator({
    id: 'PRO-09',
    tier: 'ext',
    dimension: 'PRO',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: [],
    value: ratio(
      100,
      sum('JUS_CASES.in_favour', { case_type: 'LABOUR_COMPLAINT' }, { with: ['resolved'] }),
      sum('JUS_CASES.resolved', { case_type: 'LABOUR_COMPLAINT' }, { with: ['in_favour'] }),
    ),
    sdg: '8.8; 16.3',
    gcm: '6; 7',
    source: 'project definition',
    example: `
      JUS_CASES | year | case_type        | filed | resolved | in_favour
                | 2022 | LABOUR_COMPLAINT | 180   | 0        | 0
                | 2023 | LABOUR_COMPLAINT | 260   | 200      | 140
                | 2023 | LEGAL_AID        | 900   | 800      | 500
      → 2022: null
      → 2023: 70.0`,
  }),
];
