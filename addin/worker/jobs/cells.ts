/** Jobs of the page without Excel: the sheets and cells of the dropped workbook. */
import type { Grid, Value } from '../../../core/index.ts';
import { canBePatched } from '../../../core/formats/browser.ts';
import { Failure } from '../../../core/index.ts';
import { settingsOf } from '../bench.ts';
import type { Job } from '../serve.ts';

/** Cells of one answer. */
const MOST_CELLS = 50_000;

export const sheets: Job<'sheets'> = async ({ settings }, { shelf, host }) => {
  const book = await shelf.book({ limits: settingsOf(settings).limits ?? {}, host });
  return {
    canBePatched: canBePatched(book),
    sheets: book.sheets.map(({ name, visibility, rowCount, columnCount }) => ({
      ...{ name, visibility, rowCount, columnCount },
    })),
  };
};

export const cells: Job<'cells'> = async ({ settings, sheet, ...box }, { shelf, host }) => {
  const book = await shelf.book({ limits: settingsOf(settings).limits ?? {}, host });
  const grid = book.sheets.find(({ name }) => name === sheet);
  if (!grid) throw new Failure('HOST', 'gone', { sheet });
  const { top, left } = box;
  const right = Math.max(left, Math.min(box.right, grid.columnCount));
  const rows = Math.max(1, Math.floor(MOST_CELLS / (right - left + 1)));
  const bottom = Math.min(box.bottom, grid.rowCount, top + rows - 1);
  return blockOf(grid, { top, left, bottom, right });
};

function blockOf(
  grid: Grid,
  { top, left, bottom, right }: { top: number; left: number; bottom: number; right: number },
): { top: number; left: number; values: Value[][]; formulas: string[] } {
  const formulas: string[] = [];
  const values: Value[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: Value[] = [];
    for (let column = left; column <= right; column++) {
      const { value, formula } = grid.cell(row, column);
      line.push(typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value);
      if (formula) formulas.push(`${String(row)},${String(column)}`);
    }
    values.push(line);
  }
  return { top, left, values, formulas };
}

export const unedited: Job<'unedited'> = ({ settings }, { shelf, host }) =>
  shelf.unedited({ limits: settingsOf(settings).limits ?? {}, host });

export const locks: Job<'locks'> = ({ settings }, { shelf, host }) =>
  shelf.locks({ limits: settingsOf(settings).limits ?? {}, host });
