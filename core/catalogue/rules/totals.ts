/** Do the parts add up to the total row? (profile-sheets §4 S09, rulings A1–A3, A8, B10, B38) */
import { dividingAges } from '../../expression/ages.ts';
import type { Dataset, Field, Row, Value } from '../../model.ts';
import { defineRule, type SheetContext } from '../define.ts';
import { groupsAt, type Whole, wholesAbove } from './parts.ts';
import { type KeyColumn, type Table, tableOf } from './table.ts';

/**
 * One issue for each total row and measure; where a row is a total in several columns, for the column with the largest
 * gap. Ages count only where they divide all ages once. Parts withheld on purpose close any gap below the total.
 */
export const partsAndTotal = defineRule({
  id: 'S09',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report, context) {
    if (dataset.template.kind === 'list') return;
    const table = tableOf(dataset, context);
    const measures = table.additive;
    const judge = judgeOf(dataset, table, context);
    const worst = new Map<number, Map<Field, Gap>>();
    const resolved = new Set<number>();
    const take = (whole: Whole): void => {
      resolved.add(whole.row);
      for (const measure of measures) {
        const gap = judge(whole, measure);
        if (!gap) continue;
        const gaps = worst.get(whole.row) ?? new Map<Field, Gap>();
        if (gap.gap > (gaps.get(measure)?.gap ?? 0)) gaps.set(measure, gap);
        worst.set(whole.row, gaps);
      }
    };
    const mixed = table.dimensions.filter(({ total, isLeaf }) => total >= 0 && isLeaf.includes(true));
    for (const column of mixed) groupsAt(table, column).forEach(take);
    wholesAbove(table, mixed, resolved).forEach(take);
    for (const [index, gaps] of worst) {
      const row = table.rows[index];
      for (const [measure, gap] of row ? gaps : []) tell(report, row ?? null, measure, gap);
    }
  },
  example: `
    MFA_CONS | year | host | total               |
             | 2023 | _T   | 1000 {S09 warning}  |
             | 2023 | SEN  | 600                 |
             | 2023 | MLI  | 390                 |
             | 2022 | _T   | 1000 {S09 info}     |
             | 2022 | SEN  | 600                 |
             | 2022 | MLI  | 395                 |
             | 2021 | _T   | 1000 {S09 warning}  |
             | 2021 | SEN  | 600                 |
             | 2021 | MLI  | 406                 |
             | 2020 | _T   | 1000                |
             | 2020 | SEN  | 600                 |
             | 2020 | MLI  | c                   |
             | 2019 | _T   | 1000 {S09 warning}  |
             | 2019 | SEN  | 600                 |
             | 2019 | MLI  |                     |
    STA_POP  | year | age    | total |
             | 2023 | _T     | 1000  |
             | 2023 | Y0T14  | 300   |
             | 2023 | Y15T64 | 600   |
             | 2023 | Y_GE65 | 100   |
             | 2023 | Y15T24 | 200   |
             | 2022 | _T     | 1000  |
             | 2022 | Y0T14  | 300   |`,
});

interface Gap {
  readonly sum: number;
  readonly total: number;
  readonly gap: number;
  /** Rows with a figure, and rows without one. */
  readonly rows: number;
  readonly blank: number;
  readonly by: string;
  readonly isSmall: boolean;
}

function tell(
  report: (at: { row: Row | null; field: string }, args: Record<string, Value>, options: object) => void,
  row: Row | null,
  { id }: Field,
  { isSmall, ...gap }: Gap,
): void {
  const severity = isSmall ? 'info' : 'warning';
  const side = gap.sum > gap.total ? 'ABOVE' : gap.blank > 0 ? 'BLANK' : 'BELOW';
  report({ row, field: id }, { field: id, ...gap }, { severity, variant: isSmall ? 'SMALL' : side });
}

/** Judges the sum of one measure beside its total; null where the two agree or nothing can be said. */
function judgeOf(
  dataset: Dataset,
  table: Table,
  context: SheetContext,
): (whole: Whole, measure: Field) => Gap | null {
  const isComplete = dataset.meta.completeEnumeration.includes(dataset.template.id);
  const [least, share] = [context.limit('sum_gap'), context.limit('sum_gap_share')];
  const isBlocked = (index: number): boolean => {
    const row = table.rows[index];
    return row !== undefined && context.isBlocked(row);
  };
  return ({ row, by, parts }, { id }) => {
    const values = table.measure(id);
    const valueOf = (index: number): number => (isBlocked(index) ? NaN : (values[index] ?? NaN));
    const total = valueOf(row);
    if (Number.isNaN(total)) return null;
    const added = add(parts, by, 0, valueOf);
    if (!added || added.rows === 0) return null;
    const gap = Math.abs(added.sum - total);
    if (gap <= 1e-9 * Math.abs(total)) return null; // what binary arithmetic leaves behind
    const isBelow = added.sum < total;
    const blank = isComplete ? 0 : added.blank.length;
    // Nobody can add up what is withheld; what is under an error is told there.
    const isExcused = (index: number): boolean => isBlocked(index) || isWithheld(table.rows[index], id);
    if (isBelow && !isComplete && added.blank.some(isExcused)) return null;
    const isSmall = gap <= Math.max(least, share * total);
    const columns = by.map(({ field }) => field.id).join(', ');
    return { sum: added.sum, total, gap, rows: added.rows, blank, by: columns, isSmall };
  };
}

/** Suppressed, or cannot exist: nobody can add it up. */
function isWithheld(row: Row | undefined, field: string): boolean {
  const status = row?.readings?.[field]?.status ?? row?.values['obs_status'];
  return status === 'Q' || status === 'M';
}

interface Added {
  readonly sum: number;
  readonly rows: number;
  readonly blank: readonly number[];
}

/** Leaves if any has a value, else the total, column by column (rulings A3); null where the ages are no whole set. */
function add(
  parts: readonly number[],
  by: readonly KeyColumn[],
  level: number,
  valueOf: (index: number) => number,
): Added | null {
  const column = by[level];
  if (!column) return addPlainly(parts, valueOf);
  const byCode = new Map<number, number[]>();
  for (const part of parts) {
    const id = column.ids[part] ?? -1;
    const group = byCode.get(id);
    if (group) group.push(part);
    else byCode.set(id, [part]);
  }
  const inside = (id: number): Added | null => add(byCode.get(id) ?? [], by, level + 1, valueOf);
  const found = new Map<number, Added>();
  for (const id of byCode.keys()) {
    const added = column.isLeaf[id] === true ? inside(id) : null;
    if (added) found.set(id, added);
  }
  // Codes that could not be read.
  const unread = byCode.get(-1);
  const leaves = [...disjoint(column, found), ...(unread ? [{ sum: 0, rows: 0, blank: unread }] : [])];
  if (leaves.some(({ rows }) => rows > 0)) return together(leaves);
  if (byCode.has(column.total)) return inside(column.total);
  return leaves.length > 0 ? together(leaves) : null;
}

function addPlainly(parts: readonly number[], valueOf: (index: number) => number): Added {
  let [sum, rows] = [0, 0];
  const blank: number[] = [];
  for (const part of parts) {
    const value = valueOf(part);
    if (Number.isNaN(value)) blank.push(part);
    else {
      sum += value;
      rows++;
    }
  }
  return { sum, rows, blank };
}

function together(all: readonly Added[]): Added {
  return {
    sum: all.reduce((sum, each) => sum + each.sum, 0),
    rows: all.reduce((rows, each) => rows + each.rows, 0),
    blank: all.flatMap(({ blank }) => blank),
  };
}

/** Codes that do not overlap: a set of ages that divides all ages once (A1), no ISCO group beside its whole (B10). */
function disjoint(column: KeyColumn, found: ReadonlyMap<number, Added>): readonly Added[] {
  const byCode = new Map([...found].map(([id, added]) => [String(column.codes[id] ?? ''), added]));
  if (column.field.id === 'age') {
    const valued = [...byCode].filter(([, { rows }]) => rows > 0).map(([code]) => code);
    return (dividingAges(new Set(valued)) ?? []).flatMap((code) => byCode.get(code) ?? []);
  }
  if (column.field.codes !== 'CL_ISCO') return [...byCode.values()];
  return [...byCode]
    .filter(([code]) => !(/^\d\d$/.test(code) && byCode.has(code.charAt(0))))
    .map(([, added]) => added);
}
