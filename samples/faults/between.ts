/** Faults between workbooks: files that do not belong, and figures of two institutions that differ (X.., C-401 to C-403). */
import type { Fault } from './fault.ts';

const ACTIVITY = `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">
  <iati-activity default-currency="USD" last-updated-datetime="2024-02-01T00:00:00Z">
    <iati-identifier>XM-TEST-1</iati-identifier>
    <reporting-org ref="XM-TEST" type="10"><narrative>Partner North</narrative></reporting-org>
    <title><narrative>Rural finance and transfers</narrative></title>
    <participating-org role="1" type="10"><narrative>Partner North</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date type="2" iso-date="2022-01-01"/>
    <recipient-country code="XT" percentage="100"/>
    <sector vocabulary="1" code="24050" percentage="100"/>
    <transaction><transaction-type code="2"/><transaction-date iso-date="2023-03-01"/><value value-date="2023-03-01">47000000</value></transaction>
  </iati-activity>
</iati-activities>
`;

export const fileFaults: readonly Fault[] = [
  {
    what: 'The fingerprint in META is not that of the template',
    put: `META@xts-jus.xlsx | fingerprint | 0123456789abcdef |`,
    shows: ['S42 META xts-jus.xlsx'],
  },
  {
    what: 'A workbook of a template newer than this program',
    put: `META@xts-env.xlsx | template_version | 1.4 |`,
    shows: ['S47 META xts-env.xlsx'],
  },
  {
    what: 'Handed in as final, and nobody signed',
    put: `META@xts-soc.xlsx | status | FINAL |`,
    shows: ['S43 META xts-soc.xlsx'],
  },
  {
    what: 'A partner tells more of its project by IATI than in its own sheet',
    put: `DON_SUPPORT | project_id | year | record_source | iati_identifier |
                      | D1         | 2023 |               | XM-TEST-1       |`,
    file: { name: 'partner-north.xml', content: ACTIVITY },
    shows: ['S46 IATI', 'C-608 M D1|2023|COMMITTED'],
  },
  {
    what: 'The interior counts by citizenship, statistics by place of birth',
    put: `META@xts-int.xlsx | migrant_basis | CITIZ |`,
    shows: ['X29 META xts-int.xlsx', 'C-406 M migrant_basis'],
  },
  {
    what: 'The ministry of environment adds a policy that is over, its budget in euros, and nobody gives the rate',
    put: `META@xts-env.xlsx         | institution_code | ENV |
                                    | currency         | EUR |
          COH_POLICIES@xts-env.xlsx | policy_id | title       | type | lead | status | budget_planned |
                                    | P12       | Shade trees | SEC  | ENV  | DONE   | 3              |
          COH_EFFECTS               | policy_id | goal_id | dimension | push | declared_effect | intent | declared_by |
                                    | P12       | G1      | REM       | 0    | 0               | SIDE   | ENV         |`,
    shows: ['S48 COH_POLICIES'],
  },
  {
    what: 'It sends a programme of its own budget too, in euros like the rest of its workbook',
    put: `FIN_BUDGET@xts-env.xlsx | year | programme_id | fund_source | planned | executed |
                                  | 2020 | B9           | DONOR       | 2       | 1        |`,
    shows: ['S48 FIN_BUDGET', 'S49 FIN_BUDGET'],
  },
  {
    what: 'A workbook of another country lies among those of this one',
    put: `META@mli-int.xlsx       | country | MLI |
          INT_DEATHS@mli-int.xlsx | year | route | status | total |
                                  | 2023 | Sea   | DEAD   | 12    |`,
    shows: ['X26 META mli-int.xlsx'],
  },
  {
    what: 'An earlier version of the return figures lies beside the new one',
    put: `META@xts-mfa-draft.xlsx       | submitted_on | 2024-01-31 |
          MFA_RETURN@xts-mfa-draft.xlsx | year | from | mode | total |
                                        | 2023 | _T   | _T   | 4100  |`,
    shows: ['X27 MFA_RETURN'],
  },
  {
    what: 'Own nationals among the foreigners returned',
    put: `INT_ENFORCE | year | measure    | citizenship | total |
                      | 2023 | RET_FORCED | XTS         | 10    |`,
    shows: ['X10 INT_ENFORCE', 'S18 INT_ENFORCE'],
  },
  {
    what: 'An effect on a goal that the plan does not have, and evidence that no catalogue has',
    put: `COH_EFFECTS | policy_id | goal_id | dimension | push | declared_effect | intent | declared_by |
                      | P3        | G99     | HEA       | 1    | 1               | SIDE   | HEA         |
          PLN_LINKS   | goal_id | dimension | direction | channel    | asserted_by | evidence_ids |
                      | G1      | FLW       | M2D       | labour_gap | PLN         | FLW-99       |`,
    shows: ['X24 COH_EFFECTS', 'X25 PLN_LINKS'],
  },
];

export const pairFaults: readonly Fault[] = [
  {
    what: 'Thirty thousand left for a country where only ten thousand more live than the year before',
    put: `STA_FLOW | year | direction | group | partner | duration | age | total |
                   | 2023 | OUT       | _T    | ITA     | LT       | _T  | 30000 |
          STA_EMIG | year | destination | source_type | age | educ | total  |
                   | 2022 | ITA         | MIRROR      | _T  | _T   | 290000 |`,
    shows: ['X03 STA_FLOW', 'C-403 H outflow|ITA|2023'],
  },
  {
    what: 'More nationals registered at the consulates in France than live there',
    put: `MFA_CONS | year | host | total |
                   | 2023 | FRA  | 60000 |`,
    shows: ['X04 MFA_CONS', 'C-402 M consular|FRA|2023'],
  },
  {
    what: 'More residence permits than residents',
    put: `INT_PERMIT | year | event | reason | length | citizenship | total  |
                     | 2023 | VALID | _T     | _T     | TGO         | 110000 |
          STA_STOCK  | year | basis | origin | age | total  |
                     | 2023 | CITIZ | TGO    | _T  | 100000 |
                     | 2023 | CITIZ | BEN    | _T  | 50000  |`,
    shows: ['X05 INT_PERMIT', 'C-402 M permits|TGO|2023'],
  },
  {
    what: 'Half as many first work permits as the ministry of labour counts',
    put: `INT_PERMIT | year | event | reason | length | citizenship | total |
                     | 2023 | FIRST | WORK   | _T     | _T          | 1500  |`,
    shows: ['X07 LAB_FWP', 'C-401 H work_permits_first|2023'],
  },
  {
    what: 'Half as many returns as statistics counts',
    put: `MFA_RETURN | year | from | mode | total |
                     | 2023 | _T   | _T   | 4000  |`,
    shows: ['X11 MFA_RETURN', 'C-401 H returns|2023'],
  },
  {
    what: 'Remittances of 27 000 dollars for each emigrant',
    put: `STA_EMIG | year | destination | source_type | age | educ | total |
                   | 2018 | _T          | MIRROR      | _T  | _T   | 30000 |`,
    shows: ['X12 FIN_REMIT'],
  },
  {
    what: 'Much money from a country with few emigrants',
    put: `FIN_REMIT | year | direction | partner | item | amount |
                    | 2021 | REC       | BEL     | PT   | 890    |
                    | 2021 | REC       | NLD     | PT   | 100    |
                    | 2021 | REC       | CHE     | PT   | 10     |
          STA_EMIG  | year | destination | source_type | age | educ | total  |
                    | 2021 | BEL         | MIRROR      | _T  | _T   | 450000 |
                    | 2021 | NLD         | MIRROR      | _T  | _T   | 4950   |
                    | 2021 | CHE         | MIRROR      | _T  | _T   | 45050  |`,
    shows: ['X13 FIN_REMIT'],
  },
  {
    what: 'The regions have a million people fewer than the country',
    put: `LOC_PLAN | year | region | population |
                   | 2023 | XT-1   | 6000000    |
                   | 2023 | XT-2   | 3000000    |`,
    shows: ['X14 STA_POP', 'C-401 L population|2023'],
  },
  {
    what: 'Births, deaths and migration do not explain the growth of the population',
    put: `STA_POP | year | age | note                          |
                  | 2023 | _T  | Births 230 000; deaths 95 000 |`,
    shows: ['X15 STA_POP'],
  },
  {
    what: 'The budget executed a quarter of what the partner paid through it, and a sixth of what the action spent',
    put: `FIN_BUDGET | year | programme_id | institution_code | fund_source | executed |
                     | 2023 | B1           | FIN              | DONOR       | 5        |`,
    shows: [
      'X20 FIN_BUDGET',
      'X21 PLN_ACTIONS',
      'C-401 H on_budget_support|2023',
      'C-401 H action_spending|FIN|2023',
    ],
  },
  {
    what: 'More people displaced by disasters than displaced at all',
    put: `ENV_DISP    | year | hazard | region | stock_end |
                      | 2023 | FLOOD  | _T     | 60000     |
          INT_PROTECT | year | pop_type | origin | side   | age | note               |
                      | 2023 | IDP      | _T     | HOSTED | _T  | Includes disasters |`,
    shows: ['X22 ENV_DISP', 'C-402 M displaced|2023'],
  },
  {
    what: 'Other foreign workers behind social protection than in the labour force survey',
    put: `SOC_COVER | year | pop_group | covered | population_ref |
                    | 2023 | FOR       | 50000   | 160000         |`,
    shows: ['X23 SOC_COVER', 'C-401 M foreign_employed|2023'],
  },
  {
    what: 'Cash declared at the border, beside the remittances',
    put: `CUS_CASH | year | direction | declarations | amount |
                   | 2023 | IN        | 400          | 50     |`,
    shows: ['X28 CUS_CASH'],
  },
];
