/** Units of indicators in words. */
import type { IndicatorValue, Language } from '../model.ts';
import { type NamedIndicator, ownText } from './labels.ts';
import { fill, words, wordsOf } from './translate.ts';

/**
 * The unit of a declaration (`percent of amount`); one without words stays as it is. `currency` names the currency
 * of an amount of money (`million USD`); without it the words leave it open.
 */
export function unitLabel(language: Language, unit: string, currency?: string | null): string {
  const { units, unitsInCurrency } = words(language);
  const named = currency ? wordsOf<string>(unitsInCurrency, unit) : undefined;
  if (named !== undefined) return fill(named, { currency: currency ?? '' }, language);
  return wordsOf<string>(units, unit) ?? unit;
}

/** The unit of a declared indicator, in the country's own words where it has some. */
export const unitOfIndicator = (
  language: Language,
  { unit, own }: Pick<NamedIndicator, 'unit' | 'own'>,
  currency?: string | null,
): string => ownText(own?.unit, language) ?? unitLabel(language, unit, currency);

/** The one currency of the facts behind a figure; null where there is none, or more than one. */
export function currencyOf({ inputs }: Pick<IndicatorValue, 'inputs'>): string | null {
  const found = new Set(inputs.map(({ unit }) => unit).filter((unit) => /^[A-Z]{3}$/.test(unit)));
  const [only] = found;
  return only !== undefined && found.size === 1 ? only : null;
}
