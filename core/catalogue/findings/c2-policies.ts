/** C-2xx: whether policies answer what the plan says about migration, and whether they pull together (coherence §5.3). */
import type { Cell, CoherenceModel, EffectRow, Policy } from '../../coherence-model.ts';
import { strengthText } from '../../coherence-model.ts';
import type { FindingSeverity } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { between, goalOwner, policyLead } from './owners.ts';

/** Only an active policy with e* ≥ 1 or an action ONGOING or DONE answers fully; plans lower it to L (A14, B31). */
export const noPolicyResponse = defineFinding({
  id: 'C-201',
  key: ['goal', 'dimension'],
  check(model, report) {
    for (const goal of model.goals)
      for (const cell of goal.cells) {
        if (cell.direction !== 'M2D' || !cell.material || cell.response === 'full') continue;
        const planned = cell.response === 'planned';
        const harmful = cell.neg <= -Math.max(2, model.thresholds.material);
        report({ goal: goal.id, dimension: cell.dimension }, planned ? 'L' : harmful ? 'H' : 'M', {
          measured: harmful ? cell.neg : cell.intensity,
          threshold: model.thresholds.material,
          args: { strength: cell.text },
          owner: goalOwner(goal),
          sources: cell.channels.flatMap((channel) => channel.links.map((link) => link.place)),
          ...variantOf(cell),
        });
      }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
                 | G2      | GOAL  | Health |
    PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
                 | G1      | REM       | M2D       | 3        | PLN         |
                 | G1      | PRO       | M2D       | -2       | PLN         |
                 | G1      | FLW       | M2D       | 1        | PLN         |
                 | G1      | EDU       | D2M       | -3       | PLN         |
                 | G2      | REM       | M2D       | 2        | PLN         |
                 | G2      | HEA       | M2D       | -2       | PLN         |
                 | G2      | SKL       | M2D       | 2        | PLN         |
                 | G2      | DIA       | M2D       | 2        | PLN         |
    COH_POLICIES | policy_id | title       | lead | status  |
                 | P1        | Rural posts | HEA  | ONGOING |
                 | P2        | Skills pact | LAB  | PLANNED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G2      | HEA       | -1   | 2               | HEA         |
                 | P2        | G2      | SKL       | 1    | 1               | LAB         |
    PLN_ACTIONS  | action_id | goal_id | dimension | title | lead | status  |
                 | A1        | G2      | REM       | Fees  | FIN  | ONGOING |
                 | A2        | G2      | DIA       | Fair  | MFA  | DROPPED |
    → C-201 H G1|PRO
    → C-201 M G1|REM
    → C-201 M G2|DIA
    → C-201 L G2|SKL`,
});

/** Wording by what the cell says; a gain that nobody uses is the plain one. */
function variantOf(cell: Cell): { readonly variant?: string } {
  if (cell.response === 'planned') return { variant: 'PLANNED' };
  if (cell.mixed) return { variant: 'MIXED' };
  return cell.neg < 0 ? { variant: 'HARM' } : {};
}

/** Tied to no row of the plan; a blank budget counts as 0, and so does a total of 0 (B28). Share of 5 % is fixed. */
export const orphanPolicy = defineFinding({
  id: 'C-202',
  key: ['policy'],
  check(model, report) {
    const kept = model.policies.filter((policy) => policy.standing !== 'dropped');
    const total = kept.reduce((sum, policy) => sum + (policy.budget ?? 0), 0);
    for (const policy of kept) {
      if (policy.tied) continue;
      const share = total > 0 ? (policy.budget ?? 0) / total : 0;
      report({ policy: policy.id }, share >= 0.05 - 1e-12 ? 'H' : 'M', {
        measured: share,
        threshold: 0.05,
        args: { policy_title: policy.title, percent: Math.round(share * 1000) / 10 },
        owner: policyLead(model, policy),
        sources: [policy.place],
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
    COH_POLICIES | policy_id | title    | lead | status  | budget_planned |
                 | P1        | Fees     | FIN  | ONGOING | 28800000       |
                 | P2        | Portal   | MFA  | ONGOING | 1200000        |
                 | P3        | Magazine | MFA  | DROPPED | 5000000        |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 1    | 2               | FIN         |
    → C-202 M P2`,
});

/** Each pair once, whatever the order of rows; one step lower if at least one is only planned (B29). */
export const policiesInConflict = defineFinding({
  id: 'C-204',
  key: ['goal', 'dimension', 'policy', 'policy2'],
  check(model, report) {
    const byId = policiesById(model);
    for (const { goal, dimension, first, second, size, planned } of model.conflicts) {
      const [a, b] = [byId.get(first.policy), byId.get(second.policy)];
      const steps: readonly FindingSeverity[] = ['H', 'M', 'L'];
      const step = (size >= 2 ? 0 : 1) + (planned ? 1 : 0);
      report({ goal, dimension, policy: first.policy, policy2: second.policy }, steps[step] ?? 'L', {
        measured: size,
        threshold: 2,
        args: {
          effect: first.text,
          effect2: second.text,
          leads: [...new Set([a?.lead, b?.lead].filter(Boolean))].join(', ') || null,
        },
        owner: between(policyLead(model, a), policyLead(model, b)),
        sources: [...first.rows, ...second.rows].map((row) => row.place),
        ...(planned && { variant: 'PLANNED' }),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
                 | G2      | GOAL  | Health |
    PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
                 | G1      | REM       | M2D       | 3        | PLN         |
                 | G2      | HEA       | M2D       | -2       | PLN         |
    COH_POLICIES | policy_id | title          | lead | status    |
                 | P1        | Lower fees     | FIN  | ADOPTED   |
                 | P2        | Nurses abroad  | LAB  | ADOPTED   |
                 | P3        | Rural posts    | HEA  | ONGOING   |
                 | P4        | Tax            | FIN  | PLANNED   |
                 | P6        | Old recruiting | LAB  | SUSPENDED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 1    | 2               | FIN         |
                 | P4        | G1      | REM       | -1   | 0               | FIN         |
                 | P3        | G2      | HEA       | -1   | 2               | HEA         |
                 | P2        | G2      | HEA       | 1    | 1               | LAB         |
                 | P6        | G2      | HEA       | 1    | -2              | LAB         |
    → C-204 H G2|HEA|P2|P3
    → C-204 M G1|REM|P1|P4`,
});

/** Row by row; of several declarers the more severe one is kept (B5). Active and planned policies (B6). */
export const declaredAgainstLink = defineFinding({
  id: 'C-205',
  key: ['goal', 'dimension', 'policy'],
  check(model, report) {
    const byId = policiesById(model);
    for (const effect of model.effects) {
      if (effect.standing !== 'active' && effect.standing !== 'planned') continue;
      for (const row of effect.rows.filter(isAgainst)) {
        const implied = row.implied ?? 0;
        const declared = row.declared ?? 0;
        const severe = declared > 0 && implied <= -2;
        report({ goal: row.goal, dimension: row.dimension, policy: row.policy }, severe ? 'H' : 'M', {
          measured: implied,
          threshold: severe ? -2 : 0,
          args: {
            declared: strengthText(declared),
            implied: strengthText(implied),
            declared_by: row.declaredBy,
          },
          owner: policyLead(model, byId.get(row.policy)),
          sources: [row.place],
          ...(declared < 0 && { variant: 'HARM' }),
        });
      }
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
                 | G2      | GOAL  | Health |
    PLN_LINKS    | goal_id | dimension | direction | channel | strength | asserted_by |
                 | G1      | REM       | M2D       |         | 1        | PLN         |
                 | G1      | SKL       | M2D       | gain    | 2        | PLN         |
                 | G1      | SKL       | M2D       | harm    | -2       | PLN         |
                 | G2      | HEA       | M2D       |         | -2       | PLN         |
    COH_POLICIES | policy_id | title         | lead | status  |
                 | P1        | Lower fees    | FIN  | ADOPTED |
                 | P2        | Nurses abroad | LAB  | ADOPTED |
                 | P3        | Rural posts   | HEA  | ONGOING |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 1    | -1              | FIN         |
                 | P2        | G1      | SKL       | 1    | 1               | LAB         |
                 | P2        | G2      | HEA       | 1    | 1               | LAB         |
                 | P3        | G2      | HEA       | -1   | 2               | HEA         |
    → C-205 H G2|HEA|P2
    → C-205 M G1|REM|P1`,
});

const isAgainst = (row: EffectRow): boolean => (row.declared ?? 0) * (row.implied ?? 0) < 0;

const policiesById = (model: CoherenceModel): ReadonlyMap<string, Policy> =>
  new Map(model.policies.map((policy) => [policy.id, policy]));

export const policyFindings: readonly FindingRule[] = [
  noPolicyResponse,
  orphanPolicy,
  policiesInConflict,
  declaredAgainstLink,
];
