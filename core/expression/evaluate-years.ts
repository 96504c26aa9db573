/** Figures that look back over several years: compound growth, and how much yearly growth varies. */
import type { Bound } from './bound.ts';
import { type At, type Evaluate, type Evaluated, type FactSource, combine, exists } from './evaluated.ts';
import type { DeviationTerm, GrowthTerm } from './grammar.ts';

/** rulings A5: the latest earlier year that has a value, at most `back` years ago. */
export function evaluateGrowth(
  { of, back }: GrowthTerm,
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): Evaluated {
  const now = evaluate(of, source, at);
  for (let years = 1; years <= back; years++) {
    const then = evaluate(of, source, { ...at, year: at.year - years });
    if (!exists(then)) continue;
    const bound: Bound = { op: 'growth', numerator: now.bound, denominator: then.bound, years };
    const result = combine([now, then], bound, ([n = 0, d = 0]) => {
      if (d === 0) return 'ZERO_DENOMINATOR';
      return d < 0 || n < 0 ? 'NEGATIVE_DENOMINATOR' : ((n / d) ** (1 / years) - 1) * 100;
    });
    return { ...result, parts: { numerator: now, denominator: then } };
  }
  const then = { ...evaluate(of, source, { ...at, year: at.year - 1 }), bound: { op: 'missing' } as const };
  const bound: Bound = { op: 'growth', numerator: now.bound, denominator: then.bound, years: 1 };
  const result = combine([now, then], bound, () => 'MISSING_INPUT');
  return { ...result, parts: { numerator: now, denominator: then } };
}

/** rulings B13: yearly growth rates of the years up to this one, sample standard deviation. */
export function evaluateDeviation(
  { of, years, least }: DeviationTerm,
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): Evaluated {
  const series = Array.from({ length: years + 1 }, (_, index) =>
    evaluate(of, source, { ...at, year: at.year - years + index }),
  );
  const steps = series.slice(1).flatMap((now, index) => {
    const then = series[index];
    return then && exists(now) && exists(then) && then.value > 0 ? [{ now, then }] : [];
  });
  if (steps.length < least) {
    const lack = combine(series, { op: 'missing' }, () => 'MISSING_INPUT');
    return { ...lack, value: null };
  }
  const values = steps.map(({ now, then }) => 100 * (now.value / then.value - 1));
  const average = values.reduce((sum, each) => sum + each, 0) / values.length;
  const squared = values.reduce((sum, each) => sum + (each - average) ** 2, 0);
  const bound: Bound = {
    op: 'deviation',
    about: Number(average.toFixed(6)),
    rates: steps.map(({ now, then }) => ({
      op: 'times',
      of: [
        { op: 'number', value: 100 },
        {
          op: 'minus',
          left: { op: 'divided', left: now.bound, right: then.bound },
          right: { op: 'number', value: 1 },
        },
      ],
    })),
  };
  return combine(
    steps.flatMap(({ now, then }) => [then, now]),
    bound,
    () => Math.sqrt(squared / (values.length - 1)),
  );
}
