/** The worked examples of indicators §1.6, pure and through a workbook, and the rules around them. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../core/catalogue/index.ts';
import { check } from '../../../core/check/check.ts';
import { compute } from '../../../core/compute/compute.ts';
import { factThreshold } from '../../../core/compute/disclosure/thresholds.ts';
import { gatherFormulas } from '../../../core/compute/disclosure/build.ts';
import { hiddenIn } from '../../../core/compute/disclosure/protect.ts';
import { loadSolver } from '../../../core/formats/index.ts';
import type { DisclosureProfile, Fact, LinearSolver } from '../../../core/model.ts';
import { readSubmission } from '../../../core/read/read.ts';
import { parseExample } from '../../helpers/example.ts';

/** What is hidden of a workbook: facts by a name of ours, figures by id, year and group. */
function hiddenOf(
  text: string,
  name: (fact: Fact) => string,
  profile: DisclosureProfile = 'standard',
  solver?: LinearSolver,
): { readonly facts: Readonly<Record<string, string>>; readonly figures: Readonly<Record<string, string>> } {
  const { books } = parseExample(text);
  const checked = check(
    books.map((book) => readSubmission(book, catalogue)),
    catalogue,
    { country: null, listAll: false },
  );
  const { formulas, listen } = gatherFormulas();
  const computed = compute(checked, catalogue, listen);
  const input = { computed, checked, catalogue, profile, formulas, edition: 'public' } as const;
  const hidden = hiddenIn(solver ? { ...input, solver } : input);
  return {
    facts: Object.fromEntries([...hidden.facts].map(([fact, hiding]) => [name(fact), hiding])),
    figures: Object.fromEntries(
      [...hidden.figures].map(([figure, hiding]) => [
        'check' in figure
          ? figure.check
          : [figure.indicator, figure.year, ...Object.values(figure.disaggregation)].join(' '),
        hiding,
      ]),
    ),
  };
}

const hiddenFacts = (...args: Parameters<typeof hiddenOf>): Readonly<Record<string, string>> =>
  hiddenOf(...args).facts;

const emigrants = (figures: Readonly<Record<string, number>>, total: number): string => `
  STA_EMIG | year | destination | source_type | age | educ | total
           | 2023 | _T | MIRROR | _T | _T | ${String(total)}
${Object.entries(figures)
  .map(([code, count]) => `           | 2023 | ${code} | MIRROR | _T | _T | ${String(count)}`)
  .join('\n')}`;

const destination = ({ dimensions }: Fact): string => dimensions['destination'] ?? '';

describe('one-dimensional breakdown (indicators §1.6, worked example)', () => {
  const cases = [
    {
      name: 'two small ones hide one another',
      figures: { AUT: 100, BEL: 16, CHE: 4, DEU: 3 },
      expected: { CHE: 'C', DEU: 'C' },
    },
    { name: 'seven and nothing are shown', figures: { AUT: 100, BEL: 16, CHE: 7, DEU: 0 }, expected: {} },
    {
      name: 'one small one takes the smallest other',
      figures: { AUT: 100, BEL: 20, CHE: 3 },
      expected: { BEL: 'D', CHE: 'C' },
    },
    {
      name: 'of two equal ones the first by its code',
      figures: { AUT: 100, BEL: 20, CHE: 3, DEU: 20 },
      expected: { BEL: 'D', CHE: 'C' },
    },
    {
      name: 'nothing is no hiding place',
      figures: { AUT: 100, BEL: 20, CHE: 3, DEU: 0 },
      expected: { BEL: 'D', CHE: 'C' },
    },
    {
      // 1 + 1 = 2 would tell that neither is above 2
      name: 'two that are too small to hide one another take a third',
      figures: { AUT: 100, BEL: 20, CHE: 1, DEU: 1 },
      expected: { BEL: 'D', CHE: 'C', DEU: 'C' },
    },
  ];
  it.each(cases)('$name', ({ figures, expected }) => {
    const total = Object.values(figures).reduce((sum, each) => sum + each, 0);
    expect(hiddenFacts(emigrants(figures, total), destination)).toEqual(expected);
  });

  it('hides more under the strict profile', () => {
    expect(hiddenFacts(emigrants({ AUT: 100, BEL: 16, CHE: 7, DEU: 3 }, 126), destination, 'strict')).toEqual(
      {
        CHE: 'C',
        DEU: 'C',
      },
    );
  });

  it('lets a ministry raise the minimum', () => {
    const text = emigrants({ AUT: 100, BEL: 16, CHE: 7, DEU: 6 }, 129);
    expect(hiddenFacts(text, destination)).toEqual({});
    expect(hiddenFacts(`META | disclosure_min | 8\n${text}`, destination)).toEqual({ CHE: 'C', DEU: 'C' });
  });
});

const sample: Fact = {
  country: 'XTS',
  institution: 'INT',
  sheet: 'INT_DEATHS',
  year: 2023,
  period: '2023',
  dimensions: { route: 'Sea', status: 'DEAD' },
  measure: 'total',
  value: 2,
  unit: 'persons',
  obsStatus: 'A',
  confStatus: 'F',
  flags: [],
  sources: [
    { file: 'int.xlsx', sheet: 'INT_DEATHS', cell: 'E2', raw: '2', value: 2, step: '', obsStatus: 'A' },
  ],
};

const measure = ({ measure: own }: Fact): string => own;

describe('sexes (indicators §1.6.3)', () => {
  const stock = (columns: string, row: string): string => `
    STA_STOCK | year | basis | origin | ${columns}
              | 2023 | BIRTH | _T     | ${row}`;
  it('hides men with women where the total is shown', () => {
    expect(hiddenFacts(stock('total | female | male', '200 | 3 | 197'), measure)).toEqual({
      female: 'C',
      male: 'D',
    });
  });
  it('hides women of whom the total leaves few men, though nobody reported the men', () => {
    expect(hiddenFacts(stock('total | female', '100 | 97'), measure)).toEqual({
      female: 'C',
      male: 'C',
    });
  });
  it('shows both where neither is small', () => {
    expect(hiddenFacts(stock('total | female | male', '200 | 90 | 110'), measure)).toEqual({});
  });
  it('hides the share of women with them', () => {
    const { figures } = hiddenOf(stock('total | female | male', '200 | 3 | 197'), measure);
    expect(figures).toMatchObject({ 'GEN-02 2023': 'C' });
  });
});

describe('a ratio (indicators §1.6.1, rulings B36)', () => {
  const ages = (working: number): string => `
    STA_POP | year | age    | total
            | 2023 | _T     | 1000
            | 2023 | Y15T64 | ${String(working)}`;
  it('is hidden where its numerator leaves a small count of the whole', () => {
    const { figures, facts } = hiddenOf(ages(997), ({ dimensions }) => dimensions['age'] ?? '');
    expect(figures).toMatchObject({ 'CTX-03 2023': 'C' });
    expect(facts).toEqual({ Y15T64: 'C' });
  });
  it('is shown where it leaves none or enough', () => {
    expect(hiddenOf(ages(995), measure).figures).toEqual({});
    expect(hiddenOf(ages(1000), measure).figures).toEqual({});
  });
  it('is not judged so where the numerator is no part of the denominator', () => {
    const { figures } = hiddenOf(
      `
    STA_STOCK | year | basis | origin | total
              | 2023 | BIRTH | _T     | 998
    STA_POP   | year | age | total
              | 2023 | _T  | 1000`,
      measure,
    );
    expect(figures).toEqual({});
  });
});

describe('figures made of one another', () => {
  const flows = `
    STA_FLOW | year | direction | group | partner | duration | total
             | 2023 | IN        | _T    | _T      | LT       | 3
             | 2023 | OUT       | _T    | _T      | LT       | 5000`;
  it('hides net migration where one of its two sides is small', async () => {
    const { figures, facts } = hiddenOf(
      flows,
      ({ dimensions }) => dimensions['direction'] ?? '',
      'standard',
      await loadSolver(),
    );
    expect(facts).toEqual({ IN: 'C' });
    expect(figures).toMatchObject({ 'FLW-01 2023': 'C', 'FLW-03 2023': 'D', 'FLW-07 2023': 'D' });
    expect(figures).not.toHaveProperty('FLW-02 2023');
  });
});

describe('sensitive sheets', () => {
  /** Facts of one year by country, with their total. */
  const byCountry = (
    sheet: string,
    column: string,
    counts: Readonly<Record<string, number>>,
  ): readonly Fact[] =>
    Object.entries(counts).map(([code, value]) => ({
      ...sample,
      sheet,
      institution: sheet.slice(0, 3),
      dimensions: { [column]: code },
      value,
      sources: [],
    }));
  const hiddenCodes = (facts: readonly Fact[]): Readonly<Record<string, string>> => {
    const computed = { values: [], facts, reconciliations: [], issues: [] };
    const checked = { country: 'XTS', submissions: [], usable: [], issues: [], counts: new Map() };
    const hidden = hiddenIn({
      ...{ computed, checked, catalogue, formulas: new Map() },
      ...{ profile: 'standard', edition: 'public' },
    });
    return Object.fromEntries(
      [...hidden.facts].map(([fact, hiding]) => [Object.values(fact.dimensions).join(), hiding]),
    );
  };
  it('protects from 10 on, and takes none of a citizenship for a small count', () => {
    const counts = { _T: 129, SYR: 100, AFG: 20, ERI: 9, SDN: 0 };
    expect(hiddenCodes(byCountry('JUS_TIP', 'citizenship', counts))).toEqual({ ERI: 'C', SDN: 'C' });
    expect(hiddenCodes(byCountry('INT_ASYLUM', 'origin', counts))).toEqual({ ERI: 'C', SDN: 'C' });
    expect(hiddenCodes(byCountry('INT_ENFORCE', 'citizenship', counts))).toEqual({ ERI: 'C', SDN: 'C' });
    expect(hiddenCodes(byCountry('STA_STOCK', 'origin', counts))).toEqual({});
  });
  it('shows deaths on the way however few, unless a ministry demands otherwise', () => {
    const template = catalogue.templates.find(({ id }) => id === 'INT_DEATHS');
    const threshold = (byFile: ReadonlyMap<string, number>): number =>
      factThreshold(sample, template, true, { least: 5, byFile });
    expect([threshold(new Map()), threshold(new Map([['int.xlsx', 7]]))]).toEqual([1, 7]);
  });
});

describe('persons of whom the largest number of several rows is taken', () => {
  it('are a small count like any other: three workers without an accident', () => {
    const { facts, figures } = hiddenOf(
      `
    LAB_INJURY | year | pop_group  | severity | cases | workers_ref
               | 2023 | MIGRANT    | FATAL    | 0     | 3
               | 2023 | MIGRANT    | NONFATAL | 0     | 3
               | 2023 | NONMIGRANT | FATAL    | 100   | 3000
               | 2023 | NONMIGRANT | NONFATAL | 900   | 3000`,
      ({ measure, dimensions }) =>
        [measure, dimensions['pop_group'], dimensions['severity']].filter(Boolean).join(' '),
    );
    expect(Object.keys(facts).filter((each) => each.startsWith('workers_ref'))).toEqual([
      'workers_ref MIGRANT _ALL',
    ]);
    expect(figures).toMatchObject({ 'SEC-10 2023': 'D' });
  });
});

describe('what hangs together over several tables', () => {
  // the mean length of all permits tells how many there are of each length, and so of those for work
  const PERMITS = `
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2023 | FIRST | WORK   | M3T5   | _T          | 3
               | 2023 | FIRST | WORK   | M6T11  | _T          | 100
               | 2023 | FIRST | WORK   | M_GE12 | _T          | 100`;

  it('a figure far from the exposed number is hidden before the whole edition is refused', async () => {
    const { figures } = hiddenOf(PERMITS, ({ measure }) => measure, 'standard', await loadSolver());
    expect(figures).toMatchObject({ 'DUR-06 2023': 'D', 'DUR-06 2023 WORK': 'D' });
  });
});

describe('prices: services are counted', () => {
  // Italy has three services, Spain two, all of one quarter; the least for a mean of prices is three
  const PRICES = `
    FIN_RCOST | year | period  | sender | provider | provider_type | product     | amount_usd | total_cost_pct | transparent
              | 2023 | 2023-Q4 | ITA    | A        | MTO           | CASH_CASH   | 200        | 4              | YES
              | 2023 | 2023-Q4 | ITA    | B        | BANK          | CASH_CASH   | 200        | 6              | YES
              | 2023 | 2023-Q4 | ITA    | C        | POST          | CASH_CASH   | 200        | 8              | YES
              | 2023 | 2023-Q4 | ESP    | A        | MTO           | CASH_CASH   | 200        | 9              | YES
              | 2023 | 2023-Q4 | ESP    | B        | BANK          | CASH_CASH   | 200        | 11             | YES`;

  it('a mean of too few is hidden, and every figure that would give it back beside the other corridor', () => {
    const { figures, facts } = hiddenOf(PRICES, ({ dimensions }) =>
      [dimensions['sender'], dimensions['provider_type'], dimensions['period']].filter(Boolean).join(' '),
    );
    expect(figures).toMatchObject({
      ...{ 'REM-09 2023 ESP': 'C', 'REM-09 2023': 'D', 'REM-09 2023 2023-Q4': 'D', 'REM-11 2023': 'D' },
    });
    expect(figures).not.toHaveProperty('REM-09 2023 ITA');
    expect(facts).toMatchObject({ ESP: 'C', 'ESP 2023-Q4': 'C' });
    expect(Object.keys(facts)).not.toContain('ITA');
  });
});
