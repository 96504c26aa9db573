/**
 * The values of a formula on resolved facts, year by year. Choices that depend on what is there (alternatives, carried
 * figures, the earlier year of a growth) are made here and stand in the bound tree. Rules: indicators §1, rulings A4–A6,
 * B12–B21.
 */
import type { Bound } from './bound.ts';
import { Either, Optional } from './evaluate-choice.ts';
import { evaluateFold, evaluateWeighted } from './evaluate-list.ts';
import { evaluateDeviation, evaluateGrowth } from './evaluate-years.ts';
import {
  type Evaluated,
  type FactSource,
  type Reason,
  type Where,
  exists,
  flag,
  forMember,
} from './evaluated.ts';
import type { Expression, FactTerm, RatioTerm } from './grammar.ts';
import { knownSeries } from './known.ts';
import { LazyFact } from './lazy-fact.ts';
import { evaluateNoted } from './noted.ts';
import { addUp, isAdditive } from './pooled.ts';
import { remember } from '../remember.ts';
import { type Write, changed, nothing } from './results.ts';
import {
  type Compute,
  Constant,
  Earlier,
  type Evaluate,
  Joined,
  type Series,
  Told,
  Yearly,
  madeOf,
} from './series.ts';
import { TermSeries, resultOf } from './series-facts.ts';
import { strictest } from './status.ts';

type Of<Op extends Expression['op']> = Extract<Expression, { readonly op: Op }>;

/** The figure as a whole: the value and the rules that look at all its terms. */
export function evaluateFigure(expression: Expression, source: FactSource, where: Where): Series {
  const result = evaluate(expression, source, where);
  if (!result.isCarried && result.currencies.length < 2) return result;
  const { first } = result.years;
  const values = result.values.map((value, index) => {
    if (Number.isNaN(value)) return value;
    return exists(asWhole(result.at(first + index), first + index)) ? value : NaN;
  });
  return new Told(result, asWhole, { values });
}

function asWhole(result: Evaluated, year: number): Evaluated {
  if (!exists(result)) return result;
  if (result.newest !== year && result.flags.some(({ text }) => text.startsWith('LAGGED'))) {
    const terms = new Set(result.facts.map(({ sheet, measure }) => `${sheet}.${measure} ${String(year)}`));
    return refuse(result, 'MISSING_INPUT', [...terms]);
  }
  // Money of two currencies is never put into one formula without an exchange rate.
  return result.currencies.length > 1 ? refuse(result, 'CURRENCY', []) : result;
}

/** Terms exist, yet make no figure; there is then no formula either. */
const refuse = (result: Evaluated, reason: Reason, missing: readonly string[]): Evaluated =>
  changed(nothing(reason, missing, true), { facts: result.facts });

export const evaluate: Evaluate = (expression, source, where) => {
  const known = knownSeries(expression, source, where);
  return known ? known(() => workOut(expression, source, where)) : workOut(expression, source, where);
};

function workOut(expression: Expression, source: FactSource, where: Where): Series {
  const { years } = source;
  if (source.countries && isAdditive(expression, source.formula))
    return addUp(
      years,
      source.countries.map((country) => evaluate(expression, country, where)),
      where,
    );
  const of = (part: Expression): Series => evaluate(part, source, where);
  switch (expression.op) {
    case 'number':
      return new Constant(years, expression.value);
    case 'fact':
      return new TermSeries(expression, source, where);
    case 'indicator':
      return evaluateIndicator(expression, source, where);
    case 'plus':
      return new Joined(years, expression.terms.map(of), writeMany.plus, sum);
    case 'times':
      return new Joined(years, expression.factors.map(of), writeMany.times, product);
    case 'max':
      return new Joined(years, expression.of.map(of), writeMany.max, (all) => Math.max(...all));
    case 'min':
      return new Joined(years, expression.of.map(of), writeMany.min, (all) => Math.min(...all));
    case 'minus':
      return new Joined(years, [of(expression.left), of(expression.right)], writePair.minus, difference);
    case 'divided':
      return new Joined(years, [of(expression.left), of(expression.right)], writePair.divided, quotient);
    case 'power':
      return new Joined(years, [of(expression.base), of(expression.exponent)], writePair.power, power);
    case 'abs':
      return new Joined(years, [of(expression.of)], writeAbs, ([a = 0]) => Math.abs(a));
    case 'ratio':
      return evaluateRatio(expression, source, where);
    case 'growth':
      return evaluateGrowth(expression, of(expression.of));
    case 'deviation':
      return evaluateDeviation(expression, of(expression.of));
    case 'either':
      return new Either(expression, source, where, evaluate);
    case 'optional':
      return new Optional(expression, source, where, evaluate);
    case 'usd':
      return evaluateUsd(expression, source, where);
    case 'resolved':
      return evaluateResolved(expression, source, where);
    case 'fold':
      return evaluateFold(expression, source, where, evaluate);
    case 'weighted':
      return evaluateWeighted(expression, source, where, evaluate);
    case 'covers': {
      const { share } = expression;
      return new Joined(
        years,
        [of(expression.of), of(expression.whole)],
        writeCovers(share),
        ([p = 0, w = 0]) => (p < share * w ? 'LOW_COVERAGE' : p),
      );
    }
    case 'mirror':
      return evaluateMirror(expression, source, where);
    case 'classified':
      return evaluateClassified(expression, source, where);
    case 'noted': {
      const figure = evaluate(expression.of, source, where);
      return madeOf(figure, (result) => evaluateNoted(expression, result));
    }
  }
}

const sum: Compute = (all) => all.reduce((sum, each) => sum + each, 0);
const product: Compute = (all) => all.reduce((product, each) => product * each, 1);
const difference: Compute = ([a = 0, b = 0]) => a - b;
const quotient: Compute = ([a = 0, b = 0]) => (b === 0 ? 'ZERO_DENOMINATOR' : a / b);
const power: Compute = ([a = 0, b = 0]) => a ** b;

const MISSING: Bound = { op: 'missing' };

const writeAbs: Write = ([of = MISSING]) => ({ op: 'abs', of });

const writeMany = {
  plus: (of) => ({ op: 'plus', of }),
  times: (of) => ({ op: 'times', of }),
  max: (of) => ({ op: 'max', of }),
  min: (of) => ({ op: 'min', of }),
} as const satisfies Record<string, Write>;

const writePair = {
  minus: ([left = MISSING, right = MISSING]) => ({ op: 'minus', left, right }),
  divided: ([left = MISSING, right = MISSING]) => ({ op: 'divided', left, right }),
  power: ([left = MISSING, right = MISSING]) => ({ op: 'power', left, right }),
} as const satisfies Record<string, Write>;

const writeCovers =
  (share: number): Write =>
  ([of = MISSING, whole = MISSING]) => ({ op: 'covers', of, whole, share });

function evaluateIndicator({ id, year, of }: Of<'indicator'>, source: FactSource, where: Where): Series {
  const formula = of ?? source.formula(id);
  if (!formula) return new Yearly(source.years, [], () => nothing('MISSING_INPUT', [id], true));
  const result = evaluate(formula, source, where);
  return year ? new Earlier(result, year) : result;
}

function evaluateRatio(expression: RatioTerm, source: FactSource, where: Where): Series {
  const { factor, whenZero, zeroReason, beyond, sign } = expression;
  const result = new Joined(
    source.years,
    [evaluate(expression.numerator, source, where), evaluate(expression.denominator, source, where)],
    writeRatio(expression),
    ([n = 0, d = 0]) => {
      if (d === 0) return whenZero ?? zeroReason ?? 'ZERO_DENOMINATOR';
      return d < 0 && sign !== 'any' ? 'NEGATIVE_DENOMINATOR' : (factor * n) / d;
    },
    RATIO,
  );
  if (!beyond) return result;
  return new Told(result, (each) =>
    exists(each) && Math.abs(each.value) > beyond.limit
      ? changed(each, { flags: [...each.flags, flag(beyond.flag)] })
      : each,
  );
}

const RATIO = { isRatio: true } as const;

const writeRatio = remember(
  ({ factor, whenZero, sign }: RatioTerm): Write =>
    ([numerator = MISSING, denominator = MISSING]) => ({
      op: 'ratio',
      ...{ factor, numerator, denominator, anySign: sign === 'any' },
      ...(whenZero !== undefined && { whenZero }),
    }),
);

function evaluateUsd({ of, sheet }: Of<'usd'>, source: FactSource, where: Where): Series {
  const { years } = source;
  const local = evaluate(of, source, where);
  const inDollars = (result: Evaluated): Evaluated => changed(result, IN_DOLLARS);
  if (source.currency === 'USD') return new Told(local, inDollars, IN_DOLLARS);
  const rate = new Yearly(years, [], (year) => {
    const found = source.rate(sheet, year);
    return 'fact' in found
      ? resultOf(found)
      : nothing('MISSING_INPUT', [`FIN_MACRO.amount var=FX_USD ${String(year)}`], true);
  });
  return new Told(new Joined(years, [local, rate], writePair.divided, quotient), inDollars, IN_DOLLARS);
}

const IN_DOLLARS = { currencies: ['USD'] };

/** The fact that a `resolved` names; one object for each, so that what is known of it is found again. */
const termOf = remember(({ sheet, measure, where }: Of<'resolved'>): FactTerm => ({
  op: 'fact',
  sheet,
  measure,
  where,
}));

/** Several facts put together and named as one. */
function evaluateResolved(expression: Of<'resolved'>, source: FactSource, where: Where): Series {
  return new Told(evaluate(expression.of, source, where), (result, year) => {
    const { key } = source.keyOf(termOf(expression), where, year);
    const { facts } = result;
    const [first] = facts;
    if (!exists(result) || !first) return changed(result, { bound: key });
    const { country, institution, period, unit } = first;
    const fact = new LazyFact(
      {
        ...{ country, institution, period, unit },
        ...key.key,
        value: result.value,
        obsStatus: result.status,
        confStatus: strictest(facts.map(({ confStatus }) => confStatus)),
        flags: [...new Set(result.flags.map(({ text }) => text))],
      },
      { sources: () => facts.flatMap(({ sources }) => sources) },
    );
    return changed(result, { facts: [fact], bound: key });
  });
}

/** A sheet without rows is simply missing; the revision of an empty sheet says nothing. */
function evaluateClassified(
  { of, sheet, isicRev }: Of<'classified'>,
  source: FactSource,
  where: Where,
): Series {
  const result = evaluate(of, source, where);
  const fits = (year: number): boolean =>
    source.isicRevs(sheet, year).every((revision) => revision === isicRev);
  return new Yearly(
    source.years,
    [result],
    (year) => (fits(year) ? result.at(year) : refuse(result.at(year), 'CLASSIFICATION', [])),
    (year) => (fits(year) ? result.value(year) : NaN),
  );
}

/** No formula on the facts of this country gives the figure, so it has none. */
function evaluateMirror({ of }: Of<'mirror'>, source: FactSource, where: Where): Series {
  const partner = source.mirror(where.member ?? '');
  if (!partner) return new Yearly(source.years, [], () => nothing('MISSING_INPUT', [], false));
  const result = evaluate(of, partner.source, forMember(where, partner.reporter));
  return new Told(result, (each) => changed(each, { bound: MISSING }));
}
