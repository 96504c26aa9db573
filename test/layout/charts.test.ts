/**
 * Charts of the coherence workbook. They draw cells of the book and nothing else; what is missing, hidden, carried over
 * or of another definition is not drawn; a chart without two numbers is not there.
 */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { loadSolver } from '../../core/formats/index.ts';
import { toA1 } from '../../core/grid/address.ts';
import { en } from '../../core/i18n/en/index.ts';
import { es } from '../../core/i18n/es/index.ts';
import { fr } from '../../core/i18n/fr/index.ts';
import { layoutBook, run } from '../../core/index.ts';
import type { BookPlan, CellPlan, ChartPlan } from '../../core/layout/plan.ts';
import { type Edition, type Language, LANGUAGES, type Outcome } from '../../core/model.ts';
import { parseExample } from '../helpers/example.ts';
import { smallCatalogue } from '../helpers/outcome-figures.ts';
import { manyGoals } from '../helpers/outcome-goals.ts';
import { bookOptions, emptyOutcome, outcome } from '../helpers/outcome.ts';

const FLOWS = `
  STA_FLOW | year | direction | group | partner | duration | total | female | male
           | 2021 | IN        | NAT   | _T      | LT       | 7000  | 3000   | 4000
           | 2021 | IN        | FOR   | _T      | LT       | 9000  | 4500   | 4500
           | 2023 | IN        | NAT   | _T      | LT       | 8000  | 3000   | 5000
           | 2023 | IN        | FOR   | _T      | LT       | 12000 | 6000   | 6000
           | 2023 | OUT       | NAT   | _T      | LT       | 40000 | 16000  | 24000
           | 2023 | OUT       | FOR   | _T      | LT       | 5000  | 2000   | 3000`;
const STOCKS = `
  STA_POP   | year | age | total
            | 2016 | _T  | 9000000
            | 2017 | _T  | 9100000
            | 2018 | _T  | 9200000
            | 2019 | _T  | 9300000
            | 2020 | _T  | 9400000
  STA_STOCK | year | basis | origin | total  | obs_status
            | 2016 | BIRTH | _T     | 100000 | A
            | 2018 | BIRTH | _T     | 110000 | A
            | 2019 | BIRTH | _T     | 30000  | D
            | 2020 | BIRTH | _T     | 120000 | A`;

const outcomes = new Map<string, Promise<Outcome>>();

/** Computed once for each input. */
function outcomeOf(input: string, edition?: Edition): Promise<Outcome> {
  const key = `${edition ?? ''}${input}`;
  const made =
    outcomes.get(key) ??
    (async () =>
      run(
        parseExample(input).books,
        edition ? { disclosure: { edition, solver: await loadSolver() } } : {},
      ))();
  outcomes.set(key, made);
  return made;
}

const bookOf = async (input: string, language: Language = 'en', edition?: Edition): Promise<BookPlan> =>
  layoutBook(await outcomeOf(input, edition), catalogue, {
    language,
    toolVersion: 'test',
    asOf: '2024-03-31',
    inputs: [],
  });

const chartsOf = (plan: BookPlan): readonly ChartPlan[] => plan.sheets.flatMap(({ charts }) => charts ?? []);

/** The cells of a range of one row or column. */
function cellsAt(plan: BookPlan, ref: string): readonly (CellPlan | null)[] {
  const [, name = '', from = '', to] = /^'([^']+)'!([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(ref) ?? [];
  const sheet = plan.sheets.find((each) => each.name === name);
  const all = (sheet?.rows ?? []).flatMap(({ cells }, row) =>
    cells.map((cell, column) => ({ cell, address: toA1(row + 1, column + 1), row })),
  );
  const rowOf = (address: string): number => Number(/\d+/.exec(address)?.[0]);
  const letters = /[A-Z]+/.exec(from)?.[0] ?? '';
  const found = all.filter(
    ({ address, row }) =>
      /[A-Z]+/.exec(address)?.[0] === letters && row + 1 >= rowOf(from) && row + 1 <= rowOf(to ?? from),
  );
  return Array.from(
    { length: rowOf(to ?? from) - rowOf(from) + 1 },
    (_, index) => found.find(({ row }) => row + 1 === rowOf(from) + index)?.cell ?? null,
  );
}

/** What a chart draws: name of each series, then label and value of each point. */
const drawn = (plan: BookPlan, chart: ChartPlan | undefined): unknown =>
  chart?.series.map(({ name, categories, values }) => {
    const labels = cellsAt(plan, categories);
    return [
      'ref' in name ? cellsAt(plan, name.ref)[0]?.value : name.text,
      cellsAt(plan, values).flatMap((cell, index) =>
        cell?.value === null || cell?.value === undefined ? [] : [[labels[index]?.value, cell.value]],
      ),
    ];
  });

describe('the migration profile', () => {
  it('draws flows by year, each point a formula on the sheet of indicators, years without a figure blank', async () => {
    const plan = await bookOf(FLOWS);
    const [flows] = chartsOf(plan);
    expect(flows).toMatchObject({ kind: 'column', title: 'Long-term immigration and emigration' });
    expect(drawn(plan, flows)).toEqual([
      [
        'Immigration',
        [
          [2021, 16000],
          [2023, 20000],
        ],
      ],
      ['Emigration', [[2023, 45000]]],
      ['Net migration', [[2023, -25000]]],
    ]);
    const points = flows?.series.flatMap(({ values }) =>
      cellsAt(plan, values).filter((cell) => cell !== null),
    );
    for (const { value, formula } of points ?? [])
      if (value !== null) expect(formula).toMatch(/^'03_INDICATORS'!F\d+$/);
    // Three years from the first to the last figure, the middle one without.
    expect(cellsAt(plan, flows?.series[0]?.categories ?? '').map((cell) => cell?.value)).toEqual([
      2021, 2022, 2023,
    ]);
  });

  it('says in words what is drawn and the newest figures', async () => {
    const [flows] = chartsOf(await bookOf(FLOWS));
    expect(flows?.description).toBe(
      'Long-term immigration, emigration and net migration by year; newest figures: Immigration 20,000 (2023); Emigration 45,000 (2023); Net migration -25,000 (2023).',
    );
    expect(flows?.valueTitle).toBe('persons per year');
  });

  it('draws the shares of women and men as parts of a hundred', async () => {
    const plan = await bookOf(FLOWS);
    const sexes = chartsOf(plan).find(({ title }) => title === 'Women and men among migrants');
    // 9,000 women among 20,000 who came; 18,000 among 45,000 who left.
    expect(drawn(plan, sexes)).toEqual([
      [
        'Women',
        [
          ['Immigration (2023)', 45],
          ['Emigration (2023)', 40],
        ],
      ],
      [
        'Men',
        [
          ['Immigration (2023)', 55],
          ['Emigration (2023)', 60],
        ],
      ],
    ]);
    expect(sexes).toMatchObject({ kind: 'stackedBar', min: 0, max: 100 });
  });

  it('joins figures of three years, but none that is carried over or of another definition', async () => {
    const plan = await bookOf(STOCKS);
    const [stocks] = chartsOf(plan);
    expect(stocks?.kind).toBe('line');
    expect(drawn(plan, stocks)).toEqual([
      [
        'Immigrants in the country',
        [
          [2016, 100000],
          [2018, 110000],
          [2020, 120000],
        ],
      ],
    ]);
  });

  it('draws no chart of a single number', async () => {
    const plan = await bookOf(`
      STA_FLOW | year | direction | group | partner | duration | total
               | 2023 | IN        | NAT   | _T      | LT       | 8000
               | 2023 | IN        | FOR   | _T      | LT       | 12000`);
    expect(chartsOf(plan)).toEqual([]);
    expect(plan.sheets.find(({ name }) => name === '02_PROFILE')?.columns).toHaveLength(17);
  });

  it('draws nothing where nothing was supplied', () => {
    expect(chartsOf(layoutBook(emptyOutcome, smallCatalogue, bookOptions))).toEqual([]);
  });

  it('shows no figure that a public edition hides, neither as a point nor in words', async () => {
    // 3 persons came in 2021, too few to be shown.
    const input = FLOWS.replace('| 7000  | 3000   | 4000', '| 3     | 1      | 2   ').replace(
      '| 9000  | 4500   | 4500',
      '| 0     | 0      | 0   ',
    );
    const whole = await bookOf(input);
    expect(JSON.stringify(drawn(whole, chartsOf(whole)[0]))).toContain('[2021,3]');
    const plan = await bookOf(input, 'en', 'public');
    const [flows] = chartsOf(plan);
    expect(JSON.stringify(drawn(plan, flows))).not.toMatch(/\[2021,/);
    for (const chart of chartsOf(plan)) expect(chart.description).not.toContain('2021');
    for (const { series } of chartsOf(plan))
      for (const { values } of series)
        for (const cell of cellsAt(plan, values)) expect(typeof (cell?.value ?? 0)).toBe('number');
  });
});

describe('the heat map', () => {
  const gapOf = (plan: BookPlan): ChartPlan | undefined =>
    plan.sheets.find(({ name }) => name === '04_HEATMAP')?.charts?.[0];
  const { assessed } = outcome;
  const withMoney = (goals: typeof assessed.model.goals) =>
    layoutBook(
      { ...outcome, assessed: { ...assessed, model: { ...assessed.model, goals } } },
      smallCatalogue,
      bookOptions,
    );
  const goals = manyGoals(20).map((goal, index) => ({
    ...goal,
    funding: { ...goal.funding, cost: 10e6 + index * 1e6, funded: 4e6, gap: 6e6 + index * 1e6 },
  }));

  it('draws what is funded and the gap of each goal, the largest first, from the columns above', () => {
    const plan = withMoney(goals.slice(0, 2));
    const chart = gapOf(plan);
    const points = chart?.series.map(({ values }) =>
      cellsAt(plan, values).map((cell) => [cell?.value, cell?.formula]),
    );
    // The second goal costs 11 million and lacks 7; the first costs 10 and lacks 6.
    expect(points?.map((each) => each.map(([value]) => value))).toEqual([
      [4, 4],
      [7, 6],
    ]);
    expect(points?.flat().every(([, formula]) => /^[A-Z]+\d+(-[A-Z]+\d+)?$/.test(String(formula)))).toBe(
      true,
    );
    expect(chart?.description).toContain('together 13 of 21 million missing');
  });

  it('keeps to the largest gaps where there are many goals, and says so', () => {
    const plan = withMoney(goals);
    expect(gapOf(plan)?.title).toBe('Cost of goals: the 15 largest gaps');
    expect(cellsAt(plan, gapOf(plan)?.series[0]?.values ?? '')).toHaveLength(15);
  });
});

describe('words', () => {
  it.each([en, fr, es].map((words, index) => ({ words, language: LANGUAGES[index] ?? 'en' })))(
    'are there for every chart, series, part and bar in $language',
    ({ words: { charts } }) => {
      for (const chart of catalogue.charts) {
        expect(Object.keys(charts.profile)).toContain(chart.id);
        const ids =
          chart.shape === 'years'
            ? chart.series.map(({ id }) => id)
            : [...chart.parts.flatMap((part) => part ?? []), ...chart.bars.map(({ id }) => id)];
        for (const id of ids) expect(Object.keys(charts.names)).toContain(id);
      }
    },
  );

  it('name only indicators of the catalogue', () => {
    const known = new Set(catalogue.indicators.map(({ id }) => id));
    for (const chart of catalogue.charts)
      for (const { indicator } of chart.shape === 'years'
        ? chart.series
        : chart.bars.flatMap(({ first, last }) => [first, ...(last ? [last] : [])]))
        expect(known).toContain(indicator);
  });

  it.each(LANGUAGES)('of a chart have no open place in %s', async (language) => {
    for (const { title, description, valueTitle } of chartsOf(await bookOf(FLOWS, language)))
      expect(`${title} ${description} ${valueTitle ?? ''}`).not.toMatch(/[{}]/);
  });
});
