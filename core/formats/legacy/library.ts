/**
 * The library that reads the values of binary workbooks, loaded when the first one is read. It is given nothing but
 * bytes that were looked through before, and asked for values only: no HTML, no formula texts, no shown texts.
 */
import { damaged } from './damaged.ts';

/** A cell as the library gives it. */
export interface LibraryCell {
  /** `n` number, `s` text, `b` boolean, `e` error (by its number), `z` nothing. */
  readonly t?: unknown;
  readonly v?: unknown;
  /** Notes at the cell. */
  readonly c?: unknown;
}

export interface LibraryName {
  readonly Name?: unknown;
  readonly Ref?: unknown;
  readonly Sheet?: unknown;
}

export interface LibraryBook {
  /** Cells by row and column from 0, by the name of the sheet. */
  readonly sheets: ReadonlyMap<string, readonly (readonly LibraryCell[] | undefined)[]>;
  readonly names: readonly LibraryName[];
}

export async function readInLibrary(bytes: Uint8Array): Promise<LibraryBook> {
  const { read } = await import('@e965/xlsx');
  try {
    const book = read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
    });
    const sheets = new Map<string, readonly (readonly LibraryCell[] | undefined)[]>();
    for (const name of book.SheetNames) {
      const cells: unknown = book.Sheets[name]?.['!data'];
      // A sheet that the library could not read is not there; whoever asks for it finds that out.
      if (Array.isArray(cells)) sheets.set(name, cells as (LibraryCell[] | undefined)[]);
    }
    return {
      sheets,
      names: book.Workbook?.Names ?? [],
    };
  } catch {
    throw damaged();
  }
}
