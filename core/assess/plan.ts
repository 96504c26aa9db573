/** The plan: exercise, plans, the tree of goals and the weight of each goal (coherence §3.2, §3.3; A7, B36, D7). */
import { groupBy } from '../grouped.ts';
import type { Exercise, Plan, PlanNode, SheetRow, Target, Thresholds } from '../model/coherence.ts';
import type { Checked, Parameters } from '../model.ts';
import type { CurrentOf } from './progress.ts';
import { progressOf } from './progress.ts';
import { by, number, rowsOf, text, yearOf } from './rows.ts';

export function readExercise(checked: Checked): Exercise {
  const entry = rowsOf(checked, 'COH_EXERCISE', 'exercise_id')[0];
  const metas = checked.usable
    .map(({ dataset }) => dataset)
    .filter((dataset) => dataset.meta.currency !== null)
    .sort(by((dataset) => dataset.file))
    .map((dataset) => dataset.meta);
  const planning = metas.find((meta) => meta.institution === 'PLN') ?? metas[0];
  return {
    id: entry ? text(entry.values, 'exercise_id') : null,
    country: (entry && text(entry.values, 'country')) ?? checked.country,
    currency: (entry && text(entry.values, 'currency')) ?? planning?.currency ?? null,
    values: entry?.values ?? {},
    place: entry?.place ?? null,
  };
}

/** Reference year (D7) and date (31 December of it unless given). */
export function referenceOf(
  exercise: Exercise,
  checked: Checked,
  parameters: Parameters,
): { refYear: number; refDate: string } {
  const given = text(exercise.values, 'ref_date');
  const ends = checked.usable.map(({ dataset }) => dataset.meta.periodEnd).filter((year) => year !== null);
  const set = parameters.values.ref_year;
  const refYear =
    (typeof set === 'number' ? set : null) ?? yearOf(exercise.values, 'ref_date') ?? Math.max(0, ...ends);
  const refDate = given !== null && given.length === 10 ? given : `${String(refYear).padStart(4, '0')}-12-31`;
  return { refYear, refDate };
}

export const readPlans = (checked: Checked): readonly Plan[] =>
  rowsOf(checked, 'COH_PLANS', 'plan_id')
    .flatMap(({ values, place }): Plan[] => {
      const id = text(values, 'plan_id');
      if (id === null) return [];
      return [{ id, start: yearOf(values, 'start'), end: yearOf(values, 'end'), values, place }];
    })
    .sort(by((plan) => plan.id));

/** All rows of PLN_GOALS; a row without level is a goal. */
export function readNodes(checked: Checked, plans: readonly Plan[]): readonly PlanNode[] {
  const onlyPlan = plans.length === 1 ? (plans[0]?.id ?? null) : null;
  return rowsOf(checked, 'PLN_GOALS', 'goal_id')
    .flatMap(({ values, place }): PlanNode[] => {
      const id = text(values, 'goal_id');
      if (id === null) return [];
      const level = text(values, 'level');
      return [
        {
          id,
          level: level === 'PILLAR' || level === 'TARGET' ? level : 'GOAL',
          parent: text(values, 'parent_id'),
          title: text(values, 'title') ?? id,
          plan: text(values, 'plan_id') ?? onlyPlan,
          values,
          place,
        },
      ];
    })
    .sort(by((node) => node.id));
}

/** The tree of goals: which goal a row belongs to, and what share of the plan a goal is. */
export interface Tree {
  /** Exists in PLN_GOALS, at any level (B28). */
  has(id: string): boolean;
  /** The goal itself, or the goal above a target; `null` for a pillar and for an unknown id (B36). */
  goalOf(id: string | null): string | null;
  /** ω of a goal; all goals sum to 1 (A7). */
  weightOf(goal: string): number;
}

export function treeOf(nodes: readonly PlanNode[]): Tree {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const goalOf = (id: string | null): string | null => {
    const seen = new Set<string>();
    for (let node = byId.get(id ?? ''); node && !seen.has(node.id); node = byId.get(node.parent ?? '')) {
      if (node.level === 'GOAL') return node.id;
      if (node.level === 'PILLAR') return null;
      seen.add(node.id);
    }
    return null;
  };
  const weights = weightsOf(nodes, byId);
  return { has: (id) => byId.has(id), goalOf, weightOf: (goal) => weights.get(goal) ?? 0 };
}

/** Product of the weights on the path from the top, blank = equal among the siblings, divided by their sum (A7). */
function weightsOf(
  nodes: readonly PlanNode[],
  byId: ReadonlyMap<string, PlanNode>,
): ReadonlyMap<string, number> {
  const parentOf = (node: PlanNode): PlanNode | undefined => byId.get(node.parent ?? '');
  const ranked = nodes.filter((node) => node.level !== 'TARGET');
  const siblings = groupBy(ranked, (node) => parentOf(node)?.id ?? '');
  const own = (node: PlanNode): number =>
    Math.max(0, number(node.values, 'weight') ?? 1 / (siblings.get(parentOf(node)?.id ?? '')?.length ?? 1));
  const path = (goal: PlanNode): number => {
    const seen = new Set<string>();
    let product = 1;
    for (let node: PlanNode | undefined = goal; node && !seen.has(node.id); node = parentOf(node)) {
      seen.add(node.id);
      product *= own(node);
    }
    return product;
  };
  const goals = nodes.filter((node) => node.level === 'GOAL');
  const products = goals.map(path);
  const sum = products.reduce((total, product) => total + product, 0);
  return new Map(
    goals.map((goal, index) => [goal.id, sum > 0 ? (products[index] ?? 0) / sum : 1 / goals.length]),
  );
}

/** First year of the window in which an indicator counts as data. */
export const windowStart = (refYear: number, thresholds: Thresholds): number =>
  refYear - thresholds.recentYears + 1;

export interface TargetSide {
  readonly targets: readonly Target[];
  readonly unplaced: readonly SheetRow[];
}

/** Rows of PLN_TARGETS; those of a target count for its goal. */
export function readTargets(
  checked: Checked,
  tree: Tree,
  currentOf: CurrentOf,
  thresholds: Thresholds,
): TargetSide {
  const targets: Target[] = [];
  const unplaced: SheetRow[] = [];
  for (const { values, place } of rowsOf(checked, 'PLN_TARGETS', 'indicator_id')) {
    const node = text(values, 'goal_id');
    const goal = tree.goalOf(node);
    const indicator = text(values, 'indicator_id');
    if (node === null || goal === null || indicator === null) unplaced.push({ values, place });
    else {
      const progress = progressOf(values, currentOf(indicator, [node, goal]), thresholds);
      targets.push({ goal, node, indicator, progress, values, place });
    }
  }
  targets.sort(
    by(
      (target) => target.goal,
      (target) => target.node,
      (target) => target.indicator,
    ),
  );
  return { targets, unplaced };
}
