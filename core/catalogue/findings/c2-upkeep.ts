/** C-209 to C-211: whether policies are kept up, led, and of more than one kind (coherence §5.3). */
import type { Policy } from '../../model/coherence.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { goalOwner, isInstitution, PLANNING, policyLead } from './owners.ts';

/** Years are compared (B8). An adopted policy past its end is as stale as a running one (B7). */
const staleStatus = defineFinding({
  id: 'C-209',
  key: ['policy'],
  check(model, report) {
    for (const policy of model.policies) {
      const start = yearIn(policy, 'start');
      const end = yearIn(policy, 'end');
      const running = policy.status === 'ADOPTED' || policy.status === 'ONGOING';
      const over = running && end !== null && end < model.refYear;
      const late = policy.status === 'PLANNED' && start !== null && start < model.refYear - 1;
      if (!over && !late) continue;
      report({ policy: policy.id }, 'L', {
        measured: over ? end : start,
        threshold: over ? model.refYear : model.refYear - 1,
        args: { status: policy.status, start_year: start, end_year: end, ref_year: model.refYear },
        owner: policyLead(model, policy),
        sources: [policy.place],
        ...(late && { variant: 'LATE' }),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
    COH_EXERCISE | exercise_id | X          |
                 | country     | XTS        |
                 | ref_date    | 2023-12-31 |
    COH_POLICIES | policy_id | title  | lead | status  | start      | end        |
                 | P1        | Fees   | FIN  | ONGOING | 2018-01-01 | 2021-12-31 |
                 | P2        | Tax    | FIN  | PLANNED | 2021-06-01 |            |
                 | P3        | Visas  | LAB  | ONGOING | 2018-01-01 | 2023-06-30 |
                 | P4        | Posts  | HEA  | PLANNED | 2022-01-01 |            |
                 | P5        | Portal | MFA  | ADOPTED | 2018-01-01 | 2022-12-31 |
                 | P6        | Levy   | FIN  | DROPPED | 2018-01-01 | 2021-12-31 |
                 | P7        | Clinic | HEA  | ONGOING | 2018-01-01 |            |
    → C-209 L P1
    → C-209 L P2
    → C-209 L P5`,
});

function yearIn({ values }: Policy, field: string): number | null {
  const match = /^\d{4}/.exec(String(values[field] ?? ''));
  return match ? Number(match[0]) : null;
}

/** A lead outside CL_INSTITUTION is kept with a warning when read (A12), and cannot be asked. */
const noLead = defineFinding({
  id: 'C-210',
  key: ['policy'],
  check(model, report) {
    for (const policy of model.policies) {
      if (policy.standing === 'dropped' || isInstitution(model, policy.lead)) continue;
      report({ policy: policy.id }, 'M', {
        args: { lead: policy.lead },
        owner: PLANNING,
        sources: [policy.place],
        ...(policy.lead !== null && { variant: 'UNKNOWN' }),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
    COH_POLICIES | policy_id | title  | lead   | status  |
                 | P1        | Fees   | FIN    | ADOPTED |
                 | P2        | Tax    |        | PLANNED |
                 | P3        | Visas  | AGENCY | ADOPTED |
                 | P4        | Levy   |        | DROPPED |
    → C-210 M P2
    → C-210 M P3`,
});

/** At least three different active policies with an effect row (B48); a policy without type is of no kind. */
const oneKindOnly = defineFinding({
  id: 'C-211',
  key: ['goal'],
  check(model, report) {
    for (const goal of model.goals) {
      const active = model.policies.filter(
        (policy) => policy.standing === 'active' && policy.goals.includes(goal.id),
      );
      const kinds = new Set(active.map((policy) => policy.type));
      const [kind] = kinds;
      if (active.length < 3 || kinds.size !== 1 || !kind) continue;
      report({ goal: goal.id }, 'I', {
        measured: active.length,
        threshold: 3,
        args: { n: active.length, kind, policies: active.map((policy) => policy.id).join(', ') },
        owner: goalOwner(goal),
        sources: active.map((policy) => policy.place),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
                 | G2      | GOAL  | Health |
                 | G3      | GOAL  | Jobs   |
    COH_POLICIES | policy_id | title  | type | lead | status  |
                 | P1        | Visas  | MIG  | INT  | ADOPTED |
                 | P2        | Papers | MIG  | INT  | ONGOING |
                 | P3        | Border | MIG  | INT  | ONGOING |
                 | P4        | Skills | HRD  | EDU  | ONGOING |
                 | P5        | Return | MIG  | MFA  | PLANNED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | FLW       | 0    | 1               | INT         |
                 | P2        | G1      | FRC       | 0    | 1               | INT         |
                 | P3        | G1      | PRO       | 0    | 1               | INT         |
                 | P1        | G2      | FLW       | 0    | 1               | INT         |
                 | P2        | G2      | FLW       | 0    | 1               | INT         |
                 | P3        | G2      | FLW       | 0    | 1               | INT         |
                 | P4        | G2      | SKL       | 0    | 1               | EDU         |
                 | P1        | G3      | FLW       | 0    | 1               | INT         |
                 | P1        | G3      | SKL       | 0    | 1               | INT         |
                 | P2        | G3      | FLW       | 0    | 1               | INT         |
                 | P5        | G3      | FLW       | 0    | 1               | MFA         |
    → C-211 I G1`,
});

export const upkeepFindings: readonly FindingRule[] = [staleStatus, noLead, oneKindOnly];
