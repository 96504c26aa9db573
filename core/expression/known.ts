/**
 * What is known already of the parts of formulas. A denominator that a cut does not reach is worked out once for all
 * members of the cut; a figure by which growth is measured is that of the year before.
 */
import type { At, Evaluated, FactSource } from './evaluated.ts';
import type { Expression, FactTerm } from './grammar.ts';
import { termsRead } from './inputs.ts';
import { RESIDUAL_CLASS } from './residual.ts';
import { remember } from './remember.ts';
import { looked } from './terms.ts';

type Years = Map<number, Evaluated>;

/** A part of formulas and its results. Of those that a cut reaches only the last cut is kept. */
interface Part {
  readonly terms: readonly FactTerm[];
  readonly whole: Years;
  cut: At['cut'] | undefined;
  years: Years;
}

/** Results by year; undefined for a part that depends on the member of the list around it (rulings B7, B35). */
export function knownYears(expression: Expression, source: FactSource, at: At): Years | undefined {
  if (!source.reach || (at.member !== undefined && (source.countries || at.member === RESIDUAL_CLASS)))
    return undefined;
  const part = partsOf(source).find(expression);
  if (!part) return undefined;
  if (part.cut !== at.cut) {
    part.cut = at.cut;
    part.years = isReached(part, source, at) ? new Map() : part.whole;
  }
  return part.years;
}

const isReached = ({ terms }: Part, source: FactSource, at: At): boolean =>
  terms.some((term) => source.reach?.(term, at) !== '');

const partsOf = remember((source: FactSource) => {
  const byText = new Map<string, Part | null>();
  const known = new Map<Expression, Part | null>();
  const open = (expression: Expression): Part | null => {
    if (hasOpenMember(expression, source)) return null;
    const terms = termsRead(expression, (id) => source.formula(id));
    const whole: Years = new Map();
    return { terms, whole, cut: undefined, years: whole };
  };
  return {
    find(expression: Expression): Part | null {
      let part = known.get(expression);
      if (part === undefined) {
        const text = JSON.stringify(expression);
        part = byText.get(text);
        if (part === undefined) byText.set(text, (part = open(expression)));
        known.set(expression, part);
      }
      return part;
    },
  };
});

/** Whether the value depends on which member of a list it is worked out for. */
function hasOpenMember(expression: Expression, source: FactSource): boolean {
  switch (expression.op) {
    case 'fold':
    case 'weighted':
      return false;
    case 'mirror':
      return true;
    case 'fact':
      return Object.values(expression.where ?? {}).some(
        (named) => typeof named === 'object' && 'member' in named,
      );
    case 'indicator': {
      const formula = expression.of ?? source.formula(expression.id);
      return formula !== undefined && hasOpenMember(formula, source);
    }
    default:
      return looked(expression).some((each) => hasOpenMember(each, source));
  }
}
