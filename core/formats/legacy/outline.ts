/**
 * What our own walk over the records of a binary workbook says: which cells there are, in which style, and what kind
 * of value each must have. The values themselves come from a library; where the two disagree the file is refused.
 */
import { Failure } from '../../failure.ts';
import { toA1 } from '../../grid/address.ts';
import type { Range, Span, Visibility } from '../../model.ts';
import type { Budget } from '../budget.ts';
import type { CellStyle } from '../number-format.ts';
import { damaged } from './damaged.ts';

export interface BookOutline {
  readonly date1904: boolean;
  /** By style number of a cell. */
  readonly styles: readonly CellStyle[];
  /** All tabs in order, also those without cells: names that hold in one sheet only refer to them by number. */
  readonly tabs: readonly string[];
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly SheetOutline[];
  /** Of each defined name, in the order of the file. */
  readonly hiddenNames: readonly boolean[];
  /** Makes text of what the library read byte by byte; null where texts are right as they are. */
  readonly recode: ((text: string) => string) | null;
}

/** What a cell record promises; a formula may have any value or none. */
const PROMISES = ['number', 'text', 'logical', 'formula'] as const;
export type Promised = (typeof PROMISES)[number];

export interface OutlinedCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly promised: Promised;
}

/** Columns of a sheet; makes one number of row and column. */
const WIDTH = 16_384;

/** Gathers what one worksheet holds, under the limits. Rows and columns count from 1. */
export class SheetOutline {
  readonly name: string;
  readonly visibility: Visibility;
  readonly merges: Range[] = [];
  readonly hiddenRows: Span[] = [];
  readonly hiddenColumns: Span[] = [];
  readonly notes: { readonly row: number; readonly column: number }[] = [];
  /** Style × 4 + promise, by place. */
  private readonly cells = new Map<number, number>();
  readonly budget: Budget;

  constructor(name: string, visibility: Visibility, budget: Budget) {
    this.name = name;
    this.visibility = visibility;
    this.budget = budget;
  }

  /** Blank cells only count. */
  blank(count: number): void {
    this.budget.addCells(count);
  }

  cell(row: number, column: number, style: number, promised: Promised): void {
    this.checkPlace(row, column);
    this.budget.addCells(1);
    const place = (row - 1) * WIDTH + column - 1;
    if (this.cells.has(place))
      throw new Failure('UNREADABLE', 'R29', { sheet: this.name, cell: toA1(row, column) });
    this.cells.set(place, style * 4 + PROMISES.indexOf(promised));
    if ((this.cells.size & 0xffff) === 0) this.budget.checkTime();
  }

  note(row: number, column: number): void {
    this.checkPlace(row, column);
    this.notes.push({ row, column });
  }

  merge(range: Range): void {
    const { limits } = this.budget;
    if (this.merges.length >= limits.merges)
      throw new Failure('LIMIT', 'R31', { sheet: this.name, limit: limits.merges });
    this.checkPlace(range.bottom, range.right);
    if (range.top < 1 || range.left < 1 || range.bottom < range.top || range.right < range.left)
      throw damaged();
    this.merges.push(range);
  }

  hideRow(row: number): void {
    addSpan(this.hiddenRows, { first: row, last: row });
  }

  hideColumns(first: number, last: number): void {
    const { columns } = this.budget.limits;
    if (last < first) throw damaged();
    if (first <= columns) addSpan(this.hiddenColumns, { first, last: Math.min(last, columns) });
  }

  /** In order of row and column. */
  *inOrder(): Generator<OutlinedCell> {
    const places = Float64Array.from(this.cells.keys()).sort();
    for (const place of places) {
      const mark = this.cells.get(place) ?? 0;
      yield {
        row: Math.floor(place / WIDTH) + 1,
        column: (place % WIDTH) + 1,
        style: Math.floor(mark / 4),
        promised: PROMISES[mark % 4] ?? 'formula',
      };
    }
  }

  private checkPlace(row: number, column: number): void {
    const { rows, columns } = this.budget.limits;
    if (row > rows || column > columns)
      throw new Failure('LIMIT', 'R21', { sheet: this.name, cell: toA1(row, column) });
  }
}

/** Adds rows or columns behind those there are; neighbours become one span. */
export function addSpan(spans: Span[], { first, last }: Span): void {
  const before = spans.at(-1);
  if (before && first <= before.last + 1)
    spans[spans.length - 1] = { first: before.first, last: Math.max(before.last, last) };
  else spans.push({ first, last });
}

/** 0 visible, 1 hidden, 2 hidden for good. */
export const visibilityOf = (state: number): Visibility =>
  state === 2 ? 'veryHidden' : state === 1 ? 'hidden' : 'visible';

/** Refuses a workbook that has too many sheets, two of one name, or none with cells. */
export function checkTabs(tabs: readonly string[], sheets: number, budget: Budget): void {
  if (tabs.length > budget.limits.sheets) throw new Failure('LIMIT', 'R32', { limit: budget.limits.sheets });
  const seen = new Set<string>();
  for (const tab of tabs) {
    if (tab === '') throw damaged();
    const key = tab.toLowerCase();
    if (seen.has(key)) throw new Failure('UNREADABLE', 'R14', { part: tab });
    seen.add(key);
  }
  if (sheets === 0) throw new Failure('UNREADABLE', 'R33');
}
