/** The workbook of the simulated Excel as plain data: loaded in the test, handed to the page that plays Excel, and back. */
import { SimBook, type SimSheet } from './book.ts';

type SheetData = Omit<SimSheet, 'book' | 'id' | 'at' | 'cell' | 'used' | 'missing' | 'inside'>;

/** Maps and sets become lists, which can be cloned and sent as JSON. */
type Plain<T> = {
  readonly [K in keyof T]: T[K] extends Map<infer Key, infer Value>
    ? readonly (readonly [Key, Value])[]
    : T[K] extends Set<infer Item>
      ? readonly Item[]
      : T[K];
};

export interface BookData extends Pick<
  SimBook,
  'name' | 'names' | 'date1904' | 'readOnly' | 'isStructureLocked'
> {
  readonly sheets: readonly Plain<SheetData>[];
  readonly properties: readonly (readonly [string, string])[];
  readonly settings: readonly (readonly [string, unknown])[];
  readonly parts: readonly (readonly [string, string])[];
}

export const dataOf = (book: SimBook): BookData => ({
  ...{ name: book.name, names: book.names, date1904: book.date1904, readOnly: book.readOnly },
  isStructureLocked: book.isStructureLocked,
  ...{ properties: [...book.properties], settings: [...book.settings], parts: [...book.parts] },
  sheets: book.sheets.map((sheet) => ({
    ...{ name: sheet.name, visibility: sheet.visibility, tabColour: sheet.tabColour },
    ...{ protection: sheet.protection, frozen: sheet.frozen, charts: sheet.charts },
    ...{ merges: sheet.merges, notes: sheet.notes, comments: sheet.comments, tables: sheet.tables },
    ...{ validations: sheet.validations, cells: [...sheet.cells] },
    ...{ columnLooks: [...sheet.columnLooks], columnWidths: [...sheet.columnWidths] },
    ...{ hiddenRows: [...sheet.hiddenRows], hiddenColumns: [...sheet.hiddenColumns] },
  })),
});

export function bookFrom({ sheets, properties, settings, parts, ...about }: BookData): SimBook {
  const book = new SimBook(sheets.map(({ name }) => name));
  Object.assign(book, about);
  for (const [key, value] of properties) book.properties.set(key, value);
  for (const [key, value] of settings) book.settings.set(key, value);
  for (const [key, value] of parts) book.parts.set(key, value);
  sheets.forEach(({ cells, columnLooks, columnWidths, hiddenRows, hiddenColumns, ...rest }, index) => {
    const sheet = book.sheets[index];
    if (!sheet) return;
    Object.assign(sheet, rest);
    for (const [key, cell] of cells) sheet.cells.set(key, { ...cell });
    for (const [key, look] of columnLooks) sheet.columnLooks.set(key, look);
    for (const [key, width] of columnWidths) sheet.columnWidths.set(key, width);
    for (const row of hiddenRows) sheet.hiddenRows.add(row);
    for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
  });
  return book;
}
