/** Codes of lists that stand for no single member (rulings B7). */

export const RESIDUAL: ReadonlySet<string> = new Set(['_O', '_U', '_X']);

/** All of them together, as a member of a list. */
export const RESIDUAL_CLASS = '_RES';
