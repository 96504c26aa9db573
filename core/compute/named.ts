/** What a formula names, found through the codes of a column: a list asks for each of its members in turn. */
import { type Reader, type YearCell, isOccupation, withoutSubgroups } from './cells.ts';
import { isNamed, namesSubgroup } from './choose.ts';
import type { Selection } from './selectors.ts';
import { type Codes, type StoredRow, groupBy } from './sheet-rows.ts';

/** Fewer items than this are looked through. */
const FEW = 32;

/** Cells that have the codes which the formula names; `except` is a column whose members are looked for. */
export function namedCells(
  cells: readonly YearCell[],
  chosen: Selection,
  reader: Reader,
  except?: string,
): readonly YearCell[] {
  const { rules } = chosen;
  const named = cellIndex(cells, chosen, except).filter(({ codes }) =>
    rules.every((rule) => rule.column === except || isNamed(rule, codes[rule.column] ?? '')),
  );
  return rules.some(namesSubgroup) ? named : withoutSubgroups(named, reader);
}

type Candidates<T> = (items: readonly T[], chosen: Selection, except?: string) => readonly T[];

/** The fewest items among which those named must be. */
function openIndex<T>(codesOf: (item: T) => Codes): Candidates<T> {
  const indexes = new WeakMap<readonly T[], Map<string, ReadonlyMap<string, readonly T[]>>>();

  const byCode = (items: readonly T[], column: string): ReadonlyMap<string, readonly T[]> => {
    const index = indexes.get(items) ?? new Map<string, ReadonlyMap<string, readonly T[]>>();
    indexes.set(items, index);
    const known = index.get(column) ?? groupBy(items, (item) => codesOf(item)[column] ?? '');
    index.set(column, known);
    return known;
  };

  return (items, { rules }, except) =>
    items.length < FEW
      ? items
      : rules.reduce((fewest, rule) => {
          if (rule.kind !== 'one' || rule.column === except || isOccupation(rule.column)) return fewest;
          const own = byCode(items, rule.column).get(rule.code) ?? [];
          return own.length < fewest.length ? own : fewest;
        }, items);
}

const cellIndex = openIndex<YearCell>(({ codes }) => codes);

/** Rows of a year among which those that a formula names must be. */
export const candidateRows = openIndex<StoredRow>(({ combination }) => combination.codes);
