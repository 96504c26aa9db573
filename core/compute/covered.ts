/** How much of the whole a sum covers, judged once for each sum (rulings A3). */
import { percentOfCount, percentOfTotal } from '../expression/coverage.ts';
import type { Asked } from './asked.ts';
import type { Line } from './cell-table.ts';
import type { Choice } from './choose.ts';
import { isOccupation, matches } from './occupations.ts';
import type { ColumnRule } from './rules.ts';
import { isLeaf } from './sheet-rows.ts';
import type { Sums } from './sums.ts';

/**
 * Per cent of the whole: leaves against the totals beside them; where none stands, combinations of codes against those
 * of the year before. Where absent rows are zero, only rows that are there without a usable value are gaps.
 */
export function percentCovered({ sheet, sums, term, chosen }: Asked, choice: Choice, year: number): number {
  let percent = 100;
  for (const place of choice.places) percent = Math.min(percent, sums.reader.quality(place).percent);
  if (choice.measured.length > 0 && !sheet.complete) {
    const parts = choice.measured.reduce((sum, [leaves]) => sum + leaves, 0);
    const wholes = choice.measured.reduce((sum, [, total]) => sum + total, 0);
    percent = Math.min(percent, percentOfTotal(parts, wholes));
  }
  if (choice.open === null) return percent;
  const isCompared = !sheet.complete && term.pool !== 'present';
  const earlier = isCompared ? sums.inYear(year - 1) : null;
  return Math.min(percent, percentOfCombinations({ sums, rules: chosen.rules, year }, choice, earlier));
}

interface Around {
  readonly sums: Sums;
  readonly rules: readonly ColumnRule[];
  readonly year: number;
}

/** Combinations with a value in the year before; without any, those with a row in this year. */
function percentOfCombinations({ sums, rules, year }: Around, choice: Choice, before: Choice | null): number {
  const { table, reader } = sums;
  const at = table.indexOf(year) ?? NaN;
  const linesOf = (places: readonly number[]): readonly Line[] =>
    places.flatMap((place) => table.lineAt(place) ?? []);
  // Mostly the same combinations stand there year after year.
  if (before && areSame(before, choice, at - (table.indexOf(year - 1) ?? NaN))) return 100;
  const column = rules[choice.open ?? 0]?.column ?? '';
  const inParts = (other: Choice | null): readonly Line[] =>
    linesOf(other?.places ?? []).filter(({ codes }) => isLeaf(codes[column] ?? ''));
  const earlier = inParts(before);
  const expected = earlier.length > 0 ? earlier : inParts(sums.rows(year));
  const own = linesOf(choice.places);
  const same = new Set(own);
  const others = expected.filter((line) => !same.has(line));
  if (others.length === 0) return 100;
  const totals = totalsOf(linesOf(sums.named(year)), rules);
  const index = new CodeIndex(
    [...own, ...totals.filter(({ start }) => !Number.isNaN(reader.values[start + at]))],
    rules.map((rule) => rule.column),
  );
  const gaps = others.filter((line) => !index.covers(line)).length;
  return percentOfCount(expected.length - gaps, expected.length);
}

/** Places of a year and of the year before lie so far apart in every line. */
const areSame = (before: Choice, { places }: Choice, distance: number): boolean =>
  places.length === before.places.length &&
  places.every((place, index) => place - (before.places[index] ?? NaN) === distance);

/** Totals in columns of which the leaves are added: they cover combinations without entering the sum. */
function totalsOf(now: readonly Line[], rules: readonly ColumnRule[]): readonly Line[] {
  const columns = rules.filter(({ kind }) => kind === 'leaves').map(({ column }) => column);
  return now.filter(({ codes }) => columns.some((column) => codes[column] === '_T'));
}

/**
 * Finds whether a combination is covered: itself, or with `_T` in the place of some of its codes. A combination that
 * is itself a total in some column is met by any part of it. Ages are not compared: those added are always all ages.
 */
class CodeIndex {
  readonly #columns: readonly string[];
  readonly #lines: readonly Line[];
  /** Keys of the lines, with the columns of a mask left open. */
  readonly #byMask = new Map<string, ReadonlySet<string>>();
  /** Columns in which any of the lines is a total: only there a total can stand in for a code. */
  readonly #withTotal: ReadonlySet<string>;
  readonly #occupations: readonly string[];

  /** @param lines those with a value. */
  constructor(lines: readonly Line[], columns: readonly string[]) {
    this.#columns = columns;
    this.#lines = lines;
    this.#withTotal = new Set(columns.filter((column) => lines.some(({ codes }) => codes[column] === '_T')));
    this.#occupations = columns
      .filter(isOccupation)
      .flatMap((column) => [...new Set(lines.map(({ codes }) => codes[column] ?? ''))]);
  }

  covers({ codes }: Line): boolean {
    const free = new Set(this.#columns.filter((column) => codes[column] === '_T' || column === 'age'));
    const keys = this.#keys(free);
    return this.#spellings(codes, free).some((key) => keys.has(key));
  }

  #keys(free: ReadonlySet<string>): ReadonlySet<string> {
    const mask = [...free].join();
    const known = this.#byMask.get(mask);
    if (known) return known;
    const keys = new Set(
      this.#lines.map(({ codes }) =>
        this.#columns.map((column) => (free.has(column) ? '*' : (codes[column] ?? ''))).join('\u0000'),
      ),
    );
    this.#byMask.set(mask, keys);
    return keys;
  }

  /** Occupations reported by major group in one year and in more detail in the other are no gap (rulings B10). */
  #related(column: string, code: string): readonly string[] {
    return isOccupation(column)
      ? this.#occupations.filter(
          (each) => each !== code && (matches(column, each, code) || matches(column, code, each)),
        )
      : [];
  }

  /** The combination with each of its codes as it is, as one that stands in for it, or as `_T`. */
  #spellings(codes: Line['codes'], free: ReadonlySet<string>): readonly string[] {
    return this.#columns
      .map((column) =>
        free.has(column)
          ? ['*']
          : [
              codes[column] ?? '',
              ...this.#related(column, codes[column] ?? ''),
              ...(this.#withTotal.has(column) ? ['_T'] : []),
            ],
      )
      .reduce<readonly string[][]>(
        (all, next) => all.flatMap((head) => next.map((code) => [...head, code])),
        [[]],
      )
      .map((parts) => parts.join('\u0000'));
  }
}
