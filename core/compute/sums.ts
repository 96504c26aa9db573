/** What a term takes of its sheet, year by year: the lines that it names, and which cells of them make its sum. */
import type { Source } from '../model.ts';
import type { CellTable } from './cell-table.ts';
import { type Choice, type NamedLine, type Numbers, type Plan, choose, isThere, planOf } from './choose.ts';
import type { Reader } from './reader.ts';
import { sampleOf } from './reading.ts';
import { type ColumnRule, namesSubgroup } from './rules.ts';
import type { StoredRow } from './sheet-rows.ts';

export class Sums {
  readonly reader: Reader;
  readonly table: CellTable;
  readonly #lines: readonly NamedLine[];
  readonly #plan: Plan | null;
  readonly #numbers: Numbers;
  #latest: InYear | undefined;
  #before: InYear | undefined;

  constructor(table: CellTable, reader: Reader, rules: readonly ColumnRule[]) {
    this.reader = reader;
    this.table = table;
    this.#lines = linesFor(table, reader, rules);
    this.#plan = planOf(this.#lines, rules);
    this.#numbers = numbersOf(table, reader);
  }

  /** Null where there is no value. Two years are kept: a year is compared with the one before. */
  inYear(year: number): Choice | null {
    if (this.#latest?.year === year) return this.#latest.choice;
    if (this.#before?.year === year) return this.#before.choice;
    // A year without rows must not push out one that is asked for again.
    if (this.table.indexOf(year) === undefined) return null;
    this.#before = this.#latest;
    this.#latest = { year, choice: this.#choose(year, this.#numbers) };
    return this.#latest.choice;
  }

  /** The one line that the term names, in every year; undefined where cells are added up or another line may stand in. */
  get line(): NamedLine | undefined {
    return this.#plan?.kind === 'line' && !this.#plan.line.instead ? this.#plan.line : undefined;
  }

  /** The places of the cells that the term names. */
  named(year: number): readonly number[] {
    const index = this.table.indexOf(year);
    if (index === undefined) return NONE;
    const places: number[] = [];
    for (const line of this.#lines) if (isThere(line, this.#numbers, index)) places.push(line.start + index);
    return places;
  }

  /** What would be chosen if every row had a value: the rows in which a value could stand. */
  rows(year: number): Choice | null {
    return this.#choose(year, { ...this.#numbers, values: this.table.presence });
  }

  /** The cells of the files behind the sum. Chosen again when asked: all choices together take as much room as the facts. */
  sources(year: number): readonly Source[] {
    return this.inYear(year)?.places.flatMap((place) => this.reader.sources(place)) ?? [];
  }

  /** How many were asked in the rows behind the sum, all together; null where none says so. */
  respondents(year: number): number | null {
    const asked = new Map<StoredRow, number>();
    for (const place of this.inYear(year)?.places ?? NONE)
      for (const row of this.reader.rows(place)) {
        const sample = sampleOf(row);
        if (sample !== undefined) asked.set(row, sample);
      }
    return asked.size === 0 ? null : [...asked.values()].reduce((sum, each) => sum + each, 0);
  }

  firstSource(year: number): Source | undefined {
    for (const place of this.inYear(year)?.places ?? NONE) {
      const [first] = this.reader.sources(place);
      if (first) return first;
    }
    return undefined;
  }

  #choose(year: number, numbers: Numbers): Choice | null {
    const index = this.table.indexOf(year);
    return index === undefined || !this.#plan ? null : choose(this.#plan, numbers, index);
  }
}

interface InYear {
  readonly year: number;
  readonly choice: Choice | null;
}

const NONE: readonly number[] = [];

export const numbersOf = ({ presence }: CellTable, { values }: Reader): Numbers => ({
  values,
  presence,
  instead: values,
});

/** The named lines, read. Occupations of two digits give way to their major group unless the formula names some. */
export function linesFor(
  table: CellTable,
  reader: Reader,
  rules: readonly ColumnRule[],
  except?: string,
): readonly NamedLine[] {
  const isDetailed = rules.some(namesSubgroup);
  return table.named(rules, except).map((line) => {
    reader.read(line);
    const instead = isDetailed ? undefined : table.majorOf(line);
    if (!instead) return line;
    reader.read(instead);
    return { ...line, instead };
  });
}
