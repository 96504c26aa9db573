/** The plan in itself: progress and money of actions, weights of goals (profile-sheets §4 S27, S28). */
import { groupBy } from '../../grouped.ts';
import { defineRule } from '../define.ts';

/** Progress outside 0–100, an action done before it is complete, more spent than there was. */
export const actions = defineRule({
  id: 'S27',
  severity: 'error',
  scope: 'row',
  needs: [],
  check({ progress_pct, status, budget_spent, budget_secured }, report) {
    if (typeof progress_pct === 'number') {
      if (progress_pct < 0 || progress_pct > 100) report('progress_pct', { found: progress_pct });
      else if (status === 'DONE' && progress_pct < 100)
        report('progress_pct', { found: progress_pct }, { severity: 'warning', variant: 'DONE' });
    }
    if (typeof budget_spent === 'number' && typeof budget_secured === 'number')
      if (budget_spent > budget_secured) {
        const args = { spent: budget_spent, secured: budget_secured };
        report('budget_spent', args, { severity: 'warning', variant: 'SPENT' });
      }
  },
  example: `
    PLN_ACTIONS | action_id | title   | status  | progress_pct     | budget_secured | budget_spent      |
                | A1        | Portal  | DONE    | 100              | 500            | 500               |
                | A2        | Survey  | DONE    | 99 {S27 warning} | 500            | 501 {S27 warning} |
                | A3        | Office  | ONGOING | 101 {S27 error}  | 500            |                   |
                | A4        | Archive | ONGOING | -1 {S27 error}   |                | 20                |
                | A5        | Course  | DONE    |                  |                |                   |`,
});

/**
 * Goals under one parent share its weight. A blank weight is an equal part of it (rulings-coherence A7), so a level
 * without any weight is right.
 */
export const goalWeights = defineRule({
  id: 'S28',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, { limit }) {
    if (dataset.template.id !== 'PLN_GOALS') return;
    const families = groupBy(
      dataset.rows,
      (row) => `${String(row.values['plan_id'] ?? '')}|${String(row.values['parent_id'] ?? '')}`,
    );
    for (const family of families.values()) {
      const weights = family.map(({ values }) => values['weight'] ?? null);
      const given = weights.filter((weight) => typeof weight === 'number');
      const first = family[weights.findIndex((weight) => typeof weight === 'number')];
      if (!first) continue;
      const blank = weights.length - given.length;
      const sum = given.reduce((all, each) => all + each, 0) + blank / weights.length;
      if (Math.abs(sum - 1) <= limit('weight_gap') + 1e-9) continue;
      const parent = first.values['parent_id'] ?? null;
      report(
        { row: first, field: 'weight' },
        { goals: family.length, parent, sum, blank },
        parent === null ? { variant: 'TOP' } : {},
      );
    }
  },
  example: `
    PLN_GOALS | goal_id | parent_id | level  | title    | weight            |
              | P1      |           | PILLAR | People   | 0.5               |
              | P2      |           | PILLAR | Planet   | 0.51              |
              | G1      | P1        | GOAL   | Poverty  | 0.5 {S28 warning} |
              | G2      | P1        | GOAL   | Health   | 0.48              |
              | G3      | P2        | GOAL   | Water    |                   |
              | G4      | P2        | GOAL   | Air      |                   |`,
});
