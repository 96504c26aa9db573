/**
 * Columns of an older shape whose content takes another form (coherence-workbook §8): numbers in another unit, a column
 * that became several, one that goes to the note. What only a person can carry over stays where it stands.
 */
import type { Catalogue, MergedColumn, PartedColumn, SheetStep, UnitChange } from '../catalogue/define.ts';
import { toA1 } from '../grid/address.ts';
import {
  type Cell,
  type Dataset,
  type Field,
  type Grid,
  NUMBER_TYPES,
  type Reading,
  type Value,
} from '../model.ts';
import { isUncomputed, textOf } from '../read/cells.ts';
import { foldName } from '../read/fold.ts';
import type { UpgradeEdit, UpgradeLine, UpgradeRule } from '../model/upgrade.ts';
import { codesFor, headEdits, isClear, labelRowOf, valueOf } from './cells.ts';
import { refuseMerged, refuseTable } from './movable.ts';

export interface ColumnChange {
  readonly edits: readonly UpgradeEdit[];
  readonly lines: readonly UpgradeLine[];
  readonly rules: readonly UpgradeRule[];
  readonly losesFormula: boolean;
  /** Filled cells that changed, and those that only a person can carry over. */
  readonly mapped: number;
  readonly open: number;
}

export interface Room {
  readonly catalogue: Catalogue;
  /** The first column that nothing stands in. */
  readonly free: number;
  /** Rows in which something may be typed. */
  readonly rows: Pick<UpgradeRule, 'sheet' | 'firstRow' | 'lastRow'>;
}

/** Longest text of a cell. */
const LONGEST = 32_767;

export function changeColumns(dataset: Dataset, grid: Grid, step: SheetStep, room: Room): ColumnChange {
  const work = new Columns(dataset, grid, room);
  for (const unit of step.units ?? []) work.convert(unit);
  for (const parted of step.parted ?? []) work.part(parted);
  for (const merged of step.merged ?? []) work.merge(merged);
  for (const name of step.legacy ?? []) work.setAside(name);
  const targets = new Set((step.noted ?? []).map(({ to }) => to));
  for (const to of targets)
    work.note(
      to,
      (step.noted ?? []).filter((each) => each.to === to).map(({ from }) => from),
    );
  return work;
}

class Columns implements ColumnChange {
  readonly edits: UpgradeEdit[] = [];
  readonly lines: UpgradeLine[] = [];
  readonly rules: UpgradeRule[] = [];
  losesFormula = false;
  mapped = 0;
  open = 0;
  private readonly dataset: Dataset;
  private readonly grid: Grid;
  private readonly room: Room;
  private readonly labelRow: number | null;
  private readonly numbers: readonly number[];
  private free: number;

  constructor(dataset: Dataset, grid: Grid, room: Room) {
    this.dataset = dataset;
    this.grid = grid;
    this.room = room;
    this.labelRow = labelRowOf(dataset, grid);
    this.numbers = [...new Set(dataset.rows.map(({ number }) => number))];
    this.free = room.free;
  }

  /** Every number of the column times the factor; a text that is no number, and a number outside the rows, is told. */
  convert({ column: field, from, to, factor }: UnitChange): void {
    const column = this.dataset.columns.get(field);
    if (column === undefined) return;
    refuseMerged(this.dataset, this.grid, column);
    this.line('unit', this.dataset.headerRow, column, from, to);
    for (const row of this.dataset.rows) {
      const cell = this.grid.cell(row.number, column);
      if (isClear(cell)) continue;
      const number = typeof cell.value === 'number' ? cell.value : plainNumber(row.readings?.[field]);
      if (isUncomputed(cell) || typeof number !== 'number') this.leave(row.number, column, cell);
      else this.change('unit', row.number, column, times(number, factor));
    }
    const isRow = new Set(this.numbers);
    for (let row = this.dataset.headerRow + 1; row <= this.grid.rowCount; row++) {
      const cell = this.grid.cell(row, column);
      // a formula there gives the sum of the new numbers by itself
      if (!isRow.has(row) && cell.kind === 'number' && !cell.formula) this.leave(row, column, cell);
    }
  }

  part({ from, to, by }: PartedColumn): void {
    const column = this.columnOf(from);
    const [first, ...others] = to;
    if (column === null || first === undefined) return;
    refuseMerged(this.dataset, this.grid, column);
    refuseTable(this.dataset, this.grid, column);
    const header = textOf(this.grid.cell(this.dataset.headerRow, column)).trim();
    const places = others.map((name) => this.placeFor(name, column));
    this.head(column, first, null);
    this.line('parted', this.dataset.headerRow, column, header, to.join(' + '));
    this.allow(column, first);
    for (const number of this.numbers) {
      const cell = this.grid.cell(number, column);
      if (isClear(cell)) continue;
      const parts = isUncomputed(cell) ? null : partsOf(textOf(cell), to, by);
      const isFree = places.every((place) => isClear(this.grid.cell(number, place)));
      if (parts === null || !isFree) {
        this.leave(number, column, cell);
        continue;
      }
      const [one = '', ...rest] = parts;
      this.change('parted', number, column, this.typed(first, one), parts.join(' + '));
      for (const [index, part] of rest.entries()) {
        const [place, name] = [places[index], others[index]];
        if (place !== undefined && name !== undefined)
          this.add(number, place, this.typed(name, part), column);
      }
    }
  }

  /** Content of several columns in the first of them that is there; what cannot be put together stays in its columns. */
  merge({ from, to, by }: MergedColumn): void {
    const places = from.map((name) => this.columnOf(name));
    const olds = places.filter((column) => column !== null);
    const [first] = olds;
    if (first === undefined) return;
    for (const column of olds) {
      refuseMerged(this.dataset, this.grid, column);
      refuseTable(this.dataset, this.grid, column);
    }
    const there = this.dataset.columns.get(to);
    const target = there ?? first;
    for (const column of olds) this.line('merged', this.dataset.headerRow, column, this.headerAt(column), to);
    for (const number of this.numbers) {
      const cells = places.map((column) => (column === null ? null : this.grid.cell(number, column)));
      const filled = olds.filter((column) => !isClear(this.grid.cell(number, column)));
      if (filled.length === 0) continue;
      const isTaken = !olds.includes(target) && !isClear(this.grid.cell(number, target));
      const isUnknown = cells.some((cell) => cell !== null && isUncomputed(cell));
      const texts = cells.map((cell) => (cell === null || isClear(cell) ? '' : textOf(cell).trim()));
      const one = isTaken || isUnknown ? null : joinedText(texts, by);
      if (one === null) {
        for (const column of filled) this.leave(number, column, this.grid.cell(number, column));
        continue;
      }
      this.line('merged', number, target, texts.filter((text) => text !== '').join(' + '), one);
      for (const column of filled) if (column !== target) this.change(null, number, column, null);
      if (isClear(this.grid.cell(number, target))) this.add(number, target, this.typed(to, one), first);
      else this.change(null, number, target, this.typed(to, one));
    }
    if (there === undefined) this.head(first, to, null);
    this.allow(target, to);
    for (const column of olds) if (column !== target && this.isEmptied(column)) this.clearHead(column);
  }

  /** The column keeps all that stands in it; its header says that this version has no such column. */
  setAside(name: string): void {
    const column = this.columnOf(name);
    if (column === null) return;
    refuseTable(this.dataset, this.grid, column);
    const header = this.headerAt(column);
    const now = `legacy_${header}`;
    this.change(null, this.dataset.headerRow, column, now);
    this.line('legacy', this.dataset.headerRow, column, header, now);
  }

  /** The older columns, each with its header before its content, behind what stands in the note. */
  note(to: string, names: readonly string[]): void {
    const olds = names.flatMap((name) => this.columnOf(name) ?? []);
    const [firstOld] = olds;
    if (firstOld === undefined) return;
    for (const column of olds) {
      refuseMerged(this.dataset, this.grid, column);
      refuseTable(this.dataset, this.grid, column);
    }
    const there = this.dataset.columns.get(to) ?? null;
    // without a note, the first of them becomes it
    const target = there ?? firstOld;
    const headers = new Map(olds.map((each) => [each, this.headerAt(each)]));
    for (const column of olds)
      this.line('noted', this.dataset.headerRow, column, headers.get(column) ?? '', to);
    for (const number of this.numbers) this.noteRow(number, target, there !== null, headers);
    if (there === null) this.head(firstOld, to, null);
    for (const column of olds)
      if (column !== target && this.isEmptied(column)) this.clearHead(column);
      else if (column === target && there === null) this.allow(column, to);
  }

  private noteRow(
    number: number,
    target: number,
    isNote: boolean,
    headers: ReadonlyMap<number, string>,
  ): void {
    const own = this.grid.cell(number, target);
    const filled = [...headers].filter(([column]) => !isClear(this.grid.cell(number, column)));
    const first = filled[0];
    if (!first) return;
    const texts = filled.map(([column, header]) => `${header}: ${textOf(this.grid.cell(number, column))}`);
    const note = [...(isNote && !isClear(own) ? [textOf(own)] : []), ...texts].join('; ');
    const isLost = [own, ...filled.map(([column]) => this.grid.cell(number, column))].some(isUncomputed);
    if (isLost || note.length > LONGEST) {
      for (const [column] of filled) this.leave(number, column, this.grid.cell(number, column));
      return;
    }
    for (const [index, [column]] of filled.entries()) {
      this.line('noted', number, column, textOf(this.grid.cell(number, column)), texts[index] ?? '');
      if (column !== target) this.change(null, number, column, null);
    }
    this.change(null, number, target, note);
    if (isClear(own))
      this.edits.push({ ...this.edit(number, target, note), like: { row: number, column: first[0] } });
  }

  // ── Cells ──────────────────────────────────────────────────────────────────────────────────────────────

  private columnOf(name: string): number | null {
    const { headerRow } = this.dataset;
    const isNamed = (each: number): boolean => foldName(this.headerAt(each)) === foldName(name);
    return (
      this.grid.usedColumns.find((each) => !isClear(this.grid.cell(headerRow, each)) && isNamed(each)) ?? null
    );
  }

  private headerAt(column: number): string {
    return textOf(this.grid.cell(this.dataset.headerRow, column)).trim();
  }

  /** The column of a name, or a new one. */
  private placeFor(name: string, like: number): number {
    const there = this.dataset.columns.get(name);
    if (there !== undefined) return there;
    const column = this.free++;
    this.head(column, name, like);
    this.line('added', this.dataset.headerRow, column, '', name);
    this.allow(column, name);
    return column;
  }

  private head(column: number, name: string, like: number | null): void {
    for (const edit of headEdits(this.dataset, this.grid, this.labelRow, { column, name, like })) {
      this.edits.push(edit);
      if (!isClear(this.grid.cell(edit.row, column))) this.mapped += 1;
    }
  }

  private clearHead(column: number): void {
    for (const row of [this.dataset.headerRow, this.labelRow])
      if (row !== null && !isClear(this.grid.cell(row, column))) {
        this.edits.push(this.edit(row, column, null));
        this.mapped += 1;
      }
  }

  /** Whether nothing of the column stays where it stood. */
  private isEmptied(column: number): boolean {
    return this.numbers.every(
      (row) =>
        isClear(this.grid.cell(row, column)) ||
        this.edits.some((edit) => edit.row === row && edit.column === column && edit.to === null),
    );
  }

  /** A filled cell that changes; a formula there gives way to its value. */
  private change(
    kind: UpgradeLine['kind'] | null,
    row: number,
    column: number,
    to: Value,
    told = String(to),
  ): void {
    const cell = this.grid.cell(row, column);
    if (isClear(cell) || (valueOf(cell) === to && !cell.formula)) return;
    this.edits.push(this.edit(row, column, to));
    this.mapped += 1;
    if (cell.formula) {
      this.losesFormula = true;
      this.line('formula', row, column, '', textOf(cell));
    }
    if (kind !== null) this.line(kind, row, column, textOf(cell), told);
  }

  private add(row: number, column: number, to: Value, like: number): void {
    if (to !== null && to !== '')
      this.edits.push({ ...this.edit(row, column, to), like: { row, column: like } });
  }

  private leave(row: number, column: number, cell: Cell): void {
    this.open += 1;
    this.line('left', row, column, textOf(cell), '');
  }

  private typed(name: string, text: string): Value {
    const field = this.dataset.template.fields.find(({ id }) => id === name);
    return field && isNumeric(field) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  }

  /** What the older column let people type says nothing about the new one. */
  private allow(column: number, name: string): void {
    const allows = codesFor(name, this.dataset, this.room.catalogue) ?? 'anything';
    this.rules.push({ ...this.room.rows, column, allows });
  }

  private edit(row: number, column: number, to: Value): UpgradeEdit {
    return { sheet: this.dataset.sheet, row, column, to };
  }

  private line(kind: UpgradeLine['kind'], row: number, column: number, from: string, to: string): void {
    this.lines.push({ kind, sheet: this.dataset.sheet, cell: toA1(row, column), from, to });
  }
}

/** The number that a text is, before any multiplier; null where it says more than the number (`about 5`). */
const plainNumber = (reading: Reading | undefined): Value =>
  reading?.status === undefined && reading?.note === undefined ? (reading?.suggestion ?? null) : null;

/** 1.1 × 1000 is 1100 and not 1100.0000000000002. */
const times = (number: number, factor: number): number => Number((number * factor).toPrecision(15));

/** As many parts as there are columns, none of them blank; null where the content has another form. */
function partsOf(text: string, to: readonly string[], by: PartedColumn['by']): readonly string[] | null {
  const word = text.trim();
  const parts =
    'codes' in by
      ? Object.hasOwn(by.codes, word.toUpperCase())
        ? (by.codes[word.toUpperCase()] ?? [])
        : []
      : word.split(by.separator).map((each) => each.trim());
  return parts.length === to.length && parts.every((each) => each !== '') ? parts : null;
}

/** Null where nothing is declared for the combination. */
function joinedText(texts: readonly string[], by: MergedColumn['by']): string | null {
  if ('separator' in by) {
    const text = texts.filter((each) => each !== '').join(by.separator);
    return text.length > LONGEST ? null : text;
  }
  const key = texts.map((each) => each.toUpperCase()).join('|');
  return Object.hasOwn(by.codes, key) ? (by.codes[key] ?? null) : null;
}

const isNumeric = ({ type }: Field): boolean => NUMBER_TYPES.has(type) || type === 'year';
