/** 02_SCORES: how each plan scores with its range, and what may be said of two of them; in order of code (§7). */
import type { NotShown, PilotScores, Quartiles, ScorePair } from '../../model/pilots.ts';
import { COMPONENTS } from '../../model/scores.ts';
import { styles } from '../book-styles.ts';
import type { CellPlan, SheetPlan } from '../plan.ts';
import { section } from '../stacked.ts';
import { byCountry, column, figureOr, page, percent, type PilotContext, tenths, whole } from './page.ts';
import { rangeChart } from './range-chart.ts';

export function scoresPage(context: PilotContext): SheetPlan {
  const { text, comparison, words } = context;
  const quartile = (part: keyof Quartiles) => (line: PilotScores) => either(context, line.quartiles, part);
  const overall = (part: 'score' | 'low' | 'high') => (line: PilotScores) =>
    either(context, line.overall, part);
  const chart = rangeChart(context);
  return page(
    context,
    '02_SCORES',
    [
      byCountry<PilotScores>(context, {
        title: text.sections.scores,
        table: 't_Scores',
        columns: [
          column(context, 'scored', 14, whole, ({ scored }) => scored),
          column(context, 'first', 14, tenths, quartile('first')),
          column(context, 'median', 14, tenths, quartile('median')),
          column(context, 'third', 14, tenths, quartile('third')),
          column(context, 'overall', 14, { ...tenths, bold: true }, overall('score')),
          column(context, 'lower', 14, tenths, overall('low')),
          column(context, 'upper', 14, tenths, overall('high')),
          column(context, 'coverage', 14, percent, ({ coverage }) => coverage),
          column(context, 'own', 14, tenths, ({ own }) => own?.score ?? null),
          column(context, 'ownLower', 14, tenths, ({ own }) => own?.low ?? null),
          column(context, 'ownUpper', 14, tenths, ({ own }) => own?.high ?? null),
        ],
        items: comparison.scores,
      }),
      ...(chart ? [chart.section] : []),
      byCountry<PilotScores>(context, {
        title: text.sections.medians,
        table: 't_Medians',
        columns: [
          ...COMPONENTS.map((component) => ({
            id: component,
            label: `${words.book.components[component]} (${component})`,
            width: 14,
            style: tenths,
            cell: ({ medians }: PilotScores) => medians[component],
          })),
        ],
        items: comparison.scores,
      }),
      section<ScorePair>({
        title: text.sections.pairs,
        table: 't_Pairs',
        columns: [
          column(context, 'country', 9, { ...styles.code, bold: true }, ({ first }) => first),
          column(context, 'reading', 22, styles.text, ({ reading }) => text.readings[reading]),
          column(context, 'other', 14, { ...styles.code, bold: true }, ({ second }) => second),
        ],
        items: comparison.pairs,
      }),
    ],
    chart ? { charts: chart.charts } : {},
  );
}

/** A part of what there is, or once the words why there is nothing. */
function either<T extends object>(
  context: PilotContext,
  found: T | NotShown,
  part: keyof T,
): CellPlan | number | string {
  if (typeof found === 'string') return figureOr(context, null, found, tenths);
  const value = found[part];
  return typeof value === 'number' ? value : '';
}
