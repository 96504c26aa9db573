/**
 * A foreign table in the long layout: every figure goes to the row of its key, and total, female and male of one key
 * share a row (profile-sheets §6.3). Cells stay as they are; what they say is read afterwards.
 */
import { addTo } from '../../grouped.ts';
import { PLACE, REPORTING, SEX, type ColumnMapping, type LeftOut, type Mapping } from '../../model/import.ts';
import type { Cell, Grid, ObsStatus } from '../../model.ts';
import { textOf } from '../cells.ts';
import { fold } from '../fold.ts';
import type { Label, LabelReader } from './labels.ts';
import { isList } from './lists.ts';
import { markNote } from './header-words.ts';
import { lookOf } from './looks.ts';
import { cellsOf, labelText, rangeText } from './places.ts';
import type { ForeignTable } from './tables.ts';

/** A mapped column where it stands in the file at hand. */
export interface PlacedColumn {
  readonly column: number;
  readonly mapping: ColumnMapping;
}

/** A cell that became a measure of a row. */
export interface TakenCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly power: number;
}

export interface LongRow {
  readonly keys: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly measures: Map<string, TakenCell[]>;
  readonly notes: Set<string>;
  status: ObsStatus | null;
}

export interface Reshaped {
  readonly rows: readonly LongRow[];
  readonly leftOut: readonly LeftOut[];
  readonly cells: { read: number; imported: number; blank: number; leftOut: number };
  /** Labels that no field understands, with their figures. */
  readonly unknown: ReadonlyMap<string, UnknownLabel>;
  /** Two figures for one place that differ. */
  readonly doubles: readonly { readonly cell: string; readonly other: string }[];
  /** Countries met on the reporting side. */
  readonly countries: ReadonlySet<string>;
  readonly fiscal: number;
  readonly added: number;
  /** Titles met that mean nothing here. */
  readonly headings: readonly string[];
}

interface Sheet {
  readonly grid: Grid;
  readonly table: ForeignTable;
  readonly mapping: Mapping;
  readonly columns: readonly PlacedColumn[];
  readonly reader: LabelReader;
}

const MEASURES_OF_SEX: Readonly<Record<string, string>> = { F: 'female', M: 'male', _T: 'total' };

export function reshape(sheet: Sheet): Reshaped {
  return new Reshaping(sheet).run();
}

/** Reasons for which a column is not used that make it no part of what a row is about. */
const TELLS_NOTHING = new Set(['code-column', 'same-as-another', 'share', 'year-range', 'notes']);

type Block = Mapping['blocks'][number];

/** Whether a row is of the country at all is looked at before anything else of it. */
const rankOf = (field: string): number => (field === REPORTING ? 0 : field === PLACE ? 1 : 2);

/** What a text means in a key column; the same wherever it stands. */
type Meaning = { readonly block: Block } | { readonly reason: string } | { readonly label: Label };

interface UnknownLabel {
  readonly field: string;
  readonly text: string;
  readonly cell: string;
  readonly suggestion: string | undefined;
  figures: number;
  readonly isAmbiguous: boolean;
}

/** Codes of a row, with the label that is not understood, if there is one. */
interface RowKeys {
  readonly codes: Record<string, string>;
  readonly unknown: {
    readonly field: string;
    readonly text: string;
    readonly column: number;
    readonly label: Label;
  } | null;
}

/** Walks the rows once and keeps what is known so far; a class because a dozen tallies go together. */
class Reshaping {
  readonly #sheet: Sheet;
  /** Labels, those of merged cells filled downward; figures are never filled. */
  readonly #cell: (row: number, column: number) => Cell;
  readonly #keys: ReadonlyMap<string, readonly PlacedColumn[]>;
  readonly #values: readonly PlacedColumn[];
  readonly #notes: readonly PlacedColumn[];
  readonly #labels: readonly number[];
  /** The sheet holds no figures: every row is an object. */
  readonly #isList: boolean;
  readonly #leavesOut: boolean;
  /** Columns that are not used and may tell rows of one key apart. */
  readonly #unused: readonly number[];
  readonly #comments: ReadonlyMap<string, string>;
  readonly #rows = new Map<string, LongRow>();
  readonly #leftOut: LeftOut[] = [];
  readonly #cells = { read: 0, imported: 0, blank: 0, leftOut: 0 };
  readonly #unknown = new Map<string, UnknownLabel>();
  readonly #meanings = new Map<string, Meaning>();
  readonly #doubles: { cell: string; other: string }[] = [];
  readonly #countries = new Set<string>();
  readonly #headings: string[] = [];
  readonly #otherColumns = new Map<number, string>();
  readonly #last = new Map<number, string>();
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #fields: ReadonlySet<string>;
  readonly #fixed: Readonly<Record<string, string>>;
  readonly #sides: { readonly left: number; readonly right: number };
  #fiscal = 0;
  #added = 0;
  #block: Block | undefined;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#cell = cellsOf(sheet.grid);
    const keys = new Map<string, PlacedColumn[]>();
    for (const placed of sheet.columns)
      if (placed.mapping.use === 'key' && placed.mapping.field !== undefined)
        addTo(keys, placed.mapping.field, placed);
    this.#keys = new Map([...keys].sort(([a], [b]) => rankOf(a) - rankOf(b)));
    this.#values = sheet.columns.filter(({ mapping }) => mapping.use === 'value');
    this.#notes = sheet.columns.filter(({ mapping }) => mapping.use === 'note');
    this.#leavesOut = Object.values(sheet.mapping.leaveOut).includes('set-by-user');
    this.#isList = isList(sheet.reader.template);
    this.#unused = sheet.columns
      .filter(({ mapping }) => mapping.use === 'ignore' && !TELLS_NOTHING.has(mapping.guess.reason))
      .map(({ column }) => column);
    const figures = new Set(this.#values.map(({ column }) => column));
    this.#labels = sheet.table.columns.map(({ column }) => column).filter((column) => !figures.has(column));
    this.#comments = new Map(
      sheet.grid.notes.map(({ row, column, text }) => [`${String(row)},${String(column)}`, text]),
    );
    this.#blocks = new Map(sheet.mapping.blocks.map((block) => [fold(block.title), block]));
    this.#fields = new Set(sheet.reader.template.key);
    this.#fixed = fixedOf(sheet.mapping);
    const used = sheet.columns
      .filter(({ mapping }) => mapping.use !== 'ignore')
      .map(({ column }) => column)
      .sort((a, b) => a - b);
    this.#sides = { left: used[0] ?? 1, right: used.at(-1) ?? 1 };
  }

  run(): Reshaped {
    for (const stretch of this.#sheet.table.stretches) {
      this.#block = this.#blocks.get(fold(stretch.title));
      this.#last.clear();
      for (let row = stretch.first; row <= stretch.last; row++) this.#row(row);
    }
    const { first = 1, last = 1 } = {
      first: this.#sheet.table.range.top,
      last: this.#sheet.table.range.bottom,
    };
    for (const [column, text] of this.#otherColumns)
      this.#leftOut.push({
        cell: rangeText({ top: first, left: column, bottom: last, right: column }),
        text,
        reason: 'other-country',
      });
    return {
      rows: [...this.#rows.values()],
      leftOut: this.#leftOut,
      cells: this.#cells,
      unknown: this.#unknown,
      doubles: this.#doubles,
      countries: this.#countries,
      fiscal: this.#fiscal,
      added: this.#added,
      headings: this.#headings,
    };
  }

  #row(row: number): void {
    const looks = this.#values.map(({ column }) => lookOf(this.#sheet.grid.cell(row, column)));
    const figures = looks.filter((look) => look !== 'blank' && look !== 'token').length;
    const labels = this.#labels.filter((column) => labelText(this.#cell(row, column)) !== '');
    if (labels.length === 0 && looks.every((look) => look === 'blank')) return;
    if (figures === 0 && looks.every((look) => look === 'blank') && labels.length === 1) {
      const [column = 1] = labels;
      const text = labelText(this.#cell(row, column));
      if (this.#isTitle(text, column)) return this.#title(row, column, text);
    }
    this.#cells.read += looks.length;
    const blanks = looks.length - figures;
    const leave = (reason: string, text: string): void => {
      this.#cells.blank += blanks;
      this.#cells.leftOut += figures;
      this.#leftOut.push({ cell: this.#rangeOf(row), text, reason });
    };
    if (this.#leavesOut && labels.some((column) => this.#isLeftByUser(row, column)))
      return leave('set-by-user', this.#rowText(row));
    const keys = this.#keysOf(row, this.#isList ? labels.length : figures);
    if (typeof keys === 'string') return leave(keys, this.#rowText(row));
    if (this.#isList) return this.#putListed(row, keys);
    if (keys.unknown) {
      const kept = this.#figuresKept(row);
      // nobody needs to be asked about a row of zeros
      if (kept === 0) return leave('unknown-label', this.#rowText(row));
      this.#noteUnknown(row, keys.unknown, kept);
    }
    this.#cells.blank += blanks;
    this.#take(row, keys.codes, looks);
  }

  /** A label that a person leaves out is left out in whichever column it stands. */
  readonly #isLeftByUser = (row: number, column: number): boolean =>
    this.#sheet.mapping.leaveOut[labelText(this.#cell(row, column))] === 'set-by-user';

  /** A row of a list: an object of its own, whatever stands in other rows. */
  #putListed(row: number, { codes, unknown }: RowKeys): void {
    if (unknown) this.#noteUnknown(row, unknown, 1);
    const at = { ...this.#fixed, ...codes };
    const target: LongRow = {
      keys: keyed(at, this.#fields),
      attributes: attributesOf(at, this.#fields),
      measures: new Map(),
      notes: new Set(),
      status: null,
    };
    for (const { column } of this.#notes) this.#addNotes(target, row, column);
    this.#rows.set(`row ${String(row)}`, target);
  }

  /** A row with a single word: a title of what follows, unless it is a label of which there are no figures. */
  #isTitle(text: string, column: number): boolean {
    if (this.#blocks.has(fold(text))) return true;
    const placed = this.#sheet.columns.find((each) => each.column === column);
    const { field } = placed?.mapping ?? {};
    if (field === undefined) return true;
    const { kind } = this.#sheet.reader.test(field, text);
    return kind === 'none' || kind === 'aggregate' || kind === 'total';
  }

  #title(row: number, column: number, text: string): void {
    this.#block = this.#blocks.get(fold(text)) ?? this.#block;
    if (!this.#blocks.has(fold(text))) this.#headings.push(text);
    this.#leftOut.push({
      cell: rangeText({ top: row, left: column, bottom: row, right: column }),
      text,
      reason: 'heading',
    });
  }

  #rangeOf(row: number): string {
    return rangeText({ top: row, ...this.#sides, bottom: row });
  }

  #rowText(row: number): string {
    return this.#labels
      .map((column) => labelText(this.#cell(row, column)))
      .filter((text) => text !== '')
      .slice(0, 4)
      .join(' | ');
  }

  /** Codes of the row by field, or the reason for leaving it out. */
  #keysOf(row: number, figures: number): RowKeys | string {
    const { mapping } = this.#sheet;
    const codes: Record<string, string> = {};
    let unknown: RowKeys['unknown'] = null;
    for (const [field, columns] of this.#keys) {
      const found = this.#label(row, field, columns, figures);
      if (found.reason !== undefined) return found.reason;
      if (found.code !== undefined) codes[field] = found.code;
      if (found.unknown) unknown ??= found.unknown;
      if (field === REPORTING && found.code !== undefined) {
        if (found.code !== '_T') this.#countries.add(found.code);
        if (found.code !== mapping.country)
          return found.code === '_T'
            ? 'aggregate'
            : mapping.country === null
              ? 'no-country'
              : 'other-country';
      }
      if (field === PLACE && found.code !== '_T' && !/^[A-Z]{3}$/.test(found.code ?? ''))
        return 'part-of-country';
    }
    return { codes, unknown };
  }

  #label(
    row: number,
    field: string,
    columns: readonly PlacedColumn[],
    figures: number,
  ): { readonly code?: string; readonly reason?: string; readonly unknown?: RowKeys['unknown'] } {
    const { reader } = this.#sheet;
    let worst: RowKeys['unknown'] = null;
    for (const { column } of columns) {
      const text = this.#textOf(row, column);
      if (text === '') continue;
      const meaning = this.#meaningOf(field, text);
      if ('block' in meaning) {
        this.#block = meaning.block;
        return { code: '_T' };
      }
      if ('reason' in meaning) return meaning;
      const { label } = meaning;
      if (label.isFiscal === true) this.#fiscal++;
      if (label.kind === 'aggregate') return { reason: figures > 0 ? 'aggregate' : 'heading' };
      if (label.kind !== 'none' && label.kind !== 'ambiguous') return { code: label.code };
      worst ??= { field, text, column, label };
    }
    if (worst === null) return reader.field(field)?.required === false ? {} : { reason: 'no-label' };
    if (field === PLACE) return { reason: 'part-of-country' };
    if (figures === 0) return { reason: 'heading' };
    if (reader.field(field)?.role === 'attribute') return { code: worst.text };
    if (field !== REPORTING && field !== SEX) return { code: worst.text, unknown: worst };
    this.#noteUnknown(row, worst, figures);
    return { reason: 'unknown-label' };
  }

  #meaningOf(field: string, text: string): Meaning {
    const key = `${field}|${text}`;
    const known = this.#meanings.get(key);
    if (known) return known;
    const { mapping, reader } = this.#sheet;
    const block = this.#blocks.get(fold(text));
    const reason = mapping.leaveOut[text];
    const decided = mapping.labels[field]?.[text];
    const meaning: Meaning = block
      ? { block }
      : reason !== undefined
        ? { reason }
        : { label: decided !== undefined ? { kind: 'code', code: decided } : reader.read(field, text) };
    this.#meanings.set(key, meaning);
    return meaning;
  }

  #noteUnknown(
    row: number,
    { field, text, column, label }: NonNullable<RowKeys['unknown']>,
    figures: number,
  ): void {
    const key = `${field}|${text}`;
    const known = this.#unknown.get(key);
    if (known) known.figures += figures;
    else
      this.#unknown.set(key, {
        field,
        text,
        cell: rangeText({ top: row, left: column, bottom: row, right: column }),
        suggestion: label.suggestion,
        figures,
        isAmbiguous: label.kind === 'ambiguous',
      });
  }

  /** Figures of the country in a row that are not zero. */
  #figuresKept(row: number): number {
    const { country } = this.#sheet.mapping;
    return this.#values.filter(({ column, mapping }) => {
      const reporting = mapping.at?.[REPORTING];
      if (reporting !== undefined && reporting !== country) return false;
      const cell = this.#sheet.grid.cell(row, column);
      const look = lookOf(cell);
      return look !== 'blank' && look !== 'token' && textOf(cell).trim() !== '0';
    }).length;
  }

  /** A label that stands only in the first of its rows holds for those below, where another key goes on. */
  #textOf(row: number, column: number): string {
    const text = labelText(this.#cell(row, column));
    if (text !== '') {
      this.#last.set(column, text);
      return text;
    }
    const goesOn = this.#sheet.columns.some(
      (each) =>
        each.mapping.use === 'key' && each.column > column && labelText(this.#cell(row, each.column)) !== '',
    );
    return goesOn ? (this.#last.get(column) ?? '') : '';
  }

  #take(
    row: number,
    keys: Readonly<Record<string, string>>,
    looks: readonly ReturnType<typeof lookOf>[],
  ): void {
    const { mapping } = this.#sheet;
    const reasons = new Map<string, number>();
    const common = { ...this.#fixed, ...this.#block?.at, ...keys };
    this.#values.forEach(({ column, mapping: use }, index) => {
      const look = looks[index];
      const isFigure = look !== 'blank' && look !== 'token';
      const reporting = use.at?.[REPORTING];
      if (reporting !== undefined) {
        this.#countries.add(reporting);
        if (reporting !== mapping.country) {
          if (isFigure) this.#cells.leftOut++;
          if (!this.#otherColumns.has(column)) this.#otherColumns.set(column, use.header);
          return;
        }
      }
      const at = { ...common, ...use.at };
      const reason = Object.values(use.at ?? {}).includes('_AGG')
        ? 'aggregate'
        : this.#put(row, column, use, at, look === 'blank');
      if (!isFigure) return;
      if (reason === null) this.#cells.imported++;
      else {
        this.#cells.leftOut++;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    });
    for (const reason of reasons.keys())
      this.#leftOut.push({ cell: this.#rangeOf(row), text: this.#rowText(row), reason });
  }

  /** Puts a cell into its row; the reason where it cannot stay there. */
  #put(
    row: number,
    column: number,
    use: ColumnMapping,
    at: Readonly<Record<string, string>>,
    isBlank: boolean,
  ): string | null {
    const sex = at[SEX];
    const field =
      use.field === 'total'
        ? ((sex !== undefined ? MEASURES_OF_SEX[sex] : undefined) ?? this.#block?.measure ?? 'total')
        : (use.field ?? '');
    if (isBlank) return null;
    const keys = keyed(at, this.#fields);
    const id = JSON.stringify(keys);
    const cell = this.#sheet.grid.cell(row, column);
    const taken: TakenCell = { row, column, cell, power: use.power ?? 0 };
    let target = this.#rows.get(id);
    if (!target) {
      target = {
        keys,
        attributes: attributesOf(at, this.#fields),
        measures: new Map(),
        notes: new Set(),
        status: null,
      };
      this.#rows.set(id, target);
    }
    if (use.status) target.status ??= use.status;
    if (use.mark !== undefined) target.notes.add(markNote(use.mark));
    this.#addNotes(target, row, column);
    return this.#merge(target, field, taken, keys);
  }

  #merge(
    target: LongRow,
    field: string,
    taken: TakenCell,
    keys: Readonly<Record<string, string>>,
  ): string | null {
    const cells = target.measures.get(field);
    const [first] = cells ?? [];
    if (!cells || !first || lookOf(first.cell) === 'token') {
      target.measures.set(field, [taken]);
      return null;
    }
    if (lookOf(taken.cell) === 'token') return null;
    const isSummed = Object.entries(keys).some(([id, code]) => this.#isGathering(id, code));
    if (isSummed) {
      cells.push(taken);
      this.#added++;
      return null;
    }
    if (textOf(first.cell) === textOf(taken.cell) && this.#isSameRow(first.row, taken.row))
      return 'duplicate';
    this.#doubles.push({
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

  #addNotes(target: LongRow, row: number, column: number): void {
    for (const { column: note } of this.#notes) {
      const text = labelText(this.#cell(row, note));
      if (text !== '') target.notes.add(text);
    }
    const comment = this.#comments.get(`${String(row)},${String(column)}`);
    if (comment !== undefined) target.notes.add(comment.replace(/\s+/g, ' ').trim());
  }
}

const fixedOf = (mapping: Mapping): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping.fixed).map(([field, { value }]) => [field, value]));

const keyed = (at: Readonly<Record<string, string>>, fields: ReadonlySet<string>): Record<string, string> => {
  const keys: Record<string, string> = {};
  for (const field of fields) if (at[field] !== undefined) keys[field] = at[field];
  if (keys['period'] !== undefined && keys['year'] === undefined) keys['year'] = keys['period'].slice(0, 4);
  return keys;
};

const attributesOf = (
  at: Readonly<Record<string, string>>,
  fields: ReadonlySet<string>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(at).filter(
      ([field]) => !fields.has(field) && field !== SEX && field !== REPORTING && field !== PLACE,
    ),
  );
