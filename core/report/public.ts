/** The report that goes with a public edition: what was found in the ministries' cells stays out of it (coherence-workbook §2.6). */
import type { Report } from './schema.ts';

/** The numbers of issues stay; their places, words and excerpts quote the cells and go. */
export const publicReport = (report: Report): Report => ({
  ...report,
  inputs: report.inputs.map((input) => ({
    ...input,
    reason: input.reason && { ...input.reason, args: {} },
    unknownSheets: [],
    dialect: null,
  })),
  summary: { ...report.summary, shown: 0, groups: 0 },
  rules: {},
  issues: [],
  groups: [],
  // which of the hidden figures are the small ones would help to find them
  indicators: report.indicators.map((each) =>
    each.obsStatus === 'Q' && each.value === null ? { ...each, confStatus: 'C' } : each,
  ),
});
