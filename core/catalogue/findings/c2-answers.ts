/** C-201 to C-203: whether policies answer what the links say, and are tied to the plan (coherence §5.3). */
import type { Cell } from '../../model/coherence.ts';
import { strengthText } from '../../model/coherence.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { goalOwner, policiesById, policyLead } from './owners.ts';

/** Only an active policy with e* ≥ 1 or an action ONGOING or DONE answers fully; plans lower it to L (A14, B31). */
const noPolicyResponse = defineFinding({
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
const orphanPolicy = defineFinding({
  id: 'C-202',
  key: ['policy'],
  check(model, report) {
    const kept = model.policies.filter((policy) => policy.standing !== 'dropped');
    const total = kept.reduce((sum, policy) => sum + (policy.budget ?? 0), 0);
    for (const policy of kept) {
      if (policy.tied) continue;
      const share = total > 0 ? (policy.budget ?? 0) / total : 0;
      report({ policy: policy.id }, share >= 0.05 - 1e-12 ? 'H' : 'M', {
        // a share of nothing tells nothing
        ...(total === 0 && { variant: 'NO_BUDGETS' }),
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

/** Row by row of active and planned policies (B6); a blank effect declares nothing. Process dimensions have no cells. */
const policyOnUnlinkedCell = defineFinding({
  id: 'C-203',
  key: ['goal', 'dimension', 'policy'],
  check(model, report) {
    const policies = policiesById(model);
    const cells = new Map(
      model.goals
        .flatMap((goal) => goal.cells)
        .filter((cell) => cell.direction === 'M2D')
        .map((cell) => [`${cell.goal}|${cell.dimension}`, cell]),
    );
    for (const effect of model.effects) {
      const { goal, dimension, policy, standing } = effect;
      const cell = cells.get(`${goal}|${dimension}`);
      const rows = effect.rows.filter((row) => (row.declared ?? 0) !== 0);
      const live = standing === 'active' || standing === 'planned';
      if (!live || !cell || cell.linked || rows.length === 0) continue;
      const furthest = Math.max(...rows.map((row) => Math.abs(row.declared ?? 0)));
      const [row] = rows.filter(({ declared }) => Math.abs(declared ?? 0) === furthest);
      report({ goal, dimension, policy }, 'L', {
        measured: row?.declared ?? null,
        threshold: 0,
        args: { declared: strengthText(row?.declared ?? 0) },
        owner: policyLead(model, policies.get(policy)),
        sources: rows.map((each) => each.place),
        ...(cell.examined && { variant: 'EXAMINED' }),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
    PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
                 | G1      | REM       | M2D       | 1        | PLN         |
                 | G1      | HEA       | M2D       | 0        | PLN         |
                 | G1      | EDU       | D2M       | 2        | PLN         |
    COH_POLICIES | policy_id | title   | lead | status    |
                 | P1        | Grants  | EDU  | ADOPTED   |
                 | P2        | Clinics | HEA  | SUSPENDED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | EDU       | 1    | 2               | EDU         |
                 | P1        | G1      | HEA       | 0    | -1              | EDU         |
                 | P1        | G1      | REM       | 1    | 2               | EDU         |
                 | P1        | G1      | SKL       | 1    | 0               | EDU         |
                 | P1        | G1      | GOV       | 0    | 1               | EDU         |
                 | P2        | G1      | DIA       | 0    | 1               | HEA         |
    → C-203 L G1|EDU|P1
    → C-203 L G1|HEA|P1`,
});

export const answerFindings: readonly FindingRule[] = [noPolicyResponse, orphanPolicy, policyOnUnlinkedCell];
