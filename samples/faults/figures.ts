/** Faults in the figures of the ministries: what the rules on data (S.., X..) report, and the findings that follow (C-4..). */
import type { Fault } from './fault.ts';

/** Rows of two years alike for these countries of residence, most of them round. */
const HOSTS = 'AGO BEN BFA CIV CMR DEU GAB GHA GIN MLI MRT NER NGA PRT SEN TGO'.split(' ');
const copiedYears = [2020, 2021].flatMap((year) =>
  HOSTS.map(
    (host, at) => `| ${String(year)} | ${host} | ${String(at < 13 ? 400 + 50 * at : 401 + 52 * at)} |`,
  ),
);

export const cellFaults: readonly Fault[] = [
  {
    what: 'The age group of a figure is left blank',
    again: `STA_POP | year | age | total |
                    | 2023 |     | 40    |`,
    shows: ['S01 STA_POP'],
  },
  {
    what: 'The same count of returns stands twice',
    again: `INT_ENFORCE | year | measure | citizenship | total |
                        | 2023 | RET_VOL | _T          | 300   |`,
    shows: ['S02 INT_ENFORCE', 'S02 INT_ENFORCE'],
  },
  {
    what: 'A group that the code list does not have',
    put: `STA_EDU | year | pop_group | educ | total |
                  | 2023 | GUESTS    | LOW  | 12    |`,
    shows: ['S03 STA_EDU'],
  },
  {
    what: 'A number in words',
    put: `STA_EDU | year | pop_group | educ | total  |
                  | 2023 | FOREIGN   | LOW  | twelve |`,
    shows: ['S04 STA_EDU'],
  },
  {
    what: 'A negative count',
    put: `STA_EDU | year | pop_group | educ | total |
                  | 2023 | FOREIGN   | MID  | -5    |`,
    shows: ['S05 STA_EDU'],
  },
  {
    what: 'A footnote mark behind a number',
    put: `STA_EDU | year | pop_group | educ | total |
                  | 2023 | FOREIGN   | HIGH | 512*  |`,
    shows: ['S30 STA_EDU'],
  },
  {
    what: 'Women and men that do not make the total',
    put: `STA_POP | year | age    | total   | female  | male    |
                  | 2023 | Y15T24 | 2000000 | 1100000 | 1000000 |`,
    shows: ['S06 STA_POP'],
  },
  {
    what: 'Only the women are given',
    put: `STA_POP | year | age    | total  | female |
                  | 2023 | Y_GE65 | 500000 | 280000 |`,
    shows: ['S07 STA_POP'],
  },
  {
    what: 'A total in words, and a country that nobody knows',
    put: `MFA_CONS | year | host     | total  |
                   | 2023 | Total    | 366900 |
                   | 2023 | Senegall | 40     |`,
    shows: ['S10 MFA_CONS', 'S18 MFA_CONS'],
  },
  {
    what: 'A country of residence with spaces around it',
    put: `MFA_CONS | year | host    | total |
                   | 2023 | " BEL " | 900   |`,
    shows: ['S45 MFA_CONS'],
  },
  {
    what: 'An agreement in force before it was signed',
    put: `MFA_AGREE | agreement_id | partner | type | signed     | in_force   |
                    | BLA-FRA      | FRA     | BLA  | 2021-03-01 | 2020-12-31 |`,
    shows: ['S15 MFA_AGREE'],
  },
  {
    what: 'A year before the period that META announces',
    put: `SOC_REINT | year | service | total |
                    | 2017 | ANY     | 900   |`,
    shows: ['S16 SOC_REINT'],
  },
  {
    what: 'The country among its own countries of residence',
    put: `MFA_CONS | year | host | total |
                   | 2023 | XTS  | 5     |`,
    shows: ['S17 MFA_CONS', 'S18 MFA_CONS'],
  },
  {
    what: 'Very few women among the prosecuted; more convicted than prosecuted; more assisted than detected',
    put: `JUS_TIP | year | event      | form | citizenship | age_band | total | female | male |
                  | 2023 | PROSECUTED | _T   | _T          | _T       | 200   | 10     | 190  |
                  | 2023 | CONVICTED  | _T   | _T          | _T       | 210   |        |      |
                  | 2023 | ASSISTED   | _T   | _T          | _T       | 150   | 110    | 40   |`,
    shows: ['S19 JUS_TIP', 'X18 JUS_TIP', 'X19 JUS_TIP'],
  },
];

export const rowFaults: readonly Fault[] = [
  {
    what: 'The asylum cases do not balance: 100 of 11 400 too many are pending, and more asylum seekers are counted',
    put: `INT_ASYLUM  | year | event    | origin | total |
                      | 2023 | PEND_END | _T     | 9100  |
                      | 2022 | PEND_END | _T     | 8000  |
          INT_PROTECT | year | pop_type | origin | side   | age | total |
                      | 2023 | ASY      | _T     | HOSTED | _T  | 12000 |`,
    shows: ['S21 INT_ASYLUM', 'S22 INT_ASYLUM', 'X09 INT_PROTECT'],
  },
  {
    what: 'A tenth more refugees in a year in which 800 were recognised',
    put: `INT_PROTECT | year | pop_type | origin | side   | age | total |
                      | 2022 | REF      | _T     | HOSTED | _T  | 18000 |`,
    shows: ['X08 INT_PROTECT'],
  },
  {
    what: 'Remittances given as parts and again as a sum that differs',
    put: `FIN_REMIT | year | direction | partner | item | amount |
                    | 2023 | REC       | _T      | PR   | 1100   |`,
    shows: ['S23 FIN_REMIT'],
  },
  {
    what: 'Taxes and travel of short-term workers above what they earned',
    put: `FIN_REMIT | year | direction | partner | item   | amount |
                    | 2018 | REC       | _T      | CE     | 30     |
                    | 2018 | REC       | _T      | CE_TAX | 20     |
                    | 2018 | REC       | _T      | CE_TRV | 11     |`,
    shows: ['S24 FIN_REMIT'],
  },
  {
    what: 'Prices of transfers that rise each year; one does not add up, one does not show everything',
    put: `FIN_RCOST | year | period  | sender | provider   | provider_type | product | amount_usd | fee_pct | fx_margin_pct | total_cost_pct | transparent |
                    | 2021 | 2021-Q4 | ITA    | Provider 1 | MTO           | cash    | 200        | 2.5     | 1             | 3.5            | YES         |
                    | 2022 | 2022-Q4 | ITA    | Provider 1 | MTO           | cash    | 200        | 3       | 1.5           | 4.7            | YES         |
                    | 2022 | 2022-Q4 | ITA    | Provider 2 | BANK          | cash    | 200        |         |               | 5              | NO          |
          PLN_LINKS | goal_id | dimension | direction | channel | asserted_by | evidence_ids   |
                    | G1      | REM       | M2D       | income  | PLN         | REM-17; REM-09 |`,
    shows: ['S25 FIN_RCOST', 'S26 FIN_RCOST', 'C-312 M G1|REM|REM-09'],
  },
  {
    what: 'A poverty survey with 29 respondents',
    put: `STA_HH | year | area | receives | households | persons | persons_poor | n_sample |
                 | 2022 | _T   | YES      | 300000     | 1500000 | 300000       | 29       |`,
    shows: ['S29 STA_HH'],
  },
  {
    what: 'Nurses of 2018 only: a third leave, more than were deployed, and more trained abroad than there are',
    put: `HEA_WORKF | year | occup | active | exits_abroad | foreign_trained |
                    | 2018 | NUR   | 4000   | 1600         |                 |
                    | 2018 | DOC   | 900    |              | 1200            |
          LAB_OUT   | year | destination | isco | isic | contract | total |
                    | 2018 | _T          | 22   | _U   | _T       | 700   |
                    | 2018 | _T          | 32   | _U   | _T       | 300   |`,
    shows: [
      'S08 HEA_WORKF',
      'S34 HEA_WORKF',
      'X17 HEA_WORKF',
      'C-402 M nurses_out|2018',
      'C-404 M HEA-01',
      'C-405 M HEA-01',
    ],
    hides: ['C-407 H HEA|HEA_WORKF|2023', 'C-501 H HEA'],
  },
];

export const sheetFaults: readonly Fault[] = [
  {
    what: 'Bonds of the diaspora ten times as high as the year before, and a year in thousands instead of millions',
    put: `FIN_DIASP | year | instrument | amount   |
                    | 2021 | BOND       | 40000    |
                    | 2021 | DEPOSIT    | 20000    |
                    | 2022 | BOND       | 40       |
                    | 2022 | DEPOSIT    | 20       |`,
    shows: ['S11 FIN_DIASP', 'S11 FIN_DIASP', 'S12 FIN_DIASP'],
  },
  {
    what: 'A consular register in round figures, copied for the next year',
    put: `MFA_CONS | year | host | total |
                   ${copiedYears.join('\n')}`,
    shows: ['S13 MFA_CONS', 'S14 MFA_CONS'],
  },
  {
    what: 'A column that no template has, with names of persons, and an address in a note',
    put: `STA_LF | year | pop_group | lf_status | educ | Surname | note                 |
                 | 2023 | FOREIGN   | EMP       | _T   | Diallo  | a.diallo@example.org |`,
    shows: ['S33 STA_LF', 'S36 STA_LF', 'S36 STA_LF'],
  },
  {
    what: 'Two cells of a register are merged',
    put: `MFA_DIASP | year | item  | count |
                    | 2022 | ASSOC | 110   |
                    | 2021 | ASSOC | 100   |`,
    looks: [{ sheet: 'MFA_DIASP', merge: 'C3:C4' }],
    shows: ['S31 MFA_DIASP', 'S31 MFA_DIASP'],
  },
  {
    what: 'A formula that was never calculated',
    put: `MFA_RETURN | year | from | mode | total |
                     | 2022 | _T   | _T   | 1     |`,
    looks: [{ sheet: 'MFA_RETURN', formula: ['D3', '2000+2000'] }],
    shows: ['S32 MFA_RETURN'],
  },
  {
    what: 'Figures stand below the end of a table, and a second table after them',
    looks: [
      {
        sheet: 'CUS_TRADE',
        below: {
          blank: 5,
          rows: `year | flow | partner | value_usd
                 | 2022 | EXP | ITA | 1100000000`,
        },
      },
    ],
    shows: ['S35 CUS_TRADE', 'S40 CUS_TRADE'],
  },
  {
    what: 'A hidden column holds figures',
    looks: [{ sheet: 'INT_BORDER', hideColumn: 'F' }],
    shows: ['S37 INT_BORDER'],
  },
  {
    what: 'One cell is yellow, and nobody says why',
    looks: [{ sheet: 'STA_STOCK', fill: ['E3', 'FFFF00'] }],
    shows: ['S38 STA_STOCK'],
  },
  {
    what: 'A note at a cell holds another figure',
    looks: [{ sheet: 'STA_FLOW', note: ['G2', 'The register has 8 400.'] }],
    shows: ['S39 STA_FLOW'],
  },
  {
    what: 'A hidden sheet holds data',
    looks: [{ sheet: 'INT_ENFORCE', hideSheet: true }],
    shows: ['S41 INT_ENFORCE'],
  },
];
