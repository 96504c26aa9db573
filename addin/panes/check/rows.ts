/** The list of what was found, row by row: a rule, its first groups of cases, and where there are more, a row for them. */
import type { Report, ReportGroup, Severity } from '../../../core/index.ts';
import type { CheckState } from './state.ts';

export type ListRow =
  | {
      readonly type: 'rule';
      /** Rule and severity: a rule may give errors and warnings. */
      readonly id: string;
      readonly rule: string;
      readonly severity: Severity;
      readonly title: string;
      readonly why: string;
      /** Cases of all its groups. */
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly type: 'group'; readonly id: string; readonly group: ReportGroup }
  | {
      readonly type: 'more';
      readonly id: string;
      readonly rule: string;
      readonly n: number;
      readonly isOpen: boolean;
    };

/** Groups of a rule that are listed at first. */
const FIRST_GROUPS = 3;

export function rowsOf(
  { groups, rules }: Pick<Report, 'groups' | 'rules'>,
  { filter, folded, whole }: Pick<CheckState, 'filter' | 'folded' | 'whole'>,
): readonly ListRow[] {
  const byRule = new Map<string, ReportGroup[]>();
  for (const group of groups) {
    if (filter.length > 0 && !filter.includes(group.severity)) continue;
    const id = `${group.severity} ${group.rule}`;
    const known = byRule.get(id);
    if (known) known.push(group);
    else byRule.set(id, [group]);
  }
  return [...byRule].flatMap(([id, own]): ListRow[] => {
    const [first] = own;
    if (!first) return [];
    const { rule, severity } = first;
    const isOpen = !folded.includes(id);
    const count = own.reduce((sum, each) => sum + each.count, 0);
    const words = rules[rule];
    const head: ListRow = {
      ...{ type: 'rule', id, rule, severity, count, isOpen },
      ...{ title: words?.title ?? rule, why: words?.why ?? '' },
    };
    if (!isOpen) return [head];
    const isWhole = whole.includes(id);
    const shown = isWhole ? own : own.slice(0, FIRST_GROUPS);
    const left = own.length - FIRST_GROUPS;
    return [
      head,
      ...shown.map((group): ListRow => ({ type: 'group', id: `${id} ${nameOf(group)}`, group })),
      ...(left > 0 ? [{ type: 'more', id: `${id} more`, rule: id, n: left, isOpen: isWhole } as const] : []),
    ];
  });
}

/** Stable over runs, so that a row keeps its place and focus. */
const nameOf = ({ key, variant, cells }: ReportGroup): string => `${key} ${variant ?? ''} ${cells[0] ?? ''}`;
