/** Sheets of one workbook put behind those of another; what Excel on the web refuses to take over. */
import { unzipSync } from 'fflate';
import type { SimBook, SimSheet } from './book.ts';

/** Parts with which a workbook is refused as a whole, without a word about the reason. */
const REFUSED = /^xl\/(?:charts|threadedComments|pivotTables|slicers)\//;

export function refuseParts(bytes: Uint8Array): boolean {
  try {
    return Object.keys(unzipSync(bytes, { filter: ({ name }) => REFUSED.test(name) })).length > 0;
  } catch {
    return true;
  }
}

export function insertSheets(book: SimBook, from: SimBook): readonly string[] {
  const ids = from.sheets.map((sheet) => copySheet(book, sheet).id);
  const known = new Set(book.names.map(({ name }) => name));
  book.names = [...book.names, ...from.names.filter(({ name }) => !known.has(name))];
  return ids;
}

function copySheet(book: SimBook, from: SimSheet): SimSheet {
  let name = from.name;
  for (let number = 2; book.find(name); number++) name = `${from.name} (${String(number)})`;
  const sheet = book.add(name);
  sheet.visibility = from.visibility;
  sheet.protection = from.protection;
  for (const [key, cell] of from.cells) sheet.cells.set(key, { ...cell });
  for (const [column, look] of from.columnLooks) sheet.columnLooks.set(column, look);
  for (const [column, width] of from.columnWidths) sheet.columnWidths.set(column, width);
  for (const row of from.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of from.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.merges = [...from.merges];
  sheet.notes = from.notes.map((note) => ({ ...note }));
  sheet.tables = [...from.tables];
  sheet.validations = [...from.validations];
  return sheet;
}
