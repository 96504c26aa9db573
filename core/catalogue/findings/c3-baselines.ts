/** C-301 to C-304: what is missing to follow the plan and its policies (coherence §5.4). */
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { factsOf, followed, KEY } from './followed.ts';
import { goalOwner, PLANNING } from './owners.ts';

/** Without the year of the baseline no share of the way can be told either (B49). */
const noBaseline = defineFinding({
  id: 'C-301',
  key: KEY,
  check(model, report) {
    for (const item of followed(model)) {
      if (item.progress.baseline !== null && item.progress.baselineYear !== null) continue;
      report(item.subject, item.material ? 'H' : 'M', factsOf(item, null, null));
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
                 | G2      | GOAL  | Roads  |
    PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
                 | G1      | REM       | M2D       | 2        | PLN         |
                 | G2      | FLW       | D2M       | 1        | PLN         |
    PLN_TARGETS  | indicator_id | goal_id | label  | baseline_year | baseline | target_year | target |
                 | POOR         | G1      | Poor   |               |          | 2030        | 20     |
                 | WAGE         | G1      | Wage   | 2020          | 0        | 2030        | 9      |
                 | KM           | G2      | Roads  |               | 500      | 2030        | 900    |
    COH_POLICIES | policy_id | title  | lead | status  | outcome_indicator | baseline_year | baseline |
                 | P1        | Fees   | FIN  | ONGOING | POOR              | 2020          |          |
                 | P2        | Tolls  | FIN  | ONGOING | KM                |               |          |
                 | P3        | Trains | FIN  | DROPPED | KM                |               |          |
                 | P4        | Taxes  | FIN  | ONGOING |                   |               |          |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 1    | 1               | FIN         |
                 | P2        | G2      | FLW       | 0    | 1               | FIN         |
    → C-301 H G1|POOR
    → C-301 H P1|POOR
    → C-301 M G2|KM
    → C-301 M P2|KM`,
});

/** Less than half of the plan's target rows have a baseline; fixed (D7). Without COH_PLANS there is one unnamed plan (B43). */
const planWithoutBaselines = defineFinding({
  id: 'C-302',
  key: ['plan'],
  check(model, report) {
    const plans = model.plans.length > 0 ? model.plans : [null];
    for (const plan of plans) {
      const goals = new Set(
        model.goals.filter((goal) => plan === null || goal.plan === plan.id).map(({ id }) => id),
      );
      const rows = model.targets.filter(({ goal }) => goals.has(goal));
      const missing = rows.filter(({ progress }) => progress.baseline === null);
      const present = rows.length - missing.length;
      if (rows.length === 0 || present / rows.length >= 0.5) continue;
      report(plan === null ? {} : { plan: plan.id }, 'H', {
        measured: present / rows.length,
        threshold: 0.5,
        args: { present, rows: rows.length },
        owner: PLANNING,
        sources: missing.map(({ place }) => place),
        ...(plan === null && { variant: 'UNNAMED' }),
      });
    }
  },
  example: `
    COH_PLANS   | plan_id | title       |
                | NDP     | Development |
                | HSP     | Health      |
    PLN_GOALS   | goal_id | level | title  | plan_id |
                | G1      | GOAL  | Income | NDP     |
                | G2      | GOAL  | Health | HSP     |
                | G3      | GOAL  | Roads  |         |
    PLN_TARGETS | indicator_id | goal_id | label | baseline_year | baseline |
                | A1           | G1      | A     | 2020          | 1        |
                | A2           | G1      | A     | 2020          | 1        |
                | A3           | G1      | A     | 2020          | 1        |
                | A4           | G1      | A     | 2020          | 0        |
                | A5           | G1      | A     |               |          |
                | A6           | G1      | A     |               |          |
                | A7           | G1      | A     |               |          |
                | A8           | G1      | A     |               |          |
                | A9           | G1      | A     |               |          |
                | A10          | G1      | A     |               |          |
                | B1           | G2      | B     | 2020          | 1        |
                | B2           | G2      | B     |               |          |
                | C1           | G3      | C     |               |          |
    → C-302 H NDP`,
});

const noTarget = defineFinding({
  id: 'C-303',
  key: KEY,
  check(model, report) {
    for (const item of followed(model)) {
      if (item.progress.target !== null && item.progress.targetYear !== null) continue;
      report(item.subject, 'M', factsOf(item, null, null));
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
    PLN_TARGETS  | indicator_id | goal_id | label | baseline_year | baseline | target_year | target |
                 | POOR         | G1      | Poor  | 2020          | 40       | 2030        |        |
                 | WAGE         | G1      | Wage  | 2020          | 5        |             | 9      |
                 | SLUM         | G1      | Slums | 2020          | 5        | 2030        | 0      |
    COH_POLICIES | policy_id | title | lead | status  | outcome_indicator |
                 | P1        | Fees  | FIN  | PLANNED | POOR              |
    → C-303 M G1|POOR
    → C-303 M G1|WAGE
    → C-303 M P1|POOR`,
});

const linkedGoalWithoutIndicator = defineFinding({
  id: 'C-304',
  key: ['goal'],
  check(model, report) {
    const followedGoals = new Set(model.targets.map(({ goal }) => goal));
    for (const goal of model.goals) {
      const material = goal.cells.filter((cell) => cell.material);
      if (material.length === 0 || followedGoals.has(goal.id)) continue;
      report({ goal: goal.id }, 'M', {
        measured: 0,
        threshold: 1,
        args: { dimensions: [...new Set(material.map(({ dimension }) => dimension))].join(', ') },
        owner: goalOwner(goal),
        sources: [goal.place],
      });
    }
  },
  example: `
    PLN_GOALS   | goal_id | level  | parent_id | title |
                | G1      | GOAL   |           | Wages |
                | T1      | TARGET | G1        | Pay   |
                | G2      | GOAL   |           | Roads |
                | G3      | GOAL   |           | Jobs  |
    PLN_LINKS   | goal_id | dimension | direction | strength | asserted_by |
                | G1      | REM       | M2D       | 3        | PLN         |
                | G2      | FLW       | M2D       | 1        | PLN         |
                | G3      | SKL       | D2M       | -2       | PLN         |
    PLN_TARGETS | indicator_id | goal_id | label |
                | PAY          | T1      | Pay   |
    → C-304 M G3`,
});

export const baselineFindings: readonly FindingRule[] = [
  noBaseline,
  planWithoutBaselines,
  noTarget,
  linkedGoalWithoutIndicator,
];
