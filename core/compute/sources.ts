/** One source per member and year where a sheet holds several (rulings B5, B6). */
import { CellTable, type Line, type RowsByYear, keyText } from './cell-table.ts';
import type { Reader } from './reader.ts';
import { ALL } from './selectors.ts';
import { groupBy } from '../grouped.ts';
import type { Codes, SheetRows } from './sheet-rows.ts';

/**
 * Keeps the cells of the first source that has a total in the row of totals, else of the first that has a total in
 * any row; that source then goes by `_ALL`. Where none has, the first that has a row stands there without a value: it is
 * a gap like any other (rulings A3).
 * @param totals reads the measure `total`, by which a source counts.
 */
export function oneSource(
  { template: { precedence }, columns }: SheetRows,
  table: CellTable,
  totals: Reader,
  order: readonly string[],
): CellTable {
  if (!precedence) return table;
  const { column, per } = precedence;
  const memberOf = (codes: Codes): string => per.map((each) => codes[each] ?? '').join('\u0000');
  const others = columns.filter((each) => each !== column && !per.includes(each));
  const isTotal = ({ codes }: Line): boolean => others.every((each) => codes[each] === '_T');
  const sourceOf = (own: readonly Line[]): string | undefined => {
    const first = (fit: (line: Line) => boolean): string | undefined =>
      order.find((source) => own.some((line) => line.codes[column] === source && fit(line)));
    return first(isTotal) ?? first(() => true);
  };
  for (const line of table.lines) totals.read(line);
  const chosen = table.years.map((_, year) => {
    const present = table.lines.filter(({ start }) => table.presence[start + year] === 0);
    const isValued = ({ start }: Line): boolean => !Number.isNaN(totals.values[start + year]);
    const byMember = groupBy(present, ({ codes }) => memberOf(codes));
    return new Map(
      [...byMember].map(([member, own]) => [member, sourceOf(own.filter(isValued)) ?? sourceOf(own)]),
    );
  });
  const kept = new Map<string, readonly [Codes, RowsByYear]>();
  for (const { codes, start } of table.lines) {
    const member = memberOf(codes);
    const all = { ...codes, [column]: ALL };
    const name = keyText(Object.values(all));
    const [, rows] = kept.get(name) ?? [all, []];
    for (const [year, sources] of chosen.entries())
      if (table.presence[start + year] === 0 && codes[column] === sources.get(member))
        rows[year] = table.rowsAt(start + year);
    if (rows.length > 0) kept.set(name, [all, rows]);
  }
  const inOrder = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return new CellTable(table.years, columns, new Map(inOrder.map(([, entry]) => entry)));
}
