/** How much of the whole a sum covers, judged once for each sum (rulings A3). */
import { percentOfCount, percentOfTotal } from '../expression/coverage.ts';
import { type Reader, type YearCell, isOccupation, matches } from './cells.ts';
import type { Asked } from './asked.ts';
import { type Choice, type ColumnRule, chooseRows } from './choose.ts';
import { groupBy, isLeaf } from './sheet-rows.ts';

/**
 * Per cent of the whole: leaves against the totals beside them; where none stands, combinations of codes against those
 * of the year before. Where absent rows are zero, only rows that are there without a usable value are gaps.
 */
export function percentCovered(asked: Asked, choice: Choice, year: number): number {
  const periods = choice.cells.reduce(
    (least, cell) => Math.min(least, asked.reader.quality(cell).percent),
    100,
  );
  const parts = choice.measured.reduce((sum, [leaves]) => sum + leaves, 0);
  const wholes = choice.measured.reduce((sum, [, total]) => sum + total, 0);
  const beside = asked.sheet.complete || choice.measured.length === 0 ? 100 : percentOfTotal(parts, wholes);
  return Math.min(periods, beside, percentOfCombinations(asked, choice, year));
}

/** Combinations with a value in the year before; without any, those with a row in this year. */
function percentOfCombinations(asked: Asked, choice: Choice, year: number): number {
  if (choice.open === null) return 100;
  const { rules } = asked.chosen;
  const column = rules[choice.open]?.column ?? '';
  const inParts = (other: Choice | null): readonly YearCell[] =>
    (other?.cells ?? []).filter(({ codes }) => isLeaf(codes[column] ?? ''));
  const isCompared = !asked.sheet.complete && asked.term.pool !== 'present';
  const earlier = isCompared ? inParts(asked.inYear(year - 1).choice) : [];
  const now = asked.inYear(year).named;
  const expected = earlier.length > 0 ? earlier : inParts(chooseRows(now, rules));
  // Mostly the same combinations stand there year after year.
  const same = new Set(choice.cells.map(({ codes }) => codes));
  const others = expected.filter(({ codes }) => !same.has(codes));
  if (others.length === 0) return 100;
  const index = new CodeIndex(
    [...choice.cells, ...totalsOf(now, rules)],
    rules.map((rule) => rule.column),
    asked.reader,
  );
  const gaps = others.filter((cell) => !index.covers(cell)).length;
  return percentOfCount(expected.length - gaps, expected.length);
}

/** Rows of totals in columns of which the leaves are added: they cover combinations without entering the sum. */
function totalsOf(now: readonly YearCell[], rules: readonly ColumnRule[]): readonly YearCell[] {
  const columns = rules.filter(({ kind }) => kind === 'leaves').map(({ column }) => column);
  return now.filter(({ codes }) => columns.some((column) => codes[column] === '_T'));
}

/**
 * Finds whether a combination is covered: itself, or with `_T` in the place of some of its codes. A combination that
 * is itself a total in some column is met by any part of it. Ages are not compared: those added are always all ages.
 */
class CodeIndex {
  readonly #columns: readonly string[];
  readonly #cells: readonly YearCell[];
  readonly #reader: Reader;
  /** Keys of the cells, with the columns of a mask left open. */
  readonly #byMask = new Map<string, ReadonlyMap<string, readonly YearCell[]>>();
  /** Columns in which any of the cells is a total: only there a total can stand in for a code. */
  readonly #withTotal: ReadonlySet<string>;
  readonly #occupations: readonly string[];

  constructor(cells: readonly YearCell[], columns: readonly string[], reader: Reader) {
    this.#reader = reader;
    this.#columns = columns;
    this.#cells = cells;
    this.#withTotal = new Set(columns.filter((column) => cells.some(({ codes }) => codes[column] === '_T')));
    this.#occupations = columns
      .filter(isOccupation)
      .flatMap((column) => [...new Set(cells.map(({ codes }) => codes[column] ?? ''))]);
  }

  covers({ codes }: YearCell): boolean {
    const free = new Set(this.#columns.filter((column) => codes[column] === '_T' || column === 'age'));
    const cells = this.#keys(free);
    return this.#spellings(codes, free).some(
      (key) => cells.get(key)?.some((cell) => this.#reader.value(cell) !== null) ?? false,
    );
  }

  #keys(free: ReadonlySet<string>): ReadonlyMap<string, readonly YearCell[]> {
    const mask = [...free].join();
    const known = this.#byMask.get(mask);
    if (known) return known;
    const cells = groupBy(this.#cells, ({ codes }) =>
      this.#columns.map((column) => (free.has(column) ? '*' : (codes[column] ?? ''))).join('\u0000'),
    );
    this.#byMask.set(mask, cells);
    return cells;
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
  #spellings(codes: YearCell['codes'], free: ReadonlySet<string>): readonly string[] {
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
