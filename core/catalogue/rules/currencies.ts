/** Amounts of one sheet in several currencies (rulings A6: META is that of the workbook from which a row came). */
import { groupBy } from '../../grouped.ts';
import { currencyOfSheet } from '../../model/keeper.ts';
import { type Dataset, type Row, isPlainNumber } from '../../model.ts';
import { defineRule } from '../define.ts';

/** Their amounts are brought into the currency of the plan one by one (S48). */
const CONVERTED: ReadonlySet<string> = new Set(['PLN_GOALS', 'PLN_ACTIONS', 'COH_POLICIES']);

/** Each sheet of a workbook once, at the first of its amounts. */
export const otherCurrency = defineRule({
  id: 'S49',
  severity: 'warning',
  scope: 'consolidation',
  logged: true,
  check(all, report) {
    const parts = all.flatMap((submission) =>
      submission.datasets.map((dataset) => ({ submission, dataset })),
    );
    for (const own of groupBy(parts, ({ dataset }) => dataset.template.id).values()) {
      const target = currencyOfSheet(own.map(({ dataset }) => dataset));
      for (const { submission, dataset } of own) {
        const { currency } = dataset.meta;
        if (currency === null || currency === target || CONVERTED.has(dataset.template.id)) continue;
        const [first, ...more] = amountsIn(dataset);
        if (first) report({ submission, dataset, ...first }, { count: 1 + more.length, currency, target });
      }
    }
  },
  example: `
    FIN_BUDGET              | year | programme_id | fund_source | planned | executed
                            | 2023 | B1           | STATE       | 1000    | 900
    META@xts-hea.xlsx       | institution_code | HEA |
                            | currency         | EUR |
    FIN_BUDGET@xts-hea.xlsx | year | programme_id | fund_source | planned         | executed
                            | 2023 | B2           | STATE       | 500 {S49 warning} | 100`,
});

/** Rates and indices that stand among amounts are none. */
function amountsIn({ template, rows }: Dataset): readonly { readonly row: Row; readonly field: string }[] {
  const fields = template.fields.filter(({ type }) => type === 'money').map(({ id }) => id);
  if (fields.length === 0) return [];
  const isAmount = ({ values }: Row, field: string): boolean =>
    typeof values[field] === 'number' && !isPlainNumber(template, field, (column) => values[column]);
  return rows.flatMap((row) =>
    fields.filter((field) => isAmount(row, field)).map((field) => ({ row, field })),
  );
}
