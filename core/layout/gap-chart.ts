/** The chart under the heat map: what the goals cost, what of it is funded, and the gap; its cells follow the columns above. */
import { type Goal } from '../model/coherence.ts';
import { toA1 } from '../grid/address.ts';
import type { BookContext } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { Canvas } from './canvas.ts';
import { isWorthDrawing, LOOKS } from './chart-block.ts';
import { cell } from './frame.ts';
import { millions, titleOf } from './plan-view.ts';
import type { CellPlan, ChartPlan } from './plan.ts';
import { shorten } from './shorten.ts';

/** More bars cannot be read: the largest gaps then stand for all. */
const MOST_GOALS = 15;
const LONGEST_TITLE = 44;
/** Columns of the two amounts, of two cells each, and of the chart beside them. */
const FUNDED = 3;
const MISSING = 5;
const CHART = { left: 8, right: 24 };
const LEAST_ROWS = 14;

/** Reads the address of the cost or the gap of a goal. */
type AddressOf = (goal: string, side: 'cost' | 'gap') => string | null;

/** Null where fewer than two amounts are known. `last`: last row used. */
export function gapChart(
  context: BookContext,
  page: Canvas,
  row: number,
  addressOf: AddressOf,
): { readonly chart: ChartPlan; readonly last: number } | null {
  const { model } = context.outcome.assessed;
  const costed = model.goals
    .filter(({ funding }) => funding.cost !== null && funding.gap !== null)
    .sort(
      (a, b) => (b.funding.gap ?? 0) - (a.funding.gap ?? 0) || (b.funding.cost ?? 0) - (a.funding.cost ?? 0),
    );
  const goals = costed.slice(0, MOST_GOALS);
  const lines = goals.map((goal) => line(context, goal, addressOf));
  if (!isWorthDrawing({ lines: lines.map(({ label, cells }) => ({ label, cells })) })) return null;
  const words = context.words.charts.gap;
  const currency = model.exercise.currency ?? '';
  const title =
    costed.length > goals.length ? context.fill(words.titleFirst, { n: goals.length }) : words.title;
  page.put(row, 2, cell(title, styles.section));
  page.put(row + 1, 2, cell(words.behind, { ...styles.aid, size: 9 }));
  const head = row + 2;
  page.put(head, 2, cell(context.text.columns.goal, styles.header));
  page.span(head, FUNDED, 2, cell(words.funded, styles.headerRight));
  page.span(head, MISSING, 2, cell(words.missing, styles.headerRight));
  lines.forEach(({ label, cells: [funded, missing] }, index) => {
    page.put(head + 1 + index, 2, label);
    page.span(head + 1 + index, FUNDED, 2, funded);
    page.span(head + 1 + index, MISSING, 2, missing);
  });
  const end = head + lines.length;
  const last = Math.max(end, head + LEAST_ROWS);
  const range = (column: number): string => `'04_HEATMAP'!${toA1(head + 1, column)}:${toA1(end, column)}`;
  const chart: ChartPlan = {
    kind: 'stackedBar',
    title,
    description: context.fill(words.described, {
      drawn: context.fill(words.drawn, { currency }).trim(),
      list: context.fill(words.list, amounts(costed)),
    }),
    anchor: `${toA1(head, CHART.left)}:${toA1(last, CHART.right)}`,
    valueTitle: context.fill(words.axis, { currency }).trim(),
    series: [FUNDED, MISSING].flatMap((column, index) => {
      const look = LOOKS[index];
      return look
        ? [
            {
              ...look,
              name: { ref: `'04_HEATMAP'!${toA1(head, column)}` },
              categories: range(2),
              values: range(column),
            },
          ]
        : [];
    }),
  };
  return { chart, last };
}

const tenth = (amount: number): number => Math.round((millions(amount) ?? 0) * 10) / 10;

function amounts(goals: readonly Goal[]) {
  const sum = (read: (goal: Goal) => number | null): number =>
    goals.reduce((total, goal) => total + (read(goal) ?? 0), 0);
  return {
    gap: tenth(sum(({ funding }) => funding.gap)),
    cost: tenth(sum(({ funding }) => funding.cost)),
    goal: goals[0]?.id ?? '',
    largest: tenth(goals[0]?.funding.gap ?? 0),
  };
}

function line(
  context: BookContext,
  goal: Goal,
  addressOf: AddressOf,
): { readonly label: CellPlan; readonly cells: readonly [funded: CellPlan, missing: CellPlan] } {
  const { cost, gap } = goal.funding;
  const style = { ...styles.number, format: '#,##0.0' };
  const [costAt, gapAt] = [addressOf(goal.id, 'cost'), addressOf(goal.id, 'gap')];
  const funded = millions((cost ?? 0) - (gap ?? 0));
  return {
    label: cell(
      shorten(`${goal.id}  ${titleOf(goal, context.options.language)}`, LONGEST_TITLE),
      styles.code,
    ),
    cells: [
      cell(funded, style, costAt !== null && gapAt !== null ? { formula: `${costAt}-${gapAt}` } : {}),
      cell(millions(gap), style, gapAt !== null ? { formula: gapAt } : {}),
    ],
  };
}
