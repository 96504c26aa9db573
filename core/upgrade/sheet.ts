/**
 * What changes in one sheet of an older shape (coherence-workbook §8): headers, codes and sizes that become signed
 * numbers, columns that the older shape lacks, and rows that stand for two claims. The second claim goes below the
 * last row, so that every row that people know keeps its number and formulas elsewhere keep their meaning.
 */
import type { Catalogue, RecodedColumn, SheetStep, SignedColumn } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { toA1 } from '../grid/address.ts';
import type { Cell, Dataset, Grid, Row, Value } from '../model.ts';
import { isUncomputed, textOf } from '../read/cells.ts';
import { foldName } from '../read/fold.ts';
import type { UpgradeEdit, UpgradeLine, UpgradeRule } from '../model/upgrade.ts';
import { codesFor, filledCells, headEdits, isClear, labelRowOf, valueOf } from './cells.ts';
import { type ColumnChange, changeColumns } from './columns.ts';
import { refuseMerged, refuseTable } from './movable.ts';

export interface SheetChange {
  readonly edits: readonly UpgradeEdit[];
  readonly rules: readonly UpgradeRule[];
  readonly lines: readonly UpgradeLine[];
  readonly losesFormula: boolean;
  /** Cells that hold something; those of them that changed; those that only a person can carry over. */
  readonly filled: number;
  readonly mapped: number;
  readonly open: number;
  /** Rows with data, rows added, and rows that were split. */
  readonly rows: number;
  readonly split: number;
  readonly splitRows: number;
}

/** Rows below the table that may be filled with the new columns. */
const ROOM = 1_000;

/** Null where the sheet has nothing of the older shape. Fails with BAD_SETTINGS where a change could lose something. */
export function sheetChange(dataset: Dataset, step: SheetStep, catalogue: Catalogue): SheetChange | null {
  const { grid } = dataset;
  if (!grid || dataset.columns.size === 0) return null;
  const work = new Work(dataset, grid, step, catalogue);
  work.renameColumns();
  work.recode();
  if (dataset.older && step.signed) work.signColumn(dataset.older.column);
  else if (!step.signed) work.addConstants();
  work.take(changeColumns(dataset, grid, step, { catalogue, free: work.free(), rows: work.rowsBelow() }));
  work.noteWithdrawn();
  return work.edits.length === 0 ? null : work.change();
}

class Work {
  readonly edits: UpgradeEdit[] = [];
  private readonly lines: UpgradeLine[] = [];
  private readonly rules: UpgradeRule[] = [];
  private readonly edited = new Set<string>();
  private readonly dataset: Dataset;
  private readonly grid: Grid;
  private readonly step: SheetStep;
  private readonly catalogue: Catalogue;
  private readonly labelRow: number | null;
  private losesFormula = false;
  private mapped = 0;
  private open = 0;
  private split = 0;
  private splitRows = 0;
  /** The row that a second claim was made from, by the row of the claim. */
  private readonly claims = new Map<number, number>();

  constructor(dataset: Dataset, grid: Grid, step: SheetStep, catalogue: Catalogue) {
    this.dataset = dataset;
    this.grid = grid;
    this.step = step;
    this.catalogue = catalogue;
    this.labelRow = labelRowOf(dataset, grid);
  }

  change(): SheetChange {
    const { edits, lines, rules, losesFormula, mapped, open, split, splitRows } = this;
    const rows = this.groups().length;
    return {
      ...{ edits, lines, rules, losesFormula, mapped, open, split, splitRows, rows },
      filled: filledCells(this.grid),
    };
  }

  /** The first column right of everything that is there or was added. */
  free(): number {
    return Math.max(this.grid.columnCount, ...this.edits.map(({ column }) => column)) + 1;
  }

  take({ edits, lines, rules, losesFormula, mapped, open }: ColumnChange): void {
    for (const edit of edits) this.set(edit);
    this.lines.push(...lines);
    this.rules.push(...rules);
    this.losesFormula ||= losesFormula;
    this.mapped += mapped;
    this.open += open;
  }

  /** Columns that only have another name now. */
  renameColumns(): void {
    for (const { from, to } of this.step.renamed) {
      const column = this.dataset.columns.get(to);
      const header =
        column === undefined ? '' : textOf(this.grid.cell(this.dataset.headerRow, column)).trim();
      if (column === undefined || foldName(header) !== foldName(from)) continue;
      refuseTable(this.dataset, this.grid, column);
      this.head(column, to, null);
      this.line('renamed', this.dataset.headerRow, column, header, to);
    }
  }

  /** Codes that have another name now, also where several stand in a cell. */
  recode(): void {
    for (const { column: field } of this.step.recoded ?? []) {
      const column = this.dataset.columns.get(field);
      if (column === undefined) continue;
      for (const [{ number }] of this.groups()) {
        const cell = this.grid.cell(number, column);
        const [was, now] = [valueOf(cell), this.nowIn(column, number)];
        if (now === was || isUncomputed(cell)) continue;
        this.put(number, column, now);
        this.line('recoded', number, column, String(was), String(now));
      }
    }
  }

  /** What a cell says in the codes of today; a code that was valid in the year of the row stays. */
  private nowIn(column: number, number: number): Value {
    const value = valueOf(this.grid.cell(number, column));
    const recoded = this.recodedIn(column);
    if (!recoded || typeof value !== 'string') return value;
    return value
      .split(';')
      .map((text) => {
        const now = this.newCode(recoded, text, number);
        return now === null ? text : text.replace(text.trim(), () => now);
      })
      .join(';');
  }

  private recodedIn(column: number): RecodedColumn | undefined {
    return this.step.recoded?.find((each) => this.dataset.columns.get(each.column) === column);
  }

  /** Null where the code stays. */
  private newCode({ codes, withdrawn = {} }: RecodedColumn, text: string, number: number): string | null {
    const code = text.trim().toUpperCase();
    const now = Object.hasOwn(codes, code) ? codes[code] : undefined;
    if (now === undefined) return null;
    const valid = Object.hasOwn(withdrawn, code) ? withdrawn[code] : undefined;
    const year = this.dataset.rows.find((row) => row.number === number)?.values['year'];
    const isOfThatTime =
      valid !== undefined &&
      typeof year === 'number' &&
      (valid.from ?? -Infinity) <= year &&
      year <= (valid.to ?? Infinity);
    return isOfThatTime ? null : now;
  }

  /** The older codes of rows whose codes were taken out of use, behind what stands in the note. */
  noteWithdrawn(): void {
    const says = new Map(
      this.groups().map(([{ number }]): [number, readonly string[]] => [number, this.withdrawnIn(number)]),
    );
    for (const [claim, like] of this.claims) says.set(claim, says.get(like) ?? []);
    const rows = [...says].filter(([, texts]) => texts.length > 0);
    const column = rows.length > 0 ? this.noteColumn() : null;
    if (column === null) return;
    for (const [number, texts] of rows) {
      const edit = this.edits.find((each) => each.row === number && each.column === column);
      const own = edit ? edit.to : valueOf(this.grid.cell(number, column));
      const note = [...(own === null || own === '' ? [] : [String(own)]), ...texts].join('; ');
      if (edit) this.set({ ...edit, to: note });
      else if (isClear(this.grid.cell(number, column)))
        this.addTo(number, column, note, this.dataset.columns.values().next().value ?? column);
      else this.put(number, column, note);
    }
  }

  private withdrawnIn(number: number): readonly string[] {
    return (this.step.recoded ?? []).flatMap((recoded) => {
      const column = this.dataset.columns.get(recoded.column);
      const value = column === undefined ? null : valueOf(this.grid.cell(number, column));
      if (typeof value !== 'string') return [];
      return value.split(';').flatMap((text) => {
        const now = this.newCode(recoded, text, number);
        const isGone = Object.hasOwn(recoded.withdrawn ?? {}, text.trim().toUpperCase());
        return now !== null && isGone ? [`${recoded.column}: ${text.trim()} → ${now}`] : [];
      });
    });
  }

  /** The column of the note, or a new one; null where the sheet has none. */
  private noteColumn(): number | null {
    const { headerRow, columns, template } = this.dataset;
    const made = this.edits.find(({ row, to }) => row === headerRow && to === 'note');
    const there = columns.get('note') ?? made?.column;
    if (there !== undefined || !template.fields.some(({ id }) => id === 'note')) return there ?? null;
    const column = this.free();
    this.head(column, 'note', Math.max(...columns.values()));
    this.line('added', headerRow, column, '', 'note');
    return column;
  }

  /** Columns that the older shape lacks, behind everything that is there. */
  addConstants(): void {
    const missing = this.step.constants.filter(({ to }) => !this.dataset.columns.has(to));
    const like = Math.max(...this.dataset.columns.values());
    const added = new Map(missing.map(({ to }, index) => [to, this.grid.columnCount + 1 + index]));
    for (const { to, value } of missing) {
      const column = added.get(to) ?? 0;
      this.head(column, to, like);
      this.line('added', this.dataset.headerRow, column, '', to);
      for (const [{ number }] of this.groups()) this.addTo(number, column, value, like);
    }
    this.chooseFrom(added);
  }

  private signed(): SignedColumn {
    if (!this.step.signed) throw new Error(`no signed column on ${this.step.sheet}`);
    return this.step.signed;
  }

  /** @param codes the column of codes; null where the sheet has none, and gets the numbers behind everything else. */
  signColumn(codes: number | null): void {
    const { to, size, part } = this.signed();
    const column = codes ?? this.grid.columnCount + 1;
    const sizeColumn = this.dataset.columns.get(size) ?? null;
    for (const each of [column, sizeColumn]) if (each !== null) refuseMerged(this.dataset, this.grid, each);
    refuseTable(this.dataset, this.grid, column);
    const header = textOf(this.grid.cell(this.dataset.headerRow, column)).trim();
    this.head(column, to, codes === null ? sizeColumn : null);
    this.line(codes === null ? 'added' : 'changed', this.dataset.headerRow, column, header, to);
    const constants = this.step.constants.filter((each) => !this.dataset.columns.has(each.to));
    const names = this.dataset.columns.has(part) ? [] : [part];
    const first = Math.max(this.grid.columnCount, column) + 1;
    const added = new Map(
      [...names, ...constants.map((each) => each.to)].map((name, index) => [name, first + index]),
    );
    for (const [name, own] of added) {
      this.head(own, name, column);
      this.line('added', this.dataset.headerRow, own, '', name);
    }
    const partColumn = added.get(part) ?? this.dataset.columns.get(part) ?? null;
    const more: { readonly row: Row; readonly like: number }[] = [];
    for (const [row, ...others] of this.groups()) {
      this.signRow(row, others, column, sizeColumn, partColumn);
      for (const { to: name, value } of constants)
        this.addTo(row.number, added.get(name) ?? 0, value, column);
      more.push(...others.map((other) => ({ row: other, like: row.number })));
    }
    if (more.length > 0) this.addRows(more, { column, sizeColumn, partColumn, added });
    this.limit(column, added);
  }

  /** The rows of the sheet, each with what it was split into. */
  private groups(): (readonly [Row, ...Row[]])[] {
    const groups = new Map<number, [Row, ...Row[]]>();
    for (const row of this.dataset.rows) {
      const own = groups.get(row.number);
      if (own) own.push(row);
      else groups.set(row.number, [row]);
    }
    return [...groups.values()];
  }

  private signRow(
    row: Row,
    others: readonly Row[],
    column: number,
    sizeColumn: number | null,
    partColumn: number | null,
  ): void {
    const { to, size, part } = this.signed();
    const { number } = row;
    const cell = this.grid.cell(number, column);
    const sizeCell = sizeColumn === null ? null : this.grid.cell(number, sizeColumn);
    const was = [textOf(cell), sizeCell ? textOf(sizeCell) : ''].filter((text) => text !== '').join(' / ');
    const isOpen = row.readings?.[to]?.trouble !== undefined || row.readings?.[size]?.trouble !== undefined;
    if (isOpen) {
      this.open += 1;
      this.line('open', number, column, was, '');
      for (const [each, at] of [
        [cell, column] as const,
        ...(sizeCell && sizeColumn ? [[sizeCell, sizeColumn] as const] : []),
      ])
        if (each.formula && !isUncomputed(each)) this.freeze(number, at, each);
    } else {
      const strength = row.values[to] ?? null;
      this.put(number, column, strength);
      if (sizeColumn !== null && sizeCell) {
        if (strength !== null) this.put(number, sizeColumn, null);
        else if (sizeCell.formula) this.freeze(number, sizeColumn, sizeCell);
      }
      if (others.length > 0) this.splitRows += 1;
      const signs = [row, ...others].map((each) => signedText(each.values[to] ?? null));
      const left = row.values[size] ?? null;
      const now = [signs.join(', '), left === null ? '' : `${size} ${String(left)}`]
        .filter(Boolean)
        .join(' / ');
      const isMoved = column > this.grid.columnCount && strength !== null;
      if (was !== now || isMoved)
        this.line(others.length > 0 ? 'split' : 'recoded', number, column, was, now);
    }
    const own = String(row.values[part] ?? '');
    const isNew = partColumn !== null && !this.dataset.columns.has(part);
    if (partColumn !== null && (isNew || others.length > 0)) this.addTo(number, partColumn, own, column);
  }

  /** Second claims below the last row; what stands there moves down, with its values. */
  private addRows(
    more: readonly { readonly row: Row; readonly like: number }[],
    at: {
      readonly column: number;
      readonly sizeColumn: number | null;
      readonly partColumn: number | null;
      readonly added: ReadonlyMap<string, number>;
    },
  ): void {
    const last = Math.max(...this.dataset.rows.map(({ number }) => number));
    this.moveDown(last, more.length);
    const { to, size, part } = this.signed();
    for (const [index, { row, like }] of more.entries()) {
      const number = last + 1 + index;
      this.split += 1;
      this.claims.set(number, like);
      for (const column of this.grid.usedColumns) {
        const cell = this.grid.cell(like, column);
        const value =
          column === at.column
            ? (row.values[to] ?? null)
            : column === at.sizeColumn
              ? (row.values[size] ?? null)
              : column === at.partColumn
                ? (row.values[part] ?? null)
                : this.nowIn(column, like);
        this.set({ sheet: this.dataset.sheet, row: number, column, to: value, like: { row: like, column } });
        if (cell.formula && column !== at.column && column !== at.sizeColumn && value !== null)
          this.line('formula', number, column, '', String(value));
      }
      for (const [name, column] of at.added) {
        const constant = this.step.constants.find((each) => each.to === name)?.value ?? null;
        this.addTo(number, column, name === part ? (row.values[part] ?? null) : constant, at.column, like);
      }
      this.line('claim', number, at.column, toA1(like, at.column), signedText(row.values[to] ?? null));
    }
  }

  /** Everything below a row moves down by so many rows, if it is in the way. */
  private moveDown(last: number, by: number): void {
    const { grid } = this;
    const below: number[] = [];
    for (let row = last + 1; row <= grid.rowCount; row++)
      if (grid.usedColumns.some((column) => !isClear(grid.cell(row, column)))) below.push(row);
    if (below.length === 0 || (below[0] ?? 0) > last + by) return;
    const inTheWay =
      grid.merges.some(({ bottom }) => bottom > last) ||
      grid.notes.some(({ row }) => row > last) ||
      grid.tables.some(({ range }) => range.bottom > last);
    if (inTheWay)
      throw new Failure('BAD_SETTINGS', 'upgrade-no-room', { sheet: this.dataset.sheet, row: last, n: by });
    // Cells that a second claim fills are written by it.
    for (const row of below)
      for (const column of grid.usedColumns) {
        const cell = grid.cell(row, column);
        if (isClear(cell)) continue;
        if (isUncomputed(cell))
          throw new Failure('BAD_SETTINGS', 'upgrade-no-room', {
            sheet: this.dataset.sheet,
            row: last,
            n: by,
          });
        if (cell.formula) this.losesFormula = true;
        this.set({
          sheet: this.dataset.sheet,
          ...{ row: row + by, column, to: valueOf(cell), like: { row, column } },
        });
        if (row > last + by && isClear(grid.cell(row - by, column)))
          this.set({ sheet: this.dataset.sheet, row, column, to: null });
      }
    const cell = toA1(below[0] ?? last, grid.usedColumns[0] ?? 1);
    this.lines.push({ kind: 'moved', sheet: this.dataset.sheet, cell, from: '', to: String(by) });
  }

  /** The new drop-downs; those of the older codes would refuse the new numbers. */
  private limit(column: number, added: ReadonlyMap<string, number>): void {
    const { most } = this.signed();
    this.rules.push({ ...this.rowsBelow(), column, allows: { min: -most, max: most } });
    this.chooseFrom(added);
  }

  /** Rows in which something may be typed. */
  rowsBelow(): Pick<UpgradeRule, 'sheet' | 'firstRow' | 'lastRow'> {
    const { sheet, headerRow } = this.dataset;
    const firstRow = (this.labelRow ?? headerRow) + 1;
    const lastRow = Math.max(firstRow, ...this.dataset.rows.map(({ number }) => number)) + this.split + ROOM;
    return { sheet, firstRow, lastRow };
  }

  private chooseFrom(added: ReadonlyMap<string, number>): void {
    for (const [name, column] of added) {
      const allows = codesFor(name, this.dataset, this.catalogue);
      if (allows) this.rules.push({ ...this.rowsBelow(), column, allows });
    }
  }

  private head(column: number, name: string, like: number | null): void {
    for (const edit of headEdits(this.dataset, this.grid, this.labelRow, { column, name, like })) {
      this.set(edit);
      if (!isClear(this.grid.cell(edit.row, column))) this.mapped += 1;
    }
  }

  /** Changes a cell if it changes at all; a formula there gives way to its value. */
  private put(row: number, column: number, to: Value): void {
    const cell = this.grid.cell(row, column);
    const isSame = (cell.value ?? null) === to && !isUncomputed(cell);
    if (isSame && !cell.formula) return;
    this.set({ sheet: this.dataset.sheet, row, column, to });
    if (cell.formula) {
      this.losesFormula = true;
      this.line('formula', row, column, '', textOf(cell));
    }
    if (!isClear(cell)) this.mapped += 1;
  }

  /** A formula in a column that changes gives way to its value: others in the column may have been written as one with it. */
  private freeze(row: number, column: number, cell: Cell): void {
    this.set({ sheet: this.dataset.sheet, row, column, to: valueOf(cell) });
    this.losesFormula = true;
    this.line('formula', row, column, '', textOf(cell));
  }

  private addTo(row: number, column: number, to: Value, like: number, likeRow = row): void {
    if (to === null || to === '') return;
    this.set({ sheet: this.dataset.sheet, row, column, to, like: { row: likeRow, column: like } });
  }

  /** The first edit of a cell counts, apart from those that put something in the place of what moved away. */
  private set(edit: UpgradeEdit): void {
    const at = `${String(edit.row)},${String(edit.column)}`;
    if (this.edited.has(at)) {
      const index = this.edits.findIndex(({ row, column }) => row === edit.row && column === edit.column);
      this.edits[index] = edit;
      return;
    }
    this.edited.add(at);
    this.edits.push(edit);
  }

  private line(kind: UpgradeLine['kind'], row: number, column: number, from: string, to: string): void {
    this.lines.push({ kind, sheet: this.dataset.sheet, cell: toA1(row, column), from, to });
  }
}

const signedText = (value: Value): string =>
  typeof value === 'number' && value > 0 ? `+${String(value)}` : String(value ?? '–').replace('-', '−');
