/** A formula in words, for people who check how a figure is made. Sheets, columns and codes keep their names. */
import { fill, words, wordsOf } from '../i18n/translate.ts';
import type { Language, Value } from '../model.ts';
import type { Expression, FactTerm, FoldTerm, ListTerm, Selector } from './grammar.ts';

/** The formula of an indicator; indicators inside it are named, not written out. */
export function describe(expression: Expression, language: Language): string {
  const root = expression.op === 'indicator' ? (expression.of ?? expression) : expression;
  return describer(language)(root);
}

function describer(language: Language): (expression: Expression) => string {
  const text = words(language).formula;
  const say = (template: string, args: Readonly<Record<string, Value>>): string =>
    fill(template, args, language);
  const figure = (value: number): string => say('{n}', { n: value });

  const of = (expression: Expression): string => {
    switch (expression.op) {
      case 'number':
        return figure(expression.value);
      case 'fact':
        return fact(expression);
      case 'indicator':
        return dated(named(expression.id), expression.year);
      case 'plus':
        return expression.terms.map(operand).join(' + ');
      case 'times':
        return expression.factors.map(operand).join(' × ');
      case 'minus':
        return `${operand(expression.left)} − ${operand(expression.right)}`;
      case 'divided':
        return `${operand(expression.left)} ÷ ${operand(expression.right)}`;
      case 'power':
        return `${operand(expression.base)} ^ ${operand(expression.exponent)}`;
      case 'abs':
        return `|${of(expression.of)}|`;
      case 'max':
        return say(text.largest, { list: `(${expression.of.map(of).join('; ')})` });
      case 'min':
        return say(text.smallest, { list: `(${expression.of.map(of).join('; ')})` });
      case 'ratio': {
        const quotient = `${operand(expression.numerator)} ÷ ${operand(expression.denominator)}`;
        return expression.factor === 1 ? quotient : `${figure(expression.factor)} × ${quotient}`;
      }
      case 'growth':
        return say(text.growth, { of: operand(expression.of), n: expression.back });
      case 'deviation':
        return say(text.deviation, {
          of: operand(expression.of),
          n: expression.years,
          least: expression.least,
        });
      case 'either':
        return expression.options
          .map((option) => of(option.of))
          .reduce((first, second) => say(text.orElse, { first, second }));
      case 'optional':
        return say(text.optional, { of: of(expression.of) });
      case 'usd':
        return say(text.usd, { of: operand(expression.of) });
      case 'resolved':
        return of(expression.of);
      case 'fold':
        return folded(expression);
      case 'weighted':
        return say(text.weighted, {
          over: expression.list.over,
          of: each(expression.list),
          by: each(expression.by),
        });
      case 'covers':
        return say(text.covers, {
          of: operand(expression.of),
          percent: 100 * expression.share,
          whole: operand(expression.whole),
        });
    }
  };

  const named = (id: string): string => {
    const name = wordsOf<{ readonly name: string }>(words(language).indicators, id)?.name;
    return name === undefined ? id : say(text.indicator, { name, id });
  };

  const dated = (what: string, year = 0): string => {
    if (year === 0) return what;
    return year === -1 ? say(text.yearBefore, { of: what }) : say(text.yearsBefore, { of: what, n: -year });
  };

  const fact = ({ sheet, measure, where = {}, year, lag, pool }: FactTerm): string => {
    const conditions = Object.entries(where).flatMap(([column, named]) => condition(column, named));
    const column = `${sheet}.${measure}`;
    const plain =
      conditions.length === 0
        ? column
        : say(text.where, { measure: column, conditions: conditions.join(text.and) });
    const pooled =
      pool === 'mean'
        ? say(text.mean, { of: plain })
        : pool === 'in-force'
          ? say(text.inForce, { of: plain })
          : plain;
    const carried = lag === undefined ? pooled : say(text.carried, { of: pooled, n: lag });
    return dated(carried, year);
  };

  /** Nothing for the member of a list: the words of the list say it. */
  const condition = (column: string, named: Selector): readonly string[] => {
    if (typeof named === 'string') return [say(text.is, { column, code: named })];
    if ('anyOf' in named) return [say(text.isAnyOf, { column, codes: named.anyOf.join(text.or) })];
    if ('firstOf' in named) return [say(text.isFirstOf, { column, codes: named.firstOf.join(text.and) })];
    if ('only' in named) return [say(text.isOnly, { column, code: named.only })];
    return 'meta' in named ? [say(text.isBasis, { column })] : [];
  };

  const each = (list: ListTerm): string => {
    const what = operand(list.each);
    return list.lag === undefined ? what : say(text.carried, { of: what, n: list.lag });
  };

  const folded = ({ fold, list, keep, above }: FoldTerm): string => {
    const template = fold === 'count' && above !== undefined ? text.countAbove : text[fold];
    const plain = say(template, { over: list.over, of: each(list), limit: above ?? null });
    if (!keep) return plain;
    const other = each(keep.list);
    return keep.largest === undefined
      ? say(text.kept, { fold: plain, other })
      : say(text.keptLargest, { fold: plain, n: keep.largest, other });
  };

  const SIMPLE: ReadonlySet<Expression['op']> = new Set(['number', 'fact', 'indicator', 'abs', 'optional']);
  const operand = (expression: Expression): string => {
    const inner = expression.op === 'resolved' ? expression.of : expression;
    return SIMPLE.has(inner.op) ? of(inner) : `(${of(inner)})`;
  };
  return of;
}
