/** What each column of a foreign table holds by its header and its cells; the material of the proposal. */
import type { ForeignWords } from '../../catalogue/define.ts';
import { REPORTING } from '../../model/import.ts';
import type { Grid } from '../../model.ts';
import { isEmpty } from '../cells.ts';
import { fold } from '../fold.ts';
import { fieldNamed } from '../headers.ts';
import { headerColumns, type HeaderColumn } from './header-cells.ts';
import {
  containsAny,
  folded,
  isShare,
  quarterOf,
  scaleOf,
  sexLetter,
  sexOf,
  timeOf,
  type HeaderTime,
  type Sex,
} from './header-words.ts';
import type { LabelReader } from './labels.ts';
import { holdsFigures, type ColumnLook } from './looks.ts';
import { labelText } from './places.ts';
import type { ForeignTable } from './tables.ts';

export interface Column {
  readonly column: number;
  readonly header: HeaderColumn;
  readonly look: ColumnLook;
  /** The header and its parts, folded. */
  readonly names: readonly string[];
  /** More figures than words stand in it. */
  readonly isFigures: boolean;
  readonly time: HeaderTime | null;
  /** Two years that are not one fiscal year: a rate or a change. */
  readonly isYearRange: boolean;
  readonly sex: Sex | null;
  readonly letter: ReturnType<typeof sexLetter>;
  /** Power of ten named in the header. */
  readonly power: number | null;
  readonly isShare: boolean;
  /** Template field that the header or one of its parts names. */
  readonly named: string | undefined;
  /** Different texts of the column, as far as they are needed, and how often each stands there. */
  readonly texts: readonly string[];
  readonly times: ReadonlyMap<string, number>;
}

/** So many different texts of a column are looked at. */
const MOST_TEXTS = 400;

export function describeColumns(
  grid: Grid,
  table: ForeignTable,
  reader: LabelReader,
  words: ForeignWords,
): readonly Column[] {
  const headers = headerColumns(grid, table);
  return table.columns.flatMap((look, index): Column[] => {
    const header = headers[index];
    return header ? [describe(grid, table, look, header, reader, words)] : [];
  });
}

function describe(
  grid: Grid,
  table: ForeignTable,
  look: ColumnLook,
  header: HeaderColumn,
  reader: LabelReader,
  words: ForeignWords,
): Column {
  const { parts } = header;
  const times = parts.map(timeOf);
  const time = times.findLast((each) => each !== null) ?? null;
  const isYearRange =
    time === null && parts.some((part) => /(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d/.test(part));
  // the words of a name are no words of ours: Isle of Man, St. Martin (French part)
  const plain = parts.filter((part) => !isCountry(reader, part));
  const sexes = plain.map((part) => sexOf(part, words));
  return {
    column: look.column,
    header,
    names: [...new Set([header.text, ...parts].map(fold))],
    look,
    isFigures: holdsFigures(look),
    time,
    isYearRange,
    // female under persons is female
    sex:
      sexes.findLast((sex) => sex === 'female' || sex === 'male') ??
      sexes.findLast((sex) => sex !== null) ??
      null,
    letter: plain.map(sexLetter).findLast((letter) => letter !== null) ?? null,
    power: plain.map((part) => scaleOf(part, words)).findLast((power) => power !== null) ?? null,
    isShare: plain.some((part) => isShare(part, words)),
    named: namedField(parts, reader) ?? namedByLines(header.lines, reader),
    ...textsOf(grid, table, look.column),
  };
}

/** Quarters across, of the year that the title names: two at least, and no header with a year of its own. */
export function withQuarters(
  columns: readonly Column[],
  year: string | null,
  reader: LabelReader,
): readonly Column[] {
  const quarters = new Map(
    columns.map(({ column, header }) => [column, header.parts.map(quarterOf).find((each) => each !== null)]),
  );
  const named = new Set(quarters.values());
  named.delete(undefined);
  if (year === null || named.size < 2 || !reader.field('period') || columns.some(({ time }) => time !== null))
    return columns;
  return columns.map((column) => {
    const quarter = quarters.get(column.column);
    return quarter === undefined || quarter === null
      ? column
      : { ...column, time: { year, period: `${year}-Q${quarter}` } };
  });
}

const isCountry = (reader: LabelReader, text: string): boolean => {
  const { kind, code } = reader.test(REPORTING, text);
  return kind === 'code' && code.length === 3 && text.length > 3;
};

/** The whole header, then its parts from the lowest; a part without unit or mark as well. */
function namedField(parts: readonly string[], reader: LabelReader): string | undefined {
  const { template } = reader;
  for (const part of [parts.join(' '), ...parts.toReversed()]) {
    const bare = part.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '').replace(/[,–-]\s*(?:in|en)\s.*$/i, '');
    const field = fieldNamed(part, template) ?? fieldNamed(bare, template);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** A header in several languages: two of its lines name the same field, and none another. */
function namedByLines(lines: readonly string[], { template }: LabelReader): string | undefined {
  const named = lines.flatMap((line) => fieldNamed(line, template) ?? []);
  return named.length > 1 && new Set(named).size === 1 ? named[0] : undefined;
}

function textsOf(grid: Grid, table: ForeignTable, column: number): Pick<Column, 'texts' | 'times'> {
  const times = new Map<string, number>();
  for (const { first, last } of table.stretches)
    for (let row = first; row <= last && times.size < MOST_TEXTS; row++) {
      const cell = grid.cell(row, column);
      if (isEmpty(cell)) continue;
      const text = labelText(cell);
      times.set(text, (times.get(text) ?? 0) + 1);
    }
  return { texts: [...times.keys()], times };
}

/** Part of the different texts and of the rows that a field understands, 0 to 1, and how many texts are codes. */
export function understood(
  column: Column,
  field: string,
  reader: LabelReader,
): { readonly share: number; readonly rows: number; readonly codes: number } {
  let good = 0;
  let [rows, all] = [0, 0];
  let codes = 0;
  for (const text of column.texts) {
    const { kind } = reader.test(field, text);
    const times = column.times.get(text) ?? 0;
    all += times;
    if (kind === 'none') continue;
    good++;
    rows += times;
    if (kind === 'code') codes++;
  }
  return { share: good / Math.max(1, column.texts.length), rows: rows / Math.max(1, all), codes };
}

/** The header or one of its parts is, or contains where `within`, one of the words. */
export function isHeaded(column: Column, words: readonly string[], within = false): boolean {
  const known = folded(words);
  return column.names.some((text) => known.includes(text) || (within && containsAny(text, words)));
}
