/**
 * Cases with the same cause, taken together for people: one wrong country name in 300 rows is one line with its number
 * and its first cells. Used by every report, the pane and the marked copy. Cost grows with the number of cases.
 */
import { fromA1, toA1 } from '../grid/address.ts';
import type { Issue } from '../model.ts';

/** What grouping looks at; an `Issue` and an entry of the report both fit. */
export type Case = Pick<Issue, 'rule' | 'severity' | 'variant' | 'place' | 'args' | 'count' | 'fix'>;

export interface Group<T extends Case> {
  /** The first case, which gives the message. */
  readonly first: T;
  /** Cases, with those that were counted without being listed. */
  readonly count: number;
  /** The first cells in order, neighbours in a column as one range (`C12:C18`); at most `RANGES`. */
  readonly cells: readonly string[];
  /** Cases that are not among `cells`. */
  readonly more: number;
  /** True where the same repair is proposed for every case. */
  readonly sameFix: boolean;
}

const RANGES = 5;

interface Run {
  readonly column: number;
  readonly top: number;
  bottom: number;
}

interface Open<T extends Case> {
  readonly first: T;
  readonly fix: string;
  readonly runs: Run[];
  count: number;
  covered: number;
  sameFix: boolean;
}

/**
 * Groups by rule, variant, severity, file, sheet, column and found value, in order of first appearance. `apart` keeps
 * cases apart that are told differently, such as those with an explanation of their own.
 */
export function groupCases<T extends Case>(
  cases: readonly T[],
  apart: (each: T) => string = () => '',
): Group<T>[] {
  const groups = new Map<string, Open<T>>();
  for (const each of cases) {
    const { rule, variant, severity, place, args, fix, count = 1 } = each;
    const cause = JSON.stringify([
      rule,
      variant,
      severity,
      place.file,
      place.sheet,
      place.column,
      args['found'],
      apart(each),
    ]);
    let group = groups.get(cause);
    if (!group) {
      group = { first: each, fix: repairOf(fix), runs: [], count: 0, covered: 0, sameFix: true };
      groups.set(cause, group);
    }
    group.count += count;
    group.sameFix &&= repairOf(fix) === group.fix;
    addCell(group, place.cell);
  }
  return [...groups.values()].map(({ first, count, runs, covered, sameFix }) => ({
    first,
    count,
    cells: runs.map(printRun),
    more: count - covered,
    sameFix: sameFix && first.fix !== undefined,
  }));
}

const repairOf = (fix: Issue['fix']): string =>
  fix ? JSON.stringify(fix.edits.map(({ from, to }) => [from, to])) : '';

function addCell<T extends Case>(group: Open<T>, cell: string | undefined): void {
  const at = fromA1(cell ?? '');
  if (!at) return;
  const last = group.runs.at(-1);
  if (last?.column === at.column && last.bottom + 1 === at.row) last.bottom = at.row;
  else if (group.runs.length < RANGES) group.runs.push({ column: at.column, top: at.row, bottom: at.row });
  else return;
  group.covered++;
}

const printRun = ({ column, top, bottom }: Run): string =>
  top === bottom ? toA1(top, column) : `${toA1(top, column)}:${toA1(bottom, column)}`;
