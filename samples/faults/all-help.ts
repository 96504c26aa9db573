/** A second exercise, `samples/xts-all-help`: where migration only ever helps, C-113 and C-112 exclude one another. */
import type { Fault } from './fault.ts';

export const ALL_HELP: readonly Fault[] = [
  {
    what: 'Five links on one goal, all of them good, and nobody asked what the goal does to migration',
    put: `COH_EXERCISE | exercise_id | XTS-ALL-HELP |
                       | country     | XTS          |
                       | ref_date    | 2023-12-31   |
                       | currency    | USD          |
          PLN_GOALS | goal_id | level | title  |
                    | G1      | GOAL  | Income |
          PLN_LINKS | goal_id | dimension | direction | channel | strength | grade | evidence_ref | asserted_by |
                    | G1      | FLW       | M2D       | main    | 1        | C     | Study 2022   | PLN         |
                    | G1      | SKL       | M2D       | main    | 1        | C     | Study 2022   | PLN         |
                    | G1      | REM       | M2D       | main    | 1        | C     | Study 2022   | PLN         |
                    | G1      | DIA       | M2D       | main    | 1        | C     | Study 2022   | PLN         |
                    | G1      | EDU       | M2D       | main    | 1        | C     | Study 2022   | PLN         |`,
    shows: ['C-112 L', 'C-103 M G1', 'C-104 H'],
  },
  {
    what: 'No ministry is there: none sends figures, none is invited, nobody met, nobody outside was asked',
    shows: [
      ...['EDU', 'FIN', 'INT', 'LAB', 'MFA', 'STA'].flatMap((code) => [`C-501 M ${code}`, `C-503 M ${code}`]),
      ...['C-504 H', 'C-506 H'],
    ],
  },
];
