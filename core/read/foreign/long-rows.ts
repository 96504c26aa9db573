/**
 * The rows of the long layout as they fill: every figure goes to the row of its key, and total, female and male of one
 * key share a row (profile-sheets §6.3).
 */
import { PLACE, REPORTING, SEX, type ColumnMapping } from '../../model/import.ts';
import type { Cell, ObsStatus } from '../../model.ts';
import { textOf } from '../cells.ts';
import { markNote } from './header-words.ts';
import { lookOf } from './looks.ts';
import { cellsOf, labelText, rangeText } from './places.ts';
import type { ForeignSheet } from './sheet.ts';

/** A cell that became a measure of a row. */
export interface TakenCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly power: number;
}

export interface LongRow {
  readonly keys: Codes;
  readonly attributes: Codes;
  readonly measures: Map<string, TakenCell[]>;
  readonly notes: Set<string>;
  status: ObsStatus | null;
}

/** By field. */
export type Codes = Readonly<Record<string, string>>;

const MEASURES_OF_SEX: Readonly<Record<string, string>> = { F: 'female', M: 'male', _T: 'total' };

/** Reasons for which a column is not used that make it no part of what a row is about. */
const TELLS_NOTHING = new Set(['code-column', 'same-as-another', 'share', 'year-range', 'notes']);

export class LongRows {
  /** Two figures for one place that differ. */
  readonly doubles: { readonly cell: string; readonly other: string }[] = [];
  /** How many figures were added to another. */
  added = 0;
  readonly #sheet: ForeignSheet;
  readonly #cell: (row: number, column: number) => Cell;
  readonly #fields: ReadonlySet<string>;
  readonly #notes: readonly number[];
  readonly #comments: ReadonlyMap<string, string>;
  /** Columns that are not used and may tell rows of one key apart. */
  readonly #unused: readonly number[];
  readonly #rows = new Map<string, LongRow>();

  constructor(sheet: ForeignSheet) {
    this.#sheet = sheet;
    this.#cell = cellsOf(sheet.grid);
    this.#fields = new Set(sheet.reader.template.key);
    this.#notes = sheet.columns.filter(({ mapping }) => mapping.use === 'note').map(({ column }) => column);
    this.#comments = new Map(
      sheet.grid.notes.map(({ row, column, text }) => [`${String(row)},${String(column)}`, text]),
    );
    this.#unused = sheet.columns
      .filter(({ mapping }) => mapping.use === 'ignore' && !TELLS_NOTHING.has(mapping.guess.reason))
      .map(({ column }) => column);
  }

  get all(): readonly LongRow[] {
    return [...this.#rows.values()];
  }

  /** A row of a list: an object of its own, whatever stands in other rows. */
  putListed(row: number, at: Codes): void {
    const target = this.#open(`row ${String(row)}`, keyed(at, this.#fields), at);
    this.#takeNotes(target, row);
    for (const column of this.#notes) this.#takeComment(target, row, column);
  }

  /**
   * Puts a cell that is not blank into the row of its codes; the reason where it cannot stay there.
   * @param measure of figures that say nothing of sex.
   */
  put(row: number, column: number, use: ColumnMapping, at: Codes, measure = 'total'): string | null {
    const sex = at[SEX];
    const field =
      use.field === 'total'
        ? ((sex !== undefined ? MEASURES_OF_SEX[sex] : undefined) ?? measure)
        : (use.field ?? '');
    const keys = keyed(at, this.#fields);
    const id = JSON.stringify(keys);
    const target = this.#rows.get(id) ?? this.#open(id, keys, at);
    if (use.status) target.status ??= use.status;
    if (use.mark !== undefined) target.notes.add(markNote(use.mark));
    this.#takeNotes(target, row);
    this.#takeComment(target, row, column);
    const cell = this.#sheet.grid.cell(row, column);
    return this.#merge(target, field, { row, column, cell, power: use.power ?? 0 });
  }

  #open(id: string, keys: Codes, at: Codes): LongRow {
    const attributes = attributesOf(at, this.#fields);
    const row: LongRow = { keys, attributes, measures: new Map(), notes: new Set(), status: null };
    this.#rows.set(id, row);
    return row;
  }

  #merge(target: LongRow, field: string, taken: TakenCell): string | null {
    const cells = target.measures.get(field);
    const [first] = cells ?? [];
    if (!cells || !first || lookOf(first.cell) === 'token') {
      target.measures.set(field, [taken]);
      return null;
    }
    if (lookOf(taken.cell) === 'token') return null;
    const isSummed = Object.entries(target.keys).some(([id, code]) => this.#isGathering(id, code));
    if (isSummed) {
      cells.push(taken);
      this.added++;
      return null;
    }
    if (textOf(first.cell) === textOf(taken.cell) && this.#isSameRow(first.row, taken.row))
      return 'duplicate';
    this.doubles.push({
      cell: rangeText({ top: taken.row, left: taken.column, bottom: taken.row, right: taken.column }),
      other: rangeText({ top: first.row, left: first.column, bottom: first.row, right: first.column }),
    });
    return 'double';
  }

  /** Equal in all that is not used as well; numbers of rows and of countries do not count. */
  #isSameRow(one: number, other: number): boolean {
    return this.#unused.every(
      (column) => labelText(this.#cell(one, column)) === labelText(this.#cell(other, column)),
    );
  }

  /** Several classes of a source are one of ours: levels of education, other and unknown countries. */
  #isGathering(field: string, code: string): boolean {
    if (code === '_O' || code === '_U') return true;
    return this.#sheet.reader.field(field)?.codes === 'CL_EDUC_AGG' && code !== '_T';
  }

  #takeComment({ notes }: LongRow, row: number, column: number): void {
    const comment = this.#comments.get(`${String(row)},${String(column)}`);
    if (comment !== undefined) notes.add(comment.replace(/\s+/g, ' ').trim());
  }

  #takeNotes({ notes }: LongRow, row: number): void {
    for (const column of this.#notes) {
      const text = labelText(this.#cell(row, column));
      if (text !== '') notes.add(text);
    }
  }
}

const keyed = (at: Codes, fields: ReadonlySet<string>): Record<string, string> => {
  const keys: Record<string, string> = {};
  for (const field of fields) if (at[field] !== undefined) keys[field] = at[field];
  if (keys['period'] !== undefined && keys['year'] === undefined) keys['year'] = keys['period'].slice(0, 4);
  return keys;
};

const attributesOf = (at: Codes, fields: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(at).filter(
      ([field]) => !fields.has(field) && field !== SEX && field !== REPORTING && field !== PLACE,
    ),
  );
