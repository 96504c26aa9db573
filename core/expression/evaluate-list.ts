/** Lists over the members of a dimension: who is in, whether enough is there, and what is made of them. */
import type { Bound } from './bound.ts';
import { LEAST_COVERED, partialFlag, percentOfCount, percentOfTotal } from './coverage.ts';
import {
  type At,
  type Evaluated,
  type FactSource,
  type Flag,
  combine,
  exists,
  flag,
  nothing,
} from './evaluated.ts';
import type { Expression, FactTerm, FoldTerm, Keep, ListTerm } from './grammar.ts';
import { factTerms } from './terms.ts';

type Evaluate = (expression: Expression, source: FactSource, at: At) => Evaluated;

/** Codes that stand for no single member (rulings B7). */
const RESIDUAL: ReadonlySet<string> = new Set(['_O', '_U', '_X']);
export const RESIDUAL_CLASS = '_RES';
/** Share of the residual class from which it is flagged. */
const RESIDUAL_LIMIT = 0.1;

interface Member {
  readonly code: string;
  readonly figure: Evaluated & { readonly value: number };
}

interface Members {
  readonly members: readonly Member[];
  /** Set where the list cannot be used. */
  readonly lost?: Evaluated;
  readonly flags: readonly Flag[];
  /** Member codes that have a row, with or without value. */
  readonly codes: readonly string[];
  /** The list is of the year of the figure. */
  readonly current: boolean;
  readonly at: At;
  /** A register: that nothing is in it is an answer. */
  readonly register: boolean;
}

export function evaluateFold(
  { fold, list, keep, above }: FoldTerm,
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): Evaluated {
  const all = openList(list, source, at, evaluate);
  if (all.lost) return all.lost;
  const kept = keep ? keepMembers(all, keep, source, at, evaluate) : undefined;
  if (kept?.lost) return kept.lost;
  const members = kept?.members ?? all.members;
  const gaps = judge(list, { ...all, members }, source, evaluate, kept?.codes);
  if (gaps.lost) return gaps.lost;
  const bound: Bound = {
    op: 'fold',
    fold,
    members: members.map(({ figure }) => figure.bound),
    ...(above !== undefined && { above }),
  };
  const result = combine(
    [...members.map(({ figure }) => figure), ...(kept?.others ?? [])],
    bound,
    (values) => foldValues(fold, values.slice(0, members.length), above),
    withFlags([...all.flags, ...(kept?.flags ?? []), ...gaps.flags]),
  );
  return { ...result, current: result.current || all.current || (kept?.current ?? false) };
}

/** A figure with gaps or carried forward is an estimate. */
const withFlags = (
  flags: readonly Flag[],
): { readonly flags: readonly Flag[]; readonly status: 'E' | 'A' } => ({
  flags,
  status: flags.some(({ text }) => /^(PARTIAL|LAGGED)/.test(text)) ? 'E' : 'A',
});

function foldValues(fold: FoldTerm['fold'], values: readonly number[], above: number | undefined): number {
  if (fold === 'count') return values.filter((value) => above === undefined || value > above).length;
  return values.reduce((sum, value) => sum + (fold === 'squares' ? value ** 2 : value), 0);
}

export function evaluateWeighted(
  { list, by }: { readonly list: ListTerm; readonly by: ListTerm },
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): Evaluated {
  const [values, weights] = [openList(list, source, at, evaluate), openList(by, source, at, evaluate)];
  if (values.lost ?? weights.lost) return values.lost ?? weights.lost ?? nothing('MISSING_INPUT', [], true);
  const pairs = values.members.flatMap(({ code, figure }) => {
    const weight = weights.members.find((each) => each.code === code);
    return weight ? [[figure, weight.figure] as const] : [];
  });
  if (pairs.length === 0) return noneShared(list, by, at);
  const bound: Bound = { op: 'weighted', pairs: pairs.map(([a, b]) => [a.bound, b.bound]) };
  const result = combine(
    pairs.flat(),
    bound,
    (all) => pairs.reduce((sum, _, index) => sum + (all[2 * index] ?? 0) * (all[2 * index + 1] ?? 0), 0),
    withFlags([...values.flags, ...weights.flags]),
  );
  return { ...result, current: values.current || weights.current };
}

const noneShared = (a: ListTerm, b: ListTerm, at: At): Evaluated =>
  nothing('MISSING_INPUT', [`${sheetsOf(a)} = ${sheetsOf(b)} ${String(at.year)}`], true);

/** `STA_EMIG.destination`, for the list of what is absent. */
const sheetsOf = (list: ListTerm): string =>
  [...new Set(memberTerms(list).map(({ sheet }) => `${sheet}.${list.over}`))].join('+');

const memberTerms = (list: ListTerm): readonly FactTerm[] =>
  factTerms(list.each).filter(({ where }) =>
    Object.values(where ?? {}).some((each) => typeof each === 'object' && 'member' in each),
  );

/** The members that have a value, in the latest year within the carry-forward that has any. */
function openList(list: ListTerm, source: FactSource, at: At, evaluate: Evaluate): Members {
  const year = at.year + (list.year ?? 0);
  const terms = memberTerms(list);
  const register = terms.some(({ pool }) => pool === 'in-force');
  for (let years = 0; years <= (list.lag ?? 0); years++) {
    const there = { ...at, year: year - years };
    const found = terms.map((term) =>
      source.members(term, { ...there, year: there.year + (term.year ?? 0) }),
    );
    const codes = [...new Set(found.flatMap((each) => each.codes))].sort();
    const members = membersOf(list, codes, source, there, evaluate);
    if (members.length === 0 && !(register && found.some(({ open }) => open))) continue;
    return {
      members,
      codes,
      at: there,
      register,
      current: there.year === at.root,
      flags: [
        ...residualFlags(members),
        ...(years > 0 ? [{ key: `LAGGED|${sheetsOf(list)}`, text: `LAGGED(${String(years)})` }] : []),
      ],
    };
  }
  const absent = nothing('MISSING_INPUT', [`${sheetsOf(list)} ${String(year)}`], false);
  return { members: [], codes: [], at, register, current: false, flags: [], lost: absent };
}

function membersOf(
  list: ListTerm,
  codes: readonly string[],
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): readonly Member[] {
  const { residual = 'members' } = list;
  const single = codes.filter((code) => residual === 'members' || !RESIDUAL.has(code));
  const rest = residual === 'class' && single.length < codes.length ? [RESIDUAL_CLASS] : [];
  const valued = (code: string): readonly Member[] => {
    const figure = withoutLag(evaluate(list.each, source, { ...at, member: code }));
    return exists(figure) ? [{ code, figure }] : [];
  };
  const members = [...single, ...rest].flatMap(valued);
  return members.length === 0 && list.total ? valued('_T') : members;
}

/** A list is carried forward as a whole, not member by member. */
const withoutLag = (figure: Evaluated): Evaluated => ({ ...figure, current: false });

function residualFlags(members: readonly Member[]): readonly Flag[] {
  const whole = members.reduce((sum, { figure }) => sum + figure.value, 0);
  const rest = members.find(({ code }) => code === RESIDUAL_CLASS)?.figure.value ?? 0;
  return rest > RESIDUAL_LIMIT * whole ? [flag('RESIDUAL')] : [];
}

interface Kept {
  readonly members: readonly Member[];
  /** Codes that may be kept, with or without a value here. */
  readonly codes: ReadonlySet<string>;
  /** Figures of the other list that decided who is kept. */
  readonly others: readonly Evaluated[];
  readonly flags: readonly Flag[];
  readonly current: boolean;
  readonly lost?: Evaluated;
}

function keepMembers(all: Members, keep: Keep, source: FactSource, at: At, evaluate: Evaluate): Kept {
  const other = openList(keep.list, source, at, evaluate);
  const largest = keep.largest;
  const chosen = largest === undefined ? other.members : largestOf(other.members, largest);
  const codes = new Set(chosen.map(({ code }) => code));
  const members = all.members.filter(({ code }) => codes.has(code));
  const few = largest !== undefined && keep.flagFewer && chosen.length < largest;
  const kept: Kept = {
    members,
    codes,
    others: chosen
      .filter(({ code }) => largest !== undefined || members.some((each) => each.code === code))
      .map(({ figure }) => ({ ...figure, currencies: [] })),
    flags: [...other.flags, ...(few ? [flag(`FEW(${String(chosen.length)})`)] : [])],
    current: other.current,
  };
  if (other.lost) return { ...kept, lost: other.lost };
  return members.length === 0 && !other.register
    ? { ...kept, lost: nothing('MISSING_INPUT', [`${sheetsOf(keep.list)} ${String(at.year)}`], true) }
    : kept;
}

/** Ties in order of the code; the residual is never among the largest (rulings B7, B8). */
const largestOf = (members: readonly Member[], n: number): readonly Member[] =>
  members
    .filter(({ code }) => !RESIDUAL.has(code) && code !== RESIDUAL_CLASS)
    .toSorted((a, b) => b.figure.value - a.figure.value || (a.code < b.code ? -1 : 1))
    .slice(0, n);

/**
 * Whether the members make up enough of the whole (rulings A3): against the `_T` row, else, and where only some
 * members are kept, against the members of the year before.
 */
function judge(
  list: ListTerm,
  all: Members,
  source: FactSource,
  evaluate: Evaluate,
  kept: ReadonlySet<string> | undefined,
): { readonly flags: readonly Flag[]; readonly lost?: Evaluated } {
  const { members, at } = all;
  const complete = memberTerms(list).every(({ sheet }) => source.isComplete(sheet));
  const onlyTotal = members.every(({ code }) => code === '_T');
  if (list.judged === false || complete || onlyTotal) return { flags: [] };
  const whole = kept ? undefined : evaluate(list.each, source, { ...at, member: '_T' });
  const parts = members.reduce((sum, { figure }) => sum + figure.value, 0);
  const percent =
    whole && exists(whole)
      ? percentOfTotal(parts, whole.value)
      : percentOfMembers(list, all, source, evaluate, kept);
  if (percent < LEAST_COVERED)
    return { flags: [], lost: nothing('LOW_COVERAGE', [`${sheetsOf(list)} ${String(at.year)}`], true) };
  return { flags: percent < 100 ? [flag(partialFlag(percent))] : [] };
}

function percentOfMembers(
  list: ListTerm,
  { members, codes, at }: Members,
  source: FactSource,
  evaluate: Evaluate,
  kept: ReadonlySet<string> | undefined,
): number {
  const before = { ...at, year: at.year - 1 };
  const candidates = memberTerms(list).flatMap((term) => source.members(term, before).codes);
  const earlier = membersOf(list, [...new Set(candidates)].sort(), source, before, evaluate)
    .map(({ code }) => code)
    .filter((code) => code !== '_T');
  const listed = codes.filter((code) => (list.residual ?? 'members') === 'members' || !RESIDUAL.has(code));
  const there = new Set(members.map(({ code }) => code));
  const expected = (earlier.length > 0 ? earlier : listed).filter((code) => kept?.has(code) ?? true);
  return percentOfCount(expected.filter((code) => there.has(code)).length, expected.length);
}

/** Members that the terms of an expression have in a year; the `_T` row where there are no leaves. */
export function listMembers(each: Expression, source: FactSource, at: At): readonly string[] {
  const codes = memberTerms({ over: '', each }).flatMap((term) => source.members(term, at).codes);
  const listed = [...new Set(codes)].filter((code) => !RESIDUAL.has(code)).sort();
  return listed.length > 0 ? listed : ['_T'];
}
