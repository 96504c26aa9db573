/** What countries learnt, from their ministries' sheets and their finished workbooks to proposals for the tools (§7). */
import { expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { METHOD_VERSION } from '../../core/layout/book-context.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { Book, Value } from '../../core/model.ts';
import { comparePilots } from '../../core/pilots.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { typedBook } from '../helpers/typed-book.ts';

const world = (country: string) =>
  parseExample(`
    META        | country | ${country}
    STA_POP     | year | age | total
                | 2023 | _T  | 88716
    PLN_GOALS   | goal_id | level | title
                | G1      | GOAL  | Income
    COH_LESSONS | lesson_id | lesson   | affects  | proposal   | decision
                | L1        | Be early | STA_FLOW | Say when   | OPEN
                | L2        | Be brief | S06      |            | OPEN
  `).books.map((book) => ({ ...book, file: `${country}-${book.file}` }));

/** The finished workbook of a country; cells of 20_LESSONS by row (from 0) and header are written by people. */
function finished(
  country: string,
  cells: readonly (readonly [row: number, header: string, text: Value])[],
): Book {
  const outcome = run(world(country));
  return typedBook(layoutBook(outcome, catalogue, bookOptions), (sheet) => {
    const { rows, column } = sheet('20_LESSONS');
    for (const [row, header, text] of cells) (rows[row] ??= [])[column(header, 5)] = text;
  });
}

const compared = (...more: readonly Book[]) =>
  comparePilots([...world('MLI'), ...world('XTS'), ...more], METHOD_VERSION).comparison;

test('lessons that people wrote or changed in the workbook of a country count as they left them', () => {
  const typed = finished('MLI', [
    [5, 'Decision', 'ACCEPTED'],
    [6, 'Proposal', 'Shorter rule'],
    [9, 'Lesson', 'Ask the regions'],
    [9, 'Affects', 'sta_flow'],
    [9, 'Proposal', 'A column for regions'],
  ]);
  const { lessons, proposals } = compared(typed);
  expect(
    lessons.map(({ lesson, countries, decisions }) => [
      lesson,
      countries,
      decisions.map((each) => each.decision),
    ]),
  ).toEqual([
    ['Be brief', ['MLI', 'XTS'], ['OPEN', 'OPEN']],
    ['Ask the regions', ['MLI'], [null]],
    ['Be early', ['MLI', 'XTS'], ['ACCEPTED', 'OPEN']],
  ]);
  expect(
    proposals.filter(({ reason }) => reason === 'LESSON').map(({ affects, texts }) => [affects, texts]),
  ).toEqual([
    ['S06', ['Shorter rule']],
    ['sta_flow', ['A column for regions', 'Say when']],
  ]);
});

test('a workbook in which nobody wrote changes nothing', () => {
  expect(compared(finished('MLI', [])).lessons).toEqual(compared().lessons);
});
