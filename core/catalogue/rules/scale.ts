/** Medians of a column by year, and the proposal that brings a year with a wrong unit back into line. */
import { toA1 } from '../../grid/address.ts';
import type { Dataset, Edit, Field, Fix } from '../../model.ts';
import type { Table } from './table.ts';

export interface YearFigures {
  readonly year: number;
  /** Rows with a figure, in the order of the sheet. */
  readonly rows: readonly number[];
  readonly median: number;
}

/** In order of the years. Quarters and months count like the other rows of their year. */
export function figuresByYear(table: Table, field: string): readonly YearFigures[] {
  const year = table.column('year');
  if (!year) return [];
  const values = table.measure(field);
  const rows = year.codes.map((): number[] => []);
  for (let row = 0; row < values.length; row++)
    if (!Number.isNaN(values[row] ?? NaN)) rows[year.ids[row] ?? -1]?.push(row);
  return year.codes
    .flatMap((code, id): YearFigures[] => {
      const own = rows[id] ?? [];
      return typeof code === 'number' && own.length > 0
        ? [{ year: code, rows: own, median: medianOf(own, values) }]
        : [];
    })
    .sort((a, b) => a.year - b.year);
}

function medianOf(rows: readonly number[], values: Float64Array): number {
  const sorted = Float64Array.from(rows, (row) => values[row] ?? NaN).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Powers of two between which figures lie: from 2^−20 to 2^60. */
const POWERS = 81;
const powerOf = (value: number): number =>
  value > 0 ? Math.min(POWERS - 1, Math.max(0, Math.floor(Math.log2(value)) + 20)) : 0;

/**
 * Whether the medians of two neighbouring years may differ by a factor between `low` and `high`. Counts powers of two
 * instead of sorting figures, so that a million sound ones cost little.
 */
export function mayDiffer(table: Table, field: string, low: number, high: number): boolean {
  const year = table.column('year');
  if (!year || year.codes.length < 2) return false;
  const counts = year.codes.map(() => new Int32Array(POWERS));
  const values = table.measure(field);
  for (let row = 0; row < values.length; row++) {
    const [value, own] = [values[row] ?? NaN, counts[year.ids[row] ?? -1]];
    if (own && !Number.isNaN(value)) own[powerOf(value)] = (own[powerOf(value)] ?? 0) + 1;
  }
  const ranges = year.codes
    .map((code, id) => ({ year: Number(code), ...medianRange(counts[id] ?? new Int32Array()) }))
    .filter(({ from }) => !Number.isNaN(from))
    .sort((a, b) => a.year - b.year);
  return ranges.some((now, index) => {
    const before = ranges[index - 1];
    if (!before) return false;
    const reaches = (a: typeof now, b: typeof now): boolean => a.to >= low * b.from && a.from <= high * b.to;
    return reaches(now, before) || reaches(before, now);
  });
}

/** Between which figures the median lies; NaN where there is none. */
function medianRange(counts: Int32Array): { readonly from: number; readonly to: number } {
  const all = counts.reduce((sum, each) => sum + each, 0);
  if (all === 0) return { from: NaN, to: NaN };
  const powerAt = (rank: number): number => {
    let seen = 0;
    return counts.findIndex((count) => (seen += count) > rank);
  };
  const [lower, upper] = [powerAt((all - 1) >> 1), powerAt(all >> 1)];
  // The first power holds whatever is not above zero as well.
  const from = lower === 0 ? 0 : (2 ** (lower - 20) + 2 ** (upper - 20)) / 2;
  return { from, to: (2 ** (lower - 19) + 2 ** (upper - 19)) / 2 };
}

const THOUSAND = 1000;
/** More cells than this are not changed by a proposal: the file should be made again. */
const MOST_CELLS = 5000;

/**
 * Multiplies the small year or divides the large one by a thousand, whichever of the two stands alone among the years;
 * where neither does, the small one, since whole numbers stay whole. Nothing is proposed for cells that are not plain
 * numbers, or where division would leave fractions of persons.
 */
export function unitFix(
  dataset: Dataset,
  table: Table,
  field: Field,
  years: readonly YearFigures[],
  index: number,
): Fix | null {
  const [now, before] = [years[index], years[index - 1]];
  if (!now || !before) return null;
  const [large, small] = now.median > before.median ? [now, before] : [before, now];
  const isNear = (a: YearFigures, b: YearFigures): boolean =>
    a.median < b.median * 30 && b.median < a.median * 30;
  const hasCompany = (one: YearFigures): boolean =>
    years.some((other) => other !== one && isNear(one, other));
  const smallIsAlone = !hasCompany(small);
  if (!smallIsAlone && hasCompany(large)) return null;
  return smallIsAlone
    ? fixOf(dataset, table, field, small, (value) => value * THOUSAND)
    : fixOf(dataset, table, field, large, (value) => value / THOUSAND);
}

function fixOf(
  dataset: Dataset,
  table: Table,
  field: Field,
  { rows }: YearFigures,
  change: (value: number) => number,
): Fix | null {
  const column = dataset.columns.get(field.id);
  if (column === undefined || rows.length > MOST_CELLS) return null;
  const edits: Edit[] = [];
  for (const index of rows) {
    const row = table.rows[index];
    const from = row ? dataset.raw(row, field.id) : '';
    const to = change(Number(from));
    const isWhole = field.type !== 'count' || Number.isInteger(to);
    if (!row || from.trim() === '' || !Number.isFinite(to) || !isWhole) return null;
    edits.push({ cell: toA1(row.number, column), from, to });
  }
  return { safe: false, edits, reason: 'UNIT' };
}
