/** The score of the plan as a whole, over its scored goals by their weight (domain/coherence §7.3; rulings-coherence B37). */
import type { Finding } from '../../model.ts';
import type { GoalScore, OverallScore } from '../../model/scores.ts';
import { bandsOf, meanOfRow, rowOf, steady } from './aggregate.ts';
import { percentilesOf } from './draws.ts';
import { play, rangeOf, type Variant } from './uncertainty.ts';

export interface Variants {
  readonly weight: readonly Variant[];
  readonly structure: readonly Variant[];
  /** Rows of weights. */
  readonly drawn: readonly (readonly number[])[];
}

export function overallScore(
  goals: readonly GoalScore[],
  { weight, structure, drawn }: Variants,
  findings: readonly Finding[],
): OverallScore {
  const counted = goals.filter(({ state }) => state !== 'unrelated');
  const scored = goals.filter(({ state }) => state === 'scored');
  const over = ({ score }: Variant): number | null => meanOf(scored, ({ components }) => score(components));
  const weightScenarios = play(weight, over);
  const structureScenarios = play(structure, over);
  const weightRange = rangeOf(weightScenarios);
  const low = meanOf(counted, (goal) => boundsIn(goal).low);
  const high = meanOf(counted, (goal) => boundsIn(goal).high);
  const values = scored.map(({ components }) => rowOf(components));
  return {
    score: meanOf(scored, ({ score }) => score),
    bounds: { low: low ?? 0, high: high ?? 100 },
    ...{ weightScenarios, structureScenarios, weightRange },
    structureRange: rangeOf(structureScenarios),
    draws: percentilesOf(
      drawn.flatMap((weights) => meanOf(scored, (_, at) => meanOfRow(values[at] ?? [], weights)) ?? []),
    ),
    bands: weightRange ? bandsOf({ low: weightRange.low.score, high: weightRange.high.score }) : [],
    scoredShare: shareOf(scored, counted),
    unexaminedShare: shareOf(
      goals.filter(({ state }) => state === 'not examined'),
      counted,
    ),
    lowest: lowestOf(scored),
    highFindings: findings.filter(({ severity }) => severity === 'H').length,
  };
}

/** A goal nobody looked at may be anything (B37b). */
const boundsIn = ({ state, bounds }: GoalScore): GoalScore['bounds'] =>
  state === 'not examined' ? { low: 0, high: 100 } : bounds;

/** Σ ω S / Σ ω over what has a score, in order of goal id (A15). */
function meanOf(
  goals: readonly GoalScore[],
  scoreOf: (goal: GoalScore, at: number) => number | null,
): number | null {
  let sum = 0;
  let whole = 0;
  goals.forEach((goal, at) => {
    const score = scoreOf(goal, at);
    if (score === null) return;
    sum += goal.weight * score;
    whole += goal.weight;
  });
  return whole > 0 ? steady(sum / whole) : null;
}

function shareOf(part: readonly GoalScore[], whole: readonly GoalScore[]): number {
  const sum = (goals: readonly GoalScore[]): number => goals.reduce((total, { weight }) => total + weight, 0);
  return sum(whole) > 0 ? steady(sum(part) / sum(whole)) : 0;
}

const lowestOf = (goals: readonly GoalScore[]): string | null =>
  [...goals].sort((a, b) => (a.score ?? 0) - (b.score ?? 0))[0]?.goal ?? null;
