/**
 * A bound formula as SQL arithmetic over joined facts `f1`, `f2` … and lists `l1`, `l2` …, numbered as they are first
 * mentioned. Null wherever the core has no value: each rule here is one of evaluate.ts.
 */
import { type Bound, type BoundRatio, type FactKey, factKeyText, isMissing } from './bound.ts';
import { NO_NUMBER, doubleLiteral, finite } from './sql-dialect.ts';

/** What queries ask of the members of a list. */
export interface ListDraft {
  /** One number each. */
  readonly members: readonly Draft[];
  /** Aggregates over the number `x` of each member, by the column under which they are mentioned. */
  readonly wanted: Map<string, string>;
}

export interface Draft {
  readonly columns: readonly string[];
  readonly facts: readonly FactKey[];
  readonly lists: readonly ListDraft[];
}

/** Numerator, denominator (null where the formula has no two parts) and value. */
export function draftFigure(bound: Bound): Draft {
  const twoParts = bound.op === 'ratio' || bound.op === 'growth';
  return draft((terms) => {
    if (!twoParts) return [NO_NUMBER, NO_NUMBER, write(bound, terms)];
    const numerator = write(bound.numerator, terms);
    const denominator = write(bound.denominator, terms);
    return [numerator, denominator, write(bound, terms)];
  });
}

/** Facts and lists of one draft, each once. */
class Terms {
  readonly facts = new Named<FactKey>('f');
  readonly lists = new Named<ListDraft>('l');

  fact(key: FactKey): string {
    return `${this.facts.nameOf(factKeyText(key), () => key).name}.value`;
  }

  /** An aggregate over members; null where a member has no value. */
  list(members: readonly Bound[], column: string, aggregate: string): string {
    const drafts = members.map((each) => draft((terms) => [write(each, terms)]));
    const open = (): ListDraft => ({ members: drafts, wanted: new Map() });
    const { name, item } = this.lists.nameOf(drafts.map(identity).join('\n'), open);
    item.wanted.set(column, aggregate);
    return `${name}.${column}`;
  }
}

/** Things in the order in which they are first mentioned, under a letter and a number from 1. */
class Named<Item> {
  readonly items: Item[] = [];
  private readonly known = new Map<string, { readonly name: string; readonly item: Item }>();
  private readonly letter: string;

  constructor(letter: string) {
    this.letter = letter;
  }

  nameOf(key: string, open: () => Item): { readonly name: string; readonly item: Item } {
    const known = this.known.get(key);
    if (known) return known;
    const item = open();
    const named = { name: `${this.letter}${String(this.items.push(item))}`, item };
    this.known.set(key, named);
    return named;
  }
}

function draft(columns: (terms: Terms) => readonly string[]): Draft {
  const terms = new Terms();
  return { columns: columns(terms), facts: terms.facts.items, lists: terms.lists.items };
}

const identity = ({ columns, facts, lists }: Draft): string =>
  [
    ...columns,
    ...facts.map(factKeyText),
    ...lists.map(({ members }) => `(${members.map(identity).join('\n')})`),
  ].join('\t');

/** Closed in brackets wherever an operator stands in it. */
function write(bound: Bound, terms: Terms): string {
  if (isMissing(bound)) return NO_NUMBER;
  const inner = (of: Bound): string => write(of, terms);
  switch (bound.op) {
    case 'number':
      return doubleLiteral(bound.value);
    case 'fact':
      return terms.fact(bound.key);
    case 'plus':
      return joined(bound.of.map(inner), '+', 0);
    case 'times':
      return joined(bound.of.map(inner), '*', 1);
    case 'max':
      return allOf('GREATEST', bound.of, terms);
    case 'min':
      return allOf('LEAST', bound.of, terms);
    case 'minus':
      return `(${inner(bound.left)} - ${inner(bound.right)})`;
    case 'divided':
      return `(${inner(bound.left)} / ${divisor(bound.right, inner(bound.right))})`;
    case 'power':
      return `(${finite(`POWER(${inner(bound.left)}, ${inner(bound.right)})`)})`;
    case 'abs':
      return `ABS(${inner(bound.of)})`;
    case 'ratio':
      return writeRatio(bound, inner(bound.numerator), inner(bound.denominator));
    case 'growth': {
      const [now, then] = [inner(bound.numerator), inner(bound.denominator)];
      const root = `POWER(${now} / ${then}, 1E0 / ${doubleLiteral(bound.years)})`;
      return `(CASE WHEN ${then} > 0E0 AND ${now} >= 0E0 THEN (${root} - 1E0) * 100E0 END)`;
    }
    case 'deviation':
      return terms.list(bound.rates, 'deviation', 'STDDEV_SAMP(x)');
    case 'fold':
      return writeFold(bound, terms);
    case 'weighted':
      return bound.pairs.length === 0
        ? doubleLiteral(0)
        : terms.list(
            bound.pairs.map((pair) => ({ op: 'times', of: pair })),
            'total',
            'SUM(x)',
          );
    case 'covers': {
      const part = inner(bound.of);
      return `(CASE WHEN ${part} >= ${doubleLiteral(bound.share)} * ${inner(bound.whole)} THEN ${part} END)`;
    }
    case 'missing':
      return NO_NUMBER;
  }
}

const joined = (operands: readonly string[], operator: string, none: number): string =>
  operands.length === 0 ? doubleLiteral(none) : `(${operands.join(` ${operator} `)})`;

const divisor = (bound: Bound, text: string): string =>
  bound.op === 'number' && bound.value !== 0 ? text : `NULLIF(${text}, 0E0)`;

/** DuckDB and Spark would pass over a null. */
function allOf(name: string, of: readonly Bound[], terms: Terms): string {
  const operands = of.map((each) => write(each, terms));
  const tests = operands.flatMap((text, index) =>
    of[index]?.op === 'number' ? [] : [`${text} IS NOT NULL`],
  );
  const call = `${name}(${operands.join(', ')})`;
  return tests.length === 0 ? call : `(CASE WHEN ${tests.join(' AND ')} THEN ${call} END)`;
}

function writeRatio(
  { factor, anySign, whenZero }: BoundRatio,
  numerator: string,
  denominator: string,
): string {
  const quotient = `${factor === 1 ? '' : `${doubleLiteral(factor)} * `}${numerator} / ${denominator}`;
  const whole = `${denominator} ${anySign ? '<>' : '>'} 0E0 THEN ${quotient}`;
  if (whenZero === undefined) return `(CASE WHEN ${whole} END)`;
  const isZero = `${denominator} = 0E0 AND ${numerator} IS NOT NULL THEN ${doubleLiteral(whenZero)}`;
  return `(CASE WHEN ${isZero} WHEN ${whole} END)`;
}

function writeFold({ fold, members, above }: Extract<Bound, { readonly op: 'fold' }>, terms: Terms): string {
  if (members.length === 0) return doubleLiteral(0);
  switch (fold) {
    case 'total':
      return terms.list(members, 'total', 'SUM(x)');
    case 'squares':
      return terms.list(members, 'squares', 'SUM(x * x)');
    case 'count': {
      if (above === undefined) return terms.list(members, 'members', 'CAST(COUNT(*) AS DOUBLE)');
      const limit = doubleLiteral(above);
      const name = `above_${String(above).replaceAll(/\W/g, '_')}`;
      return terms.list(members, name, `SUM(CASE WHEN x > ${limit} THEN 1E0 ELSE 0E0 END)`);
    }
  }
}
