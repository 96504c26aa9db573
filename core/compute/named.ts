/** Rows that a formula names, found through the codes of a column: a list asks for each of its members in turn. */
import { isOccupation } from './occupations.ts';
import type { Selection } from './selectors.ts';
import { groupBy } from '../grouped.ts';
import type { StoredRow } from './sheet-rows.ts';

/** Fewer rows than this are looked through. */
const FEW = 32;

type ByCode = ReadonlyMap<string, readonly StoredRow[]>;

const indexes = new WeakMap<readonly StoredRow[], Map<string, ByCode>>();

/** Rows of a year among which those that a formula names must be; `except` is a column whose members are looked for. */
export function candidateRows(
  rows: readonly StoredRow[],
  { rules }: Selection,
  except?: string,
): readonly StoredRow[] {
  if (rows.length < FEW) return rows;
  return rules.reduce((fewest, rule) => {
    if (rule.kind !== 'one' || rule.column === except || isOccupation(rule.column)) return fewest;
    const own = byCode(rows, rule.column).get(rule.code) ?? [];
    return own.length < fewest.length ? own : fewest;
  }, rows);
}

function byCode(rows: readonly StoredRow[], column: string): ByCode {
  const index = indexes.get(rows) ?? new Map<string, ByCode>();
  indexes.set(rows, index);
  const known = index.get(column) ?? groupBy(rows, ({ combination }) => combination.codes[column] ?? '');
  index.set(column, known);
  return known;
}
