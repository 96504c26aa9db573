/** Figures that look back over several years: compound growth, and how much yearly growth varies. */
import type { Bound } from './bound.ts';
import { type At, type Evaluate, type Evaluated, type FactSource, exists, inYear } from './evaluated.ts';
import type { DeviationTerm, GrowthTerm } from './grammar.ts';
import { changed, combine, type Write } from './results.ts';

/** rulings A5: the latest earlier year that has a value, at most `back` years ago. */
export function evaluateGrowth(
  { of, back }: GrowthTerm,
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): Evaluated {
  const now = evaluate(of, source, at);
  for (let years = 1; years <= back; years++) {
    const then = evaluate(of, source, inYear(at, at.year - years));
    if (!exists(then)) continue;
    return combine(
      [now, then],
      writeGrowth(years),
      ([n = 0, d = 0]) => {
        if (d === 0) return 'ZERO_DENOMINATOR';
        return d < 0 || n < 0 ? 'NEGATIVE_DENOMINATOR' : ((n / d) ** (1 / years) - 1) * 100;
      },
      RATIO,
    );
  }
  const then = changed(evaluate(of, source, inYear(at, at.year - 1)), { bound: MISSING });
  return combine([now, then], writeGrowth(1), () => 'MISSING_INPUT', RATIO);
}

const RATIO = { isRatio: true } as const;
const MISSING: Bound = { op: 'missing' };

const writeGrowth =
  (years: number): Write =>
  ([numerator = MISSING, denominator = MISSING]) => ({ op: 'growth', numerator, denominator, years });

/** rulings B13: yearly growth rates of the years up to this one, sample standard deviation. */
export function evaluateDeviation(
  { of, years, least }: DeviationTerm,
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): Evaluated {
  const series = Array.from({ length: years + 1 }, (_, index) =>
    evaluate(of, source, inYear(at, at.year - years + index)),
  );
  const steps = series.slice(1).flatMap((now, index) => {
    const then = series[index];
    return then && exists(now) && exists(then) && then.value > 0 ? [{ now, then }] : [];
  });
  if (steps.length < least)
    return combine(
      series,
      () => MISSING,
      () => 'MISSING_INPUT',
    );
  const values = steps.map(({ now, then }) => 100 * (now.value / then.value - 1));
  const average = values.reduce((sum, each) => sum + each, 0) / values.length;
  const squared = values.reduce((sum, each) => sum + (each - average) ** 2, 0);
  return combine(
    steps.flatMap(({ now, then }) => [then, now]),
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
