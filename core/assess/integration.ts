/** How far migration has come into the plan for a goal: text, target indicator, money (coherence §5.2; B33). */
import type { Cell, Goal, Target } from '../model/coherence.ts';
import type { Checked } from '../model.ts';
import type { Tree } from './plan.ts';
import { number, rowsOf, text } from './rows.ts';

/** Whether money is planned for a goal. A planned 0 is no money, and so is a blank (B33). */
export function budgetedGoals(checked: Checked, tree: Tree): ReadonlySet<string> {
  const actions = rowsOf(checked, 'PLN_ACTIONS', 'budget_planned')
    .filter(({ values }) => text(values, 'status') !== 'DROPPED')
    .filter(({ values }) => (number(values, 'budget_planned') ?? 0) > 0);
  const budgets = rowsOf(checked, 'FIN_BUDGET', 'planned').filter(
    ({ values }) => (number(values, 'planned') ?? 0) > 0,
  );
  const goals = [...actions, ...budgets].map(({ values }) => tree.goalOf(text(values, 'goal_id')));
  return new Set(goals.filter((goal) => goal !== null));
}

/** Each level holds the one before it: money without a target indicator does not show what it is for. */
export function integrationOf(
  id: string,
  goal: Pick<Goal, 'inText' | 'budgeted'> & { readonly cells: readonly Cell[] },
  targets: readonly Target[],
): Goal['integration'] {
  const touched = goal.inText || goal.cells.some((cell) => cell.linked);
  const measured = touched && targets.some((target) => target.goal === id);
  if (measured) return goal.budgeted ? 3 : 2;
  return goal.inText ? 1 : 0;
}
