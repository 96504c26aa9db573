/** What a formula needs: sheets, columns and the codes it names. */
import type { Expression, FactTerm, Selector } from './grammar.ts';
import { inside, looked } from './terms.ts';

export interface Input {
  readonly sheet: string;
  readonly measure: string;
  /** Dimension and the codes named in it; none for the members of a list. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** Finds the formula of an indicator that a formula names without holding it. */
export type Lookup = (id: string) => Expression | undefined;

/** Every term in the order of the formula, each once. */
export function inputs(expression: Expression, lookup: Lookup = () => undefined): readonly Input[] {
  const found = termsOf(expression, lookup, new Set()).map(({ sheet, measure, where = {} }): Input => ({
    sheet,
    measure,
    codes: Object.fromEntries(Object.entries(where).map(([column, named]) => [column, codesOf(named)])),
  }));
  return [...new Map(found.map((input) => [JSON.stringify(input), input])).values()];
}

/** Ids of the sheets a formula needs, in the order of the formula. */
export const sheetsOf = (expression: Expression, lookup?: Lookup): readonly string[] => [
  ...new Set(inputs(expression, lookup).map(({ sheet }) => sheet)),
];

/** All terms, those of indicators that the formula only names included. */
export function termsOf(
  expression: Expression,
  lookup: Lookup,
  seen: ReadonlySet<string>,
  partsOf: typeof inside = inside,
): readonly FactTerm[] {
  if (expression.op === 'fact') return [expression];
  const parts = partsOf(expression).flatMap((part) => termsOf(part, lookup, seen, partsOf));
  if (expression.op === 'usd')
    return [...parts, { op: 'fact', sheet: 'FIN_MACRO', measure: 'amount', where: { var: 'FX_USD' } }];
  // whose workbooks have rows in the year decides, whether a term names the sheet or not
  if (expression.op === 'classified' && partsOf === looked && !parts.some(isOf(expression.sheet)))
    return [...parts, { op: 'fact', sheet: expression.sheet, measure: 'total' }];
  if (expression.op !== 'indicator' || expression.of || seen.has(expression.id)) return parts;
  const named = lookup(expression.id);
  return named ? termsOf(named, lookup, new Set([...seen, expression.id]), partsOf) : parts;
}

const isOf =
  (id: string) =>
  ({ sheet }: FactTerm): boolean =>
    sheet === id;

/** The same with terms that only decide whether a part is used: all on which the value can depend. */
export const termsRead = (expression: Expression, lookup: Lookup): readonly FactTerm[] =>
  termsOf(expression, lookup, new Set(), looked);

function codesOf(named: Selector): readonly string[] {
  if (typeof named === 'string') return [named];
  if ('anyOf' in named) return named.anyOf;
  if ('firstOf' in named) return named.firstOf;
  if ('only' in named) return [named.only];
  if ('cut' in named) return [...codesOf(named.whole), ...Object.values(named.codes ?? {})];
  return 'meta' in named ? ['BIRTH', 'CITIZ'] : [];
}
