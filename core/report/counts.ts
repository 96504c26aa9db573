/** Exact totals of a run, whatever a limit shows, and the cut of the list. */
import type { Issue, RowCounts, Severity } from '../model.ts';
import type { Report } from './schema.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

type Counts = Pick<Report['summary'], 'errors' | 'warnings' | 'infos' | 'byRule' | 'total' | 'explained'>;

/** An issue stands for `count` cases; an explanation is given for the one that is listed. */
export function countIssues(issues: readonly Issue[], isExplained: (issue: Issue) => boolean): Counts {
  const all: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const explained: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const byRule = new Map<string, number>();
  for (const issue of issues) {
    const { severity, rule, count = 1 } = issue;
    all[severity] += count;
    if (isExplained(issue)) explained[severity]++;
    byRule.set(rule, (byRule.get(rule) ?? 0) + count);
  }
  return {
    ...bySeverity(all),
    byRule: Object.fromEntries([...byRule].sort(([a], [b]) => (a < b ? -1 : 1))),
    total: all.error + all.warning + all.info,
    explained: bySeverity(explained),
  };
}

const bySeverity = ({ error, warning, info }: Readonly<Record<Severity, number>>) => ({
  errors: error,
  warnings: warning,
  infos: info,
});

export function sumRows(list: readonly RowCounts[]): RowCounts {
  const sum = { read: 0, accepted: 0, rejected: 0, ignored: 0 };
  for (const each of list) {
    sum.read += each.read;
    sum.accepted += each.accepted;
    sum.rejected += each.rejected;
    sum.ignored += each.ignored;
  }
  return sum;
}

/** A cut list must not hide errors behind notes: the more severe come in first, the order stays. */
export function cut<T extends { readonly severity: Severity }>(
  list: readonly T[],
  limit = Infinity,
): readonly T[] {
  if (list.length <= limit) return list;
  let room = Math.max(0, limit);
  const taken = new Map<Severity, number>();
  for (const severity of SEVERITIES) {
    const there = list.reduce((n, each) => n + (each.severity === severity ? 1 : 0), 0);
    taken.set(severity, Math.min(room, there));
    room -= Math.min(room, there);
  }
  return list.filter(({ severity }) => {
    const left = taken.get(severity) ?? 0;
    taken.set(severity, left - 1);
    return left > 0;
  });
}
