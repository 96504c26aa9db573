/** What text and page share in showing groups of issues. */
export { cellsText, explanationText, proposalText, SIGNS } from '../../core/index.ts';

/** Splits a list by what `by` says of each entry, in order of first appearance. */
export function splitBy<T>(list: readonly T[], by: (entry: T) => string): Map<string, T[]> {
  const parts = new Map<string, T[]>();
  for (const entry of list) {
    const part = parts.get(by(entry));
    if (part) part.push(entry);
    else parts.set(by(entry), [entry]);
  }
  return parts;
}
