/**
 * The cells of a sheet: one for each combination of key codes and year. They lie in lines, a line for each combination,
 * so that a formula finds what it names once for all years and measures.
 */
import { statusFlags, strictest, weakest } from '../expression/status.ts';
import type { ObsStatus, Value } from '../model.ts';
import { groupBy } from '../grouped.ts';
import { inMajorGroup, isOccupation } from './occupations.ts';
import type { Quality } from './periods.ts';
import { type ColumnRule, isNamed } from './rules.ts';
import { type Codes, type Combination, type SheetRows, type StoredRow, valueIn } from './sheet-rows.ts';

/** The cells of one combination, year after year. */
export interface Line {
  /** By key column, in the order of the key. */
  readonly codes: Codes;
  /** Place of its cell of the first year; those of the other years follow. */
  readonly start: number;
  /** Of an occupation of two digits: the codes of its major group. */
  readonly majorCodes: Codes | undefined;
}

/** One for the year, or one for each period. */
type Rows = StoredRow | readonly StoredRow[];

const isOne = (rows: Rows): rows is StoredRow => 'row' in rows;

/** The rows of a combination in each of the years, where there are any. */
export type RowsByYear = (Rows | undefined)[];

export interface Mask {
  readonly name: string;
  keyOf(line: Line): string;
}

/** Stands in the name of a line for a code that does not matter. */
export const OPEN = '*';

export const keyText = (codes: readonly string[]): string => codes.join('\u0000');

/** A cell is known by its place: lists by place take a fraction of the room of so many objects. */
export class CellTable {
  readonly years: readonly number[];
  /** Of the codes, in the order of the key. */
  readonly columns: readonly string[];
  /** In the order in which they were handed over. */
  readonly lines: readonly Line[];
  /** How many places there are. */
  readonly size: number;
  /** By place: zero where there is a cell, NaN where there is none. */
  readonly presence: Float64Array;
  readonly #rows: RowsByYear;
  /** By place: the number of what is to be said of each number there; 0 where it depends on the measure. */
  readonly #qualityAt: Uint16Array;
  readonly #qualities: (Quality | null)[] = [null];
  readonly #indexOf: ReadonlyMap<number, number>;
  readonly #withCode = new Map<string, ReadonlyMap<string, readonly Line[]>>();
  readonly #masks = new Map<string, Mask>();
  readonly #isDivided: boolean;
  #byCodes: ReadonlyMap<string, Line> | undefined;

  constructor(years: readonly number[], columns: readonly string[], rows: ReadonlyMap<Codes, RowsByYear>) {
    this.years = years;
    this.columns = columns;
    this.#indexOf = new Map(years.map((year, index) => [year, index]));
    this.size = rows.size * years.length;
    this.presence = new Float64Array(this.size).fill(NaN);
    this.#rows = new Array<Rows | undefined>(this.size);
    this.#qualityAt = new Uint16Array(this.size);
    const numberOf = openQualities(this.#qualities, years);
    this.lines = [...rows].map(([codes, own], at): Line => {
      const start = at * years.length;
      for (let index = 0; index < own.length; index++) {
        const there = own[index];
        if (!there) continue;
        this.presence[start + index] = 0;
        this.#rows[start + index] = there;
        if (isOne(there)) this.#qualityAt[start + index] = numberOf(there, index);
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
    return rows === undefined ? [] : isOne(rows) ? [rows] : rows;
  }

  /** The row of a cell whose numbers all mean the same; undefined where a figure must be worked out. */
  plainRowAt(place: number): StoredRow | undefined {
    const rows = this.#qualityAt[place] === 0 ? undefined : this.#rows[place];
    return rows && isOne(rows) ? rows : undefined;
  }

  /** What is to be said of each number of a cell that is one row for the year; null where it depends on the measure. */
  qualityAt(place: number): Quality | null {
    return this.#qualities[this.#qualityAt[place] ?? 0] ?? null;
  }

  /** Names lines by their codes without those of some columns; each name is made once. */
  mask(open: readonly string[]): Mask {
    const name = open.join();
    let own = this.#masks.get(name);
    if (!own) {
      const keys: string[] = [];
      const years = this.years.length;
      const keyOf = ({ start, codes }: Line): string =>
        (keys[start / years] ??= keyText(
          this.columns.map((column) => (open.includes(column) ? OPEN : (codes[column] ?? ''))),
        ));
      this.#masks.set(name, (own = { name, keyOf }));
    }
    return own;
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
    this.#byCodes ??= new Map(this.lines.map((line) => [keyText(Object.values(line.codes)), line]));
    return this.#byCodes.get(keyText(Object.values(majorCodes)));
  }
}

/** All cells of a sheet, in order of the codes whatever the order of the rows. */
export function tableOf(sheet: SheetRows, filter: (row: StoredRow) => boolean): CellTable {
  const years = [...sheet.byYear.keys()].sort((a, b) => a - b);
  const found = new Map<Combination, RowsByYear>();
  for (const [index, year] of years.entries())
    for (const stored of sheet.byYear.get(year) ?? []) {
      if (!filter(stored)) continue;
      let own = found.get(stored.combination);
      if (!own) found.set(stored.combination, (own = new Array<Rows | undefined>(years.length)));
      const there = own[index];
      own[index] = !there ? stored : isOne(there) ? [there, stored] : [...there, stored];
    }
  const inOrder = [...found.keys()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return new CellTable(
    years,
    sheet.columns,
    new Map(inOrder.map((combination) => [combination.codes, found.get(combination) ?? []])),
  );
}

/** Numbers one object for all rows of a year that have equal status and protection; 0: none. */
function openQualities(
  qualities: (Quality | null)[],
  years: readonly number[],
): (row: StoredRow, index: number) => number {
  const numbers = new Map<Value, Map<Value, number[]>>();
  return (row, index) => {
    const year = years[index] ?? NaN;
    if (row.blocked || !isOfWholeYear(row, year) || hasOwnStatus(row)) return 0;
    const supplied = valueIn(row, 'obs_status');
    // A forecast may be one of a year that is over.
    if (supplied === 'F') return 0;
    const conf = valueIn(row, 'conf_status');
    let byConf = numbers.get(supplied);
    if (!byConf) numbers.set(supplied, (byConf = new Map()));
    let byYear = byConf.get(conf);
    if (!byYear) byConf.set(conf, (byYear = new Array<number>(years.length).fill(0)));
    return (byYear[index] ||= qualities.push(qualityOf(supplied, conf, year)) - 1);
  };
}

function qualityOf(supplied: Value, conf: Value, year: number): Quality {
  const given = (supplied ?? 'A') as ObsStatus;
  return {
    cause: 'absent',
    percent: 100,
    status: weakest([given]),
    conf: strictest([String(conf ?? 'F')]),
    flags: statusFlags(given),
    period: String(year),
  };
}

function isOfWholeYear(row: StoredRow, year: number): boolean {
  if (row.year === year && valueIn(row, 'period') === null) return true;
  const { period } = row;
  return period === String(year) || period === '';
}

function hasOwnStatus({ row }: StoredRow): boolean {
  const { readings } = row;
  for (const field in readings) if (readings[field]?.status !== undefined) return true;
  return false;
}
