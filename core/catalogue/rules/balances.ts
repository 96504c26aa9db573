/** Accounts that must close: asylum procedures, remittances, prices (profile-sheets §4 S21–S26). */
import { type Dataset, readColumns, type Row, type Value } from '../../model.ts';
import { knownIn } from '../../remember.ts';
import { defineRule, type SheetContext } from '../define.ts';

/** Rows with the same codes in some columns. */
interface Group {
  /** By the code in one column. */
  row(code: string): Row | undefined;
  /** Null where there is none. */
  figure(code: string): number | null;
}

/** Rows under an error are left out. */
function grouped(
  dataset: Dataset,
  context: SheetContext,
  same: readonly string[],
  { by, measure }: { readonly by: string; readonly measure: string },
): readonly Group[] {
  const read = readColumns(dataset);
  const groups = new Map<string, Map<string, number>>();
  for (const [place, row] of dataset.rows.entries()) {
    if (context.isBlocked(row)) continue;
    const key = same.map((field) => String(read(place, field) ?? '')).join('|');
    knownIn(groups, key, () => new Map()).set(String(read(place, by) ?? ''), place);
  }
  return [...groups.values()].map((places) => ({
    row: (code) => dataset.rows[places.get(code) ?? -1],
    figure(code) {
      const value = read(places.get(code) ?? -1, measure);
      return typeof value === 'number' ? value : null;
    },
  }));
}

const DECISIONS = ['RECOG', 'COMPL', 'REJECT', 'CLOSED'];

/**
 * Cases pending at the end are those at the beginning and the new ones without those decided or closed. Reported on the
 * year; no row stays out (rulings A8). Where a kind of decision is not given, nothing more can be said than that the
 * others must not take away more cases than there were.
 */
export const asylumBalance = defineRule({
  id: 'S21',
  severity: 'error',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.id !== 'INT_ASYLUM') return;
    const isComplete = dataset.meta.completeEnumeration.includes('INT_ASYLUM');
    const of = { by: 'event', measure: 'total' };
    for (const events of grouped(dataset, context, ['year', 'period', 'origin'], of)) {
      const valueOf = (event: string): number | null => events.figure(event) ?? (isComplete ? 0 : null);
      const [start, applied, end] = [valueOf('PEND_START'), valueOf('APPLIED'), valueOf('PEND_END')];
      const row = events.row('PEND_END') ?? events.row('PEND_START') ?? events.row('APPLIED');
      if (start === null || applied === null || end === null || !row) continue;
      const decisions = DECISIONS.map(valueOf);
      const left = decisions.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      const expected = start + applied - left;
      const isPartly = decisions.includes(null);
      if (expected === end || (isPartly && expected > end)) continue;
      const gap = Math.abs(expected - end);
      const largest = context.limit('asylum_gap_share') * (start + applied);
      const isSmall = gap <= Math.max(context.limit('asylum_gap'), largest);
      const { year = null, origin = null } = row.values;
      report(
        { row, field: 'total' },
        { year, origin, start, applied, left, expected, end, gap },
        {
          severity: isSmall ? 'warning' : 'error',
          blocks: 'nothing',
          ...(isPartly ? { variant: 'PARTLY' } : isSmall && { variant: 'SMALL' }),
        },
      );
    }
  },
  example: `
    INT_ASYLUM | year | event      | origin | total             |
               | 2023 | PEND_START | _T     | 1000              |
               | 2023 | APPLIED    | _T     | 500               |
               | 2023 | RECOG      | _T     | 200               |
               | 2023 | COMPL      | _T     | 50                |
               | 2023 | REJECT     | _T     | 300               |
               | 2023 | CLOSED     | _T     | 50                |
               | 2023 | PEND_END   | _T     | 916 {S21 error}   |
               | 2022 | PEND_START | _T     | 1100              |
               | 2022 | APPLIED    | _T     | 400               |
               | 2022 | RECOG      | _T     | 100               |
               | 2022 | COMPL      | _T     | 100               |
               | 2022 | REJECT     | _T     | 200               |
               | 2022 | CLOSED     | _T     | 85                |
               | 2022 | PEND_END   | _T     | 1000 {S21 warning} |`,
});

const KEPT_CASES = ['year', 'origin', 'period', 'total'];

/** The year begins with the cases with which the year before ended. */
export const asylumCarried = defineRule({
  id: 'S22',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.id !== 'INT_ASYLUM') return;
    const ends = new Map<string, number>();
    const starts: { row: Row; before: string; year: number; value: number }[] = [];
    const read = readColumns(dataset);
    for (const [place, row] of dataset.rows.entries()) {
      const event = read(place, 'event');
      if (event !== 'PEND_END' && event !== 'PEND_START') continue;
      const [year, origin, period, value] = KEPT_CASES.map((field) => read(place, field));
      const isWhole = (period ?? null) === null || String(period) === String(year);
      if (typeof value !== 'number' || typeof year !== 'number' || !isWhole || context.isBlocked(row))
        continue;
      if (event === 'PEND_END') ends.set(`${String(year)}|${String(origin)}`, value);
      if (event === 'PEND_START')
        starts.push({ row, before: `${String(year - 1)}|${String(origin)}`, year, value });
    }
    for (const { row, before, year, value } of starts) {
      const end = ends.get(before);
      if (end === undefined || end === value) continue;
      const { origin = null } = row.values;
      report(
        { row, field: 'total' },
        { year, yearBefore: year - 1, origin, start: value, end, gap: Math.abs(value - end) },
      );
    }
  },
  example: `
    INT_ASYLUM | year | event      | origin | total             |
               | 2021 | PEND_END   | _T     | 900               |
               | 2022 | PEND_START | _T     | 900               |
               | 2022 | PEND_END   | _T     | 1000              |
               | 2023 | PEND_START | _T     | 999 {S22 warning} |`,
});

const REMITTANCE_KEY = ['year', 'period', 'direction', 'partner'];

/**
 * The aggregate stands beside its parts and is another figure: adding both would count twice. Both usual aggregates are
 * accepted: personal transfers with gross compensation, and the sum after taxes, travel and capital transfers
 * (indicators REM-01). Without personal transfers the aggregate is what is known (rulings B12).
 */
export const remittanceTwice = defineRule({
  id: 'S23',
  severity: 'error',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.id !== 'FIN_REMIT') return;
    const share = context.limit('remittance_gap_share');
    for (const items of grouped(dataset, context, REMITTANCE_KEY, { by: 'item', measure: 'amount' })) {
      const of = (item: string): number | null => items.figure(item);
      const [aggregate, transfers] = [of('PR'), of('PT')];
      const row = items.row('PR');
      if (aggregate === null || transfers === null || !row) continue;
      const gross = transfers + (of('CE') ?? 0);
      const net = gross - (of('CE_TAX') ?? 0) - (of('CE_TRV') ?? 0) + (of('KT') ?? 0);
      const isNear = (sum: number): boolean =>
        Math.abs(aggregate - sum) <= share * sum * (1 + Number.EPSILON * 8);
      if (isNear(gross) || isNear(net)) continue;
      report(
        { row, field: 'amount' },
        { aggregate, transfers, compensation: of('CE') ?? 0, sum: gross, gap: Math.abs(aggregate - gross) },
      );
    }
  },
  example: `
    FIN_REMIT | year | direction | partner | item | amount            |
              | 2023 | REC       | _T      | PT   | 900               |
              | 2023 | REC       | _T      | CE   | 100               |
              | 2023 | REC       | _T      | PR   | 1006 {S23 error}  |
              | 2022 | REC       | _T      | PT   | 900               |
              | 2022 | REC       | _T      | CE   | 100               |
              | 2022 | REC       | _T      | PR   | 1005              |
              | 2023 | PAID      | _T      | PR   | 300               |`,
});

/** Workers abroad cannot spend more there than they earn there. */
export const spentAbroad = defineRule({
  id: 'S24',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.id !== 'FIN_REMIT') return;
    for (const items of grouped(dataset, context, REMITTANCE_KEY, { by: 'item', measure: 'amount' })) {
      const of = (item: string): number | null => items.figure(item);
      const [earned, taxes, travel] = [of('CE'), of('CE_TAX'), of('CE_TRV')];
      const row = items.row('CE');
      if (earned === null || !row) continue;
      const spent = (taxes ?? 0) + (travel ?? 0);
      if (spent > earned * (1 + 1e-9))
        report({ row, field: 'amount' }, { earned, taxes: taxes ?? 0, travel: travel ?? 0, spent });
    }
  },
  example: `
    FIN_REMIT | year | direction | partner | item   | amount            |
              | 2023 | REC       | _T      | CE     | 30 {S24 warning}  |
              | 2023 | REC       | _T      | CE_TAX | 20                |
              | 2023 | REC       | _T      | CE_TRV | 11                |
              | 2022 | REC       | _T      | CE     | 30                |
              | 2022 | REC       | _T      | CE_TAX | 20                |
              | 2022 | REC       | _T      | CE_TRV | 10                |`,
});

/** Fee and exchange margin make the total cost of sending money. */
export const priceParts = defineRule({
  id: 'S25',
  severity: 'warning',
  scope: 'row',
  needs: ['fee_pct', 'fx_margin_pct', 'total_cost_pct'],
  check({ fee_pct, fx_margin_pct, total_cost_pct }, report, { limit }) {
    const [fee, margin, total] = [Number(fee_pct), Number(fx_margin_pct), Number(total_cost_pct)];
    const sum = fee + margin;
    const gap = Math.abs(sum - total);
    if (gap > limit('price_gap') + 1e-9) report('total_cost_pct', { fee, margin, sum, total, gap });
  },
  example: `
    FIN_RCOST | year | sender | provider | product | amount_usd | fee_pct | fx_margin_pct | total_cost_pct    |
              | 2023 | FRA    | A        | cash    | 200        | 3       | 1.5           | 4.6               |
              | 2023 | FRA    | B        | cash    | 200        | 3       | 1.5           | 4.61 {S25 warning} |
              | 2023 | FRA    | C        | cash    | 200        | 3       |               | 9                 |`,
});

/** The price of a service that does not show its margin is a lower bound. */
export const hiddenPrice = defineRule({
  id: 'S26',
  severity: 'warning',
  scope: 'row',
  needs: [],
  check({ transparent }, report) {
    if (transparent === 'NO') report('transparent', {} satisfies Record<string, Value>);
  },
  example: `
    FIN_RCOST | year | sender | provider | product | amount_usd | total_cost_pct | transparent      |
              | 2023 | FRA    | A        | cash    | 200        | 4.5            | NO {S26 warning} |
              | 2023 | FRA    | B        | cash    | 200        | 4.5            | YES              |
              | 2023 | FRA    | C        | cash    | 200        | 4.5            |                  |`,
});
