/** Which formulas are sums of facts with fixed factors: what an outsider can calculate with. */
import { type Bound, factKeyText } from '../../expression/bound.ts';

/** constant + Σ factor × fact, by key of the fact. */
export interface Combination {
  readonly constant: number;
  readonly factors: ReadonlyMap<string, number>;
}

/** Null where the formula is no such sum: a quotient, a square, a growth rate … */
export function combinationOf(bound: Bound): Combination | null {
  switch (bound.op) {
    case 'number':
      return { constant: bound.value, factors: new Map() };
    case 'fact':
      return { constant: 0, factors: new Map([[factKeyText(bound.key), 1]]) };
    case 'plus':
      return addAll(bound.of.map(combinationOf));
    case 'minus':
      return addAll([combinationOf(bound.left), scaled(combinationOf(bound.right), -1)]);
    case 'times':
      return product(bound.of.map(combinationOf));
    case 'divided': {
      const by = combinationOf(bound.right);
      return by && by.factors.size === 0 && by.constant !== 0
        ? scaled(combinationOf(bound.left), 1 / by.constant)
        : null;
    }
    case 'fold':
      return bound.fold === 'total' ? addAll(bound.members.map(combinationOf)) : null;
    case 'covers':
      return combinationOf(bound.of);
    default:
      return null;
  }
}

function addAll(parts: readonly (Combination | null)[]): Combination | null {
  const factors = new Map<string, number>();
  let constant = 0;
  for (const part of parts) {
    if (!part) return null;
    constant += part.constant;
    for (const [fact, factor] of part.factors) factors.set(fact, (factors.get(fact) ?? 0) + factor);
  }
  return { constant, factors };
}

const scaled = (of: Combination | null, by: number): Combination | null =>
  of && {
    constant: of.constant * by,
    factors: new Map([...of.factors].map(([fact, factor]) => [fact, factor * by])),
  };

/** A product is a sum of facts only where at most one of its factors has facts. */
function product(parts: readonly (Combination | null)[]): Combination | null {
  let result: Combination | null = { constant: 1, factors: new Map() };
  for (const part of parts) {
    if (!part || !result) return null;
    if (part.factors.size === 0) result = scaled(result, part.constant);
    else if (result.factors.size === 0) result = scaled(part, result.constant);
    else return null;
  }
  return result;
}
