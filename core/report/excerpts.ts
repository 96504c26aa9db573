/**
 * A piece of the sheet around a faulty cell, for reports that show an error as it looks in Excel: header, the row
 * above and the row itself, key columns, the faulty column and its neighbours.
 */
import { columnLetters, fromA1 } from '../grid/address.ts';
import type { Dataset, Place, Row } from '../model.ts';
import type { Excerpt } from './schema.ts';

/** So many columns are shown, and so many excerpts made for a report: the page must stay light. */
const COLUMNS = 8;
export const EXCERPTS = 200;
/** Letters of a text that are shown. */
const TEXT = 80;
const HIDDEN = '•••';

/**
 * Finds the excerpt of a place; null where it stands at no row of a table. `isPrivate`: columns whose content is
 * covered.
 */
export function excerpts(
  datasets: readonly Dataset[],
  isPrivate: (place: Place) => boolean,
): (place: Place) => Excerpt | null {
  const sheets = new Map(datasets.map((each) => [`${each.file}|${each.sheet}`, each]));
  return (place) => {
    const dataset = sheets.get(`${place.file}|${place.sheet ?? ''}`);
    if (!dataset || dataset.template.layout === 'form' || place.row === undefined || isPrivate(place))
      return null;
    const at = indexOf(dataset.rows, place.row);
    const row = dataset.rows[at];
    if (row?.number !== place.row) return null;
    const above = dataset.rows[at - 1];
    const filled = (field: string): boolean =>
      [row, ...(above ? [above] : [])].some((each) => dataset.raw(each, field) !== '');
    const faulty = place.column ?? fieldAt(dataset, place.cell);
    const fields = fieldsAround(dataset, faulty, filled);
    if (fields.length === 0) return null;
    const { file, sheet, columns, headerRow } = dataset;
    const text = (each: Row, field: string): string =>
      isPrivate({ file, sheet, column: field }) ? HIDDEN : shorten(dataset.raw(each, field));
    const marked = columns.get(faulty ?? '');
    return {
      columns: fields.map((field) => columnLetters(columns.get(field) ?? 1)),
      header: fields.map((field) => shorten(dataset.raw({ number: headerRow, values: {} }, field)) || field),
      headerRow,
      rows: [...(above ? [above] : []), row].map((each) => ({
        number: each.number,
        cells: fields.map((field) => text(each, field)),
      })),
      marked: { row: row.number, column: marked === undefined ? '' : columnLetters(marked) },
    };
  };
}

/** A comparison names a cell and no field. The first column stands for the row as a whole. */
function fieldAt({ columns }: Dataset, cell: string | undefined): string | undefined {
  const at = fromA1(cell ?? '')?.column ?? 1;
  return at === 1 ? undefined : [...columns].find(([, column]) => column === at)?.[0];
}

/** Rows are in the order of the sheet. */
function indexOf(rows: readonly Row[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The faulty column first, then keys, then neighbours from near to far, until there are enough; in sheet order. Columns
 * in which nothing stands come last.
 */
function fieldsAround(
  { columns, template }: Dataset,
  faulty: string | undefined,
  filled: (field: string) => boolean,
): readonly string[] {
  const ordered = [...columns].sort(([, a], [, b]) => a - b).map(([field]) => field);
  const at = ordered.indexOf(faulty ?? '');
  const near = [...ordered].sort(
    (a, b) => Math.abs(ordered.indexOf(a) - at) - Math.abs(ordered.indexOf(b) - at),
  );
  const keys = template.key.filter((field) => columns.has(field) && filled(field));
  const wanted = [
    ...(at < 0 ? [] : [ordered[at] ?? '']),
    ...keys.slice(0, COLUMNS - 3),
    ...near.filter(filled),
    ...near,
  ];
  const taken = new Set([...new Set(wanted)].slice(0, COLUMNS));
  return ordered.filter((field) => taken.has(field));
}

const shorten = (text: string): string => {
  const letters = [...text.slice(0, 2 * TEXT + 2)];
  return letters.length > TEXT ? `${letters.slice(0, TEXT - 1).join('')}…` : text;
};
