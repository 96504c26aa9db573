/** The charts under 17_SCORES: each goal and the plan with the range of its score; they draw the columns above. */
import { listed } from '../i18n/listed.ts';
import type { BookContext } from './book-context.ts';
import { FIRST_ROW } from './book-context.ts';
import { titleOf } from './plan-view.ts';
import type { ChartPlan } from './plan.ts';
import { at, AT } from './score-formulas.ts';
import { chartColours } from './styles.ts';

/** More bars in one chart cannot be read. */
const MOST_BARS = 25;
/** Rows of the sheet for title and axis, and for each bar. */
const FRAME_ROWS = 6;
const ROWS_OF_BAR = 1.3;

/** None where fewer than two goals have a score. `last`: last row covered; 0 without charts. */
export function scoreCharts(
  context: BookContext,
  top: number,
): { readonly charts: readonly ChartPlan[]; readonly last: number } {
  const { goals } = context.outcome.assessed.scores;
  if (goals.filter(({ score }) => score !== null).length < 2) return { charts: [], last: 0 };
  const words = context.words.charts.scores;
  // the plan stands in the row after its goals
  const bars = goals.length + 1;
  const parts = Math.ceil(bars / MOST_BARS);
  const size = Math.ceil(bars / parts);
  const charts: ChartPlan[] = [];
  let row = top;
  for (let part = 0; part < parts; part++) {
    const from = part * size;
    const to = Math.min(bars, from + size);
    const rows = FRAME_ROWS + Math.ceil(ROWS_OF_BAR * (to - from));
    const range = (column: number): string =>
      `'17_SCORES'!${at(column, FIRST_ROW + from)}:${at(column, FIRST_ROW + to - 1)}`;
    charts.push({
      kind: 'bar',
      title: parts === 1 ? words.title : context.fill(words.part, { n: part + 1, of: parts }),
      description: described(context, from, to),
      anchor: `${at(AT.goal, row)}:${at(AT.weightHighBy, row + rows - 1)}`,
      valueTitle: words.axis,
      format: '0',
      min: 0,
      max: 100,
      legend: 'none',
      series: [
        {
          name: { text: context.words.scores.headers.score },
          categories: range(AT.title),
          values: range(AT.score),
          colour: chartColours.blue,
          errors: { plus: range(AT.plus), minus: range(AT.minus) },
        },
      ],
    });
    row += rows + 1;
  }
  return { charts, last: row - 2 };
}

function described(context: BookContext, from: number, to: number): string {
  const { charts, scores: names } = context.words;
  const { goals, overall } = context.outcome.assessed.scores;
  const titles = new Map(
    context.outcome.assessed.model.goals.map((goal) => [goal.id, titleOf(goal, context.options.language)]),
  );
  const all = [
    ...goals.map((goal) => ({ ...goal, name: `${goal.goal} ${titles.get(goal.goal) ?? ''}`.trim() })),
    { ...overall, name: names.plan },
  ];
  const one = (value: number): number => Number(value.toFixed(1));
  const list = all.slice(from, to).flatMap(({ name, score, weightRange }) =>
    score === null || !weightRange
      ? []
      : [
          context.fill(charts.scores.item, {
            goal: name,
            score: one(score),
            low: one(weightRange.low.score),
            high: one(weightRange.high.score),
          }),
        ],
  );
  return context.fill(charts.gap.described, {
    drawn: charts.scores.drawn,
    list: listed(list, context.options.language),
  });
}
