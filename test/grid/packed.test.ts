/** The compact sheet gives back what was put into it, whatever the numbers and gaps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FEATURES } from '../../core/grid/grid.ts';
import { packedGrid, PackedSheet } from '../../core/grid/packed.ts';
import type { Cell, Grid } from '../../core/model.ts';

const about = { ...NO_FEATURES, name: 'S', visibility: 'visible' as const };
const toCell = (look: number, value: number): Cell => ({ kind: 'number', value, format: String(look) });

function fill(cells: readonly (readonly [row: number, column: number, look: number, value: number])[]): Grid {
  const sheet = new PackedSheet();
  for (const cell of cells) sheet.put(...cell);
  return packedGrid(about, sheet.finish(), toCell);
}

describe('PackedSheet', () => {
  it('gives back every cell, and blanks elsewhere', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true }).map((each) => (Object.is(each, -0) ? 0 : each)),
      fc.integer(),
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom(2 ** 31, -(2 ** 31), 2 ** 32 - 1, 2 ** 32, -(2 ** 31) - 1, 65_535, 65_536, 255, 256),
    );
    const cell = fc.tuple(
      fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 1_048_576 })),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 65_535 }),
      number,
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ([row, column]) => row * 8 + column, maxLength: 200 }),
        (all) => {
          const cells = [...all].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
          const grid = fill(cells);
          for (const [row, column, look, value] of cells) {
            expect(grid.cell(row, column)).toEqual(toCell(look, value));
            if (!cells.some((each) => each[0] === row + 1 && each[1] === column))
              expect(grid.cell(row + 1, column)).toEqual({ kind: 'blank', value: null });
          }
          expect(grid.rowCount).toBe(Math.max(0, ...cells.map(([row]) => row)));
          expect(grid.columnCount).toBe(Math.max(0, ...cells.map(([, column]) => column)));
        },
      ),
      { seed: 31, numRuns: 200 },
    );
  });

  it('holds small whole numbers in a byte each', () => {
    const sheet = new PackedSheet();
    for (let row = 1; row <= 102_400; row++) sheet.put(row, 1, 1, row % 200);
    sheet.finish();
    expect(sheet.bytes).toBeLessThan(2 * 102_400);
  });

  it('is blank before, behind and between', () => {
    const grid = fill([
      [2, 3, 1, 5],
      [2000, 3, 1, 6],
    ]);
    for (const [row, column] of [
      [1, 3],
      [3, 3],
      [1999, 3],
      [2001, 3],
      [2, 1],
      [2, 4],
      [0, 3],
    ] as const)
      expect(grid.cell(row, column).kind).toBe('blank');
  });
});
