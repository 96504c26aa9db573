import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { bookOf, gridOf } from '../../core/grid/grid.ts';
import type { Cell } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';

describe('a sheet with one stray cell in its last corner', () => {
  it('is read at the cost of its cells, not of its rectangle', () => {
    const text = (value: string): Cell => ({ kind: 'text', value });
    const number = (value: number): Cell => ({ kind: 'number', value });
    const rows: Cell[][] = [
      [text('year'), text('age'), text('total')],
      [number(2023), text('_T'), number(100)],
    ];
    const last: Cell[] = [];
    last[16_383] = number(1);
    rows[1_048_575] = last;
    const grid = gridOf('STA_POP', rows);
    expect([grid.rowCount, grid.columnCount, grid.usedColumns]).toEqual([
      1_048_576,
      16_384,
      [1, 2, 3, 16_384],
    ]);
    const { datasets } = readSubmission(bookOf('far.xlsx', [grid]), catalogue);
    expect(datasets.map((each) => [each.template.id, each.rows.length, each.ignored])).toEqual([
      ['STA_POP', 1, 1],
    ]);
  });
});
