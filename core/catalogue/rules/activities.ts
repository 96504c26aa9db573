/** What was not taken from a file of aid activities, and why (coherence §3.11, docs/iati.md). */
import type { ActivityRemarkKind } from '../../activity-model.ts';
import { defineRule } from '../define.ts';

/** Somebody can do something about these; the others are as they should be. */
const DEMANDS: ReadonlySet<ActivityRemarkKind> = new Set([
  'NO_COUNTRY',
  'NO_IDENTIFIER',
  'NO_SHARE',
  'NO_RATE',
  'NO_AMOUNT',
  'PERCENT',
]);

export const activities = defineRule({
  id: 'S46',
  severity: 'info',
  scope: 'dataset',
  check({ activities: receipt, rows }, report) {
    if (!receipt) return;
    const { read, used } = receipt;
    report({ row: null, field: null }, { read, used, count: rows.length });
    for (const { kind, count, names, line } of receipt.remarks)
      report(
        // The kind names the issue: another identifier in the next file is the same matter.
        { row: { number: line, values: { project_id: kind } }, field: null },
        { count, names: names.join(', '), row: line },
        { variant: kind, severity: DEMANDS.has(kind) ? 'warning' : 'info' },
      );
  },
  example: `
    IATI@agency.xml {S46} | iati-identifier | recipient-country | sector | transaction-type | value-date | currency | value
                          | XX-1            | XT                | 15190  | 2                | 2023-03-01 | USD      | 1000000
                          | XX-1            | XT                | 15190  | 3                | 2023-09-01 | USD      | 400000`,
});
