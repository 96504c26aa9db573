/** Adds up the parts of total rows and compares them with the totals (rulings A1–A3, A8, B10, B38). */
import { groupBy } from '../../grouped.ts';
import { dividingAges } from '../../expression/ages.ts';
import type { Dataset, Field, Row } from '../../model.ts';
import type { SheetContext } from '../define.ts';
import { partsOf, type Wholes } from './parts.ts';
import type { KeyColumn, Table } from './table.ts';

/** A total that its parts do not make. */
export interface Gap {
  /** Of the total. */
  readonly row: number;
  readonly sum: number;
  readonly total: number;
  readonly gap: number;
  /** Rows with a figure, and rows without one. */
  readonly rows: number;
  readonly blank: number;
  /** Ids of the columns over which the parts were added. */
  readonly by: string;
  /** Within what rounding explains. */
  readonly isSmall: boolean;
}

/** The parts of one total. `excused`: blank ones that nobody can add up, withheld or under an error. */
interface Added {
  readonly sum: number;
  readonly rows: number;
  readonly blank: number;
  readonly excused: number;
}

const NOTHING: Added = { sum: 0, rows: 0, blank: 0, excused: 0 };

export class Adder {
  readonly #table: Table;
  readonly #context: SheetContext;
  /** By place: 1 for rows under an error. */
  readonly blocked: Uint8Array;
  readonly #hasBlocked: boolean;
  /** Absent rows and blank cells are zero (B38). */
  readonly #isComplete: boolean;

  constructor(dataset: Dataset, table: Table, context: SheetContext) {
    this.#table = table;
    this.#context = context;
    this.blocked = Uint8Array.from(dataset.rows, (row) => (context.isBlocked(row) ? 1 : 0));
    this.#hasBlocked = this.blocked.includes(1);
    this.#isComplete = dataset.meta.completeEnumeration.includes(dataset.template.id);
  }

  /** By place of the total; `of` only these totals. */
  gaps(wholes: Wholes, measure: Field, of?: Iterable<number>): ReadonlyMap<number, Gap> {
    const values = this.#values(measure.id);
    const column = wholes.by.length === 1 ? wholes.by[0] : undefined;
    const isPlain = column !== undefined && !overlaps(column);
    const addedTo =
      isPlain && !of
        ? this.#addAll(wholes, values, measure.id)
        : this.#addEach(wholes, isPlain ? [] : wholes.by, values, measure.id);
    const by = wholes.by.map(({ field }) => field.id).join(', ');
    const gaps = new Map<number, Gap>();
    for (const place of of ?? wholes.totals.keys()) {
      const row = wholes.totals[place] ?? -1;
      const total = values[row] ?? NaN;
      const added = addedTo(place, total);
      const gap = added && this.#judge(total, added);
      if (gap) gaps.set(place, { row, by, ...gap });
    }
    return gaps;
  }

  #judge(total: number, { sum, rows, blank, excused }: Added): Omit<Gap, 'row' | 'by'> | null {
    const gap = Math.abs(sum - total); // NaN without a total
    if (rows === 0 || !(gap > 1e-9 * Math.abs(total))) return null; // binary arithmetic leaves something behind
    if (sum < total && excused > 0 && !this.#isComplete) return null;
    const { limit } = this.#context;
    const isSmall = gap <= Math.max(limit('sum_gap'), limit('sum_gap_share') * total);
    return { sum, total, gap, rows, blank: this.#isComplete ? 0 : blank, isSmall };
  }

  /** The figures of a measure; NaN for rows under an error too (A8). */
  #values(measure: string): Float64Array {
    const values = this.#table.measure(measure);
    if (!this.#hasBlocked) return values;
    return values.map((value, row) => (this.blocked[row] === 1 ? NaN : value));
  }

  /** Total by total. @param by columns in which parts may overlap. */
  #addEach(
    wholes: Wholes,
    by: readonly KeyColumn[],
    values: Float64Array,
    measure: string,
  ): (whole: number) => Added | null {
    const parts = partsOf(wholes);
    return (whole) => this.#add(parts[whole] ?? [], by, 0, values, measure);
  }

  /** All totals at once, where no parts overlap; null for a sum that is the total. */
  #addAll(
    { totals, of }: Wholes,
    values: Float64Array,
    measure: string,
  ): (whole: number, total: number) => Added | null {
    const [sums, rows] = [new Float64Array(totals.length), new Int32Array(totals.length)];
    const [blank, excused] = [new Int32Array(totals.length), new Int32Array(totals.length)];
    for (let row = 0; row < of.length; row++) {
      const whole = of[row] ?? -1;
      if (whole < 0) continue;
      const value = values[row] ?? NaN;
      if (Number.isNaN(value)) {
        increment(blank, whole);
        if (this.#isExcused(row, measure)) increment(excused, whole);
      } else {
        increment(rows, whole);
        sums[whole] = (sums[whole] ?? 0) + value;
      }
    }
    return (whole, total) =>
      sums[whole] === total
        ? null
        : {
            sum: sums[whole] ?? 0,
            rows: rows[whole] ?? 0,
            blank: blank[whole] ?? 0,
            excused: excused[whole] ?? 0,
          };
  }

  /** Leaves if any has a value, else the total, column by column (A3); null where the ages are no whole set. */
  #add(
    parts: readonly number[],
    by: readonly KeyColumn[],
    level: number,
    values: Float64Array,
    measure: string,
  ): Added | null {
    const column = by[level];
    if (!column) return this.#addPlainly(parts, values, measure);
    const byCode = groupBy(parts, (part) => column.ids[part] ?? -1);
    const inside = (id: number): Added | null =>
      this.#add(byCode.get(id) ?? [], by, level + 1, values, measure);
    const found = new Map<number, Added>();
    for (const id of byCode.keys()) {
      const added = column.isLeaf[id] === true ? inside(id) : null;
      if (added) found.set(id, added);
    }
    // Codes that could not be read.
    const unread = this.#addPlainly(byCode.get(-1) ?? [], values, measure);
    const leaves = together([...disjoint(column, found), { ...unread, sum: 0, rows: 0 }]);
    if (leaves.rows === 0 && byCode.has(column.total)) return inside(column.total);
    return leaves.rows + leaves.blank > 0 ? leaves : null;
  }

  #addPlainly(parts: readonly number[], values: Float64Array, measure: string): Added {
    let [sum, rows, blank, excused] = [0, 0, 0, 0];
    for (const part of parts) {
      const value = values[part] ?? NaN;
      if (Number.isNaN(value)) {
        blank++;
        if (this.#isExcused(part, measure)) excused++;
      } else {
        sum += value;
        rows++;
      }
    }
    return { sum, rows, blank, excused };
  }

  #isExcused(index: number, measure: string): boolean {
    return this.blocked[index] === 1 || isWithheld(this.#table.rows[index], measure);
  }
}

const increment = (counts: Int32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

/** Suppressed, or cannot exist. */
function isWithheld(row: Row | undefined, field: string): boolean {
  const status = row?.readings?.[field]?.status ?? row?.values['obs_status'];
  return status === 'Q' || status === 'M';
}

function together(all: readonly Added[]): Added {
  return all.reduce(
    (one, other) => ({
      sum: one.sum + other.sum,
      rows: one.rows + other.rows,
      blank: one.blank + other.blank,
      excused: one.excused + other.excused,
    }),
    NOTHING,
  );
}

const isDetail = (code: unknown): boolean => /^\d\d$/.test(String(code));

/** Whether the codes of a column may overlap: ages, and groups of occupations beside their details. */
const overlaps = ({ field, codes }: KeyColumn): boolean =>
  field.id === 'age' || (field.codes === 'CL_ISCO' && codes.some(isDetail));

/** Codes that do not overlap: a set of ages that divides all ages once (A1), no ISCO group beside its whole (B10). */
function disjoint(column: KeyColumn, found: ReadonlyMap<number, Added>): readonly Added[] {
  if (!overlaps(column)) return [...found.values()];
  const byCode = new Map([...found].map(([id, added]) => [String(column.codes[id] ?? ''), added]));
  if (column.field.id === 'age') {
    const valued = [...byCode].filter(([, { rows }]) => rows > 0).map(([code]) => code);
    return (dividingAges(new Set(valued)) ?? []).flatMap((code) => byCode.get(code) ?? []);
  }
  return [...byCode]
    .filter(([code]) => !(isDetail(code) && byCode.has(code.charAt(0))))
    .map(([, added]) => added);
}
