/** All terms of a formula that stand for facts, in the order in which they are written. */
import type { Expression, FactTerm, ListTerm } from './grammar.ts';
import { remember } from '../remember.ts';

const ofList = (list: ListTerm): readonly Expression[] => [list.each];

/** The expressions directly inside one. */
export function inside(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'number':
    case 'fact':
      return [];
    case 'indicator':
      return expression.of ? [expression.of] : [];
    case 'plus':
      return expression.terms;
    case 'times':
      return expression.factors;
    case 'max':
    case 'min':
      return expression.of;
    case 'minus':
    case 'divided':
      return [expression.left, expression.right];
    case 'power':
      return [expression.base, expression.exponent];
    case 'ratio':
      return [expression.numerator, expression.denominator];
    case 'either':
      return expression.options.map(({ of }) => of);
    case 'fold':
      return [...ofList(expression.list), ...(expression.keep ? ofList(expression.keep.list) : [])];
    case 'weighted':
      return [...ofList(expression.list), ...ofList(expression.by)];
    case 'covers':
      return [expression.of, expression.whole];
    case 'abs':
    case 'growth':
    case 'deviation':
    case 'optional':
    case 'usd':
    case 'resolved':
    case 'mirror':
    case 'classified':
    case 'noted':
      return [expression.of];
  }
}

/** The same with what only decides whether a part is used. */
export const looked = (expression: Expression): readonly Expression[] =>
  expression.op === 'optional' && expression.given ? [expression.of, expression.given] : inside(expression);

/** Terms of the formula itself; those of indicators it names are found where these are known (inputs.ts). */
export const factTerms = remember((expression: Expression): readonly FactTerm[] =>
  expression.op === 'fact' ? [expression] : inside(expression).flatMap(factTerms),
);
