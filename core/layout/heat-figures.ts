/** What stands under the heat map: its legend and the figures behind the sentences of 01_SUMMARY. */
import type { Goal } from '../model/coherence.ts';
import type { BookContext } from './book-context.ts';
import { heatStyle, styles } from './book-styles.ts';
import type { Canvas } from './canvas.ts';
import { cell } from './frame.ts';
import { isExamined, isLinked, millions } from './plan-view.ts';
import { heightOf } from './text-height.ts';

const LEGEND_SAMPLES = [
  ['unexamined', 0, '·'],
  ['none', 0, '0'],
  ['gain', 1, '+1'],
  ['gain', 2, '+2'],
  ['gain', 3, '+3'],
  ['harm', 1, '−1'],
  ['harm', 2, '−2'],
  ['harm', 3, '−3'],
  ['mixed', 2, '+2/−1'],
  ['undecided', 3, '?3'],
] as const;

/** What signs, colours and marks mean; samples from column `first`, texts to column `last`. Gives the next row. */
export function legend(context: BookContext, page: Canvas, row: number, first: number, last: number): number {
  const { heatmap } = context.text;
  page.put(row, 2, cell(heatmap.legend, styles.label));
  LEGEND_SAMPLES.forEach(([state, strength, text], index) => {
    page.put(row, first + index, cell(text, heatStyle(state, strength)));
  });
  [heatmap.legendStates, heatmap.legendMarks].forEach((text, offset) => {
    page.span(row + 1 + offset, 2, last - 1, cell(text, { ...styles.plain, size: 9 }));
    page.height(row + 1 + offset, 26);
  });
  return row + 3;
}

/** The figures that the sentences of 01_SUMMARY use. Gives the last row. */
export function totals(
  context: BookContext,
  page: Canvas,
  row: number,
  first: number,
  labelWidth: number,
): number {
  const { model } = context.outcome.assessed;
  const costed = model.goals.filter(({ funding }) => funding.gap !== null && funding.cost !== null);
  const sum = (read: (goal: Goal) => number | null): number =>
    costed.reduce((total, goal) => total + (read(goal) ?? 0), 0);
  const linked = model.goals.filter(isLinked).length;
  const [cost, gap] = [sum(({ funding }) => funding.cost), sum(({ funding }) => funding.gap)];
  const involved = new Set(model.conflicts.flatMap(({ first, second }) => [first.policy, second.policy]));
  const figures: readonly (readonly [keyof typeof labels, number | null, string])[] = [
    ['goals', model.goals.length, '0'],
    ['linked', linked, '0'],
    ['linkedShare', model.goals.length === 0 ? null : linked / model.goals.length, '0%'],
    ['unexamined', model.goals.filter((goal) => !isExamined(goal)).length, '0'],
    ['policies', model.policies.length, '0'],
    ['pairs', model.conflicts.length, '0'],
    ['involved', involved.size, '0'],
    ['costed', costed.length, '0'],
    ['cost', costed.length === 0 ? null : millions(cost), '#,##0.0'],
    ['gap', costed.length === 0 ? null : millions(gap), '#,##0.0'],
    ['gapShare', cost === 0 ? null : gap / cost, '0%'],
  ];
  const labels = context.text.heatmap.totals;
  page.put(row, 2, cell(context.text.heatmap.inFigures, styles.section));
  page.span(row, first, 2, cell(null, styles.section));
  const currency = model.exercise.currency ?? '';
  figures.forEach(([id, value, format], index) => {
    const label = cell(context.fill(labels[id], { currency }).trim(), styles.text);
    page.put(row + 1 + index, 2, label);
    const height = heightOf([label], [labelWidth]);
    if (height !== undefined) page.height(row + 1 + index, height);
    page.span(row + 1 + index, first, 2, cell(value, { ...styles.number, format }));
  });
  return row + figures.length;
}
