/** What changes in one sheet, cell by cell, with the lines that tell people of it. */
import type { Catalogue } from '../catalogue/define.ts';
import { toA1 } from '../grid/address.ts';
import type { Cell, Dataset, Grid, Row, Value } from '../model.ts';
import { isUncomputed, textOf } from '../read/cells.ts';
import type { UpgradeEdit, UpgradeLine, UpgradeRule } from '../model/upgrade.ts';
import { codesFor, filledCells, headEdits, isClear, labelRowOf, valueOf } from './cells.ts';
import type { ColumnChange } from './columns.ts';

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

export class SheetEdits {
  readonly edits: UpgradeEdit[] = [];
  readonly lines: UpgradeLine[] = [];
  readonly rules: UpgradeRule[] = [];
  readonly dataset: Dataset;
  readonly grid: Grid;
  readonly catalogue: Catalogue;
  losesFormula = false;
  open = 0;
  /** Rows added, and rows that were split. */
  split = 0;
  splitRows = 0;
  private mapped = 0;
  private readonly edited = new Set<string>();
  private readonly labelRow: number | null;

  constructor(dataset: Dataset, grid: Grid, catalogue: Catalogue) {
    this.dataset = dataset;
    this.grid = grid;
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

  /** The rows of the sheet, each with what it was split into. */
  groups(): (readonly [Row, ...Row[]])[] {
    const groups = new Map<number, [Row, ...Row[]]>();
    for (const row of this.dataset.rows) {
      const own = groups.get(row.number);
      if (own) own.push(row);
      else groups.set(row.number, [row]);
    }
    return [...groups.values()];
  }

  /** Rows in which something may be typed. */
  rowsBelow(): Pick<UpgradeRule, 'sheet' | 'firstRow' | 'lastRow'> {
    const { sheet, headerRow } = this.dataset;
    const firstRow = (this.labelRow ?? headerRow) + 1;
    const lastRow = Math.max(firstRow, ...this.dataset.rows.map(({ number }) => number)) + this.split + ROOM;
    return { sheet, firstRow, lastRow };
  }

  /** Drop-downs for columns that were added. */
  chooseFrom(added: ReadonlyMap<string, number>): void {
    for (const [name, column] of added) {
      const allows = codesFor(name, this.dataset, this.catalogue);
      if (allows) this.rules.push({ ...this.rowsBelow(), column, allows });
    }
  }

  /** A header, with the words of the label row below it. */
  head(column: number, name: string, like: number | null): void {
    for (const edit of headEdits(this.dataset, this.grid, this.labelRow, { column, name, like })) {
      this.set(edit);
      if (!isClear(this.grid.cell(edit.row, column))) this.mapped += 1;
    }
  }

  /** Changes a cell if it changes at all; a formula there gives way to its value. */
  put(row: number, column: number, to: Value): void {
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
  freeze(row: number, column: number, cell: Cell): void {
    this.set({ sheet: this.dataset.sheet, row, column, to: valueOf(cell) });
    this.losesFormula = true;
    this.line('formula', row, column, '', textOf(cell));
  }

  /** A cell that looks like another; nothing where there is no value. */
  addTo(row: number, column: number, to: Value, like: number, likeRow = row): void {
    if (to === null || to === '') return;
    this.set({ sheet: this.dataset.sheet, row, column, to, like: { row: likeRow, column: like } });
  }

  /** The first edit of a cell counts, apart from those that put something in the place of what moved away. */
  set(edit: UpgradeEdit): void {
    const at = `${String(edit.row)},${String(edit.column)}`;
    if (this.edited.has(at)) {
      const index = this.edits.findIndex(({ row, column }) => row === edit.row && column === edit.column);
      this.edits[index] = edit;
      return;
    }
    this.edited.add(at);
    this.edits.push(edit);
  }

  line(kind: UpgradeLine['kind'], row: number, column: number, from: string, to: string): void {
    this.lines.push({ kind, sheet: this.dataset.sheet, cell: toA1(row, column), from, to });
  }
}
