/**
 * A formula after its facts were found: choices made, years fixed, members listed. Readers that write the arithmetic
 * down again (to-excel.ts) start from here.
 */

import { type FactKey, factKeyText } from './lazy-fact.ts';

export type { FactKey } from './lazy-fact.ts';

export type Bound =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'fact'; readonly key: FactKey }
  | { readonly op: 'plus' | 'times' | 'max' | 'min'; readonly of: readonly Bound[] }
  | { readonly op: 'minus' | 'divided' | 'power'; readonly left: Bound; readonly right: Bound }
  | { readonly op: 'abs'; readonly of: Bound }
  | BoundRatio
  | { readonly op: 'growth'; readonly numerator: Bound; readonly denominator: Bound; readonly years: number }
  /** Growth rates in per cent; `about` is a number near their mean. */
  | { readonly op: 'deviation'; readonly rates: readonly Bound[]; readonly about: number }
  | {
      readonly op: 'fold';
      readonly fold: 'total' | 'squares' | 'count';
      readonly members: readonly Bound[];
      readonly above?: number;
    }
  | { readonly op: 'weighted'; readonly pairs: readonly (readonly [Bound, Bound])[] }
  | { readonly op: 'covers'; readonly of: Bound; readonly whole: Bound; readonly share: number }
  /** Nothing is known of which fact would be needed. */
  | { readonly op: 'missing' };

export interface BoundRatio {
  readonly op: 'ratio';
  readonly factor: number;
  readonly numerator: Bound;
  readonly denominator: Bound;
  readonly anySign: boolean;
  readonly whenZero?: number;
}

export { factKeyText };

/** The formulas directly inside one. */
function partsOf(bound: Bound): readonly Bound[] {
  switch (bound.op) {
    case 'number':
    case 'fact':
    case 'missing':
      return [];
    case 'plus':
    case 'times':
    case 'max':
    case 'min':
      return bound.of;
    case 'minus':
    case 'divided':
    case 'power':
      return [bound.left, bound.right];
    case 'abs':
      return [bound.of];
    case 'ratio':
    case 'growth':
      return [bound.numerator, bound.denominator];
    case 'deviation':
      return bound.rates;
    case 'fold':
      return bound.members;
    case 'weighted':
      return bound.pairs.flat();
    case 'covers':
      return [bound.of, bound.whole];
  }
}

/** Whether a formula has no value whatever the facts are. */
export const isMissing = (bound: Bound): boolean => bound.op === 'missing' || partsOf(bound).some(isMissing);

/** Keys of all facts that a formula names, as often as it does. */
export const factsOf = (bound: Bound): readonly FactKey[] =>
  bound.op === 'fact' ? [bound.key] : partsOf(bound).flatMap(factsOf);
