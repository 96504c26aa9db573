/** What people decide on 13_RECONCILE of the full edition, in the edition for everybody. */
import { beforeAll, expect, test } from 'vitest';
import { loadSolver } from '../../core/formats/index.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { METHOD_VERSION } from '../../core/layout/book-context.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { BookPlan } from '../../core/layout/plan.ts';
import type { Book, Value } from '../../core/model.ts';
import { decisionsOf } from '../../core/round/decisions.ts';
import { readEarlierBook } from '../../core/round/read-earlier.ts';
import { roundOf } from '../../core/round/round.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { typedBook } from '../helpers/typed-book.ts';

// Ages add up to the population of the statistical office; three old people are few, and so are three permits.
const COUNTRY = `
  STA_POP    | year | age    | total
             | 2023 | _T     | 88716
             | 2023 | Y0T14  | 40100
             | 2023 | Y15T64 | 48613
             | 2023 | Y_GE65 | 3
  LOC_PLAN   | year | region | population
             | 2023 | _T     | 71234
  STA_FLOW   | year | direction | group | partner | duration | total
             | 2023 | OUT       | NAT   | _T      | _T       | 40000
  LAB_OUT    | year | destination | total
             | 2023 | _T          | 52000
  LAB_FWP    | year | event | citizenship | isco | isic | total
             | 2023 | FIRST | _T          | _T   | _T   | 3
  INT_PERMIT | year | event | reason | length | citizenship | total
             | 2023 | FIRST | WORK   | _T     | _T          | 8417`;

const [POPULATION, WORKERS, PERMITS] = [
  'X14|population|2023||STA|LOC',
  'X01|labour_out|2023||LAB|STA',
  'X07|work_permits_first|2023||LAB|INT',
] as const;

/** The rows of a sheet by the small names; those of 18_DATA stand where others have their headers. */
function rowsOf(plan: BookPlan, name: string): readonly Readonly<Record<string, Value>>[] {
  const rows = plan.sheets.find((each) => each.name === name)?.rows ?? [];
  const names = rows[name === '18_DATA' ? 4 : 3]?.cells.map((cell) => String(cell?.value ?? '')) ?? [];
  return rows
    .slice(5)
    .map(({ cells }) =>
      Object.fromEntries(names.map((each, column) => [each, (cells[column]?.value ?? null) as Value])),
    );
}

/** The next workbook, with what was decided in the earlier one. */
async function nextOf(before: Book, edition: 'full' | 'public'): Promise<BookPlan> {
  const earlier = readEarlierBook(before);
  const outcome = run(parseExample(COUNTRY).books, {
    decisions: decisionsOf(earlier),
    disclosure: { edition, solver: await loadSolver() },
  });
  const round = roundOf(earlier, outcome, { asOf: '2025-03-31', method: METHOD_VERSION });
  return layoutBook(outcome, catalogue, { ...bookOptions, round });
}

let decided: Book;
/** With fewer people than the ages of the ministry add up to. */
beforeAll(() => {
  decided = typedBook(layoutBook(run(parseExample(COUNTRY).books), catalogue, bookOptions), (sheet) => {
    const { put } = sheet('13_RECONCILE');
    put(POPULATION, 'value_decided', 80_000);
    put(POPULATION, 'decided_by', 'Ines Contreras');
    put(WORKERS, 'value_decided', 2);
    put(PERMITS, 'value_decided', 7777);
    put(PERMITS, 'explanation', 'three-nurses');
  });
});

test('the full edition says of each comparison what a decided value replaces, and of each value whether it does', async () => {
  const rows = rowsOf(await nextOf(decided, 'full'), '13_RECONCILE');
  const told = rows.map((row) => [row['key'], row['value_used'], row['rule_used'], row['decides']]);
  expect(told).toEqual([
    [PERMITS, 7777, 'MANUAL', 'both figures'],
    [WORKERS, null, 'both shown', expect.stringContaining('nothing: A is a part of B')],
    [POPULATION, 80_000, 'MANUAL', 'both figures'],
  ]);
  expect(rows.map((row) => row['value_decided'])).toEqual([7777, 2, 80_000]);
});

test('the edition for everybody shows decided figures and nothing that was hidden, decided or reported', async () => {
  const plan = await nextOf(decided, 'public');
  const population = rowsOf(plan, '18_DATA').filter(
    ({ sheet, measure }) => sheet === 'STA_POP' && measure === 'total',
  );
  // the children would give the three back: the ministry's total stands beside the decided one
  expect(population.map(({ age, value }) => [age, value])).toEqual([
    ['Y15T64', 48_613],
    ['_T', 80_000],
  ]);
  // of the permits three are few: nobody may see that something was decided on them
  const rows = rowsOf(plan, '13_RECONCILE');
  expect(rows.map(({ key, value_decided: value }) => [key, value])).toEqual([
    [WORKERS, null],
    [POPULATION, 80_000],
  ]);
  const text = JSON.stringify(plan);
  const hidden = ['40100', 'three-nurses', 'Ines Contreras', 'decided_by'];
  expect(hidden.filter((each) => text.includes(each))).toEqual([]);
});
