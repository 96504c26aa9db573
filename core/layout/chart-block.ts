/** The cells that a chart draws, as a small table in the sheet: a title, a head, a line for each year or group, a column for each series. */
import { toA1 } from '../grid/address.ts';
import type { BookContext, SheetName } from './book-context.ts';
import { styles } from './book-styles.ts';
import { cell } from './frame.ts';
import type { CellPlan, ChartPlan, ChartSeriesPlan } from './plan.ts';
import { chartColours } from './styles.ts';

/** A chart without its place, and the table of its figures. */
export interface ChartTable {
  readonly chart: Omit<ChartPlan, 'anchor' | 'series'>;
  /** Over the labels. */
  readonly corner: string;
  readonly series: readonly { readonly name: string; readonly look: Look }[];
  /** A cell for each series; null where there is no figure. */
  readonly lines: readonly { readonly label: CellPlan; readonly cells: readonly (CellPlan | null)[] }[];
}

export type Look = Pick<ChartSeriesPlan, 'colour' | 'marker' | 'dashed' | 'hatched'>;

/** For series side by side, in order: told apart without colour too. */
export const LOOKS: readonly Look[] = [
  { colour: chartColours.blue, marker: 'circle' },
  { colour: chartColours.orange, marker: 'square', dashed: true, hatched: true },
  { colour: chartColours.grey, marker: 'diamond' },
];

/** A chart is drawn where at least two of its cells hold numbers. */
export const isWorthDrawing = ({ lines }: Pick<ChartTable, 'lines'>): boolean =>
  lines.flatMap(({ cells }) => cells).filter((each) => typeof each?.value === 'number').length >= 2;

/** Rows that a table takes, with its title and head. */
export const heightOfTable = ({ lines }: ChartTable): number => lines.length + 2;

/** The cells of a table, row by row. */
export const tableCells = (
  context: BookContext,
  { chart, corner, series, lines }: ChartTable,
): readonly (readonly (CellPlan | null)[])[] => [
  [cell(context.fill(context.words.charts.figuresOf, { title: chart.title }), styles.label)],
  [cell(corner, styles.header), ...series.map(({ name }) => cell(name, styles.headerRight))],
  ...lines.map(({ label, cells }) => [
    label,
    ...series.map((_, index) => cells[index] ?? cell(null, styles.number)),
  ]),
];

/** The chart over a table whose title stands at this row and column. */
export function chartOver(
  { chart, series, lines }: ChartTable,
  sheet: SheetName,
  row: number,
  column: number,
  anchor: string,
): ChartPlan {
  const [first, last] = [row + 2, row + 1 + lines.length];
  const range = (at: number): string => `'${sheet}'!${toA1(first, at)}:${toA1(last, at)}`;
  return {
    ...chart,
    anchor,
    series: series.map(({ look }, index) => ({
      ...look,
      name: { ref: `'${sheet}'!${toA1(row + 1, column + 1 + index)}` },
      categories: range(column),
      values: range(column + 1 + index),
      ...(chart.kind.startsWith('stacked') && { labelled: true }),
    })),
  };
}
