/**
 * Three other readers of .xlsx, and ours, brought to one form: for each sheet a word for every cell that holds
 * something. `n 5` number, `t abc` text, `b true` boolean, `d 2024-02-29` date, `e #N/A` error. Empty text and
 * formulas without a result count as nothing; dates are rounded to a second; a date without a day is a time.
 */
import XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre';
import { toA1 } from '../../core/grid/address.ts';
import type { Book, Cell } from '../../core/model.ts';

export interface PlainSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, string>;
}

export type OtherReader = 'exceljs' | 'hucre' | 'SheetJS';

const word = (value: number | string | boolean): string =>
  typeof value === 'number'
    ? `n ${String(value)}`
    : typeof value === 'boolean'
      ? `b ${String(value)}`
      : `t ${value}`;

/** Date and time of day as a word; both other libraries count times of day from a day of 1899. */
function dateWord(date: Date): string {
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return `d ${iso.startsWith('1899-') ? iso.slice(11) : iso.replace(/T00:00:00$/, '')}`;
}

const KINDS: Readonly<Record<Cell['kind'], string>> = {
  blank: '',
  number: 'n',
  text: 't',
  boolean: 'b',
  error: 'e',
  date: 'd',
};

export function plainBook(book: Book): PlainSheet[] {
  return book.sheets.map((sheet) => {
    const cells = new Map<string, string>();
    for (let row = 1; row <= sheet.rowCount; row++)
      for (const column of sheet.usedColumns) {
        const { kind, value } = sheet.cell(row, column);
        if (value !== null && value !== '')
          cells.set(toA1(row, column), kind === 'text' ? word(value) : `${KINDS[kind]} ${String(value)}`);
      }
    return { name: sheet.name, cells };
  });
}

export const OTHER_READERS: Readonly<Record<OtherReader, (bytes: Uint8Array) => Promise<PlainSheet[]>>> = {
  async exceljs(bytes) {
    const book = new ExcelJS.Workbook();
    // The declaration asks for a type of its own; a Uint8Array is what it takes.
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    return book.worksheets.map((sheet) => {
      const cells = new Map<string, string>();
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          // The cells of a merged range repeat the first one.
          const found = cell.type === ExcelJS.ValueType.Merge ? null : exceljsWord(cell);
          if (found !== null) cells.set(cell.address, found);
        });
      });
      return { name: sheet.name, cells };
    });
  },

  async hucre(bytes) {
    const { sheets } = await readXlsx(bytes);
    return sheets.map(({ name, rows }) => {
      const cells = new Map<string, string>();
      rows.forEach((row, rowIndex) => {
        row.forEach((value, columnIndex) => {
          if (value === null || value === '') return;
          cells.set(
            toA1(rowIndex + 1, columnIndex + 1),
            value instanceof Date ? dateWord(value) : word(value),
          );
        });
      });
      return { name, cells };
    });
  },

  SheetJS(bytes) {
    const book = XLSX.read(bytes, { type: 'array', cellDates: false, cellNF: true });
    const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
    return Promise.resolve(
      book.SheetNames.map((name) => {
        const cells = new Map<string, string>();
        for (const [address, cell] of Object.entries(book.Sheets[name] ?? {}) as [
          string,
          XLSX.CellObject,
        ][]) {
          const found = address.startsWith('!') ? null : sheetjsWord(cell, date1904);
          if (found !== null) cells.set(address, found);
        }
        return { name, cells };
      }),
    );
  },
};

function exceljsWord(cell: ExcelJS.Cell): string | null {
  const value: unknown = cell.formula ? cell.result : cell.value;
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'd invalid' : dateWord(value);
  if (typeof value !== 'object') return word(value as number | string | boolean);
  if ('error' in value) return `e ${String(value.error)}`;
  if ('formula' in value || 'sharedFormula' in value) return null;
  return cell.text === '' ? null : word(cell.text);
}

function sheetjsWord(cell: XLSX.CellObject, date1904: boolean): string | null {
  const { t: type, v: value, z: format } = cell;
  if (type === 'e') return `e ${cell.w ?? String(value)}`;
  if (type === 'z' || value === undefined || value === '' || value instanceof Date) return null;
  if (type !== 'n' || typeof value !== 'number') return word(value);
  if (typeof format !== 'string' || !isDateFormat(format)) return word(value);
  const code = parseDate(Math.round(value * 86_400) / 86_400, { date1904 });
  if (!code) return 'd invalid';
  const two = (part: number): string => String(part).padStart(2, '0');
  const clock = `${two(code.H)}:${two(code.M)}:${two(Math.round(code.S))}`;
  if (value >= 0 && value < 1 && !date1904) return `d ${clock}`;
  const day = `${String(code.y).padStart(4, '0')}-${two(code.m)}-${two(code.d)}`;
  return `d ${clock === '00:00:00' ? day : `${day}T${clock}`}`;
}

interface DateCode {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

const formatter = XLSX.SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { readonly date1904: boolean }): DateCode | null;
};
const isDateFormat = formatter.is_date.bind(formatter);
const parseDate = formatter.parse_date_code.bind(formatter);
