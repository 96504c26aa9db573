/** The figures of one indicator among those of a country, and of them the national ones. */
import { groupBy, joined } from '../grouped.ts';
import { remember } from '../remember.ts';
import type { IndicatorValue } from './figure.ts';

/** Of the whole country, not of a group. */
export const isNational = ({ disaggregation }: Pick<IndicatorValue, 'disaggregation'>): boolean =>
  Object.keys(disaggregation).length === 0;

/** Those of one indicator after those of another. @param lists each indicator once. */
export function joinedByIndicator(
  lists: readonly (readonly [indicator: string, values: readonly IndicatorValue[]])[],
): readonly IndicatorValue[] {
  const values = joined(lists.map(([, own]) => own));
  known.set(values, new Map(lists.filter(([, own]) => own.length > 0)));
  return values;
}

type ByIndicator = ReadonlyMap<string, readonly IndicatorValue[]>;

/** In the order of a list, kept as long as the list is. */
export function figuresByIndicator(values: readonly IndicatorValue[]): ByIndicator {
  let own = known.get(values);
  if (!own) known.set(values, (own = groupBy(values, ({ indicator }) => indicator)));
  return own;
}

const known = new WeakMap<readonly IndicatorValue[], ByIndicator>();

/** Of an indicator, the figures of the whole country. */
export const nationalFigures = (
  values: readonly IndicatorValue[],
  indicator: string,
): readonly IndicatorValue[] => nationalIn(figuresByIndicator(values).get(indicator) ?? NONE);

const NONE: readonly IndicatorValue[] = [];

const nationalIn = remember((own: readonly IndicatorValue[]) => own.filter(isNational));
