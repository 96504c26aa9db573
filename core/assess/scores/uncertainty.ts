/** How much a score hangs on weights and structure (domain/coherence §7.4; rulings-coherence B37). */
import {
  COMPONENTS,
  type Components,
  type GoalScore,
  type OrderPair,
  type Scenario,
  type ScenarioScore,
  type ScoreRange,
  type ScoreSettings,
  type Weights,
} from '../../model/scores.ts';
import { geometricMean, weightedMean } from './aggregate.ts';

/** A scenario and how components are put together in it. */
export interface Variant {
  readonly scenario: Scenario;
  readonly score: (components: Components) => number | null;
}

/** Each weight above 0 once smaller and once larger, in the order of the components (B37e, B37g). */
export const weightVariants = ({ weights, perturb }: ScoreSettings): readonly Variant[] =>
  COMPONENTS.filter((component) => weights[component] > 0).flatMap((component) =>
    [1 - perturb, 1 + perturb].map((factor): Variant => {
      const changed: Weights = { ...weights, [component]: weights[component] * factor };
      return {
        scenario: { kind: 'weight', component, factor },
        score: (components) => weightedMean(components, changed),
      };
    }),
  );

/** Each component with a weight left out once, and the geometric mean. Leaving out a missing one changes nothing (B37d). */
export const structureVariants = ({ weights }: ScoreSettings): readonly Variant[] => [
  ...COMPONENTS.filter((component) => weights[component] > 0).map((component): Variant => {
    const without: Weights = { ...weights, [component]: 0 };
    return {
      scenario: { kind: 'without', component },
      score: (components) => weightedMean(components, without),
    };
  }),
  { scenario: { kind: 'geometric' }, score: (components) => geometricMean(components, weights) },
];

/** What the variants give; one that leaves nothing to score is passed over. */
export const play = (
  variants: readonly Variant[],
  score: (variant: Variant) => number | null,
): readonly ScenarioScore[] =>
  variants.flatMap((variant) => {
    const value = score(variant);
    return value === null ? [] : [{ scenario: variant.scenario, score: value }];
  });

/** The first of equal ones stands for the end (B37g). */
export function rangeOf(scores: readonly ScenarioScore[]): ScoreRange | null {
  const [first] = scores;
  if (!first) return null;
  return scores.reduce<ScoreRange>(
    ({ low, high }, each) => ({
      low: each.score < low.score ? each : low,
      high: each.score > high.score ? each : high,
    }),
    { low: first, high: first },
  );
}

/** "A above B" is said where at least this share of the scenarios agrees. */
const FIRM = 0.9;

/** All pairs of scored goals, the larger score first, of equal ones the first by id (B37f). */
export function orderOf(goals: readonly GoalScore[]): readonly OrderPair[] {
  const ranked = goals
    .flatMap(({ goal, score, weightScenarios }) => (score === null ? [] : [{ goal, score, weightScenarios }]))
    .sort((a, b) => b.score - a.score);
  return ranked.flatMap((upper, index) =>
    ranked.slice(index + 1).map((lower): OrderPair => {
      const sign = Math.sign(upper.score - lower.score);
      const of = upper.weightScenarios.length;
      const same = upper.weightScenarios.filter(
        ({ score }, at) => Math.sign(score - (lower.weightScenarios[at]?.score ?? NaN)) === sign,
      ).length;
      return {
        ...{ above: upper.goal, below: lower.goal, equal: sign === 0, same, of },
        firm: sign !== 0 && same >= FIRM * of,
      };
    }),
  );
}
