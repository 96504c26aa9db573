/** Where the charts of 02_PROFILE stand: three in a row below the table, their figures to the right of it. */
import { toA1 } from '../grid/address.ts';
import { type BookContext, HEADER_ROW, linkTo } from './book-context.ts';
import { styles } from './book-styles.ts';
import { type ChartTable, chartOver, heightOfTable, tableCells } from './chart-block.ts';
import { cell, linkCell } from './frame.ts';
import type { CellPlan, ChartPlan, RowPlan } from './plan.ts';

/** Columns of one chart: the widths of the table make three of about the same breadth. */
const PLACES = ['A:D', 'E:J', 'K:Q'] as const;
const ROWS = 17;
/** First column of the figures, one free column after the table. */
const FIRST_COLUMN = 19;
const WIDTHS = [3, 52, 28, 28, 28];

export interface ChartArea {
  readonly charts: readonly ChartPlan[];
  /** Last row that is printed. */
  readonly last: number;
  /** Of the columns behind the table. */
  readonly widths: readonly number[];
  /** Leads down to the charts. */
  readonly link: CellPlan | null;
  /** The rows of the sheet with the figures beside and the heading below. */
  around(rows: readonly RowPlan[]): readonly RowPlan[];
}

/** `last`: last row of the table above. */
export function chartArea(context: BookContext, tables: readonly ChartTable[], last: number): ChartArea {
  if (tables.length === 0) return { charts: [], last, widths: [], link: null, around: (rows) => rows };
  const words = context.words.charts;
  const heading = last + 2;
  const first = heading + 2;
  const starts: number[] = [];
  const beside = new Map<number, readonly (CellPlan | null)[]>();
  let next = HEADER_ROW;
  for (const table of tables) {
    starts.push(next);
    tableCells(context, table).forEach((cells, index) => beside.set(next + index, cells));
    next += heightOfTable(table) + 1;
  }
  const below = new Map<number, readonly CellPlan[]>([
    [heading, [cell(words.section, styles.section)]],
    [
      heading + 1,
      [
        cell(context.fill(words.behind, { cell: toA1(HEADER_ROW, FIRST_COLUMN) }), {
          ...styles.aid,
          size: 9,
        }),
      ],
    ],
  ]);
  const end = first + ROWS * Math.ceil(tables.length / PLACES.length) - 1;
  return {
    charts: tables.map((table, index) =>
      chartOver(table, '02_PROFILE', starts[index] ?? HEADER_ROW, FIRST_COLUMN, placeOf(index, first)),
    ),
    last: end,
    widths: WIDTHS,
    link: linkCell(words.below, linkTo('02_PROFILE', `A${String(heading)}`), {
      size: styles.link.size,
      colour: styles.link.colour,
    }),
    around: (rows) =>
      Array.from({ length: Math.max(rows.length, end, next - 2) }, (_, index): RowPlan => {
        const row = rows[index] ?? { cells: below.get(index + 1) ?? [] };
        const right = beside.get(index + 1);
        if (!right) return row;
        const gap = Array.from({ length: FIRST_COLUMN - 1 - row.cells.length }, () => null);
        return { ...row, cells: [...row.cells, ...gap, ...right] };
      }),
  };
}

function placeOf(index: number, first: number): string {
  const [from = 'A', to = 'D'] = (PLACES[index % PLACES.length] ?? PLACES[0]).split(':');
  const top = first + ROWS * Math.floor(index / PLACES.length);
  // A row is left free between charts.
  return `${from}${String(top)}:${to}${String(top + ROWS - 2)}`;
}
