/** Statuses of figures: which one a result carries, and which are passed on as flags (indicators §1.2, rulings A10). */
import type { ObsStatus } from '../model.ts';

/** The statuses that are ranked, from the best to the weakest. */
const RANKED: readonly ObsStatus[] = ['A', 'P', 'E', 'I', 'U'];

/** Codes that say that there is no value. With a value all the same the figure is as weak as can be. */
const MISSING: ReadonlySet<string> = new Set(['O', 'M', 'L', 'Q', 'H', 'J']);

export const saysMissing = (status: string): boolean => MISSING.has(status);

/** Where a supplied status stands among them: A for B, D, G, K, N, S, V, W; E for a forecast of a coming year. */
const placeOf = (status: ObsStatus): number => RANK[status] ?? (MISSING.has(status) ? RANKED.length - 1 : 0);

const RANK: Readonly<Partial<Record<ObsStatus, number>>> = {
  ...Object.fromEntries(RANKED.map((status, place) => [status, place])),
  F: RANKED.indexOf('E'),
};

/** `STATUS(B)` for a status that has no rank of its own. */
export const statusFlags = (status: ObsStatus): readonly string[] =>
  RANKED.includes(status) ? NONE : [`STATUS(${status})`];

const NONE: readonly string[] = [];

/** The weaker of two, by rank. */
export const weaker = (a: ObsStatus, b: ObsStatus): ObsStatus => ranked(Math.max(placeOf(a), placeOf(b)));

export function weakest(statuses: Iterable<ObsStatus>): ObsStatus {
  let worst = 0;
  for (const status of statuses) worst = Math.max(worst, placeOf(status));
  return ranked(worst);
}

const ranked = (place: number): ObsStatus => RANKED[place] ?? 'A';

/** From free to confidential; a figure is as confidential as the most confidential row behind it. */
const CONFIDENTIALITY = ['F', 'N', 'S', 'D', 'A', 'C'];

/** The more confidential of two; what is no such code counts as free. */
export const stricter = (a: string, b: string): string =>
  confidential(Math.max(CONFIDENTIALITY.indexOf(a), CONFIDENTIALITY.indexOf(b)));

export function strictest(statuses: Iterable<string>): string {
  let worst = 0;
  for (const status of statuses) worst = Math.max(worst, CONFIDENTIALITY.indexOf(status));
  return confidential(worst);
}

const confidential = (place: number): string => CONFIDENTIALITY[place] ?? 'F';
