/** Issues with the same cause, taken together: one wrong name in 300 rows is one line with a count and its first cells. */
import { columnLetters, fromA1 } from '../grid/address.ts';
import type { Severity } from '../model.ts';
import type { ReportGroup, ReportIssue } from './schema.ts';

/** So many cells or runs of cells are named. */
const CELLS_NAMED = 5;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Gathered {
  readonly first: ReportIssue;
  /** Place of the first issue in the list. */
  readonly issue: number;
  count: number;
  readonly runs: Run[];
  hasMore: boolean;
}

/** Cells below one another, without a gap. */
interface Run {
  readonly column: number;
  readonly first: number;
  last: number;
}

/**
 * The same rule in the same way, in the same column, on the same content, with the same explanation. In the order of
 * first appearance, errors first. Linear in issues.
 */
export function groupIssues(issues: readonly ReportIssue[]): ReportGroup[] {
  const groups = new Map<string, Gathered>();
  issues.forEach((issue, index) => {
    const { rule, variant = '', severity, place, args, explained } = issue;
    const cause = [
      ...[place.file, place.sheet, rule, variant, severity, place.column, args['found']],
      ...[explained?.holds, explained?.text],
    ].join('|');
    const group = groups.get(cause);
    if (group) {
      group.count += issue.count;
      addCell(group, place.cell);
    } else {
      const begun: Gathered = { first: issue, issue: index, count: issue.count, runs: [], hasMore: false };
      addCell(begun, place.cell);
      groups.set(cause, begun);
    }
  });
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || a.issue - b.issue).map(groupOf);
}

const rank = ({ first }: Gathered): number => SEVERITIES.indexOf(first.severity);

function addCell(group: Gathered, cell: string | undefined): void {
  const at = cell === undefined ? null : fromA1(cell);
  if (!at) return;
  const last = group.runs.at(-1);
  if (last?.column === at.column && last.last + 1 === at.row) last.last = at.row;
  else if (group.runs.length < CELLS_NAMED)
    group.runs.push({ column: at.column, first: at.row, last: at.row });
  else group.hasMore = true;
}

function groupOf({ first, issue, count, runs, hasMore }: Gathered): ReportGroup {
  const { rule, severity, place } = first;
  const named = runs.reduce((sum, run) => sum + run.last - run.first + 1, 0);
  return {
    rule,
    severity,
    place,
    issue,
    count,
    cells: runs.map(({ column, first: top, last }) => {
      const letters = columnLetters(column);
      return top === last ? letters + String(top) : `${letters}${String(top)}:${letters}${String(last)}`;
    }),
    more: hasMore || (named > 0 && named < count),
  };
}
