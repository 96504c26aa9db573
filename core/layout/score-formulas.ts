/**
 * The live formulas of 17_SCORES (domain/coherence §7.3, §7.4; coherence-workbook §4): weights stand in row 4 over the
 * components, every scenario has a helper column. Each gives what the core gives, to ten decimals.
 */
import { columnLetters } from '../grid/address.ts';
import { COMPONENTS } from '../model/scores.ts';

/** Columns from 1, of the visible part and of the helpers behind it. */
export const AT = {
  goal: 1,
  title: 2,
  share: 3,
  state: 4,
  score: 5,
  coverage: 6,
  weightLow: 7,
  weightLowBy: 8,
  weightHigh: 9,
  weightHighBy: 10,
  structureLow: 11,
  structureLowBy: 12,
  structureHigh: 13,
  structureHighBy: 14,
  boundLow: 15,
  boundHigh: 16,
  drawLow: 17,
  drawHigh: 18,
  plus: 19,
  minus: 20,
  band: 21,
  components: 22,
  core: 22 + COMPONENTS.length,
  check: 23 + COMPONENTS.length,
  /** Σ w·c and Σ w over what is known. */
  sum: 25 + COMPONENTS.length,
  known: 26 + COMPONENTS.length,
  logs: 27 + COMPONENTS.length,
  scenarios: 27 + 2 * COMPONENTS.length,
  structures: 27 + 4 * COMPONENTS.length,
  planLow: 28 + 5 * COMPONENTS.length,
  planHigh: 29 + 5 * COMPONENTS.length,
  counted: 30 + 5 * COMPONENTS.length,
} as const;
export const WEIGHT_ROW = 4;
export const SCENARIO_COUNT = 2 * COMPONENTS.length;
export const STRUCTURE_COUNT = COMPONENTS.length + 1;

export const at = (column: number, row: number): string => `${columnLetters(column)}${String(row)}`;
/** Cells of `count` columns in one row. */
export const across = (column: number, count: number, row: number): string =>
  `${at(column, row)}:${at(column + count - 1, row)}`;
const fixed = (column: number, row: number): string => `$${columnLetters(column)}$${String(row)}`;
const fixedAcross = (column: number, count: number, row: number): string =>
  `${fixed(column, row)}:${fixed(column + count - 1, row)}`;

export interface Row {
  readonly row: number;
  /** Components in use, from the first: all for a goal, four for a dimension. */
  readonly count: number;
}

const weightsOf = (count: number): string => fixedAcross(AT.components, count, WEIGHT_ROW);
const sumIn = (row: number): string => `$${at(AT.sum, row)}`;
const knownIn = (row: number): string => `$${at(AT.known, row)}`;

/** What the helpers `sum` and `known` hold. */
export function partFormulas({ row, count }: Row): readonly [sum: string, known: string] {
  const [weights, own] = [weightsOf(count), across(AT.components, count, row)];
  return [`SUMPRODUCT(${weights},${own})`, `SUMPRODUCT(${weights}*(${own}<>""))`];
}

export const coverageFormula = ({ row, count }: Row): string =>
  `IF(SUM(${weightsOf(count)})<=0,0,${knownIn(row)}/SUM(${weightsOf(count)}))`;

export function scoreFormula(row: number): string {
  const coverage = at(AT.coverage, row);
  return `IF(OR(${coverage}<p_cover_min-1E-12,${coverage}<=0),"",ROUND(${sumIn(row)}/${knownIn(row)},10))`;
}

export function boundFormulas({ row, count }: Row): readonly [low: string, high: string] {
  const all = `SUM(${weightsOf(count)})`;
  const [sum, known] = [sumIn(row), knownIn(row)];
  return [
    `IF(${all}<=0,0,ROUND(${sum}/${all},10))`,
    `IF(${all}<=0,100,ROUND((${sum}+100*(${all}-${known}))/${all},10))`,
  ];
}

/** One weight times a factor; blank for a goal without score and for a weight of 0 (B37e). */
export const scenarioFormula = (row: number, component: number, sign: '+' | '-'): string =>
  changed(row, component, `${sign}p_perturb*`);

/** One component left out. */
export const withoutFormula = (row: number, component: number): string => changed(row, component, '-');

function changed(row: number, component: number, change: string): string {
  const weight = fixed(AT.components + component, WEIGHT_ROW);
  const own = at(AT.components + component, row);
  const sum = `${sumIn(row)}${change}${weight}*${own}`;
  const known = `${knownIn(row)}${change}${weight}*(${own}<>"")`;
  return `IF(OR($${at(AT.score, row)}="",${weight}<=0),"",IFERROR(ROUND((${sum})/(${known}),10),""))`;
}

export const logFormula = (row: number, component: number): string => {
  const own = at(AT.components + component, row);
  return `IF(${own}="",0,LN(MAX(${own},1)))`;
};

export function geometricFormula({ row, count }: Row): string {
  const logs = across(AT.logs, count, row);
  return `IF($${at(AT.score, row)}="","",ROUND(EXP(SUMPRODUCT(${weightsOf(count)},${logs})/${knownIn(row)}),10))`;
}

/** Mean of a column over the goals by their weight; goals without a figure are left out. */
export function planFormula(column: number, first: number, last: number): string {
  const weights = `$${at(AT.share, first)}:$${at(AT.share, last)}`;
  return meanOver(weights, `${at(column, first)}:${at(column, last)}`);
}

/** The same by the weight of the goals that count: those judged unrelated do not. */
export function boundOverPlan(column: number, first: number, last: number, empty: number): string {
  const weights = `${at(AT.counted, first)}:${at(AT.counted, last)}`;
  const values = `${at(column, first)}:${at(column, last)}`;
  return `IF(SUM(${weights})<=0,${String(empty)},ROUND(SUMPRODUCT(${weights},${values})/SUM(${weights}),10))`;
}

export function scoredShareFormula(first: number, last: number): string {
  const weights = `${at(AT.counted, first)}:${at(AT.counted, last)}`;
  const scores = `${at(AT.score, first)}:${at(AT.score, last)}`;
  return `IF(SUM(${weights})<=0,0,ROUND(SUMPRODUCT(${weights}*(${scores}<>""))/SUM(${weights}),10))`;
}

function meanOver(weights: string, values: string): string {
  const whole = `SUMPRODUCT(${weights}*(${values}<>""))`;
  return `IF(${whole}<=0,"",ROUND(SUMPRODUCT(${weights},${values})/${whole},10))`;
}

/** Smallest or largest of a block of helper columns, and the head of the first column that has it. */
export function rangeFormulas(
  [column, count]: readonly [number, number],
  row: number,
  pick: 'MIN' | 'MAX',
  result: number,
  header: number,
): readonly [value: string, name: string] {
  const cells = `$${across(column, count, row).replace(':', ':$')}`;
  const score = `$${at(AT.score, row)}`;
  const names = fixedAcross(column, count, header);
  return [
    `IF(${score}="","",${pick}(${cells}))`,
    `IF(${score}="","",INDEX(${names},MATCH(${at(result, row)},${cells},0)))`,
  ];
}

/** Difference of two cells, blank where there is no score. */
export const distanceFormula = (row: number, from: number, to: number): string =>
  `IF(${at(AT.score, row)}="","",${at(to, row)}-${at(from, row)})`;

export function bandFormula(
  row: number,
  words: { readonly low: string; readonly partial: string; readonly strong: string },
  to: string,
): string {
  const band = (cell: string): string =>
    `IF(${cell}<40,"${words.low}",IF(${cell}<70,"${words.partial}","${words.strong}"))`;
  const [low, high] = [band(at(AT.weightLow, row)), band(at(AT.weightHigh, row))];
  return `IF(${at(AT.score, row)}="","",IF(${low}=${high},${low},${low}&" ${to} "&${high}))`;
}

/** Half of the last decimal shown. */
export function checkFormula(row: number, ok: string, changedWord: string): string {
  const [f, v] = [at(AT.score, row), at(AT.core, row)];
  return `IF(OR(${f}="",${v}=""),IF(${f}=${v},"${ok}","${changedWord}"),IF(ABS(${f}-${v})<=0.05,"${ok}","${changedWord}"))`;
}

/** Scenarios in which two goals stand in the same order as in their scores. */
export function sameOrderFormula(a: number, b: number): string {
  const [sa, sb] = [at(AT.score, a), at(AT.score, b)];
  const [ra, rb] = [a, b].map((row) => across(AT.scenarios, SCENARIO_COUNT, row));
  return (
    `IF(OR(${sa}="",${sb}=""),"",IF(${sa}=${sb},SUMPRODUCT((${ra ?? ''}=${rb ?? ''})*(${ra ?? ''}<>"")),` +
    `IF(${sa}>${sb},SUMPRODUCT((${ra ?? ''}>${rb ?? ''})*1),SUMPRODUCT((${ra ?? ''}<${rb ?? ''})*1))))`
  );
}

export const scenarioTotalFormula = (): string =>
  `2*SUMPRODUCT((${fixedAcross(AT.components, COMPONENTS.length, WEIGHT_ROW)}>0)*1)`;
