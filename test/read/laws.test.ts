/** Whatever stands in the cells: reading ends, keeps count of every row, and gives numbers, texts and blanks only. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { gridOf } from '../../core/grid/grid.ts';
import type { Cell } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { BLANK_CELL, bookWith, text, toCell } from './column.ts';

const TOKENS =
  '2023 2020/21 _T SEN Congo Total 1,234 1.234,5 (250) ~30 12% 4* .. - x <5 3-4 #REF! 05/03/2021 IN O1';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(BLANK_CELL),
  fc.constantFrom(...TOKENS.split(' ')).map(text),
  fc.string({ unit: 'binary', maxLength: 12 }).map(text),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(toCell),
  fc.integer({ min: 0, max: 3000 }).map(toCell),
  fc.constantFrom<Cell>(
    { kind: 'error', value: '#N/A' },
    { kind: 'error', value: '#REF!' },
    { kind: 'boolean', value: false },
    { kind: 'date', value: '2021-03-05' },
    { kind: 'blank', value: null, formula: true },
    { kind: 'text', value: '', formula: true },
    { kind: 'number', value: 0.3, format: '0%' },
  ),
);

const tables = catalogue.templates.filter((each) => each.layout === 'table');

it('holds for any cells under the header of any sheet', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...tables),
      fc.array(fc.array(cell, { maxLength: 20 }), { maxLength: 14 }),
      fc.integer({ min: 0, max: 9 }),
      (template, rows, power) => {
        const grid = gridOf(template.id, [template.fields.map((field) => text(field.id)), ...rows]);
        const meta = gridOf('META', [
          [text('field'), text('value')],
          [text('money_mult'), toCell(power)],
          [text('count_mult'), toCell(power)],
        ]);
        const dataset = readSubmission(bookWith(meta, grid), catalogue).datasets[1];
        const filled = rows.filter((row) =>
          row.some((each) =>
            each.kind === 'blank' ? each.formula === true : String(each.value).trim() !== '',
          ),
        );
        expect(dataset?.template.id).toBe(template.id);
        expect((dataset?.rows.length ?? 0) + (dataset?.ignored ?? 0)).toBe(filled.length);
        for (const row of dataset?.rows ?? []) {
          expect(Object.keys(row.values)).toEqual(template.fields.map((field) => field.id));
          for (const value of Object.values(row.values))
            expect(value === null || typeof value === 'string' || Number.isFinite(value)).toBe(true);
        }
      },
    ),
    { seed: 20240331, numRuns: 400 },
  );
});
