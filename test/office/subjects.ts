/** The same small workbook in every host that there is, with what a person does to it and how its cells then look. */
import { FileHost } from '../../addin/host/file.ts';
import type { WorkbookHost } from '../../addin/host/host.ts';
import { MemoryHost, type MemoryCell, type MemorySheet } from '../../addin/host/memory.ts';
import { withEdits } from '../../addin/worker/book-of-file.ts';
import { bookOfPieces, gather, type Gathered } from '../../addin/worker/book-of-pieces.ts';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { readLocks } from '../../core/formats/xlsx/read/locks.ts';
import type { Book, Value } from '../../core/model.ts';
import { SimBook } from './book.ts';
import { openExcel, type OpenExcel } from './open-workbook.ts';
import { saveBook } from './save.ts';

/** 15 March 2023 counted from 1900. */
const DAY = 45_000;
const date: MemoryCell = { value: DAY, format: 'yyyy-mm-dd' };

/** `DATA`: figures; `FORM`: protected with one open cell; `NOTES`: hidden. */
export const SHEETS: readonly MemorySheet[] = [
  {
    name: 'DATA',
    rows: [
      ['year', 'country', 'total', 'day'],
      [2023, 'KSA', 100, date],
      [2023, 'MDA', '12 000', date],
      [2023, 'ROU', { value: 100, format: 'General', isFormula: true }, null],
      ['remark', null, { value: '#DIV/0!', format: 'General', kind: 'error' }, null],
      [null, null, { value: 1, format: 'General', kind: 'boolean' }, null],
      [
        { value: 7, format: '0.0', fill: 'FFCC00' },
        { value: 'kept', format: 'General', note: 'ask Ana' },
      ],
    ],
    merges: [{ top: 5, left: 1, bottom: 6, right: 1 }],
  },
  {
    name: 'FORM',
    isProtected: true,
    rows: [['title', { value: 'open', format: 'General', isOpen: true }]],
  },
  { name: 'NOTES', isHidden: true, rows: [['hidden']] },
];

export function simBook(): SimBook {
  const book = new SimBook(SHEETS.map(({ name }) => name));
  SHEETS.forEach(({ rows, isProtected, isHidden, merges }, index) => {
    const sheet = book.sheets[index];
    if (!sheet) return;
    if (isHidden) sheet.visibility = 'Hidden';
    if (isProtected)
      sheet.protection = { password: '', options: { allowFormatCells: true, allowEditObjects: true } };
    for (const { top, left, bottom, right } of merges ?? [])
      sheet.merges.push({
        row: top - 1,
        column: left - 1,
        rows: bottom - top + 1,
        columns: right - left + 1,
      });
    rows.forEach((row, r) => {
      row.forEach((given, c) => {
        if (given === null) return;
        const cell: MemoryCell = typeof given === 'object' ? given : { value: given, format: 'General' };
        const own = sheet.cell(r, c);
        own.value = cell.kind === 'boolean' ? cell.value === 1 : cell.value;
        own.format = cell.format;
        if (cell.isFormula) own.formula = '=SUM(C2)';
        if (cell.kind === 'error') own.isError = true;
        if (cell.isOpen) own.locked = false;
        if (cell.fill) Object.assign(own, { fill: cell.fill, pattern: 'Solid' });
        if (cell.note) sheet.notes.push({ row: r, column: c, text: cell.note, author: 'Ana' });
      });
    });
  });
  return book;
}

/** How a cell looks to a person. */
export interface Look {
  readonly value: unknown;
  readonly format: string;
  readonly fill: string | null;
  readonly note: string | null;
}

export interface Subject {
  readonly host: WorkbookHost;
  /** A person types into a cell. */
  type(sheet: string, row: number, column: number, value: Value): Promise<void>;
  /** Rows and columns from 1. */
  look(sheet: string, row: number, column: number): Look | null;
  /** The simulated Excel, where it is one. */
  readonly open: OpenExcel | null;
  /** The workbook as the worker gets it. */
  book(): Promise<Book>;
}

export async function pieces(host: WorkbookHost): Promise<Book> {
  let gathered: Gathered | null = null;
  for await (const piece of host.read()) {
    if (piece.type === 'file') {
      const bytes = new Uint8Array(await piece.blob.arrayBuffer());
      return withEdits(await readBook(bytesSource(piece.name, bytes), nodePlatform), piece.edits);
    }
    gathered = gather(gathered, piece);
  }
  if (!gathered) throw new Error('nothing was read');
  return bookOfPieces(gathered).book;
}

export function excelSubject(
  excelApi: string,
  book = simBook(),
  hasNotes = false,
): Subject & { readonly open: OpenExcel } {
  const open = openExcel(book, excelApi, undefined, hasNotes);
  return {
    host: open.host,
    open,
    type: (sheet, row, column, value) => {
      book.type(sheet, row, column, value);
      // Events come when the call that caused them is over.
      return new Promise((resolve) => setTimeout(resolve, 5));
    },
    look(name, row, column) {
      const sheet = book.find(name);
      const cell = sheet?.at(row - 1, column - 1);
      if (!sheet || !cell) return null;
      const here = [...sheet.notes, ...sheet.comments].find(
        (note) => note.row === row - 1 && note.column === column - 1,
      );
      const { value, format, fill } = cell;
      return { value, format, fill, note: here?.text ?? null };
    },
    book: () => pieces(open.host),
  };
}

export function memorySubject(): Subject {
  const host = new MemoryHost('Book1.xlsx', SHEETS);
  return {
    host,
    open: null,
    type: (sheet, row, column, value) => {
      host.type(sheet, row, column, value);
      return Promise.resolve();
    },
    look(sheet, row, column) {
      const { value, format, fill = null, note = null } = host.cell(sheet, row, column);
      return { value, format, fill, note };
    },
    book: () => pieces(host),
  };
}

let saved: Promise<Uint8Array> | null = null;

export async function fileSubject(): Promise<Subject & { readonly host: FileHost }> {
  saved ??= saveBook(simBook());
  const bytes = await saved;
  const host = new FileHost('Book1.xlsx', new Blob([new Uint8Array(bytes)]), {
    open: async (name, blob) =>
      readBook(bytesSource(name, new Uint8Array(await blob.arrayBuffer())), nodePlatform),
    locks: () => readLocks(bytesSource('Book1.xlsx', bytes), nodePlatform),
    copy: () => Promise.resolve(bytes),
    download: () => undefined,
  });
  return {
    host,
    open: null,
    type: async (sheet, row, column, value) => {
      await host.type({ sheet, row, column }, value);
    },
    look: () => null,
    book: () => pieces(host),
  };
}
