/** Parameters and scores of an earlier workbook: what people typed on 16_METHOD, what the run found on 17_SCORES. */
import type { Grid, Value } from '../model.ts';
import type { EarlierBook, EarlierScores } from '../model/round.ts';
import { type Component, COMPONENTS, type Components, type Weights } from '../model/scores.ts';
import { textsIn, valueAt } from './table.ts';

/** Columns of a parameter on 16_METHOD. */
const AT = { name: 1, shown: 4, origin: 5, used: 6 } as const;
/** Origin of a weight that a workbook before the last one brought. */
const FROM_EARLIER = 'PREVIOUS';

export interface ReadParameters {
  readonly weights: EarlierBook['weights'];
  readonly others: EarlierBook['otherParameters'];
  /** As the run used them. */
  readonly used: ReadonlyMap<string, Value>;
}

/** Only a weight that somebody typed, then or before, goes on: others come again from where they came. */
export function parametersOf(grid: Grid | undefined): ReadParameters {
  const weights: Partial<Record<`w_${Component}`, number>> = {};
  const others: { name: string; used: Value; typed: Value }[] = [];
  const all = new Map<string, Value>();
  for (let row = 1; row <= (grid?.rowCount ?? 0); row++) {
    if (!grid) break;
    const name = valueAt(grid, row, AT.name);
    const used = valueAt(grid, row, AT.used);
    if (typeof name !== 'string' || !/^[a-z]\w*$/.test(name) || used === null) continue;
    const shown = valueAt(grid, row, AT.shown);
    all.set(name, used);
    const component = COMPONENTS.find((each) => name === `w_${each}`);
    const isTyped = shown !== used;
    if (component && typeof shown === 'number' && shown >= 0) {
      if (isTyped || valueAt(grid, row, AT.origin) === FROM_EARLIER) weights[`w_${component}`] = shown;
    } else if (isTyped) others.push({ name, used, typed: shown });
  }
  return { weights, others, used: all };
}

/** Null where the workbook has no scores, or does not say with which weights. */
export function scoresIn(grid: Grid | undefined, used: ReadonlyMap<string, Value>): EarlierScores | null {
  const weights = weightsFrom(used);
  if (!grid || !weights) return null;
  for (let row = 1; row <= Math.min(grid.rowCount, 30); row++) {
    const headers = textsIn(grid, row);
    const columns = COMPONENTS.map(
      (component) => [...headers].find(([, text]) => text.startsWith(`${component} `))?.[0] ?? 0,
    );
    if (columns.some((column) => column === 0)) continue;
    return { ...rowsOf(grid, row + 1, columns), weights, parameters: used };
  }
  return null;
}

/** Goals down to the row of the plan, which has no id; behind the components stands what the run found. */
function rowsOf(
  grid: Grid,
  first: number,
  columns: readonly number[],
): Pick<EarlierScores, 'goals' | 'overall'> {
  const goals: { goal: string; components: Components }[] = [];
  for (let row = first; row <= grid.rowCount; row++) {
    const goal = valueAt(grid, row, 1);
    if (goal === null) {
      const overall = valueAt(grid, row, (columns.at(-1) ?? 0) + 1);
      return { goals, overall: typeof overall === 'number' ? overall : null };
    }
    const components = COMPONENTS.map((component, index): [Component, number | null] => {
      const value = valueAt(grid, row, columns[index] ?? 0);
      return [component, typeof value === 'number' ? value : null];
    });
    goals.push({ goal: String(goal), components: Object.fromEntries(components) as Components });
  }
  return { goals, overall: null };
}

function weightsFrom(used: ReadonlyMap<string, Value>): Weights | null {
  const weights = COMPONENTS.map((component): [Component, Value] => [
    component,
    used.get(`w_${component}`) ?? null,
  ]);
  if (weights.some(([, value]) => typeof value !== 'number')) return null;
  return Object.fromEntries(weights) as Weights;
}
