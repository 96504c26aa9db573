/** A country's own indicators: declared in its settings, treated like those of the product, and mistakes told to their author. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../core/check/check.ts';
import { compute } from '../../core/compute/compute.ts';
import { expressionSchema } from '../../core/expression/grammar.ts';
import {
  fileSource,
  loadSolver,
  nodePlatform,
  readWorkbook,
  writeWorkbook,
} from '../../core/formats/index.ts';
import {
  type Book,
  type BoundFigure,
  catalogue,
  type Catalogue,
  catalogueWith,
  explain,
  type IndicatorValue,
  layoutBook,
  layoutTemplate,
  run,
  settingsSchema,
  toSql,
  type Value,
} from '../../core/index.ts';
import { readSubmission } from '../../core/read/read.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { openDatabase } from '../helpers/duckdb.ts';
import { parseExample } from '../helpers/example.ts';
import { figureBook } from '../helpers/figure-book.ts';
import { recalculate } from '../helpers/recalculate.ts';
import { samplesFolder } from '../../samples/build.ts';
import { figureWith } from '../../core/model/figure.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/own-indicators.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
const blockOf = (language: string): string => blocks.find(([, each]) => each === language)?.[2] ?? '';
const settings = JSON.parse(blockOf('json')) as { readonly indicators: readonly Record<string, unknown>[] };
const [refusals = {}, perInhabitant = {}] = settings.indicators;

const catalogueOf = (written: object): Catalogue => catalogueWith(settingsSchema.parse(written), catalogue);
const own = catalogueOf(settings);

/** The rows of the table on the page. */
const rows = [...page.matchAll(/^\| (\d{4}) \| (\w+) +\| (\w+) +\| (\d+) +\| (\d+) +\|$/gm)].map(
  ([, year, destination = '', visa = '', issued, refused]): Readonly<Record<string, Value>> => ({
    ...{ year: Number(year), destination, visa },
    ...{ issued: Number(issued), refused: Number(refused) },
  }),
);

let folder = '';
beforeAll(async () => {
  folder = temporaryFolder({ 'mainstream.config.json': blockOf('json') });
  const plan = layoutTemplate(
    {
      ...{ institution: 'LAB', country: 'MDA', periodStart: 2023, periodEnd: 2023, language: 'en' },
      asOf: '2024-03-31',
      rows: new Map([['LAB_VISA', rows]]),
      metaValues: {
        ...{ institution_name: 'Labour', definition_set: 'NATIONAL' },
        ...{ migrant_basis: 'CITIZ', submitted_on: '2024-03-31' },
      },
    },
    own,
  );
  put(folder, 'lab.xlsx', await writeWorkbook(plan));
});

const inFolder = (...argv: readonly string[]): ReturnType<typeof command> => command(argv, { folder });

describe('the example of the page', () => {
  test('prints what the page says', async () => {
    const { out } = await inFolder(
      ...['indicators', join(folder, 'lab.xlsx'), '--indicator', 'SKL-N01', '--by', 'destination'],
    );
    expect(out).toBe(blockOf(''));
  });

  test('goes to other programs with its name, unit and decimals', async () => {
    const { out } = await inFolder(
      ...['indicators', join(folder, 'lab.xlsx'), '--indicator', 'SKL-N02', '--format', 'json', '-l', 'fr'],
    );
    const { figures } = JSON.parse(out) as { figures: Record<string, unknown>[] };
    expect(figures).toMatchObject([
      {
        indicator_id: 'SKL-N02',
        name: 'Work visas issued per 1,000 inhabitants',
        unit: 'visas per 1,000 inhabitants',
        decimals: 2,
        value: null,
        reasons: ['MISSING_INPUT'],
      },
    ]);
  });

  test('is explained in words, and where it has no name in a language that is said', async () => {
    const { out } = await inFolder('explain', 'SKL-N01', '-l', 'fr');
    expect(out).toContain('Taux de refus des visas de travail');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Visas refused [LAB_VISA.refused]');
    const lines = explain('SKL-N01', own, 'es')?.sections.flatMap((each) => each.lines);
    expect(explain('SKL-N01', own, 'es')?.title).toBe('Refusal rate of labour visas');
    expect(lines).toContain('El país no le da ningún nombre en este idioma.');
    expect(explain('SKL-N02', own, 'fr')?.sections.flatMap((each) => each.lines)).toContain(
      'visas pour 1 000 habitants',
    );
  });

  test('is traced to the cells', async () => {
    const { out } = await inFolder('indicators', join(folder, 'lab.xlsx'), '--trace', 'SKL-N01');
    expect(out).toMatch(/lab\.xlsx 'LAB_VISA'!\w+: 150/);
  });
});

const WORLD = `
  STA_POP  | year | age | total  | female | male
           | 2023 | _T  | 500000 | 255000 | 245000
  LAB_VISA | year | destination | visa  | issued | refused
           | 2023 | ITA         | WORK  | 600    | 150
           | 2023 | ITA         | STUDY | 80     | 20
           | 2023 | FRA         | WORK  | 300    | 2`;

const READ = (text: string) =>
  check(
    parseExample(text).books.map((book) => readSubmission(book, own)),
    own,
  );

test('core, SQL and the formula in a workbook give the same', async () => {
  const figures: (IndicatorValue & BoundFigure)[] = [];
  const { values, facts } = compute(READ(WORLD), own, {
    indicators: ['SKL-N01', 'SKL-N02'],
    bound: (value, bound) => figures.push({ ...figureWith(value), bound: bound() }),
  });
  const shown = values.map(({ indicator, disaggregation, value }) => [
    [indicator, ...Object.values(disaggregation)].join(' '),
    value,
  ]);
  // 172 of 1 152; Italy 170 of 850; work 152 of 1 052; 900 of 500 000
  expect(Object.fromEntries(shown)).toEqual({
    'SKL-N01': (100 * 172) / 1152,
    'SKL-N01 FRA': (100 * 2) / 302,
    'SKL-N01 ITA': 20,
    'SKL-N01 STUDY': 20,
    'SKL-N01 WORK': (100 * 152) / 1052,
    'SKL-N02': 1.8,
  });
  const database = await openDatabase();
  await database.load(figures, facts);
  const answers = await database.ask(toSql(figures, facts, 'duckdb'));
  database.close();
  expect(answers.map(({ value }) => value)).toEqual(
    expect.arrayContaining(figures.map(({ value }) => expect.closeTo(value ?? 0, 9) as unknown)),
  );
  const { formulas, differences } = recalculate(figureBook({ facts, values }));
  expect(formulas).toBeGreaterThan(0);
  expect(differences).toEqual([]);
});

test('a small count is hidden with its neighbour', async () => {
  const { computed } = run(parseExample(WORLD).books, {
    catalogue: own,
    indicators: ['SKL-N01'],
    by: ['destination'],
    disclosure: { profile: 'standard', edition: 'public', keepNames: true, solver: await loadSolver() },
  });
  const hidden = computed.values.filter(({ confStatus }) => confStatus === 'C' || confStatus === 'D');
  expect(hidden.map(({ disaggregation }) => disaggregation['destination'])).toEqual(['FRA', 'ITA']);
});

test('a plan may name it as evidence and as a target', () => {
  const plan = (id: string): string => `
    PLN_LINKS   | goal_id | dimension | direction | channel | asserted_by | strength | evidence_ids
                | G1      | SKL       | M2D       | income  | PLN         | 2        | ${id}
    PLN_TARGETS | indicator_id | goal_id | label | baseline_year | baseline | target_year | target
                | ${id}        | G1      |       | 2020          | 30       | 2025        | 20`;
  const unknown = (id: string): readonly string[] =>
    READ(plan(id))
      .issues.filter(({ rule }) => rule === 'X25')
      .map(({ place }) => place.sheet ?? '');
  expect(unknown('SKL-N01')).toEqual([]);
  expect(unknown('SKL-N03')).toEqual(['PLN_LINKS', 'PLN_TARGETS']);
});

async function statistics(): Promise<Book> {
  const source = await fileSource(join(samplesFolder(), 'moldova', 'mda-sta.xlsx'));
  try {
    return await readWorkbook(source, nodePlatform);
  } finally {
    await source.close();
  }
}

test('on the published figures of Moldova', async () => {
  const declared = (id: string, value: unknown): object => ({
    ...{ id, name: id, unit: 'percent', aggregation: 'ratio_of_sums', value },
  });
  const emigrants = { fact: 'STA_EMIG.total', where: { destination: ['RUS', 'UKR'] } };
  const moldova = catalogueOf({
    indicators: [
      declared('FLW-N01', { op: 'ratio', factor: 100, numerator: emigrants, denominator: 'STA_EMIG.total' }),
      declared('FLW-N02', { op: 'minus', left: 100, right: 'FLW-N01' }),
    ],
  });
  const { values } = compute(check([readSubmission(await statistics(), moldova)], moldova), moldova, {
    indicators: ['FLW-N01', 'FLW-N02'],
  });
  const in2019 = values.filter(({ year }) => year === 2019).map(({ value }) => value);
  // UN DESA 2019: 294 245 in the Russian Federation and 151 242 in Ukraine, of 1 029 526 in the 52 destinations listed
  expect(in2019).toEqual([expect.closeTo(43.2711, 4), expect.closeTo(56.7289, 4)]);
});

test('the coherence workbook shows it by its name, with its decimals and a live formula', () => {
  const only: Catalogue = { ...own, indicators: own.indicators.slice(-2), crossChecks: [], findings: [] };
  const outcome = run(parseExample(WORLD.replace(/  STA_POP[^]*?(?=  LAB)/, '')).books, { catalogue: only });
  const plan = layoutBook(outcome, only, {
    ...{ language: 'fr', asOf: '2024-03-31', toolVersion: 'test', inputs: [] },
  });
  const rowOf = (sheet: string) =>
    plan.sheets
      .find(({ name }) => name === sheet)
      ?.rows.find(({ cells }) => cells.some((cell) => cell?.value === 'Taux de refus des visas de travail'));
  for (const sheet of ['02_PROFILE', '03_INDICATORS', '16_METHOD']) expect(rowOf(sheet)).toBeDefined();
  const live = rowOf('03_INDICATORS')?.cells.filter((cell) => cell?.formula !== undefined);
  expect(live?.map((cell) => cell?.style?.format)).toContain('#,##0.0');
});

describe('a formula may be written short', () => {
  const formulaOf = (value: unknown): unknown => {
    const written = { ...refusals, disaggregation: [], value };
    const [indicator] = catalogueOf({ ...settings, indicators: [written] }).indicators.slice(-1);
    return indicator?.value;
  };
  const fact = { op: 'fact', sheet: 'STA_POP', measure: 'total' };
  test.each<[name: string, written: unknown, means: unknown]>([
    ['a column', 'STA_POP.total', fact],
    ['a column with more', { fact: 'STA_POP.total', lag: 5 }, { ...fact, lag: 5 }],
    [
      'several codes',
      { fact: 'STA_POP.total', where: { age: ['Y0T14', 'Y_GE65'] } },
      { ...fact, where: { age: { anyOf: ['Y0T14', 'Y_GE65'] } } },
    ],
    [
      'options',
      { op: 'either', options: ['STA_POP.total', { of: 0, status: 'E' }] },
      { op: 'either', options: [{ of: fact }, { of: { op: 'number', value: 0 }, status: 'E' }] },
    ],
    ['the long form', fact, fact],
  ])('%s', (_, written, means) => {
    expect(formulaOf(written)).toEqual(means);
  });

  test('an indicator is put in with its formula', () => {
    const held = formulaOf({ op: 'minus', left: 'CTX-01', right: { indicator: 'CTX-01', year: -1 } });
    const residents = { ...fact, where: { age: '_T' } };
    expect(held).toEqual({
      op: 'minus',
      left: { op: 'indicator', id: 'CTX-01', of: residents },
      right: { op: 'indicator', id: 'CTX-01', year: -1, of: residents },
    });
    expect(expressionSchema.parse(held)).toEqual(held);
  });
});

describe('a mistake is told to its author, with its place', () => {
  const wrong = (value: unknown): object => ({ ...settings, indicators: [{ ...refusals, value }] });
  const both = (first: object, second: object = {}): object => ({
    ...settings,
    indicators: [
      { ...refusals, ...first },
      { ...perInhabitant, ...second },
    ],
  });
  test.each<[name: string, written: object, said: RegExp]>([
    ['an id of the product', both({ id: 'SKL-01' }), /indicators\[0\]\.id: a dimension, -N and two/],
    ['an id twice', both({}, { id: 'SKL-N01' }), /indicators\[1\]\.id: “SKL-N01” exists already/],
    ['an unknown dimension', both({ id: 'LAB-N01' }), /indicators\[0\]\.id: “LAB” is not known.*REM/s],
    ['no name', both({ name: {} }), /indicators\[0\]\.name: /],
    ['an unknown aggregation', both({ aggregation: 'average' }), /indicators\[0\]\.aggregation: /],
    ['an unknown key', both({ formula: 1 }), /indicators\[0\]\.formula/],
    ['no formula', both({ value: undefined }), /indicators\[0\]\.value is missing/],
    [
      'an unknown sheet',
      wrong('LAB_VISAS.issued'),
      /indicators\[0\]\.value\.sheet: “LAB_VISAS” is not known/,
    ],
    [
      'an unknown column',
      wrong({ op: 'plus', terms: ['LAB_VISA.issued', 'LAB_VISA.given'] }),
      /indicators\[0\]\.value\.terms\[1\]\.measure: “given” is not known here\. Known: issued, refused/,
    ],
    [
      'a column that holds no numbers',
      wrong('LAB_VISA.visa'),
      /value\.measure: “visa” is not known here\. Known: issued, refused/,
    ],
    [
      'an unknown key column',
      wrong({ fact: 'LAB_VISA.issued', where: { kind: 'WORK' } }),
      /value\.where: “kind” is not known/,
    ],
    [
      'an unknown code',
      wrong({ fact: 'LAB_VISA.issued', where: { visa: ['WORK', 'TOURIST'] } }),
      /value\.where\.visa: “TOURIST” is not known here\. Known: WORK, STUDY/,
    ],
    [
      'an unknown country',
      wrong({ fact: 'LAB_VISA.issued', where: { destination: 'ITALY' } }),
      /value\.where\.destination: “ITALY” is not known/,
    ],
    ['an unknown indicator', wrong({ op: 'abs', of: 'CTX-99' }), /value\.of: “CTX-99” is not known/],
    [
      'formulas that need each other',
      both({ value: { op: 'abs', of: 'SKL-N02' } }, { value: { op: 'abs', of: 'SKL-N01' } }),
      /indicators\[1\]\.value\.of: .*SKL-N01 → SKL-N02 → SKL-N01/,
    ],
    ['a formula that needs itself', wrong('SKL-N01'), /value: .*SKL-N01 → SKL-N01/],
    [
      'an unknown operation',
      wrong({ op: 'root', of: 4 }),
      /value\.op: “root” is not known here\. Known: .*power/,
    ],
    ['an unknown part', wrong({ op: 'abs', of: 4, by: 2 }), /value: “by” means nothing/],
    ['a missing part', wrong({ op: 'minus', left: 4 }), /value\.right is missing/],
    ['a part of the wrong kind', wrong({ op: 'plus', terms: 4 }), /value\.terms: “.*” does not belong here/],
    ['a later year', wrong({ fact: 'LAB_VISA.issued', year: 1 }), /value\.year: “1” does not belong here/],
    [
      'a formula of another indicator written out',
      wrong({ op: 'indicator', id: 'CTX-01', of: 4 }),
      /value: “of” means nothing/,
    ],
    [
      'a member without a list',
      wrong({ fact: 'LAB_VISA.issued', where: { destination: { member: true } } }),
      /value\.where\.destination: “member” means/,
    ],
    [
      'a list without a member',
      wrong({ op: 'fold', fold: 'total', list: { over: 'destination', each: 'LAB_VISA.issued' } }),
      /value\.list\.each: nothing here says which member/,
    ],
    [
      'an unknown breakdown',
      both({ disaggregation: ['destination', 'sex'] }),
      /disaggregation\[1\]: “sex” is not known here\. Known: .*destination, visa/,
    ],
  ])('%s', async (_, written, said) => {
    const elsewhere = temporaryFolder({ 'mainstream.config.json': JSON.stringify(written) });
    const { code, err } = await command(['explain', 'S01'], { folder: elsewhere });
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toMatch(said);
  });
});
