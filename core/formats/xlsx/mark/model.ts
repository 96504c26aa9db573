/** What is marked in a workbook, and the sheet that lists it. Words are the caller's; places are the workbook's. */
import type { Severity } from '../../../model.ts';

/** Something to be shown at a cell. Several at one cell become one mark, of the worst severity. */
export interface Mark {
  readonly sheet: string;
  /** `F12` or `F12:F14`, of which every cell is marked, up to 1 000. */
  readonly cell: string;
  readonly severity: Severity;
  /** Of the note. */
  readonly text: string;
}

/** The name of the list begins so in every language. */
export const LIST_BEGINNING = 'Mainstream – ';

export interface ListRow {
  readonly severity: Severity;
  readonly cells: readonly (string | number | null)[];
  /** Where the cell in the column of links leads. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** The sheet that lists what was found. */
export interface ListSheet {
  /** At most 31 characters are used; another number is added where the workbook has such a sheet. */
  readonly name: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  /** Place of the column with links, from 0. */
  readonly linkColumn: number;
  readonly rows: readonly ListRow[];
}

/** What was done, for the list and the caller. */
export interface MarkCount {
  /** Cells with fill and sign. */
  readonly cells: number;
  readonly notes: number;
  /** Marked cells without a note of ours: the sheet has too many, or people discuss the cell in comments. */
  readonly withoutNote: number;
  /** Cells that were to be marked and are not: the workbook has too many. */
  readonly unmarked: number;
}

export interface MarkRequest {
  readonly marks: readonly Mark[];
  readonly list: (count: MarkCount) => ListSheet;
  /** Stands in a note in place of the marks that find no room in it. */
  readonly more: (n: number) => string;
}

export interface MarkedBook {
  readonly bytes: Uint8Array;
  readonly count: MarkCount;
  /** Name of the list. */
  readonly list: string;
  /** Ending of name under which Excel opens it: `.xlsx`, `.xlsm`, `.xltx` or `.xltm`. */
  readonly extension: string;
}
