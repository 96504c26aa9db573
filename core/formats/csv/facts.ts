/** Long tables of facts as CSV: UTF-8 with a byte-order mark, so that Excel reads accents; comma, CRLF, one header. */
import { type Fact, dimensionColumn } from '../../model.ts';
import { AFTER, BEFORE } from './facts-header.ts';
import { writeCsv, type CsvText } from './write.ts';

/**
 * One line a fact. Columns: country, institution, sheet, year, period, one per name in `dimensions` (blank where a
 * sheet has no such dimension), measure, value, unit, obs_status, conf_status, flags, file, cell. A dimension that
 * has the name of one of these (INT_ENFORCE.measure) stands under `dimension_` and its name. Text that a
 * spreadsheet would take for a formula gets a leading apostrophe (protect.ts), unless `raw`; numbers stay numbers.
 */
export function factsToCsv(
  facts: readonly Fact[],
  dimensions: readonly string[],
  options: CsvText = {},
): string {
  const fields = [...BEFORE, ...dimensions.map(dimensionColumn), ...AFTER];
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
  return `\ufeff${writeCsv(fields, data, options)}`;
}

const firstOnly = (value: string, index: number, all: readonly string[]): boolean =>
  all.indexOf(value) === index;
