/** Statuses of figures: which one a result carries, and which are passed on as flags (indicators §1.2, rulings A10). */
import type { ObsStatus } from '../model.ts';

/** The statuses that are ranked, from the best to the weakest. */
const RANKED: readonly ObsStatus[] = ['A', 'P', 'E', 'I', 'U'];

/** Codes that say that there is no value. With a value all the same the figure is as weak as can be. */
const MISSING: ReadonlySet<string> = new Set(['O', 'M', 'L', 'Q', 'H', 'J']);

export const saysMissing = (status: string): boolean => MISSING.has(status);

/** The rank that a supplied status has: itself, A for B, D, G, K, N, S, V, W; E for a forecast of a coming year. */
export function rankOf(status: ObsStatus): ObsStatus {
  if (RANKED.includes(status)) return status;
  if (status === 'F') return 'E';
  return MISSING.has(status) ? 'U' : 'A';
}

/** `STATUS(B)` for a status that has no rank of its own. */
export const statusFlags = (status: ObsStatus): readonly string[] =>
  RANKED.includes(status) ? NONE : [`STATUS(${status})`];

const NONE: readonly string[] = [];

/** The weaker of two, by rank. */
export const weaker = (a: ObsStatus, b: ObsStatus): ObsStatus =>
  a === b && RANKED.includes(a) ? a : weakest([a, b]);

export const weakest = (statuses: Iterable<ObsStatus>): ObsStatus => {
  let worst = 0;
  for (const status of statuses) if (status !== 'A') worst = Math.max(worst, RANKED.indexOf(rankOf(status)));
  return RANKED[worst] ?? 'A';
};

/** From free to confidential; a figure is as confidential as the most confidential row behind it. */
const CONFIDENTIALITY = ['F', 'N', 'S', 'D', 'A', 'C'];

export function strictest(statuses: Iterable<string>): string {
  let worst = 0;
  for (const status of statuses) if (status !== 'F') worst = Math.max(worst, CONFIDENTIALITY.indexOf(status));
  return CONFIDENTIALITY[worst] ?? 'F';
}
