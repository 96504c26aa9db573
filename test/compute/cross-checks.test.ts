/**
 * Every comparison of profile-sheets §5 just inside and just outside what is accepted, and its worked examples. Figures
 * are chosen so that the limit can be worked out in the head.
 */
import { describe, expect, test } from 'vitest';
import { issueMessage } from '../../core/i18n/rule-words.ts';
import type { Computed, Issue } from '../../core/model.ts';
import { computeText } from '../helpers/figures.ts';

const computed = (text: string): Computed => computeText(text, []);
const own = (text: string, rule: string): readonly Issue[] =>
  computed(text).issues.filter((issue) => issue.rule === rule);
const severities = (text: string, rule: string): readonly string[] =>
  own(text, rule).map(({ severity }) => severity);

/** Sheets in which `A` and `B` stand for the two figures. */
const SHEETS = {
  X01: `
    STA_FLOW | year | direction | group | partner | duration | total
             | 2023 | OUT       | NAT   | _T      | _T       | B
    LAB_OUT  | year | destination | total
             | 2023 | _T          | A`,
  X02: `
    INT_BORDER | year | direction | group | mode | total
               | 2023 | OUT       | NAT   | AIR  | A
               | 2023 | IN        | NAT   | AIR  | 1000
    STA_FLOW   | year | direction | group | partner | duration | total
               | 2023 | OUT       | NAT   | _T      | LT       | B
               | 2023 | IN        | NAT   | _T      | LT       | 1000`,
  X04: `
    STA_EMIG | year | destination | source_type | total
             | 2023 | FRA         | MIRROR      | B
    MFA_CONS | year | host | total
             | 2023 | FRA  | A`,
  X05: `
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2023 | VALID | _T     | _T     | MLI         | A
    STA_STOCK  | year | basis | origin | total
               | 2023 | CITIZ | MLI    | B`,
  X06: `
    LAB_FWP    | year | event | citizenship | isco | isic | total
               | 2023 | VALID | _T          | _T   | _T   | A
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2023 | VALID | WORK   | _T     | _T          | B`,
  X07: `
    LAB_FWP    | year | event | citizenship | isco | isic | total
               | 2023 | FIRST | _T          | _T   | _T   | A
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2023 | FIRST | WORK   | _T     | _T          | B`,
  X08: `
    INT_PROTECT | year | pop_type | origin | side   | total
                | 2022 | REF      | _T     | HOSTED | 5000
                | 2023 | REF      | _T     | HOSTED | A
    INT_ASYLUM  | year | event | origin | total
                | 2023 | RECOG | _T     | B
                | 2023 | COMPL | _T     | 300`,
  X09: `
    INT_PROTECT | year | pop_type | origin | side   | total
                | 2023 | ASY      | _T     | HOSTED | A
    INT_ASYLUM  | year | event    | origin | total
                | 2023 | PEND_END | _T     | B`,
  X11: `
    MFA_RETURN | year | from | mode | total
               | 2023 | _T   | _T   | A
    STA_FLOW   | year | direction | group | partner | duration | total
               | 2023 | IN        | NAT   | _T      | LT       | B`,
  X12: `
    FIN_REMIT | year | direction | partner | item | amount
              | 2023 | REC       | _T      | PR   | A
    STA_EMIG  | year | destination | source_type | total
              | 2023 | _T          | MIRROR      | B`,
  X14: `
    STA_POP  | year | age | total
             | 2023 | _T  | A
    LOC_PLAN | year | region | population
             | 2023 | XT-1   | B`,
  X17: `
    HEA_WORKF | year | occup | active | exits_abroad
              | 2023 | NUR   | 9000   | A
    LAB_OUT   | year | destination | isco | isic | total
              | 2023 | _T          | 32   | Q    | B`,
  X18: `
    JUS_TIP | year | event    | form | citizenship | age_band | total
            | 2023 | ASSISTED | _T   | _T          | _T       | A
            | 2023 | DETECTED | _T   | _T          | _T       | B`,
  X19: `
    JUS_TIP | year | event      | form | citizenship | age_band | total
            | 2023 | CONVICTED  | _T   | _T          | _T       | A
            | 2023 | PROSECUTED | _T   | _T          | _T       | B`,
  X20: `
    META@xts-fin.xlsx | currency | XTD
    FIN_BUDGET        | year | programme_id | fund_source | executed
                      | 2023 | B1           | DONOR       | A
                      | 2023 | B2           | STATE       | 5000
    FIN_MACRO         | year | var    | amount
                      | 2023 | FX_USD | 10
    DON_SUPPORT       | project_id | year | record_source | donor | committed_usd | disbursed_usd | on_budget
                      | P1         | 2023 | PARTNER       | EU    | 900           | B             | YES
                      | P1         | 2023 | IATI          | EU    | 900           | 500           | YES
                      | P2         | 2023 | PARTNER       | EU    | 900           | 700           | NO`,
  X21: `
    PLN_ACTIONS | action_id | title | lead | budget_spent
                | A1        | Jobs  | LAB  | A
    FIN_BUDGET  | year | programme_id | institution_code | executed
                | 2023 | B1           | LAB              | B
                | 2023 | B2           | HEA              | 5000`,
  X22: `
    ENV_DISP    | year | hazard | region | stock_end
                | 2023 | FLOOD  | _T     | A
    INT_PROTECT | year | pop_type | origin | side   | total | note
                | 2023 | IDP      | _T     | HOSTED | B     | catastrophes naturelles comprises`,
  X23: `
    SOC_COVER | year | pop_group | covered | population_ref
              | 2023 | FOR       | 5       | A
    STA_LF    | year | pop_group | lf_status | total
              | 2023 | FOREIGN   | EMP       | B`,
} as const;

const fill = (sheets: string, a: number, b: number): string =>
  sheets.replace(/\| A( |$)/gm, `| ${String(a)}$1`).replace(/\| B( |$)/gm, `| ${String(b)}$1`);

const LIMITS: readonly (readonly [
  rule: keyof typeof SHEETS,
  a: number,
  b: number,
  ...expected: readonly string[],
])[] = [
  // Labour at most 10 % above statistics; the document's own example.
  ['X01', 44_000, 40_000],
  ['X01', 44_001, 40_000, 'warning'],
  ['X01', 52_000, 40_000, 'warning'],
  // Net 390 and 410: d = 40/800 = 0.05. 389 and 411: d = 44/800. 360 and 440: d = 160/800 = 0.2.
  ['X02', 1390, 1410],
  ['X02', 1389, 1411, 'info'],
  ['X02', 1360, 1440, 'info'],
  ['X02', 1359, 1441, 'warning'],
  // One shows a loss, the other a gain.
  ['X02', 990, 1010, 'warning'],
  // Consular at most 10 % above the mirror figure; the document's own example.
  ['X04', 15_000, 18_000],
  ['X04', 19_800, 18_000],
  ['X04', 19_801, 18_000, 'warning'],
  ['X05', 500, 500],
  ['X05', 501, 500, 'warning'],
  ['X06', 390, 410],
  ['X06', 389, 411, 'info'],
  ['X07', 360, 440, 'info'],
  ['X07', 359, 441, 'warning'],
  // 700 and 300 granted: the stock may grow by 1 200.
  ['X08', 6200, 700],
  ['X08', 6201, 700, 'warning'],
  ['X08', 4000, 700],
  // d = 2·2/200 = 0.02.
  ['X09', 101, 99],
  ['X09', 102, 98, 'info'],
  ['X11', 410, 390],
  ['X11', 411, 389, 'info'],
  ['X11', 0, 0],
  // 20 to 20 000 US dollars for each emigrant, both included.
  ['X12', 2000, 100],
  ['X12', 1999, 100, 'warning'],
  ['X12', 2_000_000, 100],
  ['X12', 2_000_001, 100, 'warning'],
  // d = 2·10/2000 = 0.01.
  ['X14', 1005, 995],
  ['X14', 1005, 994, 'info'],
  ['X17', 110, 100],
  ['X17', 111, 100, 'warning'],
  ['X18', 120, 100],
  ['X18', 121, 100, 'warning'],
  ['X19', 40, 40],
  ['X19', 41, 40, 'warning'],
  // 10 local units for a dollar: 390 and 410 US dollars.
  ['X20', 3900, 410],
  ['X20', 3890, 411, 'info'],
  ['X20', 3590, 441, 'warning'],
  ['X21', 390, 410],
  ['X21', 389, 411, 'info'],
  ['X22', 900, 900],
  ['X22', 901, 900, 'warning'],
  ['X23', 390, 410],
  ['X23', 389, 411, 'info'],
];

test.each(LIMITS.map(([rule, a, b, ...expected]) => ({ rule, a, b, expected })))(
  '$rule: $a against $b',
  ({ rule, a, b, expected }) => {
    expect(severities(fill(SHEETS[rule], a, b), rule)).toEqual(expected);
  },
);

describe('what stands in the messages', () => {
  test('X12 names what each emigrant would have sent', () => {
    const [issue] = own(fill(SHEETS.X12, 4_100_000, 100), 'X12');
    expect(issue && issueMessage(issue, 'en').message).toBe(
      '2023: remittances of 4,100,000 USD for 100 emigrants make 41,000 USD for each, outside 20 to 20,000.',
    );
  });

  test('X02 says that the signs differ', () => {
    const [issue] = own(fill(SHEETS.X02, 990, 1010), 'X02');
    expect(issue?.variant).toBe('OPPOSITE');
    expect(issue && issueMessage(issue, 'en').message).toMatch(/are -10 by .* and 10 by /);
  });

  test('X21 calls the institution by its name, not the country with the same code', () => {
    const [issue] = own(fill(SHEETS.X21, 389, 411).replaceAll('LAB', 'FIN'), 'X21');
    expect(issue && issueMessage(issue, 'en').message).toMatch(/^2023, Finance.* \(FIN\):/);
  });
});

describe('one side missing: nothing is compared', () => {
  test.each(Object.entries(SHEETS))('%s', (rule, sheets) => {
    for (const kept of ['A', 'B'] as const) {
      const text = fill(sheets, 700, 300)
        .split('\n')
        .filter((line) => !sheets.split('\n').some((each) => isOf(each, kept === 'A' ? 'B' : 'A', line)))
        .join('\n');
      expect(severities(text, rule)).toEqual([]);
    }
  });

  /** Whether a filled line is the one in which a letter stood. */
  function isOf(pattern: string, letter: 'A' | 'B', line: string): boolean {
    return new RegExp(`\\| ${letter}( |$)`).test(pattern) && fill(pattern, 700, 300) === line;
  }
});

describe('X03', () => {
  const flows = (total: number): string => `
    META     | country | MDA
    LOC_PLAN | year | region | population
             | 2023 | _T     | 2500000
    STA_FLOW | year | direction | group | partner | duration | total
             | 2023 | OUT       | _T    | FRA     | LT       | ${String(total)}`;
  const stock = (before: number, now: number): string => `
    STA_EMIG | year | destination | source_type | total
             | 2022 | FRA         | MIRROR      | ${String(before)}
             | 2023 | FRA         | MIRROR      | ${String(now)}`;
  const partner = (total: number): string => `
    META@fra-sta.xlsx     | country          | FRA
                          | institution_code | STA
    STA_FLOW@fra-sta.xlsx | year | direction | group | partner | duration | total
                          | 2023 | IN        | _T    | MDA     | LT       | ${String(total)}`;

  test.each([
    { what: 'half as much again as the growth of the stock', text: flows(1500) + stock(9000, 10_000), n: 0 },
    { what: 'one more', text: flows(1501) + stock(9000, 10_000), n: 1 },
    { what: 'far less', text: flows(10) + stock(9000, 10_000), n: 0 },
    { what: 'a stock that fell says nothing', text: flows(1501) + stock(9000, 8999), n: 0 },
    { what: 'half as much again as the partner counted', text: flows(1500) + partner(1000), n: 0 },
    { what: 'one more than that', text: flows(1501) + partner(1000), n: 1 },
    {
      what: 'the partner’s count goes before the stock',
      text: flows(1501) + stock(0, 9000) + partner(1000),
      n: 1,
    },
    { what: 'neither', text: flows(1501), n: 0 },
  ])('$what: $n', ({ text, n }) => {
    expect(severities(text, 'X03')).toHaveLength(n);
  });

  test('both figures with their cells; the partner’s rows are no facts of the country', () => {
    const { reconciliations, facts } = computed(flows(1501) + partner(1000));
    expect(reconciliations).toMatchObject([
      {
        check: 'X03',
        concept: 'outflow',
        partner: 'FRA',
        relation: 'MIRROR',
        a: { value: 1501, places: [{ file: 'xts-sta.xlsx', sheet: 'STA_FLOW', cell: 'F2' }] },
        b: { value: 1000, places: [{ file: 'fra-sta.xlsx', sheet: 'STA_FLOW', cell: 'F2' }] },
      },
    ]);
    expect(facts.map(({ country, value }) => [country, value])).toEqual([['MDA', 1501]]);
  });
});

describe('notes', () => {
  const refugees = fill(SHEETS.X08, 6201, 700).replace('side   | total', 'side   | total | note');
  test.each([
    ['200 resettled from camps abroad', []],
    ['Réinstallation de 200 personnes', []],
    ['reconocimiento por grupo desde 2022', []],
    ['register cleaned', ['warning']],
  ])('X08 with the note %j', (note, expected) => {
    const text = refugees.replace('| 6201', `| 6201 | ${note}`);
    expect(severities(text, 'X08')).toEqual(expected);
  });

  test.each([
    ['includes disasters', 1],
    ['desastres incluidos', 1],
    ['conflict only', 0],
    ['without people displaced by floods', 0],
    ['hors catastrophes', 0],
  ])('X22 with the note %j', (note, n) => {
    const text = fill(SHEETS.X22, 901, 900).replace('catastrophes naturelles comprises', note);
    expect(severities(text, 'X22')).toHaveLength(n);
  });

  const population = (note: string): string => `
    STA_POP  | year | age | total    | note
             | 2022 | _T  | 9900000  |
             | 2023 | _T  | 10000000 | ${note}
    STA_FLOW | year | direction | group | partner | duration | total
             | 2023 | IN        | _T    | _T      | LT       | 20000
             | 2023 | OUT       | _T    | _T      | LT       | 45000`;
  // 100 000 more people; 230 000 − 95 000 + 20 000 − 45 000 = 110 000.
  test.each([
    'Births 230 000; deaths 95 000',
    'births in 2023: 230,000, deaths in 2023: 95,000',
    'Naissances : 230.000 ; décès : 95.000',
    '230 000 nacimientos y 95 000 defunciones',
    'Nacimientos: 230 000, defunciones: 95 000',
    'live births 230000 / deaths 95000 (register)',
  ])('X15 reads %j', (note) => {
    const [issue] = own(population(note), 'X15');
    expect(issue).toMatchObject({ severity: 'info', args: { left: 100_000, right: 110_000, gap: -10_000 } });
  });

  test.each([
    'births 230 000',
    'births 230 thousand, deaths 95 thousand',
    'birth rate 23.0, death rate 9.5',
    'births 230 000; deaths 95 000; births 240 000',
    'births 230 000 deaths 95 000',
    'births 230 000.5; deaths 95 000',
    'census year',
  ])('X15 does not guess from %j', (note) => {
    expect(own(population(note), 'X15')).toEqual([]);
  });
});

describe('X13', () => {
  const shares = (money: readonly number[], people: readonly number[]): string => `
    FIN_REMIT | year | direction | partner | item | amount
              | 2023 | REC       | FRA     | PR   | ${String(money[0])}
              | 2023 | REC       | ITA     | PR   | ${String(money[1])}
    STA_EMIG  | year | destination | source_type | total
              | 2023 | FRA         | MIRROR      | ${String(people[0])}
              | 2023 | ITA         | MIRROR      | ${String(people[1])}`;
  test.each([
    { money: [900, 100], people: [991, 9], found: ['ITA'] },
    { money: [900, 100], people: [990, 10], found: [] },
    { money: [901, 99], people: [991, 9], found: [] },
    { money: [991, 9], people: [900, 100], found: ['ITA'] },
    { money: [990, 10], people: [900, 100], found: [] },
  ])('$money against $people', ({ money, people, found }) => {
    expect(own(shares(money, people), 'X13').map(({ args }) => args['partner'])).toEqual(found);
  });
});

test('X28 tells the share of cash', () => {
  const [issue] = own(
    `
    CUS_CASH  | year | direction | declarations | amount
              | 2023 | IN        | 400          | 50000
    FIN_REMIT | year | direction | partner | item | amount
              | 2023 | REC       | _T      | PT   | 900000
              | 2023 | REC       | _T      | CE   | 100000`,
    'X28',
  );
  expect(issue).toMatchObject({ severity: 'info', args: { left: 50_000, right: 1_000_000, percent: 5 } });
});

test('money of two currencies is not compared', () => {
  const text = `
    META@xts-cus.xlsx | currency | EUR
    ${fill(SHEETS.X21, 100, 900)}
    META@xts-pln.xlsx | currency | EUR`;
  expect(severities(text, 'X21')).toEqual([]);
});

test('X12 carries an older stock of emigrants forward, but not both figures', () => {
  const emigrants = (year: number): string => `
    META     | period_end | 2023
    STA_EMIG | year | destination | source_type | total
             | ${String(year)} | _T          | MIRROR      | 100
    FIN_REMIT | year | direction | partner | item | amount
              | 2023 | REC       | _T      | PR   | 1000`;
  expect(severities(emigrants(2018), 'X12')).toEqual(['warning']);
  expect(severities(emigrants(2017), 'X12')).toEqual([]);
});

test('severe differences stand first in the list, save where one figure may be much smaller', () => {
  const { reconciliations } = computed(`
    ${fill(SHEETS.X01, 10_000, 40_000)}
    ${fill(SHEETS.X06, 390, 410)}
    ${fill(SHEETS.X23, 100, 900)}`);
  expect(reconciliations.map(({ check, band }) => `${check} ${band}`)).toEqual([
    'X23 severe',
    'X01 severe',
    'X06 agree',
  ]);
});
