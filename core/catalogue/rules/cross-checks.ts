/**
 * Comparisons between sheets of different institutions (profile-sheets §5; relations and concepts: rulings-coherence
 * B46). `a` stands to `b` in the relation: LE is *a at most b*.
 */
import { member, sum } from '../../expression/build.ts';
import { type CrossCheck, defineCrossCheck } from '../define.ts';

export const crossChecks: readonly CrossCheck[] = [
  defineCrossCheck({
    id: 'X01',
    scope: 'comparison',
    severity: 'warning',
    concept: 'labour_out',
    relation: 'LE',
    tolerance: 0.1,
    a: {
      institution: 'LAB',
      value: sum('LAB_OUT.total', { destination: '_T', isco: '_T', isic: '_T', contract: '_T' }),
    },
    b: {
      institution: 'STA',
      value: sum('STA_FLOW.total', { direction: 'OUT', group: 'NAT', duration: '_T' }),
    },
    example: `
      STA_FLOW | year | direction | group | partner | duration | total
               | 2023 | OUT       | NAT   | _T      | _T       | 40000
      LAB_OUT  | year | destination | total
               | 2023 | _T          | 52000 {X01 warning}`,
  }),
  defineCrossCheck({
    id: 'X04',
    scope: 'comparison',
    severity: 'warning',
    concept: 'consular',
    relation: 'LE',
    tolerance: 0.1,
    by: ['host', 'destination'],
    a: { institution: 'MFA', value: sum('MFA_CONS.total', { host: member }) },
    b: {
      institution: 'STA',
      value: sum('STA_EMIG.total', { destination: member, source_type: 'MIRROR' }),
    },
    example: `
      STA_EMIG | year | destination | source_type | total
               | 2023 | FRA         | MIRROR      | 18000
               | 2023 | ITA         | MIRROR      | 10000
      MFA_CONS | year | host | total
               | 2023 | FRA  | 15000
               | 2023 | ITA  | 11001 {X04 warning}`,
  }),
  defineCrossCheck({
    id: 'X06',
    scope: 'comparison',
    severity: 'warning',
    concept: 'work_permits_valid',
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
  }),
  defineCrossCheck({
    id: 'X07',
    scope: 'comparison',
    severity: 'warning',
    concept: 'work_permits_first',
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
  }),
  // One institution in two sheets: not in the reconciliation list, and nearly equal is expected.
  defineCrossCheck({
    id: 'X09',
    scope: 'comparison',
    severity: 'warning',
    concept: null,
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
  }),
  defineCrossCheck({
    id: 'X11',
    scope: 'comparison',
    severity: 'warning',
    concept: 'returns',
    relation: 'EQ',
    tolerance: 0,
    a: { institution: 'MFA', value: sum('MFA_RETURN.total') },
    b: { institution: 'STA', value: sum('STA_FLOW.total', { direction: 'IN', group: 'NAT' }) },
    example: `
      MFA_RETURN | year | from | mode | total
                 | 2022 | _T   | _T   | 7800
                 | 2023 | _T   | _T   | 4000 {X11 warning}
      STA_FLOW   | year | direction | group | partner | duration | total
                 | 2022 | IN        | NAT   | _T      | LT       | 8000
                 | 2023 | IN        | NAT   | _T      | LT       | 8000`,
  }),
];
