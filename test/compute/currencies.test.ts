/** Amounts of one sheet in several currencies are never added (rulings A6). */
import { expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { compute } from '../../core/compute/compute.ts';
import { checkBooks } from '../helpers/checked.ts';
import { parseExample } from '../helpers/example.ts';
import { lineOf } from '../helpers/figures.ts';

const WORKBOOKS = `
  META@xts-fin.xlsx       | institution_code | FIN |
                          | currency         | USD |
  FIN_BUDGET@xts-fin.xlsx | year | programme_id | fund_source | planned | executed
                          | 2022 | B1           | STATE       | 1000    | 900
                          | 2023 | B1           | STATE       | 1000    | 900
                          | 2023 | B2           | STATE       | 100     | 100
                          | 2023 | B3           | STATE       | 100     | 100
                          | 2023 | B4           | STATE       | 100     | 100
                          | 2023 | B5           | STATE       | 100     | 100
  META@xts-hea.xlsx       | institution_code | HEA |
                          | currency         | OTHER |
  FIN_BUDGET@xts-hea.xlsx | year | programme_id | fund_source | planned | executed
                          | 2022 | B6           | STATE       | 600     | 120
                          | 2023 | B6           | STATE       | 600     | 120`;

/** Executed against planned, in per cent, by year. */
function executed(currency: string, reversed = false): readonly (readonly [number, string, string])[] {
  const { books } = parseExample(WORKBOOKS.replace('OTHER', currency));
  const { values } = compute(checkBooks(reversed ? books.toReversed() : books), catalogue, {
    indicators: ['SUP-01'],
    by: [],
  });
  return values
    .filter(({ year }) => year >= 2022)
    .map((each) => [
      each.year,
      lineOf(each),
      each.inputs.map(({ value, unit }) => `${String(value)} ${unit}`).join(),
    ]);
}

test('in one currency all are added', () => {
  expect(executed('USD')).toEqual([
    [2022, '63.75 A', '1020 USD,1600 USD'],
    [2023, '71 A', '1420 USD,2000 USD'],
  ]);
});

// 2022: one of two programmes is too little of the whole (80 %); 2023: five of six are enough, 1 300 of 1 400.
test.each([false, true])(
  'in two, those of the ministry that keeps the sheet count; reversed: %s',
  (reversed) => {
    expect(executed('EUR', reversed)).toEqual([
      [2022, 'null O LOW_COVERAGE', ''],
      [2023, '92.857143 E PARTIAL(83 %)', '1300 USD,1400 USD'],
    ]);
  },
);
