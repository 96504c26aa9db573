/** Whole columns that slipped: a wrong unit in one year, a year copied from another, rounding (profile-sheets §4 S12–S14). */
import type { Field, Value } from '../../model.ts';
import { defineRule } from '../define.ts';
import { figuresByYear, mayDiffer, unitFix } from './scale.ts';
import { twoDecimals } from './shown.ts';
import { columnOf, tableOf } from './table.ts';
import { leavesOf, rowsBefore, standIn, yearsOf } from './years.ts';

/** One year of a column is a thousand times another: persons beside thousands of persons. */
export const unitSlip = defineRule({
  id: 'S12',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.kind === 'list') return;
    const table = tableOf(dataset, context);
    const [low, high] = [context.limit('scale_low'), context.limit('scale_high')];
    for (const field of table.additive) {
      if (!mayDiffer(table, field.id, low, high)) continue;
      const years = figuresByYear(table, field.id);
      const isSlip = (a: number, b: number): boolean => a >= low * b && a <= high * b;
      years.forEach((now, index) => {
        const before = years[index - 1];
        if (!before || !(now.median > 0) || !(before.median > 0)) return;
        const isUp = isSlip(now.median, before.median);
        if (!isUp && !isSlip(before.median, now.median)) return;
        const first = table.rows[now.rows[0] ?? -1];
        if (!first) return;
        const factor = isUp ? now.median / before.median : before.median / now.median;
        const fix = unitFix(dataset, table, field, years, index);
        report(
          { row: standIn(first, { year: now.year }), field: field.id },
          {
            field: field.id,
            year: now.year,
            median: now.median,
            yearBefore: before.year,
            medianBefore: before.median,
            factor: twoDecimals(factor),
          },
          { variant: isUp ? 'UP' : 'DOWN', ...(fix && { fix }) },
        );
      });
    }
  },
  example: `
    META      | money_mult | 0 |
    FIN_DIASP | year | instrument | amount                              |
              | 2021 | BOND       | 1000                                |
              | 2021 | DEPOSIT    | 2000                                |
              | 2022 | BOND       | 1100000 {S11 warning} {S12 warning} |
              | 2022 | DEPOSIT    | 2200000 {S11 warning}               |
              | 2023 | BOND       | 1200000                             |
              | 2023 | DEPOSIT    | 2300000                             |`,
});

/** A year holds the same figures as the year before. Zeros may well be the same in both. */
export const copiedYear = defineRule({
  id: 'S13',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.kind === 'list') return;
    const table = tableOf(dataset, context);
    const years = yearsOf(table);
    if (new Set(years).size < 2) return;
    const before = rowsBefore(table);
    const leaves = leavesOf(table);
    const [least, share] = [context.limit('repeated_rows'), context.limit('repeated_share')];
    for (const { id } of table.additive) {
      const values = table.measure(id);
      const found = new Map<number, { equal: number; both: number; first: number }>();
      for (let row = 0; row < before.length; row++) {
        const earlier = before[row] ?? -1;
        if (earlier < 0 || leaves[row] === 0) continue;
        const [value, other] = [values[row] ?? NaN, values[earlier] ?? NaN];
        if (!(value + other > 0)) continue; // a blank is NaN
        const year = years[row] ?? 0;
        let count = found.get(year);
        if (!count) found.set(year, (count = { equal: 0, both: 0, first: row }));
        count.both++;
        if (value === other) {
          if (count.equal === 0) count.first = row;
          count.equal++;
        }
      }
      for (const [year, { equal, both, first }] of found) {
        const row = table.rows[first];
        if (!row || equal < least || equal < share * both) continue;
        const args = { field: id, year, yearBefore: year - 1, equal, rows: both };
        report({ row: standIn(row, { year }), field: id }, args);
      }
    }
  },
  example: `
    MFA_CONS | year | host | total              |
             | 2022 | SEN  | 4211               |
             | 2022 | MLI  | 311                |
             | 2022 | GIN  | 97                 |
             | 2022 | GHA  | 1208               |
             | 2022 | FRA  | 22417              |
             | 2022 | ITA  | 7306               |
             | 2022 | ESP  | 6134               |
             | 2022 | PRT  | 988                |
             | 2022 | USA  | 3402               |
             | 2022 | CAN  | 1771               |
             | 2023 | SEN  | 4211 {S13 warning} |
             | 2023 | MLI  | 311                |
             | 2023 | GIN  | 97                 |
             | 2023 | GHA  | 1208               |
             | 2023 | FRA  | 22417              |
             | 2023 | ITA  | 7306               |
             | 2023 | ESP  | 6134               |
             | 2023 | PRT  | 988                |
             | 2023 | USA  | 3402               |
             | 2023 | CAN  | 1771               |`,
});

/** Estimated, forecast or imputed: rounding is expected there. */
const ESTIMATED: ReadonlySet<Value> = new Set(['E', 'F', 'I']);

/**
 * Too many counts end in 0 or 5, and nothing says that they are estimates; by chance it is one in five. Zeros do not
 * count, and figures count as they stand in the cell.
 */
export const rounded = defineRule({
  id: 'S14',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.kind === 'list') return;
    const table = tableOf(dataset, context);
    const unit = 10 ** dataset.meta.countMult;
    const [least, share] = [context.limit('rounded_values'), context.limit('rounded_share')];
    const statusAt = columnOf(dataset, 'obs_status');
    const isEstimated = Uint8Array.from(table.rows, (_, index) => (ESTIMATED.has(statusAt(index)) ? 1 : 0));
    for (const { id } of table.additive.filter(({ type }: Field) => type === 'count')) {
      let [round, all] = [0, 0];
      const values = table.measure(id);
      for (let row = 0; row < values.length; row++) {
        const value = (values[row] ?? NaN) / unit;
        if (Number.isNaN(value) || value === 0 || isEstimated[row] === 1) continue;
        const readings = table.rows[row]?.readings;
        if (readings && ESTIMATED.has(readings[id]?.status ?? null)) continue;
        all++;
        if (Math.round(value / 5) * 5 === value) round++;
      }
      if (all < least || round <= share * all) continue;
      const args = { field: id, rounded: round, values: all, percent: twoDecimals((100 * round) / all) };
      report({ row: null, field: id }, { ...args, usual: 20 });
    }
  },
  example: `
    MFA_DIASP | year | item | count {S14 warning} |
${countsOf(30, (index) => (index < 19 ? 500 + 5 * index : 501 + 5 * index))}
    EDU_QUAL  | year | partner | field | applications |
              | 2023 | _T      | _T    | 500          |`,
});

/** So many rows with different keys, for the example. */
function countsOf(rows: number, value: (index: number) => number): string {
  const line = (_: unknown, index: number): string =>
    `              | ${String(1990 + index)} | ASSOC | ${String(value(index))} |`;
  return Array.from({ length: rows }, line).join('\n');
}
