/** Amounts that nobody can bring into the currency of the plan (coherence §9, rulings-coherence B10). */
import { addTo } from '../../grouped.ts';
import type { Dataset, Row, Submission } from '../../model.ts';
import { defineRule } from '../define.ts';

const DOLLAR = 'USD';

/** Columns whose amounts make up cost, funding and spending of the plan. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  PLN_GOALS: ['cost'],
  PLN_ACTIONS: ['budget_planned', 'budget_secured', 'budget_secured_domestic', 'budget_spent'],
  COH_POLICIES: ['budget_planned', 'budget_spent'],
  FIN_BUDGET: ['planned'],
  DON_SUPPORT: ['committed_usd', 'disbursed_usd'],
};

/** Only where there is a plan whose money is added up. Each sheet and year once, at the first row that has such an amount. */
export const withoutRate = defineRule({
  id: 'S48',
  severity: 'warning',
  scope: 'consolidation',
  logged: true,
  check(all, report) {
    const target = currencyOfPlan(all);
    if (target === null) return;
    const [rates, planYear] = [ratesIn(all), yearOfPlan(all)];
    const isKnown = (currency: string, year: number): boolean =>
      currency === DOLLAR || rates.has(`${currency}|${String(year)}`);
    for (const { submission, dataset } of sheetsOf(all)) {
      // those of a file of aid activities are told by S46
      const columns = dataset.activities ? [] : (ADDED[dataset.template.id] ?? []);
      const lost = new Map<string, { row: Row; field: string; year: number; currency: string }[]>();
      for (const row of columns.length === 0 ? [] : dataset.rows)
        for (const field of columns) {
          const currency = field.endsWith('_usd') ? DOLLAR : submission.meta.currency;
          const year = typeof row.values['year'] === 'number' ? row.values['year'] : planYear;
          const amount = row.values[field] ?? null;
          if (amount === null || amount === 0 || currency === null || currency === target) continue;
          const lacking = [currency, target].find((each) => !isKnown(each, year));
          if (lacking !== undefined)
            addTo(lost, `${lacking}|${String(year)}`, { row, field, year, currency: lacking });
        }
      for (const [first, ...more] of lost.values())
        if (first) {
          const { row, field, year, currency } = first;
          report({ submission, dataset, row, field }, { count: 1 + more.length, currency, target, year });
        }
    }
  },
  example: `
    COH_EXERCISE      | exercise_id | XTS |
                      | country     | XTS |
                      | currency    | USD |
    PLN_GOALS         | goal_id | level | title | cost |
                      | G1      | GOAL  | Roads | 100  |
    META@xts-fin.xlsx | currency | EUR |
    FIN_BUDGET        | year | programme_id | goal_id | fund_source | planned          |
                      | 2022 | B1           | G1      | STATE       | 10               |
                      | 2023 | B1           | G1      | STATE       | 12 {S48 warning} |
                      | 2023 | B2           | G1      | STATE       | 8                |
    FIN_MACRO         | year | var    | amount |
                      | 2022 | FX_USD | 0.95   |
                      | 2023 | GDP    | 5000   |`,
});

const sheetsOf = (
  all: readonly Submission[],
): readonly { readonly submission: Submission; readonly dataset: Dataset }[] =>
  all.flatMap((submission) => submission.datasets.map((dataset) => ({ submission, dataset })));

/** Of COH_EXERCISE, else of the workbook with the plan; `null` without a plan. */
function currencyOfPlan(all: readonly Submission[]): string | null {
  const plan = sheetsOf(all).find(({ dataset }) => dataset.template.id === 'PLN_GOALS');
  if (!plan) return null;
  const typed = exerciseValue(all, 'currency');
  return typeof typed === 'string' ? typed : plan.submission.meta.currency;
}

/** Amounts without a year are of the year to which the exercise refers. */
function yearOfPlan(all: readonly Submission[]): number {
  const date = /^\d{4}/.exec(String(exerciseValue(all, 'ref_date') ?? ''))?.[0];
  return date === undefined ? Math.max(0, ...all.map(({ meta }) => meta.periodEnd ?? 0)) : Number(date);
}

const exerciseValue = (all: readonly Submission[], field: string) =>
  sheetsOf(all).find(({ dataset }) => dataset.template.id === 'COH_EXERCISE')?.dataset.rows[0]?.values[field];

/** Currencies and years with an annual rate to the dollar: `EUR|2023`. */
function ratesIn(all: readonly Submission[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { submission, dataset } of sheetsOf(all)) {
    if (dataset.template.id !== 'FIN_MACRO') continue;
    for (const { values } of dataset.rows) {
      const { year, period, amount } = values;
      const isAnnual = (period ?? null) === null || String(period) === String(year);
      if (values['var'] === 'FX_USD' && isAnnual && typeof amount === 'number' && amount > 0)
        known.add(`${submission.meta.currency ?? ''}|${String(year)}`);
    }
  }
  return known;
}
