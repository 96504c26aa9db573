/**
 * The exercise XTS-NDP3 of the worked example (domain/coherence §8) as sheets. Where the example leaves something
 * open (which cells are zero, single budgets), the figures here give its sums.
 */
import type { IndicatorValue } from '../../core/model.ts';
import { figure } from './world.ts';

export const NDP3 = `
  COH_EXERCISE | exercise_id | XTS-NDP3   |
               | country     | XTS        |
               | ref_date    | 2023-12-31 |
               | currency    | USD        |

  PLN_GOALS    | goal_id | level | title                | weight | cost      |
               | G1      | GOAL  | Rural poverty        | 0.3    | 100000000 |
               | G2      | GOAL  | Primary health care  | 0.3    | 60000000  |
               | G3      | GOAL  | Decent jobs for youth | 0.2   |           |
               | G4      | GOAL  | Climate-proof roads  | 0.2    |           |

  PLN_LINKS    | goal_id | dimension | direction | channel       | strength | grade | evidence_ids | evidence_ref | asserted_by |
               | G1      | REM       | M2D       | income        | 3        | B     | REM-17       |              | PLN         |
               | G1      | FLW       | M2D       | labour_gap    | -1       | D     |              |              | PLN         |
               | G1      | FLW       | D2M       | demand_abroad | -2       | C     |              | Review 2019  | PLN         |
               | G1      | GEN       | M2D       |               | 0        |       |              |              | PLN         |
               | G1      | DUR       | M2D       |               | 0        |       |              |              | PLN         |
               | G1      | SEC       | M2D       |               | 0        |       |              |              | PLN         |
               | G1      | EDU       | M2D       |               | 0        |       |              |              | PLN         |
               | G2      | HEA       | M2D       | staff_loss    | -2       | B     | HEA-01       |              | PLN         |
               | G2      | REM       | M2D       | income        | 1        | C     |              | Review 2019  | PLN         |
               | G2      | FRC       | M2D       |               | 0        |       |              |              | PLN         |
               | G3      | SKL       | M2D       | gain          | 2        | E     |              |              | PLN         |
               | G3      | SKL       | M2D       | harm          | -2       | D     |              |              | PLN         |
               | G3      | DIA       | M2D       |               | 1        | D     |              |              | PLN         |
               | G3      | GEN       | M2D       |               | 0        |       |              |              | PLN         |
               | G3      | SEC       | M2D       |               | 0        |       |              |              | PLN         |
               | G3      | EDU       | D2M       |               | 1        | D     |              |              | PLN         |
               | G3      | FLW       | D2M       |               | -2       | C     |              | Review 2019  | PLN         |

  COH_POLICIES | policy_id | title                      | type | lead | status  | start      | budget_planned |
               | P1        | Transfer-cost rule         | FIN  | FIN  | ADOPTED | 2021-01-01 | 10000000       |
               | P2        | Nurse recruitment agreement | ISC | LAB  | ADOPTED | 2022-01-01 | 6000000        |
               | P3        | Rural posts bonus          | SOC  | HEA  | ONGOING | 2020-01-01 | 8000000        |
               | P4        | Tax on transfers           | FIN  | FIN  | PLANNED | 2025-01-01 | 4800000        |
               | P5        | Diaspora portal            | FIN  | MFA  | ADOPTED | 2022-01-01 | 1200000        |

  COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
               | P1        | G1      | REM       | 1    | 2               | FIN         |
               | P2        | G2      | HEA       | 1    | 1               | LAB         |
               | P2        | G3      | SKL       | 1    | 1               | LAB         |
               | P3        | G2      | HEA       | -1   | 2               | HEA         |
               | P4        | G1      | REM       | -1   | 0               | FIN         |

  PLN_ACTIONS  | action_id | goal_id | dimension | title       | lead | status  | budget_secured_domestic |
               | A1        | G1      | REM       | Price site  | FIN  | ONGOING | 40000000                |
               | A2        | G2      | HEA       | Posts       | HEA  | ONGOING | 12000000                |

  DON_SUPPORT  | project_id | year | donor | title       | goal_id | dimension | committed_usd | start      | end        |
               | D1         | 2022 | CHE   | Price site  | G1      | REM       | 15000000      | 2022-01-01 | 2025-12-31 |
               | D1         | 2023 | CHE   | Price site  | G1      | REM       | 20000000      | 2022-01-01 | 2025-12-31 |
               | D2         | 2023 | NOR   | Posts       | G2      | HEA       | 6000000       | 2023-01-01 | 2026-12-31 |

  PLN_TARGETS  | indicator_id | goal_id | label                          | baseline_year | baseline | target_year | target | better |
               | POOR         | G1      | Poor rural households          | 2018          | 40       | 2028        | 20     | DOWN   |
               | FEE          | G1      | Cost of sending money home     | 2018          | 9        | 2030        | 3      | DOWN   |
               | BIRTHS       | G2      | Births with skilled attendance | 2020          | 60       | 2030        | 90     | UP     |
               | NURSES       | G2      | Nurses in rural posts          |               |          | 2030        | 4000   | UP     |
               | WAIT         | G2      | Waiting time                   | 2020          | 30       | 2030        | 10     | DOWN   |

  COH_MONITOR  | subject_id | indicator_id | year | value |
               | G1         | POOR         | 2023 | 30    |
               | G2         | BIRTHS       | 2022 | 66    |
               | G2         | NURSES       | 2023 | 2900  |

  PLN_TASKFORCE | meeting_date | institution_code | invited | attended |
                | 2023-06-15   | FIN              | YES     | YES      |
                | 2023-06-15   | STA              | YES     | YES      |
                | 2023-06-15   | LAB              | YES     | YES      |
                | 2023-06-15   | MFA              | YES     | YES      |
                | 2023-06-15   | INT              | YES     | NO       |
                | 2023-06-15   | EDU              | YES     | NO       |
                | 2023-06-15   | HEA              | YES     | NO       |

  COH_STAKEHOLDERS | stakeholder_id | name                 | sphere | group |
                   | UNI            | School of economics  | SOC    | ACA   |
                   | VILLAGE        | Village associations | SOC    | NGO   |
                   | CHAMBER        | Chamber of commerce  | SOC    | PRV   |

  COH_ENGAGE   | event_id | date       | type         | goal_ids | stakeholder_id | invited | attended | input_recorded | response_given | participants_f | participants_m |
               | E1       | 2023-03-10 | CONSULTATION | G1       | UNI            | YES     | YES      | YES            | YES            | 4              | 4              |
               | E1       | 2023-03-10 | CONSULTATION | G1       | VILLAGE        | YES     | YES      | YES            | YES            | 6              | 4              |
               | E1       | 2023-03-10 | CONSULTATION | G1       | CHAMBER        | YES     | YES      | YES            | YES            | 2              | 4              |
               | E2       | 2023-05-11 | CONSULTATION | G2       | VILLAGE        | YES     | YES      | YES            | YES            | 7              | 5              |
               | E3       | 2022-11-20 | WORKSHOP     | G3       | UNI            | YES     | YES      | YES            | YES            | 5              | 5              |
               | E3       | 2022-11-20 | WORKSHOP     | G3       | CHAMBER        | YES     | YES      | YES            | YES            | 3              | 4              |

  STA_POP      | year | age | total    |
               | 2023 | _T  | 10000000 |
  INT_PERMIT   | year | event | reason | length | citizenship | total |
               | 2023 | VALID | FAMILY | _T     | _T          | 1700  |
  LAB_AGENCY   | year | licensed |
               | 2023 | 120      |
  EDU_TERT     | year | direction | partner | level | total |
               | 2023 | ENROL     | _T      | _T    | 90000 |
  FIN_MACRO    | year | var | amount      |
               | 2023 | GDP | 20000000000 |
  MFA_CONS     | year | host | total  |
               | 2023 | _T   | 210000 |`;

/** Figures that the links name: remittances of this year, the health workforce of 2016. */
export const NDP3_VALUES: readonly IndicatorValue[] = [
  figure('REM-17', 2023, 41.5),
  figure('HEA-01', 2016, 3.2),
];
