/** One source per member and year where a sheet holds several (rulings B5, B6). */
import type { Reader, YearCell } from './cells.ts';
import { ALL } from './selectors.ts';
import { type Codes, type SheetRows, groupBy } from './sheet-rows.ts';

/**
 * Keeps the cells of the first source that has a total in the row of totals, else of the first that has a total in
 * any row; that source then goes by `_ALL`.
 * @param totals reads the measure `total`, by which a source counts.
 */
export function oneSource(
  { template, columns }: SheetRows,
  cells: readonly YearCell[],
  totals: Reader,
  order: readonly string[],
): readonly YearCell[] {
  if (!template.precedence) return cells;
  const { column, per } = template.precedence;
  const memberOf = ({ codes }: YearCell): string => per.map((each) => codes[each] ?? '').join('\u0000');
  const others = columns.filter((each) => each !== column && !per.includes(each));
  const valued = groupBy(
    cells.filter((cell) => totals.value(cell) !== null),
    memberOf,
  );
  const chosen = new Map<string, string | undefined>();
  for (const [member, own] of valued) {
    const isTotal = ({ codes }: YearCell): boolean => others.every((each) => codes[each] === '_T');
    const first = (fit: (cell: YearCell) => boolean): string | undefined =>
      order.find((source) => own.some((cell) => cell.codes[column] === source && fit(cell)));
    chosen.set(member, first(isTotal) ?? first(() => true));
  }
  return cells
    .filter((cell) => cell.codes[column] === chosen.get(memberOf(cell)))
    .map((cell) => ({ ...cell, codes: allOf(cell.codes, column) }));
}

/** Codes without their source, one object for each combination: identity is equality here too. */
const allSources = new WeakMap<Codes, Codes>();

function allOf(codes: Codes, column: string): Codes {
  const known = allSources.get(codes) ?? { ...codes, [column]: ALL };
  allSources.set(codes, known);
  return known;
}
