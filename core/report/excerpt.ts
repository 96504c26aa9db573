/** A few cells around a fault, as they look in the sheet: what a person needs to see before going there. */
import { columnLetters } from '../grid/address.ts';
import type { Checked, Dataset, Place, Row } from '../model.ts';
import type { Privacy } from './private.ts';
import type { ReportExcerpt } from './schema.ts';

/** Columns shown: the key and the fault, as far as they fit. */
const COLUMNS = 8;

/** Finds the excerpt of a place, without the columns that are private; null for a place that is no cell of a row. */
export function excerpts(
  { submissions }: Checked,
  isPrivate: Privacy['isPrivate'],
): (place: Place) => ReportExcerpt | null {
  const sheets = new Map<string, Dataset>();
  for (const { datasets } of submissions)
    for (const dataset of datasets) sheets.set(`${dataset.file}|${dataset.sheet}`, dataset);
  return (place) => {
    const dataset = sheets.get(`${place.file}|${place.sheet ?? ''}`);
    if (!dataset || dataset.fieldRows || place.row === undefined || place.column === undefined) return null;
    if (!dataset.columns.has(place.column)) return null;
    const index = indexOf(dataset.rows, place.row);
    const row = dataset.rows[index];
    if (row?.number !== place.row) return null;
    const fields = shownFields(dataset, place.column).filter((field) => !isPrivate(place, field));
    return excerptOf(dataset, row, dataset.rows[index - 1], { fields, fault: place.column });
  };
}

/** Place of a row in the list, which is in order of numbers. */
function indexOf(rows: readonly Row[], number: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function excerptOf(
  dataset: Dataset,
  row: Row,
  above: Row | undefined,
  { fields, fault }: { readonly fields: readonly string[]; readonly fault: string },
): ReportExcerpt {
  const line = (each: Row): ReportExcerpt['rows'][number] => ({
    number: each.number,
    cells: fields.map((field) => shorten(dataset.raw(each, field))),
  });
  return {
    columns: fields.map((field) => columnLetters(dataset.columns.get(field) ?? 1)),
    header: [...fields],
    rows: [...(above ? [line(above)] : []), line(row)],
    marked: { row: row.number, column: fields.indexOf(fault) },
  };
}

/** In the order of the sheet: key columns first of all, then the fault and what stands beside it. */
function shownFields({ template, columns }: Dataset, fault: string): readonly string[] {
  const inOrder = [...columns].sort(([, a], [, b]) => a - b).map(([field]) => field);
  const wanted = new Set([fault]);
  const add = (field: string | undefined): void => {
    if (field !== undefined && wanted.size < COLUMNS) wanted.add(field);
  };
  for (const field of template.key) if (columns.has(field)) add(field);
  const at = inOrder.indexOf(fault);
  for (let away = 1; away < inOrder.length; away++) {
    add(inOrder[at + away]);
    add(inOrder[at - away]);
  }
  return inOrder.filter((field) => wanted.has(field));
}

const LONGEST = 40;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
