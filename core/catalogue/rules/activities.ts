/** What was not taken from a file of aid activities, and why (coherence §3.11, docs/iati.md). */
import type { ActivityRemarkKind } from '../../model/activity.ts';
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
  scope: 'consolidation',
  logged: true,
  check(all, report) {
    for (const submission of all)
      for (const dataset of submission.datasets) {
        if (!dataset.activities) continue;
        const { read, used, remarks } = dataset.activities;
        const whole = { submission, dataset, row: null, field: null };
        report(whole, { read, used, count: dataset.rows.length });
        for (const { kind, count, names, line } of remarks)
          report(
            // The kind names the issue: another identifier in the next file is the same matter.
            { ...whole, row: { number: line, values: { project_id: kind } } },
            { count, names: names.join(', '), row: line },
            { variant: kind, severity: DEMANDS.has(kind) ? 'warning' : 'info' },
          );
      }
  },
  example: `
    IATI@agency.xml {S46} | iati-identifier | recipient-country | sector | transaction-type | value-date | currency | value
                          | XX-1            | XT                | 15190  | 2                | 2023-03-01 | USD      | 1000000
                          | XX-1            | XT                | 15190  | 3                | 2023-09-01 | USD      | 400000`,
});
