/** How a formula treats the key columns of a sheet (rulings A1–A3, B9). */
import { isSubgroup, matches } from './occupations.ts';

export type ColumnRule =
  /** Rows of this code and nothing else. */
  | { readonly kind: 'one'; readonly column: string; readonly code: string }
  /** One sum over these categories (B9). */
  | { readonly kind: 'set'; readonly column: string; readonly codes: readonly string[] }
  /** The `_T` row, else the leaves (A1, A2). */
  | { readonly kind: 'total'; readonly column: string }
  /** The leaves, else the `_T` row (A2). */
  | { readonly kind: 'leaves'; readonly column: string };

/** Whether a code is among those that a rule names; rules that name none take all. */
export function isNamed(rule: ColumnRule, code: string): boolean {
  if (rule.kind === 'one') return matches(rule.column, code, rule.code);
  return rule.kind === 'set' ? rule.codes.some((each) => matches(rule.column, code, each)) : true;
}

/** Whether a rule asks for occupations below the major groups. */
export function namesSubgroup(rule: ColumnRule): boolean {
  if (rule.kind === 'one') return isSubgroup(rule.column, rule.code);
  return rule.kind === 'set' && rule.codes.some((code) => isSubgroup(rule.column, code));
}
