/** Separated values as RFC 4180 has them: commas, CRLF, quotation marks where they are needed. */
import Papa from 'papaparse';
import { protectFormula } from './protect.ts';

export interface CsvText {
  /** Texts as they are, even those that a spreadsheet takes for formulas; they are protected where not given. */
  readonly raw?: boolean;
}

/** Header and rows as text; a blank is an empty field. Numbers stay numbers, texts and headers are protected. */
export function writeCsv(
  fields: readonly string[],
  data: readonly (readonly (string | number | null)[])[],
  { raw = false }: CsvText = {},
): string {
  // Before quoting: an apostrophe put outside the quotation marks would be data to some programs, quoting to others.
  const guard = <T>(field: T): T | string =>
    typeof field === 'string' && !raw ? protectFormula(field) : field;
  const table = { fields: fields.map(guard), data: data.map((row) => row.map(guard)) };
  return `${Papa.unparse(table, { newline: '\r\n' })}\r\n`;
}
