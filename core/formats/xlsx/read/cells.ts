/** Makes cells of what a sheet tells: row by row as objects, or packed into a grid. */
import { Failure } from '../../../failure.ts';
import { PackedSheet } from '../../../grid/packed.ts';
import type { Cell, Grid, Range } from '../../../model.ts';
import { serialToIso } from './dates.ts';
import type { Limits } from '../../limits.ts';
import type { TextMeter } from './strings.ts';
import { GENERAL, type NumberFormat } from './styles.ts';
import type { CellVisitor } from './visitor.ts';
import { megabytes } from '../../zip/zip.ts';

/** What of the workbook decides how a number is shown. */
export interface Showing {
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

/** A number in its format: a date where the format shows one and the calendar has that day. */
function numberCell(value: number, format: NumberFormat, formula: boolean, date1904: boolean): Cell {
  const iso = format.shows === 'number' ? null : serialToIso(value, date1904, format.shows);
  return iso === null ? cellOf('number', value, format, formula) : cellOf('date', iso, format, formula);
}

/** Four plain literals: cells are made by the million. */
function cellOf(kind: Cell['kind'], value: Cell['value'], { code }: NumberFormat, formula: boolean): Cell {
  if (code === null) return formula ? { kind, value, formula } : { kind, value };
  return formula ? { kind, value, format: code, formula } : { kind, value, format: code };
}

/** A row of a sheet; `cells[0]` is column A, holes are blank. */
export interface StreamedRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** Gathers complete rows of cells. */
export class RowMaker implements CellVisitor {
  private ready: StreamedRow[] = [];
  private current: { number: number; cells: (Cell | undefined)[] } | null = null;
  private readonly strings: readonly string[];
  private readonly showing: Showing;

  constructor(strings: readonly string[], showing: Showing) {
    this.strings = strings;
    this.showing = showing;
  }

  /** Rows complete since the last call. */
  take(): StreamedRow[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /** The rows left, once the sheet was read. */
  takeLast(): StreamedRow[] {
    return this.current ? [...this.take(), this.current] : this.take();
  }

  number(row: number, column: number, value: number, style: number, formula: boolean): void {
    this.put(row, column, numberCell(value, this.format(style), formula, this.showing.date1904));
  }

  shared(row: number, column: number, index: number, style: number, formula: boolean): void {
    const text = this.strings[index] ?? '';
    if (text !== '' || formula) this.text(row, column, text, style, formula);
  }

  text(row: number, column: number, text: string, style: number, formula: boolean): void {
    this.put(row, column, cellOf('text', text, this.format(style), formula));
  }

  boolean(row: number, column: number, value: boolean, style: number, formula: boolean): void {
    this.put(row, column, cellOf('boolean', value, this.format(style), formula));
  }

  error(row: number, column: number, text: string, style: number, formula: boolean): void {
    this.put(row, column, cellOf('error', text, this.format(style), formula));
  }

  date(row: number, column: number, iso: string, style: number, formula: boolean): void {
    this.put(row, column, cellOf('date', iso, this.format(style), formula));
  }

  uncomputed(row: number, column: number, style: number): void {
    this.put(row, column, cellOf('blank', null, this.format(style), true));
  }

  private format(style: number): NumberFormat {
    return this.showing.formats[style] ?? GENERAL;
  }

  private put(row: number, column: number, cell: Cell): void {
    if (this.current?.number !== row) {
      if (this.current) this.ready.push(this.current);
      this.current = { number: row, cells: [] };
    }
    const { cells } = this.current;
    while (cells.length < column - 1) cells.push(undefined);
    cells.push(cell);
  }
}

type Kind = 'number' | 'text' | 'boolean' | 'error' | 'date' | 'blank';
const KINDS: readonly Kind[] = ['number', 'text', 'boolean', 'error', 'date', 'blank'];

interface Look {
  readonly kind: Kind;
  readonly format: NumberFormat;
  readonly formula: boolean;
}

/** Packs the cells of one sheet after another; texts and looks are kept once for the whole workbook. */
export class GridFiller implements CellVisitor {
  private readonly strings: readonly string[];
  /** Texts that stand in cells themselves; counted on behind the shared strings. */
  private readonly own: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly looks: Look[] = [];
  /** Number of a look by kind, formula and format. */
  private readonly lookNumbers: (number | undefined)[] = [];
  /** Number of the format of each style. */
  private readonly formatOfStyle: readonly number[];
  private readonly formats: readonly NumberFormat[];
  private readonly date1904: boolean;
  private readonly limits: Limits;
  private readonly meter: TextMeter;
  private sheet = new PackedSheet();
  private name = '';
  private bytes = 0;
  private row = 0;

  constructor(strings: readonly string[], showing: Showing, limits: Limits, meter: TextMeter) {
    this.strings = strings;
    this.formats = [...new Set([GENERAL, ...showing.formats])];
    this.formatOfStyle = showing.formats.map((format) => this.formats.indexOf(format));
    this.date1904 = showing.date1904;
    this.limits = limits;
    this.meter = meter;
  }

  begin(name: string): void {
    this.name = name;
    this.sheet = new PackedSheet();
    this.row = 0;
  }

  finish(hidden: boolean, merges: readonly Range[]): Grid {
    const { strings, own, looks, date1904 } = this;
    const textAt = (place: number): string => strings[place] ?? own[place - strings.length] ?? '';
    const grid = this.sheet.finish({ name: this.name, hidden, merges }, (number, value) => {
      const { kind, format, formula } = looks[number - 1] ?? BLANK_LOOK;
      if (kind === 'number') return numberCell(value, format, formula, date1904);
      if (kind === 'boolean') return cellOf(kind, value === 1, format, formula);
      return cellOf(kind, kind === 'blank' ? null : textAt(value), format, formula);
    });
    this.bytes += this.sheet.bytes;
    this.checkMemory(0);
    return grid;
  }

  number(row: number, column: number, value: number, style: number, formula: boolean): void {
    this.put(row, column, 0, value, style, formula);
  }

  shared(row: number, column: number, index: number, style: number, formula: boolean): void {
    if (formula || this.strings[index] !== '') this.put(row, column, 1, index, style, formula);
  }

  text(row: number, column: number, text: string, style: number, formula: boolean): void {
    this.put(row, column, 1, this.placeOf(text), style, formula);
  }

  boolean(row: number, column: number, value: boolean, style: number, formula: boolean): void {
    this.put(row, column, 2, value ? 1 : 0, style, formula);
  }

  error(row: number, column: number, text: string, style: number, formula: boolean): void {
    this.put(row, column, 3, this.placeOf(text), style, formula);
  }

  date(row: number, column: number, iso: string, style: number, formula: boolean): void {
    this.put(row, column, 4, this.placeOf(iso), style, formula);
  }

  uncomputed(row: number, column: number, style: number): void {
    this.put(row, column, 5, 0, style, true);
  }

  /** `kind` is a place in KINDS. */
  private put(
    row: number,
    column: number,
    kind: number,
    value: number,
    style: number,
    formula: boolean,
  ): void {
    const format = this.formatOfStyle[style] ?? 0;
    const key = (format * 2 + (formula ? 1 : 0)) * 8 + kind;
    this.sheet.put(row, column, this.lookNumbers[key] ?? this.addLook(key, format, kind, formula), value);
    if (row !== this.row) {
      this.row = row;
      this.checkMemory(this.sheet.bytes);
    }
  }

  private addLook(key: number, format: number, kind: number, formula: boolean): number {
    this.looks.push({ kind: KINDS[kind] ?? 'blank', format: this.formats[format] ?? GENERAL, formula });
    this.lookNumbers[key] = this.looks.length;
    return this.looks.length;
  }

  /** Where a text stands; equal texts are kept once. */
  private placeOf(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.strings.length + this.own.length;
      this.meter.add(text);
      this.own.push(text);
      this.places.set(text, place);
    }
    return place;
  }

  private checkMemory(open: number): void {
    if (this.bytes + open > this.limits.gridBytes)
      throw new Failure('LIMIT', 'R35', { limit: megabytes(this.limits.gridBytes) });
  }
}

const BLANK_LOOK: Look = { kind: 'blank', format: GENERAL, formula: false };
