/**
 * One figure for several countries (indicators §1.4, rulings B35). Each part of a formula that only adds is worked out
 * in every country with that country's own choices (sources, carried years, what is optional), and the results are
 * added; what divides, compares, squares or ranks is done once, on the sums.
 */
import type { Fact } from '../model.ts';
import {
  type Evaluated,
  type FactSource,
  type Flag,
  type Found,
  type Lost,
  type Where,
  type Years,
  exists,
} from './evaluated.ts';
import type { Expression } from './grammar.ts';
import { remember } from '../remember.ts';
import { changed, combine } from './results.ts';
import { type Series, Yearly, noValues } from './series.ts';
import { otherFacts } from './series-facts.ts';
import { strictest, weakest } from './status.ts';

/** What is made of the countries' own sources. Their money is in US dollars already. */
export function poolSources(countries: readonly FactSource[]): FactSource {
  const [first] = countries;
  if (!first) throw new Error('a pool without countries');
  return {
    ...first,
    countries,
    // Terms are looked up in the countries; a formula of several never asks for one itself.
    facts: () => ({ values: noValues(first.years), currencies: [], find: () => ABSENT }),
    rate: () => ABSENT,
    mirror: () => undefined,
    members: (term, where, year) => {
      const all = countries.map((country) => country.members(term, where, year));
      return {
        codes: [...new Set(all.flatMap(({ codes }) => codes))].sort(),
        open: all.some(({ open }) => open),
      };
    },
    isComplete: (sheet) => countries.every((country) => country.isComplete(sheet)),
    reach: (term, where) => countries.map((country) => country.reach(term, where)).join(''),
  };
}

const ABSENT: Lost = { cause: 'absent' };

/** The same source with every amount in US dollars of its own year; without a rate an amount cannot be used. */
export function inDollars(source: FactSource): FactSource {
  const inYear = remember((rate: Fact) => remember((fact: Fact) => converted(fact, rate)));
  return {
    ...source,
    currency: 'USD',
    facts(term, where) {
      const facts = source.facts(term, where);
      return otherFacts(source.years, facts, IN_DOLLARS, (found, year): Found | Lost => {
        if (!('fact' in found) || !isLocalMoney(found.fact)) return found;
        const rate = source.rate(term.sheet, year);
        return 'fact' in rate && rate.fact.value !== 0
          ? { fact: inYear(rate.fact)(found.fact) }
          : { cause: 'blocked' };
      });
    },
    mirror(partner) {
      const found = source.mirror(partner);
      return found && { ...found, source: inDollars(found.source) };
    },
  };
}

const IN_DOLLARS = ['USD'];

/** A blank unit is money of a workbook that names no currency. */
const isLocalMoney = ({ unit }: Fact): boolean => unit === '' || (/^[A-Z]{3}$/.test(unit) && unit !== 'USD');

const converted = (fact: Fact, rate: Fact): Fact => ({
  ...fact,
  value: fact.value / rate.value,
  unit: 'USD',
  obsStatus: weakest([fact.obsStatus, rate.obsStatus]),
  confStatus: strictest([fact.confStatus, rate.confStatus]),
  flags: [...new Set([...fact.flags, ...rate.flags])],
  sources: [...fact.sources, ...rate.sources],
});

/**
 * Whether the figure of several countries is the sum of theirs. A count of members and a weighted sum are: a corridor
 * or an agreement of one country is another one than that of its neighbour with the same partner. The largest members
 * and sums of squares are not: partners are matched by code first.
 */
export function isAdditive(expression: Expression, formula: FactSource['formula']): boolean {
  const all = (parts: readonly Expression[]): boolean => parts.every((each) => isAdditive(each, formula));
  switch (expression.op) {
    case 'fact':
    case 'noted':
      return true;
    case 'plus':
      return all(expression.terms);
    case 'minus':
      return all([expression.left, expression.right]);
    case 'times': {
      const terms = expression.factors.filter(({ op }) => op !== 'number');
      return terms.length > 0 && all(terms);
    }
    case 'divided':
      return expression.right.op === 'number' && all([expression.left]);
    case 'either':
      return all(expression.options.map(({ of }) => of));
    case 'optional':
    case 'usd':
    case 'resolved':
    case 'mirror':
    case 'classified':
      return all([expression.of]);
    case 'covers':
      return all([expression.of, expression.whole]);
    case 'indicator': {
      const own = expression.of ?? formula(expression.id);
      return own !== undefined && all([own]);
    }
    case 'fold':
      return (
        expression.fold !== 'squares' && expression.keep?.largest === undefined && all([expression.list.each])
      );
    case 'weighted':
      return all([expression.list.each, expression.by.each]);
    case 'number':
    case 'abs':
    case 'max':
    case 'min':
    case 'power':
    case 'ratio':
    case 'growth':
    case 'deviation':
      return false;
  }
}

export const addUp = (years: Years, each: readonly Series[], where: Pick<Where, 'member'>): Series =>
  new Yearly(years, each, (year) =>
    addUpYear(
      each.map((country) => country.at(year)),
      where,
    ),
  );

/**
 * The sum over countries. A term must be there in each of them; a member of a list only in some: a partner that one
 * country does not have is none of its partners.
 */
export function addUpYear(each: readonly Evaluated[], { member }: Pick<Where, 'member'>): Evaluated {
  const valued = each.filter(exists);
  const parts = member !== undefined && valued.length > 0 ? valued : each;
  const sum = combine(
    parts,
    (of) => ({ op: 'plus', of }),
    (values) => values.reduce((all, value) => all + value, 0),
  );
  return changed(sum, { flags: oldestLags(parts.flatMap(({ flags }) => flags)) });
}

/** One LAGGED for each term, that of the country whose figure is oldest. */
function oldestLags(flags: readonly Flag[]): readonly Flag[] {
  const yearsOf = ({ text }: Flag): number => Number(/^LAGGED\((\d+)\)$/.exec(text)?.[1] ?? 0);
  const byKey = new Map<string, Flag>();
  for (const flag of flags) {
    const known = byKey.get(flag.key);
    if (!known || yearsOf(flag) > yearsOf(known)) byKey.set(flag.key, flag);
  }
  return [...byKey.values()];
}
