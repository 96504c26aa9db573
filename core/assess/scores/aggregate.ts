/** From components to a score: weighted and geometric mean, coverage, bounds, bands (domain/coherence §7.3, §7.4). */
import { type Band, type Bounds, COMPONENTS, type Components, type Weights } from '../../model/scores.ts';

/** Ten decimals, so that ties do not hang on the order in which an engine adds up. */
export const steady = (value: number): number => Math.round(value * 1e10) / 1e10;

/** Weighted mean of what is known; null where nothing with a weight is. */
export const weightedMean = (components: Components, weights: Weights): number | null =>
  meanOfRow(rowOf(components), rowOf(weights));

/** The numbers in the order of the components: read much faster than by name. */
export const rowOf = <T extends Components | Weights>(of: T): readonly T[keyof Components][] =>
  COMPONENTS.map((component) => of[component]);

/** The same of rows, for who asks with very many weights. */
export function meanOfRow(values: readonly (number | null)[], weights: readonly number[]): number | null {
  let sum = 0;
  let whole = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? null;
    if (value === null) continue;
    const weight = weights[at] ?? 0;
    sum += weight * value;
    whole += weight;
  }
  return whole > 0 ? steady(sum / whole) : null;
}

/** Lower than the weighted mean where a very low component hides among others; a component below 1 counts as 1. */
export function geometricMean(components: Components, weights: Weights): number | null {
  const { sum, whole } = known(components, weights, (value) => Math.log(Math.max(value, 1)));
  return whole > 0 ? steady(Math.exp(sum / whole)) : null;
}

/** Sums in the order of the components (A15). */
function known(
  components: Components,
  weights: Weights,
  term: (value: number) => number,
): { readonly sum: number; readonly whole: number } {
  let sum = 0;
  let whole = 0;
  for (const component of COMPONENTS) {
    const value = components[component];
    if (value === null) continue;
    sum += weights[component] * term(value);
    whole += weights[component];
  }
  return { sum, whole };
}

const allWeights = (weights: Weights): number =>
  COMPONENTS.reduce((total, component) => total + weights[component], 0);

/** Share of the weights whose component is known, 0–1; 0 where no weight counts at all. */
export function coverageOf(components: Components, weights: Weights): number {
  const whole = allWeights(weights);
  return whole > 0 ? known(components, weights, () => 0).whole / whole : 0;
}

/** At its bound a coverage is enough, though a sum of weights may fall a digit short of it. */
export const isEnough = (coverage: number, coverMin: number): boolean =>
  coverage > 0 && coverage >= coverMin - 1e-12;

/** The score with every missing component at 0, and at 100. */
export function boundsOf(components: Components, weights: Weights): Bounds {
  const whole = allWeights(weights);
  if (whole === 0) return { low: 0, high: 100 };
  const own = known(components, weights, (value) => value);
  return { low: steady(own.sum / whole), high: steady((own.sum + 100 * (whole - own.whole)) / whole) };
}

const bandOf = (score: number): Band => (score < 40 ? 'low' : score < 70 ? 'partial' : 'strong');

/** Bands of both ends; one where they are the same. */
export const bandsOf = ({ low, high }: Bounds): readonly Band[] => [...new Set([bandOf(low), bandOf(high)])];
