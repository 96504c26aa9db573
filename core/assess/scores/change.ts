/**
 * Why a score differs from that of an earlier run (domain/coherence §7.7). A change of weights is never mixed with one
 * of data: the earlier components are first scored with the weights of today.
 */
import { COMPONENTS, type Components, type ScoreChange, type Weights } from '../../model/scores.ts';
import { weightedMean } from './aggregate.ts';

export function changeOf(
  earlier: { readonly components: Components; readonly weights: Weights },
  later: { readonly components: Components; readonly weights: Weights },
): ScoreChange {
  const { weights } = later;
  const told = weightedMean(earlier.components, earlier.weights);
  const before = weightedMean(earlier.components, weights);
  const after = weightedMean(later.components, weights);
  const [old, now] = shared(earlier.components, later.components);
  const commonBefore = weightedMean(old, weights);
  const commonAfter = weightedMean(now, weights);
  const difference = before === null || after === null ? null : after - before;
  const split = commonBefore === null || commonAfter === null ? null : commonAfter - commonBefore;
  const isSame = COMPONENTS.every(
    (component) =>
      weights[component] === 0 ||
      (earlier.components[component] === null) === (later.components[component] === null),
  );
  return {
    ...{ told, before, after, difference },
    contributions: contributionsOf(old, now, weights),
    coverageChange: isSame ? 0 : difference === null ? null : difference - (split ?? 0),
    common:
      isSame || commonBefore === null || commonAfter === null
        ? null
        : { before: commonBefore, after: commonAfter },
  };
}

/** Both with only what is known in both. */
function shared(earlier: Components, later: Components): readonly [Components, Components] {
  const keep = (own: Components, other: Components): Components =>
    Object.fromEntries(
      COMPONENTS.map((component) => [component, other[component] === null ? null : own[component]]),
    ) as Record<keyof Components, number | null>;
  return [keep(earlier, later), keep(later, earlier)];
}

function contributionsOf(
  earlier: Components,
  later: Components,
  weights: Weights,
): ScoreChange['contributions'] {
  const known = COMPONENTS.filter((component) => earlier[component] !== null && weights[component] > 0);
  const whole = known.reduce((total, component) => total + weights[component], 0);
  return known.map((component) => ({
    component,
    points: (weights[component] * ((later[component] ?? 0) - (earlier[component] ?? 0))) / whole,
  }));
}
