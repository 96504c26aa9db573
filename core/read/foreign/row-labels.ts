/** What the labels of a row say: its codes by field, or why it is left out. Walked row by row, as one holds for the next. */
import { addTo } from '../../grouped.ts';
import { PLACE, REPORTING, SEX, type Mapping } from '../../model/import.ts';
import type { Cell } from '../../model.ts';
import { fold } from '../fold.ts';
import type { Label } from './labels.ts';
import { cellsOf, labelText, rangeText } from './places.ts';
import type { ForeignSheet, PlacedColumn } from './sheet.ts';

type Block = Mapping['blocks'][number];

/** What a text means in a key column; the same wherever it stands. */
type Meaning = { readonly block: Block } | { readonly reason: string } | { readonly label: Label };

export interface UnknownLabel {
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

/** Whether a row is of the country at all is looked at before anything else of it. */
const rankOf = (field: string): number => (field === REPORTING ? 0 : field === PLACE ? 1 : 2);

export class RowLabels {
  /** Countries met on the reporting side. */
  readonly countries = new Set<string>();
  /** Labels that no field understands, with their figures. */
  readonly unknown = new Map<string, UnknownLabel>();
  /** Labels of fiscal years taken as their first year. */
  fiscal = 0;
  /** What the title above says of the rows below. */
  block: Block | undefined;
  readonly #sheet: ForeignSheet;
  /** Labels, those of merged cells filled downward; figures are never filled. */
  readonly #cell: (row: number, column: number) => Cell;
  readonly #keys: ReadonlyMap<string, readonly PlacedColumn[]>;
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #meanings = new Map<string, Meaning>();
  readonly #last = new Map<number, string>();

  constructor(sheet: ForeignSheet) {
    this.#sheet = sheet;
    this.#cell = cellsOf(sheet.grid);
    const keys = new Map<string, PlacedColumn[]>();
    for (const placed of sheet.columns)
      if (placed.mapping.use === 'key' && placed.mapping.field !== undefined)
        addTo(keys, placed.mapping.field, placed);
    this.#keys = new Map([...keys].sort(([a], [b]) => rankOf(a) - rankOf(b)));
    this.#blocks = new Map(sheet.mapping.blocks.map((block) => [fold(block.title), block]));
  }

  /** Rows under a title of their own; what was said above no longer holds. */
  begin(title: string): void {
    this.block = this.#blocks.get(fold(title));
    this.#last.clear();
  }

  /** A title inside a stretch of rows; false where it means nothing here. */
  enter(title: string): boolean {
    const block = this.#blocks.get(fold(title));
    this.block = block ?? this.block;
    return block !== undefined;
  }

  /** A row with a single word: a title of what follows, unless it is a label of which there are no figures. */
  isTitle(text: string, column: number): boolean {
    if (this.#blocks.has(fold(text))) return true;
    const placed = this.#sheet.columns.find((each) => each.column === column);
    const { field } = placed?.mapping ?? {};
    if (field === undefined) return true;
    const { kind } = this.#sheet.reader.test(field, text);
    return kind === 'none' || kind === 'aggregate' || kind === 'total';
  }

  /** Codes of the row by field, or the reason for leaving it out. */
  keysOf(row: number, figures: number): RowKeys | string {
    const { mapping } = this.#sheet;
    const codes: Record<string, string> = {};
    let unknown: RowKeys['unknown'] = null;
    for (const [field, columns] of this.#keys) {
      const found = this.#label(row, field, columns, figures);
      if (found.reason !== undefined) return found.reason;
      if (found.code !== undefined) codes[field] = found.code;
      if (found.unknown) unknown ??= found.unknown;
      if (field === REPORTING && found.code !== undefined) {
        if (found.code !== '_T') this.countries.add(found.code);
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
        this.block = meaning.block;
        return { code: '_T' };
      }
      if ('reason' in meaning) return meaning;
      const { label } = meaning;
      if (label.isFiscal === true) this.fiscal++;
      if (label.kind === 'aggregate') return { reason: figures > 0 ? 'aggregate' : 'heading' };
      if (label.kind !== 'none' && label.kind !== 'ambiguous') return { code: label.code };
      worst ??= { field, text, column, label };
    }
    if (worst === null) return reader.field(field)?.required === false ? {} : { reason: 'no-label' };
    if (field === PLACE) return { reason: 'part-of-country' };
    if (figures === 0) return { reason: 'heading' };
    if (reader.field(field)?.role === 'attribute') return { code: worst.text };
    if (field !== REPORTING && field !== SEX) return { code: worst.text, unknown: worst };
    this.noteUnknown(row, worst, figures);
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

  /** @param figures how many hang on it. */
  noteUnknown(
    row: number,
    { field, text, column, label }: NonNullable<RowKeys['unknown']>,
    figures: number,
  ): void {
    const key = `${field}|${text}`;
    const known = this.unknown.get(key);
    if (known) known.figures += figures;
    else
      this.unknown.set(key, {
        field,
        text,
        cell: rangeText({ top: row, left: column, bottom: row, right: column }),
        suggestion: label.suggestion,
        figures,
        isAmbiguous: label.kind === 'ambiguous',
      });
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
}
