/** The usable rows of each sheet, by year, with their codes as text (rulings B11). */
import type { Checked, Dataset, Field, Row, Template } from '../model.ts';
import { openOrigins, type Origins } from './origins.ts';
import { yearsOf } from './years.ts';

/** One row as the resolution sees it. */
export interface StoredRow {
  readonly row: Row;
  readonly dataset: Dataset;
  /** Under an error: counts as a row without value (rulings A8). */
  readonly blocked: boolean;
  /** `2023`, `2023-Q2`, `2023-07`; the year where blank. */
  readonly period: string;
}

export interface SheetRows {
  readonly template: Template;
  readonly datasets: readonly Dataset[];
  /** Key columns without year and period, in the order of the key. */
  readonly columns: readonly string[];
  readonly fields: ReadonlyMap<string, Field>;
  readonly byYear: ReadonlyMap<number, readonly StoredRow[]>;
  /** All rows, for registers that have no year. */
  readonly rows: readonly StoredRow[];
  /** Absent rows and blank measures are zero (rulings B38). */
  readonly complete: boolean;
  readonly origins: Origins;
}

export function openSheets(checked: Checked): ReadonlyMap<string, SheetRows> {
  const parts = groupBy(checked.usable, ({ dataset }) => dataset.template.id);
  const last = yearsOf(checked).at(-1) ?? null;
  const origins = openOrigins(checked.submissions);
  return new Map([...parts].map(([id, usable]) => [id, sheetRows(usable, last, origins)]));
}

/** @param last year to which registers without years belong (rulings A12). */
function sheetRows(usable: Checked['usable'], last: number | null, origins: Origins): SheetRows {
  const datasets = usable.map(({ dataset }) => dataset);
  const template = datasets[0]?.template;
  if (!template) throw new Error('a sheet without datasets');
  const undated = template.kind === 'list' && template.fields.every(({ id }) => id !== 'year');
  let rows: readonly StoredRow[] | undefined;
  let byYear: SheetRows['byYear'] | undefined;
  return {
    template,
    datasets,
    columns: template.key.filter((column) => column !== 'year' && column !== 'period'),
    fields: new Map(template.fields.map((field) => [field.id, field])),
    // Worked out when a figure asks: most sheets of a workbook that is only checked are never asked for.
    get rows() {
      return (rows ??= usable.flatMap(storedRows));
    },
    get byYear() {
      return (byYear ??= undated && last !== null ? new Map([[last, this.rows]]) : rowsByYear(this.rows));
    },
    complete: datasets.some(({ meta }) => meta.completeEnumeration.includes(template.id)),
    origins,
  };
}

const storedRows = ({ dataset, blocked }: Checked['usable'][number]): readonly StoredRow[] =>
  dataset.rows.map((row): StoredRow => {
    const period = row.values['period'] ?? row.values['year'] ?? '';
    return { row, dataset, blocked: blocked.has(row), period: String(period) };
  });

const rowsByYear = (rows: readonly StoredRow[]): SheetRows['byYear'] =>
  groupBy(
    rows.filter(({ row }) => typeof row.values['year'] === 'number'),
    ({ row }) => Number(row.values['year']),
  );

/** The code of a row in a column as text: `2` and `2.0` are `2`; blank is the column's default, else nothing. */
export function codeOf({ row }: StoredRow, column: string, fields: ReadonlyMap<string, Field>): string {
  const value = row.values[column] ?? fields.get(column)?.default ?? '';
  const text = String(value).trim();
  return /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
}

/** True for codes that stand for a part: not the total, not an aggregate kept for checks only. */
export const isLeaf = (code: string): boolean => code !== '_T' && code !== '_AGG' && code !== '';

export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A sheet that nobody handed in. */
export const emptySheet = (template: Template | undefined, id: string): SheetRows => ({
  template: template ?? { id, institution: '*', kind: 'flow', layout: 'table', key: [], fields: [] },
  datasets: [],
  columns: (template?.key ?? []).filter((column) => column !== 'year' && column !== 'period'),
  fields: new Map((template?.fields ?? []).map((field) => [field.id, field])),
  byYear: new Map(),
  rows: [],
  complete: false,
  origins: () => undefined,
});
