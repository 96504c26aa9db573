/** How much of the whole a sum covers, judged once for each sum (rulings A3). */
import { percentOfCount, percentOfTotal } from '../expression/coverage.ts';
import type { Asked } from './asked.ts';
import { type CellTable, type Line, OPEN, keyText } from './cell-table.ts';
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
  if (choice.measured.length > 0 && !sheet.complete) {
    const parts = choice.measured.reduce((sum, [leaves]) => sum + leaves, 0);
    const wholes = choice.measured.reduce((sum, [, total]) => sum + total, 0);
    percent = percentOfTotal(parts, wholes);
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
  const atBefore = table.indexOf(year - 1) ?? NaN;
  // Mostly the same combinations stand there year after year.
  if (before ? areSame(before, choice, at - atBefore) : choice.isWhole) return 100;
  const column = rules[choice.open ?? 0]?.column ?? '';
  const own = new Set(choice.places.map((place) => place - at));
  const missed = (expected: Choice | null, index: number): Missed =>
    missedIn(expected, index, column, own, table);
  const earlier = missed(before, atBefore);
  const { count, lines } = earlier.count > 0 ? earlier : missed(sums.rows(year), at);
  if (lines.length === 0) return 100;
  const columns = rules.filter(({ kind }) => kind === 'leaves').map((rule) => rule.column);
  const totals = columns.length === 0 ? [] : totalsOf(linesOf(sums.named(year), table), columns);
  const codes = new CodeIndex(
    [
      ...linesOf(choice.places, table),
      ...totals.filter(({ start }) => !Number.isNaN(reader.values[start + at])),
    ],
    table,
  );
  const gaps = lines.filter((line) => !codes.covers(line)).length;
  return percentOfCount(count - gaps, count);
}

interface Missed {
  /** Lines of a sum that are parts in a column, and those of them that are not in another sum. */
  readonly count: number;
  readonly lines: readonly Line[];
}

/** @param starts of the lines of the other sum. */
function missedIn(
  choice: Choice | null,
  index: number,
  column: string,
  starts: ReadonlySet<number>,
  table: CellTable,
): Missed {
  const lines: Line[] = [];
  let count = 0;
  for (const place of choice?.places ?? []) {
    const line = table.lineAt(place);
    if (!line || !isLeaf(line.codes[column] ?? '')) continue;
    count++;
    if (!starts.has(place - index)) lines.push(line);
  }
  return { count, lines };
}

function linesOf(places: readonly number[], table: CellTable): readonly Line[] {
  const lines: Line[] = [];
  for (const place of places) {
    const line = table.lineAt(place);
    if (line) lines.push(line);
  }
  return lines;
}

/** Places of a year and of the year before lie so far apart in every line. */
function areSame(before: Choice, { places, isWhole }: Choice, distance: number): boolean {
  if (isWhole && before.isWhole) return true;
  if (places.length !== before.places.length) return false;
  for (let index = 0; index < places.length; index++)
    if ((places[index] ?? NaN) - (before.places[index] ?? NaN) !== distance) return false;
  return true;
}

/** Totals in columns of which the leaves are added: they cover combinations without entering the sum. */
const totalsOf = (now: readonly Line[], columns: readonly string[]): readonly Line[] =>
  now.filter(({ codes }) => columns.some((column) => codes[column] === '_T'));

/**
 * Finds whether a combination is covered: itself, or with `_T` in the place of some of its codes. A combination that
 * is itself a total in some column is met by any part of it. Ages are not compared: those added are always all ages.
 */
class CodeIndex {
  readonly #table: CellTable;
  readonly #lines: readonly Line[];
  /** Keys of the lines, with the columns of a mask left open. */
  readonly #byMask = new Map<string, ReadonlySet<string>>();
  /** Columns in which any of the lines is a total: only there a total can stand in for a code. */
  readonly #withTotal: ReadonlySet<string>;
  readonly #occupations: readonly string[];

  /** @param lines those with a value. */
  constructor(lines: readonly Line[], table: CellTable) {
    const { columns } = table;
    this.#table = table;
    this.#lines = lines;
    this.#withTotal = new Set(columns.filter((column) => lines.some(({ codes }) => codes[column] === '_T')));
    this.#occupations = columns
      .filter(isOccupation)
      .flatMap((column) => [...new Set(lines.map(({ codes }) => codes[column] ?? ''))]);
  }

  covers(line: Line): boolean {
    const { codes } = line;
    const open = this.#table.columns.filter((column) => codes[column] === '_T' || column === 'age');
    const mask = this.#table.mask(open);
    let keys = this.#byMask.get(mask.name);
    if (!keys) this.#byMask.set(mask.name, (keys = new Set(this.#lines.map((each) => mask.keyOf(each)))));
    if (keys.has(mask.keyOf(line))) return true;
    return this.#others(codes, new Set(open)).some((key) => keys.has(key));
  }

  /** Occupations reported by major group in one year and in more detail in the other are no gap (rulings B10). */
  #related(column: string, code: string): readonly string[] {
    return isOccupation(column)
      ? this.#occupations.filter(
          (each) => each !== code && (matches(column, each, code) || matches(column, code, each)),
        )
      : [];
  }

  /** The combination with each of its codes as it is, as one that stands in for it, or as `_T`; none where all are as they are. */
  #others(codes: Line['codes'], open: ReadonlySet<string>): readonly string[] {
    if (this.#withTotal.size === 0 && this.#occupations.length === 0) return [];
    return this.#table.columns
      .map((column) =>
        open.has(column)
          ? [OPEN]
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
      .map(keyText);
  }
}
