/** A table after some of its figures were typed over: only these cells are read again. */
import {
  type ColumnValues,
  type Dataset,
  type Grid,
  isPlainNumber,
  NUMBER_TYPES,
  type Value,
} from '../model.ts';
import { knownIn } from '../remember.ts';
import type { CellState, ReadContext } from './cell-reader.ts';
import { cellReader } from './columns.ts';
import { rawIn } from './dataset.ts';
import { missingToken } from './missing.ts';

/**
 * Null where the table must be read anew: a cell is none of its figures, a nought came or went where there are dashes, whose
 * meaning depends on it, or merged cells say the same of several rows.
 * @param dataset of the sheet as it was.
 */
export function retyped(
  dataset: Dataset,
  grid: Grid,
  context: Omit<ReadContext, 'askingField'>,
): Dataset | null {
  const { typedOver } = grid;
  if (!typedOver || dataset.older || dataset.fieldRows || grid.merges.length > 0) return null;
  const { template } = context;
  const measures = template.fields.filter(({ role }) => role === 'measure');
  const figures = measures.filter(({ type }) => NUMBER_TYPES.has(type));
  const fieldAt = new Map(figures.map((field) => [dataset.columns.get(field.id), field]));
  const hasDash = (): boolean =>
    dataset.rows.some(({ readings = {} }) =>
      measures.some(({ id }) => missingToken(readings[id]?.raw.trim() ?? '') === 'DASH'),
    );
  const placeOf = new Map(dataset.rows.map(({ number }, place) => [number, place]));
  const rows = [...dataset.rows];
  const changed = new Map<string, Map<number, number | null>>();
  for (const [number, own] of typedOver.numbers) {
    const place = placeOf.get(number) ?? -1;
    const row = rows[place];
    if (!row) return null;
    const values: Record<string, Value> = { ...row.values };
    const readings = new Map(Object.entries(row.readings ?? {}));
    for (const [column, value] of own) {
      const field = fieldAt.get(column);
      const isNought = value === 0 || typedOver.of.cell(number, column).value === 0;
      if (!field || (isNought && hasDash())) return null;
      const state: CellState = {
        reading: null,
        isPlain: isPlainNumber(template, field.id, (key) => values[key]),
      };
      // a number is certain, whatever texts stand in its column
      const read = cellReader(field, { ...context, askingField: null }, [])(grid.cell(number, column), state);
      if (typeof read === 'string' || typeof read === 'boolean') return null;
      values[field.id] = read;
      if (state.reading) readings.set(field.id, state.reading);
      else readings.delete(field.id);
      knownIn(changed, field.id, () => new Map()).set(place, read);
    }
    rows[place] = { number, values, ...(readings.size > 0 && { readings: Object.fromEntries(readings) }) };
  }
  const columns = new Map([...changed].map(([field, values]) => [field, withValues(dataset, field, values)]));
  return {
    ...dataset,
    grid,
    rows,
    column: (field) => columns.get(field) ?? dataset.column?.(field),
    raw: rawIn(grid, dataset.columns),
    typedOver: { of: dataset, rows: new Set(typedOver.numbers.keys()) },
  };
}

/** @param values by place. */
function withValues(
  dataset: Dataset,
  field: string,
  values: ReadonlyMap<number, number | null>,
): ColumnValues | undefined {
  const column = dataset.column?.(field);
  const numbers = column?.numbers?.slice();
  if (numbers) for (const [place, value] of values) numbers[place] = value ?? NaN;
  return (
    column && { at: (place) => (values.has(place) ? (values.get(place) ?? null) : column.at(place)), numbers }
  );
}
