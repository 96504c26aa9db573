/** Figures that look back over several years: compound growth, and how much yearly growth varies. */
import type { Bound } from './bound.ts';
import type { Evaluated } from './evaluated.ts';
import type { DeviationTerm, GrowthTerm } from './grammar.ts';
import { changed, combine, type Write } from './results.ts';
import { type Series, Yearly } from './series.ts';

/** rulings A5: the latest earlier year that has a value, at most `back` years ago. */
export const evaluateGrowth = ({ back }: GrowthTerm, of: Series): Series =>
  new Yearly(of.years, [of], (year) => growthTo(year, back, of));

function growthTo(year: number, back: number, of: Series): Evaluated {
  const now = of.at(year);
  for (let years = 1; years <= back; years++) {
    if (Number.isNaN(of.value(year - years))) continue;
    return combine(
      [now, of.at(year - years)],
      writeGrowth(years),
      ([n = 0, d = 0]) => {
        if (d === 0) return 'ZERO_DENOMINATOR';
        return d < 0 || n < 0 ? 'NEGATIVE_DENOMINATOR' : ((n / d) ** (1 / years) - 1) * 100;
      },
      RATIO,
    );
  }
  const then = changed(of.at(year - 1), { bound: MISSING });
  return combine([now, then], writeGrowth(1), () => 'MISSING_INPUT', RATIO);
}

const RATIO = { isRatio: true } as const;
const MISSING: Bound = { op: 'missing' };

const writeGrowth =
  (years: number): Write =>
  ([numerator = MISSING, denominator = MISSING]) => ({ op: 'growth', numerator, denominator, years });

/** rulings B13: yearly growth rates of the years up to this one, sample standard deviation. */
export const evaluateDeviation = ({ years, least }: DeviationTerm, of: Series): Series =>
  new Yearly(of.years, [of], (year) => deviationTo(year, years, least, of));

function deviationTo(year: number, years: number, least: number, of: Series): Evaluated {
  const looked = Array.from({ length: years + 1 }, (_, index) => year - years + index);
  const steps = looked.slice(1).filter((now) => !Number.isNaN(of.value(now)) && of.value(now - 1) > 0);
  if (steps.length < least)
    return combine(
      looked.map((each) => of.at(each)),
      () => MISSING,
      () => 'MISSING_INPUT',
    );
  const values = steps.map((now) => 100 * (of.value(now) / of.value(now - 1) - 1));
  const average = values.reduce((sum, each) => sum + each, 0) / values.length;
  const squared = values.reduce((sum, each) => sum + (each - average) ** 2, 0);
  return combine(
    steps.flatMap((now) => [of.at(now - 1), of.at(now)]),
    (bounds) => ({ op: 'deviation', about: Number(average.toFixed(6)), rates: pairs(bounds).map(rateOf) }),
    () => Math.sqrt(squared / (values.length - 1)),
  );
}

const pairs = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));

/** 100 × (now / then − 1). */
const rateOf = ([then = MISSING, now = MISSING]: readonly Bound[]): Bound => ({
  op: 'times',
  of: [
    { op: 'number', value: 100 },
    { op: 'minus', left: { op: 'divided', left: now, right: then }, right: { op: 'number', value: 1 } },
  ],
});
