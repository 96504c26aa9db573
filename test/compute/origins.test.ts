/** A figure imported from a ministry's own table leads to its cell there, as long as it is the figure that was imported. */
import { expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { check } from '../../core/check/check.ts';
import { observationsOf } from '../../core/compute/observations.ts';
import { readSubmission } from '../../core/read/read.ts';
import { parseExample } from '../helpers/example.ts';
import { figure } from '../helpers/figures.ts';

/** What the sheet IMPORTED says of STA_POP, in which row and value vary. */
const workbook = (rows: string, ageWritten = '_T'): string => `
  IMPORTED@xts-sta.xlsx | to_sheet | to_cell | row_key | column | imported_value | from_file | from_sheet | from_cell | original_text | import_step
           | STA_POP  | C2      | "2023,${ageWritten}" | total | 1234000 | pop.xlsx | Feuil'1 | F12    | "1 234*"      | ×10^3
  STA_POP  | year | age   | total
  ${rows}`;

const ORIGIN = `pop.xlsx 'Feuil''1'!F12: "1 234*" (×10^3)`;

test.each([
  ['as it was written', '| 2023 | _T | 1234000', ORIGIN],
  ['after rows were inserted above', '| 2022 | _T | 5\n | 2023 | _T | 1234000', ORIGIN],
  ['not after the figure was changed', '| 2023 | _T | 1234001', undefined],
  ['not for another row at the old place', '| 2022 | _T | 7\n | 2023 | _T | 1234001', undefined],
])('the origin %s', (_, rows, expected) => {
  const { inputs } = figure(workbook(rows), 'CTX-01');
  expect(inputs[0]?.sources.map(({ origin }) => origin)).toEqual([expected]);
});

test('a row whose key was repaired is known by its cell', () => {
  const { books } = parseExample(workbook('| 2023 | _T | 1234000', 'ensemble'));
  const checked = check(
    books.map((book) => readSubmission(book, catalogue)),
    catalogue,
  );
  expect(observationsOf(checked).flatMap(({ sources }) => sources.map(({ origin }) => origin))).toEqual([
    ORIGIN,
  ]);
});
