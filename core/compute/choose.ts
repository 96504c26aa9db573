/**
 * Which cells make a sum: column by column in the order of the key, separately inside each member of the columns
 * before (rulings A1–A3), and how much of the whole they cover.
 */
import { percentOfCount, percentOfTotal } from '../expression/coverage.ts';
import { dividingAges } from './ages.ts';
import { type YearCell, matches } from './cells.ts';
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

export interface Choice {
  readonly cells: readonly YearCell[];
  readonly value: number;
  /** Sums of leaves beside which a total stands, with that total. */
  readonly measured: readonly (readonly [leaves: number, total: number])[];
  /** Index of the first column in which leaves were added without a total beside them; null where there is none. */
  readonly open: number | null;
}

type Counts = (cell: YearCell) => boolean;
const hasValue: Counts = ({ value }) => value !== null;
const hasRow: Counts = () => true;

export const choose = (cells: readonly YearCell[], rules: readonly ColumnRule[]): Choice | null =>
  pick(cells, rules, 0, hasValue);

function pick(
  cells: readonly YearCell[],
  rules: readonly ColumnRule[],
  index: number,
  counts: Counts,
): Choice | null {
  const rule = rules[index];
  if (!rule) {
    const cell = cells.find(counts);
    return cell ? { cells: [cell], value: cell.value ?? 0, measured: [], open: null } : null;
  }
  const byCode = groupBy(cells, ({ codes }) => codes[rule.column] ?? '');
  const inside = (code: string): Choice | null => {
    const own = byCode.get(code);
    return own ? pick(own, rules, index + 1, counts) : null;
  };
  switch (rule.kind) {
    case 'one': {
      const codes = [...byCode.keys()].filter((code) => matches(rule.column, code, rule.code));
      return codes.length === 1 ? inside(codes[0] ?? '') : together(codes.map(inside), index);
    }
    case 'set': {
      const codes = [...byCode.keys()].filter((code) =>
        rule.codes.some((each) => matches(rule.column, code, each)),
      );
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
  const found = parts.filter((part) => part !== null);
  if (found.length === 0) return null;
  return {
    cells: found.flatMap(({ cells }) => cells),
    value: found.reduce((sum, { value }) => sum + value, 0),
    measured: found.flatMap(({ measured }) => measured),
    open: index,
  };
}

// ── Coverage ─────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Per cent of the whole that a choice covers, judged once (rulings A3): leaves against the totals beside them; where
 * none stands, combinations of codes against those of the year before.
 * @param complete absent rows are zero: only rows that are there without a usable value are gaps.
 */
export function percentCovered(
  choice: Choice,
  now: readonly YearCell[],
  before: readonly YearCell[],
  rules: readonly ColumnRule[],
  complete: boolean,
): number {
  const periods = Math.min(...choice.cells.map(({ percent }) => percent));
  const parts = choice.measured.reduce((sum, [leaves]) => sum + leaves, 0);
  const wholes = choice.measured.reduce((sum, [, total]) => sum + total, 0);
  const beside = complete || choice.measured.length === 0 ? 100 : percentOfTotal(parts, wholes);
  const combinations =
    choice.open === null ? 100 : percentOfCombinations(choice.open, now, complete ? [] : before, rules);
  return Math.min(periods, beside, combinations);
}

function percentOfCombinations(
  open: number,
  now: readonly YearCell[],
  before: readonly YearCell[],
  rules: readonly ColumnRule[],
): number {
  const column = rules[open]?.column ?? '';
  const ofParts = (choice: Choice | null): readonly YearCell[] =>
    (choice?.cells ?? []).filter(({ codes }) => isLeaf(codes[column] ?? ''));
  const earlier = ofParts(pick(before, rules, 0, hasValue));
  const expected = earlier.length > 0 ? earlier : ofParts(pick(now, rules, 0, hasRow));
  const columns = rules.map((rule) => rule.column);
  const valued = new CodeIndex(now.filter(hasValue), columns);
  return percentOfCount(expected.filter((cell) => valued.covers(cell)).length, expected.length);
}

/**
 * Finds whether a combination is there, itself or with `_T` in the place of some of its codes. A combination that
 * is itself a total in some column is met by any part of it.
 */
class CodeIndex {
  readonly #columns: readonly string[];
  readonly #cells: readonly YearCell[];
  /** Keys of the cells, with the columns of a mask left open. */
  readonly #byMask = new Map<string, ReadonlySet<string>>();

  constructor(cells: readonly YearCell[], columns: readonly string[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  covers({ codes }: YearCell): boolean {
    const free = new Set(this.#columns.filter((column) => codes[column] === '_T'));
    const keys = this.#keys(free);
    return this.#spellings(codes, free).some((key) => keys.has(key));
  }

  #keys(free: ReadonlySet<string>): ReadonlySet<string> {
    const mask = [...free].join();
    const known = this.#byMask.get(mask);
    if (known) return known;
    const part = ({ codes }: YearCell): string =>
      this.#columns.map((column) => (free.has(column) ? '*' : (codes[column] ?? ''))).join('\u0000');
    const keys = new Set(this.#cells.map(part));
    this.#byMask.set(mask, keys);
    return keys;
  }

  /** The combination with each of its codes as it is or as `_T`. */
  #spellings(codes: YearCell['codes'], free: ReadonlySet<string>): readonly string[] {
    return this.#columns
      .map((column) => (free.has(column) ? ['*'] : [codes[column] ?? '', '_T']))
      .reduce<readonly string[][]>(
        (all, next) => all.flatMap((head) => next.map((code) => [...head, code])),
        [[]],
      )
      .map((parts) => parts.join('\u0000'));
  }
}
