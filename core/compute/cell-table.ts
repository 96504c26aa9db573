/**
 * The cells of a sheet: one for each combination of key codes and year. They lie in lines, a line for each combination,
 * so that a formula finds what it names once for all years and measures.
 */
import { statusFlags, strictest, weakest } from '../expression/status.ts';
import type { ObsStatus } from '../model.ts';
import { inMajorGroup, isOccupation } from './occupations.ts';
import type { Quality } from './periods.ts';
import { type ColumnRule, isNamed } from './rules.ts';
import { type Codes, type Combination, type SheetRows, type StoredRow, groupBy, valueIn } from './sheet-rows.ts';

export interface YearCell {
  /** By key column, in the order of the key. */
  readonly codes: Codes;
  readonly year: number;
  /** One for the year, or one for each period. */
  readonly rows: readonly StoredRow[];
  /** What is to be said of each number of a cell that is one row for the year; null where it depends on the measure. */
  readonly quality: Quality | null;
  /** Where its number stands among those of a measure. */
  readonly place: number;
}

/** The cells of one combination. */
export interface Line {
  readonly codes: Codes;
  /** Place of its cell of the first year; those of the other years follow. */
  readonly start: number;
  /** In the order of the years. */
  readonly cells: readonly (YearCell | undefined)[];
  /** Of an occupation of two digits: the codes of its major group. */
  readonly majorCodes: Codes | undefined;
}

/** The rows of a combination in each of the years; one without rows may be absent. */
export type RowsByYear = (readonly StoredRow[] | undefined)[];

export class CellTable {
  readonly years: readonly number[];
  /** In the order in which they were handed over. */
  readonly lines: readonly Line[];
  /** How many places there are. */
  readonly size: number;
  readonly #indexOf: ReadonlyMap<number, number>;
  readonly #withCode = new Map<string, ReadonlyMap<string, readonly Line[]>>();
  readonly #isDivided: boolean;
  #byCodes: ReadonlyMap<string, Line> | undefined;
  #presence: Float64Array | undefined;

  constructor(years: readonly number[], rows: ReadonlyMap<Codes, RowsByYear>) {
    this.years = years;
    const qualities = years.map((year) => openQualities(String(year)));
    this.#indexOf = new Map(years.map((year, index) => [year, index]));
    this.size = rows.size * years.length;
    this.lines = [...rows].map(([codes, own], at): Line => {
      const start = at * years.length;
      const cells = years.map((year, index): YearCell | undefined => {
        const there = own[index];
        return there && { codes, year, rows: there, quality: qualities[index]?.(there) ?? null, place: start + index };
      });
      return { codes, start, cells, majorCodes: inMajorGroup(codes) };
    });
    this.#isDivided = this.lines.some(({ majorCodes }) => majorCodes);
  }

  /** Which of the years a year is; undefined where no row is of that year. */
  indexOf(year: number): number | undefined {
    return this.#indexOf.get(year);
  }

  /** By place: zero where there is a cell, NaN where there is none. */
  get presence(): Float64Array {
    if (this.#presence) return this.#presence;
    const presence = new Float64Array(this.size).fill(NaN);
    for (const { cells } of this.lines) for (const cell of cells) if (cell) presence[cell.place] = 0;
    return (this.#presence = presence);
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

/** One object for all rows of equal status and protection. */
function openQualities(year: string): (rows: readonly StoredRow[]) => Quality | null {
  const known = new Map<string, Quality>();
  return ([row, ...others]) => {
    if (!row || others.length > 0 || row.blocked || (row.period !== year && row.period !== '')) return null;
    const { readings } = row.row;
    for (const field in readings) if (readings[field]?.status !== undefined) return null;
    const supplied = (valueIn(row, 'obs_status') ?? 'A') as ObsStatus;
    // A forecast may be one of a year that is over.
    if (supplied === 'F') return null;
    const conf = String(valueIn(row, 'conf_status') ?? 'F');
    const key = `${supplied}|${conf}`;
    let own = known.get(key);
    if (!own) {
      const [status, flags] = [weakest([supplied]), statusFlags(supplied)];
      own = { cause: 'absent', percent: 100, status, conf: strictest([conf]), flags, period: year };
      known.set(key, own);
    }
    return own;
  };
}
