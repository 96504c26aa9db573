/**
 * 17_SCORES: every score with its coverage, bounds and ranges, live on the weights of 16_METHOD (coherence-workbook §3,
 * §4). One row a goal, the plan below, then dimensions and the order of goals; scenarios stand in hidden columns.
 */
import {
  COMPONENTS,
  type Components,
  type GoalScore,
  type OrderPair,
  type Scenario,
  type Score,
} from '../model/scores.ts';
import { type BookContext, FIRST_ROW, HEADER_ROW } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { type Canvas, canvas } from './canvas.ts';
import { cell, headingRows, landscape } from './frame.ts';
import { titleOf } from './plan-view.ts';
import type { CellPlan, SheetPlan, Style } from './plan.ts';
import { scoreChanges } from './round-scores.ts';
import {
  at,
  AT,
  bandFormula,
  boundFormulas,
  boundOverPlan,
  checkFormula,
  coverageFormula,
  distanceFormula,
  geometricFormula,
  logFormula,
  partFormulas,
  planFormula,
  type Row,
  rangeFormulas,
  sameOrderFormula,
  SCENARIO_COUNT,
  scenarioFormula,
  scenarioTotalFormula,
  scoredShareFormula,
  scoreFormula,
  STRUCTURE_COUNT,
  WEIGHT_ROW,
  withoutFormula,
} from './score-formulas.ts';
import { scoreCharts } from './score-chart.ts';
import { bandText, live, scenarioName } from './score-lines.ts';

const ONE: Style = { ...styles.number, format: '0.0' };
const SHARE: Style = { ...styles.number, format: '0%' };
const LAST_SHOWN = AT.check;
/** Columns of the first pages on paper: scores with the range of weights; the other ranges and the components follow. */
const FIRST_PRINTED = AT.weightHighBy;
/** More goals than this have only their neighbours compared. */
const MOST_IN_PAIRS = 10;

/** Row of a goal on the sheet. */
export const scoreRow = (context: BookContext, goal: string): number =>
  FIRST_ROW + context.outcome.assessed.scores.goals.findIndex((each) => each.goal === goal);

/** Row of the plan as a whole. */
export const planScoreRow = (context: BookContext): number =>
  FIRST_ROW + context.outcome.assessed.scores.goals.length;

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

/** A number that follows; blank where there is none. */
const number = (context: BookContext, value: number | null, formula: string, style = ONE): CellPlan => ({
  value: value ?? '',
  ...live(context, formula),
  style,
});

function goalRow(context: BookContext, page: Canvas, goal: GoalScore, row: number): void {
  const own = context.outcome.assessed.model.goals.find(({ id }) => id === goal.goal);
  const given = { row, count: COMPONENTS.length };
  const isOpen = goal.state === 'scored' || goal.state === 'low coverage';
  page.put(row, AT.goal, cell(goal.goal, { ...styles.code, bold: true }));
  page.put(row, AT.title, cell(own ? titleOf(own, context.options.language) : '', styles.text));
  page.put(row, AT.share, cell(goal.weight, SHARE));
  page.put(row, AT.state, stateCell(context, goal, row));
  page.put(row, AT.score, isOpen ? number(context, goal.score, scoreFormula(row)) : cell('', ONE));
  page.put(row, AT.coverage, number(context, goal.coverage, coverageFormula(given), SHARE));
  partCells(context, page, goal.components, given);
  const [low, high] = boundFormulas(given);
  page.put(row, AT.boundLow, number(context, goal.bounds.low, low));
  page.put(row, AT.boundHigh, number(context, goal.bounds.high, high));
  COMPONENTS.forEach((component, index) => {
    page.put(row, AT.components + index, cell(goal.components[component], ONE));
    const value = goal.components[component];
    page.put(
      row,
      AT.logs + index,
      number(context, value === null ? 0 : Math.log(Math.max(value, 1)), logFormula(row, index)),
    );
  });
  scenarioCells(context, page, goal, row);
  const bounds = goal.state === 'not examined' ? { low: 0, high: 100 } : goal.bounds;
  const follows = (column: number): string =>
    goal.state === 'not examined' ? String(column === AT.boundLow ? 0 : 100) : at(column, row);
  page.put(row, AT.planLow, number(context, bounds.low, follows(AT.boundLow)));
  page.put(row, AT.planHigh, number(context, bounds.high, follows(AT.boundHigh)));
  page.put(row, AT.counted, cell(goal.state === 'unrelated' ? 0 : goal.weight, ONE));
  ranges(context, page, goal, row);
}

function scenarioCells(context: BookContext, page: Canvas, goal: GoalScore, row: number): void {
  const given = { row, count: COMPONENTS.length };
  const valueAt = scenarioValues(goal);
  const put = (column: number, formula: string): void => {
    page.put(row, column, number(context, valueAt(column), formula));
  };
  COMPONENTS.forEach((_, index) => {
    put(AT.scenarios + 2 * index, scenarioFormula(row, index, '-'));
    put(AT.scenarios + 2 * index + 1, scenarioFormula(row, index, '+'));
    put(AT.structures + index, withoutFormula(row, index));
  });
  put(AT.structures + COMPONENTS.length, geometricFormula(given));
}

function stateCell(context: BookContext, goal: GoalScore, row: number): CellPlan {
  const { states } = context.words.scores;
  if (goal.state === 'not examined') return cell(states.examined, styles.text);
  if (goal.state === 'unrelated') return cell(states.unrelated, styles.text);
  return {
    value: goal.state === 'scored' ? states.scored : states.coverage,
    ...live(context, `IF(${at(AT.score, row)}="","${states.coverage}","${states.scored}")`),
    style: styles.text,
  };
}

/** The two sums on which score, bounds and scenarios of a row stand. */
function partCells(context: BookContext, page: Canvas, components: Components, row: Row): void {
  const { weights } = context.outcome.assessed.scores.settings;
  const known = COMPONENTS.slice(0, row.count).filter((component) => components[component] !== null);
  const sum = known.reduce(
    (total, component) => total + weights[component] * (components[component] ?? 0),
    0,
  );
  const whole = known.reduce((total, component) => total + weights[component], 0);
  const [sumFormula, knownFormula] = partFormulas(row);
  page.put(row.row, AT.sum, number(context, sum, sumFormula));
  page.put(row.row, AT.known, number(context, whole, knownFormula));
}

/** What the core found, by the helper column of the scenario; blank elsewhere. */
function scenarioValues(score: Score): (column: number) => number | null {
  const values = new Map(
    [...score.weightScenarios, ...score.structureScenarios].map((each) => [
      columnOf(each.scenario),
      each.score,
    ]),
  );
  return (column) => values.get(column) ?? null;
}

function columnOf(scenario: Scenario): number {
  if (scenario.kind === 'geometric') return AT.structures + COMPONENTS.length;
  const index = COMPONENTS.indexOf(scenario.component);
  return scenario.kind === 'without'
    ? AT.structures + index
    : AT.scenarios + 2 * index + (scenario.factor > 1 ? 1 : 0);
}

/** Ranges with the names of their scenarios, the distances that a chart needs, bands, percentiles and the self-check. */
function ranges(context: BookContext, page: Canvas, score: Score, row: number): void {
  const blocks = [
    ['weightLow', 'weightLowBy', 'MIN', score.weightRange?.low, [AT.scenarios, SCENARIO_COUNT]],
    ['weightHigh', 'weightHighBy', 'MAX', score.weightRange?.high, [AT.scenarios, SCENARIO_COUNT]],
    ['structureLow', 'structureLowBy', 'MIN', score.structureRange?.low, [AT.structures, STRUCTURE_COUNT]],
    ['structureHigh', 'structureHighBy', 'MAX', score.structureRange?.high, [AT.structures, STRUCTURE_COUNT]],
  ] as const;
  for (const [value, by, pick, end, block] of blocks) {
    const [valueFormula, nameFormula] = rangeFormulas(block, row, pick, AT[value], HEADER_ROW);
    page.put(row, AT[value], number(context, end?.score ?? null, valueFormula));
    page.put(row, AT[by], {
      value: end ? scenarioName(context, end.scenario) : '',
      ...live(context, nameFormula),
      style: styles.code,
    });
  }
  page.put(row, AT.drawLow, cell(score.draws?.low ?? null, ONE));
  page.put(row, AT.drawHigh, cell(score.draws?.high ?? null, ONE));
  const own = score.score;
  const [low, high] = [score.weightRange?.low.score, score.weightRange?.high.score];
  const plus = own === null || high === undefined ? null : high - own;
  const minus = own === null || low === undefined ? null : own - low;
  page.put(row, AT.plus, number(context, plus, distanceFormula(row, AT.score, AT.weightHigh)));
  page.put(row, AT.minus, number(context, minus, distanceFormula(row, AT.weightLow, AT.score)));
  const { bands, to } = context.words.scores;
  page.put(row, AT.band, {
    value: bandText(context, score.bands),
    ...live(context, bandFormula(row, bands, to)),
    style: styles.text,
  });
  page.put(row, AT.core, cell(own, { ...ONE, colour: styles.quietText.colour }));
  const { ok, changed } = context.text.indicators;
  page.put(row, AT.check, {
    value: ok,
    ...live(context, checkFormula(row, ok, changed)),
    style: styles.code,
  });
}

/** The plan: each column over the goals by their weight. */
function planRow(context: BookContext, page: Canvas, row: number): void {
  const { overall } = context.outcome.assessed.scores;
  const [first, last] = [FIRST_ROW, row - 1];
  for (let column = 1; column <= LAST_SHOWN; column++) page.put(row, column, cell(null, styles.band));
  page.put(row, AT.title, cell(context.words.scores.plan, styles.band));
  page.put(row, AT.score, number(context, overall.score, planFormula(AT.score, first, last)));
  page.put(row, AT.coverage, number(context, overall.scoredShare, scoredShareFormula(first, last), SHARE));
  const bounds = [
    [AT.boundLow, AT.planLow, overall.bounds.low, 0],
    [AT.boundHigh, AT.planHigh, overall.bounds.high, 100],
  ] as const;
  for (const [column, from, value, empty] of bounds)
    page.put(row, column, number(context, value, boundOverPlan(from, first, last, empty)));
  const valueAt = scenarioValues(overall);
  for (let index = 0; index < SCENARIO_COUNT + STRUCTURE_COUNT; index++) {
    const column = AT.scenarios + index;
    page.put(row, column, number(context, valueAt(column), planFormula(column, first, last)));
  }
  ranges(context, page, overall, row);
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

/** The first four components; the same columns as above. */
function dimensions(context: BookContext, page: Canvas, top: number): number {
  page.span(top, 1, AT.band - 1, cell(context.words.scores.dimensions, styles.section));
  page.put(top, AT.band, cell(context.words.scores.splits, styles.headerCentre));
  const { states } = context.words.scores;
  context.outcome.assessed.scores.dimensions.forEach((each, index) => {
    const given = { row: top + 1 + index, count: 4 };
    const { row } = given;
    page.put(row, AT.goal, cell(each.dimension, { ...styles.code, bold: true }));
    page.put(row, AT.title, cell(context.labels.dimension(each.dimension), styles.text));
    page.put(row, AT.state, {
      value: each.state === 'scored' ? states.scored : states.coverage,
      ...live(context, `IF(${at(AT.score, row)}="","${states.coverage}","${states.scored}")`),
      style: styles.text,
    });
    page.put(row, AT.score, number(context, each.score, scoreFormula(row)));
    page.put(row, AT.coverage, number(context, each.coverage, coverageFormula(given), SHARE));
    page.put(row, AT.band, cell(each.splits, SHARE));
    partCells(context, page, each.components, given);
    const [low, high] = boundFormulas(given);
    page.put(row, AT.boundLow, number(context, each.bounds.low, low));
    page.put(row, AT.boundHigh, number(context, each.bounds.high, high));
    COMPONENTS.slice(0, given.count).forEach((component, offset) => {
      page.put(row, AT.components + offset, cell(each.components[component], ONE));
    });
  });
  return top + 1 + context.outcome.assessed.scores.dimensions.length;
}

/** Gives the next free row. */
function order(context: BookContext, page: Canvas, top: number): number {
  const { words, outcome } = context;
  const { order: all, goals } = outcome.assessed.scores;
  const scored = goals.filter(({ state }) => state === 'scored').length;
  const pairs = scored <= MOST_IN_PAIRS ? all : neighbours(all);
  page.span(top, 1, LAST_SHOWN, cell(words.scores.order, styles.section));
  const note = [words.scores.orderNote, scored <= MOST_IN_PAIRS ? '' : words.scores.neighbours];
  page.span(top + 1, 1, LAST_SHOWN, cell(note.filter(Boolean).join(' '), styles.plain));
  const titles = words.scores.orderHeaders;
  page.height(top + 2, 28);
  [titles.above, titles.below, titles.same, titles.of].forEach((title, index) => {
    page.put(top + 2, index + 1, cell(title, styles.header));
  });
  // the sentences below go on over the next columns
  page.span(top + 2, 5, 3, cell(titles.words, styles.header));
  pairs.forEach((pair, index) => {
    pairRow(context, page, pair, top + 3 + index);
  });
  if (pairs.length === 0) page.put(top + 3, 1, cell(context.text.frame.nothing, styles.nothing));
  return top + 3 + Math.max(pairs.length, 1);
}

function pairRow(context: BookContext, page: Canvas, pair: OrderPair, row: number): void {
  const [a, b] = [pair.above, pair.below].map((goal) => scoreRow(context, goal));
  if (a === undefined || b === undefined) return;
  const { firm, open } = context.words.scores;
  const said = (above: string, below: string): string => context.fill(firm, { above, below });
  // ids are supplied texts and never stand in a formula
  const between = said('', '');
  const [sa, sb] = [at(AT.score, a), at(AT.score, b)];
  const [same, of] = [at(3, row), at(4, row)];
  const count = { ...styles.number, format: '0' };
  page.put(row, 1, cell(pair.above, styles.code));
  page.put(row, 2, cell(pair.below, styles.code));
  page.put(row, 3, number(context, pair.same, sameOrderFormula(a, b), count));
  page.put(row, 4, number(context, pair.of, scenarioTotalFormula(), count));
  page.put(row, 5, {
    value: pair.firm ? said(pair.above, pair.below) : open,
    ...live(
      context,
      `IF(OR(${same}="",${sa}=${sb}),"${open}",IF(${same}<0.9*${of},"${open}",` +
        `IF(${sa}>${sb},${at(1, row)}&"${between}"&${at(2, row)},${at(2, row)}&"${between}"&${at(1, row)})))`,
    ),
    style: styles.code,
  });
}

/** Each goal with the next lower one: the pairs stand in order of the higher goal, its neighbour first. */
const neighbours = (pairs: readonly OrderPair[]): readonly OrderPair[] =>
  pairs.filter(({ above }, index) => pairs[index - 1]?.above !== above);
