/**
 * 17_SCORES: every score with its coverage, bounds and ranges, live on the weights of 16_METHOD (coherence-workbook §3,
 * §4). One row a goal, the plan below, then dimensions and the order of goals; scenarios stand in hidden columns.
 */
import { COMPONENTS } from '../model/scores.ts';
import { type BookContext, FIRST_ROW, HEADER_ROW } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { type Canvas, canvas } from './canvas.ts';
import { cell, headingRows, landscape } from './frame.ts';
import type { SheetPlan, Style } from './plan.ts';
import { scoreChanges } from './round-scores.ts';
import { scoreCharts } from './score-chart.ts';
import { at, AT, WEIGHT_ROW } from './score-formulas.ts';
import { live, scenarioName } from './score-lines.ts';
import { order } from './score-order.ts';
import { dimensions, goalRow, LAST_SHOWN, planRow, planScoreRow } from './score-rows.ts';

const SHARE: Style = { ...styles.number, format: '0%' };
/** Columns of the first pages on paper: scores with the range of weights; the other ranges and the components follow. */
const FIRST_PRINTED = AT.weightHighBy;

/** Range of the self-checks; null without goals. */
export const scoreCheckRange = (context: BookContext): string | null =>
  context.outcome.assessed.scores.goals.length === 0
    ? null
    : `'17_SCORES'!$${at(AT.check, FIRST_ROW).replace(/\d/, '$$$&')}:$${at(AT.check, planScoreRow(context)).replace(/\d/, '$$$&')}`;

export function scoresSheet(context: BookContext): SheetPlan {
  const { goals } = context.outcome.assessed.scores;
  const page = canvas(headingRows(context, '17_SCORES'));
  // on paper the reading aid ends with the first columns
  const { aid } = context.text.sheets['17_SCORES'];
  page.span(2, 1, FIRST_PRINTED, cell(aid, { ...styles.aid, wrap: true, vertical: 'top' }));
  page.height(2, 28);
  headers(context, page);
  let dimensionsEnd = FIRST_ROW;
  if (goals.length === 0) page.put(FIRST_ROW, 1, cell(context.text.frame.nothing, styles.nothing));
  else {
    goals.forEach((goal, index) => goalRow(context, page, goal, FIRST_ROW + index));
    planRow(context, page, planScoreRow(context));
    dimensionsEnd = dimensions(context, page, planFigures(context, page, planScoreRow(context) + 2) + 1);
    scoreChanges(context, page, order(context, page, dimensionsEnd + 1) + 1, LAST_SHOWN);
  }
  const drawn = scoreCharts(context, page.rows().length + 2);
  return {
    name: '17_SCORES',
    columns: widths(),
    rows: page.rows(),
    merges: page.merges(),
    frozen: { rows: HEADER_ROW, columns: 2 },
    ...(goals.length > 0 && { conditional: colours(FIRST_ROW + goals.length) }),
    print: {
      ...landscape(context, '17_SCORES'),
      ...(drawn.charts.length > 0 && { breaks: [page.rows().length] }),
      repeatColumns: 'A:B',
      area: `A1:${at(FIRST_PRINTED, Math.max(page.rows().length, drawn.last))}`,
      moreAreas: [
        `${at(FIRST_PRINTED + 1, HEADER_ROW)}:${at(AT.minus, planScoreRow(context))}`,
        `${at(AT.band, WEIGHT_ROW)}:${at(LAST_SHOWN, dimensionsEnd)}`,
      ],
    },
    ...(drawn.charts.length > 0 && { charts: drawn.charts }),
    protected: true,
    tab: tabColours.evidence,
    gridLines: false,
  };
}

function widths(): SheetPlan['columns'] {
  const shown = Array.from({ length: LAST_SHOWN }, (_, index) => {
    const column = index + 1;
    if (column === AT.title) return { width: 30 };
    const isText = [
      AT.state,
      AT.weightLowBy,
      AT.weightHighBy,
      AT.structureLowBy,
      AT.structureHighBy,
      AT.band,
    ];
    if (column >= AT.components && column < AT.core) return { width: 11 };
    return { width: isText.some((each) => each === column) ? 15 : 9.5 };
  });
  const hidden = Array.from({ length: AT.counted - LAST_SHOWN }, () => ({ width: 9, hidden: true }));
  return [...shown, ...hidden];
}

/** The words stand beside in the last column but the components, so colour never stands alone. */
const colours = (last: number): NonNullable<SheetPlan['conditional']> => {
  const ref = `${at(AT.score, FIRST_ROW)}:${at(AT.score, last)}`;
  const own = at(AT.score, FIRST_ROW);
  const rule = (test: string, fill: string) => ({
    ref,
    formula: `AND(${own}<>"",${test})`,
    style: { fill },
  });
  return [
    rule(`${own}<40`, 'FEE0B6'),
    rule(`AND(${own}>=40,${own}<70)`, 'F1F3F5'),
    rule(`${own}>=70`, 'D1E5F0'),
  ];
};

/** Row 4: the weights over the components. Row 5: heads; those of the helpers name the scenarios. */
function headers(context: BookContext, page: Canvas): void {
  const { headers: titles, core, check, weight } = context.words.scores;
  page.height(HEADER_ROW, 42);
  for (const [id, title] of Object.entries(titles)) {
    const column = AT[id as keyof typeof titles];
    page.put(HEADER_ROW, column, cell(title, column <= 2 ? styles.header : styles.headerCentre));
  }
  page.put(WEIGHT_ROW, AT.band, cell(weight, styles.label));
  const { settings } = context.outcome.assessed.scores;
  COMPONENTS.forEach((component, index) => {
    const column = AT.components + index;
    page.put(WEIGHT_ROW, column, {
      value: settings.weights[component],
      ...live(context, `p_w_${component}`),
      style: styles.number,
    });
    page.put(
      HEADER_ROW,
      column,
      cell(`${component} ${context.text.components[component]}`, styles.headerCentre),
    );
  });
  page.put(HEADER_ROW, AT.core, cell(core, styles.headerCentre));
  page.put(HEADER_ROW, AT.check, cell(check, styles.headerCentre));
  scenarioHeads(context, page);
}

function scenarioHeads(context: BookContext, page: Canvas): void {
  const { perturb } = context.outcome.assessed.scores.settings;
  COMPONENTS.forEach((component, index) => {
    (['-', '+'] as const).forEach((sign, offset) => {
      const factor = sign === '-' ? 1 - perturb : 1 + perturb;
      page.put(HEADER_ROW, AT.scenarios + 2 * index + offset, {
        value: scenarioName(context, { kind: 'weight', component, factor }),
        ...live(context, `"${component}×"&ROUND(1${sign}p_perturb,4)`),
        style: styles.machineName,
      });
    });
    const without = scenarioName(context, { kind: 'without', component });
    page.put(HEADER_ROW, AT.structures + index, cell(without, styles.machineName));
  });
  const geometric = scenarioName(context, { kind: 'geometric' });
  page.put(HEADER_ROW, AT.structures + COMPONENTS.length, cell(geometric, styles.machineName));
}

function planFigures(context: BookContext, page: Canvas, row: number): number {
  const { overall } = context.outcome.assessed.scores;
  const labels = context.words.scores.figures;
  const figures: readonly (readonly [string, number | string | null, Style])[] = [
    [labels.unexamined, overall.unexaminedShare, SHARE],
    [labels.lowest, overall.lowest, { ...styles.code, align: 'right', indent: 1 }],
    [labels.high, overall.highFindings, { ...styles.number, format: '0' }],
  ];
  figures.forEach(([label, value, style], index) => {
    page.put(row + index, AT.title, cell(label, styles.code));
    page.put(row + index, AT.share, cell(value, style));
  });
  return row + figures.length;
}
