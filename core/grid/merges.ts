/** Merged cells in a table: which of them say the same of several rows, and the sheet with these filled downwards. */
import { groupBy } from '../grouped.ts';
import type { Grid, Range, Template } from '../model.ts';

/** What decides about merged cells: where the columns of a table stand, and which hold figures. */
export interface TableColumns {
  readonly template: Template;
  readonly columns: ReadonlyMap<string, number>;
}

/** Sheet columns that the table has, with whether they hold figures. */
function columnsOf({ template, columns }: TableColumns): ReadonlyMap<number, boolean> {
  const measures = new Set(template.fields.filter(({ role }) => role === 'measure').map(({ id }) => id));
  return new Map([...columns].map(([field, column]) => [column, measures.has(field)]));
}

/**
 * Merged ranges of a table below its header, in two kinds. `filled`: one column wide and no figure, so that the text
 * holds for each of its rows (profile-sheets §6.2). `unclear`: across columns, or over figures.
 */
export function mergesOf(
  grid: Grid,
  headerRow: number,
  table: TableColumns,
): { readonly filled: readonly Range[]; readonly unclear: readonly Range[] } {
  if (grid.merges.length === 0) return { filled: [], unclear: [] };
  const isMeasure = columnsOf(table);
  const inTable = grid.merges.filter(({ bottom, left, right }) => {
    if (bottom <= headerRow) return false;
    for (const column of isMeasure.keys()) if (column >= left && column <= right) return true;
    return false;
  });
  const isFilled = ({ top, left, right }: Range): boolean =>
    left === right && isMeasure.get(left) === false && top > headerRow;
  return { filled: inTable.filter(isFilled), unclear: inTable.filter((range) => !isFilled(range)) };
}

/** The sheet in which every cell of these ranges holds what stands at their top. */
export function fillDown(grid: Grid, ranges: readonly Range[]): Grid {
  if (ranges.length === 0) return grid;
  const byColumn = groupBy(ranges, (range) => range.left);
  const sorted = new Map(
    [...byColumn].map(([column, own]) => [column, own.sort((a, b) => a.top - b.top)] as const),
  );
  return {
    ...grid,
    cell: (row, column) => {
      const own = sorted.get(column);
      const range = own && rangeAt(own, row);
      return grid.cell(range ? range.top : row, column);
    },
  };
}

/** The range of a column that holds a row; they do not overlap. */
function rangeAt(ranges: readonly Range[], row: number): Range | undefined {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return undefined;
    if (row < range.top) high = middle - 1;
    else if (row > range.bottom) low = middle + 1;
    else return range;
  }
  return undefined;
}
