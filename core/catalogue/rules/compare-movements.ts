/**
 * Comparisons of movements: who leaves and comes, counted here and by partners
 * (profile-sheets §5; relations and concepts: rulings-coherence B46).
 */
import { anyOf, either, member, minus, mirror, sum } from '../../expression/build.ts';
import { defineCrossCheck } from '../define.ts';

export const workersLeaving = defineCrossCheck({
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
});

// Both net: what leaves less what comes. Border counts are crossings and include visits.
export const netOfNationals = defineCrossCheck({
  id: 'X02',
  scope: 'comparison',
  severity: 'warning',
  concept: 'net_nationals',
  relation: 'EQ',
  tolerance: 0,
  a: {
    institution: 'INT',
    value: minus(
      sum('INT_BORDER.total', { direction: 'OUT', group: 'NAT' }),
      sum('INT_BORDER.total', { direction: 'IN', group: 'NAT' }),
    ),
  },
  b: {
    institution: 'STA',
    value: minus(
      sum('STA_FLOW.total', { direction: 'OUT', group: 'NAT' }),
      sum('STA_FLOW.total', { direction: 'IN', group: 'NAT' }),
    ),
  },
  example: `
    INT_BORDER | year | direction | group | mode | total
               | 2022 | OUT       | NAT   | AIR  | 1990000 {X02 info}
               | 2022 | IN        | NAT   | AIR  | 1955000
               | 2023 | OUT       | NAT   | AIR  | 1990000 {X02 warning}
               | 2023 | IN        | NAT   | AIR  | 2010000
    STA_FLOW   | year | direction | group | partner | duration | total
               | 2022 | OUT       | NAT   | _T      | LT       | 40000
               | 2022 | IN        | NAT   | _T      | LT       | 8000
               | 2023 | OUT       | NAT   | _T      | LT       | 40000
               | 2023 | IN        | NAT   | _T      | LT       | 8000`,
});

// The partner's own count of who came from here, else the change of the stock that lives there; a stock that fell is
// no count of arrivals. The own figure is normally lower, since people leave without telling.
export const outflowAtPartner = defineCrossCheck({
  id: 'X03',
  scope: 'comparison',
  severity: 'warning',
  concept: 'outflow',
  agreement: true,
  relation: 'MIRROR',
  tolerance: 0.5,
  by: ['partner', 'destination'],
  a: { institution: 'STA', value: sum('STA_FLOW.total', { direction: 'OUT', partner: member }) },
  b: {
    institution: 'STA',
    value: either(
      mirror(sum('STA_FLOW.total', { direction: 'IN', partner: member })),
      minus(
        sum('STA_EMIG.total', { destination: member, source_type: 'MIRROR' }),
        sum('STA_EMIG.total', { destination: member, source_type: 'MIRROR' }, { year: -1 }),
      ),
    ),
  },
  example: `
    META             | country | MDA
    STA_FLOW         | year | direction | group | partner | duration | total
                     | 2023 | OUT       | _T    | FRA     | LT       | 25000 {X03 warning}
                     | 2023 | OUT       | _T    | ITA     | LT       | 15000
                     | 2023 | OUT       | _T    | ESP     | LT       | 900
    LOC_PLAN         | year | region | population
                     | 2023 | _T     | 2500000
    STA_EMIG         | year | destination | source_type | total
                     | 2022 | ITA         | MIRROR      | 140000
                     | 2023 | ITA         | MIRROR      | 150000
                     | 2022 | ESP         | MIRROR      | 46000
                     | 2023 | ESP         | MIRROR      | 45000
    META@fra-sta.xlsx | country          | FRA
                     | institution_code | STA
    STA_FLOW@fra-sta.xlsx | year | direction | group | partner | duration | total
                     | 2023 | IN        | _T    | MDA     | LT       | 16000`,
});

export const nationalsReturning = defineCrossCheck({
  id: 'X11',
  scope: 'comparison',
  severity: 'warning',
  concept: 'returns',
  agreement: true,
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
});

// Nurses stand in groups 22 and 32 of ISCO-08, with others: certificates asked for may be more than departures.
export const nursesLeaving = defineCrossCheck({
  id: 'X17',
  scope: 'comparison',
  severity: 'warning',
  concept: 'nurses_out',
  relation: 'LE',
  tolerance: 0.1,
  a: { institution: 'HEA', value: sum('HEA_WORKF.exits_abroad', { occup: 'NUR' }) },
  b: {
    institution: 'LAB',
    value: sum('LAB_OUT.total', { destination: '_T', isco: anyOf('22', '32'), isic: '_T', contract: '_T' }),
  },
  example: `
    HEA_WORKF | year | occup | active | exits_abroad
              | 2022 | NUR   | 9000   | 1100
              | 2023 | NUR   | 9000   | 1101 {X17 warning}
    LAB_OUT   | year | destination | isco | isic | total
              | 2022 | _T          | 22   | Q    | 700
              | 2022 | _T          | 32   | Q    | 300
              | 2023 | _T          | 2    | Q    | 5000
              | 2023 | _T          | 22   | Q    | 700
              | 2023 | _T          | 32   | Q    | 300`,
});
