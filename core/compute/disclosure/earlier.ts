/** What an earlier edition already told: facts and figures that stood there with the value that they have now. */
import { factKeyText } from '../../expression/bound.ts';
import type { Fact, IndicatorValue } from '../../model.ts';

/** Numbers of an earlier edition; figures by `figureKey`. */
export interface Earlier {
  readonly facts: ReadonlyMap<string, number>;
  readonly figures: ReadonlyMap<string, number>;
}

/** Names a figure in every edition and language. */
export const figureKey = ({ indicator, year, disaggregation }: IndicatorValue): string =>
  [indicator, String(year), ...Object.entries(disaggregation).map(([name, code]) => `${name}=${code}`)].join(
    '|',
  );

/** A figure that has been revised since tells nothing certain about the new one. */
const isSame = (before: number | undefined, now: number | null): boolean =>
  before !== undefined && now !== null && Math.abs(before - now) <= 1e-9 * Math.max(1, Math.abs(now));

export const isKnownFact = (earlier: Earlier | undefined, fact: Fact): boolean =>
  isSame(earlier?.facts.get(factKeyText(fact)), fact.value);

export const isKnownFigure = (earlier: Earlier | undefined, value: IndicatorValue): boolean =>
  isSame(earlier?.figures.get(figureKey(value)), value.value);
