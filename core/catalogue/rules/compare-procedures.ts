/**
 * Comparisons of procedures: permits, asylum and protection, trafficking in persons
 * (profile-sheets §5; relations and concepts: rulings-coherence B46).
 */
import { minus, plus, sum } from '../../expression/build.ts';
import type { FactTerm } from '../../expression/grammar.ts';
import { defineCrossCheck } from '../define.ts';

const refugees = (year = 0): FactTerm =>
  sum('INT_PROTECT.total', { pop_type: 'REF', side: 'HOSTED' }, year === 0 ? {} : { year });

const inTrafficking = (event: string): FactTerm =>
  sum('JUS_TIP.total', { event, form: '_T', citizenship: '_T', age_band: '_T' });

export const validWorkPermits = defineCrossCheck({
  id: 'X06',
  scope: 'comparison',
  severity: 'warning',
  concept: 'work_permits_valid',
  agreement: true,
  relation: 'EQ',
  tolerance: 0,
  a: { institution: 'LAB', value: sum('LAB_FWP.total', { event: 'VALID' }) },
  b: { institution: 'INT', value: sum('INT_PERMIT.total', { event: 'VALID', reason: 'WORK' }) },
  example: `
    LAB_FWP    | year | event | citizenship | isco | isic | total
               | 2022 | VALID | _T          | _T   | _T   | 1000 {X06 info}
               | 2023 | VALID | _T          | _T   | _T   | 1000 {X06 warning}
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2022 | VALID | WORK   | _T     | _T          | 1200
               | 2023 | VALID | WORK   | _T     | _T          | 1500`,
});

export const firstWorkPermits = defineCrossCheck({
  id: 'X07',
  scope: 'comparison',
  severity: 'warning',
  concept: 'work_permits_first',
  agreement: true,
  relation: 'EQ',
  tolerance: 0,
  a: { institution: 'LAB', value: sum('LAB_FWP.total', { event: 'FIRST' }) },
  b: { institution: 'INT', value: sum('INT_PERMIT.total', { event: 'FIRST', reason: 'WORK' }) },
  example: `
    LAB_FWP    | year | event | citizenship | isco | isic | total
               | 2022 | FIRST | _T          | _T   | _T   | 3100
               | 2023 | FIRST | _T          | _T   | _T   | 3000 {X07 warning}
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2022 | FIRST | WORK   | _T     | _T          | 3000
               | 2023 | FIRST | WORK   | _T     | _T          | 5200`,
});

// The stock may grow by those who were recognised in the year; departures, which no sheet holds, only lower it.
export const refugeesGranted = defineCrossCheck({
  id: 'X08',
  scope: 'comparison',
  severity: 'warning',
  concept: null,
  relation: 'LE',
  tolerance: 0.2,
  a: { institution: 'INT', value: minus(refugees(), refugees(-1)) },
  b: {
    institution: 'INT',
    value: plus(sum('INT_ASYLUM.total', { event: 'RECOG' }), sum('INT_ASYLUM.total', { event: 'COMPL' })),
  },
  remark: {
    of: ['a', 'b'],
    effect: 'excuses',
    any: [
      'resettle',
      'reinstall',
      'reasent',
      'prima facie',
      'group recogn',
      'group determ',
      'reconnaissance collective',
      'reconnaissance de groupe',
      'reconnaissance par groupe',
      'reconnaissance en groupe',
      'reconocimiento colectivo',
      'reconocimiento grupal',
      'reconocimiento de grupo',
      'reconocimiento por grupo',
    ],
  },
  example: `
    INT_PROTECT | year | pop_type | origin | side   | total              | note
                | 2021 | REF      | _T     | HOSTED | 5000               |
                | 2022 | REF      | _T     | HOSTED | 6200               |
                | 2023 | REF      | _T     | HOSTED | 7401 {X08 warning} |
                | 2024 | REF      | _T     | HOSTED | 9900               | 1 500 resettled
    INT_ASYLUM  | year | event | origin | total
                | 2022 | RECOG | _T     | 700
                | 2022 | COMPL | _T     | 300
                | 2023 | RECOG | _T     | 700
                | 2023 | COMPL | _T     | 300
                | 2024 | RECOG | _T     | 700
                | 2024 | COMPL | _T     | 300`,
});

// One institution in two sheets: not in the reconciliation list, and nearly equal is expected.
export const asylumSeekers = defineCrossCheck({
  id: 'X09',
  scope: 'comparison',
  severity: 'warning',
  concept: null,
  agreement: true,
  relation: 'EQ',
  tolerance: 0.02,
  a: { institution: 'INT', value: sum('INT_PROTECT.total', { pop_type: 'ASY', side: 'HOSTED' }) },
  b: { institution: 'INT', value: sum('INT_ASYLUM.total', { event: 'PEND_END' }) },
  example: `
    INT_PROTECT | year | pop_type | origin | side   | total
                | 2022 | ASY      | _T     | HOSTED | 9100
                | 2023 | ASY      | _T     | HOSTED | 9300 {X09 info}
    INT_ASYLUM  | year | event    | origin | total
                | 2022 | PEND_END | _T     | 9000
                | 2023 | PEND_END | _T     | 9000`,
});

// Help may go on for victims found in earlier years.
export const victimsAssisted = defineCrossCheck({
  id: 'X18',
  scope: 'comparison',
  severity: 'warning',
  concept: null,
  relation: 'LE',
  tolerance: 0.2,
  a: { institution: 'JUS', value: inTrafficking('ASSISTED') },
  b: { institution: 'JUS', value: inTrafficking('DETECTED') },
  example: `
    JUS_TIP | year | event    | form | citizenship | age_band | total
            | 2022 | DETECTED | _T   | _T          | _T       | 100
            | 2022 | ASSISTED | _T   | _T          | _T       | 120
            | 2023 | DETECTED | _T   | _T          | _T       | 100
            | 2023 | ASSISTED | _T   | _T          | _T       | 121 {X18 warning}`,
});

export const convicted = defineCrossCheck({
  id: 'X19',
  scope: 'comparison',
  severity: 'warning',
  concept: null,
  relation: 'LE',
  tolerance: 0,
  a: { institution: 'JUS', value: inTrafficking('CONVICTED') },
  b: { institution: 'JUS', value: inTrafficking('PROSECUTED') },
  example: `
    JUS_TIP | year | event      | form | citizenship | age_band | total
            | 2022 | PROSECUTED | _T   | _T          | _T       | 40
            | 2022 | CONVICTED  | _T   | _T          | _T       | 40
            | 2023 | PROSECUTED | _T   | _T          | _T       | 40
            | 2023 | CONVICTED  | _T   | _T          | _T       | 41 {X19 warning}`,
});
