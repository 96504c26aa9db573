/** Sheets of two columns, field and value: META, COH_EXERCISE (profile-sheets §2, coherence §3.2). */
import { addTo } from '../grouped.ts';
import type { Dataset, Grid, Reading, Row, Template, Value } from '../model.ts';
import { isBlank, isEmpty, textOf } from './cells.ts';
import type { ReadContext } from './cell-reader.ts';
import { cellReader } from './columns.ts';
import { fold } from './fold.ts';
import { fieldNamed, HEADER_ROWS } from './headers.ts';

/** Where the fields and values of a form stand. `row`: of the headers, 0 where there are none. */
export interface FormStart {
  readonly row: number;
  readonly field: number;
  readonly value: number;
}

const FIELD_HEADERS = ['field', 'champ', 'campo'];
const VALUE_HEADERS = ['value', 'valeur', 'valor'];
/** The two columns are looked for among the first ones. */
const FORM_COLUMNS = 8;
/** A form is not longer than this; what stands below is no field. */
const FORM_ROWS = 500;
const lastRow = (grid: Grid): number => Math.min(FORM_ROWS, grid.rowCount);

/** The headers of a form; without them, its first known field in the first column; null where it has neither. */
export function findForm(grid: Grid, template: Template): FormStart | null {
  for (let row = 1; row <= Math.min(HEADER_ROWS, grid.rowCount); row++) {
    const texts = Array.from({ length: FORM_COLUMNS }, (_, column) =>
      fold(textOf(grid.cell(row, column + 1))),
    );
    const field = texts.findIndex((text) => FIELD_HEADERS.includes(text)) + 1;
    const value = texts.findIndex((text) => VALUE_HEADERS.includes(text)) + 1;
    if (field > 0 && value > 0) return { row, field, value };
  }
  for (let row = 1; row <= lastRow(grid); row++)
    if (fieldNamed(textOf(grid.cell(row, 1)), template) !== undefined) return { row: 0, field: 1, value: 2 };
  return null;
}

/** Rows of each field named in the sheet, in order; under `''` the rows with names that are not known. */
export function formFields(grid: Grid, template: Template, start: FormStart): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let row = start.row + 1; row <= lastRow(grid); row++) {
    const name = textOf(grid.cell(row, start.field)).trim();
    if (name === '' || name.startsWith('#')) continue;
    const field = fieldNamed(name, template) ?? '';
    addTo(found, field, row);
  }
  return found;
}

/** A form as one row whose values are the fields. */
export function readForm(grid: Grid, file: string, context: ReadContext): Dataset {
  const { template } = context;
  const start = findForm(grid, template) ?? { row: 1, field: 1, value: 2 };
  const positions = formFields(grid, template, start);
  const fieldRows = new Map<string, number>();
  const values: Record<string, Value> = {};
  const readings: Record<string, Reading> = {};
  for (const field of template.fields) {
    const row = positions.get(field.id)?.[0];
    values[field.id] = field.default ?? null;
    if (row === undefined) continue;
    fieldRows.set(field.id, row);
    const cell = grid.cell(row, start.value);
    const texts = cell.kind === 'text' ? [textOf(cell)] : [];
    const state = { reading: null, isPlain: true };
    values[field.id] = cellReader(field, context, texts)(cell, state);
    const { reading }: { reading: Reading | null } = state;
    if (reading) readings[field.id] = reading;
  }
  const row: Row = {
    number: start.row + 1,
    values,
    ...(Object.keys(readings).length > 0 && { readings }),
  };
  return {
    template,
    file,
    sheet: grid.name,
    headerRow: Math.max(start.row, 1),
    columns: new Map([...fieldRows.keys()].map((field) => [field, start.value])),
    unknownColumns: (positions.get('') ?? []).map((each) => textOf(grid.cell(each, start.field)).trim()),
    rows: [row],
    ignored: 0,
    meta: context.meta,
    fieldRows,
    repeated: repeatedFields(grid, positions, start),
    grid,
    raw: (_, field) => {
      const at = fieldRows.get(field);
      return at === undefined ? '' : textOf(grid.cell(at, start.value));
    },
  };
}

/** Fields given again with something in the value; a second blank line does no harm. */
function repeatedFields(
  grid: Grid,
  positions: ReadonlyMap<string, readonly number[]>,
  { value }: FormStart,
): { field: string; row: number; column: number }[] {
  return [...positions]
    .filter(([field]) => field !== '')
    .flatMap(([field, [, ...others]]) => others.map((row) => ({ field, row, column: value })))
    .filter(({ row }) => !isEmpty(grid.cell(row, value)) && !isBlank(grid.cell(row, value)));
}
