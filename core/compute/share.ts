/**
 * The part that one code has in a figure whose formula names several codes of a column, each in a term of its own
 * (the items of remittances): the same formula with all other terms at zero. Parts add up to the figure.
 */
import { type Bound, factKeyText } from '../expression/bound.ts';
import { type Evaluated, exists } from '../expression/evaluated.ts';
import { changed, nothing, plain } from '../expression/results.ts';
import { weakest } from '../expression/status.ts';

/** @param figure the national figure; what it does not use has no share. */
export function shareOf(figure: Evaluated, column: string, code: string): Evaluated {
  if (!exists(figure)) return changed(figure, { facts: [] });
  const own = figure.facts.filter(({ dimensions }) => dimensions[column] === code);
  if (own.length === 0) return nothing('MISSING_INPUT', [], false);
  const values = new Map(own.map((fact) => [factKeyText(fact), fact.value]));
  const bound = only(figure.bound, new Set(values.keys()));
  if (bound === null) return nothing('MISSING_INPUT', [], true);
  return changed(plain(valueOf(bound, values)), {
    status: weakest(own.map(({ obsStatus }) => obsStatus)),
    flags: own.flatMap(({ flags }) => flags.map((text) => ({ key: text, text }))),
    facts: own,
    bound,
    newest: figure.newest,
  });
}

/** The formula with all other facts at zero; null where terms are more than added, subtracted and scaled. */
function only(bound: Bound, keys: ReadonlySet<string>): Bound | null {
  switch (bound.op) {
    case 'number':
      return bound.value === 0 ? bound : null;
    case 'fact':
      return keys.has(factKeyText(bound.key)) ? bound : { op: 'number', value: 0 };
    case 'plus': {
      const parts = bound.of.flatMap((each) => only(each, keys) ?? []);
      return parts.length === bound.of.length ? { op: 'plus', of: parts } : null;
    }
    case 'minus': {
      const [left, right] = [only(bound.left, keys), only(bound.right, keys)];
      return left && right && { op: 'minus', left, right };
    }
    case 'divided': {
      const left = only(bound.left, keys);
      return left && bound.right.op === 'number' ? { op: 'divided', left, right: bound.right } : null;
    }
    default:
      return null;
  }
}

function valueOf(bound: Bound, values: ReadonlyMap<string, number>): number {
  switch (bound.op) {
    case 'number':
      return bound.value;
    case 'fact':
      return values.get(factKeyText(bound.key)) ?? 0;
    case 'plus':
      return bound.of.reduce((sum, each) => sum + valueOf(each, values), 0);
    case 'minus':
      return valueOf(bound.left, values) - valueOf(bound.right, values);
    case 'divided':
      return valueOf(bound.left, values) / valueOf(bound.right, values);
    default:
      return NaN;
  }
}
