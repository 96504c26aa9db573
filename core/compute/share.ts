/**
 * The part that one code has in a figure whose formula names several codes of a column, each in a term of its own
 * (the items of remittances): the same formula with all other terms at zero. Parts add up to the figure.
 */
import { type Bound, factKeyText } from '../expression/bound.ts';
import { type Evaluated, exists, nothing, plain } from '../expression/evaluated.ts';
import { weakest } from '../expression/status.ts';

/** @param figure the national figure; what it does not use has no share. */
export function shareOf(figure: Evaluated, column: string, code: string): Evaluated {
  if (!exists(figure)) return { ...figure, facts: [] };
  const own = figure.facts.filter(({ dimensions }) => dimensions[column] === code);
  if (own.length === 0) return nothing('MISSING_INPUT', [], false);
  const values = new Map(own.map((fact) => [factKeyText(fact), fact.value]));
  const value = linear(figure.bound, values);
  if (value === null) return nothing('MISSING_INPUT', [], true);
  return {
    ...plain(value),
    status: weakest(own.map(({ obsStatus }) => obsStatus)),
    flags: own.flatMap(({ flags }) => flags.map((text) => ({ key: text, text }))),
    facts: own,
    bound: { op: 'missing' },
    current: figure.current,
  };
}

/** Null for formulas in which terms are more than added, subtracted and scaled. */
function linear(bound: Bound, values: ReadonlyMap<string, number>): number | null {
  switch (bound.op) {
    case 'number':
      return bound.value === 0 ? 0 : null;
    case 'fact':
      return values.get(factKeyText(bound.key)) ?? 0;
    case 'plus': {
      const parts = bound.of.map((each) => linear(each, values));
      return parts.reduce<number | null>(
        (sum, part) => (sum === null || part === null ? null : sum + part),
        0,
      );
    }
    case 'minus': {
      const [left, right] = [linear(bound.left, values), linear(bound.right, values)];
      return left === null || right === null ? null : left - right;
    }
    case 'divided': {
      const left = linear(bound.left, values);
      return left === null || bound.right.op !== 'number' ? null : left / bound.right.value;
    }
    default:
      return null;
  }
}
