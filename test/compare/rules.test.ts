/**
 * The rules of comparison, case by case (domain/coherence-workbook §7): which figures may stand beside one another,
 * what may be said of two scores, and what hints at a change of the tools.
 */
import { describe, expect, test } from 'vitest';
import { isHard } from '../../core/compare/data.ts';
import { compareFigures } from '../../core/compare/figures.ts';
import { answeredIn, isHint, rulesIn } from '../../core/compare/findings.ts';
import { proposalsFrom } from '../../core/compare/lessons.ts';
import { contrastsOf, sdgsOf } from '../../core/compare/plan.ts';
import { overallOf, readingOf, scoresIn } from '../../core/compare/scores.ts';
import { quartilesOf } from '../../core/compare/sizes.ts';
import type { Claim, LinkPattern, PilotFigure, SheetInPilots } from '../../core/model/pilots.ts';
import type { GoalScore, OverallScore, Scores } from '../../core/model/scores.ts';

/** `AAA 2019 BIRTH LAGGED(2)`: country, year, definition (`-`: none), flags. */
function figure(text: string): PilotFigure {
  const [country = '', year = '', definition = '-', ...flags] = text.split(' ');
  return {
    ...{ country, flags, unit: 'percent', value: 1 },
    year: Number(year),
    definition: definition === '-' ? null : definition,
  };
}

/** `AAA 2019`, or with the reason why it stands apart: `BBB 2017 OTHER_YEAR`. */
function compared(
  defined: boolean,
  countries: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const { entries } = compareFigures(
    'FLW-09',
    defined,
    Object.entries(countries).map(([country, figures]) => ({
      ...{ country, hidden: figures.includes('hidden') },
      figures: figures.filter((each) => each !== 'hidden').map((each) => figure(`${country} ${each}`)),
    })),
  );
  return entries.map(({ country, figure: own, apart }) =>
    [country, own?.year, apart].filter((each) => each !== null && each !== undefined).join(' '),
  );
}

describe('figures beside one another', () => {
  test.each([
    {
      name: 'the newest year that both have, not the newest of each',
      defined: false,
      countries: { AAA: ['2018', '2019'], BBB: ['2017', '2018'] },
      expected: ['AAA 2018', 'BBB 2018'],
    },
    {
      name: 'more countries win over a newer year',
      defined: false,
      countries: { AAA: ['2017', '2019'], BBB: ['2017', '2019'], CCC: ['2017'] },
      expected: ['AAA 2017', 'BBB 2017', 'CCC 2017'],
    },
    {
      name: 'a country without the common year stands apart with its own newest',
      defined: false,
      countries: { AAA: ['2019'], BBB: ['2019'], CCC: ['2015', '2016'] },
      expected: ['AAA 2019', 'BBB 2019', 'CCC 2016 OTHER_YEAR'],
    },
    {
      name: 'no year in common: nobody stands beside anybody',
      defined: false,
      countries: { AAA: ['2019'], BBB: ['2018'] },
      expected: ['AAA 2019 ALONE', 'BBB 2018 ALONE'],
    },
    {
      name: 'one definition, another definition',
      defined: true,
      countries: { AAA: ['2019 BIRTH'], BBB: ['2019 BIRTH'], CCC: ['2019 CITIZEN'] },
      expected: ['AAA 2019', 'BBB 2019', 'CCC 2019 OTHER_DEFINITION'],
    },
    {
      name: 'an older year of one definition, rather than a newer one of two',
      defined: true,
      countries: { AAA: ['2018 BIRTH', '2019 BIRTH'], BBB: ['2018 BIRTH', '2019 CITIZEN'] },
      expected: ['AAA 2018', 'BBB 2018'],
    },
    {
      name: 'who does not state its definition stands apart',
      defined: true,
      countries: { AAA: ['2019 BIRTH'], BBB: ['2019 BIRTH'], CCC: ['2019'] },
      expected: ['AAA 2019', 'BBB 2019', 'CCC 2019 NO_DEFINITION'],
    },
    {
      name: 'two that do not state it are not the same',
      defined: true,
      countries: { AAA: ['2019'], BBB: ['2019'] },
      expected: ['AAA 2019 NO_DEFINITION', 'BBB 2019 NO_DEFINITION'],
    },
    {
      name: 'where it does not matter, definitions are not asked for',
      defined: false,
      countries: { AAA: ['2019'], BBB: ['2019'] },
      expected: ['AAA 2019', 'BBB 2019'],
    },
    {
      name: 'a figure with flags stands beside others: the flags are shown with it',
      defined: false,
      countries: { AAA: ['2019 - LAGGED(2)'], BBB: ['2019 - PARTIAL(85 %)'] },
      expected: ['AAA 2019', 'BBB 2019'],
    },
    {
      name: 'hidden and absent are not the same',
      defined: false,
      countries: { AAA: ['2019'], BBB: ['2019'], CCC: ['hidden'], DDD: [] },
      expected: ['AAA 2019', 'BBB 2019', 'CCC HIDDEN', 'DDD NO_FIGURE'],
    },
    {
      name: 'nobody has one',
      defined: false,
      countries: { AAA: [], BBB: [] },
      expected: ['AAA NO_FIGURE', 'BBB NO_FIGURE'],
    },
  ])('$name', ({ defined, countries, expected }) => {
    expect(compared(defined, countries)).toEqual(expected);
  });
});

const range = (score: number, low: number, high: number) => ({ score, low, high });
// The worked example of the section.
const [A, B, C] = [range(50.4, 47.8, 52.6), range(53, 49.9, 56.1), range(71.2, 68, 74.5)];

test.each([
  { name: 'A beside B overlaps', first: A, second: B, expected: 'NO_CLEAR_DIFFERENCE' },
  { name: 'C beside A', first: C, second: A, expected: 'HIGHER' },
  { name: 'A beside C', first: A, second: C, expected: 'LOWER' },
  {
    name: 'ranges that touch overlap',
    first: range(1, 0, 2),
    second: range(3, 2, 4),
    expected: 'NO_CLEAR_DIFFERENCE',
  },
  {
    name: 'one inside the other',
    first: range(5, 0, 9),
    second: range(4, 3, 5),
    expected: 'NO_CLEAR_DIFFERENCE',
  },
])('$name: $expected', ({ first, second, expected }) => {
  expect(readingOf(first, second)).toBe(expected);
});

const overall = (score: number | null, scoredShare: number): OverallScore => ({
  ...{ score, scoredShare, unexaminedShare: 0, lowest: null, highFindings: 0 },
  ...{ bounds: { low: 0, high: 100 }, weightScenarios: [], structureScenarios: [], weightRange: null },
  ...{ structureRange: null, draws: null, bands: [] },
});

test.each([
  { score: 50, share: 0.65, expected: { score: 50, low: 50, high: 50 } },
  { score: 50, share: 0.649, expected: 'LOW_COVERAGE' },
  { score: null, share: 0, expected: 'NOTHING_SCORED' },
])('a plan of which $share is scored', ({ score, share, expected }) => {
  expect(overallOf(overall(score, share))).toEqual(expected);
});

const goal = (score: number | null): GoalScore => ({
  ...overall(score, 1),
  ...{ goal: 'G', weight: 0.25, coverage: 1, state: score === null ? 'low coverage' : 'scored' },
  components: { EXA: score, EVI: null, RES: null, CON: null, MON: null, FIN: null, PAR: null, PRO: null },
});
const scores = (...values: (number | null)[]): Scores => ({
  goals: values.map(goal),
  overall: overall(50, 1),
  ...{ order: [], dimensions: [], ministries: [] },
  settings: {
    ...{ coverMin: 0.65, perturb: 0.25, draws: 0, seed: 1 },
    weights: { EXA: 1, EVI: 1, RES: 1, CON: 1, MON: 1, FIN: 1, PAR: 1, PRO: 1 },
  },
});

test.each([
  // 10, 20, 40, 80: a quarter of the way from 10 to 80 lies at 10 + 0.75 × 10; the median halfway from 20 to 40.
  { countries: 3, values: [80, 10, 40, 20], expected: { first: 17.5, median: 30, third: 50 } },
  { countries: 2, values: [80, 10, 40, 20], expected: 'FEW_COUNTRIES' },
  { countries: 3, values: [80, 10, null], expected: 'FEW_GOALS' },
])('quartiles of $values in one of $countries countries', ({ countries, values, expected }) => {
  expect(scoresIn('AAA', scores(...values), countries).quartiles).toEqual(expected);
});

test('no values, no quartiles; medians only of what is known', () => {
  expect(quartilesOf([])).toBeNull();
  const { medians } = scoresIn('AAA', scores(10, 30, null), 3);
  expect([medians.EXA, medians.FIN]).toEqual([20, null]);
});

describe('rules in all countries', () => {
  const raised = (
    country: string,
    goals: number,
    keys: readonly string[],
    told: readonly string[] | null,
  ) => ({
    ...{ country, goals },
    findings: keys.map((key) => ({ key, rule: key.slice(0, 5) })),
    finished: told && {
      findings: told.map((line) => {
        const [key = '', status = ''] = line.split(' ');
        return { key, rule: key.slice(0, 5), status };
      }),
    },
  });
  const pilots = [
    raised('AAA', 4, ['C-201|1', 'C-201|2'], ['C-201|1 OPEN', 'C-201|9 EXPLAINED', 'C-201|8 EXPLAINED']),
    raised('BBB', 5, ['C-201|1', 'C-105|1'], null),
  ];
  const found = rulesIn(['C-105', 'C-201', 'C-601'], pilots);

  test('everywhere, in some, nowhere', () => {
    expect(found.map(({ rule, reading, raisedIn }) => [rule, reading, raisedIn])).toEqual([
      ['C-105', 'SOME', 1],
      ['C-201', 'ALL', 2],
      ['C-601', 'NONE', 0],
    ]);
  });

  test('per ten goals; two of three of last time are gone; two of three were explained', () => {
    expect(found[1]?.countries).toEqual([
      { country: 'AAA', count: 2, perTen: 5, resolved: 2 / 3, explained: 2 / 3, accepted: 0 },
      { country: 'BBB', count: 1, perTen: 2, resolved: null, explained: null, accepted: null },
    ]);
  });

  test.each([
    { shares: [0.5, 0.5, 0.5, 0.5, 0.49], hint: true },
    { shares: [0.5, 0.5, 0.5, null, 0.49], hint: false },
    { shares: [1], hint: false },
  ])('answers in $shares of the findings: hint $hint', ({ shares, hint }) => {
    const countries = shares.map((explained, index) => ({
      ...{ country: `C${String(index)}`, count: 1, perTen: 1, resolved: null, accepted: null },
      explained,
    }));
    expect(isHint(answeredIn({ countries }, 'explained'), shares.length)).toBe(hint);
  });
});

const sheet = (text: string): SheetInPilots['countries'][number] => ({
  ...{ country: 'AAA', bySex: null },
  state: text === 'missing' ? 'MISSING' : text === 'none' ? 'NOT_EXPECTED' : 'SUBMITTED',
  complete: /^\d/.test(text) ? Number(text) : null,
});

test.each([
  { countries: ['missing', '0.49'], hard: true },
  { countries: ['missing', '0.5'], hard: false },
  { countries: ['missing', 'none'], hard: false },
  { countries: ['missing', 'missing', 'none'], hard: true },
  { countries: ['missing', 'sent'], hard: false },
])('a sheet that is $countries: hard for all $hard', ({ countries, hard }) => {
  expect(isHard(countries.map(sheet))).toBe(hard);
});

test.each([
  { given: '8', expected: ['8'] },
  { given: '8; 10 ;8', expected: ['8', '10'] },
  { given: null, expected: [null] },
])('a goal that serves $given', ({ given, expected }) => {
  expect(sdgsOf({ values: { sdg_goal: given } })).toEqual(expected);
});

test('a contrast is between two countries, never within one', () => {
  const claim = (text: string): Claim => {
    const [country = '', sign = ''] = text.split(' ');
    return {
      ...{ country, goal: 'G', material: false, grade: 'D', mechanism: null },
      sign: sign === '+' ? 'GAIN' : 'HARM',
    };
  };
  const pattern: LinkPattern = {
    ...{ sdg: '8', dimension: 'FLW', direction: 'M2D', channel: 'main' },
    claims: ['AAA +', 'AAA -', 'BBB -', 'CCC +'].map(claim),
  };
  expect(contrastsOf([pattern]).map(({ gain, harm }) => `${gain.country} ${harm.country}`)).toEqual([
    'AAA BBB',
    'CCC AAA',
    'CCC BBB',
  ]);
});

test('everything that points to a change of the tools becomes one proposal a thing', () => {
  const lesson = (affects: string | null, countries: readonly string[], proposals: readonly string[]) => ({
    ...{ affects, countries, proposals, lesson: 'L', kind: null, decisions: [], versions: [] },
  });
  const proposals = proposalsFrom({
    lessons: [
      lesson('STA_FLOW', ['AAA'], ['one']),
      lesson('sta_flow ', ['BBB'], ['two', 'one']),
      lesson('C-104', ['AAA'], []),
      lesson(null, ['AAA'], ['nowhere to go']),
    ],
    rules: [],
    sheets: [{ sheet: 'LAB_OUT', countries: [sheet('missing'), sheet('missing')], hardForAll: true }],
    columns: [
      {
        sheet: 'STA_POP',
        column: 'note',
        filled: [
          { country: 'AAA', share: 0 },
          { country: 'BBB', share: 0 },
        ],
        overflow: 0,
        unused: true,
      },
      {
        sheet: 'STA_HH',
        column: 'note',
        filled: [
          { country: 'AAA', share: 0 },
          { country: 'BBB', share: null },
        ],
        overflow: 0,
        unused: true,
      },
    ],
    pilots: 2,
    decided: [
      { key: 'SHEET_HARD|LAB_OUT', affects: 'LAB_OUT', decision: 'ACCEPTED', version: '1.1', comment: null },
      { key: 'LESSON|old', affects: 'Old', decision: null, version: null, comment: 'why not' },
    ],
  });
  expect(proposals.map(({ key, countries, texts }) => [key, countries.join(), texts.join('; ')])).toEqual([
    ['LESSON|sta_flow', 'AAA,BBB', 'one; two'],
    ['SHEET_HARD|LAB_OUT', 'AAA,AAA', ''],
    ['COLUMNS_UNUSED|STA_POP', 'AAA,BBB', 'note'],
    ['LESSON|old', '', ''],
  ]);
  expect(proposals.map(({ reason, decided }) => [reason, decided?.decision, decided?.comment])).toEqual([
    ['LESSON', undefined, undefined],
    ['SHEET_HARD', 'ACCEPTED', null],
    ['COLUMNS_UNUSED', undefined, undefined],
    ['GONE', null, 'why not'],
  ]);
});
