/** Writes small workbooks and text files for fixtures: same cells, same bytes. */
import ExcelJS from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Range } from '../../core/model.ts';

export interface SmallSheet {
  readonly name: string;
  /** From A1; a text that begins with `#` and is an error of Excel becomes one. */
  readonly rows: readonly (readonly SmallCell[])[];
  readonly merges?: readonly Range[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export type SmallCell = number | string | Date | null;

const ERRORS = ['#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#N/A'] as const;
/** The oldest date that a zip can hold, and the date of the fixtures. */
const ZIP_DATE = new Date(1980, 0, 1);
const CREATED = new Date(Date.UTC(2024, 0, 1));

/** META of a workbook that its institution handed in, with amounts in Moldovan lei. */
export const metaSheet = (country: string, institution: string): SmallSheet => ({
  name: 'META',
  rows: [
    ['field', 'value'],
    ['template_id', 'mainstream-profile'],
    ['template_version', '1.0'],
    ['country', country],
    ['institution_code', institution],
    ['currency', 'MDL'],
    ['submitted_on', '2024-03-31'],
  ],
});

export async function smallBook(sheets: readonly SmallSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Mainstream';
  book.lastModifiedBy = 'Mainstream';
  book.created = CREATED;
  book.modified = CREATED;
  for (const { name, rows, merges = [], hiddenRows = [], hiddenColumns = [], notes = [] } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null) sheet.getCell(row + 1, column + 1).value = cellValue(value);
      });
    });
    for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left, bottom, right);
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
    for (const column of hiddenColumns) sheet.getColumn(column).hidden = true;
    for (const { row, column, text } of notes) sheet.getCell(row, column).note = text;
  }
  return repacked(new Uint8Array(await book.xlsx.writeBuffer()));
}

function cellValue(value: number | string | Date): ExcelJS.CellValue {
  const error = ERRORS.find((each) => each === value);
  return error === undefined ? value : { error };
}

function repacked(zip: Uint8Array): Uint8Array {
  const parts = unzipSync(zip);
  const ordered: Zippable = {};
  for (const name of Object.keys(parts).sort()) ordered[name] = parts[name] ?? new Uint8Array();
  return zipSync(ordered, { level: 9, mtime: ZIP_DATE });
}

/** Letters of Windows-1252 beyond Latin-1 that the fixtures use. */
const WINDOWS: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '€': 0x80, œ: 0x9c };

/** A text file as a French Excel saves it. */
export function semicolonText(rows: readonly (readonly SmallCell[])[]): Uint8Array {
  const text = rows
    .map((cells) => `${cells.map((cell) => (cell === null ? '' : String(cell))).join(';')}\r\n`)
    .join('');
  return Uint8Array.from(text, (letter) => WINDOWS[letter] ?? letter.charCodeAt(0));
}
