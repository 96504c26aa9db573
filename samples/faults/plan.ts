/** Faults in the plan, its links and policies, and in how they are followed up (C-1.., C-2.., C-3.., C-5..). */
import type { Fault } from './fault.ts';

export const planFaults: readonly Fault[] = [
  {
    what: 'A second plan that says nothing of migration; one of its six goals has half of the weight, the others no weight',
    put: `COH_PLANS | plan_id | type   | title                        | start      | end        | approved   | migration_text | status   |
                    | SEC     | SECTOR | Plan for work and households | 2021-01-01 | 2025-12-31 | 2020-12-10 | NONE           | APPROVED |
          PLN_GOALS | goal_id | level | title             | plan_id | owner | weight |
                    | F1      | GOAL  | Safer roads       | SEC     |       | 0.5    |
                    | F2      | GOAL  | Work at home      | SEC     | AGR   |
                    | F3      | GOAL  | Homes for all     | SEC     |       |
                    | F4      | GOAL  | Steady households | SEC     |       |
                    | F5      | GOAL  | Fair banks        | SEC     |       |
                    | F6      | GOAL  | Healthy villages  | SEC     |       |`,
    shows: ['S28 PLN_GOALS', 'C-111 H SEC', 'C-101 M F5', 'C-101 M F6'],
  },
  {
    what: 'Everything on a goal was judged unrelated',
    put: `PLN_LINKS | goal_id | dimension | direction | channel | strength | grade | asserted_by |
                    | F1      | REM       | M2D       | main    | 0        | E     | PLN         |`,
    shows: ['C-102 I F1'],
  },
  {
    what: 'Two authors say the opposite of one channel',
    put: `PLN_LINKS | goal_id | dimension | direction | channel | strength | grade | evidence_ref | asserted_by |
                    | F2      | EDU       | M2D       | main    | 2        | C     | Study 2022   | LAB         |
                    | F2      | EDU       | M2D       | main    | -2       | C     | Study 2021   | HEA         |`,
    shows: ['C-107 H F2|EDU|M2D|main'],
  },
  {
    what: 'An effect that matters, and whose sign nobody has decided',
    put: `PLN_LINKS | goal_id | dimension | direction | channel | strength | relevance | asserted_by |
                    | F3      | FLW       | M2D       | main    |          | 3         | PLN         |`,
    shows: ['C-101 M F3', 'C-108 M F3|FLW|M2D|main'],
  },
  {
    what: 'A link on governance, which is no dimension of a link',
    put: `PLN_LINKS | goal_id | dimension | direction | channel | strength | grade | asserted_by |
                    | F2      | GOV       | M2D       | main    | 1        | D     | PLN         |`,
    shows: ['C-109 I F2|GOV'],
  },
  {
    what: 'A goal that gains and one that loses by the same dimension; half of the links look one way only',
    put: `PLN_LINKS | goal_id | dimension | direction | channel | strength | grade | evidence_ref | asserted_by |
                    | F2      | DIA       | M2D       | main    | 2        | C     | Study 2022   | PLN         |
                    | F4      | REM       | M2D       | main    | -3       | C     | Study 2020   | PLN         |`,
    shows: [
      ...['C-103 M F2', 'C-103 M F4', 'C-104 M', 'C-113 M REM', 'C-201 H F4|REM'],
      ...['C-110 M F4', 'C-304 M F4', 'C-601 M F2'],
    ],
  },
  {
    what: 'Nobody looked at how long people stay, though there are figures',
    drop: `PLN_LINKS | goal_id | dimension | direction | channel | asserted_by |
                     | G1      | DUR       | M2D       | main    | PLN         |`,
    shows: ['C-114 L DUR'],
  },
];

export const policyFaults: readonly Fault[] = [
  {
    what: 'A policy on a cell where no link was found',
    put: `COH_POLICIES | policy_id | title         | type | instrument | lead | level | status  | start      | end        |
                       | P6        | Village desks | HRD  | SERVICE    | EDU  | NAT   | ONGOING | 2021-01-01 | 2025-12-31 |
          COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | intent | declared_by |
                       | P6        | G1      | EDU       | 0    | 1               | MAIN   | EDU         |`,
    shows: ['C-203 L G1|EDU|P6', 'C-309 M P6'],
  },
  {
    what: 'A policy that helps one goal and harms another, where nothing weighs against it',
    put: `COH_POLICIES | policy_id | title         | type | instrument | lead | level | status  | start      | end        |
                       | P7        | Work agencies | MIG  | SERVICE    | LAB  | NAT   | ONGOING | 2021-01-01 | 2025-12-31 |
          COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | intent | declared_by |
                       | P7        | F2      | DIA       | 0    | 2               | MAIN   | LAB         |
                       | P7        | F4      | GEN       | 0    | -2              | SIDE   | LAB         |`,
    shows: ['C-203 L F4|GEN|P7', 'C-207 H F4|GEN|P7', 'C-208 M P7', 'C-309 M P7'],
  },
  {
    what: 'Ongoing after its end, without a lead, with a target below the baseline although more is better',
    put: `COH_POLICIES | policy_id | title      | type | instrument | lead | level | status  | start      | end        | outcome_indicator | baseline_year | baseline | target_year | target | better |
                       | P8        | Home loans | MIG  | SERVICE    |      | NAT   | ONGOING | 2019-01-01 | 2021-12-31 | OUT8              | 2018          | 50       | 2030        | 40     | UP     |
          COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | intent | declared_by |
                       | P8        | F2      | DIA       | 0    | 1               | MAIN   | PLN         |
          COH_MONITOR  | subject_id | indicator_id | year | group | value | source   |
                       | P8         | OUT8         | 2023 | _T    | 55    | Register |`,
    shows: ['C-209 L P8', 'C-210 M P8', 'C-306 M P8|OUT8', 'C-310 I P8|OUT8'],
  },
  {
    what: 'A third policy of the same kind; its lead names no partner, and its target was met at the start',
    put: `COH_POLICIES | policy_id | title         | type | instrument | lead | level | status  | start      | end        | outcome_indicator | baseline_year | baseline | target_year | target | better |
                       | P9        | Invest abroad | MIG  | SERVICE    | MFA  | NAT   | ONGOING | 2021-01-01 | 2025-12-31 | OUT9              | 2018          | 10       | 2030        | 10     | UP     |
          COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | intent | declared_by |
                       | P9        | F2      | DIA       | 0    | 1               | MAIN   | MFA         |
          COH_MONITOR  | subject_id | indicator_id | year | group | value | source   |
                       | P9         | OUT9         | 2023 | _T    | 10    | Register |`,
    shows: ['C-211 I F2', 'C-212 M F2|DIA|LAB|MFA', 'C-307 M P9|OUT9'],
  },
  {
    what: 'Six of ten millions spent, one twentieth of the way gone',
    put: `COH_POLICIES | policy_id | title        | type | instrument | lead | level | status  | start      | end        | budget_planned | budget_spent | outcome_indicator | baseline_year | baseline | target_year | target | better |
                       | P10       | Credit lines | FIN  | PROGRAMME  | FIN  | NAT   | ONGOING | 2021-01-01 | 2025-12-31 | 10             | 6            | OUT10             | 2018          | 10       | 2030        | 20     | UP     |
          COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | intent | declared_by |
                       | P10       | G3      | DIA       | 0    | 1               | MAIN   | FIN         |
          COH_MONITOR  | subject_id | indicator_id | year | group | value | source   |
                       | P10        | OUT10        | 2023 | _T    | 10.5  | Register |`,
    shows: ['C-305 M P10|OUT10', 'C-310 I P10|OUT10', 'C-311 M P10|OUT10'],
  },
  {
    what: 'An action on a dimension that was judged unrelated; another is done at 99 %',
    put: `PLN_ACTIONS | action_id | goal_id | dimension | title        | lead | start      | end        | status  | progress_pct |
                      | A3        | G1      | GEN       | Rural course | STA  | 2023-01-01 | 2024-12-31 | PLANNED | 0            |
                      | A4        | G1      | REM       | Fairs        | STA  | 2022-01-01 | 2022-12-31 | DONE    | 99           |`,
    shows: ['C-213 L G1|GEN|A3', 'S27 PLN_ACTIONS'],
  },
  {
    what: 'A target without baseline and value, the only one of its plan',
    put: `PLN_TARGETS | indicator_id | goal_id | label        | target_year | target | better |
                      | T1           | F2      | People hired | 2030        | 500    | UP     |`,
    shows: ['C-301 H F2|T1', 'C-302 H SEC', 'C-308 M F2|T1'],
  },
];

export const dialogueFaults: readonly Fault[] = [
  {
    what: 'The ministry that owns a goal hands in nothing, though its sheet is due, and is never invited',
    put: `PLN_CALENDAR | sheet_id  | year | institution_code | due_date   |
                       | AGR_RURAL | 2023 | AGR              | 2023-11-30 |`,
    shows: ['C-407 M AGR|AGR_RURAL|2023', 'C-501 M AGR', 'C-503 M AGR'],
  },
  {
    what: 'The task force last met fourteen months ago',
    drop: `PLN_TASKFORCE`,
    put: `PLN_TASKFORCE | meeting_date | institution_code | invited | attended | rank |
                        | 2022-10-18   | FIN              | YES     | YES      | DIR  |
                        | 2022-10-18   | STA              | YES     | YES      | TECH |
                        | 2022-10-18   | LAB              | YES     | YES      | DIR  |
                        | 2022-10-18   | MFA              | YES     | YES      | DIR  |
                        | 2022-10-18   | INT              | YES     | NO       |      |
                        | 2022-10-18   | EDU              | YES     | NO       |      |
                        | 2022-10-18   | HEA              | YES     | NO       |      |`,
    shows: ['C-506 H'],
  },
  {
    what: 'A workshop of 2 women and 18 men; what the university said there was not answered',
    put: `COH_ENGAGE | event_id | date       | type     | goal_ids | stakeholder_id | invited | attended | input_recorded | response_given | participants_f | participants_m |
                     | E4       | 2023-03-01 | WORKSHOP | G1       | UNIV           | YES     | YES      | YES            | NO             | 2              | 18             |`,
    shows: ['C-505 L E4|UNIV', 'C-507 L E4'],
  },
];
