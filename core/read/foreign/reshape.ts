/**
 * A foreign table in the long layout (profile-sheets §6.3): a walk over its rows. Cells stay as they are; what they say
 * is read afterwards.
 */
import { REPORTING, type LeftOut, type Mapping } from '../../model/import.ts';
import type { Cell } from '../../model.ts';
import { textOf } from '../cells.ts';
import { isList } from './lists.ts';
import { type Codes, type LongRow, LongRows } from './long-rows.ts';
import { type Look, lookOf } from './looks.ts';
import { cellsOf, labelText, rangeText } from './places.ts';
import { RowLabels, type UnknownLabel } from './row-labels.ts';
import type { ForeignSheet, PlacedColumn } from './sheet.ts';

export interface Reshaped {
  readonly rows: readonly LongRow[];
  readonly leftOut: readonly LeftOut[];
  readonly cells: { read: number; imported: number; blank: number; leftOut: number };
  /** Labels that no field understands, with their figures. */
  readonly unknown: ReadonlyMap<string, UnknownLabel>;
  /** Two figures for one place that differ. */
  readonly doubles: LongRows['doubles'];
  /** Countries met on the reporting side. */
  readonly countries: ReadonlySet<string>;
  readonly fiscal: number;
  readonly added: number;
  /** Titles met that mean nothing here. */
  readonly headings: readonly string[];
}

export function reshape(sheet: ForeignSheet): Reshaped {
  return new Reshaping(sheet).run();
}

/** Walks the rows once and counts what becomes of each cell. */
class Reshaping {
  readonly #sheet: ForeignSheet;
  readonly #labels: RowLabels;
  readonly #rows: LongRows;
  readonly #cell: (row: number, column: number) => Cell;
  readonly #values: readonly PlacedColumn[];
  /** Columns that hold no figures. */
  readonly #texts: readonly number[];
  /** The sheet holds no figures: every row is an object. */
  readonly #isList: boolean;
  readonly #leavesOut: boolean;
  readonly #fixed: Codes;
  readonly #sides: { readonly left: number; readonly right: number };
  readonly #leftOut: LeftOut[] = [];
  readonly #cells = { read: 0, imported: 0, blank: 0, leftOut: 0 };
  readonly #headings: string[] = [];
  readonly #otherColumns = new Map<number, string>();

  constructor(sheet: ForeignSheet) {
    this.#sheet = sheet;
    this.#labels = new RowLabels(sheet);
    this.#rows = new LongRows(sheet);
    this.#cell = cellsOf(sheet.grid);
    this.#values = sheet.columns.filter(({ mapping }) => mapping.use === 'value');
    const figures = new Set(this.#values.map(({ column }) => column));
    this.#texts = sheet.table.columns.map(({ column }) => column).filter((column) => !figures.has(column));
    this.#isList = isList(sheet.reader.template);
    this.#leavesOut = Object.values(sheet.mapping.leaveOut).includes('set-by-user');
    this.#fixed = fixedOf(sheet.mapping);
    const used = sheet.columns
      .filter(({ mapping }) => mapping.use !== 'ignore')
      .map(({ column }) => column)
      .sort((a, b) => a - b);
    this.#sides = { left: used[0] ?? 1, right: used.at(-1) ?? 1 };
  }

  run(): Reshaped {
    const { stretches, range } = this.#sheet.table;
    for (const stretch of stretches) {
      this.#labels.begin(stretch.title);
      for (let row = stretch.first; row <= stretch.last; row++) this.#row(row);
    }
    for (const [column, text] of this.#otherColumns)
      this.#leftOut.push({
        cell: rangeText({ ...range, left: column, right: column }),
        text,
        reason: 'other-country',
      });
    const { unknown, countries, fiscal } = this.#labels;
    const { all, doubles, added } = this.#rows;
    return {
      ...{ rows: all, doubles, added, unknown, countries, fiscal },
      leftOut: this.#leftOut,
      cells: this.#cells,
      headings: this.#headings,
    };
  }

  #row(row: number): void {
    const looks = this.#values.map(({ column }) => lookOf(this.#sheet.grid.cell(row, column)));
    const figures = looks.filter((look) => look !== 'blank' && look !== 'token').length;
    const labels = this.#texts.filter((column) => labelText(this.#cell(row, column)) !== '');
    if (labels.length === 0 && looks.every((look) => look === 'blank')) return;
    if (figures === 0 && looks.every((look) => look === 'blank') && labels.length === 1) {
      const [column = 1] = labels;
      const text = labelText(this.#cell(row, column));
      if (this.#labels.isTitle(text, column)) return this.#title(row, column, text);
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
    const keys = this.#labels.keysOf(row, this.#isList ? labels.length : figures);
    if (typeof keys === 'string') return leave(keys, this.#rowText(row));
    if (this.#isList) {
      if (keys.unknown) this.#labels.noteUnknown(row, keys.unknown, 1);
      return this.#rows.putListed(row, { ...this.#fixed, ...keys.codes });
    }
    if (keys.unknown) {
      const kept = this.#figuresKept(row);
      // nobody needs to be asked about a row of zeros
      if (kept === 0) return leave('unknown-label', this.#rowText(row));
      this.#labels.noteUnknown(row, keys.unknown, kept);
    }
    this.#cells.blank += blanks;
    this.#take(row, keys.codes, looks);
  }

  /** A label that a person leaves out is left out in whichever column it stands. */
  readonly #isLeftByUser = (row: number, column: number): boolean =>
    this.#sheet.mapping.leaveOut[labelText(this.#cell(row, column))] === 'set-by-user';

  #title(row: number, column: number, text: string): void {
    if (!this.#labels.enter(text)) this.#headings.push(text);
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
    return this.#texts
      .map((column) => labelText(this.#cell(row, column)))
      .filter((text) => text !== '')
      .slice(0, 4)
      .join(' | ');
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

  #take(row: number, keys: Codes, looks: readonly Look[]): void {
    const { mapping } = this.#sheet;
    const reasons = new Map<string, number>();
    const common = { ...this.#fixed, ...this.#labels.block?.at, ...keys };
    this.#values.forEach(({ column, mapping: use }, index) => {
      const look = looks[index];
      const isFigure = look !== 'blank' && look !== 'token';
      const reporting = use.at?.[REPORTING];
      if (reporting !== undefined) {
        this.#labels.countries.add(reporting);
        if (reporting !== mapping.country) {
          if (isFigure) this.#cells.leftOut++;
          if (!this.#otherColumns.has(column)) this.#otherColumns.set(column, use.header);
          return;
        }
      }
      const at = { ...common, ...use.at };
      const reason = Object.values(use.at ?? {}).includes('_AGG')
        ? 'aggregate'
        : look === 'blank'
          ? null
          : this.#rows.put(row, column, use, at, this.#labels.block?.measure);
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
}

const fixedOf = (mapping: Mapping): Codes =>
  Object.fromEntries(Object.entries(mapping.fixed).map(([field, { value }]) => [field, value]));
