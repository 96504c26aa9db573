/**
 * Comparisons of money: remittances, support, spending, cash
 * (profile-sheets §5; relations and concepts: rulings-coherence B46).
 */
import { indicator, member, ratio, sum, usd } from '../../expression/build.ts';
import type { Expression, Selector } from '../../expression/grammar.ts';
import { defineCrossCheck } from '../define.ts';
import { carriedEmigrants, personalRemittances } from '../indicators/terms.ts';

/** Personal remittances received, in currency units. */
const received = (partner: Selector): Expression => indicator('REM-01', personalRemittances('REC', partner));

export const remittancesPerEmigrant = defineCrossCheck({
  id: 'X12',
  scope: 'comparison',
  severity: 'warning',
  concept: null,
  relation: 'BETWEEN',
  low: 20,
  high: 20_000,
  a: { institution: 'FIN', value: usd(received('_T'), 'FIN_REMIT') },
  b: { institution: 'STA', value: carriedEmigrants },
  example: `
    FIN_REMIT | year | direction | partner | item | amount
              | 2021 | REC       | _T      | PR   | 9999000 {X12 warning}
              | 2022 | REC       | _T      | PR   | 1025000000
              | 2023 | REC       | _T      | PR   | 10000001000 {X12 warning}
    STA_EMIG  | year | destination | source_type | total
              | 2021 | _T          | MIRROR      | 500000`,
});

// Shares in per cent of all remittances and of all emigrants.
export const remittancesAndEmigrants = defineCrossCheck({
  id: 'X13',
  scope: 'comparison',
  severity: 'warning',
  concept: null,
  relation: 'APART',
  low: 1,
  high: 10,
  by: ['partner', 'destination'],
  a: { institution: 'FIN', value: ratio(100, received(member), received('_T')) },
  b: {
    institution: 'STA',
    value: ratio(
      100,
      sum('STA_EMIG.total', { destination: member }),
      sum('STA_EMIG.total', { destination: '_T' }),
    ),
  },
  example: `
    FIN_REMIT | year | direction | partner | item | amount
              | 2023 | REC       | FRA     | PR   | 890
              | 2023 | REC       | ITA     | PR   | 100 {X13 warning}
              | 2023 | REC       | ESP     | PR   | 10
    STA_EMIG  | year | destination | source_type | total
              | 2023 | FRA         | MIRROR      | 9000
              | 2023 | ITA         | MIRROR      | 99
              | 2023 | ESP         | MIRROR      | 901`,
});

// What partners say they paid through the budget, in the partner's own rows: a row from IATI repeats it.
export const donorsOnBudget = defineCrossCheck({
  id: 'X20',
  scope: 'comparison',
  severity: 'warning',
  concept: 'on_budget_support',
  agreement: true,
  relation: 'EQ',
  tolerance: 0,
  a: {
    institution: 'FIN',
    value: usd(sum('FIN_BUDGET.executed', { fund_source: 'DONOR' }, { pool: 'present' }), 'FIN_BUDGET'),
  },
  b: {
    institution: 'DON',
    value: sum(
      'DON_SUPPORT.disbursed_usd',
      { record_source: 'PARTNER', on_budget: 'YES' },
      { pool: 'present' },
    ),
  },
  example: `
    META@xts-fin.xlsx | currency | XTD
    FIN_BUDGET        | year | programme_id | fund_source | executed
                      | 2023 | B1           | DONOR       | 1000000 {X20 warning}
                      | 2023 | B2           | DONOR       | 400000
                      | 2023 | B3           | STATE       | 9000000
    FIN_MACRO         | year | var    | amount
                      | 2023 | FX_USD | 2
    DON_SUPPORT       | project_id | year | record_source | donor | title  | committed_usd | disbursed_usd | on_budget
                      | P1         | 2023 | PARTNER       | EU    | Jobs   | 900000        | 600000        | YES
                      | P1         | 2023 | IATI          | EU    | Jobs   | 900000        | 600000        | YES
                      | P2         | 2023 | PARTNER       | EU    | Health | 900000        | 500000        | YES
                      | P3         | 2023 | PARTNER       | EU    | Roads  | 900000        | 700000        | NO`,
});

// Actions have no year: they stand in the last one (rulings A12).
export const spendingOnActions = defineCrossCheck({
  id: 'X21',
  scope: 'comparison',
  severity: 'warning',
  concept: 'action_spending',
  agreement: true,
  relation: 'EQ',
  tolerance: 0,
  by: ['lead', 'institution_code'],
  a: {
    institution: 'PLN',
    value: sum('PLN_ACTIONS.budget_spent', { lead: member }, { pool: 'present' }),
  },
  b: {
    institution: 'FIN',
    value: sum('FIN_BUDGET.executed', { institution_code: member }, { pool: 'present' }),
  },
  example: `
    PLN_ACTIONS | action_id | title   | lead | budget_spent
                | A1        | Jobs    | LAB  | 600 {X21 warning}
                | A2        | Permits | LAB  | 100
                | A3        | Nurses  | HEA  | 500
    FIN_BUDGET  | year | programme_id | institution_code | executed
                | 2022 | B1           | HEA              | 9000
                | 2023 | B1           | LAB              | 1000
                | 2023 | B2           | HEA              | 300
                | 2023 | B3           | HEA              | 210`,
});

// Cash that travellers declare may be remittances carried by hand, which the central bank estimates or misses.
export const cashCarried = defineCrossCheck({
  id: 'X28',
  scope: 'comparison',
  severity: 'info',
  concept: null,
  relation: 'TOLD',
  a: { institution: 'CUS', value: sum('CUS_CASH.amount', { direction: 'IN' }) },
  b: { institution: 'FIN', value: received('_T') },
  example: `
    CUS_CASH  | year | direction | declarations | amount
              | 2023 | IN        | 400          | 50000 {X28 info}
    FIN_REMIT | year | direction | partner | item | amount
              | 2023 | REC       | _T      | PR   | 1000000`,
});
