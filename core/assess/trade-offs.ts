/** Dimensions that help one goal and harm another (C-113; rulings-coherence B14). */
import type { Goal, GoalValue, TradeOff } from '../model/coherence.ts';
import { LINK_DIMENSIONS } from '../model/coherence.ts';
import { compare } from './rows.ts';

/** One for each dimension that has a pair, in the order of the dimensions. */
export const tradeOffsOf = (goals: readonly Goal[], material: number): readonly TradeOff[] =>
  LINK_DIMENSIONS.flatMap((dimension) => {
    const cells = goals.flatMap((goal) =>
      goal.cells
        .filter((cell) => cell.direction === 'M2D' && cell.dimension === dimension)
        .map((cell) => ({ goal, cell })),
    );
    const values = (side: 'pos' | 'neg'): readonly GoalValue[] =>
      cells
        .filter(({ cell }) => Math.abs(cell[side]) >= material && cell[side] !== 0)
        .sort(
          (a, b) =>
            Math.abs(b.cell[side]) - Math.abs(a.cell[side]) ||
            // Weights that differ only by rounding are equal.
            Math.round(b.goal.weight * 1e9) - Math.round(a.goal.weight * 1e9) ||
            compare(a.goal.id, b.goal.id),
        )
        .map(({ goal, cell }) => ({ goal: goal.id, value: cell[side] }));
    return tradeOff(dimension, values('pos'), values('neg'));
  });

function tradeOff(
  dimension: string,
  gains: readonly GoalValue[],
  harms: readonly GoalValue[],
): readonly TradeOff[] {
  const elsewhere = (gain: GoalValue): GoalValue | undefined => harms.find(({ goal }) => goal !== gain.goal);
  const gain = gains.find((each) => elsewhere(each) !== undefined);
  const harm = gain && elsewhere(gain);
  if (!gain || !harm) return [];
  const harmed = new Set(harms.map(({ goal }) => goal));
  const both = gains.filter(({ goal }) => harmed.has(goal)).length;
  return [{ dimension, gain, harm, gains, harms, pairs: gains.length * harms.length - both }];
}
