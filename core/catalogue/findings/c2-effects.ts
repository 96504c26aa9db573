/** C-204 to C-208: what policies do to the goals, and where they pull apart (coherence §5.3). */
import type { CoherenceModel, Effect, EffectRow } from '../../model/coherence.ts';
import { strengthText } from '../../model/coherence.ts';
import type { FindingSeverity } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { between, policiesById, policyLead } from './owners.ts';

/** Each pair once, whatever the order of rows; one step lower if at least one is only planned (B29). */
const policiesInConflict = defineFinding({
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
const declaredAgainstLink = defineFinding({
  id: 'C-205',
  key: ['goal', 'dimension', 'policy'],
  check(model, report) {
    const byId = policiesById(model);
    for (const effect of liveEffects(model)) {
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

/** Said to do nothing, though it moves a migration that matters. A blank effect says nothing (B5). */
const sideEffect = defineFinding({
  id: 'C-206',
  key: ['goal', 'dimension', 'policy'],
  check(model, report) {
    const policies = policiesById(model);
    for (const effect of liveEffects(model))
      for (const row of effect.rows.filter(isUndeclared))
        report({ goal: row.goal, dimension: row.dimension, policy: row.policy }, 'M', {
          measured: row.implied,
          threshold: -2,
          args: { implied: strengthText(row.implied ?? 0), declared_by: row.declaredBy },
          owner: policyLead(model, policies.get(row.policy)),
          sources: [row.place],
          ...(row.push < 0 && { variant: 'LESS' }),
        });
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
                 | G2      | GOAL  | Health |
    PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
                 | G1      | REM       | M2D       | 3        | PLN         |
                 | G1      | FLW       | M2D       | 1        | PLN         |
                 | G2      | HEA       | M2D       | -2       | PLN         |
    COH_POLICIES | policy_id | title  | lead | status  |
                 | P4        | Tax    | FIN  | PLANNED |
                 | P5        | Visas  | LAB  | ADOPTED |
                 | P6        | Levy   | FIN  | DROPPED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P4        | G1      | REM       | -1   | 0               | FIN         |
                 | P4        | G1      | FLW       | -1   | 0               | FIN         |
                 | P5        | G2      | HEA       | 1    | 0               | LAB         |
                 | P5        | G1      | REM       | -1   |                 | LAB         |
                 | P6        | G1      | REM       | -1   | 0               | FIN         |
    → C-206 M G1|REM|P4
    → C-206 M G2|HEA|P5`,
});

const isUndeclared = (row: EffectRow): boolean => row.declared === 0 && (row.implied ?? 0) <= -2;

/** A policy in force harms a goal, and none in force helps it, on whatever dimension (B30). */
const harmWithoutCounterweight = defineFinding({
  id: 'C-207',
  key: ['goal', 'dimension', 'policy'],
  check(model, report) {
    const policies = policiesById(model);
    const active = model.effects.filter(({ standing }) => standing === 'active');
    const helped = new Set(active.filter(({ value }) => (value ?? 0) >= 1).map(({ goal }) => goal));
    for (const { goal, dimension, policy, value, text, rows } of active) {
      if (value === null || value > -2 || helped.has(goal)) continue;
      report({ goal, dimension, policy }, 'H', {
        measured: value,
        threshold: -2,
        args: { effect: text },
        owner: policyLead(model, policies.get(policy)),
        sources: rows.map((row) => row.place),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title   |
                 | G1      | GOAL  | Income  |
                 | G2      | GOAL  | Health  |
                 | G3      | GOAL  | Schools |
    PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
                 | G2      | HEA       | M2D       | -2       | PLN         |
    COH_POLICIES | policy_id | title         | lead | status  |
                 | P1        | Tax           | FIN  | ADOPTED |
                 | P2        | Nurses abroad | LAB  | ONGOING |
                 | P3        | Fees          | EDU  | PLANNED |
                 | P4        | Clinics       | HEA  | ONGOING |
                 | P5        | Posts         | HEA  | PLANNED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 0    | -2              | FIN         |
                 | P4        | G1      | PRO       | 0    | 1               | HEA         |
                 | P2        | G2      | HEA       | 1    | 1               | LAB         |
                 | P5        | G2      | HEA       | -1   | 2               | HEA         |
                 | P3        | G3      | EDU       | 0    | -3              | EDU         |
    → C-207 H G2|HEA|P2`,
});

/** Helps one goal clearly and harms another; the message lists the goals (B30). */
const conflictAcrossGoals = defineFinding({
  id: 'C-208',
  key: ['policy'],
  check(model, report) {
    const live = liveEffects(model);
    for (const policy of model.policies) {
      const own = live.filter((effect) => effect.policy === policy.id);
      const gains = own.filter(({ value }) => (value ?? 0) >= 2);
      const harms = own.filter(({ value }) => (value ?? 0) <= -2);
      if (!gains.some((gain) => harms.some((harm) => harm.goal !== gain.goal))) continue;
      report({ policy: policy.id }, 'M', {
        measured: Math.min(...harms.map(({ value }) => value ?? 0)),
        threshold: -2,
        args: { gains: listed(gains), harms: listed(harms) },
        owner: policyLead(model, policy),
        sources: [...gains, ...harms].flatMap(({ rows }) => rows.map((row) => row.place)),
      });
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Jobs   |
                 | G2      | GOAL  | Health |
    PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
                 | G2      | HEA       | M2D       | -2       | PLN         |
    COH_POLICIES | policy_id | title         | lead | status  |
                 | P1        | Nurses abroad | LAB  | PLANNED |
                 | P2        | Doctors       | LAB  | ADOPTED |
                 | P3        | Mixed         | LAB  | ADOPTED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | SKL       | 0    | 2               | LAB         |
                 | P1        | G2      | HEA       | 1    | 1               | LAB         |
                 | P2        | G1      | SKL       | 0    | 1               | LAB         |
                 | P2        | G2      | HEA       | 1    | 1               | LAB         |
                 | P3        | G1      | SKL       | 0    | 2               | LAB         |
                 | P3        | G1      | DIA       | 0    | -2              | LAB         |
    → C-208 M P1`,
});

/** `G1 × SKL (+2)`, one after the other. */
const listed = (effects: readonly Effect[]): string =>
  effects.map(({ goal, dimension, text }) => `${goal} × ${dimension} (${text})`).join(', ');

/** Of active and planned policies (B6). */
const liveEffects = (model: CoherenceModel): readonly Effect[] =>
  model.effects.filter(({ standing }) => standing === 'active' || standing === 'planned');

export const effectFindings: readonly FindingRule[] = [
  policiesInConflict,
  declaredAgainstLink,
  sideEffect,
  harmWithoutCounterweight,
  conflictAcrossGoals,
];
