/** What queries answer for each kind of formula, and that they keep to what DuckDB, Spark and Trino have in common. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bound, FactKey } from '../../core/expression/bound.ts';
import { factsColumns } from '../../core/expression/facts-table.ts';
import { DIALECTS, doubleLiteral, textLiteral } from '../../core/expression/sql-dialect.ts';
import { type BoundFigure, toSql } from '../../core/expression/to-sql.ts';
import { factsToCsv } from '../../core/formats/index.ts';
import type { Fact } from '../../core/model.ts';
import { checkText } from '../helpers/checked.ts';
import { type Answer, type Database, openDatabase } from '../helpers/duckdb.ts';
import { answered } from '../helpers/three-answers.ts';
import { world } from './world.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => {
  database.close();
});

const factOf = (key: FactKey, value: number): Fact => ({
  ...key,
  ...{ country: 'XTS', institution: 'STA', period: String(key.year), value, unit: 'persons' },
  ...{ obsStatus: 'A', confStatus: 'F', flags: [], sources: [] },
});
const keyOf = (code: string, year = 2023): FactKey => ({
  ...{ sheet: 'STA_FLOW', measure: 'total', year },
  dimensions: { group: code },
});
const term = (code: string, year?: number): Bound => ({ op: 'fact', key: keyOf(code, year) });
const number = (value: number): Bound => ({ op: 'number', value });
const figureOf = (bound: Bound, year = 2023): BoundFigure => ({
  ...{ indicator: 'TST-01', country: 'XTS', year, disaggregation: {}, bound },
});

async function answersTo(
  figures: readonly BoundFigure[],
  facts: readonly Fact[],
): Promise<readonly Answer[]> {
  await database.load(figures, facts);
  return database.ask(toSql(figures, facts, 'duckdb'));
}

const ratio = (numerator: Bound, denominator: Bound, more: object = {}): Bound => ({
  ...{ op: 'ratio', factor: 100, numerator, denominator, anySign: false },
  ...more,
});

describe('each kind of formula', () => {
  // six 6, two 2, zero 0, minus −4; none is absent
  const facts = Object.entries({ six: 6, two: 2, zero: 0, minus: -4 }).map(([code, value]) =>
    factOf(keyOf(code), value),
  );
  const [six, two, zero, minus, none] = ['six', 'two', 'zero', 'minus', 'none'].map((code) => term(code)) as [
    Bound,
    Bound,
    Bound,
    Bound,
    Bound,
  ];
  const fold = (kind: 'total' | 'squares' | 'count', members: readonly Bound[], above?: number): Bound => ({
    ...{ op: 'fold', fold: kind, members },
    ...(above !== undefined && { above }),
  });
  const growth = (now: Bound, then: Bound, years: number): Bound => ({
    ...{ op: 'growth', numerator: now, denominator: then, years },
  });
  const cases: readonly (readonly [name: string, bound: Bound, value: number | null])[] = [
    ['a number', number(2.5), 2.5],
    ['a fact', six, 6],
    ['a fact of zero', zero, 0],
    ['an absent fact', none, null],
    ['nothing known', { op: 'missing' }, null],
    ['plus', { op: 'plus', of: [six, two, minus] }, 4],
    ['plus an absent fact', { op: 'plus', of: [six, none] }, null],
    ['minus a difference', { op: 'minus', left: six, right: { op: 'minus', left: two, right: minus } }, 0],
    ['times a sum', { op: 'times', of: [two, { op: 'plus', of: [six, two] }] }, 16],
    ['divided', { op: 'divided', left: six, right: minus }, -1.5],
    ['divided by zero', { op: 'divided', left: six, right: zero }, null],
    ['zero divided by zero', { op: 'divided', left: zero, right: zero }, null],
    ['divided by the number zero', { op: 'divided', left: six, right: number(0) }, null],
    ['power', { op: 'power', left: six, right: number(2) }, 36],
    ['a root of a negative number', { op: 'power', left: minus, right: number(0.5) }, null],
    ['zero to the power of −1', { op: 'power', left: zero, right: number(-1) }, null],
    ['beyond all doubles', { op: 'times', of: [number(1e308), six] }, null],
    ['abs', { op: 'abs', of: minus }, 4],
    ['max', { op: 'max', of: [minus, two, zero] }, 2],
    ['max with an absent fact', { op: 'max', of: [six, none] }, null],
    ['min', { op: 'min', of: [two, minus] }, -4],
    ['min with an absent fact', { op: 'min', of: [none, six] }, null],
    ['ratio', ratio(six, two), 300],
    ['ratio to zero', ratio(six, zero), null],
    ['ratio to a negative number', ratio(six, minus), null],
    ['ratio to any sign', ratio(six, minus, { anySign: true }), -150],
    ['ratio to zero that is said to be 7', ratio(six, zero, { whenZero: 7 }), 7],
    ['ratio of nothing to zero that is said to be 7', ratio(none, zero, { whenZero: 7 }), null],
    ['ratio that need not be said', ratio(two, six, { whenZero: 7, factor: 3 }), 1],
    ['growth over two years', growth(number(9), number(4), 2), 50],
    ['growth to zero', growth(zero, two, 2), -100],
    ['growth from zero', growth(two, zero, 2), null],
    ['growth from a negative number', growth(two, minus, 1), null],
    ['growth to a negative number', growth(minus, two, 2), null],
    ['growth from nobody knows', growth(two, { op: 'missing' }, 1), null],
    ['total', fold('total', [six, two, minus]), 4],
    ['total with an absent member', fold('total', [six, none]), null],
    ['total of nobody', fold('total', []), 0],
    ['total of unlike members', fold('total', [six, ratio(six, two)]), 306],
    ['squares', fold('squares', [six, two, minus]), 56],
    ['count', fold('count', [six, two, zero]), 3],
    ['count with an absent member', fold('count', [six, none]), null],
    ['count above', fold('count', [six, two, zero], 1.5), 2],
    ['a list in a list', fold('total', [fold('squares', [six, two]), fold('squares', [two, minus])]), 60],
    ['weighted', { op: 'weighted', pairs: [[six, two], [minus, two]] }, 4], // prettier-ignore
    ['weighted with an absent weight', { op: 'weighted', pairs: [[six, none]] }, null],
    ['concentration', ratio(fold('squares', [six, two]), { op: 'power', left: fold('total', [six, two]), right: number(2) }, { factor: 1 }), 0.625], // prettier-ignore
    ['deviation of 6, 2 and −4', { op: 'deviation', rates: [six, two, minus], about: 1 }, Math.sqrt(76 / 3)],
    ['deviation of one', { op: 'deviation', rates: [six], about: 6 }, null],
    ['part that covers enough', { op: 'covers', of: six, whole: number(7), share: 0.8 }, 6],
    ['part that covers too little', { op: 'covers', of: six, whole: number(8), share: 0.8 }, null],
  ];

  test('gives what the rules say', async () => {
    const figures = cases.map(([name, bound]) => ({ ...figureOf(bound), disaggregation: { case: name } }));
    const answers = await answersTo(figures, facts);
    const found = new Map(answers.map(({ disaggregation, value }) => [disaggregation.slice(5), value]));
    expect(found.size).toBe(cases.length);
    for (const [name, , value] of cases) {
      const own = found.get(name) ?? null;
      if (value === null || own === null) expect([name, own]).toEqual([name, value]);
      else expect(Math.abs(own - value), name).toBeLessThan(1e-12);
    }
  });

  test('a ratio and a growth give both parts, whatever becomes of the value', async () => {
    const answers = await answersTo(
      [figureOf(ratio(six, zero)), figureOf(growth(two, none, 1), 2024), figureOf(six, 2025)],
      facts,
    );
    expect(answers.map(({ numerator, denominator, value }) => [numerator, denominator, value])).toEqual([
      [6, 0, null],
      [2, null, null],
      [null, null, 6],
    ]);
  });
});

describe('which facts are meant', () => {
  test('only those of the country, with these dimensions and no others', async () => {
    const other = factOf({ ...keyOf('six'), dimensions: { group: 'six', skill: 'LOW' } }, 1000);
    const facts = [factOf(keyOf('six'), 6), other, { ...factOf(keyOf('six'), 500), country: 'XTU' }];
    const answers = await answersTo([figureOf(term('six'))], facts);
    expect(answers.map(({ value }) => value)).toEqual([6]);
  });

  test.each([
    '',
    `l'île`,
    `a\\b`,
    `it''s\\'`,
    '"',
    '`',
    '-- x',
    'a\u0007b\u2028c',
    'NULL',
    ' ',
    '%_',
    '日本',
  ])('of the code %j', async (code) => {
    const answers = await answersTo([figureOf(term(code))], [factOf(keyOf(code), 3)]);
    expect(answers.map(({ value }) => value)).toEqual([3]);
  });

  test('a dimension with the name of another column', async () => {
    const key: FactKey = { ...keyOf(''), dimensions: { measure: 'RETURNED', unit: 'DAYS' } };
    const facts = [factOf(key, 8)];
    const answers = await answersTo([figureOf({ op: 'fact', key })], facts);
    expect(answers.map(({ value }) => value)).toEqual([8]);
    const names = factsColumns(['measure', 'unit']).map(({ name }) => name);
    expect(factsToCsv(facts, ['measure', 'unit']).split('\r\n')[0]).toBe(`\ufeff${names.join(',')}`);
  });
});

describe('figures that are alike', () => {
  const partners = Array.from({ length: 100 }, (_, index) => `P${String(index)}`);
  const years = Array.from({ length: 25 }, (_, index) => 2000 + index);
  const alike = (make: (code: string, year: number) => Bound): readonly BoundFigure[] =>
    partners.flatMap((code) =>
      years.map((year) => ({ ...figureOf(make(code, year), year), disaggregation: { group: code } })),
    );
  const selects = (text: string): number => text.split('FROM (VALUES').length - 1;

  test('stand in one SELECT: other codes and years, this year and the last, carried or not', () => {
    const queries = toSql(
      alike((code, year) => ratio(term(code, year), term(code, year - (year % 2) - 1))),
      [],
      'duckdb',
    );
    expect(queries).toHaveLength(1);
    expect(queries.map(({ text }) => selects(text))).toEqual([1]);
  });

  test('are cut into statements that Trino takes', () => {
    const members = Array.from({ length: 60 }, (_, index) => term(`M${String(index)}`));
    const figures = alike((code, year) => ({
      ...{ op: 'fold', fold: 'total', members: [...members, term(code, year)] },
    })).slice(0, 500);
    const queries = toSql(figures, [], 'trino');
    expect(queries.length).toBeGreaterThan(1);
    const lengths = queries.map(({ text }) => text.length);
    expect(Math.max(...lengths)).toBeLessThan(1_000_000);
    expect(Math.min(...lengths)).toBeGreaterThan(100_000);
  });
});

test.each([
  [0, '0E0'],
  [100, '100E0'],
  [-0.5, '(-0.5E0)'],
  [1e21, '1E21'],
  [1.5e-7, '1.5E-7'],
])('the number %d is the double %s', (value, text) => {
  expect(doubleLiteral(value)).toBe(text);
});

test.each([
  ["l'île", "'l''île'", String.raw`'l\'île'`],
  ['a\\b', String.raw`'a\b'`, String.raw`'a\\b'`],
  ['a\u001bb', "('a' || CHR(27) || 'b')", String.raw`'a\u001bb'`],
])('the text %j in quotation marks', (value, standard, spark) => {
  expect(textLiteral(value, 'duckdb')).toBe(standard);
  expect(textLiteral(value, 'trino')).toBe(standard);
  expect(textLiteral(value, 'spark')).toBe(spark);
});

describe('the queries of a whole country keep to what the three engines share', () => {
  const { figures, facts } = answered(checkText(world));
  const [duckdb = '', spark = '', trino = ''] = DIALECTS.map((dialect) =>
    toSql(figures, facts, dialect)
      .map(({ text }) => text)
      .join('\n'),
  );
  /** Without texts and quoted names. */
  const bare = duckdb.replaceAll(/'[^']*'|"[^"]*"/g, '?');

  test('one text, but for the marks around names', () => {
    expect(trino).toBe(duckdb);
    expect(spark.replaceAll('`', '"')).toBe(duckdb);
    expect(spark).not.toContain('"');
  });

  test('no decimals: every number in the arithmetic is a double', () => {
    const rest = bare.replaceAll(/\d+(?:\.\d+)?E-?\d+/g, '#');
    expect(rest).not.toMatch(/\d\.\d/);
    // whole numbers stand among the keys and as distances between years, nowhere else
    const lines = rest.split('\n').filter((line) => !line.includes('(VALUES'));
    for (const line of lines)
      expect(
        line.replaceAll(
          /_year [-+] \d+|\b[fl]\d+\b|_\d+\b|(?:year|figure) = \d+|\b\d+ AS (?:year|figure)/g,
          '',
        ),
      ).not.toMatch(/\d/);
  });

  test('functions that all three have, with one meaning', () => {
    const called = new Set([...bare.matchAll(/\b([A-Z_]+)\(/g)].map(([, name = '']) => name));
    for (const name of called)
      expect([
        'CAST',
        'COUNT',
        'SUM',
        'ABS',
        'POWER',
        'NULLIF',
        'GREATEST',
        'LEAST',
        'STDDEV_SAMP',
      ]).toContain(name);
    for (const { 0: name, index } of bare.matchAll(/(?:GREATEST|LEAST)\(/g)) {
      const first = operandAt(bare, index + name.length);
      const second = operandAt(bare, index + name.length + first.length + 2);
      expect(bare.slice(0, index)).toMatch(/ THEN $/);
      for (const each of [first, second].filter((text) => !/^\d/.test(text)))
        expect(bare.slice(0, index)).toContain(`${each} IS NOT NULL`);
    }
  });

  test('no word that one of them reserves stands as a name without quotation marks', () => {
    const words = new Set(bare.match(/\b[a-z_]\w*\b/g));
    const reserved =
      'auto by cube current_date describe end escape except exists extract for from group grouping having in into json_table left like listagg natural normalize not null on or order outer prepare right rollup select skip table then trim true uescape union unnest using values when where with all any anti array asc both case cast check collate column constraint create cross cross default desc distinct else false fetch filter foreign full grant ilike inner intersect is join lambda lateral leading limit minus offset only overlaps pivot primary qualify references returning semi session_user show some summarize symmetric time to trailing unique unpivot user variadic window within';
    for (const word of reserved.split(' ')) expect(words).not.toContain(word);
    expect(words.size).toBeGreaterThan(10);
  });

  test('every divisor was compared with zero before', () => {
    let divisions = 0;
    for (const line of bare.split('\n'))
      for (const { index } of line.matchAll(/ \/ /g)) {
        divisions++;
        const divisor = operandAt(line, index + 3);
        const isSafe =
          /^(?:NULLIF\(|[1-9])/.test(divisor) ||
          line.slice(0, index).includes(`${divisor} > 0E0`) ||
          line.slice(0, index).includes(`${divisor} <> 0E0`);
        expect(isSafe, `${divisor} in ${line}`).toBe(true);
      }
    expect(divisions).toBeGreaterThan(20);
  });
});

/** The name, number, call or bracket that begins here. */
function operandAt(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const each = text[at] ?? '';
    if (depth === 0 && /[ ,)]/.test(each)) return text.slice(start, at);
    if (each === '(') depth++;
    if (each === ')') depth--;
  }
  return text.slice(start);
}
