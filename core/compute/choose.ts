/**
 * Which cells make a sum: column by column in the order of the key, separately inside each member of the columns
 * before (rulings A1–A3). How much of the whole they cover: covered.ts.
 */
import { dividingAges } from '../expression/ages.ts';
import { type Reader, type YearCell, isSubgroup, matches } from './cells.ts';
import { groupBy, isLeaf } from './sheet-rows.ts';

/** How one key column is treated. */
export type ColumnRule =
  /** Rows of this code and nothing else. */
  | { readonly kind: 'one'; readonly column: string; readonly code: string }
  /** One sum over these categories (B9). */
  | { readonly kind: 'set'; readonly column: string; readonly codes: readonly string[] }
  /** The `_T` row, else the leaves (A1, A2). */
  | { readonly kind: 'total'; readonly column: string }
  /** The leaves, else the `_T` row (A2). */
  | { readonly kind: 'leaves'; readonly column: string };

/** Whether a code is among those that a rule names; rules that name none take all. */
export function isNamed(rule: ColumnRule, code: string): boolean {
  if (rule.kind === 'one') return matches(rule.column, code, rule.code);
  return rule.kind === 'set' ? rule.codes.some((each) => matches(rule.column, code, each)) : true;
}

/** Whether a rule asks for occupations below the major groups. */
export function namesSubgroup(rule: ColumnRule): boolean {
  if (rule.kind === 'one') return isSubgroup(rule.column, rule.code);
  return rule.kind === 'set' && rule.codes.some((code) => isSubgroup(rule.column, code));
}

export interface Choice {
  readonly cells: readonly YearCell[];
  readonly value: number;
  /** Sums of leaves beside which a total stands, with that total. */
  readonly measured: readonly (readonly [leaves: number, total: number])[];
  /** Index of the first column in which leaves were added without a total beside them; null where there is none. */
  readonly open: number | null;
}

type ValueOf = (cell: YearCell) => number | null;

export const choose = (
  cells: readonly YearCell[],
  rules: readonly ColumnRule[],
  reader: Reader,
): Choice | null => pick(cells, rules, 0, (cell) => reader.value(cell));

/** What would be chosen if every row had a value: the rows in which a value could stand. */
export const chooseRows = (cells: readonly YearCell[], rules: readonly ColumnRule[]): Choice | null =>
  pick(cells, rules, 0, () => 0);

function pick(
  cells: readonly YearCell[],
  rules: readonly ColumnRule[],
  index: number,
  valueOf: ValueOf,
): Choice | null {
  const rule = rules[index];
  if (!rule) return firstValued(cells, valueOf);
  const single = sharedCode(cells, rule.column);
  if (single !== null) return pickSingle(cells, rules, index, valueOf, single);
  const byCode = groupBy(cells, ({ codes }) => codes[rule.column] ?? '');
  const inside = (code: string): Choice | null => {
    const own = byCode.get(code);
    return own ? pick(own, rules, index + 1, valueOf) : null;
  };
  switch (rule.kind) {
    case 'one': {
      const codes = [...byCode.keys()].filter((code) => isNamed(rule, code));
      return codes.length === 1 ? inside(codes[0] ?? '') : together(codes.map(inside), index);
    }
    case 'set': {
      const codes = [...byCode.keys()].filter((code) => isNamed(rule, code));
      return together(codes.map(inside), index);
    }
    case 'total':
      return inside('_T') ?? together(leavesOf(rule.column, byCode, inside), index);
    case 'leaves': {
      const leaves = together(leavesOf(rule.column, byCode, inside), index);
      const total = inside('_T');
      return leaves && total
        ? { ...leaves, measured: [[leaves.value, total.value]], open: null }
        : (leaves ?? total);
    }
  }
}

function firstValued(cells: readonly YearCell[], valueOf: ValueOf): Choice | null {
  for (const cell of cells) {
    const value = valueOf(cell);
    if (value !== null) return { cells: [cell], value, measured: NONE, open: null };
  }
  return null;
}

const NONE: Choice['measured'] = [];

/** The code that all cells have in a column; null where they differ, or there are none. */
function sharedCode(cells: readonly YearCell[], column: string): string | null {
  const code = cells[0]?.codes[column];
  return code !== undefined && cells.every(({ codes }) => codes[column] === code) ? code : null;
}

/** As `pick`, where a column leaves no choice: most do, and then nothing need be grouped. */
function pickSingle(
  cells: readonly YearCell[],
  rules: readonly ColumnRule[],
  index: number,
  valueOf: ValueOf,
  code: string,
): Choice | null {
  const rule = rules[index];
  if (!rule || !isNamed(rule, code)) return null;
  const isPart = rule.kind === 'set' || (rule.kind !== 'one' && code !== '_T');
  // One group of ages divides nothing.
  if (isPart && rule.kind !== 'set' && (!isLeaf(code) || rule.column === 'age')) return null;
  const inside = pick(cells, rules, index + 1, valueOf);
  return inside && isPart ? { ...inside, open: index } : inside;
}

/** The parts of a column that make its whole; of ages only a set that divides all ages once. */
function leavesOf(
  column: string,
  byCode: ReadonlyMap<string, readonly YearCell[]>,
  inside: (code: string) => Choice | null,
): readonly (Choice | null)[] {
  const codes = [...byCode.keys()].filter(isLeaf);
  if (column !== 'age') return codes.map(inside);
  const found = new Map(codes.map((code) => [code, inside(code)]));
  const valued = new Set(codes.filter((code) => found.get(code) !== null));
  return (dividingAges(valued) ?? []).map((code) => found.get(code) ?? null);
}

function together(parts: readonly (Choice | null)[], index: number): Choice | null {
  const cells: YearCell[] = [];
  let measured: Choice['measured'] = NONE;
  let value = 0;
  for (const part of parts) {
    if (!part) continue;
    value += part.value;
    if (part.measured.length > 0) measured = [...measured, ...part.measured];
    for (const cell of part.cells) cells.push(cell);
  }
  return cells.length === 0 ? null : { cells, value, measured, open: index };
}
