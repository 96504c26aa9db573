/**
 * The cells of a sheet: one for each combination of key codes and year. They lie in lines, a line for each combination,
 * so that a formula finds what it names once for all years and measures.
 */
import { statusFlags, strictest, weakest } from '../expression/status.ts';
import type { ObsStatus } from '../model.ts';
import { inMajorGroup, isOccupation } from './occupations.ts';
import type { Quality } from './periods.ts';
import { type ColumnRule, isNamed } from './rules.ts';
import {
  type Codes,
  type Combination,
  type SheetRows,
  type StoredRow,
  groupBy,
  valueIn,
} from './sheet-rows.ts';

/** The cells of one combination, year after year. */
export interface Line {
  /** By key column, in the order of the key. */
  readonly codes: Codes;
  /** Place of its cell of the first year; those of the other years follow. */
  readonly start: number;
  /** Of an occupation of two digits: the codes of its major group. */
  readonly majorCodes: Codes | undefined;
}

/** The rows of a combination in each of the years: one for the year, or one for each period; or none. */
export type RowsByYear = (readonly StoredRow[] | undefined)[];

/** A cell is known by its place: lists by place take a fraction of the room of so many objects. */
export class CellTable {
  readonly years: readonly number[];
  /** In the order in which they were handed over. */
  readonly lines: readonly Line[];
  /** How many places there are. */
  readonly size: number;
  /** By place: zero where there is a cell, NaN where there is none. */
  readonly presence: Float64Array;
  readonly #rows: (StoredRow | readonly StoredRow[])[] = [];
  /** By place: the number of what is to be said of each number there; 0 where it depends on the measure. */
  readonly #qualityAt: Uint16Array;
  readonly #qualities: (Quality | null)[] = [null];
  readonly #indexOf: ReadonlyMap<number, number>;
  readonly #withCode = new Map<string, ReadonlyMap<string, readonly Line[]>>();
  readonly #isDivided: boolean;
  #byCodes: ReadonlyMap<string, Line> | undefined;

  constructor(years: readonly number[], rows: ReadonlyMap<Codes, RowsByYear>) {
    this.years = years;
    this.#indexOf = new Map(years.map((year, index) => [year, index]));
    this.size = rows.size * years.length;
    this.presence = new Float64Array(this.size).fill(NaN);
    this.#qualityAt = new Uint16Array(this.size);
    const qualityOf = openQualities(this.#qualities);
    this.lines = [...rows].map(([codes, own], at): Line => {
      const start = at * years.length;
      for (const [index, there] of own.entries()) {
        const [first] = there ?? [];
        if (!there || !first) continue;
        this.presence[start + index] = 0;
        this.#rows[start + index] = there.length === 1 ? first : there;
        if (there.length === 1) this.#qualityAt[start + index] = qualityOf(first, years[index] ?? 0);
      }
      return { codes, start, majorCodes: inMajorGroup(codes) };
    });
    this.#isDivided = this.lines.some(({ majorCodes }) => majorCodes);
  }

  /** Which of the years a year is; undefined where no row is of that year. */
  indexOf(year: number): number | undefined {
    return this.#indexOf.get(year);
  }

  lineAt(place: number): Line | undefined {
    return this.lines[Math.floor(place / this.years.length)];
  }

  yearAt(place: number): number {
    return this.years[place % this.years.length] ?? 0;
  }

  rowsAt(place: number): readonly StoredRow[] {
    const rows = this.#rows[place];
    return rows === undefined ? [] : 'row' in rows ? [rows] : rows;
  }

  /** The row of a cell whose numbers all mean the same; undefined where a figure must be worked out. */
  plainRowAt(place: number): StoredRow | undefined {
    const rows = this.#qualityAt[place] === 0 ? undefined : this.#rows[place];
    return rows && 'row' in rows ? rows : undefined;
  }

  /** What is to be said of each number of a cell that is one row for the year; null where it depends on the measure. */
  qualityAt(place: number): Quality | null {
    return this.#qualities[this.#qualityAt[place] ?? 0] ?? null;
  }

  /** Lines with the codes that a formula names; `except` is a column whose members are looked for. */
  named(rules: readonly ColumnRule[], except?: string): readonly Line[] {
    let fewest = this.lines;
    for (const rule of rules) {
      if (rule.kind !== 'one' || rule.column === except || isOccupation(rule.column)) continue;
      const own = this.#linesWith(rule.column, rule.code);
      if (own.length < fewest.length) fewest = own;
    }
    return fewest.filter(({ codes }) =>
      rules.every((rule) => rule.column === except || isNamed(rule, codes[rule.column] ?? '')),
    );
  }

  #linesWith(column: string, code: string): readonly Line[] {
    const known = this.#withCode.get(column) ?? groupBy(this.lines, ({ codes }) => codes[column] ?? '');
    this.#withCode.set(column, known);
    return known.get(code) ?? [];
  }

  /** The line of the major group, where an occupation of two digits stands beside one (rulings B10). */
  majorOf({ majorCodes }: Line): Line | undefined {
    if (!this.#isDivided || !majorCodes) return undefined;
    this.#byCodes ??= new Map(this.lines.map((line) => [textOf(line.codes), line]));
    return this.#byCodes.get(textOf(majorCodes));
  }
}

const textOf = (codes: Codes): string => Object.values(codes).join('\u0000');

/** All cells of a sheet, in order of the codes whatever the order of the rows. */
export function tableOf(sheet: SheetRows, filter: (row: StoredRow) => boolean): CellTable {
  const years = [...sheet.byYear.keys()].sort((a, b) => a - b);
  const found = new Map<Combination, RowsByYear>();
  for (const [index, year] of years.entries())
    for (const stored of sheet.byYear.get(year) ?? []) {
      if (!filter(stored)) continue;
      let own = found.get(stored.combination);
      if (!own) found.set(stored.combination, (own = []));
      const there = own[index];
      own[index] = there ? [...there, stored] : [stored];
    }
  const inOrder = [...found].sort(([a], [b]) => (a.key < b.key ? -1 : 1));
  return new CellTable(years, new Map(inOrder.map(([{ codes }, rows]) => [codes, rows])));
}

/** Numbers one object for all rows of a year that have equal status and protection; 0: none. */
function openQualities(qualities: (Quality | null)[]): (row: StoredRow, year: number) => number {
  const known = new Map<string, number>();
  return (row, year) => {
    const period = String(year);
    if (row.blocked || (row.period !== period && row.period !== '')) return 0;
    const { readings } = row.row;
    for (const field in readings) if (readings[field]?.status !== undefined) return 0;
    const supplied = (valueIn(row, 'obs_status') ?? 'A') as ObsStatus;
    // A forecast may be one of a year that is over.
    if (supplied === 'F') return 0;
    const conf = String(valueIn(row, 'conf_status') ?? 'F');
    const key = `${supplied}|${conf}|${period}`;
    let own = known.get(key);
    if (own === undefined) {
      own = qualities.length;
      const [status, flags] = [weakest([supplied]), statusFlags(supplied)];
      qualities.push({ cause: 'absent', percent: 100, status, conf: strictest([conf]), flags, period });
      known.set(key, own);
    }
    return own;
  };
}
