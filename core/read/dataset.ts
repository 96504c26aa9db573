/** A table of a recognised sheet as typed rows. */
import { fillDown, mergesOf } from '../grid/merges.ts';
import type { Dataset, Field, Grid, Reading, Row, Template, Value } from '../model.ts';
import type { CellReader, CellState, ReadContext } from './cell-reader.ts';
import { textOf } from './cells.ts';
import { cellReader } from './columns.ts';
import { type Header, readHeader } from './headers.ts';
import { missingToken } from './missing.ts';
import { RowStore } from './row-store.ts';
import { type DataRows, dataRows } from './rows.ts';

/**
 * Reads a table. Without a header (`headerRow` null) there are neither columns nor rows. `statesDash`: META says what
 * a dash means.
 */
export function readTable(
  grid: Grid,
  file: string,
  headerRow: number | null,
  context: Omit<ReadContext, 'askingField'>,
  statesDash: boolean,
): Dataset {
  const { template } = context;
  const header = headerRow === null ? NO_HEADER : readHeader(grid, headerRow, template);
  const data = headerRow === null ? NO_ROWS : dataRows(grid, header, template);
  const filled = fillDown(grid, mergesOf(grid, header.row, { template, columns: header.columns }).filled);
  const askingField = statesDash ? null : dashField(filled, data.rows, header, template);
  const full: ReadContext = { ...context, askingField };
  return {
    template,
    file,
    sheet: grid.name,
    headerRow: header.row,
    columns: header.columns,
    unknownColumns: header.unknown,
    ...readRows(filled, data.rows, header, full),
    ignored: data.ignored,
    meta: context.meta,
    repeated: header.repeated.map((each) => ({ ...each, row: header.row })),
    ...(data.note !== undefined && { note: data.note }),
    ...(data.unread && { unread: data.unread }),
    grid,
    raw: rawIn(filled, header.columns),
  };
}

/** The text of a cell as supplied. */
export const rawIn =
  (grid: Grid, columns: Dataset['columns']): Dataset['raw'] =>
  (row, field) => {
    const column = columns.get(field);
    return column === undefined ? '' : textOf(grid.cell(row.number, column));
  };

const NO_HEADER: Header = { row: 1, columns: new Map(), unknown: [], repeated: [] };
const NO_ROWS: DataRows = { rows: [], ignored: 0, note: undefined, unread: undefined };

interface Column {
  readonly field: string;
  readonly column: number;
  readonly read: CellReader;
  /** Key column and its codes for which this column holds plain numbers. */
  readonly plain: readonly (readonly [key: string, codes: readonly string[]])[];
}

function readRows(
  grid: Grid,
  rows: readonly number[],
  header: Header,
  context: ReadContext,
): Required<Pick<Dataset, 'rows' | 'column'>> {
  const { template } = context;
  const columns = template.fields.flatMap((field): Column[] => {
    const column = header.columns.get(field.id);
    if (column === undefined) return [];
    const read = cellReader(field, context, textsOf(grid, rows, column));
    return [{ field: field.id, column, read, plain: Object.entries(template.plain?.[field.id] ?? {}) }];
  });
  const blank = blankValues(template.fields);
  const period = template.fields.find((field) => field.type === 'period')?.id;
  const state: CellState = { reading: null, isPlain: false };
  const store = new RowStore(template.fields, blank, rows.length);
  const values: Record<string, Value> = { ...blank };

  const read = rows.map((number): Row => {
    let readings: Record<string, Reading> | undefined;
    Object.assign(values, blank);
    for (const { field, column, read, plain } of columns) {
      state.isPlain = plain.some(([key, codes]) => codes.includes(String(values[key])));
      values[field] = read(grid.cell(number, column), state);
      if (state.reading !== null) (readings ??= {})[field] = state.reading;
    }
    if (period !== undefined && values[period] === null && !readings?.[period])
      values[period] = yearText(values);
    return store.add(number, values, readings);
  });
  return { rows: read, column: (field) => store.column(field) };
}

/** `period` is the year where it is blank (profile-sheets §1.2). */
const yearText = ({ year }: Readonly<Record<string, Value>>): Value =>
  typeof year === 'number' ? String(year) : null;

/** A row with nothing but defaults. */
const blankValues = (fields: readonly Field[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(fields.map((field) => [field.id, field.default ?? null]));

/** The texts of a column, as far as anybody asks for them. */
function* textsOf(grid: Grid, rows: readonly number[], column: number): Generator<string> {
  for (const row of rows) {
    const cell = grid.cell(row, column);
    if (cell.kind === 'text') yield textOf(cell);
  }
}

/** So many dashes and no zero in the measures of a sheet raise the question whether a dash means zero. */
const DASHES = 3;

/** The field with the first dash, where the sheet raises that question; null where it does not. */
function dashField(grid: Grid, rows: readonly number[], header: Header, template: Template): string | null {
  const measures = template.fields.filter(
    (field) => field.role === 'measure' && header.columns.has(field.id),
  );
  let dashes = 0;
  let first: string | null = null;
  for (const row of rows)
    for (const { id } of measures) {
      const cell = grid.cell(row, header.columns.get(id) ?? 0);
      if (cell.kind === 'number') {
        if (cell.value === 0) return null;
      } else if (cell.kind === 'text') {
        const text = textOf(cell).trim();
        const token = missingToken(text);
        if (token === 'ZERO' || text === '0') return null;
        if (token !== 'DASH') continue;
        dashes++;
        first ??= id;
      }
    }
  return dashes >= DASHES ? first : null;
}
