/** The workbook that goes back to a ministry, and the answers in it that come back (coherence-workbook §6.3, §6.4). */
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { METHOD_VERSION } from '../../core/layout/book-context.ts';
import { layoutBook } from '../../core/layout/book.ts';
import { layoutFeedback } from '../../core/layout/feedback-book.ts';
import type { BookPlan } from '../../core/layout/plan.ts';
import type { Outcome, Value } from '../../core/model.ts';
import { readAnswers, readEarlierBook } from '../../core/round/read-earlier.ts';
import { roundOf } from '../../core/round/round.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { typedBook } from '../helpers/typed-book.ts';

const world = (status = 'F'): string => `
  PLN_GOALS  | goal_id | level | title  |
             | G1      | GOAL  | Income |
  LAB_FWP    | year | event | citizenship | isco | isic | total |
             | 2023 | VALID | _T          | _T   | _T   | 900   |
             | 2022 | VALID | _T          | _T   | _T   | many  |
  INT_PERMIT | year | event | reason | length | citizenship | total | conf_status |
             | 2023 | VALID | WORK   | _T     | _T          | 517   | ${status}   |
  STA_POP    | year | age | total   |
             | 2023 | _T  | 1000000 |`;

const outcomeOf = (status?: string): Outcome =>
  run(parseExample(world(status)).books, { disclosure: { edition: 'full', profile: 'standard' } });
const feedbackFor = (outcome: Outcome, institution: string): BookPlan => {
  const found = layoutFeedback(outcome, catalogue, bookOptions).find(
    (each) => each.institution === institution,
  );
  if (!found) throw new Error(`nothing for ${institution}`);
  return found.plan;
};
const rowsOf = (plan: BookPlan, name: string): readonly Readonly<Record<string, Value>>[] => {
  const rows = plan.sheets.find((each) => each.name === name)?.rows ?? [];
  const names = rows[3]?.cells.map((cell) => String(cell?.value ?? '')) ?? [];
  return rows
    .slice(5)
    .map(({ cells }) =>
      Object.fromEntries(names.map((each, at) => [each, (cells[at]?.value ?? null) as Value])),
    );
};
const textOf = (plan: BookPlan): string => JSON.stringify(plan.sheets.map(({ rows }) => rows));

let outcome: Outcome;
let labour: BookPlan;
beforeAll(() => {
  outcome = outcomeOf();
  labour = feedbackFor(outcome, 'LAB');
});

test('one for each that sent something or is asked something', () => {
  const codes = layoutFeedback(outcome, catalogue, bookOptions).map(({ institution }) => institution);
  expect(codes).toEqual([...codes].sort());
  expect(codes).toEqual(expect.arrayContaining(['INT', 'LAB', 'PLN', 'STA']));
});

test('what was noticed in its own files, errors first, with what to do', () => {
  const checks = rowsOf(labour, 'CHECKS');
  expect(checks[0]).toMatchObject({ level: 'Error', sheet: 'LAB_FWP', cell: 'F3' });
  expect(checks.map((row) => row['file'])).not.toContain('xts-int.xlsx');
  expect(checks.filter((row) => row['todo'] === '')).toEqual([]);
});

test('its own rows as they were read, with what was noticed and whether they count', () => {
  expect(rowsOf(labour, 'LAB_FWP')).toMatchObject([
    { row: 2, used: 'yes', year: '2023', total: '900' },
    { row: 3, used: 'no', year: '2022', total: 'many', check: expect.stringMatching(/^F3: /) as string },
  ]);
});

test('figures of others that differ, and what its own were used for', () => {
  expect(rowsOf(labour, '13_RECONCILE')).toMatchObject([{ value_a: 900, value_b: 517 }]);
  const used = rowsOf(feedbackFor(outcome, 'STA'), 'USED_FOR').find((row) => row['indicator'] === 'CTX-01');
  expect(used).toMatchObject({ year: 2023, value: 1_000_000, your_cells: 'STA_POP!C2', others: '' });
});

test('what another ministry keeps back is in no sheet of the others, and it is told that lines are left out', () => {
  const confidential = outcomeOf('C');
  const plan = feedbackFor(confidential, 'LAB');
  expect(textOf(labour)).toContain('517');
  expect(textOf(plan)).not.toContain('517');
  expect(rowsOf(plan, '13_RECONCILE')).toMatchObject([{ value_a: null, value_b: null }]);
  expect(JSON.stringify(plan.sheets[0]?.rows)).toMatch(/left out, since/);
  expect(textOf(feedbackFor(confidential, 'INT'))).toContain('517');
});

test('a changed figure is asked of the ministry whose figure it is, and of no other', () => {
  const edit = {
    ...{ institution: 'LAB', sheet: 'LAB_FWP', measure: 'total', year: 2023, codes: 'event=VALID' },
    ...{ cells: 'F2', written: 900, asked: 990 },
  };
  const before = readEarlierBook(typedBook(layoutBook(outcome, catalogue, bookOptions)));
  const round = {
    ...roundOf(before, outcome, { asOf: '2025-03-31', method: METHOD_VERSION }),
    edits: [edit],
  };
  const books = new Map(
    layoutFeedback(outcome, catalogue, { ...bookOptions, round }).map(({ institution, plan }) => [
      institution,
      plan,
    ]),
  );
  const of = (code: string) => rowsOf(books.get(code) ?? labour, 'CORRECTIONS');
  expect(of('LAB')).toMatchObject([{ sheet: 'LAB_FWP', cell: 'F2', written: 900, asked: 990, reason: null }]);
  expect(of('INT')).toEqual([]);
});

describe('answers in a workbook that came back', () => {
  test('are taken over by the next consolidation', () => {
    const key = String(rowsOf(labour, '13_RECONCILE')[0]?.['key']);
    const back = typedBook(labour, (sheet) => {
      sheet('13_RECONCILE').put(key, 'explanation', 'We count renewals too');
    });
    const before = readEarlierBook(typedBook(layoutBook(outcome, catalogue, bookOptions)));
    const options = { asOf: '2025-03-31', method: METHOD_VERSION, returned: [readAnswers(back)] };
    expect(roundOf(before, outcome, options).answers['13_RECONCILE'].get(key)?.given).toEqual({
      explanation: 'We count renewals too',
    });
  });

  test('it is no earlier consolidation', () => {
    expect(() => readEarlierBook(typedBook(labour))).toThrow(
      expect.objectContaining({ reason: 'not-a-coherence-book' }),
    );
  });
});

test('the page in front: a sentence of two lines in one cell gets a row for both', () => {
  const plan = layoutFeedback(outcomeOf(), catalogue, { ...bookOptions, language: 'fr' })[0]?.plan;
  const [front = expect.fail('no page')] = plan?.sheets ?? [];
  const told = front.rows.filter(({ cells }) => String(cells[0]?.value ?? '').startsWith('•'));
  expect(told.length).toBeGreaterThan(1);
  // 104 characters wide in letters of 10 points: about 117 a line
  for (const { cells, height } of told)
    expect((height ?? 15) > 20, String(cells[0]?.value)).toBe(String(cells[0]?.value).length > 117);
  expect(told.some(({ height }) => height !== undefined)).toBe(true);
});
