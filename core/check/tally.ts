/**
 * Which issues are listed and which are only counted: a column of a million wrong cells must not make a million
 * issues. What is not listed counts on the last listed issue of the same cause, so that sums of counts stay exact.
 */
import type { Issue, Value } from '../model.ts';

/** An issue while it is made. There may be thousands, so nothing is copied on the way. */
export type Draft = { -readonly [K in keyof Issue]: Issue[K] };

/** So many issues of one cause are listed for each sheet. */
export const LISTED = 1_000;
/** So many of all causes of one kind. The first of a cause is listed in any case. */
const LISTED_OF_KIND = 10_000;
/** So many causes of one kind are told apart; later ones are counted together. */
const CAUSES = 1_000;

/** The same rule, wording and column, and the same thing found. */
export interface Cause {
  readonly kind: Kind;
  /** Of many causes that are not told apart. */
  readonly isShared: boolean;
  listed: number;
  /** The issue on which the others are counted. */
  last: Draft | null;
}

/** The same rule, severity, wording and column. */
interface Kind {
  readonly most: number;
  listed: number;
  readonly causes: Map<Value, Cause>;
  others: Cause | null;
}

export interface Tally {
  readonly most: number;
  readonly kinds: Map<string, Kind>;
}

/** @param most issues of one cause to be listed; Infinity lists all. */
export const openTally = (most: number): Tally => ({ most, kinds: new Map() });

export function causeOf({ kinds, most }: Tally, name: string, args: Readonly<Record<string, Value>>): Cause {
  let kind = kinds.get(name);
  if (!kind) kinds.set(name, (kind = { most, listed: 0, causes: new Map(), others: null }));
  const found = args['found'] ?? null;
  const known = kind.causes.get(found);
  if (known) return known;
  if (kind.causes.size >= CAUSES && most !== Infinity)
    return (kind.others ??= { kind, isShared: true, listed: 0, last: null });
  const cause: Cause = { kind, isShared: false, listed: 0, last: null };
  kind.causes.set(found, cause);
  return cause;
}

/** Counts a case on an issue listed before; false where it is to be listed itself: then call `list`. */
export function isCounted({ kind, listed, last, isShared }: Cause): boolean {
  if (!last || (listed < kind.most && kind.listed < Math.max(kind.most, LISTED_OF_KIND))) return false;
  last.count = (last.count ?? 1) + 1;
  if (isShared) last.others = true;
  return true;
}

export function list(cause: Cause, issue: Draft): void {
  cause.listed++;
  cause.kind.listed++;
  cause.last = issue;
}
