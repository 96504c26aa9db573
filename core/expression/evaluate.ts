/**
 * The value of a formula on resolved facts. Choices that depend on what is there (alternatives, carried figures, the
 * earlier year of a growth) are made here and stand in the bound tree. Rules: indicators §1, rulings A4–A6, B12–B21.
 */
import type { Bound } from './bound.ts';
import {
  type At,
  type Evaluated,
  type FactSource,
  type Found,
  type Reason,
  exists,
  flag,
  forMember,
  inYear,
} from './evaluated.ts';
import { evaluateFold, evaluateWeighted } from './evaluate-list.ts';
import { evaluateDeviation, evaluateGrowth } from './evaluate-years.ts';
import { evaluateNoted } from './noted.ts';
import { addUp, isAdditive } from './pooled.ts';
import type { Expression, FactTerm, RatioTerm } from './grammar.ts';
import { knownYears } from './known.ts';
import { LazyFact } from './lazy-fact.ts';
import { remember } from './remember.ts';
import { FactResult, type Write, changed, combine, nothing, plain } from './results.ts';
import { strictest, weaker } from './status.ts';

type Of<Op extends Expression['op']> = Extract<Expression, { readonly op: Op }>;

/** The figure as a whole: the value and the rules that look at all its terms. */
export function evaluateFigure(expression: Expression, source: FactSource, at: At): Evaluated {
  const result = evaluate(expression, source, at);
  if (!exists(result)) return result;
  if (result.newest !== at.root && result.flags.some(({ text }) => text.startsWith('LAGGED'))) {
    const terms = new Set(result.facts.map(({ sheet, measure }) => `${sheet}.${measure} ${String(at.root)}`));
    return refuse(result, 'MISSING_INPUT', [...terms]);
  }
  // Money of two currencies is never put into one formula without an exchange rate.
  return result.currencies.length > 1 ? refuse(result, 'CURRENCY', []) : result;
}

/** Terms exist, yet make no figure; there is then no formula either. */
const refuse = (result: Evaluated, reason: Reason, missing: readonly string[]): Evaluated =>
  changed(nothing(reason, missing, true), { facts: result.facts });

export function evaluate(expression: Expression, source: FactSource, at: At): Evaluated {
  const years = knownYears(expression, source, at);
  if (!years) return workOut(expression, source, at);
  let known = years.get(at.year);
  if (!known) years.set(at.year, (known = workOut(expression, source, at)));
  return known;
}

function workOut(expression: Expression, source: FactSource, at: At): Evaluated {
  if (source.countries && isAdditive(expression, source.formula))
    return addUp(
      source.countries.map((country) => evaluate(expression, country, at)),
      at,
    );
  const value = (of: Expression): Evaluated => evaluate(of, source, at);
  switch (expression.op) {
    case 'number':
      return plain(expression.value);
    case 'fact':
      return evaluateFact(expression, source, at);
    case 'indicator':
      return evaluateIndicator(expression, source, at);
    case 'plus':
      return many('plus', expression.terms.map(value), (all) => all.reduce((sum, each) => sum + each, 0));
    case 'times':
      return many('times', expression.factors.map(value), (all) => all.reduce((sum, each) => sum * each, 1));
    case 'max':
      return many('max', expression.of.map(value), (all) => Math.max(...all));
    case 'min':
      return many('min', expression.of.map(value), (all) => Math.min(...all));
    case 'minus':
      return pair('minus', value(expression.left), value(expression.right), (a, b) => a - b);
    case 'divided':
      return pair('divided', value(expression.left), value(expression.right), (a, b) =>
        b === 0 ? 'ZERO_DENOMINATOR' : a / b,
      );
    case 'power':
      return pair('power', value(expression.base), value(expression.exponent), (a, b) => a ** b);
    case 'abs': {
      const of = value(expression.of);
      return combine([of], writeAbs, ([a = 0]) => Math.abs(a));
    }
    case 'ratio':
      return evaluateRatio(expression, source, at);
    case 'growth':
      return evaluateGrowth(expression, source, at, evaluate);
    case 'deviation':
      return evaluateDeviation(expression, source, at, evaluate);
    case 'either':
      return evaluateEither(expression, source, at);
    case 'optional':
      return evaluateOptional(expression, source, at);
    case 'usd':
      return evaluateUsd(expression, source, at);
    case 'resolved':
      return evaluateResolved(expression, source, at);
    case 'fold':
      return evaluateFold(expression, source, at, evaluate);
    case 'weighted':
      return evaluateWeighted(expression, source, at, evaluate);
    case 'covers':
      return evaluateCovers(expression, source, at);
    case 'mirror':
      return evaluateMirror(expression, source, at);
    case 'classified':
      return evaluateClassified(expression, source, at);
    case 'noted':
      return evaluateNoted(expression, evaluateFact(expression.of, source, at));
  }
}

const many = (
  op: 'plus' | 'times' | 'max' | 'min',
  parts: readonly Evaluated[],
  compute: (values: readonly number[]) => number,
): Evaluated => combine(parts, writeMany[op], compute);

const pair = (
  op: 'minus' | 'divided' | 'power',
  left: Evaluated,
  right: Evaluated,
  compute: (a: number, b: number) => number | 'ZERO_DENOMINATOR',
): Evaluated => combine([left, right], writePair[op], ([a = 0, b = 0]) => compute(a, b));

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

function evaluateFact(term: FactTerm, source: FactSource, at: At): Evaluated {
  const there = term.year ? inYear(at, at.year + term.year) : at;
  const now = source.find(term, there);
  if ('fact' in now) return resultOf(now);
  for (let years = 1; years <= (term.lag ?? 0); years++) {
    const found = source.find(term, inYear(there, there.year - years));
    if ('fact' in found) return new FactResult(found.fact, years);
  }
  return lost(now.cause, source.keyOf(term, there));
}

const resultOf = (found: Found): Evaluated => (found.result ??= new FactResult(found.fact, 0));

function lost(
  cause: 'absent' | 'blocked' | 'coverage',
  { key, text }: { readonly key: Bound; readonly text: string },
): Evaluated {
  const reason = cause === 'coverage' ? 'LOW_COVERAGE' : 'MISSING_INPUT';
  return nothing(reason, [text], cause !== 'absent', key);
}

function evaluateIndicator({ id, year, of }: Of<'indicator'>, source: FactSource, at: At): Evaluated {
  const formula = of ?? source.formula(id);
  if (!formula) return nothing('MISSING_INPUT', [id], true);
  return evaluate(formula, source, year ? inYear(at, at.year + year) : at);
}

function evaluateRatio(expression: RatioTerm, source: FactSource, at: At): Evaluated {
  const numerator = evaluate(expression.numerator, source, at);
  const denominator = evaluate(expression.denominator, source, at);
  const { factor, whenZero, zeroReason, beyond, sign } = expression;
  const result = combine(
    [numerator, denominator],
    writeRatio(expression),
    ([n = 0, d = 0]) => {
      if (d === 0) return whenZero ?? zeroReason ?? 'ZERO_DENOMINATOR';
      return d < 0 && sign !== 'any' ? 'NEGATIVE_DENOMINATOR' : (factor * n) / d;
    },
    RATIO,
  );
  return beyond && exists(result) && Math.abs(result.value) > beyond.limit
    ? changed(result, { flags: [...result.flags, flag(beyond.flag)] })
    : result;
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

function evaluateEither({ options }: Of<'either'>, source: FactSource, at: At): Evaluated {
  let first: Evaluated | undefined;
  for (const { of, status, flag: said } of options) {
    const result = evaluate(of, source, at);
    first ??= result;
    if (!exists(result)) continue;
    if (status === undefined && said === undefined) return result;
    return changed(result, {
      status: weaker(result.status, status ?? 'A'),
      flags: said === undefined ? result.flags : [...result.flags, flag(said)],
    });
  }
  return first ?? nothing('MISSING_INPUT', [], false);
}

/** Only what was not reported at all is zero; a row under an error or a sum with gaps stays missing. */
function evaluateOptional(expression: Of<'optional'>, source: FactSource, at: At): Evaluated {
  const result = evaluate(expression.of, source, at);
  if (exists(result) || result.reported) return result;
  const given = expression.given === undefined || exists(evaluate(expression.given, source, at));
  return expression.flag !== undefined && given
    ? changed(plain(0), { flags: [flag(expression.flag)] })
    : plain(0);
}

function evaluateUsd({ of, sheet }: Of<'usd'>, source: FactSource, at: At): Evaluated {
  const local = evaluate(of, source, at);
  if (source.currency === 'USD') return changed(local, IN_DOLLARS);
  const found = source.rate(sheet, at);
  const rate: Evaluated =
    'fact' in found
      ? resultOf(found)
      : nothing('MISSING_INPUT', [`FIN_MACRO.amount var=FX_USD ${String(at.year)}`], true);
  const result = pair('divided', local, rate, (a, b) => (b === 0 ? 'ZERO_DENOMINATOR' : a / b));
  return changed(result, IN_DOLLARS);
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
function evaluateResolved(expression: Of<'resolved'>, source: FactSource, at: At): Evaluated {
  const result = evaluate(expression.of, source, at);
  const { key } = source.keyOf(termOf(expression), at);
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
}

function evaluateCovers({ of, whole, share }: Of<'covers'>, source: FactSource, at: At): Evaluated {
  const [part, all] = [evaluate(of, source, at), evaluate(whole, source, at)];
  return combine(
    [part, all],
    ([of = MISSING, whole = MISSING]) => ({ op: 'covers', of, whole, share }),
    ([p = 0, w = 0]) => (p < share * w ? 'LOW_COVERAGE' : p),
  );
}

/** A sheet without rows is simply missing; the revision of an empty sheet says nothing. */
function evaluateClassified({ of, sheet, isicRev }: Of<'classified'>, source: FactSource, at: At): Evaluated {
  const result = evaluate(of, source, at);
  const fits = source.isicRevs(sheet, at).every((revision) => revision === isicRev);
  return fits ? result : refuse(result, 'CLASSIFICATION', []);
}

/** No formula on the facts of this country gives the figure, so it has none. */
function evaluateMirror({ of }: Of<'mirror'>, source: FactSource, at: At): Evaluated {
  const partner = source.mirror(at.member ?? '');
  if (!partner) return nothing('MISSING_INPUT', [], false);
  const result = evaluate(of, partner.source, forMember(at, partner.reporter));
  return changed(result, { bound: MISSING });
}
