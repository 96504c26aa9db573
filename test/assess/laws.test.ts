/** What must never change a finding (domain/coherence §9): order of rows and files, language; what must: zero or nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridOf } from '../../core/grid/grid.ts';
import type { Book, Cell, Grid } from '../../core/model.ts';
import { parseExample } from '../helpers/example.ts';
import { assessBooks, assessText, linesFor, linesOf } from './world.ts';
import { NDP3, NDP3_VALUES } from './xts-ndp3.ts';

const { books } = parseExample(NDP3);
const base = assessBooks(books, { values: NDP3_VALUES });

/** The rows of a sheet in another order; the header stays, and forms keep theirs. */
function shuffled(grid: Grid, order: readonly number[]): Grid {
  if (grid.name === 'META' || grid.name === 'COH_EXERCISE') return grid;
  const row = (number: number): Cell[] =>
    Array.from({ length: grid.columnCount }, (_, column) => grid.cell(number, column + 1));
  const body = Array.from({ length: grid.rowCount - 1 }, (_, index) => row(index + 2));
  const moved = body
    .map((cells, index) => ({ cells, place: order[index % order.length] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ cells }) => cells);
  return gridOf(grid.name, [row(1), ...moved]);
}

test('order of rows, sheets and files leaves every finding as it is', () => {
  const orders = fc.array(fc.double({ noNaN: true }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(orders, fc.boolean(), (order, backward) => {
      const moved = books.map((book): Book => {
        const [meta, ...sheets] = book.sheets.map((grid) => shuffled(grid, order));
        return { ...book, sheets: [...(meta ? [meta] : []), ...(backward ? sheets.reverse() : sheets)] };
      });
      const found = assessBooks(backward ? moved.reverse() : moved, { values: NDP3_VALUES });
      const bare = (all: typeof base.findings) => all.map((finding) => ({ ...finding, sources: [] }));
      expect(bare(found.findings)).toEqual(bare(base.findings));
      expect(linesOf(found.suppressed)).toEqual(linesOf(base.suppressed));
      expect(found.scores).toEqual(base.scores);
      expect(found.model.goals.map((goal) => goal.funding.funded)).toEqual(
        base.model.goals.map((goal) => goal.funding.funded),
      );
    }),
    { seed: 20101, numRuns: 30 },
  );
});

test('names of files leave every finding as it is', () => {
  const renamed = books.map((book, index) => ({ ...book, file: `${String(9 - index)} copy.xlsx` }));
  expect(linesOf(assessBooks(renamed, { values: NDP3_VALUES }).findings)).toEqual(linesOf(base.findings));
});

test.each(['en', 'fr', 'es'])('the language of the workbooks (%s) plays no role', (language) => {
  const found = assessText(`${NDP3}\nMETA | language | ${language} |`, { values: NDP3_VALUES });
  expect(linesOf(found.findings)).toEqual(linesOf(base.findings));
});

test('zero and nothing differ: judged unrelated, or not examined', () => {
  const world = (strength: string) =>
    assessText(`
      PLN_GOALS | goal_id | level | title |
                | G1      | GOAL  | Roads |
      PLN_LINKS | goal_id | dimension | strength    | asserted_by |
                | G1      | REM       | ${strength} | PLN         |`);
  expect([linesFor('C-101', world('0')), linesFor('C-102', world('0'))]).toEqual([[], ['C-102 I G1']]);
  expect([linesFor('C-101', world('')), linesFor('C-102', world(''))]).toEqual([['C-101 M G1'], []]);
});

test('one more goal leaves the findings on the others as they are', () => {
  const more = assessText(NDP3.replace('| G4 ', '| G5 | GOAL | Ports | 0 | |\n | G4 '), {
    values: NDP3_VALUES,
  });
  const others = more.findings.filter((finding) => finding.subject.goal !== 'G5');
  expect(linesOf(others).toSorted()).toEqual(linesOf(base.findings).toSorted());
});

test('workbooks without a plan give no findings on goals, and no failure', () => {
  const found = assessText('STA_POP | year | age | total |\n| 2023 | _T | 10 |');
  expect(found.findings).toEqual([]);
  expect(found.model.goals).toEqual([]);
  expect(assessBooks([]).findings).toEqual([]);
});

test('a copy of the plan in a ministry’s workbook changes nothing; the planning authority’s rows count', () => {
  const copy = NDP3.split('\n').filter((line) =>
    /PLN_GOALS|^\s+\| G\d \| GOAL/.test(line.replace(/\s+/g, ' ')),
  );
  const strayed = copy.join('\n').replace('PLN_GOALS', 'PLN_GOALS@a-lab.xlsx').replaceAll('0.3', '0.9');
  const found = assessText(`${NDP3}\n${strayed}\nMETA@a-lab.xlsx | institution_code | LAB |`, {
    values: NDP3_VALUES,
  });
  expect(copy.length).toBeGreaterThan(1);
  expect(found.model.goals.map((goal) => goal.weight)).toEqual(base.model.goals.map((goal) => goal.weight));
  expect(linesOf(found.findings)).toEqual(linesOf(base.findings));
});
