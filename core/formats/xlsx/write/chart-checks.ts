/** What a chart of a plan must not be: it would be written, and Excel would drop it or draw something else. */
import { Failure } from '../../../failure.ts';
import type { BookPlan, ChartPlan } from '../../../layout/plan.ts';
import { type ChartCells, chartCells } from './chart-cells.ts';
import { parseRange } from './guards.ts';

/** Longest title and description that Excel keeps, in characters. */
const LONGEST = 255;
const LONGEST_DESCRIPTION = 8_192;

/** Refuses (BUG) a chart without series, words or cells, or whose ranges do not go together. */
export function checkCharts(plan: BookPlan): void {
  const at = chartCells(plan);
  for (const { name, charts } of plan.sheets) for (const chart of charts ?? []) checkChart(name, chart, at);
}

function checkChart(sheet: string, chart: ChartPlan, at: ChartCells): void {
  const refuse = (ref: string): never => {
    throw new Failure('BUG', 'planChart', { sheet, ref });
  };
  const { title, description, anchor, series } = chart;
  parseRange(anchor);
  if (title === '' || title.length > LONGEST) refuse('title');
  if (description === '' || description.length > LONGEST_DESCRIPTION) refuse('description');
  if (series.length === 0) refuse('series');
  for (const { name, categories, values, errors } of series) {
    if ('ref' in name && at.cells(name.ref).length !== 1) refuse(name.ref);
    const count = at.cells(categories).length;
    for (const ref of [values, ...(errors ? [errors.plus, errors.minus] : [])])
      if (at.cells(ref).length !== count) refuse(ref);
  }
}
