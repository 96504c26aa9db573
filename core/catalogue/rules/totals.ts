/** Do the parts add up to the total row? (profile-sheets §4 S09, rulings A1–A3, A8, B10, B38) */
import type { Field, Row, Value } from '../../model.ts';
import { defineRule } from '../define.ts';
import { Adder, type Gap } from './adder.ts';
import { type Wholes, wholesAbove, wholesAt } from './parts.ts';
import { tableOf } from './table.ts';

/**
 * One issue for each total row and measure; where a row is a total in several columns, for the column with the largest
 * gap. Ages count only where they divide all ages once. Parts withheld on purpose close any gap below the total.
 */
export const partsAndTotal = defineRule({
  id: 'S09',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.kind === 'list') return;
    const table = tableOf(dataset, context);
    const measures = table.additive;
    const adder = new Adder(dataset, table, context);
    const worst = new Map<number, Map<Field, Gap>>();
    const resolved = new Uint8Array(table.rows.length);
    const take = (wholes: Wholes): void => {
      for (const whole of wholes.of) if (whole >= 0) resolved[wholes.totals[whole] ?? -1] = 1;
      for (const measure of measures)
        for (const gap of adder.gaps(wholes, measure)) {
          const gaps = worst.get(gap.row) ?? new Map<Field, Gap>();
          if (gap.gap > (gaps.get(measure)?.gap ?? 0)) gaps.set(measure, gap);
          worst.set(gap.row, gaps);
        }
    };
    const mixed = table.dimensions.filter(({ total, isLeaf }) => total >= 0 && isLeaf.includes(true));
    for (const column of mixed) take(wholesAt(table, column));
    wholesAbove(table, mixed, resolved).forEach(take);
    for (const [index, gaps] of worst) {
      const row = table.rows[index] ?? null;
      for (const [measure, gap] of gaps) tell(report, row, measure, gap);
    }
  },
  example: `
    MFA_CONS | year | host | total               |
             | 2023 | _T   | 1000 {S09 warning}  |
             | 2023 | SEN  | 600                 |
             | 2023 | MLI  | 390                 |
             | 2022 | _T   | 1000 {S09 info}     |
             | 2022 | SEN  | 600                 |
             | 2022 | MLI  | 395                 |
             | 2021 | _T   | 1000 {S09 warning}  |
             | 2021 | SEN  | 600                 |
             | 2021 | MLI  | 406                 |
             | 2020 | _T   | 1000                |
             | 2020 | SEN  | 600                 |
             | 2020 | MLI  | c                   |
             | 2019 | _T   | 1000 {S09 warning}  |
             | 2019 | SEN  | 600                 |
             | 2019 | MLI  |                     |
    STA_POP  | year | age    | total |
             | 2023 | _T     | 1000  |
             | 2023 | Y0T14  | 300   |
             | 2023 | Y15T64 | 600   |
             | 2023 | Y_GE65 | 100   |
             | 2023 | Y15T24 | 200   |
             | 2022 | _T     | 1000  |
             | 2022 | Y0T14  | 300   |`,
});

function tell(
  report: (at: { row: Row | null; field: string }, args: Record<string, Value>, options: object) => void,
  row: Row | null,
  { id }: Field,
  { sum, total, gap, rows, blank, by, isSmall }: Gap,
): void {
  const severity = isSmall ? 'info' : 'warning';
  const side = sum > total ? 'ABOVE' : blank > 0 ? 'BLANK' : 'BELOW';
  const args = { field: id, sum, total, gap, rows, blank, by };
  report({ row, field: id }, args, { severity, variant: isSmall ? 'SMALL' : side });
}
