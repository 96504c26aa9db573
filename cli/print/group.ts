/** Issues with the same cause, taken together for people; the report itself keeps every case. */
import type { ReportIssue } from '../../core/index.ts';

export interface Group {
  /** The first case, which gives the message. */
  readonly first: ReportIssue;
  readonly count: number;
  /** Cells of the cases after the first, in order; at most `CELLS_SHOWN`. */
  readonly others: readonly string[];
}

export const CELLS_SHOWN = 5;
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export const SIGNS = { error: '✖', warning: '▲', info: 'ℹ' } as const;

/** The same rule in the same way, in the same column, on the same content, with the same explanation. Errors first. */
export function groupIssues(issues: readonly ReportIssue[]): Group[] {
  const groups = new Map<string, { first: ReportIssue; count: number; others: string[] }>();
  for (const issue of issues) {
    const { rule, variant = '', severity, place, args, explained } = issue;
    const cause = [
      place.file,
      place.sheet,
      rule,
      variant,
      severity,
      place.column,
      args['found'],
      explained,
    ].join('|');
    const group = groups.get(cause);
    if (group === undefined) groups.set(cause, { first: issue, count: 1, others: [] });
    else {
      group.count++;
      if (place.cell !== undefined && group.others.length < CELLS_SHOWN) group.others.push(place.cell);
    }
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

const rank = ({ first }: Group): number => SEVERITIES.indexOf(first.severity);

/** Splits a list by what `by` says of each entry, in order of first appearance. */
export function splitBy<T>(list: readonly T[], by: (entry: T) => string): Map<string, T[]> {
  const parts = new Map<string, T[]>();
  for (const entry of list) {
    const part = parts.get(by(entry));
    if (part) part.push(entry);
    else parts.set(by(entry), [entry]);
  }
  return parts;
}
