/**
 * Where an imported figure came from: looks a cell up on the sheet IMPORTED of its workbook. A row is known by its
 * key, so that sorted and inserted rows keep their origin; a figure changed since has none.
 */
import { placeOf } from '../grid/address.ts';
import { rowKey } from '../grid/row-key.ts';
import type { Dataset, Row, Submission } from '../model.ts';
import { remember } from '../remember.ts';

const IMPORTED = 'IMPORTED';

/** The origin of a figure as `Source.origin`; undefined where it was not imported or no longer is what was. */
export type Origins = (dataset: Dataset, row: Row, field: string) => string | undefined;

interface Line {
  readonly value: string;
  readonly origin: string;
}

/** The sheets that say so, one for each workbook that has any. */
export const importedIn = (submissions: readonly Submission[]): readonly Dataset[] =>
  submissions.flatMap(({ datasets }) => datasets.findLast(({ template }) => template.id === IMPORTED) ?? []);

export function openOrigins(imported: readonly Dataset[]): Origins {
  const lines = new Map(imported.map((dataset) => [dataset.file, linesOf(dataset)]));
  return (dataset, row, field) => {
    const own = lines.get(dataset.file);
    if (!own) return undefined;
    const sheet = dataset.template.id;
    const { cell = '' } = placeOf(dataset, row, field);
    // A key that was repaired after the import is no longer the one written down; then the cell tells.
    const line =
      own.get(nameOf(sheet, rowKey(dataset.template, row), field)) ?? own.get(nameOf(sheet, cell, field));
    return line?.value === dataset.raw(row, field) ? line.origin : undefined;
  };
}

const nameOf = (sheet: string, row: string, field: string): string => `${sheet}\u0000${row}\u0000${field}`;

const linesOf = remember((dataset: Dataset): ReadonlyMap<string, Line> => {
  const lines = new Map<string, Line>();
  for (const row of dataset.rows) {
    const text = (field: string): string => dataset.raw(row, field);
    const step = text('import_step') === '' ? '' : ` (${text('import_step')})`;
    const sheet = text('from_sheet').replaceAll("'", "''");
    const place = `${text('from_file')} '${sheet}'!${text('from_cell')}`;
    const line = { value: text('imported_value'), origin: `${place}: "${text('original_text')}"${step}` };
    for (const name of [text('row_key'), text('to_cell')])
      lines.set(nameOf(text('to_sheet'), name, text('column')), line);
  }
  return lines;
});
