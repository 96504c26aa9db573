/**
 * What is known already of the parts of formulas. A denominator that a cut does not reach is worked out once for all
 * members of the cut; a list of which formulas take the sum, the squares and the largest is gone through once.
 */
import type { FactSource, Where } from './evaluated.ts';
import type { Expression, FactTerm, ListTerm } from './grammar.ts';
import { termsRead } from './inputs.ts';
import type { List } from './list.ts';
import { RESIDUAL_CLASS } from './residual.ts';
import { remember } from '../remember.ts';
import { Kept, type Series } from './series.ts';
import { looked } from './terms.ts';

/** A part of formulas and what it gives: without a cut, and in the last cut that reaches it. */
interface Part<Result> {
  readonly terms: readonly FactTerm[];
  whole: Result | undefined;
  cut: Where['cut'] | undefined;
  isReached: boolean;
  inCut: Result | undefined;
}

/** What is known, or what is worked out and known from now on. */
type Known<Result> = (workOut: () => Result) => Result;

/** Undefined for what is not kept, as a part that depends on the member of the list around it (rulings B7, B35). */
export const knownSeries = (
  expression: Expression,
  source: FactSource,
  where: Where,
): Known<Series> | undefined =>
  isLeaf(expression) ? undefined : knownOf(knownParts, expression, source, where, (whole) => new Kept(whole));

export const knownList = (list: ListTerm, source: FactSource, where: Where): Known<List> | undefined =>
  knownOf(knownLists, list, source, where, (whole) => whole);

/** Facts are kept where they are found. */
const isLeaf = ({ op }: Expression): boolean => op === 'fact' || op === 'number';

function knownOf<Of, Result>(
  partsIn: (source: FactSource) => Parts<Of, Result>,
  of: Of,
  source: FactSource,
  where: Where,
  keep: (whole: Result) => Result,
): Known<Result> | undefined {
  if (where.member !== undefined && (source.countries || where.member === RESIDUAL_CLASS)) return undefined;
  const part = partsIn(source)(of);
  if (!part) return undefined;
  if (part.cut !== where.cut) {
    part.cut = where.cut;
    part.isReached = part.terms.some((term) => source.reach(term, where) !== '');
    part.inCut = undefined;
  }
  return (workOut) => {
    const known = part.isReached ? part.inCut : part.whole;
    if (known !== undefined) return known;
    const { cut, isReached } = part;
    const made = workOut();
    if (isReached) {
      if (part.cut === cut) part.inCut = made;
      return made;
    }
    return (part.whole = keep(made));
  };
}

type Parts<Of, Result> = (of: Of) => Part<Result> | null;

const knownParts = remember((source: FactSource) =>
  openParts<Expression, Series>((expression) =>
    hasOpenMember(expression, source) ? null : newPart(expression, source),
  ),
);

const knownLists = remember((source: FactSource) =>
  openParts<ListTerm, List>(({ each }) => newPart(each, source)),
);

const newPart = <Result>(expression: Expression, source: FactSource): Part<Result> => ({
  terms: termsRead(expression, (id) => source.formula(id)),
  ...{ whole: undefined, cut: undefined, isReached: false, inCut: undefined },
});

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
