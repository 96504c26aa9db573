/** Figures of the coherence model that several sheets show: pillars, strongest effects, shares, money. */
import { groupBy } from '../grouped.ts';
import {
  type Cell,
  type CoherenceModel,
  type Direction,
  type Goal,
  GRADE_QUALITY,
  LINK_DIMENSIONS,
} from '../model/coherence.ts';
import { remember } from '../remember.ts';
import { wordsOf } from '../i18n/translate.ts';
import type { Finding, Language } from '../model.ts';

export function cellOf(goal: Goal, dimension: string, direction: Direction): Cell | undefined {
  return goal.cells.find((cell) => cell.dimension === dimension && cell.direction === direction);
}

export const isExamined = (goal: Goal): boolean => goal.cells.some(({ examined }) => examined);
export const isLinked = (goal: Goal): boolean => goal.cells.some(({ linked }) => linked);

/** I max of coherence-workbook §3, 04. */
export const strongest = (goal: Goal): number => Math.max(0, ...goal.cells.map(({ intensity }) => intensity));

/** Sum of the net effects of migration on the goal; null where nobody looked in this direction. */
export function balance(goal: Goal): number | null {
  const cells = goal.cells.filter(({ direction, examined }) => direction === 'M2D' && examined);
  return cells.length === 0 ? null : cells.reduce((total, { net }) => total + net, 0);
}

/** Share of the 22 cells with a strength, 0–1. */
export const examinedShare = (goal: Goal): number =>
  goal.cells.filter(({ examined }) => examined).length / (2 * LINK_DIMENSIONS.length);

/** Σ|s|·q / Σ|s| over the channels with |s| ≥ 1 (coherence §7.2, EVI), 0–1; null where nothing is linked. */
export function evidenceShare(goal: Goal): number | null {
  const channels = goal.cells.flatMap((cell) => cell.channels).filter(({ value }) => Math.abs(value) >= 1);
  const whole = channels.reduce((total, { value }) => total + Math.abs(value), 0);
  if (whole === 0) return null;
  return (
    channels.reduce((total, each) => total + Math.abs(each.value) * GRADE_QUALITY[each.effectiveGrade], 0) /
    whole
  );
}

/** Title of a goal in the reader's language where the plan gives one. */
export function titleOf(node: { title: string; values: Goal['values'] }, language: Language): string {
  const own = wordsOf(node.values, `title_${language}`);
  return typeof own === 'string' && own !== '' ? own : node.title;
}

/** The pillar above a goal; null where it has none. */
export function pillarOf(model: CoherenceModel, goal: Goal): CoherenceModel['nodes'][number] | null {
  const byId = nodesById(model);
  const seen = new Set<string>();
  let parent = goal.parent;
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent);
    const node = byId.get(parent);
    if (!node) return null;
    if (node.level === 'PILLAR') return node;
    parent = node.parent;
  }
  return null;
}

const nodesById = remember(({ nodes }: CoherenceModel) => new Map(nodes.map((node) => [node.id, node])));

/** Goals with the pillars in the order in which they first occur; goals without pillar last. */
export function byPillar(
  model: CoherenceModel,
): readonly { readonly pillar: CoherenceModel['nodes'][number] | null; readonly goals: readonly Goal[] }[] {
  const groups = new Map<string, { pillar: CoherenceModel['nodes'][number] | null; goals: Goal[] }>();
  for (const goal of model.goals) {
    const pillar = pillarOf(model, goal);
    const group = groups.get(pillar?.id ?? '') ?? { pillar, goals: [] };
    group.goals.push(goal);
    groups.set(pillar?.id ?? '', group);
  }
  const all = [...groups.values()];
  return [...all.filter(({ pillar }) => pillar !== null), ...all.filter(({ pillar }) => pillar === null)];
}

export interface Extreme {
  readonly goal: Goal;
  readonly dimension: string;
  /** Signed strength as the model has it. */
  readonly value: number;
}

/** Strongest help (`+`) or harm (`−`) of migration to a goal; ties by weight of the goal, then order. Null where none. */
export function extreme(model: CoherenceModel, sign: 1 | -1): Extreme | null {
  const candidates = model.goals.flatMap((goal) =>
    goal.cells
      .filter(({ direction }) => direction === 'M2D')
      .map((cell) => ({ goal, dimension: cell.dimension, value: sign === 1 ? cell.pos : cell.neg })),
  );
  const best = candidates
    .filter(({ value }) => value * sign >= 1)
    .sort((a, b) => sign * (b.value - a.value) || b.goal.weight - a.goal.weight)[0];
  return best ?? null;
}

/** Goals for which an indicator is named as evidence or as target. */
export function goalsByIndicator(model: CoherenceModel): (indicator: string) => readonly string[] {
  const goals = new Map<string, Set<string>>();
  const note = (indicator: string, goal: string): void => {
    goals.set(indicator, (goals.get(indicator) ?? new Set()).add(goal));
  };
  for (const { goal, evidence } of model.links) for (const indicator of evidence) note(indicator, goal);
  for (const { goal, indicator } of model.targets) note(indicator, goal);
  return (indicator) => [...(goals.get(indicator) ?? [])].sort();
}

export const highFindings = (findings: readonly Finding[], goal: string): number =>
  highByGoal(findings).get(goal)?.length ?? 0;

const highByGoal = remember((findings: readonly Finding[]) =>
  groupBy(
    findings.filter(({ severity }) => severity === 'H'),
    ({ subject }) => subject.goal,
  ),
);

/** Money in millions of the exercise's currency. */
export const millions = (amount: number | null): number | null =>
  amount === null ? null : amount / 1_000_000;
