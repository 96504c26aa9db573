/** Jobs about what is wrong in the workbook: the check, and the cases of a group. */
import type { ReportIssue } from '../../../core/index.ts';
import type { GroupName } from '../jobs.ts';
import type { Job } from '../serve.ts';

/**
 * Groups sent to the pane, errors first; more would hold it up while they arrive. The totals stay exact, and the pane says
 * that the list is cut.
 */
const MOST_GROUPS = 1_000;

export const check: Job<'check'> = async (asked, bench) => {
  const { overview, issues } = await bench.report(asked);
  let safe = 0;
  let proposals = 0;
  for (const { fix } of issues)
    if (fix?.safe) safe++;
    else if (fix) proposals++;
  return {
    report: { ...overview, groups: overview.groups.slice(0, MOST_GROUPS) },
    fixable: { safe, proposals },
  };
};

export const cases: Job<'cases'> = async ({ group, limit, ...asked }, bench) => {
  const report = await bench.report(asked);
  return casesOf(group, report.whole().issues).slice(0, limit);
};

/** The issues that the report shows as one group: the same cause, found value and explanation as the first. */
export function casesOf(name: GroupName, issues: readonly ReportIssue[]): readonly ReportIssue[] {
  const first = issues.find(
    ({ key, rule, variant }) => key === name.key && rule === name.rule && variant === name.variant,
  );
  if (!first) return [];
  const cause = causeOf(first);
  return issues.filter((each) => causeOf(each) === cause);
}

const causeOf = ({ rule, variant, severity, place, args, explained }: ReportIssue): string =>
  JSON.stringify([
    ...[rule, variant, severity, place.file, place.sheet, place.column, args['found']],
    explained,
  ]);
