/** Columns of dates, years, periods and free text. */
import type { Field, Value } from '../model.ts';
import { isTotalWord } from './areas.ts';
import { type CellReader, type CellState, type ReadContext, readMissing } from './cell-reader.ts';
import { straySpaces, textOf } from './cells.ts';
import {
  type DateResult,
  dayOrderOf,
  readDateText,
  readPeriodText,
  readYearText,
  usualOrder,
} from './dates.ts';

const withReading = (raw: string, { value, ...special }: DateResult, state: CellState): Value => {
  if (special.trouble !== undefined) state.reading = { raw, ...special };
  return value;
};

/** Days between 30 December 1899, where the count of spreadsheets begins after 1900, and 1 January 1970. */
const SERIAL_OF_1970 = 25_569;

/** A column of dates. */
export function dateReader(field: Field, context: ReadContext, texts: Iterable<string>): CellReader {
  const order = dayOrderOf(texts, context.meta);
  const usual = usualOrder(context.meta);
  return (cell, state) => {
    const raw = textOf(cell);
    if (cell.kind === 'date') return raw.slice(0, 10);
    if (cell.kind === 'text' && field.role !== 'dimension') {
      const missing = readMissing(raw, false, context.meta, state);
      if (missing !== undefined) return missing;
    }
    const serial = typeof cell.value === 'number' && cell.value > 10_000 && cell.value < 80_000;
    if (!serial) return withReading(raw, readDateText(raw, order, usual), state);
    const day = new Date((Math.floor(Number(cell.value)) - SERIAL_OF_1970) * 86_400_000);
    state.reading = { raw, trouble: 'NOT_A_DATE', suggestion: day.toISOString().slice(0, 10) };
    return null;
  };
}

export const yearReader: CellReader = (cell, state) => {
  if (typeof cell.value === 'number' && Number.isInteger(cell.value)) return cell.value;
  const raw = textOf(cell);
  const { value, ...special } = readYearText(cell.kind === 'date' ? raw.slice(0, 4) : raw);
  if (special.trouble !== undefined) state.reading = { raw, ...special };
  return value;
};

/** A first of the month is what spreadsheets make of a typed `2023-07`. */
export const periodReader: CellReader = (cell, state) => {
  const raw = textOf(cell);
  const isMonth = cell.kind === 'date' && raw.slice(8, 10) === '01';
  return withReading(raw, readPeriodText(isMonth ? raw.slice(0, 7) : raw), state);
};

/** A column of text. A total word in a key that knows totals is `_T` (§6.6). */
export function textReader(field: Field, context: ReadContext): CellReader {
  const isKey = field.role === 'dimension';
  const hasTotal = field.open === true || field.default === '_T';
  const readsMissing = !isKey && context.template.layout === 'table';
  return (cell, state) => {
    const raw = textOf(cell);
    if (readsMissing) {
      const missing = readMissing(raw, false, context.meta, state);
      if (missing !== undefined) return missing;
    }
    const value = isKey ? raw.trim().replace(/\s+/g, ' ') : raw.trim();
    if (isKey && hasTotal && value !== '_T' && isTotalWord(value, context.areas)) {
      state.reading = { raw, trouble: 'TOTAL_AS_TEXT', suggestion: '_T' };
      return '_T';
    }
    if (field.maxLength !== undefined && value.length > field.maxLength)
      state.reading = { raw, trouble: 'TOO_LONG' };
    else if (value !== raw) state.reading = { raw, ...straySpaces(raw) };
    return value;
  };
}
