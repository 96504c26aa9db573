/** What is told of a declared indicator: in every language, with titles and the machine names behind them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import type { ArithmeticIndicator } from '../../core/catalogue/define.ts';
import { number, optional, ratio, sum } from '../../core/expression/build.ts';
import { namesIn } from '../../core/i18n/names.ts';
import { words, wordsOf } from '../../core/i18n/translate.ts';
import { indicatorWords } from '../../core/indicator-words.ts';
import { type Language, LANGUAGES } from '../../core/model.ts';

const declared = (more: Partial<ArithmeticIndicator>): ArithmeticIndicator => ({
  ...{ id: 'FLW-01', tier: 'core', dimension: 'FLW', unit: 'percent', decimals: 1, minCell: 5 },
  ...{ aggregation: 'sum', disaggregation: [], value: sum('STA_POP.total', { age: '_T' }) },
  ...{ sdg: '-', gcm: '-', source: '-', example: '' },
  ...more,
});
const told = (more: Partial<ArithmeticIndicator>, language: Language = 'en') =>
  indicatorWords(declared(more), catalogue, language);

describe('formula', () => {
  test.each<[Language, string]>([
    ['en', 'Usual residents: Total [STA_POP.total] (Age group = 65 years and over [age=Y_GE65])'],
    ['fr', 'Résidents habituels\u00a0: Total [STA_POP.total] (Groupe d’âge = 65 ans et plus [age=Y_GE65])'],
    ['es', 'Residentes habituales: Total [STA_POP.total] (Grupo de edad = 65 años y más [age=Y_GE65])'],
  ])('in %s: titles of sheet, column and code, and what they are called in the files', (language, text) => {
    expect(told({ value: sum('STA_POP.total', { age: 'Y_GE65' }) }, language).formula).toBe(text);
  });

  test('codes without a name, and columns nobody knows, go by their ids', () => {
    const names = namesIn(catalogue, 'en');
    expect(names.code('STA_FLOW', 'partner', 'FRA')).toBe('France');
    expect(names.code('STA_FLOW', 'partner', 'QQQ')).toBeUndefined();
    expect(names.column('STA_FLOW', 'nothing')).toBe('nothing');
    expect(names.sheet('OWN_SHEET')).toBe('OWN_SHEET');
  });
});

describe('links to international goals', () => {
  test.each<[string, readonly string[]]>([
    ['-', []],
    ['context', ['context']],
    ['10.7.4', ['10.7.4 – refugees by country of origin']],
    ['5 (context)', ['5 – Gender equality (context)']],
    [
      '10.7; 17.18 (disaggregation)',
      [
        '10.7 – orderly, safe, regular and responsible migration',
        '17.18 – data broken down, also by migrant status (as a breakdown)',
      ],
    ],
    [
      '11.5.1/13.1.1 (part: displaced)',
      ['11.5.1 – people hit by disasters', '13.1.1 – people hit by disasters (in part: the displaced)'],
    ],
  ])('SDG %s', (sdg, lines) => {
    expect(told({ sdg }).sdg).toEqual(lines);
  });

  test.each<[string, readonly string[]]>([
    ['1; 19', ['1 – Données précises et ventilées', '19 – Contribution des migrants et diasporas']],
    ['- (Global Compact on Refugees)', ['Pacte mondial sur les réfugiés']],
    ['-', []],
  ])('Global Compact %s', (gcm, lines) => {
    expect(told({ gcm }, 'fr').gcm).toEqual(lines);
  });
});

test.each<[string, string]>([
  ['project definition', 'définition de ce produit ; il n’existe pas de norme unique'],
  ['as FLW-01', 'comme FLW-01'],
  ['SNA 2008', 'SNA 2008'],
  ['-', ''],
])('the standard “%s” in French', (source, text) => {
  expect(told({ source }, 'fr').source).toBe(text);
});

test('breakdowns have the title of the column in the sheets of the formula', () => {
  const value = sum('STA_FLOW.total');
  expect(told({ value, disaggregation: ['sex', 'partner'] }).disaggregations).toEqual([
    'Sex [sex]',
    expect.stringMatching(/^[A-Z].* \[partner\]$/),
  ]);
});

test('what happens where data are missing follows from the formula', () => {
  const { missing } = words('en').declared;
  const population = sum('STA_POP.total', { age: '_T' }, { lag: 5 });
  expect(told({}).missing).toEqual([missing.strict]);
  expect(told({ value: ratio(100, optional(sum('STA_FLOW.total')), population) }).missing).toEqual([
    ...[missing.strict, missing.carried, missing.optional, missing.zero],
  ]);
  expect(told({ value: ratio(1, number(1), number(2), { whenZero: 0 }) }).missing).toEqual([
    missing.strict,
    'With a denominator of zero the figure is 0.',
  ]);
});

/** The catalogue of the domain notes, which also has the indicators that are not declared yet. */
const NOTES = join(import.meta.dirname, '../../../shared/domain/indicators.md');
const notes = existsSync(NOTES) ? readFileSync(NOTES, 'utf8') : '';
const listed = (key: string): string[] => [
  ...new Set([...notes.matchAll(new RegExp(`^ {2}${key}: "(.*)"$`, 'gm'))].map((found) => found[1] ?? '')),
];

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(catalogue.indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s has words for everything',
    (_, indicator) => {
      const own = indicatorWords(indicator, catalogue, language);
      const all = [
        own.name,
        own.unit,
        own.formula,
        own.aggregation,
        own.minCell,
        ...own.missing,
        ...own.inputs,
      ];
      expect(all.filter((text) => text === '' || /undefined|[{}]/.test(text))).toEqual([]);
      expect(own.aggregation).not.toBe(language === 'en' ? '' : indicator.aggregation);
      // A link without words repeats its number.
      expect([...own.sdg, ...own.gcm].filter((line) => /^(\S+) – \1/.test(line))).toEqual([]);
    },
  );

  test.skipIf(notes === '')('every goal, standard and rule of the domain notes has words', () => {
    const { sdg, gcm } = { sdg: listed('sdg'), gcm: listed('gcm') };
    const lines = [
      ...sdg.flatMap((each) => told({ sdg: each }, language).sdg),
      ...gcm.flatMap((each) => told({ gcm: each }, language).gcm),
    ];
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter((line) => /^(\S+) – \1$/.test(line))).toEqual([]);
    const proper =
      /^(?:as [A-Z]{3}-\d\d|ILO|WHO|UNHCR|UNODC|BPM6|SNA 2008|ISCO-08|Duncan and Duncan \(1955\)|I[A-Z]+ \d{4}; UNHCR|UN [A-Z].*)$/;
    expect(
      listed('source').filter(
        (source) => wordsOf<string>(words(language).standards, source) === undefined && !proper.test(source),
      ),
    ).toEqual([]);
    const rules = words(language).declared.aggregation;
    expect(listed('aggregation').filter((rule) => wordsOf<string>(rules, rule) === undefined)).toEqual([]);
  });
});
