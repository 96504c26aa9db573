/** Parts of a country in words, in the reader's language: what a page says instead of `sex=F` and `sheet_id=STA_POP`. */
import { expect, test } from 'vitest';
import { catalogue } from '../core/catalogue/index.ts';
import { groupWords } from '../core/group-words.ts';
import type { Fact, Language } from '../core/model.ts';

const behind = (...sheets: readonly string[]): readonly Fact[] =>
  sheets.map((sheet) => ({
    ...{ country: 'XTS', institution: 'STA', sheet, year: 2023, period: '2023', dimensions: {} },
    ...{
      measure: 'total',
      value: 1,
      unit: 'persons',
      obsStatus: 'A',
      confStatus: 'F',
      flags: [],
      sources: [],
    },
  }));

test.each<[Language, Readonly<Record<string, string>>, readonly string[], string]>([
  ['en', {}, ['STA_POP'], ''],
  ['en', { sex: 'F' }, ['STA_POP'], 'Female'],
  ['fr', { sex: 'F' }, ['STA_POP'], 'Féminin'],
  ['es', { sex: 'M' }, ['STA_POP'], 'Masculino'],
  ['en', { institution: 'HEA' }, [], 'Institution: Health'],
  ['en', { dimension: 'REM' }, [], 'Dimension of migration: Remittances'],
  ['fr', { sheet_id: 'STA_POP' }, [], 'Feuille : Résidents habituels'],
  ['en', { age: 'Y20T24', sex: 'F' }, ['STA_POP'], 'Age group: 20–24 years · Female'],
  // hidden figures have no cells; some sheet of the templates knows the column
  ['en', { origin: 'ROU' }, [], 'Country of origin: Romania'],
  // nobody knows these
  ['en', { pair: 'FIN-STA' }, [], 'Pair of institutions: FIN-STA'],
  ['en', { colour: 'RED' }, ['STA_POP'], 'colour: RED'],
])('%s %j of %j: %s', (language, disaggregation, sheets, expected) => {
  expect(groupWords(catalogue, language).group({ disaggregation, inputs: behind(...sheets) })).toBe(expected);
});

test('without declarations the codes stay', () => {
  const { group } = groupWords(undefined, 'en');
  expect(group({ disaggregation: { origin: 'ROU' }, inputs: behind('STA_STOCK') })).toBe('origin: ROU');
});
