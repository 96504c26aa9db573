/** Long tables of facts as CSV: UTF-8 with a byte-order mark, so that Excel reads accents; comma, CRLF, one header. */
import Papa from 'papaparse';
import type { Fact } from '../../model.ts';

const BEFORE = ['country', 'institution', 'sheet', 'year', 'period'];
const AFTER = ['measure', 'value', 'unit', 'obs_status', 'conf_status', 'flags', 'file', 'cell'];

/**
 * One line a fact. Columns: country, institution, sheet, year, period, one per name in `dimensions` (blank where a
 * sheet has no such dimension), measure, value, unit, obs_status, conf_status, flags, file, cell. A dimension that
 * has the name of one of these (INT_ENFORCE.measure) stands under `dimension_` and its name. Text that a
 * spreadsheet would take for a formula gets a leading apostrophe; numbers stay numbers.
 */
export function factsToCsv(facts: readonly Fact[], dimensions: readonly string[]): string {
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
  // a negative number is no formula: only texts are protected
  const escapeFormulae = /^[=+@\t\r]|^-(?!\d)/;
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae, newline: '\r\n' })}\r\n`;
}

const firstOnly = (value: string, index: number, all: readonly string[]): boolean =>
  all.indexOf(value) === index;
