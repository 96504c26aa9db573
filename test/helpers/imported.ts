/** What importing gave, as short texts that can be compared with a drawing. */
import { type Imported, type ImportedRow, type LeftOut } from '../../core/index.ts';
import { drawnRows, drawnText } from '../fixtures/layouts/layout.ts';

/** Numbers to 15 digits, as Excel shows them. */
const digits = (value: string | number | null): string =>
  String(typeof value === 'number' ? Number(value.toPrecision(15)) : value);

/** Values that are not blank, by field; `note` and `source` only where asked for. */
function plainRow({ values }: ImportedRow, withNotes = false): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([field, value]) => value !== null && field !== 'source' && (withNotes || field !== 'note'))
      .map(([field, value]): [string, string] => [field, digits(value)])
      .filter(([field, value]) => field !== 'obs_status' || value !== 'A')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Rows in an order of their own, so that only their content counts. */
export const inOrder = (rows: readonly Record<string, string>[]): readonly Record<string, string>[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

export const plainRows = (imported: Imported, withNotes = false): readonly Record<string, string>[] =>
  inOrder(imported.rows.map((row) => plainRow(row, withNotes)));

/** Rows drawn with a header of field ids. */
export function drawnTable(
  drawing: string,
  always: Readonly<Record<string, string>> = {},
): readonly Record<string, string>[] {
  const [header = [], ...rows] = drawnRows(drawing);
  return inOrder(
    rows.map((cells) =>
      Object.fromEntries(
        [
          ...Object.entries(always),
          ...cells.map((cell, index): [string, string] => [header[index] ?? '', drawnText(cell)]),
        ]
          .filter(([, value]) => value !== '')
          .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
      ),
    ),
  );
}

/** `row 7 aggregate`, `column D other-country`. */
export function plainLeftOut({ cell, reason }: LeftOut): string {
  const [, left = '', top = '', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(cell) ?? [];
  if (top === bottom) return `row ${top} ${reason}`;
  return left === right ? `column ${left} ${reason}` : `rows ${top}-${bottom} ${reason}`;
}

const rowsWith = (
  { rows }: Imported,
  where: Readonly<Record<string, string | number>>,
): readonly ImportedRow[] =>
  rows.filter(({ values }) =>
    Object.entries(where).every(([field, value]) => String(values[field]) === String(value)),
  );

/** Sum of a measure over the rows that have the given values. */
export const sumOf = (
  imported: Imported,
  measure: string,
  where: Readonly<Record<string, string | number>>,
): number =>
  rowsWith(imported, where).reduce((sum, { values }) => {
    const value = values[measure];
    return typeof value === 'number' ? sum + value : sum;
  }, 0);

/** Whether such a row has a figure. */
export const hasRows = (
  imported: Imported,
  measure: string,
  where: Readonly<Record<string, string | number>>,
): boolean => rowsWith(imported, where).some(({ values }) => typeof values[measure] === 'number');
