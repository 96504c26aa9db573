/** How a text file of separated values is written; what `readCsv` found out, and what it could not be sure of. */

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type CsvDelimiter = ',' | ';' | '\t' | '|';

export const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t', '|'];

/**
 * What a person should look at. `delimiter`: another mark fits as well. `encoding`: taken for windows-1252, but the
 * bytes speak against it, so that accented letters may be wrong. `quotes`: text stands behind a closing quotation
 * mark; it is kept as Excel keeps it.
 */
export type CsvDoubt = 'delimiter' | 'encoding' | 'quotes';

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
