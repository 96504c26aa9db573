/** The result of a part of a formula, with all that must be said about it, and how results are put together. */
import type { Fact, ObsStatus } from '../model.ts';
import type { Bound } from './bound.ts';
import type { Expression, FactTerm } from './grammar.ts';
import { factKeyText, isSameFact } from './lazy-fact.ts';
import { weakest } from './status.ts';

export type Reason =
  | 'MISSING_INPUT'
  | 'LOW_COVERAGE'
  | 'ZERO_DENOMINATOR'
  | 'NO_EXITS'
  | 'NEGATIVE_DENOMINATOR'
  | 'CURRENCY'
  | 'CLASSIFICATION';

/** Equal keys are one flag: one LAGGED for each term, one PARTIAL for each share. */
export interface Flag {
  readonly key: string;
  readonly text: string;
}

export interface Evaluated {
  /** Unrounded; null with `reasons`. */
  readonly value: number | null;
  readonly reasons: readonly Reason[];
  /** Terms that are absent, e.g. `STA_POP.total age=_T 2022`. */
  readonly missing: readonly string[];
  readonly flags: readonly Flag[];
  readonly status: ObsStatus;
  readonly facts: readonly Fact[];
  readonly bound: Bound;
  /** Year of the newest term, by which a figure is known to be of its year (rulings A4); -Infinity: of none. */
  readonly newest: number;
  /** False where nothing at all is reported for a term that is missing (rulings B12). */
  readonly reported: boolean;
  /** Currencies in which the money of the terms is. */
  readonly currencies: readonly string[];
  /** Of a ratio or a growth. */
  readonly parts?: { readonly numerator: Evaluated; readonly denominator: Evaluated };
}

/** Year, cut and place in a list for which a formula is evaluated. */
export interface At {
  readonly year: number;
  /** Year of the figure as a whole. */
  readonly root: number;
  /** `{ sex: 'F' }` for a disaggregated figure. */
  readonly cut: Readonly<Record<string, string>>;
  /** Sheets in which the column of the cut has another name. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly member?: string;
}

export interface Found {
  readonly fact: Fact;
}

/** Why a term has no value: nothing reported, reported but under an error, or too little of it. */
export interface Lost {
  readonly cause: 'absent' | 'blocked' | 'coverage';
}

/** What formulas are evaluated on; the compute stage resolves it from the sheets, tests write it down. */
export interface FactSource {
  find(term: FactTerm, at: At): Found | Lost;
  /** The fact that a term stands for, whether it exists or not. */
  keyOf(term: FactTerm, at: At): { readonly key: Bound & { op: 'fact' }; readonly text: string };
  /** Leaf codes of the member's dimension that have a row in the year, sorted; `open`: the sheet is there. */
  members(term: FactTerm, at: At): { readonly codes: readonly string[]; readonly open: boolean };
  /** Local currency per US dollar for the workbook that holds a sheet. */
  rate(sheet: string, at: At): Found | Lost;
  /** Revisions of ISIC that the workbooks with rows of a sheet in the year say they use. */
  isicRevs(sheet: string, at: At): readonly number[];
  /** Absent rows of the sheet mean zero (META.complete_enumeration). */
  isComplete(sheet: string): boolean;
  /**
   * The part of the cut that reaches a term, as text: where it is equal so are all answers about the term; blank where
   * the term is as it is without a cut.
   */
  reach?(term: FactTerm, at: At): string;
  formula(indicator: string): Expression | undefined;
  /** The workbooks of a partner country, if any are among the inputs, and how they call the reporting country. */
  mirror(partner: string): { readonly source: FactSource; readonly reporter: string } | undefined;
  /** Set where the figures are those of several countries together (pooled.ts). */
  readonly countries?: readonly FactSource[];
  /** Set where all money is in this currency already. */
  readonly currency?: 'USD';
}

/** How parts of a formula are evaluated inside another part. */
export type Evaluate = (expression: Expression, source: FactSource, at: At) => Evaluated;

export const exists = (each: Evaluated): each is Evaluated & { readonly value: number } =>
  each.value !== null;

const unique = <T>(items: Iterable<T>): readonly T[] => [...new Set(items)];

export function mergeFlags(flags: Iterable<Flag>): readonly Flag[] {
  const byKey = new Map<string, Flag>();
  for (const flag of flags) if (!byKey.has(flag.key)) byKey.set(flag.key, flag);
  return [...byKey.values()];
}

export const flag = (text: string): Flag => ({ key: text, text });

/** Up to so many facts are compared with one another: quicker than naming each. */
const FEW = 8;

/** Each fact once, in the place of its first and the object of its last mention. */
function mergeFacts(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length > FEW) return mergeMany(facts);
  const merged: Fact[] = [];
  for (const fact of facts) {
    const at = merged.findIndex((each) => each.country === fact.country && isSameFact(each, fact));
    if (at < 0) merged.push(fact);
    else merged[at] = fact;
  }
  return merged;
}

function mergeMany(facts: readonly Fact[]): readonly Fact[] {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) byKey.set(`${fact.country}|${factKeyText(fact)}`, fact);
  return [...byKey.values()];
}

/** Lists of parts as one; mostly no more than one of them holds anything, and is taken as it is. */
function union<T>(
  parts: readonly Evaluated[],
  listOf: (part: Evaluated) => readonly T[],
  merge: (items: readonly T[]) => readonly T[],
  own: readonly T[] = NONE,
): readonly T[] {
  let only = own;
  for (const part of parts) {
    const list = listOf(part);
    if (list.length === 0) continue;
    if (only.length > 0) return merge(joined(parts, listOf, own));
    only = list;
  }
  return only;
}

function joined<T>(
  parts: readonly Evaluated[],
  listOf: (part: Evaluated) => readonly T[],
  own: readonly T[],
): readonly T[] {
  const all: T[] = [];
  for (const part of parts) for (const item of listOf(part)) all.push(item);
  for (const item of own) all.push(item);
  return all;
}

/** Shared by the many results that have none of something. */
export const NONE: readonly never[] = [];

/**
 * Puts parts together. Without a value of its own reasons the result takes those of the parts; a value that is no
 * finite number is no value.
 */
export function combine(
  parts: readonly Evaluated[],
  bound: Bound,
  compute: (values: readonly number[]) => number | Reason,
  more: { readonly flags?: readonly Flag[]; readonly status?: ObsStatus } = {},
): Evaluated {
  const values: number[] = [];
  const statuses: ObsStatus[] = more.status ? [more.status] : [];
  let newest = -Infinity;
  let reported = false;
  for (const part of parts) {
    if (part.value === null) reported ||= part.reported;
    else values.push(part.value);
    statuses.push(part.status);
    if (part.newest > newest) newest = part.newest;
  }
  const complete = values.length === parts.length;
  const result = complete ? compute(values) : null;
  const value = typeof result === 'number' && Number.isFinite(result) ? result : null;
  const own: readonly Reason[] =
    typeof result === 'string' ? [result] : complete && value === null ? ['ZERO_DENOMINATOR'] : NONE;
  return {
    value,
    reasons: union(parts, (part) => part.reasons, unique, own),
    missing: union(parts, (part) => part.missing, unique),
    flags: union(parts, (part) => part.flags, mergeFlags, more.flags),
    status: weakest(statuses),
    facts: union(parts, (part) => part.facts, mergeFacts),
    bound,
    newest,
    currencies: union(parts, (part) => part.currencies, unique),
    reported: complete || reported,
  };
}

/** A number that comes from no fact. */
export const plain = (value: number): Evaluated => ({
  value,
  reasons: NONE,
  missing: NONE,
  flags: NONE,
  status: 'A',
  facts: NONE,
  bound: { op: 'number', value },
  newest: -Infinity,
  currencies: NONE,
  reported: true,
});

/** No value, for a reason that no part gives. */
export const nothing = (reason: Reason, missing: readonly string[], reported: boolean): Evaluated => ({
  value: null,
  reasons: [reason],
  missing,
  flags: NONE,
  status: 'A',
  facts: NONE,
  bound: { op: 'missing' },
  newest: -Infinity,
  currencies: NONE,
  reported,
});
