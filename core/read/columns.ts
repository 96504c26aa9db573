/** How the cells of a column become typed values: one reader for each column, made before the rows are read. */
import type { Cell, Field } from '../model.ts';
import type { CellReader, CellState, ReadContext } from './cell-reader.ts';
import { isBlank, isUncomputed, textOf } from './cells.ts';
import { areaReader, codeReader } from './code-column.ts';
import { missingToken } from './missing.ts';
import { numberReader } from './number-column.ts';
import { dateReader, periodReader, textReader, yearReader } from './text-columns.ts';

/** The reader of one column. `texts`: its cells that hold text, for what is decided once for the column. */
export function cellReader(field: Field, context: ReadContext, texts: Iterable<string>): CellReader {
  const read = readerOf(field, context, texts);
  const blank = field.default ?? null;
  return (cell, state) => {
    state.reading = null;
    if (cell.kind === 'error') return readError(cell, field, state);
    if (!isBlank(cell)) return read(cell, state);
    if (!isUncomputed(cell)) return blank;
    state.reading = { raw: '', trouble: 'NO_CACHED_VALUE', status: 'O' };
    return null;
  };
}

function readerOf(field: Field, context: ReadContext, texts: Iterable<string>): CellReader {
  switch (field.type) {
    case 'count':
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
    case 'usd':
      return numberReader(field, context, texts);
    case 'code':
    case 'codes':
      return codeReader(field, context);
    case 'area':
      return areaReader(context);
    case 'date':
      return dateReader(field, context, texts);
    case 'year':
      return yearReader;
    case 'period':
      return periodReader;
    case 'text':
      return textReader(field, context);
  }
}

/** `#N/A` in a measure is a missing value; every other error, and any error in a key, is trouble. */
function readError(cell: Cell, field: Field, state: CellState): null {
  const raw = textOf(cell);
  const isMissing = field.role !== 'dimension' && missingToken(raw.toLowerCase()) === 'O';
  state.reading = { raw, status: 'O', ...(!isMissing && { trouble: 'ERROR_VALUE' as const }) };
  return null;
}
