/** 08_ACTIONS: what is done for each goal, by whom, and with what money (coherence-workbook §3; rulings-coherence D6). */
import type { Action, Goal } from '../model/coherence.ts';
import { answerOf, withAdded } from './answer-cells.ts';
import type { BookContext } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { titleOf } from './plan-view.ts';
import { labelOf, placeColumn, sourceColumn } from './source-columns.ts';
import { section, type SectionColumn, type SheetMap, stackedSheet } from './stacked.ts';
import type { CellPlan, SheetPlan } from './plan.ts';

const SHEET = 'PLN_ACTIONS';
const money = { ...styles.number, format: '#,##0' };
const AMOUNTS = ['planned', 'secured', 'domestic', 'spent'] as const;
type Amount = (typeof AMOUNTS)[number];

export function actionsSheet(context: BookContext): SheetPlan {
  const { actions, goals } = context.outcome.assessed.model;
  const own = context.words.planSheets.actions;
  const columns = withAdded(context, '08_ACTIONS', actionColumns(context), ({ id }) => id);
  return stackedSheet(context, {
    name: '08_ACTIONS',
    tab: tabColours.evidence,
    frozenColumns: 3,
    printColumns: 18,
    printFirst: 8,
    sections: [
      section({ title: own.list, table: 't_Actions', columns, items: actions }),
      section({
        title: own.byGoal,
        table: 't_ActionGoals',
        columns: goalColumns(context),
        items: goals.filter(({ id }) => actions.some(({ goal }) => goal === id)),
      }),
    ],
  });
}

function actionColumns(context: BookContext): readonly SectionColumn<Action>[] {
  const from = (id: string, width: number): SectionColumn<Action> => sourceColumn(context, SHEET, id, width);
  return [
    from('action_id', 11),
    from('goal_id', 10),
    // the goal to which an action of a target belongs; what the sums below compare
    {
      id: 'goal',
      label: context.words.planSheets.actions.goal,
      width: 10,
      style: styles.code,
      cell: ({ goal }) => goal ?? '',
    },
    from('title', 34),
    from('policy_id', 12),
    from('dimension', 20),
    from('gcm_obj', 16),
    from('lead', 20),
    from('partners', 20),
    from('start', 12),
    from('end', 12),
    from('status', 12),
    { ...from('progress_pct', 10), style: { ...styles.number, format: '0' } },
    from('output_indicator', 22),
    ...AMOUNTS.map((amount): SectionColumn<Action> => ({
      id: amount,
      label: amountLabel(context, amount),
      width: 15,
      style: money,
      cell: ({ money: own }) => own[amount],
    })),
    {
      id: 'gap',
      label: context.words.planSheets.actions.gap,
      width: 15,
      style: money,
      cell: ({ money: own }, row, at) => gapCell(at, 't_Actions', row, own.planned, own.secured),
    },
    {
      id: 'remarks',
      label: context.words.planSheets.actions.remarks,
      width: 28,
      style: styles.human,
      human: true,
      cell: ({ id }) => answerOf(context, '08_ACTIONS', id, 'remarks'),
    },
    placeColumn<Action>(context),
  ];
}

/** Label of an amount with the currency in which it is given here. */
function amountLabel(context: BookContext, amount: Amount): string {
  const field = amount === 'domestic' ? 'budget_secured_domestic' : `budget_${amount}`;
  const currency = context.outcome.assessed.model.exercise.currency ?? '';
  return `${labelOf(context, SHEET, field)} ${currency}`.trim();
}

/** max(0, planned − secured); blank where one of them is. */
function gapCell(
  at: SheetMap,
  table: string,
  row: number,
  planned: number | null,
  secured: number | null,
): CellPlan {
  const one = (id: string): string => at.one(table, row, id);
  return {
    value: planned === null || secured === null ? '' : Math.max(0, planned - secured),
    formula: `IF(OR(${one('planned')}="",${one('secured')}=""),"",MAX(0,${one('planned')}-${one('secured')}))`,
    style: money,
  };
}

/** Sums over the actions that are not dropped, live on the list above. */
function goalColumns(context: BookContext): readonly SectionColumn<Goal>[] {
  const { actions } = context.outcome.assessed.model;
  const running = (goal: Goal): readonly Action[] =>
    actions.filter((each) => each.goal === goal.id && each.status !== 'DROPPED');
  const dropped = context.labels.code('CL_ACTION_STATUS', 'DROPPED');
  return [
    { id: 'goal', label: context.text.columns.goal, width: 11, style: styles.code, cell: ({ id }) => id },
    {
      id: 'count',
      label: context.words.planSheets.actions.count,
      width: 10,
      style: styles.number,
      cell: (goal) => running(goal).length,
    },
    {
      id: 'title',
      label: context.text.heatmap.goalTitle,
      width: 34,
      style: styles.text,
      cell: (goal) => titleOf(goal, context.options.language),
    },
    ...AMOUNTS.map((amount): SectionColumn<Goal> => ({
      id: amount,
      label: amountLabel(context, amount),
      width: 15,
      style: money,
      cell: (goal, row, at) => sumCell(amount, row, running(goal), dropped, at),
    })),
    {
      id: 'gap',
      label: context.words.planSheets.actions.gap,
      width: 15,
      style: money,
      cell: (goal, row, at) =>
        gapCell(at, 't_ActionGoals', row, total(running(goal), 'planned'), total(running(goal), 'secured')),
    },
  ];
}

/** `null` where no action gives the amount. */
function total(actions: readonly Action[], amount: Amount): number | null {
  const given = actions.flatMap(({ money: own }) => own[amount] ?? []);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
}

/** Compared by =, not by SUMIFS: there the ids 1.1 and 1.10 would be one number. */
function sumCell(
  amount: Amount,
  row: number,
  actions: readonly Action[],
  dropped: string,
  at: SheetMap,
): CellPlan {
  const range = (id: string): string => at.range('t_Actions', id);
  const own = `(${range('goal')}=${at.one('t_ActionGoals', row, 'goal')})*(${range('status')}<>"${dropped}")`;
  return {
    value: total(actions, amount) ?? '',
    formula: `IF(SUMPRODUCT(${own}*(${range(amount)}<>""))=0,"",SUMPRODUCT(${own},${range(amount)}))`,
    style: money,
  };
}
