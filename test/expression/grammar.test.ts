/** The formulas of the catalogue are plain data that the grammar accepts, and what is no formula is refused. */
import { describe, expect, it, test } from 'vitest';
import { isArithmetic } from '../../core/catalogue/define.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { describe as inWords } from '../../core/expression/describe.ts';
import { expressionSchema } from '../../core/expression/grammar.ts';
import { inputs, sheetsOf } from '../../core/expression/inputs.ts';
import { LANGUAGES } from '../../core/model.ts';

const formulas = [
  ...catalogue.indicators.filter(isArithmetic).map(({ id, value }) => ({ id, value })),
  ...catalogue.crossChecks.flatMap(({ id, a, b }) => [
    { id: `${id} a`, value: a.value },
    { id: `${id} b`, value: b.value },
  ]),
];

test.each(formulas)('$id survives being stored', ({ value }) => {
  const stored: unknown = JSON.parse(JSON.stringify(value));
  expect(expressionSchema.parse(stored)).toEqual(value);
});

test.each([
  { what: 'an unknown operation', tree: { op: 'root', of: { op: 'number', value: 4 } } },
  { what: 'an unknown key', tree: { op: 'number', value: 4, unit: 'm' } },
  { what: 'a year to come', tree: { op: 'fact', sheet: 'STA_POP', measure: 'total', year: 1 } },
  { what: 'infinity', tree: { op: 'number', value: Infinity } },
  { what: 'an empty sum', tree: { op: 'plus', terms: [] } },
])('$what is refused', ({ tree }) => {
  expect(expressionSchema.safeParse(tree).success).toBe(false);
});

describe('what a formula needs', () => {
  const formula = (id: string) => {
    const found = catalogue.indicators.find((each) => each.id === id);
    if (!found?.value) throw new Error(id);
    return found.value;
  };

  it.each([
    { id: 'CTX-06', sheets: ['STA_FLOW', 'STA_POP'] },
    { id: 'FLW-15', sheets: ['STA_FLOW', 'MFA_RETURN'] },
    { id: 'REM-05', sheets: ['FIN_REMIT', 'FIN_MACRO', 'STA_EMIG'] },
    { id: 'REM-12', sheets: ['FIN_RCOST', 'FIN_REMIT'] },
    { id: 'DIA-06', sheets: ['STA_EMIG', 'MFA_AGREE'] },
  ])('$id: $sheets', ({ id, sheets }) => {
    expect(sheetsOf(formula(id))).toEqual(sheets);
  });

  it('names columns and codes', () => {
    expect(inputs(formula('CTX-03'))).toEqual([
      { sheet: 'STA_POP', measure: 'total', codes: { age: ['Y15T64'] } },
      { sheet: 'STA_POP', measure: 'total', codes: { age: ['_T'] } },
    ]);
  });

  it('every sheet and column of the catalogue exists', () => {
    for (const { value } of formulas)
      for (const { sheet, measure, codes } of inputs(value)) {
        const template = catalogue.templates.find(({ id }) => id === sheet);
        const columns = template?.fields.map(({ id }) => id) ?? [];
        expect(columns).toEqual(expect.arrayContaining([measure, ...Object.keys(codes)]));
      }
  });
});

describe('in words', () => {
  it.each([
    {
      id: 'CTX-03',
      language: 'en' as const,
      text: '100 × STA_POP.total (age = Y15T64) ÷ STA_POP.total (age = _T)',
    },
    {
      id: 'FLW-04',
      language: 'fr' as const,
      text: '1 000 × Solde migratoire (FLW-03) ÷ ((Population résidente totale (CTX-01) + Population résidente totale (CTX-01) de l’année précédente) ÷ 2 ; à défaut Population résidente totale (CTX-01) ; à défaut STA_POP.total (age = _T) (de 5 ans au plus))',
    },
    {
      id: 'FLW-12',
      language: 'es' as const,
      text: '(suma por destination de los cuadrados de STA_EMIG.total) ÷ ((suma por destination de STA_EMIG.total) ^ 2)',
    },
  ])('$id in $language', ({ id, language, text }) => {
    const found = catalogue.indicators.find((each) => each.id === id);
    expect(found?.value && inWords(found.value, language).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text);
  });

  it('leaves no slot open in any language', () => {
    for (const language of LANGUAGES)
      for (const { value } of formulas) expect(inWords(value, language)).not.toMatch(/[{}]|undefined/);
  });
});
