/**
 * Codes and sizes that become signed numbers, and rows that stand for two claims (coherence-workbook §8). The second
 * claim goes below the last row, so that every row that people know keeps its number and formulas elsewhere keep their
 * meaning.
 */
import type { SheetStep, SignedColumn } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { toA1 } from '../grid/address.ts';
import type { Dataset, Grid, Row, Value } from '../model.ts';
import { isUncomputed, textOf } from '../read/cells.ts';
import { isClear, valueOf } from './cells.ts';
import { refuseMerged, refuseTable } from './movable.ts';
import type { SheetEdits } from './sheet-edits.ts';

export class Signing {
  /** The row that a second claim was made from, by the row of the claim. */
  readonly claims = new Map<number, number>();
  private readonly sheet: SheetEdits;
  private readonly dataset: Dataset;
  private readonly grid: Grid;
  private readonly signed: SignedColumn;
  private readonly constants: SheetStep['constants'];
  private readonly nowIn: (column: number, row: number) => Value;

  /**
   * @param constants columns that the older shape lacks, with what all rows say there.
   * @param nowIn what a cell says in the codes of today.
   */
  constructor(
    sheet: SheetEdits,
    signed: SignedColumn,
    constants: SheetStep['constants'],
    nowIn: (column: number, row: number) => Value,
  ) {
    this.sheet = sheet;
    this.dataset = sheet.dataset;
    this.grid = sheet.grid;
    this.signed = signed;
    this.constants = constants;
    this.nowIn = nowIn;
  }

  /** @param codes the column of codes; null where the sheet has none, and gets the numbers behind everything else. */
  signColumn(codes: number | null): void {
    const { to, size, part } = this.signed;
    const column = codes ?? this.grid.columnCount + 1;
    const sizeColumn = this.dataset.columns.get(size) ?? null;
    for (const each of [column, sizeColumn]) if (each !== null) refuseMerged(this.dataset, this.grid, each);
    refuseTable(this.dataset, this.grid, column);
    const header = textOf(this.grid.cell(this.dataset.headerRow, column)).trim();
    this.sheet.head(column, to, codes === null ? sizeColumn : null);
    this.sheet.line(codes === null ? 'added' : 'changed', this.dataset.headerRow, column, header, to);
    const constants = this.constants.filter((each) => !this.dataset.columns.has(each.to));
    const names = this.dataset.columns.has(part) ? [] : [part];
    const first = Math.max(this.grid.columnCount, column) + 1;
    const added = new Map(
      [...names, ...constants.map((each) => each.to)].map((name, index) => [name, first + index]),
    );
    for (const [name, own] of added) {
      this.sheet.head(own, name, column);
      this.sheet.line('added', this.dataset.headerRow, own, '', name);
    }
    const partColumn = added.get(part) ?? this.dataset.columns.get(part) ?? null;
    const more: { readonly row: Row; readonly like: number }[] = [];
    for (const [row, ...others] of this.sheet.groups()) {
      this.signRow(row, others, column, sizeColumn, partColumn);
      for (const { to: name, value } of constants)
        this.sheet.addTo(row.number, added.get(name) ?? 0, value, column);
      more.push(...others.map((other) => ({ row: other, like: row.number })));
    }
    if (more.length > 0) this.addRows(more, { column, sizeColumn, partColumn, added });
    this.limit(column, added);
  }

  private signRow(
    row: Row,
    others: readonly Row[],
    column: number,
    sizeColumn: number | null,
    partColumn: number | null,
  ): void {
    const { to, size, part } = this.signed;
    const { number } = row;
    const cell = this.grid.cell(number, column);
    const sizeCell = sizeColumn === null ? null : this.grid.cell(number, sizeColumn);
    const was = [textOf(cell), sizeCell ? textOf(sizeCell) : ''].filter((text) => text !== '').join(' / ');
    const isOpen = row.readings?.[to]?.trouble !== undefined || row.readings?.[size]?.trouble !== undefined;
    if (isOpen) {
      this.sheet.open += 1;
      this.sheet.line('open', number, column, was, '');
      for (const [each, at] of [
        [cell, column] as const,
        ...(sizeCell && sizeColumn ? [[sizeCell, sizeColumn] as const] : []),
      ])
        if (each.formula && !isUncomputed(each)) this.sheet.freeze(number, at, each);
    } else {
      const strength = row.values[to] ?? null;
      this.sheet.put(number, column, strength);
      if (sizeColumn !== null && sizeCell) {
        if (strength !== null) this.sheet.put(number, sizeColumn, null);
        else if (sizeCell.formula) this.sheet.freeze(number, sizeColumn, sizeCell);
      }
      if (others.length > 0) this.sheet.splitRows += 1;
      const signs = [row, ...others].map((each) => signedText(each.values[to] ?? null));
      const left = row.values[size] ?? null;
      const now = [signs.join(', '), left === null ? '' : `${size} ${String(left)}`]
        .filter(Boolean)
        .join(' / ');
      const isMoved = column > this.grid.columnCount && strength !== null;
      if (was !== now || isMoved)
        this.sheet.line(others.length > 0 ? 'split' : 'recoded', number, column, was, now);
    }
    const own = String(row.values[part] ?? '');
    const isNew = partColumn !== null && !this.dataset.columns.has(part);
    if (partColumn !== null && (isNew || others.length > 0))
      this.sheet.addTo(number, partColumn, own, column);
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
    const { to, size, part } = this.signed;
    for (const [index, { row, like }] of more.entries()) {
      const number = last + 1 + index;
      this.sheet.split += 1;
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
        this.sheet.set({
          sheet: this.dataset.sheet,
          row: number,
          column,
          to: value,
          like: { row: like, column },
        });
        if (cell.formula && column !== at.column && column !== at.sizeColumn && value !== null)
          this.sheet.line('formula', number, column, '', String(value));
      }
      for (const [name, column] of at.added) {
        const constant = this.constants.find((each) => each.to === name)?.value ?? null;
        this.sheet.addTo(
          number,
          column,
          name === part ? (row.values[part] ?? null) : constant,
          at.column,
          like,
        );
      }
      this.sheet.line('claim', number, at.column, toA1(like, at.column), signedText(row.values[to] ?? null));
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
      throw new Failure('BAD_SETTINGS', 'upgrade-no-room', {
        sheet: this.dataset.sheet,
        row: last,
        n: by,
      });
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
        if (cell.formula) this.sheet.losesFormula = true;
        this.sheet.set({
          sheet: this.dataset.sheet,
          ...{ row: row + by, column, to: valueOf(cell), like: { row, column } },
        });
        if (row > last + by && isClear(grid.cell(row - by, column)))
          this.sheet.set({ sheet: this.dataset.sheet, row, column, to: null });
      }
    const cell = toA1(below[0] ?? last, grid.usedColumns[0] ?? 1);
    this.sheet.lines.push({ kind: 'moved', sheet: this.dataset.sheet, cell, from: '', to: String(by) });
  }

  /** The new drop-downs; those of the older codes would refuse the new numbers. */
  private limit(column: number, added: ReadonlyMap<string, number>): void {
    const { most } = this.signed;
    this.sheet.rules.push({ ...this.sheet.rowsBelow(), column, allows: { min: -most, max: most } });
    this.sheet.chooseFrom(added);
  }
}

const signedText = (value: Value): string =>
  typeof value === 'number' && value > 0 ? `+${String(value)}` : String(value ?? '–').replace('-', '−');
