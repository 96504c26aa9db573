/** A second consolidation: what people wrote in the earlier workbook is found again by key (coherence-workbook §6). */
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { METHOD_VERSION } from '../../core/layout/book-context.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { BookPlan } from '../../core/layout/plan.ts';
import type { Book, Language, Outcome, Value } from '../../core/model.ts';
import type { EarlierBook, Round } from '../../core/model/round.ts';
import { mergeAnswers } from '../../core/round/answers.ts';
import { readEarlierBook } from '../../core/round/read-earlier.ts';
import { roundOf } from '../../core/round/round.ts';
import { run, type RunOptions } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { typedBook } from '../helpers/typed-book.ts';

/** In the second year goal G2 is looked at, Labour has corrected 900 to 950, and a lesson was decided. */
const world = ({ second = false, params = '' } = {}): string => `
  COH_EXERCISE | exercise_id | XTS        |
               | country     | XTS        |
               | ref_date    | 2023-12-31 |
  PLN_GOALS    | goal_id | level | title  |
               | G1      | GOAL  | Income |
               | G2      | GOAL  | Health |
  PLN_LINKS    | goal_id | dimension | direction | strength | asserted_by |
               | G1      | REM       | M2D       | 3        | PLN         |
               ${second ? '| G2 | HEA | M2D | -1 | HEA |' : ''}
  PLN_ACTIONS  | action_id | goal_id | title | status  |
               | A1        | G1      | Fees  | ONGOING |
  COH_LESSONS  | lesson_id | lesson   | decision                    |
               | L1        | Be early | ${second ? 'DONE' : 'OPEN'} |
               | L2        | Be brief | OPEN                        |
  LAB_FWP      | year | event | citizenship | isco | isic | total                     |
               | 2023 | VALID | _T          | _T   | _T   | ${second ? '950' : '900'} |
  INT_PERMIT   | year | event | reason | length | citizenship | total |
               | 2023 | VALID | WORK   | _T     | _T          | 500   |
  ${params}`;

const outcomeOf = (text: string, options: RunOptions = {}): Outcome => run(parseExample(text).books, options);
const NEXT = '2025-03-31';
const handOn = (earlier: EarlierBook, outcome: Outcome): Round =>
  roundOf(earlier, outcome, { asOf: NEXT, method: METHOD_VERSION });
const bookOf = (outcome: Outcome, round?: Round, language: Language = 'en'): BookPlan =>
  layoutBook(outcome, catalogue, { ...bookOptions, language, ...(round && { round, asOf: NEXT }) });
/** The next workbook, made from this one as it stands. */
const nextOf = (before: Book, outcome: Outcome, language?: Language): BookPlan =>
  bookOf(outcome, handOn(readEarlierBook(before), outcome), language);

/** The rows of a sheet by the names of a row. */
function rowsOf(plan: BookPlan, name: string, header = 4): readonly Readonly<Record<string, Value>>[] {
  const rows = plan.sheets.find((each) => each.name === name)?.rows ?? [];
  const names = rows[header - 1]?.cells.map((cell) => String(cell?.value ?? '')) ?? [];
  return rows
    .slice(5)
    .map(({ cells }) =>
      Object.fromEntries(names.map((each, column) => [each, (cells[column]?.value ?? null) as Value])),
    );
}
const findingOf = (plan: BookPlan, key: string) =>
  rowsOf(plan, '05_FINDINGS').find((row) => row['key'] === key);
const logOf = (plan: BookPlan): readonly string[] =>
  rowsOf(plan, '19_LOG').map((row) => `${String(row['log_id'])}: ${String(row['log_text'])}`);

const UNSEEN = 'C-101|G2';
const ONE_WAY = 'C-103|G1';
const PERMITS = 'X06|work_permits_valid|2023||LAB|INT';

let first: Outcome;
let second: Outcome;
let plan: BookPlan;
beforeAll(() => {
  first = outcomeOf(world());
  second = outcomeOf(world({ second: true }));
  plan = bookOf(first);
});

test('the world of these tests', () => {
  expect(first.assessed.findings.map(({ key }) => key)).toEqual(expect.arrayContaining([UNSEEN, ONE_WAY]));
  expect(second.assessed.findings.map(({ key }) => key)).not.toContain(UNSEEN);
});

describe('answers', () => {
  let answered: Book;
  beforeAll(() => {
    answered = typedBook(plan, (sheet) => {
      const findings = sheet('05_FINDINGS');
      findings.put(ONE_WAY, 'status', 'EXPLAINED');
      findings.put(ONE_WAY, 'explanation', '=not a formula');
      findings.put(ONE_WAY, 'decided_by', 'Task force');
      findings.put(ONE_WAY, 'due', '2026-12-31');
      findings.put(ONE_WAY, 'comment', 'x'.repeat(500));
      // a column of their own between the others, and the rows the other way round
      const key = findings.column('key');
      for (const [index, row] of findings.rows.entries())
        row.splice(3, 0, index === 4 ? 'Our\nremark' : row[key] === ONE_WAY ? 'seen' : null);
      const data = findings.rows.splice(5).reverse();
      findings.rows.push(...data);
      sheet('13_RECONCILE').put(PERMITS, 'value_decided', 900);
      sheet('13_RECONCILE').put(PERMITS, 'explanation', 'Labour counts them all');
      const actions = sheet('08_ACTIONS');
      const [remark] = actions.rows.slice(5, 6);
      if (remark) remark[actions.column('Remarks', 5)] = 'begun late';
    });
  });

  test.each(['en', 'fr', 'es'] as const)('stand in their rows in a book in %s', (language) => {
    const next = nextOf(answered, first, language);
    expect(findingOf(next, ONE_WAY)).toMatchObject({
      ...{ status: 'EXPLAINED', explanation: '=not a formula', decided_by: 'Task force' },
      // 31 December 2026 as a day number: 46 022 is that of 2025
      ...{ due: 46_387, comment: 'x'.repeat(500) },
      ...{ first_seen: '2024-03-31', last_seen: NEXT, times_seen: 2, system_status: 'OPEN' },
    });
    expect(findingOf(next, UNSEEN)).toMatchObject({ status: 'OPEN', explanation: null });
    expect(rowsOf(next, '13_RECONCILE')[0]).toMatchObject({
      ...{ key: PERMITS, value_decided: 900, value_used: 900, rule_used: 'MANUAL' },
      explanation: 'Labour counts them all',
    });
    const actions = next.sheets.find(({ name }) => name === '08_ACTIONS');
    expect(actions?.rows[5]?.cells.map((cell) => cell?.value)).toContain('begun late');
    expect(logOf(next).filter((line) => line.startsWith('answer.'))).toEqual([]);
  });

  test('a column that people added stands at the right end, again after a third consolidation', () => {
    const third = nextOf(typedBook(nextOf(answered, first, 'fr')), first);
    const names = third.sheets.find(({ name }) => name === '05_FINDINGS')?.rows[4]?.cells;
    const key = names?.findIndex((cell) => cell?.value === 'Key') ?? 0;
    expect(names?.[key + 1]?.value).toBe('Our remark');
    const row = rowsOf(third, '05_FINDINGS', 5).find((each) => each['Key'] === ONE_WAY);
    expect(row).toMatchObject({ 'Our remark': 'seen', Status: 'EXPLAINED', 'Times seen': 3 });
  });

  test('a decision on no figure that is computed with says so in the log', () => {
    const lines = logOf(nextOf(answered, first)).filter((line) => /^decision\.(kept|used)/.test(line));
    expect(lines).toEqual([expect.stringMatching(/^decision\.kept: .*X06\|work_permits_valid\|2023/)]);
  });

  test('by when somebody is asked stands on the summary', () => {
    const [finding] = first.assessed.findings;
    if (!finding) throw new Error('no finding');
    const dated = typedBook(plan, (sheet) => {
      sheet('05_FINDINGS').put(finding.key, 'due', '2026-12-31');
    });
    const page = nextOf(dated, first).sheets.find(({ name }) => name === '01_SUMMARY')?.rows ?? [];
    const texts = page.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
    expect(texts).toContainEqual(expect.stringMatching(/^[A-Z].+, by 2026-12-31$/));
  });

  test('a decision on other figures is named', () => {
    expect(handOn(readEarlierBook(answered), second).staleDecisions).toEqual([PERMITS]);
  });
});

describe('changed decisions', () => {
  const put = (
    book: BookPlan,
    cells: readonly (readonly [sheet: string, key: string, column: string, value: Value])[],
  ) =>
    typedBook(book, (sheet) => {
      for (const [name, key, column, value] of cells) sheet(name).put(key, column, value);
    });
  const changedIn = (of: BookPlan): readonly string[] =>
    logOf(of).filter((line) => line.startsWith('decision.changed'));
  const decided = () =>
    put(plan, [
      ['05_FINDINGS', ONE_WAY, 'status', 'EXPLAINED'],
      ['05_FINDINGS', ONE_WAY, 'due', '2026-12-31'],
      ['13_RECONCILE', PERMITS, 'value_decided', 900],
    ]);

  test('are listed with what stood before; what nobody touched since is not', () => {
    const next = nextOf(decided(), first);
    expect(changedIn(next)).toEqual([
      'decision.changed: 05_FINDINGS, C-103|G1, Status: OPEN → EXPLAINED',
      'decision.changed: 05_FINDINGS, C-103|G1, Due: nothing → 2026-12-31',
      'decision.changed: 13_RECONCILE, X06|work_permits_valid|2023||LAB|INT, Value decided: nothing → 900',
    ]);
    const page = next.sheets.find(({ name }) => name === '01_SUMMARY')?.rows ?? [];
    const texts = page.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
    expect(texts).toContainEqual(expect.stringContaining('3 answers changed.'));
    expect(changedIn(nextOf(typedBook(next), first, 'fr'))).toEqual([]);
    const again = put(next, [
      ['05_FINDINGS', ONE_WAY, 'status', 'CLOSED'],
      ['05_FINDINGS', ONE_WAY, 'due', null],
      ['13_RECONCILE', PERMITS, 'value_decided', 850],
    ]);
    expect(changedIn(nextOf(again, first))).toEqual([
      'decision.changed: 05_FINDINGS, C-103|G1, Status: EXPLAINED → CLOSED',
      'decision.changed: 05_FINDINGS, C-103|G1, Due: 2026-12-31 → nothing',
      'decision.changed: 13_RECONCILE, X06|work_permits_valid|2023||LAB|INT, Value decided: 900 → 850',
    ]);
  });

  test('also in a long text behind its beginning, and in what came back from a ministry', () => {
    const long = 'x'.repeat(3000);
    const next = nextOf(put(plan, [['05_FINDINGS', ONE_WAY, 'comment', `${long}a`]]), first);
    expect(changedIn(nextOf(typedBook(next), first))).toEqual([]);
    const other = nextOf(put(next, [['05_FINDINGS', ONE_WAY, 'comment', `${long}b`]]), first);
    expect(changedIn(other)).toEqual([expect.stringMatching(/C-103\|G1, Comment: x+… → x+…$/)]);
    const returned = { key: ONE_WAY, given: { decided_by: 'Cabinet' }, added: {} };
    const lists = { '05_FINDINGS': [returned], '08_ACTIONS': [], '13_RECONCILE': [], '20_LESSONS': [] };
    const { decisions } = roundOf(readEarlierBook(typedBook(plan)), first, {
      ...{ asOf: NEXT, method: METHOD_VERSION, returned: [lists] },
    });
    expect(decisions).toEqual([
      { sheet: '05_FINDINGS', key: ONE_WAY, column: 'decided_by', was: null, now: 'Cabinet' },
    ]);
  });

  test('of lessons: of rows that the run wrote, by whomever; a new lesson is no change', () => {
    const write = (book: BookPlan, cells: readonly (readonly [row: number, header: string, text: Value])[]) =>
      typedBook(book, (sheet) => {
        const { rows, column } = sheet('20_LESSONS');
        for (const [index, header, text] of cells) (rows[index] ??= [])[column(header, 5)] = text;
      });
    const decidedThere = write(plan, [
      [5, 'Decision', 'ACCEPTED'],
      [5, 'In version', '1.1'],
      [9, 'Lesson', 'Ask the regions'],
    ]);
    const next = nextOf(decidedThere, first, 'es');
    expect(changedIn(next)).toEqual([
      expect.stringMatching(/^decision\.changed: 20_LESSONS, L1, Decisión: OPEN → ACCEPTED$/),
      expect.stringMatching(/^decision\.changed: 20_LESSONS, L1, [^,]+: nada → 1\.1$/),
    ]);
    expect(changedIn(nextOf(typedBook(next), first))).toEqual([]);
    // the lesson of the regions has no code and goes by its words
    const at = rowsOf(next, '20_LESSONS', 5).findIndex((row) =>
      Object.values(row).includes('Ask the regions'),
    );
    const again = write(next, [[5 + at, 'Decisión', 'REJECTED']]);
    expect(changedIn(nextOf(again, first))).toEqual([
      'decision.changed: 20_LESSONS, Ask the regions, Decision: nothing → REJECTED',
    ]);
  });

  test('a workbook that does not say what its run wrote lists none', () => {
    const book = typedBook(plan, (sheet) => {
      sheet('05_FINDINGS').put(ONE_WAY, 'status', 'CLOSED');
      const findings = sheet('05_FINDINGS');
      for (const row of findings.rows) row.splice(findings.column('answered_before'), 1);
    });
    expect(changedIn(nextOf(book, first))).toEqual([]);
  });
});

describe('the life of a finding', () => {
  const answering = (name: string, value: string): Book =>
    typedBook(plan, (sheet) => {
      sheet('05_FINDINGS').put(UNSEEN, name, value);
    });

  test('no longer there: kept for one run, then its text goes to the log and on from log to log', () => {
    const kept = nextOf(answering('explanation', 'We look next year'), second);
    expect(findingOf(kept, UNSEEN)).toMatchObject({
      ...{ system_status: 'RESOLVED', explanation: 'We look next year', severity: 'M' },
      ...{ last_seen: '2024-03-31', times_seen: 1 },
    });
    const third = nextOf(typedBook(kept), second);
    expect(findingOf(third, UNSEEN)).toBeUndefined();
    const line = expect.stringMatching(/^answer\.orphan: .*C-101\|G2.*We look next year/) as string;
    expect(logOf(third)).toContainEqual(line);
    expect(logOf(nextOf(typedBook(third), second, 'es'))).toContainEqual(line);
  });

  test('what is only remembered is not counted', () => {
    const kept = nextOf(typedBook(plan), second);
    const counts = kept.sheets[1]?.rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell?.formula?.startsWith('COUNTIFS')),
    );
    const medium = second.assessed.findings.filter(({ severity }) => severity === 'M').length;
    expect(counts?.[1]).toMatchObject({ value: medium });
    expect(counts?.[1]?.formula).toContain('"<>RESOLVED"');
  });

  test('closed and still there, or back again: reopened', () => {
    const closed = answering('status', 'CLOSED');
    expect(findingOf(nextOf(closed, first), UNSEEN)).toMatchObject({
      ...{ system_status: 'REOPENED', status: 'CLOSED' },
    });
    expect(findingOf(nextOf(typedBook(nextOf(closed, second)), first), UNSEEN)).toMatchObject({
      ...{ system_status: 'REOPENED', times_seen: 2 },
    });
  });

  test('a text beside a key that was deleted is not lost', () => {
    const book = typedBook(plan, (sheet) => {
      sheet('05_FINDINGS').put(UNSEEN, 'explanation', 'Long story');
      sheet('05_FINDINGS').put(UNSEEN, 'key', null);
    });
    const line = /^answer\.orphan: 05_FINDINGS, row without a key, Explanation: .*Long story/;
    expect(logOf(nextOf(book, first))).toContainEqual(expect.stringMatching(line));
  });
});

test('a figure changed on 18_DATA is a request, with both values, and never data', () => {
  const book = typedBook(plan, (sheet) => {
    const { rows, column } = sheet('18_DATA');
    const [at, measure] = [column('sheet', 5), column('measure', 5)];
    for (const row of rows)
      if (row[at] === 'LAB_FWP' && row[measure] === 'total') row[column('value', 5)] = 990;
  });
  expect(readEarlierBook(book).edits).toMatchObject([
    { institution: 'LAB', sheet: 'LAB_FWP', measure: 'total', year: 2023, written: 900, asked: 990 },
  ]);
  const next = nextOf(book, first);
  const facts = rowsOf(next, '18_DATA', 5).filter(
    (row) => row['sheet'] === 'LAB_FWP' && row['measure'] === 'total',
  );
  expect(facts.map((row) => row['value'])).toEqual([900]);
  expect(logOf(next)).toContainEqual(
    expect.stringMatching(/^figure\.edited: .*LAB_FWP\.total 2023.*900.*990/),
  );
});

describe('16_METHOD', () => {
  let earlier: EarlierBook;
  beforeAll(() => {
    const typed = new Map([
      ['w_FIN', 0.3],
      ['material', 3],
    ]);
    const book = typedBook(plan, (sheet) => {
      for (const row of sheet('16_METHOD').rows) row[3] = typed.get(String(row[0])) ?? row[3] ?? null;
    });
    earlier = readEarlierBook(book);
  });

  test('a typed weight counts in the next run and the one after, weaker than any other setting', () => {
    expect(earlier.weights).toEqual({ w_FIN: 0.3 });
    const next = outcomeOf(world(), { typedBefore: earlier.weights });
    expect(next.parameters.changed).toEqual([{ name: 'w_FIN', value: 0.3, origin: 'PREVIOUS' }]);
    const again = readEarlierBook(typedBook(bookOf(next, handOn(earlier, next), 'fr')));
    expect(again).toMatchObject({ weights: { w_FIN: 0.3 }, otherParameters: [] });
    const params = 'COH_PARAMS | param | value |\n | w_FIN | 2 |';
    const set = outcomeOf(world({ params }), { typedBefore: earlier.weights });
    expect(set.parameters.changed).toEqual([{ name: 'w_FIN', value: 2, origin: 'COH_PARAMS' }]);
    const flag = outcomeOf(world(), { typedBefore: earlier.weights, parameters: { w_FIN: 4 } });
    expect(flag.parameters.values['w_FIN']).toBe(4);
  });

  test('another parameter is told and left', () => {
    expect(earlier.otherParameters).toEqual([{ name: 'material', used: 2, typed: 3 }]);
  });
});

test('17_SCORES: contributions add up to the difference; weights of today on both sides', () => {
  const { scores } = handOn(readEarlierBook(typedBook(plan)), second);
  expect(scores.map(({ goal }) => goal)).toEqual(['G1', 'G2']);
  for (const { change } of scores) {
    const points = change.contributions.reduce((sum, each) => sum + each.points, 0);
    expect(points + (change.coverageChange ?? 0)).toBeCloseTo(change.difference ?? NaN, 9);
  }
});

describe('a change of parameters is not taken for one of the data (coherence §7.7)', () => {
  const after = (params: string) => {
    const outcome = outcomeOf(
      world({ second: true, params: `COH_PARAMS | param | value |\n | ${params} |` }),
    );
    const round = handOn(readEarlierBook(typedBook(plan)), outcome);
    const sheets = bookOf(outcome, round).sheets;
    const said = (name: string) =>
      sheets
        .find((each) => each.name === name)
        ?.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? '')))
        .join('\n') ?? '';
    return { round, scores: said('17_SCORES'), summary: said('01_SUMMARY') };
  };

  test('with another window components are counted otherwise: nothing is compared, and that is said', () => {
    const { round, scores, summary } = after('engage_months | 12');
    expect(round).toMatchObject({ scores: [], overall: null, countedOtherwise: ['engage_months'] });
    expect(scores).toContain('engage_months');
    expect(scores).not.toContain('Then, weights of today');
    expect(summary).not.toContain('Score of the plan:');
  });

  test('with other weights the goals are scored anew, and the plan is not told as if its data had changed', () => {
    const { round, summary } = after('w_EXA | 2');
    expect(round.scores.map(({ goal }) => goal)).toEqual(['G1', 'G2']);
    expect(round).toMatchObject({ overall: null, countedOtherwise: [] });
    expect(summary).not.toContain('Score of the plan:');
  });

  test('what no component hangs on is no reason', () => {
    expect(after('overlap_donors | 3').round).toMatchObject({
      countedOtherwise: [],
      overall: { before: first.assessed.scores.overall.score },
    });
  });
});

test('20_LESSONS: who changed a lesson is heard, else the ministry; new ones stay', () => {
  const book = typedBook(plan, (sheet) => {
    const { rows, column } = sheet('20_LESSONS');
    const at = column('Lesson', 5);
    for (const [index, text] of [
      [6, 'Be brief and clear'],
      [9, 'Ask the regions'],
    ] as const) {
      const row = rows[index];
      if (row) row[at] = text;
    }
  });
  const shown = (of: BookPlan) =>
    rowsOf(of, '20_LESSONS', 5)
      .filter((row) => row['Lesson'] !== null)
      .map((row) => [row['Lesson code'], row['Lesson'], row['Decision']]);
  const expected = [
    ['L1', 'Be early', 'DONE'],
    ['L2', 'Be brief and clear', 'OPEN'],
    [null, 'Ask the regions', null],
  ];
  const next = nextOf(book, second);
  expect(shown(next)).toEqual(expected);
  expect(logOf(next)).toContainEqual(expect.stringMatching(/^lesson\.other: .*L2.*Be brief$/));
  expect(shown(nextOf(typedBook(next), second))).toEqual(expected);
});

describe('columns that people added to lists', () => {
  const tableOf = (of: BookPlan, name: string): readonly Readonly<Record<string, Value>>[] =>
    rowsOf(of, name, 5);
  let answered: Book;
  beforeAll(() => {
    answered = typedBook(plan, (sheet) => {
      // before the title, and with a text beside the sums of the goal, which belongs to no action
      const actions = sheet('08_ACTIONS').rows;
      const beside = new Map([
        [4, 'Minister'],
        [5, 'agreed'],
        [9, 'nobody’s'],
      ]);
      for (const [index, row] of actions.entries()) row.splice(3, 0, beside.get(index) ?? null);
      const lessons = sheet('20_LESSONS').rows;
      const end = lessons[4]?.length ?? 0;
      const typed = new Map([
        [4, 'Who'],
        [5, 'Ana'],
        [8, 'Luis'],
      ]);
      for (const [index, text] of typed) (lessons[index] ??= [])[end] = text;
      const own = lessons[8];
      if (own) own[sheet('20_LESSONS').column('Lesson', 5)] = 'Ask the regions';
    });
  });

  test.each(['fr', 'es'] as const)(
    'stand at the right end, by key, in a book in %s and the next',
    (language) => {
      const next = nextOf(answered, second, language);
      const again = nextOf(typedBook(next), second);
      for (const book of [next, again]) {
        expect(tableOf(book, '08_ACTIONS')[0]).toMatchObject({ Minister: 'agreed' });
        const who = tableOf(book, '20_LESSONS').map((row) => row['Who'] ?? null);
        expect(who.slice(0, 3)).toEqual(['Ana', null, 'Luis']);
        expect(who.slice(3).every((each) => each === null)).toBe(true);
        const headers = book.sheets.find(({ name }) => name === '08_ACTIONS')?.rows[4]?.cells ?? [];
        expect(headers.at(-1)?.value).toBe('Minister');
        expect(headers.filter((cell) => cell?.value === 'Minister')).toHaveLength(1);
      }
      const orphans = logOf(again).filter((line) => line.startsWith('answer.orphan'));
      expect(orphans).toEqual([expect.stringMatching(/08_ACTIONS, G1, Minister.*nobody’s/)]);
    },
  );

  test('of a lesson and an action that are gone: in the log', () => {
    const less = world({ second: true })
      .split('\n')
      .filter((line) => !/\| (L1|A1) /.test(line))
      .join('\n');
    const orphans = logOf(nextOf(answered, outcomeOf(less))).filter((line) =>
      line.startsWith('answer.orphan'),
    );
    expect(orphans).toEqual([
      expect.stringMatching(/08_ACTIONS, A1, Minister.*agreed/),
      expect.stringMatching(/08_ACTIONS, G1, Minister.*nobody’s/),
      expect.stringMatching(/20_LESSONS, L1, Who.*Ana/),
    ]);
  });
});

test('two different answers to one finding: both kept, open again, told', () => {
  const answer = (status: string, explanation: string) => ({
    ...{ key: UNSEEN, given: { status, explanation }, added: {} },
  });
  const silent = { key: UNSEEN, given: { status: 'OPEN' }, added: {} };
  const one = mergeAnswers('05_FINDINGS', [[silent], [answer('CLOSED', 'a')], [answer('CLOSED', 'a')]]);
  expect(one).toMatchObject({ conflicts: [] });
  expect(one.answers.get(UNSEEN)?.given).toEqual({ status: 'CLOSED', explanation: 'a' });
  const two = mergeAnswers('05_FINDINGS', [[answer('CLOSED', 'a')], [answer('ACCEPTED', 'b')]]);
  expect(two.answers.get(UNSEEN)?.given).toEqual({ status: 'OPEN', explanation: 'a\n— b' });
  expect(two.conflicts).toMatchObject([
    { column: 'status', answers: ['CLOSED', 'ACCEPTED'] },
    { column: 'explanation', answers: ['a', 'b'] },
  ]);
});

describe('another file is refused with what would help', () => {
  const without = (row: number, name: string): Book =>
    typedBook(plan, (sheet) => {
      sheet(name).rows.splice(row - 1, 1);
    });
  const foreign = (): Book => ({
    ...typedBook({
      ...plan,
      properties: [],
      sheets: plan.sheets.filter(({ name }) => name === '05_FINDINGS'),
    }),
  });

  test.each([
    ['a sheet of that name in a workbook of somebody else', 'not-a-coherence-book', foreign],
    ['findings without their names', 'names-row-gone', () => without(4, '05_FINDINGS')],
    ['comparisons without their names', 'names-row-gone', () => without(4, '13_RECONCILE')],
  ])('%s: %s', (_, reason, make) => {
    expect(() => readEarlierBook(make())).toThrow(expect.objectContaining({ reason }));
  });
});
