/** Figures again after cells changed: exactly those of a whole computation, whatever was typed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isArithmetic } from '../../core/catalogue/define.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { compute } from '../../core/compute/compute.ts';
import { recompute } from '../../core/compute/recompute.ts';
import { classified, sum } from '../../core/expression/build.ts';
import type { Checked, Dataset, Usable } from '../../core/model.ts';
import { checkText } from '../helpers/checked.ts';
import { whole } from '../helpers/whole.ts';
import { world } from './world.ts';

const checked = checkText(world);
const options = { by: ['sex'] };
const before = { checked, computed: compute(checked, catalogue, options) };

/** Cells that hold a number which is no key. */
const cells = checked.usable.flatMap(({ dataset }) =>
  dataset.rows.flatMap((row) =>
    Object.entries(row.values)
      .filter(([field, value]) => typeof value === 'number' && !dataset.template.key.includes(field))
      .map(([field]) => ({ sheet: dataset.template.id, row: row.number, field })),
  ),
);

type Cell = (typeof cells)[number];

const withCell = ({ sheet, row, field }: Cell, value: number | null): Checked => ({
  ...checked,
  usable: checked.usable.map((each) =>
    each.dataset.template.id === sheet
      ? { ...each, dataset: changed(each.dataset, row, field, value) }
      : each,
  ),
});

/** Without `column`, so that the rows are what counts. */
function changed(dataset: Dataset, number: number, field: string, value: number | null): Dataset {
  const rows = dataset.rows.map((row) =>
    row.number === number ? { ...row, number, values: { ...row.values, [field]: value } } : row,
  );
  const { column, ...rest } = dataset;
  return column ? { ...rest, rows } : { ...dataset, rows };
}

it('one changed cell gives what a whole computation gives', () => {
  const values = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1_000_000 }));
  fc.assert(
    fc.property(fc.constantFrom(...cells), values, (cell, value) => {
      const after = withCell(cell, value);
      expect(whole(recompute(before, after, catalogue, options))).toEqual(
        whole(compute(after, catalogue, options)),
      );
    }),
    { seed: 20_261_126, numRuns: 8 },
  );
});

it('figures that read none of the changed sheets are taken over', () => {
  const cell = cells.find(({ sheet }) => sheet === 'CUS_TRADE');
  if (!cell) throw new Error('no cell of CUS_TRADE');
  const again = recompute(before, withCell(cell, 1), catalogue, options);
  const old = new Set(before.computed.values);
  const made = again.values.filter((value) => !old.has(value)).map(({ indicator }) => indicator);
  expect(new Set(made)).toEqual(new Set(['DIA-03']));
});

it('of a changed row only its codes, and the years that look back to it, are computed again', () => {
  const sheets = `STA_FLOW | year | direction | group | partner | age | duration | total
    | 2019 | IN | FOR | FRA | _T | LT | 10
    | 2019 | IN | FOR | ITA | _T | LT | 20
    | 2021 | IN | FOR | FRA | _T | LT | 30
    | 2021 | IN | FOR | ITA | _T | LT | 40
    | 2024 | IN | FOR | FRA | _T | LT | 50
    | 2024 | IN | FOR | ITA | _T | LT | 60`;
  const own = checkText(sheets);
  const only = { indicators: ['FLW-01'], by: ['partner'] };
  const first = { checked: own, computed: compute(own, catalogue, only) };
  const usable = own.usable.map((each) =>
    each.dataset.template.id === 'STA_FLOW'
      ? { ...each, dataset: changed(each.dataset, each.dataset.rows[2]?.number ?? 0, 'total', 33) }
      : each,
  );
  const again = recompute(first, { ...own, usable }, catalogue, only);
  expect(whole(again)).toEqual(whole(compute({ ...own, usable }, catalogue, only)));
  const old = new Set(first.computed.values);
  const made = again.values.filter((value) => !old.has(value));
  // A sum is compared with the year before: that of 2022 with 2021.
  expect(
    made.map(({ year, disaggregation }) => `${disaggregation['partner'] ?? 'all'} ${String(year)}`),
  ).toEqual(['all 2021', 'all 2022', 'FRA 2021', 'FRA 2022']);
});

it('a row that is now under an error changes its sheet', () => {
  const blockAll = ({ dataset }: Usable): Usable => ({ dataset, blocked: new Set(dataset.rows) });
  const after: Checked = {
    ...checked,
    usable: checked.usable.map((each) => (each.dataset.template.id === 'STA_FLOW' ? blockAll(each) : each)),
  };
  const again = recompute(before, after, catalogue, options);
  expect(whole(again)).toEqual(whole(compute(after, catalogue, options)));
  expect(again.values.filter(({ indicator, value }) => indicator === 'FLW-01' && value !== null)).toEqual([]);
});

it('a figure looks at the classification of a sheet that its formula does not name', () => {
  const [population] = catalogue.indicators.filter(isArithmetic).filter(({ id }) => id === 'CTX-01');
  if (!population) throw new Error('no population');
  const own = {
    ...catalogue,
    indicators: [
      { ...population, id: 'OWN-1', value: classified(sum('STA_POP.total', { age: '_T' }), 'LAB_OUT', 4) },
    ],
  };
  const sheets = (year: number) => `
    META@a.xlsx     | isic_rev | 4   |
    STA_POP@a.xlsx  | year | age | total
                    | 2022 | _T  | 90
                    | 2023 | _T  | 100
    LAB_OUT@a.xlsx  | year | destination | isic | total
                    | 2023 | _T          | A    | 5
    META@b.xlsx     | isic_rev | 5   |
    LAB_OUT@b.xlsx  | year | destination | isic | total
                    | ${String(year)} | FRA | A    | 7`;
  const first = checkText(sheets(2022));
  const moved = checkText(sheets(2023));
  // the rows of LAB_OUT alone are others; META and population are the same objects
  const usable = first.usable.map((each, index) => {
    const rows = moved.usable[index]?.dataset.rows ?? [];
    const { column, ...rest } = each.dataset;
    return each.dataset.template.id !== 'LAB_OUT'
      ? each
      : { ...each, dataset: column ? { ...rest, rows } : { ...each.dataset, rows } };
  });
  const asked = { indicators: ['OWN-1'], by: [] };
  const then = { checked: first, computed: compute(first, own, asked) };
  const now = { ...first, usable };
  const again = recompute(then, now, own, asked);
  expect(whole(again)).toEqual(whole(compute(now, own, asked)));
  // before: rows of revision 5 stood in 2022 alone; now they stand beside those of revision 4 in 2023
  const reasons = again.values.map(({ year, value, reasons: why }) => [year, value, ...why]);
  expect(reasons).toEqual([
    [2022, 90],
    [2023, null, 'CLASSIFICATION'],
  ]);
});
