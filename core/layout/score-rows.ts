/** Rows of scores on 17_SCORES: goals, the plan below them, dimensions; each with the scenarios in hidden columns. */
import { COMPONENTS, type Components, type GoalScore, type Scenario, type Score } from '../model/scores.ts';
import { type BookContext, FIRST_ROW, HEADER_ROW } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { Canvas } from './canvas.ts';
import { cell } from './frame.ts';
import { titleOf } from './plan-view.ts';
import type { CellPlan, Style } from './plan.ts';
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
  SCENARIO_COUNT,
  scenarioFormula,
  scoredShareFormula,
  scoreFormula,
  STRUCTURE_COUNT,
  withoutFormula,
} from './score-formulas.ts';
import { bandText, live, number, ONE, scenarioName } from './score-lines.ts';

const SHARE: Style = { ...styles.number, format: '0%' };
/** The last column that is shown. */
export const LAST_SHOWN = AT.check;

/** Row of a goal on the sheet. */
export const scoreRow = (context: BookContext, goal: string): number =>
  FIRST_ROW + context.outcome.assessed.scores.goals.findIndex((each) => each.goal === goal);

/** Row of the plan as a whole. */
export const planScoreRow = (context: BookContext): number =>
  FIRST_ROW + context.outcome.assessed.scores.goals.length;

export function goalRow(context: BookContext, page: Canvas, goal: GoalScore, row: number): void {
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
export function planRow(context: BookContext, page: Canvas, row: number): void {
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

/** The first four components; the same columns as above. */
export function dimensions(context: BookContext, page: Canvas, top: number): number {
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
