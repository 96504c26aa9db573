/** Long tables of facts as CSV: UTF-8 with a byte-order mark, so that Excel reads accents; comma, CRLF, one header. */
import Papa from 'papaparse';
import type { Book, Fact } from '../../model.ts';
import { protectFormula } from './protect.ts';

const BEFORE = ['country', 'institution', 'sheet', 'year', 'period'];
const AFTER = ['measure', 'value', 'unit', 'obs_status', 'conf_status', 'flags', 'file', 'cell'];

/**
 * One line a fact. Columns: country, institution, sheet, year, period, one per name in `dimensions` (blank where a
 * sheet has no such dimension), measure, value, unit, obs_status, conf_status, flags, file, cell. A dimension that
 * has the name of one of these (INT_ENFORCE.measure) stands under `dimension_` and its name. Text that a
 * spreadsheet would take for a formula gets a leading apostrophe (protect.ts), unless `raw`; numbers stay numbers.
 */
export function factsToCsv(
  facts: readonly Fact[],
  dimensions: readonly string[],
  options: { readonly raw?: boolean } = {},
): string {
  const taken = new Set([...BEFORE, ...AFTER]);
  const headers = dimensions.map((name) => (taken.has(name) ? `dimension_${name}` : name));
  const fields = [...BEFORE, ...headers, ...AFTER];
  const data = facts.map((fact) => [
    ...[fact.country, fact.institution, fact.sheet, fact.year || '', fact.period],
    ...dimensions.map((name) => fact.dimensions[name] ?? ''),
    ...[fact.measure, fact.value, fact.unit, fact.obsStatus, fact.confStatus, fact.flags.join(' ')],
    fact.sources
      .map((source) => source.file)
      .filter(firstOnly)
      .join(' '),
    fact.sources
      .map((source) => `${source.sheet}!${source.cell}`)
      .filter(firstOnly)
      .join(' '),
  ]);
  // before quoting: an apostrophe put outside the quotation marks would be data to some programs, quoting to others
  const guard = <T>(field: T): T | string =>
    typeof field === 'string' && options.raw !== true ? protectFormula(field) : field;
  const table = { fields: fields.map(guard), data: data.map((row) => row.map(guard)) };
  return `\ufeff${Papa.unparse(table, { newline: '\r\n' })}\r\n`;
}

/** Whether a first row is the header that `factsToCsv` writes, with whatever dimensions. */
export const isFactsHeader = (fields: readonly string[]): boolean =>
  fields.length >= BEFORE.length + AFTER.length &&
  BEFORE.every((name, index) => fields[index] === name) &&
  AFTER.every((name, index) => fields.at(index - AFTER.length) === name);

/** Whether a file that was read is such a table: a result of ours and no ministry's figures. */
export function isFactsTable({ format, sheets: [sheet] }: Book): boolean {
  if (format !== 'csv' || !sheet) return false;
  return isFactsHeader(
    Array.from({ length: sheet.columnCount }, (_, index) => String(sheet.cell(1, index + 1).value ?? '')),
  );
}

const firstOnly = (value: string, index: number, all: readonly string[]): boolean =>
  all.indexOf(value) === index;
