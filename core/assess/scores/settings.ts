/** The parameters of the scores as numbers; weights that give no score are refused (domain/coherence §7.3, §9). */
import { Failure } from '../../failure.ts';
import type { Parameters } from '../../model.ts';
import { COMPONENTS, type Component, type ScoreSettings } from '../../model/scores.ts';

/** Fails with BAD_SETTINGS where a weight is negative or all are zero. */
export function scoreSettingsOf(parameters: Parameters): ScoreSettings {
  const size = (name: string): number => {
    const value = parameters.values[name];
    if (typeof value !== 'number') throw new Failure('BUG', 'PARAMETER', { name });
    return value;
  };
  const weights = Object.fromEntries(
    COMPONENTS.map((component) => [component, size(`w_${component}`)]),
  ) as Record<Component, number>;
  const negative = COMPONENTS.find((component) => weights[component] < 0);
  if (negative)
    throw new Failure('BAD_SETTINGS', 'weight-negative', {
      name: `w_${negative}`,
      value: weights[negative],
    });
  if (COMPONENTS.every((component) => weights[component] === 0))
    throw new Failure('BAD_SETTINGS', 'weights-zero', {
      list: COMPONENTS.map((each) => `w_${each}`).join(', '),
    });
  return {
    weights,
    coverMin: size('cover_min'),
    perturb: size('perturb'),
    draws: size('draws'),
    seed: size('seed'),
  };
}
