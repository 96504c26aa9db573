/** National totals that change too much from one year to the next (profile-sheets §4 S11). */
import type { Field, Row, Value } from '../../model.ts';
import { defineRule, type SheetContext } from '../define.ts';
import { type KeyColumn, type Table, tableOf } from './table.ts';
import { twoDecimals } from './shown.ts';
import { dividesTotal, standIn, yearsOf } from './years.ts';

/**
 * The total of a country is the row with `_T` in every column that parts it, else the sum of rows of one make: both
 * years are added up over the same columns. Other key columns (event, direction, item) stay apart.
 */
export const change = defineRule({
  id: 'S11',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.kind === 'list') return;
    const table = tableOf(dataset, context);
    const measures = table.additive;
    const factor = context.limit('change_factor');
    const least = context.limit('change_least');
    for (const [now, before] of pairsOf(table, measures, context))
      measures.forEach(({ id }, index) => {
        const [value, earlier] = [now.sums[index] ?? NaN, before.sums[index] ?? NaN];
        // From nothing to something there is no factor; NaN fails every comparison.
        if (!(earlier > 0) || !(value >= 0) || Math.max(value, earlier) < least) return;
        if (value <= earlier * factor && value * factor >= earlier) return;
        const args = { field: id, year: now.year, value, yearBefore: before.year, earlier };
        const variant = value === 0 ? 'ZERO' : value > earlier ? 'UP' : 'DOWN';
        const times = value > earlier ? value / earlier : earlier / value;
        const band = { usual: factor, ...(value > 0 && { factor: twoDecimals(times) }) };
        report({ row: rowOf(table, now), field: id }, { ...args, ...band }, { variant });
      });
  },
  example: `
    FIN_REMIT | year | direction | partner | item | amount                  |
              | 2020 | REC       | _T      | PT   | 1000                    |
              | 2021 | REC       | _T      | PT   | 3000                    |
              | 2022 | REC       | _T      | PT   | 3000                    |
              | 2023 | REC       | _T      | PT   | 999 {S11 warning}       |
    MFA_CONS  | year | host | total                |
              | 2021 | SEN  | 20                   |
              | 2021 | MLI  | 30                   |
              | 2022 | SEN  | 120 {S11 warning}    |
              | 2022 | MLI  | 31                   |
              | 2023 | SEN  | 60                   |
              | 2023 | MLI  | 31                   |`,
});

/** The figures of one category, year and make, added up. */
interface Sum {
  readonly year: number;
  /** By measure; NaN where no row has a figure. */
  readonly sums: number[];
  readonly first: number;
  rows: number;
  /** Number of columns with `_T`. */
  readonly totals: number;
}

/** Sums of consecutive years over the same columns: of the makes that both years have, the one with most totals. */
function pairsOf(
  table: Table,
  measures: readonly Field[],
  context: SheetContext,
): readonly (readonly [now: Sum, before: Sum])[] {
  const pairs: (readonly [Sum, Sum])[] = [];
  for (const byYear of sumsOf(table, measures, context).values())
    for (const [year, makes] of byYear) {
      const earlier = byYear.get(year - 1);
      const shared = [...makes].flatMap(([make, now]): (readonly [Sum, Sum])[] => {
        const before = earlier?.get(make);
        return before ? [[now, before]] : [];
      });
      const [best] = shared.sort(([a], [b]) => b.totals - a.totals);
      if (best) pairs.push(best);
    }
  return pairs;
}

type Sums = Map<number, Map<number, Map<number, Sum>>>;

/** Sums by category, year and make (which columns have `_T`). */
function sumsOf(table: Table, measures: readonly Field[], context: SheetContext): Sums {
  const parting = table.dimensions.filter(dividesTotal);
  const category = table.combine(table.dimensions.filter((column) => !parting.includes(column)));
  const years = yearsOf(table);
  const columns = measures.map(({ id }) => table.measure(id));
  const sums: Sums = new Map();
  const last = { category: NaN, year: 0, make: -1, sum: null as Sum | null };
  for (let index = 0; index < years.length; index++) {
    const [year = 0, of = NaN, row] = [years[index], category[index], table.rows[index]];
    const make = makeOf(parting, index);
    if (year === 0 || Number.isNaN(of) || make < 0 || !row || context.isBlocked(row)) continue;
    // Rows of one sum mostly stand together.
    if (last.category !== of || last.year !== year || last.make !== make)
      Object.assign(last, {
        category: of,
        year,
        make,
        sum: sumAt(sums, of, year, make, () => startSum(measures, year, make, index)),
      });
    const { sum } = last;
    if (!sum) continue;
    sum.rows++;
    for (let each = 0; each < columns.length; each++) {
      const value = columns[each]?.[index] ?? NaN;
      const so = sum.sums[each] ?? NaN;
      if (!Number.isNaN(value)) sum.sums[each] = Number.isNaN(so) ? value : so + value;
    }
  }
  return sums;
}

function sumAt(sums: Sums, category: number, year: number, make: number, start: () => Sum): Sum {
  let byYear = sums.get(category);
  if (!byYear) sums.set(category, (byYear = new Map()));
  let byMake = byYear.get(year);
  if (!byMake) byYear.set(year, (byMake = new Map()));
  let sum = byMake.get(make);
  if (!sum) byMake.set(make, (sum = start()));
  return sum;
}

const startSum = (measures: readonly Field[], year: number, make: number, first: number): Sum => ({
  year,
  sums: measures.map(() => NaN),
  first,
  rows: 0,
  totals: countBits(make),
});

/** A bit for each column with `_T`; −1 where the row cannot be added up: ages overlap (A1), aggregates count twice. */
function makeOf(parting: readonly KeyColumn[], row: number): number {
  let make = 0;
  for (let bit = 0; bit < parting.length; bit++) {
    const { ids, total, isLeaf, field } = parting[bit] ?? {};
    const id = ids?.[row] ?? -1;
    if (id === total) make |= 1 << bit;
    else if (isLeaf?.[id] !== true || field?.id === 'age' || field?.default === '_T') return -1;
  }
  return make;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The total row itself; for a sum the first of its rows, named as the total row would be. */
function rowOf(table: Table, { rows, first, year }: Sum): Row | null {
  const row = table.rows[first];
  if (!row || rows === 1) return row ?? null;
  const codes = table.dimensions.map((column): [string, Value] => [
    column.field.id,
    dividesTotal(column) ? '_T' : (row.values[column.field.id] ?? null),
  ]);
  return standIn(row, { year, ...Object.fromEntries(codes) });
}
