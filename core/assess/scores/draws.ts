/**
 * Random weights that are the same on every machine (domain/coherence §7.4, 4; rulings-coherence A15): each draw takes
 * seven numbers, and its weights serve all goals and the plan.
 */
import {
  type Bounds,
  COMPONENTS,
  type Component,
  type ScoreSettings,
  type Weights,
} from '../../model/scores.ts';

/** mulberry32: numbers from 0 to below 1 by whole 32-bit arithmetic. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Progress is shown beside and is not drawn. */
const DRAWN: readonly Component[] = COMPONENTS.filter((component) => component !== 'PRO');

/** Every weight times a number between 1 − perturb and 1 + perturb. */
export function drawWeights({ weights, perturb, draws, seed }: ScoreSettings): readonly Weights[] {
  const random = randomFrom(seed);
  return Array.from({ length: draws }, () => {
    const drawn: Record<Component, number> = { ...weights };
    for (const component of DRAWN)
      drawn[component] = weights[component] * (1 - perturb + 2 * perturb * random());
    return drawn;
  });
}

/** 5th and 95th percentile by linear interpolation, both ends included; null without values. */
export function percentilesOf(values: readonly number[]): Bounds | null {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return null;
  return { low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const lower = sorted[below] ?? 0;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? lower;
  return lower + (at - below) * (upper - lower);
}
