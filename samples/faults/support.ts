/** Faults in the support by partners (C-6..). */
import type { Fault } from './fault.ts';

export const supportFaults: readonly Fault[] = [
  {
    what: 'Four partners on one goal, none of them large; two send advisers for the same',
    put: `DON_SUPPORT | project_id | year | donor         | title        | partner_type | goal_id | dimension | committed_usd | start      | end        | support_kind |
                      | D11        | 2023 | Partner North | Bank advice  | BILATERAL    | F5      | REM       | 10000000      | 2022-01-01 | 2024-12-31 | TA           |
                      | D12        | 2023 | Partner South | Bank experts | BILATERAL    | F5      | REM       | 10000000      | 2022-06-01 | 2024-06-30 | TA           |
                      | D13        | 2023 | Partner East  | Bank funds   | BILATERAL    | F5      | REM       | 8000000       | 2022-01-01 | 2024-12-31 | FUND         |
                      | D14        | 2023 | Partner West  | Bank desks   | BILATERAL    | F5      | REM       | 7000000       | 2022-01-01 | 2024-12-31 | EQUIP        |`,
    shows: ['C-603 M F5', 'C-604 L F5|REM', 'C-611 M F5|REM'],
  },
  {
    what: 'Three of five partners give 8 % together',
    put: `DON_SUPPORT | project_id | year | donor         | title    | partner_type | goal_id | dimension | committed_usd | start      | end        | support_kind |
                      | D21        | 2023 | Partner North | Clinics  | BILATERAL    | F6      | HEA       | 60000000      | 2022-01-01 | 2024-12-31 | FUND         |
                      | D22        | 2023 | Partner South | Nurses   | BILATERAL    | F6      | HEA       | 32000000      | 2022-01-01 | 2024-12-31 | TA           |
                      | D23        | 2023 | Partner East  | Vehicles | BILATERAL    | F6      | HEA       | 4000000       | 2022-01-01 | 2024-12-31 | EQUIP        |
                      | D24        | 2023 | Partner West  | Books    | BILATERAL    | F6      | HEA       | 2000000       | 2022-01-01 | 2024-12-31 | RESEARCH     |
                      | D25        | 2023 | Partner Isle  | Radios   | BILATERAL    | F6      | HEA       | 2000000       | 2022-01-01 | 2024-12-31 | SERVICE      |`,
    shows: ['C-611 M F6|HEA', 'C-612 L F6'],
  },
  {
    what: 'A goal that lives on one partner, where no policy is; one of its projects hardly spends, one is told twice',
    put: `DON_SUPPORT | project_id | year | donor        | title          | partner_type | goal_id | dimension | committed_usd | disbursed_usd | start      | end        | iati_identifier |
                      | D31        | 2023 | Partner East | Savings        | BILATERAL    | F4      | REM       | 10000000      |               | 2022-01-01 | 2025-12-31 |                 |
                      | D32        | 2023 | Partner East | Savings desks  | BILATERAL    | F4      | REM       | 10000000      | 500000        | 2022-01-01 | 2025-12-31 |                 |
                      | D33        | 2023 | Partner East | Savings groups | BILATERAL    | F4      | REM       | 1000000       |               | 2022-01-01 | 2025-12-31 | XM-TEST-7       |
                      | D34        | 2023 | Agency       | Savings groups | UN           | F4      | REM       | 1000000       |               | 2022-01-01 | 2025-12-31 | XM-TEST-7       |`,
    shows: ['C-605 L F4|Partner East', 'C-607 M D33|D34', 'C-610 M D32', 'C-611 M F4|REM'],
  },
  {
    what: 'A large project without a goal, and costs of asylum in the donor country',
    put: `DON_SUPPORT | project_id | year | donor         | title      | partner_type | committed_usd | start      | end        | crs_purpose |
                      | D41        | 2023 | Partner North | Great road | BILATERAL    | 90000000      | 2022-01-01 | 2025-12-31 |             |
                      | D42        | 2023 | Partner North | Reception  | BILATERAL    | 5000000       | 2023-01-01 | 2023-12-31 | 93010       |`,
    shows: ['C-606 H', 'C-606 M D41', 'C-609 I D42'],
  },
  {
    what: 'Shares of projects typed as parts of one instead of percentages',
    put: `DON_SUPPORT | project_id | year | donor         | title | partner_type | committed_usd | start      | end        |
                      | D51        | 2023 | Partner North | Fairs | BILATERAL    | 1000          | 2022-01-01 | 2025-12-31 |
                      | D52        | 2023 | Partner North | Radio | BILATERAL    | 1000          | 2022-01-01 | 2025-12-31 |
          DON_GOALS   | project_id | goal_id | dimension | share_pct |
                      | D51        | G1      | REM       | 0.7       |
                      | D52        | G1      | REM       | 0.5       |`,
    shows: ['S20 DON_GOALS'],
  },
];
