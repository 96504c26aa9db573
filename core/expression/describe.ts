/**
 * A formula in words, for people who check how a figure is made: sheets, columns and codes by their titles with the
 * machine name behind, or by the machine name alone where room is scarce.
 */
import type { Names } from '../i18n/names.ts';
import { fill, words, wordsOf } from '../i18n/translate.ts';
import type { Language, Value } from '../model.ts';
import type { Expression, FactTerm, FoldTerm, ListTerm, Scores, Selector } from './grammar.ts';
import { factTerms } from './terms.ts';

/**
 * The formula of an indicator; indicators inside it are named, not written out. Without names of sheets and columns,
 * machine names.
 */
export function describe(
  expression: Expression,
  language: Language,
  names?: Names | Pick<Names, 'indicator'>,
): string {
  const root = expression.op === 'indicator' ? (expression.of ?? expression) : expression;
  return new Describer(language, names).of(root);
}

/** What needs no brackets inside another formula. */
const SIMPLE: ReadonlySet<Expression['op']> = new Set(['number', 'fact', 'indicator', 'abs', 'optional']);

class Describer {
  readonly #language: Language;
  readonly #names: Names | undefined;
  readonly #indicators: Pick<Names, 'indicator'> | undefined;

  constructor(language: Language, names: Names | Pick<Names, 'indicator'> | undefined) {
    this.#language = language;
    this.#names = names && 'sheet' in names ? names : undefined;
    this.#indicators = names;
  }

  of(expression: Expression): string {
    switch (expression.op) {
      case 'number':
        return this.#say('{n}', { n: expression.value });
      case 'fact':
        return this.#fact(expression);
      case 'indicator':
        return this.#dated(this.#named(expression.id), expression.year);
      case 'plus':
        return expression.terms.map((term) => this.#operand(term)).join(' + ');
      case 'times':
        return expression.factors.map((factor) => this.#operand(factor)).join(' × ');
      case 'minus':
        return `${this.#operand(expression.left)} − ${this.#operand(expression.right)}`;
      case 'divided':
        return `${this.#operand(expression.left)} ÷ ${this.#operand(expression.right)}`;
      case 'power':
        return `${this.#operand(expression.base)} ^ ${this.#operand(expression.exponent)}`;
      case 'abs':
        return `|${this.of(expression.of)}|`;
      case 'ratio': {
        const quotient = `${this.#operand(expression.numerator)} ÷ ${this.#operand(expression.denominator)}`;
        return expression.factor === 1
          ? quotient
          : `${this.#say('{n}', { n: expression.factor })} × ${quotient}`;
      }
      case 'fold':
        return this.#fold(expression);
      case 'resolved':
        return this.of(expression.of);
      default:
        return this.#inWords(expression);
    }
  }

  #inWords(
    expression: Extract<
      Expression,
      {
        readonly op:
          | 'max'
          | 'min'
          | 'growth'
          | 'deviation'
          | 'either'
          | 'optional'
          | 'usd'
          | 'weighted'
          | 'covers'
          | 'mirror'
          | 'classified'
          | 'noted';
      }
    >,
  ): string {
    const text = this.#text;
    switch (expression.op) {
      case 'max':
        return this.#say(text.largest, { list: this.#listed(expression.of) });
      case 'min':
        return this.#say(text.smallest, { list: this.#listed(expression.of) });
      case 'growth':
        return this.#say(text.growth, { of: this.#operand(expression.of), n: expression.back });
      case 'deviation':
        return this.#say(text.deviation, {
          of: this.#operand(expression.of),
          n: expression.years,
          least: expression.least,
        });
      case 'either':
        return expression.options
          .map((option) => this.of(option.of))
          .reduce((first, second) => this.#say(text.orElse, { first, second }));
      case 'optional':
        return this.#say(text.optional, { of: this.of(expression.of) });
      case 'usd':
        return this.#say(text.usd, { of: this.#operand(expression.of) });
      case 'weighted':
        return this.#say(text.weighted, {
          over: this.#over(expression.list),
          of: this.#each(expression.list),
          by: this.#each(expression.by),
        });
      case 'covers':
        return this.#say(text.covers, {
          of: this.#operand(expression.of),
          percent: 100 * expression.share,
          whole: this.#operand(expression.whole),
        });
      case 'mirror':
        return this.#say(text.mirror, { of: this.of(expression.of) });
      case 'classified':
        return this.#say(text.classified, { of: this.#operand(expression.of), n: expression.isicRev });
      case 'noted':
        return this.#say(text.noted, { of: this.of(expression.of), words: expression.beside.join(text.or) });
    }
  }

  get #text() {
    return words(this.#language).formula;
  }

  #say(template: string, args: Readonly<Record<string, Value>>): string {
    return fill(template, args, this.#language);
  }

  #operand(expression: Expression): string {
    const inner = expression.op === 'resolved' ? expression.of : expression;
    return SIMPLE.has(inner.op) ? this.of(inner) : `(${this.of(inner)})`;
  }

  #listed(parts: readonly Expression[]): string {
    return `(${parts.map((part) => this.of(part)).join('; ')})`;
  }

  #named(id: string): string {
    const name =
      this.#indicators?.indicator(id) ??
      wordsOf<{ readonly name: string }>(words(this.#language).indicators, id)?.name;
    return name === undefined ? id : this.#say(this.#text.indicator, { name, id });
  }

  #dated(what: string, year = 0): string {
    if (year === 0) return what;
    return year === -1
      ? this.#say(this.#text.yearBefore, { of: what })
      : this.#say(this.#text.yearsBefore, { of: what, n: -year });
  }

  #fact({ sheet, measure, where = {}, year, lag, pool, scores }: FactTerm): string {
    const text = this.#text;
    const conditions = Object.entries(where).flatMap(([column, named]) =>
      this.#condition(sheet, column, named),
    );
    const column = this.#titled(sheet, measure);
    const plain =
      conditions.length === 0
        ? column
        : this.#say(text.where, { measure: column, conditions: conditions.join(text.and) });
    const template = {
      mean: text.mean,
      largest: text.largestOfRows,
      'in-force': text.inForce,
      sum: null,
      present: null,
    }[pool ?? 'sum'];
    const one = template === null ? plain : this.#say(template, { of: plain });
    const pooled = scores ? this.#say(text.scored, { of: one, codes: this.#scores(scores) }) : one;
    const carried = lag === undefined ? pooled : this.#say(text.carried, { of: pooled, n: lag });
    return this.#dated(carried, year);
  }

  #titled(sheet: string, column: string): string {
    const id = `${sheet}.${column}`;
    const names = this.#names;
    return names
      ? this.#say(this.#text.titled, { sheet: names.sheet(sheet), column: names.column(sheet, column), id })
      : id;
  }

  #scores({ of }: Scores): string {
    return Object.entries(of)
      .map(([code, score]) => this.#say('{code} = {score}', { code, score }))
      .join('; ');
  }

  /** Nothing for the member of a list: the words of the list say it. */
  #condition(sheet: string, column: string, named: Selector): readonly string[] {
    const text = this.#text;
    const codes = (list: readonly string[], by: string): string => this.#codes(sheet, column, list, by);
    const title = this.#names?.column(sheet, column) ?? column;
    if (typeof named === 'string')
      return [this.#say(text.is, { column: title, code: codes([named], text.or) })];
    if ('anyOf' in named)
      return [this.#say(text.isAnyOf, { column: title, codes: codes(named.anyOf, text.or) })];
    if ('firstOf' in named)
      return [this.#say(text.isFirstOf, { column: title, codes: codes(named.firstOf, text.and) })];
    if ('only' in named)
      return [this.#say(text.isOnly, { column: title, code: codes([named.only], text.or) })];
    if ('cut' in named) return this.#condition(sheet, column, named.whole);
    return 'meta' in named ? [this.#say(text.isBasis, { column: title })] : [];
  }

  /** `in [direction=IN]`: names, and behind them what stands in which column. */
  #codes(sheet: string, column: string, codes: readonly string[], by: string): string {
    const names = this.#names;
    if (!names) return codes.join(by);
    const named = codes.map((code) => names.code(sheet, column, code) ?? code).join(by);
    return `${named} [${column}=${codes.join(', ')}]`;
  }

  /** What a list runs over: the title of the column whose members it takes. */
  #over({ over, each }: ListTerm): string {
    const term = factTerms(each).find(({ where = {} }) => where[over] !== undefined);
    const title = term && this.#names?.column(term.sheet, over);
    return title === undefined || title === over ? over : `${title} [${over}]`;
  }

  #each(list: ListTerm): string {
    const what = this.#operand(list.each);
    return list.lag === undefined ? what : this.#say(this.#text.carried, { of: what, n: list.lag });
  }

  #fold({ fold, list, keep, above }: FoldTerm): string {
    const text = this.#text;
    const template = fold === 'count' && above !== undefined ? text.countAbove : text[fold];
    const plain = this.#say(template, { over: this.#over(list), of: this.#each(list), limit: above ?? null });
    if (!keep) return plain;
    const other = this.#each(keep.list);
    return keep.largest === undefined
      ? this.#say(text.kept, { fold: plain, other })
      : this.#say(text.keptLargest, { fold: plain, n: keep.largest, other });
  }
}
