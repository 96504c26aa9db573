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

/**
 * A part of formulas and its results. Of those that a cut reaches only the last cut is kept, and only where a list has
 * to be gone through: what a few facts make is worked out again sooner than it is put away.
 */
interface Part {
  readonly terms: readonly FactTerm[];
  readonly hasList: boolean;
  readonly whole: Years;
  cut: At['cut'] | undefined;
  years: Years | undefined;
}

/** Results by year; undefined for what is not kept, as a part that depends on the member of the list around it (rulings B7, B35). */
export function knownYears(expression: Expression, source: FactSource, at: At): Years | undefined {
  if (
    isLeaf(expression) ||
    !source.reach ||
    (at.member !== undefined && (source.countries || at.member === RESIDUAL_CLASS))
  )
    return undefined;
  const part = knownParts(source).find(expression);
  if (!part) return undefined;
  if (part.cut !== at.cut) {
    part.cut = at.cut;
    part.years = !isReached(part, source, at) ? part.whole : part.hasList ? new Map() : undefined;
  }
  return part.years;
}

/** Facts are kept where they are found. */
const isLeaf = ({ op }: Expression): boolean => op === 'fact' || op === 'number';

const isReached = ({ terms }: Part, source: FactSource, at: At): boolean =>
  terms.some((term) => source.reach?.(term, at) !== '');

const knownParts = remember((source: FactSource) => {
  const byText = new Map<string, Part | null>();
  const known = new Map<Expression, Part | null>();
  const open = (expression: Expression): Part | null => {
    if (hasOpenMember(expression, source)) return null;
    const terms = termsRead(expression, (id) => source.formula(id));
    const whole: Years = new Map();
    return { terms, hasList: hasList(expression, source), whole, cut: undefined, years: whole };
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

/** The formulas directly inside one, that of an indicator that it names included. */
const partsOf = (expression: Expression, source: FactSource): readonly Expression[] => {
  const named = expression.op === 'indicator' && !expression.of ? source.formula(expression.id) : undefined;
  return named ? [named] : looked(expression);
};

const hasList = (expression: Expression, source: FactSource): boolean =>
  expression.op === 'fold' ||
  expression.op === 'weighted' ||
  partsOf(expression, source).some((each) => hasList(each, source));

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
    default:
      return partsOf(expression, source).some((each) => hasOpenMember(each, source));
  }
}
