/** Severity by a sign, beside the word and the colour; and the order in which people should look. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export const SIGNS = { error: '✖', warning: '▲', info: 'ℹ' } as const;

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
