/** How a figure broken down by one dimension reaches the terms of its formula (indicators §1.1). */
import type { Where } from './evaluated.ts';
import type { FactTerm, Selector } from './grammar.ts';

/** A dimension by which figures are broken down, and its column in the sheets that call it otherwise. */
export interface Breakdown {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
}

export const breakdownOf = (stated: string | Breakdown): Breakdown =>
  typeof stated === 'string' ? { name: stated, columns: {} } : stated;

/** Column of the sheet in which the cut is made, and the code; sexes are columns of their own and no such cut. */
export interface CutColumn {
  readonly column: string;
  readonly code: string;
}

export function cutColumn({ cut, columns }: Where, sheet: string): CutColumn | null {
  for (const name in cut) {
    const code = cut[name];
    if (name !== 'sex' && code !== undefined) return { column: columns?.[sheet] ?? name, code };
  }
  return null;
}

/**
 * What a term names in the column of the cut: the code in the place of all codes, of the total row and of the basis
 * that META says; of several categories the one that it is. A single code that the formula itself names stays.
 */
export function narrowed(named: Selector | undefined, code: string): Selector {
  if (named === undefined || named === '_T') return code;
  if (typeof named === 'string') return named;
  if ('only' in named) return named.only === '_T' ? { only: code } : named;
  if ('anyOf' in named) return { anyOf: named.anyOf.filter((each) => each === code) };
  if ('firstOf' in named) return { firstOf: named.firstOf.filter((each) => each === code) };
  // A member of a list stays, and what the formula itself words by the breakdown.
  return 'meta' in named ? code : named;
}

/** Whether the list around these terms runs over the dimension of the cut, so that one member of it is left. */
export const isCutList = (terms: readonly FactTerm[], at: Where): boolean =>
  terms.some(({ sheet, where }) => {
    const named = where?.[cutColumn(at, sheet)?.column ?? ''];
    return typeof named === 'object' && 'member' in named;
  });
