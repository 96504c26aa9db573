/** The frame of the sheets that go back to a ministry: title, reading aid, provenance, header in row 5, data from row 6. */
import { toA1 } from '../grid/address.ts';
import type { Value } from '../model.ts';
import { type BookContext, FIRST_ROW, HEADER_ROW } from './book-context.ts';
import { styles } from './book-styles.ts';
import { cell, clip, provenance } from './frame.ts';
import { heightOf } from './text-height.ts';
import type { CellPlan, RowPlan, SheetPlan, Style } from './plan.ts';

export interface FeedbackColumn<T> {
  /** Machine name, in row 4. */
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly style: Style;
  /** Filled by the ministry. */
  readonly human?: boolean;
  readonly cell: (item: T) => CellPlan | Value;
}

export interface FeedbackTable<T> {
  /** ≤ 31 characters, ASCII. */
  readonly name: string;
  readonly title: string;
  readonly aid: string;
  readonly columns: readonly FeedbackColumn<T>[];
  readonly items: readonly T[];
  readonly frozenColumns: number;
  readonly tab: string;
}

export const feedbackHeading = (context: BookContext, title: string, aid: string): RowPlan[] => [
  { height: 24, cells: [cell(title, styles.title)] },
  { cells: [cell(aid, styles.aid)] },
  { cells: [cell(provenance(context), styles.provenance)] },
];

export function feedbackTable<T>(context: BookContext, table: FeedbackTable<T>): SheetPlan {
  const { name, columns, items } = table;
  const widths = columns.map(({ width }) => width);
  const last = toA1(FIRST_ROW + Math.max(items.length, 1) - 1, columns.length);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      ...feedbackHeading(context, table.title, table.aid),
      { cells: columns.map(({ id }) => cell(id, styles.machineName)) },
      { cells: columns.map(({ label, human }) => cell(label, human ? styles.headerHuman : styles.header)) },
      ...(items.length > 0
        ? items.map((item): RowPlan => {
            const cells = columns.map((column) => cellOf(column.cell(item), column.style));
            const height = heightOf(cells, widths);
            return height === undefined ? { cells } : { height, cells };
          })
        : [{ cells: [cell(context.text.frame.nothing, styles.nothing)] }]),
    ],
    frozen: { rows: HEADER_ROW, columns: table.frozenColumns },
    ...(items.length > 0 && { filter: `A${String(HEADER_ROW)}:${last}` }),
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      repeatRows: `${String(HEADER_ROW)}:${String(HEADER_ROW)}`,
      area: `A1:${last}`,
      footer: `&L&8 ${name} · ${context.runId}&R&8${context.fill(context.text.frame.page, { page: '&P', pages: '&N' })}`,
    },
    tab: table.tab,
    gridLines: false,
  };
}

function cellOf(given: CellPlan | Value, style: Style): CellPlan {
  if (typeof given === 'object' && given !== null) return given.style ? given : { ...given, style };
  return { value: typeof given === 'string' ? clip(given) : given, style };
}
