/**
 * Which cells make a sum: column by column in the order of the key, separately inside each member of the columns
 * before (rulings A1–A3). The lines that a formula names are arranged once, as a plan; what stands in them decides
 * year by year. How much of the whole a sum covers: covered.ts.
 */
import { dividingAges } from '../expression/ages.ts';
import { groupBy } from '../grouped.ts';
import type { Line } from './cell-table.ts';
import { type ColumnRule, isNamed } from './rules.ts';
import { isLeaf } from './sheet-rows.ts';

/** A line that a formula names. */
export interface NamedLine extends Line {
  /** The line whose figure stands in its place, where it has one (rulings B10). */
  readonly instead?: Line;
}

export type Plan =
  | { readonly kind: 'line'; readonly line: NamedLine }
  /** All parts together; `index` is that of their column. */
  | { readonly kind: 'parts'; readonly index: number; readonly parts: readonly Plan[] }
  /** Several spellings of one code; where only one is there it stands for itself. */
  | { readonly kind: 'spellings'; readonly index: number; readonly parts: readonly Plan[] }
  /** A row of totals and the leaves beside it; `first` is the one that counts. */
  | {
      readonly kind: 'whole';
      readonly index: number;
      readonly first: 'total' | 'leaves';
      readonly total: Plan | null;
      readonly leaves: readonly Plan[];
      /** The same by code, if they are ages: only a set that divides all ages makes the whole. */
      readonly ages: ReadonlyMap<string, Plan> | null;
    };

/** @returns null where no line is left. */
export function planOf(lines: readonly NamedLine[], rules: readonly ColumnRule[], index = 0): Plan | null {
  const rule = rules[index];
  const [first] = lines;
  if (!first) return null;
  if (!rule) return { kind: 'line', line: first };
  const { column } = rule;
  const code = first.codes[column] ?? '';
  if (lines.every(({ codes }) => codes[column] === code)) {
    const inside = planOf(lines, rules, index + 1);
    return inside && alone(inside, code, rule, index);
  }
  const byCode = groupBy(lines, ({ codes }) => codes[column] ?? '');
  const inside = (code: string): Plan | null => planOf(byCode.get(code) ?? [], rules, index + 1);
  const all = (codes: readonly string[]) =>
    new Map(codes.map((code) => [code, inside(code)] as const).filter(isPlanned));
  const codes = [...byCode.keys()];
  switch (rule.kind) {
    case 'one': {
      const parts = [...all(codes.filter((code) => isNamed(rule, code))).values()];
      return parts.length > 1 ? { kind: 'spellings', index, parts } : (parts[0] ?? null);
    }
    case 'set':
      return { kind: 'parts', index, parts: [...all(codes.filter((code) => isNamed(rule, code))).values()] };
    case 'total':
    case 'leaves': {
      const [total, leaves] = [inside('_T'), all(codes.filter(isLeaf))];
      if (leaves.size === 0) return total;
      const ages = column === 'age' ? leaves : null;
      return { kind: 'whole', index, first: rule.kind, total, leaves: [...leaves.values()], ages };
    }
  }
}

/** The plan of a column in which all lines have the same code. */
function alone(inside: Plan, code: string, rule: ColumnRule, index: number): Plan | null {
  switch (rule.kind) {
    case 'one':
      return isNamed(rule, code) ? inside : null;
    case 'set':
      return isNamed(rule, code) ? { kind: 'parts', index, parts: [inside] } : null;
    case 'total':
    case 'leaves': {
      if (code === '_T') return inside;
      if (!isLeaf(code)) return null;
      const ages = rule.column === 'age' ? new Map([[code, inside]]) : null;
      return { kind: 'whole', index, first: rule.kind, total: null, leaves: [inside], ages };
    }
  }
}

const isPlanned = (entry: readonly [string, Plan | null]): entry is [string, Plan] => entry[1] !== null;

export interface Choice {
  /** Places of the cells. */
  readonly places: readonly number[];
  readonly value: number;
  /** Sums of leaves beside which a total stands, with that total. */
  readonly measured: readonly (readonly [leaves: number, total: number])[];
  /** Index of the first column in which leaves were added without a total beside them; null where there is none. */
  readonly open: number | null;
  /** Whether every line looked at has a value: in all such years of a plan the same lines are chosen. */
  readonly isWhole: boolean;
}

/** Numbers by place, NaN where there is none. */
export interface Numbers {
  readonly values: Float64Array;
  /** Zero where there is a cell. */
  readonly presence: Float64Array;
  /** Those by which is known whether a line has a figure that stands in the place of another. */
  readonly instead: Float64Array;
}

/** @param year its place among the years of the table. */
export function choose(plan: Plan, numbers: Numbers, year: number): Choice | null {
  const places: number[] = [];
  const sum = new Sum(numbers, year, places);
  const value = sum.add(plan);
  if (Number.isNaN(value)) return null;
  const { measured, open, isWhole } = sum;
  return { value, places, measured, open, isWhole };
}

/** Whether a named line has a cell in a year that is not replaced by another. */
export const isThere = (line: NamedLine, numbers: Numbers, year: number): boolean =>
  numbers.presence[line.start + year] === 0 && !isReplaced(line, numbers, year);

const isReplaced = ({ instead }: NamedLine, numbers: Numbers, year: number): boolean =>
  instead !== undefined && !Number.isNaN(numbers.instead[instead.start + year]);

/** A sum that grows; what has no value leaves it as it is. */
class Sum {
  measured: Choice['measured'] = NONE;
  open: number | null = null;
  isWhole = true;
  readonly #numbers: Numbers;
  readonly #year: number;
  readonly #places: number[] | null;

  /** @param places those of the cells added are put there, if anybody wants to know. */
  constructor(numbers: Numbers, year: number, places: number[] | null) {
    this.#numbers = numbers;
    this.#year = year;
    this.#places = places;
  }

  /** The value of what was added, NaN where it has none. */
  add(plan: Plan): number {
    switch (plan.kind) {
      case 'line':
        return this.#addLine(plan.line);
      case 'parts':
        return this.#addParts(plan.parts, plan.index);
      case 'spellings': {
        const there = plan.parts.filter((part) => this.#isThere(part));
        if (there.length < plan.parts.length) this.isWhole = false;
        return there.length === 1 && there[0] ? this.add(there[0]) : this.#addParts(there, plan.index);
      }
      case 'whole':
        return plan.first === 'total' ? this.#addTotal(plan) : this.#addLeaves(plan);
    }
  }

  #addLine(line: NamedLine): number {
    const place = line.start + this.#year;
    const value = this.#numbers.values[place] ?? NaN;
    if (Number.isNaN(value) || isReplaced(line, this.#numbers, this.#year)) {
      this.isWhole = false;
      return NaN;
    }
    this.#places?.push(place);
    return value;
  }

  #addParts(parts: readonly Plan[], index: number): number {
    let sum = NaN;
    for (const part of parts) {
      const value = this.add(part);
      if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
    }
    if (!Number.isNaN(sum)) this.open = index;
    return sum;
  }

  #addTotal(plan: Plan & { kind: 'whole' }): number {
    const total = plan.total ? this.add(plan.total) : NaN;
    return Number.isNaN(total) ? this.#addParts(this.#leaves(plan), plan.index) : total;
  }

  #addLeaves(plan: Plan & { kind: 'whole' }): number {
    const { measured } = this;
    const leaves = this.#addParts(this.#leaves(plan), plan.index);
    if (!plan.total) return leaves;
    if (Number.isNaN(leaves)) return this.add(plan.total);
    const total = this.#valueOf(plan.total);
    if (Number.isNaN(total)) {
      this.isWhole = false;
      return leaves;
    }
    this.measured = [...measured, [leaves, total]];
    this.open = null;
    return leaves;
  }

  /** The parts of a column that make its whole. */
  #leaves({ leaves, ages }: Plan & { kind: 'whole' }): readonly Plan[] {
    if (!ages) return leaves;
    const valued = new Set<string>();
    for (const [age, plan] of ages) if (!Number.isNaN(this.#valueOf(plan))) valued.add(age);
    if (valued.size < ages.size) this.isWhole = false;
    return (dividingAges(valued) ?? []).flatMap((age) => ages.get(age) ?? []);
  }

  /** Without adding it. */
  #valueOf(plan: Plan): number {
    if (plan.kind === 'line' && !plan.line.instead)
      return this.#numbers.values[plan.line.start + this.#year] ?? NaN;
    const other = new Sum(this.#numbers, this.#year, null);
    const value = other.add(plan);
    if (!other.isWhole) this.isWhole = false;
    return value;
  }

  #isThere(plan: Plan): boolean {
    switch (plan.kind) {
      case 'line':
        return isThere(plan.line, this.#numbers, this.#year);
      case 'whole':
        return (
          (plan.total !== null && this.#isThere(plan.total)) ||
          plan.leaves.some((part) => this.#isThere(part))
        );
      default:
        return plan.parts.some((part) => this.#isThere(part));
    }
  }
}

const NONE: Choice['measured'] = [];
