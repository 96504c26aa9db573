/** Lists of several results as one: each flag, fact or text once, in the order of its first mention. */
import type { Fact } from '../model.ts';
import { type Evaluated, type Flag, NONE } from './evaluated.ts';
import { codesText, isSameFact } from './lazy-fact.ts';

export const unique = <T>(items: Iterable<T>): readonly T[] => [...new Set(items)];

export function mergeFlags(flags: Iterable<Flag>): readonly Flag[] {
  const byKey = new Map<string, Flag>();
  for (const flag of flags) if (!byKey.has(flag.key)) byKey.set(flag.key, flag);
  return [...byKey.values()];
}

/** Up to so many facts are compared with one another: quicker than sorting them by their codes. */
const FEW = 8;

/** Each fact once, in the place of its first and the object of its last mention. */
export function mergeFacts(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length > FEW) return mergeMany(facts);
  const merged: Fact[] = [];
  for (const fact of facts) {
    const at = merged.findIndex((each) => isSame(each, fact));
    if (at < 0) merged.push(fact);
    else merged[at] = fact;
  }
  return merged;
}

function mergeMany(facts: readonly Fact[]): readonly Fact[] {
  const merged: Fact[] = [];
  const placesByCodes = new Map<string, number[]>();
  for (const fact of facts) {
    const codes = codesText(fact.dimensions).text;
    const places = placesByCodes.get(codes);
    const at = places?.find((place) => isSame(merged[place], fact));
    if (at !== undefined) merged[at] = fact;
    else if (places) places.push(merged.push(fact) - 1);
    else placesByCodes.set(codes, [merged.push(fact) - 1]);
  }
  return merged;
}

const isSame = (a: Fact | undefined, b: Fact): boolean =>
  a === b || (a !== undefined && a.country === b.country && isSameFact(a, b));

/** Lists of parts as one; mostly no more than one of them holds anything, and is taken as it is. */
export function union<T>(
  parts: readonly Evaluated[],
  listOf: (part: Evaluated) => readonly T[],
  merge: (items: readonly T[]) => readonly T[],
  own: readonly T[] = NONE,
): readonly T[] {
  let first: readonly T[] = NONE;
  let all: T[] | undefined;
  for (const part of parts) {
    const list = listOf(part);
    if (list.length === 0 || list === first) continue;
    if (first.length === 0) first = list;
    else {
      all ??= [...first];
      for (const item of list) all.push(item);
    }
  }
  if (own.length > 0) {
    if (first.length === 0) return own;
    all ??= [...first];
    for (const item of own) all.push(item);
  }
  return all ? merge(all) : first;
}
