/** A1 addresses: `F12` ↔ row 12, column 6. Rows and columns count from 1. */
import type { Dataset, Place, Row } from '../model.ts';

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const toA1 = (row: number, column: number): string => columnLetters(column) + String(row);

/** Row and column of `F12` or `$F$12`; null for anything else. */
export function fromA1(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/**
 * The place of a field in a row of a dataset; of the row, the column header or the sheet where one is missing. A row
 * of a dataset without columns stands in a text file: its number is the line, and it is addressed as a whole (`57:57`).
 */
export function placeOf(dataset: Dataset, row: Row | null, field: string | null): Place {
  const column = field === null ? undefined : dataset.columns.get(field);
  const number =
    dataset.fieldRows?.get(field ?? '') ?? row?.number ?? (column ? dataset.headerRow : undefined);
  return {
    file: dataset.file,
    sheet: dataset.sheet,
    ...(number !== undefined && {
      row: number,
      cell: dataset.columns.size === 0 && !dataset.fieldRows ? wholeRow(number) : toA1(number, column ?? 1),
    }),
    ...(field !== null && { column: field }),
  };
}

const wholeRow = (row: number): string => `${String(row)}:${String(row)}`;

/** `'STA_FLOW'!F12`. */
export const printPlace = (place: Place): string =>
  [place.sheet === undefined ? '' : `'${place.sheet.replaceAll("'", "''")}'`, place.cell ?? '']
    .filter(Boolean)
    .join('!');
