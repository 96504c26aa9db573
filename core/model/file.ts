/** What stands in a file: cells, sheets, workbooks, and the places in them. Blank is `null` everywhere and is never zero. */
import type { Activity } from './activity.ts';

export type Language = 'en' | 'fr' | 'es';
export const LANGUAGES: readonly Language[] = ['en', 'fr', 'es'];

/** A typed cell value; `null` is blank. Dates are ISO text. */
export type Value = number | string | null;

export type CellKind = 'blank' | 'number' | 'text' | 'boolean' | 'error' | 'date';

/** One cell as supplied. `value`: number, text, boolean, the error's text (`#REF!`) or, for a date, ISO text. */
export interface Cell {
  readonly kind: CellKind;
  readonly value: number | string | boolean | null;
  /** The number format code where it is not *General*, e.g. `0.0%`. */
  readonly format?: string;
  /** True where the value is the cached result of a formula; a formula without one is blank with `formula`. */
  readonly formula?: boolean;
  /** Colour that fills the cell, as the file names it: `FFFF00`, `theme 4 +0.6`, `indexed 13`. Absent: none. */
  readonly fill?: string;
  /** The value as written in the file (`1.50`, `45000`), where the reading was asked to keep it. */
  readonly raw?: string;
}

/** A rectangle of cells; rows and columns count from 1, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows or columns from `first` to `last`, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A note or a comment at a cell; the replies of a conversation follow, each on a line of its own. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A rule on what may be typed: the cells it covers, and its kind and formulas as the file has them. */
export interface Validation {
  readonly ranges: readonly Range[];
  /** `list`, `whole`, `decimal`, `date`, `time`, `textLength` or `custom`. */
  readonly type: string;
  /** `"A,B"`, `=$A$1:$A$9` without the equals sign … */
  readonly formulas: readonly string[];
}

/** A table (a list object) with its header rows, which lie inside the range. */
export interface NamedTable {
  readonly name: string;
  readonly range: Range;
  /** 0 or 1. */
  readonly headerRows: number;
}

/** What a sheet holds beside its cells. */
export interface SheetFeatures {
  readonly merges: readonly Range[];
  /** Rows and columns that the sheet does not show, ascending; their cells are read like all others. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly notes: readonly Note[];
  readonly validations: readonly Validation[];
  readonly tables: readonly NamedTable[];
}

/** `veryHidden` sheets cannot be shown again from Excel's menus. */
export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** The cells of one sheet as they were supplied; read-only. Outside the populated area every cell is blank. */
export interface Grid extends SheetFeatures {
  readonly name: string;
  readonly visibility: Visibility;
  /** Last populated row and column (0 for an empty sheet), whatever range the file declares. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Columns that hold anything, ascending: two far corners must not cost a rectangle. */
  readonly usedColumns: readonly number[];
  readonly typedOver?: TypedOver;
  cell(row: number, column: number): Cell;
}

/** Numbers of a sheet that were typed over by others: nothing else differs from the sheet as it was. */
export interface TypedOver {
  readonly of: Grid;
  /** By row and column. */
  readonly numbers: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** A name given to cells or to a formula. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, as the file has it: `Data!$A$1:$B$9`. */
  readonly refersTo: string;
  /** The only sheet in which it holds; null: everywhere. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

/** How a file was read. */
export type FileFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'iati';

/** Namespace of our own part in a workbook. */
export const STATE_NAMESPACE = 'urn:mainstream:workbook-state:1';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type CsvDelimiter = ',' | ';' | '\t' | '|';

/**
 * What a person should look at. `delimiter`: another mark fits as well. `encoding`: taken for windows-1252, but the
 * bytes speak against it, so that accented letters may be wrong. `quotes`: text stands behind a closing quotation
 * mark; it is kept as Excel keeps it.
 */
export type CsvDoubt = 'delimiter' | 'encoding' | 'quotes';

/** How a text file of separated values is written: what was found out, and what could not be told for sure. */
export interface CsvDialect {
  readonly encoding: CsvEncoding;
  /** A byte-order mark stood at the start; it is no part of the first field. */
  readonly bom: boolean;
  readonly delimiter: CsvDelimiter;
  /** Excel's line `sep=;` stood at the start; it is no row. */
  readonly sepLine: boolean;
  /** Null where no field is quoted. */
  readonly quote: '"' | null;
  /** The most frequent end of a row; LF where there is only one row without an end. */
  readonly lineEnd: 'CRLF' | 'LF' | 'CR';
  /** The decimal mark of most numbers that prove one; null where none does, or as many prove either. */
  readonly decimal: '.' | ',' | null;
  /** Nothing is in doubt. */
  readonly certain: boolean;
  readonly doubts: readonly CsvDoubt[];
  /** Delimiters that fit as well as the one taken. */
  readonly rivals: readonly CsvDelimiter[];
}

/** One file, read. */
export interface Book {
  /** Name shown to people, relative to where the user pointed. */
  readonly file: string;
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly format: FileFormat;
  /** For a text file; null for workbooks. */
  readonly dialect: CsvDialect | null;
  readonly sheets: readonly Grid[];
  readonly names: readonly DefinedName[];
  /** Custom document properties; dates and numbers as their text. */
  readonly properties: ReadonlyMap<string, string>;
  /** Our own part of the workbook, which the pane keeps (change log, sheet map), as its XML; null where there is none. */
  readonly state: string | null;
  /** Of a file of aid activities, which has no sheets; absent in all others. */
  readonly activities?: readonly Activity[];
}

/** A cell or range in a file; printed as `'STA_FLOW'!F12`. Worked out when needed, not stored per cell. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** `F12` or `F12:F14`. */
  readonly cell?: string;
  readonly row?: number;
  /** Field id of the column. */
  readonly column?: string;
}
