/** Figures that look back over several years: compound growth, and how much yearly growth varies. */
import type { Bound } from './bound.ts';
import type { Evaluated, Reason } from './evaluated.ts';
import type { DeviationTerm, GrowthTerm } from './grammar.ts';
import { changed, combine, type Write } from './results.ts';
import { type Series, Yearly, finite } from './series.ts';

/** rulings A5: the latest earlier year that has a value, at most `back` years ago. */
export const evaluateGrowth = ({ back }: GrowthTerm, of: Series): Series =>
  new Yearly(
    of.years,
    [of],
    (year) => growthTo(year, back, of),
    (year) => {
      const now = of.value(year);
      const years = Number.isNaN(now) ? 0 : yearsSince(year, back, of);
      return years === 0 ? NaN : finite(growth(now, of.value(year - years), years));
    },
  );

function growthTo(year: number, back: number, of: Series): Evaluated {
  const now = of.at(year);
  const years = yearsSince(year, back, of);
  if (years > 0)
    return combine(
      [now, of.at(year - years)],
      writeGrowth(years),
      ([n = 0, d = 0]) => growth(n, d, years),
      RATIO,
    );
  const then = changed(of.at(year - 1), { bound: MISSING });
  return combine([now, then], writeGrowth(1), () => 'MISSING_INPUT', RATIO);
}

/** 0 where there is no such year. */
function yearsSince(year: number, back: number, of: Series): number {
  for (let years = 1; years <= back; years++) if (!Number.isNaN(of.value(year - years))) return years;
  return 0;
}

/** Per cent a year. */
function growth(now: number, then: number, years: number): number | Reason {
  if (then === 0) return 'ZERO_DENOMINATOR';
  return then < 0 || now < 0 ? 'NEGATIVE_DENOMINATOR' : ((now / then) ** (1 / years) - 1) * 100;
}

const RATIO = { isRatio: true } as const;
const MISSING: Bound = { op: 'missing' };

const writeGrowth =
  (years: number): Write =>
  ([numerator = MISSING, denominator = MISSING]) => ({ op: 'growth', numerator, denominator, years });

/** rulings B13: yearly growth rates of the years up to this one, sample standard deviation. */
export const evaluateDeviation = ({ years, least }: DeviationTerm, of: Series): Series =>
  new Yearly(
    of.years,
    [of],
    (year) => deviationTo(yearsTo(year, years), least, of),
    (year) => {
      const steps = stepsIn(yearsTo(year, years), of);
      return steps.length < least ? NaN : finite(spread(steps, of).deviation);
    },
  );

const yearsTo = (year: number, years: number): readonly number[] =>
  Array.from({ length: years + 1 }, (_, index) => year - years + index);

function deviationTo(looked: readonly number[], least: number, of: Series): Evaluated {
  const steps = stepsIn(looked, of);
  if (steps.length < least)
    return combine(
      looked.map((each) => of.at(each)),
      () => MISSING,
      () => 'MISSING_INPUT',
    );
  const { average, deviation } = spread(steps, of);
  return combine(
    steps.flatMap((now) => [of.at(now - 1), of.at(now)]),
    (bounds) => ({ op: 'deviation', about: Number(average.toFixed(6)), rates: pairs(bounds).map(rateOf) }),
    () => deviation,
  );
}

/** Years to which there is a rate of growth. */
const stepsIn = (looked: readonly number[], of: Series): readonly number[] =>
  looked.slice(1).filter((now) => !Number.isNaN(of.value(now)) && of.value(now - 1) > 0);

function spread(
  steps: readonly number[],
  of: Series,
): { readonly average: number; readonly deviation: number } {
  const rates = steps.map((now) => 100 * (of.value(now) / of.value(now - 1) - 1));
  const average = rates.reduce((sum, each) => sum + each, 0) / rates.length;
  const squared = rates.reduce((sum, each) => sum + (each - average) ** 2, 0);
  return { average, deviation: Math.sqrt(squared / (rates.length - 1)) };
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
