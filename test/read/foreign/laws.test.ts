/** What holds for every table, however strange: no exception, and every figure is accounted for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../core/catalogue/index.ts';
import { gridOf } from '../../../core/grid/grid.ts';
import { fromA1 } from '../../../core/grid/address.ts';
import type { Cell, Grid } from '../../../core/model.ts';
import { lookOf } from '../../../core/read/foreign/looks.ts';
import { importOf } from './foreign.ts';

const WORDS = [
  ...[
    'Country',
    'Total',
    'France',
    'Mali',
    'Congo',
    'Africa',
    'F',
    'M',
    'H',
    'Femmes',
    'Men',
    '0-14',
    '65 +',
    'Year',
  ],
  ...[
    'Country of birth',
    'origin (down) / destination (across)',
    'Source: x',
    '..',
    '-',
    '1 234',
    '2020*',
    '2019/20',
  ],
  ...[
    'University',
    'Refugees',
    'in thousands',
    '% of total',
    'Immigrants',
    '#REF!',
    'Notes',
    'a / b / c',
    '*',
    '',
  ],
];
const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS).map((value): Cell => ({ kind: 'text', value })) },
  {
    weight: 4,
    arbitrary: fc.integer({ min: -5, max: 4000 }).map((value): Cell => ({ kind: 'number', value })),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 2015, max: 2022 }).map((value): Cell => ({ kind: 'number', value })),
  },
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.string().map((value): Cell => ({ kind: 'text', value })) },
);
const grid = fc
  .tuple(
    fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 14 }),
    fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 3 }),
      ),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([rows, merges]) =>
    gridOf('Data', rows, {
      merges: merges.map(([top, left, size]) => ({
        top,
        left,
        bottom: top + (size % 2),
        right: left + size,
      })),
    }),
  );
const SHEETS = catalogue.templates.filter(({ layout }) => layout === 'table').map(({ id }) => id);

function isFigure(data: Grid, address: string): boolean {
  const place = fromA1(address);
  const look = place ? lookOf(data.cell(place.row, place.column)) : 'blank';
  return look !== 'blank' && look !== 'token';
}

describe('every table', () => {
  it('is read without an exception, and every figure is either in one row or left out', () => {
    fc.assert(
      fc.property(
        grid,
        fc.constantFrom(...SHEETS),
        fc.constantFrom(undefined, 'FRA'),
        (data, as, country) => {
          const { imported, proposal } = importOf(data, as, country === undefined ? {} : { country });
          const { cells } = imported;
          expect(cells.read).toBe(cells.imported + cells.blank + cells.leftOut);
          const origins = imported.rows.flatMap((row) => Object.values(row.origins));
          const taken = origins.flatMap(({ added = [], ...first }) =>
            [first, ...added].map((each) => each.cell),
          );
          const figures = taken.filter((address) => isFigure(data, address));
          expect(new Set(figures).size).toBe(imported.cells.imported);
          expect(figures).toHaveLength(imported.cells.imported);
          if (proposal.questions[0]?.id === 'no-table') return;
          expect(imported.changes).toEqual([]);
          expect(imported.mapping.columns).toEqual(proposal.mapping.columns);
        },
      ),
      { seed: 20240115, numRuns: 400 },
    );
  });
});
