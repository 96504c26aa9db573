/** Sheets as wide or as long as sheets can be; each test ends soon or never. */
import { describe, expect, it } from 'vitest';
import { NO_FEATURES } from '../../../core/grid/grid.ts';
import type { Cell, Grid } from '../../../core/model.ts';
import { importOf } from './foreign.ts';

const gridFrom = (
  rowCount: number,
  columnCount: number,
  cell: (row: number, column: number) => string | number | null,
): Grid => ({
  ...NO_FEATURES,
  name: 'Sheet1',
  visibility: 'visible',
  rowCount,
  columnCount,
  usedColumns: Array.from({ length: columnCount }, (_, index) => index + 1),
  cell: (row, column): Cell => {
    const value = cell(row, column);
    return value === null
      ? { kind: 'blank', value }
      : { kind: typeof value === 'number' ? 'number' : 'text', value };
  },
});

describe('a sheet', () => {
  it('of 16 384 equal headers gives a question', () => {
    const wide = gridFrom(3, 16_384, (row, column) =>
      row === 1 ? 'Total' : column === 1 ? 'France' : row * column,
    );
    expect(importOf(wide, 'STA_STOCK').questions).toContain('repeated-header');
  });
  it('of 16 384 columns of words gives a question', () => {
    const wide = gridFrom(3, 16_384, (row, column) => (row === 1 ? `Country ${String(column)}` : 'Mali'));
    expect(importOf(wide, 'STA_STOCK').questions).toEqual(['no-table']);
  });
  it('of 16 384 years gives rows', () => {
    const wide = gridFrom(3, 16_384, (row, column) =>
      row === 1
        ? column === 1
          ? 'Country of birth'
          : 1950 + (column % 100)
        : column === 1
          ? 'Mali'
          : 7 * row,
    );
    expect(importOf(wide, 'STA_STOCK').questions).toContain('repeated-header');
  });
  it('of 10 000 rows of unknown labels asks about some', () => {
    const long = gridFrom(10_000, 2, (row, column) =>
      row === 1 ? (column === 1 ? 'Country of birth' : '2020') : column === 1 ? `Place ${String(row)}` : row,
    );
    const { questions } = importOf(long, 'STA_STOCK');
    expect(questions.length).toBeLessThan(100);
  });
});
