/** The header of our tables of facts, by which they are known again. */
import type { Book } from '../../model.ts';

/** Columns before and behind those of the dimensions. */
export const BEFORE = ['country', 'institution', 'sheet', 'year', 'period'];
export const AFTER = ['measure', 'value', 'unit', 'obs_status', 'conf_status', 'flags', 'file', 'cell'];

/** Whether a first row is the header that `factsToCsv` writes, with whatever dimensions. */
export const isFactsHeader = (fields: readonly string[]): boolean =>
  fields.length >= BEFORE.length + AFTER.length &&
  BEFORE.every((name, index) => fields[index] === name) &&
  AFTER.every((name, index) => fields.at(index - AFTER.length) === name);

/** Beginnings of the other tables that we write: indicators, and the same as SDMX-CSV. */
const FIGURES = [
  ['indicator_id', 'name', 'country', 'year', 'disagg'],
  ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'FREQ', 'REF_AREA', 'INDICATOR'],
];

/** Whether a file that was read is a table of facts or indicators: a result of ours and no ministry's figures. */
export function isFactsTable({ format, sheets: [sheet] }: Book): boolean {
  if (format !== 'csv' || !sheet) return false;
  const header = Array.from({ length: sheet.columnCount }, (_, index) =>
    String(sheet.cell(1, index + 1).value ?? ''),
  );
  return isFactsHeader(header) || FIGURES.some((own) => own.every((name, index) => header[index] === name));
}
