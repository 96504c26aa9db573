/** The cells that a formula names, found through the codes of a column: a list asks for each of its members in turn. */
import { type YearCell, isOccupation, withoutSubgroups } from './cells.ts';
import { isNamed, namesSubgroup } from './choose.ts';
import type { Selection } from './selectors.ts';
import { groupBy } from './sheet-rows.ts';

/** Fewer cells than this are looked through. */
const FEW = 32;

type ByCode = ReadonlyMap<string, readonly YearCell[]>;

/** Cells that have the codes which the formula names; `except` is a column whose members are looked for. */
export type NamedCells = (
  cells: readonly YearCell[],
  chosen: Selection,
  except?: string,
) => readonly YearCell[];

export function openNamedCells(): NamedCells {
  const indexes = new WeakMap<readonly YearCell[], Map<string, ByCode>>();

  const byCode = (cells: readonly YearCell[], column: string): ByCode => {
    const index = indexes.get(cells) ?? new Map<string, ByCode>();
    indexes.set(cells, index);
    const known = index.get(column) ?? groupBy(cells, ({ codes }) => codes[column] ?? '');
    index.set(column, known);
    return known;
  };

  /** The fewest cells among which those named must be. */
  const candidates = (cells: readonly YearCell[], { rules }: Selection, except?: string) =>
    rules.reduce((fewest, rule) => {
      if (rule.kind !== 'one' || rule.column === except || isOccupation(rule.column)) return fewest;
      const own = byCode(cells, rule.column).get(rule.code) ?? [];
      return own.length < fewest.length ? own : fewest;
    }, cells);

  return (cells, chosen, except) => {
    const { rules } = chosen;
    const among = cells.length < FEW ? cells : candidates(cells, chosen, except);
    const named = among.filter(({ codes }) =>
      rules.every((rule) => rule.column === except || isNamed(rule, codes[rule.column] ?? '')),
    );
    return rules.some(namesSubgroup) ? named : withoutSubgroups(named);
  };
}
