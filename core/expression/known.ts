/**
 * What is known already of the parts of formulas. A denominator that a cut does not reach is worked out once for all
 * members of the cut; a figure by which growth is measured is that of the year before.
 */
import type { At, Evaluated, FactSource } from './evaluated.ts';
import type { Expression, FactTerm, ListTerm } from './grammar.ts';
import { termsRead } from './inputs.ts';
import type { Members } from './members.ts';
import { RESIDUAL_CLASS } from './residual.ts';
import { remember } from './remember.ts';
import { looked } from './terms.ts';

type Years<Result> = Map<number, Result>;

/**
 * A part of formulas and its results. Of those that a cut reaches only the last cut is kept, and only where a list has
 * to be gone through: what a few facts make is worked out again sooner than it is put away.
 */
interface Part<Result> {
  readonly terms: readonly FactTerm[];
  readonly hasList: boolean;
  readonly whole: Years<Result>;
  cut: At['cut'] | undefined;
  years: Years<Result> | undefined;
}

/** Results by year; undefined for what is not kept, as a part that depends on the member of the list around it (rulings B7, B35). */
export const knownYears = (
  expression: Expression,
  source: FactSource,
  at: At,
): Years<Evaluated> | undefined =>
  isLeaf(expression) ? undefined : yearsOf(knownParts, expression, source, at);

/** The same of the members of a list: formulas add up a list, square it and ask for its largest. */
export const knownLists = (list: ListTerm, source: FactSource, at: At): Years<Members> | undefined =>
  yearsOf(knownMembers, list, source, at);

/** Facts are kept where they are found. */
const isLeaf = ({ op }: Expression): boolean => op === 'fact' || op === 'number';

function yearsOf<Of, Result>(
  partsIn: (source: FactSource) => Parts<Of, Result>,
  of: Of,
  source: FactSource,
  at: At,
): Years<Result> | undefined {
  if (!source.reach || (at.member !== undefined && (source.countries || at.member === RESIDUAL_CLASS)))
    return undefined;
  const part = partsIn(source)(of);
  if (!part) return undefined;
  if (part.cut !== at.cut) {
    part.cut = at.cut;
    part.years = !isReached(part, source, at) ? part.whole : part.hasList ? new Map() : undefined;
  }
  return part.years;
}

const isReached = ({ terms }: Part<unknown>, source: FactSource, at: At): boolean =>
  terms.some((term) => source.reach?.(term, at) !== '');

type Parts<Of, Result> = (of: Of) => Part<Result> | null;

const knownParts = remember((source: FactSource) =>
  openParts<Expression, Evaluated>((expression) =>
    hasOpenMember(expression, source) ? null : newPart(expression, hasList(expression, source), source),
  ),
);

const knownMembers = remember((source: FactSource) =>
  openParts<ListTerm, Members>(({ each }) => newPart(each, true, source)),
);

function newPart<Result>(expression: Expression, hasList: boolean, source: FactSource): Part<Result> {
  const terms = termsRead(expression, (id) => source.formula(id));
  const whole: Years<Result> = new Map();
  return { terms, hasList, whole, cut: undefined, years: whole };
}

/** Equal parts share one memory, however often formulas write them. */
function openParts<Of, Result>(open: (of: Of) => Part<Result> | null): Parts<Of, Result> {
  const byText = new Map<string, Part<Result> | null>();
  const known = new Map<Of, Part<Result> | null>();
  return (of) => {
    let part = known.get(of);
    if (part === undefined) {
      const text = JSON.stringify(of);
      part = byText.get(text);
      if (part === undefined) byText.set(text, (part = open(of)));
      known.set(of, part);
    }
    return part;
  };
}

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
