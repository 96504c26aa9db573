/** Changes cells of a file in place, whatever its format, and undoes that: workbooks (.xlsx, .xlsm) and text tables. */
import { Failure } from '../failure.ts';
import type { Book, Value } from '../model.ts';
import { type FieldBefore, patchCsv } from './csv/patch.ts';
import type { Limits } from './limits.ts';
import type { ByteSource, Platform } from './platform.ts';
import { type CellBefore, patchCells } from './xlsx/patch/patch-cells.ts';
import type { Exchange } from './xlsx/patch/recalculation.ts';

export interface BookEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly to: Value;
}

/** What puts the cells back exactly as they stood; plain data. */
export type Undo =
  | {
      readonly format: 'xlsx';
      readonly cells: readonly CellBefore[];
      /** A piece of the workbook part, where formulas are to be computed anew. */
      readonly workbook?: Exchange;
    }
  | { readonly format: 'csv'; readonly fields: readonly FieldBefore[] };

export interface PatchedBook {
  readonly bytes: Uint8Array;
  readonly undo: Undo;
  /** Some formula may show an older result until a spreadsheet program opens and saves the file. */
  readonly hasFormulas: boolean;
}

/** Formats of which single cells can be changed. */
export const canBePatched = ({ format }: Pick<Book, 'format'>): boolean =>
  format === 'xlsx' || format === 'csv';

/** `book` is what was read from `source`. */
export async function patchBook(
  book: Book,
  source: ByteSource,
  platform: Platform,
  edits: readonly BookEdit[],
  limits: Partial<Limits> = {},
): Promise<PatchedBook> {
  if (book.dialect) {
    const bytes = await source.read(0, source.size);
    const patched = patchCsv(bytes, book.dialect, edits);
    return {
      bytes: patched.bytes,
      undo: { format: 'csv', fields: patched.before },
      hasFormulas: false,
    };
  }
  if (!canBePatched(book)) throw new Failure('BAD_SETTINGS', 'fix-format', { file: book.file });
  const { bytes, before, hasFormulas, workbook } = await patchCells(source, platform, edits, { limits });
  return {
    bytes,
    undo: { format: 'xlsx', cells: before, ...(workbook && { workbook }) },
    hasFormulas,
  };
}

/** The file with the cells as they stood before. */
export async function undoPatch(
  book: Book,
  source: ByteSource,
  platform: Platform,
  undo: Undo,
  limits: Partial<Limits> = {},
): Promise<Uint8Array> {
  if (undo.format === 'csv') {
    if (!book.dialect) throw new Failure('BAD_SETTINGS', 'undo-other', { file: book.file });
    const fields = undo.fields.map(({ row, column, text }) => ({ row, column, to: { text } }));
    return patchCsv(await source.read(0, source.size), book.dialect, fields).bytes;
  }
  const cells = undo.cells.map(({ sheet, row, column, ...to }) => ({ sheet, row, column, to }));
  return (await patchCells(source, platform, cells, { limits, workbook: undo.workbook ?? null })).bytes;
}
