/**
 * A formula after its facts were found: choices made, years fixed, members listed. Readers that write the arithmetic
 * down again (to-excel.ts) start from here.
 */

import { remember } from './remember.ts';

/** What determines a resolved fact; `year` is that of the figure itself. */
export interface FactKey {
  readonly sheet: string;
  readonly measure: string;
  readonly year: number;
  /** In the order of the sheet's key. */
  readonly dimensions: Readonly<Record<string, string>>;
}

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

/** Names a fact among those of its country. A fact is named many times: in every figure it enters and on the way there. */
export const factKeyText = remember(({ sheet, measure, year, dimensions }: FactKey): string => {
  let text = `${sheet}|${measure}|${String(year)}`;
  for (const column in dimensions) text += `|${column}=${dimensions[column] ?? ''}`;
  return text;
});

/** Names a fact among those of all countries. */
export const factText = remember(
  (fact: FactKey & { readonly country: string }): string => `${fact.country}|${factKeyText(fact)}`,
);

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
