/** What of an earlier workbook goes into an edition for everybody: people's words, unless they tell a hidden number; no figures. */
import { beforeAll, describe, expect, test } from 'vitest';
import { tellsOf } from '../../core/compute/disclosure/tells.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { loadSolver } from '../../core/formats/index.ts';
import { METHOD_VERSION } from '../../core/layout/book-context.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { Book, Fact, Value } from '../../core/model.ts';
import { readEarlierBook } from '../../core/round/read-earlier.ts';
import { comparesWith, roundOf } from '../../core/round/round.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { typedBook } from '../helpers/typed-book.ts';

// Three people of 65 and more are few; with the ages adding up, the children go as well.
const COUNTRY = `
  STA_POP    | year | age    | total
             | 2023 | _T     | 88716
             | 2023 | Y0T14  | 40100
             | 2023 | Y15T64 | 48613
             | 2023 | Y_GE65 | 3
  LOC_PLAN   | year | region | population
             | 2023 | _T     | 71234
  PLN_GOALS  | goal_id | level | goal_label
             | G1      | GOAL  | Health
             | G2      | GOAL  | Jobs
  PLN_LINKS  | goal_id | dimension | direction | strength | channel | author
             | G1      | HEA       | D2M       | 2        | OTHER   | PLN
  PLN_ACTIONS | action_id | goal_id | dimension | title        | lead_institution | status
              | A1        | G1      | HEA       | Train nurses | HEA              | PLANNED
              | A2        | G1      | HEA       | Open clinics | HEA              | PLANNED`;
const POPULATION = 'X14|population|2023||STA|LOC';

/** The next workbook for everybody, after people wrote into the one of `from`. */
async function publicAfter(from: 'full' | 'public', write: (book: Book) => Book = (book) => book) {
  const disclosure = { edition: 'public', solver: await loadSolver() } as const;
  const first = run(parseExample(COUNTRY).books, from === 'full' ? {} : { disclosure });
  const typed = typedBook(layoutBook(first, catalogue, bookOptions), (sheet) => {
    const { put } = sheet('13_RECONCILE');
    put(POPULATION, 'explanation', 'The register of 2024-03-03 (C-204) counts G1 twice');
    const actions = sheet('08_ACTIONS');
    const [row, other] = ['A1', 'A2'].map((id) => actions.rows.find((cells) => cells.includes(id)));
    const at = actions.rows.flatMap((cells) =>
      cells.flatMap((cell, n) => (cell === 'Remarks' ? [n] : [])),
    )[0];
    if (!row || !other || at === undefined) throw new Error('no actions');
    row[at] = 'of 40,100 children';
    other[at] = 'begun in spring';
  });
  const earlier = readEarlierBook(write(typed));
  const outcome = run(parseExample(COUNTRY).books, { disclosure });
  const round = roundOf(earlier, outcome, { asOf: '2025-03-31', method: METHOD_VERSION });
  return { earlier, round, text: JSON.stringify(layoutBook(outcome, catalogue, { ...bookOptions, round })) };
}

describe('after a full edition', () => {
  let after: Awaited<ReturnType<typeof publicAfter>>;
  beforeAll(async () => {
    after = await publicAfter('full');
  });

  test('words are carried; one with a hidden number is not, and is named', () => {
    expect(after.text).toContain('The register of 2024-03-03 (C-204) counts G1 twice');
    expect(after.text).toContain('begun in spring');
    expect(after.text).not.toMatch(/40,?100/);
    expect(after.round.withheld).toEqual([{ sheet: '08_ACTIONS', key: 'A1', column: 'remarks' }]);
  });

  test('no figure, finding or score is compared with it', () => {
    const { earlier, round } = after;
    expect(earlier.edition).toBe('full');
    expect([round.scores, round.overall, round.changed, round.resolved, round.gone, round.edits]).toEqual([
      ...[[], null, [], [], [], []],
    ]);
  });
});

test('with an edition for everybody scores are compared', async () => {
  const { earlier, round } = await publicAfter('public');
  expect(earlier.edition).toBe('public');
  expect(round.overall).not.toBeNull();
});

test('one that does not say what it is is taken for either: it may have been published, and may show everything', async () => {
  const { earlier, round } = await publicAfter('full', (book) => ({
    ...book,
    properties: new Map([...book.properties].filter(([name]) => name !== 'mainstream.edition')),
  }));
  expect([earlier.edition, comparesWith(earlier, 'public'), comparesWith(earlier, 'full')]).toEqual([
    ...[null, false, true],
  ]);
  expect(round.overall).toBeNull();
});

describe('whether a text tells one of the hidden numbers 3, 40 100, 0.0349 and −2.5', () => {
  const fact = (value: number) => ({ value }) as Fact;
  const tells = tellsOf({
    facts: new Map([3, 40_100, 0.0349, -2.5].map((value) => [fact(value), 'C'] as const)),
    figures: new Map(),
  });
  test.each<[text: Value, boolean]>([
    ['3 refugees', true],
    ['Only three refugees', true],
    ['trois réfugiés', true],
    ['3,0 per cent', true],
    ['fell by 2.5', true],
    ['a share of 0,035', true],
    ['40 100 children', true],
    ['40.100 niños', true],
    ['40100', true],
    ['n=3.', true],
    ['30 refugees', false],
    ['13', false],
    ['40 101', false],
    ['0 refugees', false],
    ['C-3, A3 and G3', false],
    ['on 2024-03-03 and 3.3.2024', false],
    ['033', false],
    ['nothing to say', false],
  ])('%s: %s', (text, expected) => {
    expect(tells(String(text))).toBe(expected);
  });
});
