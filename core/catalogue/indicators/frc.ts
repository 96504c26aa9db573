/** Forced and voluntary migration (indicators §3.3). */
import { anyOf, plus, ratio, sum } from '../../expression/build.ts';
import { type Indicator, by, defineIndicator } from '../define.ts';
import { carriedPopulation } from './terms.ts';

const hosted = (...types: readonly string[]) =>
  sum('INT_PROTECT.total', {
    side: 'HOSTED',
    pop_type: types.length === 1 ? (types[0] ?? '') : anyOf(...types),
  });
const refugeesAbroad = sum('INT_PROTECT.total', { side: 'ABROAD', pop_type: anyOf('REF', 'OIP') });

const asylum = (event: string) => sum('INT_ASYLUM.total', { event });
/** Decisions on the substance; closed files are none. */
const substance = plus(asylum('RECOG'), asylum('COMPL'), asylum('REJECT'));
const decided = plus(asylum('RECOG'), asylum('COMPL'), asylum('REJECT'), asylum('CLOSED'));

/** Every reason but protection (rulings B18). */
const otherFirstPermits = sum('INT_PERMIT.total', {
  event: 'FIRST',
  reason: anyOf('WORK', 'FAMILY', 'STUDY', 'OTHER', '_U'),
});

const returned = (measure: string) => sum('INT_ENFORCE.total', { measure });

export const frc: readonly Indicator[] = [
  defineIndicator({
    id: 'FRC-01',
    tier: 'core',
    dimension: 'FRC',
    unit: 'persons (31 Dec)',
    decimals: 0,
    aggregation: 'sum',
    minCell: 10,
    disaggregation: ['sex', 'age', 'origin', 'pop_type'],
    value: hosted('REF', 'ASY', 'OIP'),
    sdg: '10.7.4 (context)',
    gcm: '- (Global Compact on Refugees)',
    source: 'UNHCR population types; IRRS 2018',
    example: `
      INT_PROTECT | year | pop_type | origin | side   | total | female | male
                  | 2021 | REF      | _T     | HOSTED | 0     | 0      | 0
                  | 2022 | STA      | _T     | HOSTED | 1300  | 600    | 700
                  | 2023 | REF      | _T     | HOSTED | 30000 | 16000  | 14000
                  | 2023 | ASY      | _T     | HOSTED | 9000  | 4000   | 5000
                  | 2023 | OIP      | _T     | HOSTED | 1000  | 500    | 500
                  | 2023 | STA      | _T     | HOSTED | 1200  | 600    | 600
                  | 2023 | REF      | _T     | ABROAD | 25000 | 12000  | 13000
      → 2021: 0
      → 2022: null
      → 2023: 40000
      → 2023 sex=F: 20500
      → 2023 sex=M: 19500`,
  }),
  defineIndicator({
    id: 'FRC-02',
    tier: 'core',
    dimension: 'FRC',
    unit: 'per 1 000 persons',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex'],
    value: ratio(1000, hosted('REF'), carriedPopulation),
    sdg: '-',
    gcm: '-',
    source: 'UNHCR usage',
    example: `
      INT_PROTECT | year | pop_type | origin | side   | total | female | male
                  | 2022 | REF      | _T     | HOSTED | 20000 | 11000  | 9000
                  | 2023 | REF      | _T     | HOSTED | 30000 | 16000  | 14000
                  | 2023 | ASY      | _T     | HOSTED | 9000  | 4000   | 5000
      STA_POP     | year | age | total    | female  | male
                  | 2021 | _T  | 8000000  | 4000000 | 4000000
                  | 2023 | _T  | 10000000 | 5000000 | 5000000
      → 2021: null
      → 2022: 2.50
      → 2023: 3.00
      → 2023 sex=F: 3.20
      → 2023 sex=M: 2.80`,
  }),
  defineIndicator({
    id: 'FRC-03',
    tier: 'core',
    dimension: 'FRC',
    unit: 'per 100 000',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex'],
    value: ratio(100_000, refugeesAbroad, plus(carriedPopulation, refugeesAbroad)),
    sdg: '10.7.4',
    gcm: '2',
    source: 'UNHCR: refugees at end-year over (end-year population in origin + those refugees)',
    example: `
      INT_PROTECT | year | pop_type | origin | side   | total | female | male
                  | 2023 | REF      | _T     | ABROAD | 24000 | 11500  | 12500
                  | 2023 | OIP      | _T     | ABROAD | 1000  | 500    | 500
                  | 2023 | ASY      | _T     | ABROAD | 7000  | 3000   | 4000
                  | 2023 | REF      | _T     | HOSTED | 30000 | 16000  | 14000
      STA_POP     | year | age | total    | female  | male
                  | 2022 | _T  | 9900000  | 4950000 | 4950000
                  | 2023 | _T  | 10000000 | 5000000 | 5000000
      → 2022: null
      → 2023: 249.4
      → 2023 sex=F: 239.4
      → 2023 sex=M: 259.3`,
  }),
  defineIndicator({
    id: 'FRC-04',
    tier: 'core',
    dimension: 'FRC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex', 'origin'],
    value: ratio(100, plus(asylum('RECOG'), asylum('COMPL')), substance),
    sdg: '-',
    gcm: '12',
    source: 'UNHCR (substantive decisions only; CLOSED excluded)',
    example: `
      INT_ASYLUM | year | event  | origin | total | female | male
                 | 2021 | RECOG  | _T     | 0     | 0      | 0
                 | 2021 | COMPL  | _T     | 0     | 0      | 0
                 | 2021 | REJECT | _T     | 300   | 100    | 200
                 | 2022 | RECOG  | _T     | 500   | 200    | 300
                 | 2022 | REJECT | _T     | 1000  | 300    | 700
                 | 2023 | RECOG  | _T     | 600   | 250    | 350
                 | 2023 | COMPL  | _T     | 200   | 100    | 100
                 | 2023 | REJECT | _T     | 1200  | 350    | 850
                 | 2023 | CLOSED | _T     | 400   | 150    | 250
      → 2021: 0.0
      → 2022: null
      → 2023: 40.0
      → 2023 sex=F: 50.0
      → 2023 sex=M: 34.6`,
  }),
  defineIndicator({
    id: 'FRC-05',
    tier: 'ext',
    dimension: 'FRC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex', 'origin'],
    value: ratio(100, asylum('RECOG'), substance),
    sdg: '-',
    gcm: '12',
    source: 'UNHCR',
    example: `
      INT_ASYLUM | year | event  | origin | total | female | male
                 | 2022 | RECOG  | _T     | 0     | 0      | 0
                 | 2022 | COMPL  | _T     | 0     | 0      | 0
                 | 2022 | REJECT | _T     | 0     | 0      | 0
                 | 2023 | RECOG  | _T     | 600   | 280    | 320
                 | 2023 | COMPL  | _T     | 200   | 70     | 130
                 | 2023 | REJECT | _T     | 1200  | 350    | 850
                 | 2023 | CLOSED | _T     | 400   | 150    | 250
      → 2022: null
      → 2023: 30.0
      → 2023 sex=F: 40.0
      → 2023 sex=M: 24.6`,
  }),
  defineIndicator({
    id: 'FRC-06',
    tier: 'core',
    dimension: 'FRC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['origin'],
    value: ratio(100, decided, asylum('APPLIED')),
    sdg: '-',
    gcm: '12',
    source: 'project definition',
    example: `
      INT_ASYLUM | year | event   | origin | total
                 | 2022 | APPLIED | _T     | 0
                 | 2022 | RECOG   | _T     | 10
                 | 2022 | COMPL   | _T     | 0
                 | 2022 | REJECT  | _T     | 20
                 | 2022 | CLOSED  | _T     | 5
                 | 2023 | APPLIED | SYR    | 1800
                 | 2023 | APPLIED | SDN    | 1200
                 | 2023 | RECOG   | _T     | 600
                 | 2023 | COMPL   | _T     | 200
                 | 2023 | REJECT  | _T     | 1200
                 | 2023 | CLOSED  | _T     | 400
      → 2022: null
      → 2023: 80.0`,
  }),
  defineIndicator({
    id: 'FRC-07',
    tier: 'ext',
    dimension: 'FRC',
    unit: 'years',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: [],
    value: ratio(1, asylum('PEND_END'), decided),
    sdg: '-',
    gcm: '12',
    source: 'project definition',
    example: `
      INT_ASYLUM | year | period  | event    | origin | total
                 | 2022 |         | PEND_END | _T     | 8400
                 | 2022 |         | RECOG    | _T     | 700
                 | 2023 | 2023-Q2 | PEND_END | _T     | 8800
                 | 2023 | 2023-Q4 | PEND_END | _T     | 9000
                 | 2023 |         | RECOG    | _T     | 600
                 | 2023 |         | COMPL    | _T     | 200
                 | 2023 |         | REJECT   | _T     | 1200
                 | 2023 |         | CLOSED   | _T     | 400
      → 2022: null
      → 2023: 3.75`,
  }),
  defineIndicator({
    id: 'FRC-08',
    tier: 'core',
    dimension: 'FRC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex', by('citizenship', { INT_ASYLUM: 'origin' })],
    value: ratio(100, asylum('APPLIED'), plus(asylum('APPLIED'), otherFirstPermits)),
    sdg: '-',
    gcm: '2; 5',
    source: 'project definition',
    example: `
      INT_ASYLUM | year | event   | origin | total | female | male
                 | 2021 | APPLIED | _T     | 0     | 0      | 0
                 | 2022 | APPLIED | _T     | 2500  | 1000   | 1500
                 | 2023 | APPLIED | _T     | 3000  | 1200   | 1800
      INT_PERMIT | year | event | reason  | length | citizenship | total | female | male
                 | 2021 | FIRST | WORK    | _T     | _T          | 2000  | 800    | 1200
                 | 2023 | FIRST | WORK    | _T     | _T          | 2900  | 1000   | 1900
                 | 2023 | FIRST | FAMILY  | _T     | _T          | 6000  | 4000   | 2000
                 | 2023 | FIRST | STUDY   | _T     | _T          | 2500  | 1400   | 1100
                 | 2023 | FIRST | OTHER   | _T     | _T          | 500   | 350    | 150
                 | 2023 | FIRST | _U      | _T     | _T          | 100   | 50     | 50
                 | 2023 | FIRST | PROTECT | _T     | _T          | 500   | 200    | 300
                 | 2023 | RENEW | WORK    | _T     | _T          | 1100  | 300    | 800
      → 2021: 0.0
      → 2022: null
      → 2023: 20.0
      → 2023 sex=F: 15.0
      → 2023 sex=M: 25.7`,
  }),
  defineIndicator({
    id: 'FRC-09',
    tier: 'core',
    dimension: 'FRC',
    unit: 'per 1 000 persons',
    decimals: 2,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex'],
    value: ratio(1000, hosted('IDP'), carriedPopulation),
    sdg: '10.7 (context)',
    gcm: '2',
    source: 'IRIS 2020; UNHCR',
    example: `
      INT_PROTECT | year | pop_type | origin | side   | total | female | male
                  | 2022 | IDP      | _T     | HOSTED | 0     | 0      | 0
                  | 2023 | IDP      | _T     | HOSTED | 50000 | 27000  | 23000
                  | 2023 | RDP      | _T     | HOSTED | 8000  | 4000   | 4000
      STA_POP     | year | age | total    | female  | male
                  | 2022 | _T  | 9900000  | 4950000 | 4950000
                  | 2023 | _T  | 10000000 | 5000000 | 5000000
      → 2022: 0.00
      → 2023: 5.00
      → 2023 sex=F: 5.40
      → 2023 sex=M: 4.60`,
  }),
  defineIndicator({
    id: 'FRC-10',
    tier: 'core',
    dimension: 'FRC',
    unit: 'per 100 000',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 5,
    disaggregation: ['hazard', 'region', 'sex'],
    value: ratio(100_000, sum('ENV_DISP.new_displacements', { hazard: '_T' }), carriedPopulation),
    sdg: '11.5.1/13.1.1 (part: displaced)',
    gcm: '2',
    source: 'IDMC usage (movements, one person may count several times)',
    example: `
      ENV_DISP | year | hazard  | region | new_displacements | female | male
               | 2021 | _T      | _T     | 0                 | 0      | 0
               | 2022 | FLOOD   | _T     | 4000              |        |
               | 2022 | DROUGHT | _T     | 950               |        |
               | 2023 | FLOOD   | _T     | 9000              | 4500   | 4500
               | 2023 | _T      | _T     | 12000             | 6500   | 5500
      STA_POP  | year | age | total    | female  | male
               | 2021 | _T  | 9800000  | 4900000 | 4900000
               | 2022 | _T  | 9900000  | 4950000 | 4950000
               | 2023 | _T  | 10000000 | 5000000 | 5000000
      → 2021: 0.0
      → 2022: 50.0
      → 2022 sex=F: null
      → 2023: 120.0
      → 2023 sex=F: 130.0
      → 2023 sex=M: 110.0`,
  }),
  defineIndicator({
    id: 'FRC-11',
    tier: 'core',
    dimension: 'FRC',
    unit: 'persons (31 Dec)',
    decimals: 0,
    aggregation: 'sum',
    minCell: 10,
    disaggregation: ['sex', 'age'],
    value: hosted('STA'),
    sdg: '16.9 (context)',
    gcm: '4',
    source: 'IROSS 2023; UNHCR',
    example: `
      INT_PROTECT | year | pop_type | origin | side   | age    | total | female | male
                  | 2022 | STA      | _T     | HOSTED | Y0T14  | 300   | 150    | 150
                  | 2022 | STA      | _T     | HOSTED | Y15T64 | 800   | 420    | 380
                  | 2022 | STA      | _T     | HOSTED | Y_GE65 | 150   | 80     | 70
                  | 2023 | STA      | _T     | HOSTED | _T     | 1200  | 630    | 570
                  | 2023 | STA      | _T     | HOSTED | Y0T14  | 280   | 140    | 140
                  | 2023 | REF      | _T     | HOSTED | _T     | 30000 | 16000  | 14000
      → 2022: 1250
      → 2022 sex=F: 650
      → 2023: 1200
      → 2023 sex=M: 570`,
  }),
  defineIndicator({
    id: 'FRC-12',
    tier: 'ext',
    dimension: 'FRC',
    unit: 'percent',
    decimals: 1,
    aggregation: 'ratio_of_sums',
    minCell: 10,
    disaggregation: ['sex', 'citizenship'],
    value: ratio(100, returned('RET_FORCED'), plus(returned('RET_FORCED'), returned('RET_VOL'))),
    sdg: '-',
    gcm: '21',
    source: 'project definition',
    example: `
      INT_ENFORCE | year | measure    | citizenship | total | female | male
                  | 2021 | RET_FORCED | _T          | 0     | 0      | 0
                  | 2021 | RET_VOL    | _T          | 0     | 0      | 0
                  | 2022 | RET_FORCED | _T          | 800   | 90     | 710
                  | 2023 | RET_FORCED | _T          | 900   | 100    | 800
                  | 2023 | RET_VOL    | _T          | 300   | 100    | 200
                  | 2023 | DETAINED   | _T          | 1500  | 150    | 1350
      → 2021: null
      → 2022: null
      → 2023: 75.0
      → 2023 sex=F: 50.0
      → 2023 sex=M: 80.0`,
  }),
  defineIndicator({
    id: 'FRC-13',
    tier: 'core',
    dimension: 'FRC',
    unit: 'persons per year',
    decimals: 0,
    aggregation: 'sum',
    minCell: 1,
    disaggregation: ['sex', 'route', 'status'],
    value: sum('INT_DEATHS.total', { status: anyOf('DEAD', 'MISSING') }),
    sdg: '10.7.3',
    gcm: '8',
    source: 'IOM Missing Migrants Project definition (journey deaths only)',
    example: `
      INT_DEATHS | year | route  | status  | total | female | male
                 | 2022 | desert | DEAD    | 0     | 0      | 0
                 | 2022 | desert | MISSING | 0     | 0      | 0
                 | 2023 | desert | DEAD    | 9     | 3      | 6
                 | 2023 | desert | MISSING | 4     |        |
                 | 2023 | sea    | DEAD    | 3     | 1      | 2
                 | 2023 | sea    | MISSING | 1     |        |
      → 2022: 0
      → 2022 sex=F: 0
      → 2023: 17
      → 2023 sex=F: null`,
  }),
];
