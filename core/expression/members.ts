/** The members of a list: who is there, with which figure, in which year, and whether they are enough. */
import { isCutList } from './cuts.ts';
import { LEAST_COVERED, partialFlag, percentOfCount, percentOfTotal } from './coverage.ts';
import {
  type At,
  type Evaluate,
  type Evaluated,
  type FactSource,
  type Flag,
  exists,
  flag,
  forMember,
  inYear,
} from './evaluated.ts';
import type { Expression, FactTerm, ListTerm } from './grammar.ts';
import { knownLists } from './known.ts';
import { mergeFlags } from './merge.ts';
import { addUp, isAdditive } from './pooled.ts';
import { RESIDUAL, RESIDUAL_CLASS } from './residual.ts';
import { remember } from './remember.ts';
import { nothing } from './results.ts';
import { factTerms } from './terms.ts';

/** Share of the residual class from which it is flagged. */
const RESIDUAL_LIMIT = 0.1;
const RESIDUAL_FLAG = 'RESIDUAL';

export interface Member {
  readonly code: string;
  readonly figure: Evaluated & { readonly value: number };
}

export interface Members {
  readonly members: readonly Member[];
  /** Set where the list cannot be used. */
  readonly lost?: Evaluated;
  readonly flags: readonly Flag[];
  /** Member codes that have a row, with or without value. */
  readonly codes: readonly string[];
  /** Year of the list; -Infinity: of none. */
  readonly newest: number;
  readonly at: At;
  /** A register: that nothing is in it is an answer. */
  readonly register: boolean;
}

/** `STA_EMIG.destination`, for the list of what is absent. */
export const sheetsOf = (list: ListTerm): string =>
  [...new Set(memberTerms(list).map(({ sheet }) => `${sheet}.${list.over}`))].join('+');

export const memberTerms = remember((list: ListTerm): readonly FactTerm[] =>
  factTerms(list.each).filter(({ where }) =>
    Object.values(where ?? {}).some((each) => typeof each === 'object' && 'member' in each),
  ),
);

/**
 * The members that have a value, in the latest year within the carry-forward in which there are enough of them
 * (rulings A3, A4).
 */
export function openList(list: ListTerm, source: FactSource, at: At, evaluate: Evaluate): Members {
  const years = knownLists(list, source, at);
  if (!years) return workOut(list, source, at, evaluate);
  let known = years.get(at.year);
  if (!known) years.set(at.year, (known = workOut(list, source, at, evaluate)));
  return known;
}

function workOut(list: ListTerm, source: FactSource, at: At, evaluate: Evaluate): Members {
  if (source.countries && isAdditive(list.each, source.formula))
    return together(
      source.countries.map((country) => openList(list, country, at, evaluate)),
      at,
    );
  const year = at.year + (list.year ?? 0);
  const terms = memberTerms(list);
  const register = terms.some(({ pool }) => pool === 'in-force');
  const none = { members: [], codes: [], at, register, newest: -Infinity, flags: [] };
  let lost = nothing('MISSING_INPUT', [`${sheetsOf(list)} ${String(year)}`], false);
  for (let years = 0; years <= (list.lag ?? 0); years++) {
    const there = inYear(at, year - years);
    const found = terms.map((term) =>
      source.members(term, term.year ? inYear(there, there.year + term.year) : there),
    );
    const codes = [...new Set(found.flatMap((each) => each.codes))].sort();
    const members = membersOf(list, codes, source, there, evaluate);
    if (members.length === 0 && !(register && found.some(({ open }) => open))) {
      if (years === 0 && allTooLittle(list, codes, source, there, evaluate))
        lost = nothing('LOW_COVERAGE', [`${sheetsOf(list)} ${String(year)}`], true);
      continue;
    }
    const gaps =
      list.judged === undefined
        ? judge(list, { members, codes, at: there }, source, evaluate)
        : { flags: [] };
    if (gaps.lost) {
      if (years === 0) lost = gaps.lost;
      continue;
    }
    const lagged = { key: `LAGGED|${sheetsOf(list)}`, text: `LAGGED(${String(years)})` };
    return {
      members,
      codes,
      at: there,
      register,
      newest: there.year,
      flags: [
        ...gaps.flags,
        ...residualFlags(members),
        ...unknownFlags(list, members, source, there, evaluate),
        ...(years > 0 ? [lagged] : []),
      ],
    };
  }
  return { ...none, lost };
}

/** The lists of several countries, members matched by code; each was judged and carried forward in its own country. */
function together(lists: readonly Members[], at: At): Members {
  const lost = lists.find((each) => each.lost)?.lost;
  const byCode = new Map<string, Evaluated[]>();
  for (const { code, figure } of lists.flatMap(({ members }) => members))
    byCode.set(code, [...(byCode.get(code) ?? []), figure]);
  const members = [...byCode].flatMap(([code, figures]): readonly Member[] => {
    const figure = addUp(figures, { member: code });
    return exists(figure) ? [{ code, figure }] : [];
  });
  const flags = lists.flatMap((each) => each.flags).filter(({ text }) => text !== RESIDUAL_FLAG);
  return {
    members: members.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    codes: [...new Set(lists.flatMap(({ codes }) => codes))].sort(),
    at,
    register: lists.every(({ register }) => register),
    newest: Math.max(...lists.map(({ newest }) => newest)),
    flags: mergeFlags([...flags, ...residualFlags(members)]),
    ...(lost && { lost }),
  };
}

/** Members are reported, but each of them needs a sum that has too many gaps. */
function allTooLittle(
  list: ListTerm,
  codes: readonly string[],
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): boolean {
  const reasons = codes.flatMap((code) => evaluate(list.each, source, forMember(at, code)).reasons);
  return reasons.length > 0 && reasons.every((reason) => reason === 'LOW_COVERAGE');
}

export function membersOf(
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
    const figure = evaluate(list.each, source, forMember(at, code));
    return exists(figure) ? [{ code, figure }] : [];
  };
  const members = [...single, ...rest].flatMap(valued);
  return members.length === 0 && list.total ? valued('_T') : members;
}

function residualFlags(members: readonly Member[]): readonly Flag[] {
  const whole = members.reduce((sum, { figure }) => sum + figure.value, 0);
  const rest = members.find(({ code }) => code === RESIDUAL_CLASS)?.figure.value ?? 0;
  return rest > RESIDUAL_LIMIT * whole ? [flag(RESIDUAL_FLAG)] : [];
}

/** What is left out of the list, as a share of all. */
function unknownFlags(
  list: ListTerm,
  members: readonly Member[],
  source: FactSource,
  at: At,
  evaluate: Evaluate,
): readonly Flag[] {
  if (list.residual !== 'out' || list.unknownAbove === undefined) return [];
  const rest = evaluate(list.each, source, forMember(at, RESIDUAL_CLASS)).value ?? 0;
  const whole = members.reduce((sum, { figure }) => sum + figure.value, rest);
  return rest > list.unknownAbove * whole
    ? [flag(`UNKNOWN(${String(Math.round((100 * rest) / whole))} %)`)]
    : [];
}

/**
 * Whether the members make up enough of the whole (rulings A3): against the `_T` row, else, and where only some
 * members are kept, against the members of the year before.
 */
export function judge(
  list: ListTerm,
  all: Pick<Members, 'members' | 'codes' | 'at'>,
  source: FactSource,
  evaluate: Evaluate,
  kept?: ReadonlySet<string>,
): { readonly flags: readonly Flag[]; readonly lost?: Evaluated } {
  const { members, at } = all;
  const complete = memberTerms(list).every(({ sheet }) => source.isComplete(sheet));
  const onlyTotal = members[0]?.code === '_T';
  if (complete || onlyTotal || isCutList(memberTerms(list), at)) return { flags: [] };
  const whole = kept ? undefined : evaluate(list.each, source, forMember(at, '_T'));
  const listed = members.reduce((sum, { figure }) => sum + figure.value, 0);
  // What is left out on purpose is no gap.
  const rest = list.residual === 'out' ? evaluate(list.each, source, forMember(at, RESIDUAL_CLASS)) : null;
  const parts = listed + (rest?.value ?? 0);
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
  { members, codes, at }: Pick<Members, 'members' | 'codes' | 'at'>,
  source: FactSource,
  evaluate: Evaluate,
  kept: ReadonlySet<string> | undefined,
): number {
  const before = inYear(at, at.year - 1);
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
