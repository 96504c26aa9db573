/** The way from a figure to its cells: which facts stand under which term of the formula. */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { type TracePart, traceTree } from '../../core/exchange/trace-tree.ts';
import { sum } from '../../core/expression/build.ts';
import { computeText, figure } from '../helpers/figures.ts';

const formula = (id: string) => catalogue.indicators.find((each) => each.id === id)?.value;
const tree = (text: string, id: string, where?: string): readonly TracePart[] =>
  traceTree(figure(text, id, where), formula(id), formula);

/** `numerator 15: households YES → 15` for each term. */
const lines = (parts: readonly TracePart[]): string[] =>
  parts.flatMap(({ part, value, terms }) =>
    terms.map(({ term, facts }) =>
      [
        `${part} ${String(value)}:`,
        term ? `${term.measure} ${JSON.stringify(term.where ?? {})}` : 'others',
        '→',
        facts.map((fact) => `${fact.measure} ${String(fact.year)} ${String(fact.value)}`).join(', '),
      ].join(' '),
    ),
  );

const HOUSEHOLDS = `
  STA_HH | year | area | receives | households
         | 2023 | URB  | YES      | 15
         | 2023 | URB  | NO       | 85`;

describe('facts under their terms', () => {
  test('a ratio has numerator and denominator; a fact in both stands in both', () => {
    expect(lines(tree(HOUSEHOLDS, 'REM-16'))).toEqual([
      'numerator 15: households {"receives":"YES"} → households 2023 15',
      'denominator 100: households {"receives":"YES"} → households 2023 15',
      'denominator 100: households {"receives":"NO"} → households 2023 85',
    ]);
  });

  test('a sum is one part', () => {
    const population = `
      STA_POP | year | age | total
              | 2023 | _T  | 10000`;
    expect(lines(tree(population, 'CTX-01'))).toEqual(['value 10000: total {"age":"_T"} → total 2023 10000']);
  });

  test('of one sex, the column of that sex answers to the term', () => {
    const population = `
      STA_POP | year | age | total | female
              | 2023 | _T  | 10000 | 6000`;
    expect(lines(tree(population, 'CTX-01', '2023 sex=F'))).toEqual([
      'value 6000: total {"age":"_T"} → female 2023 6000',
    ]);
  });

  test('facts that no term names are not lost', () => {
    const value = figure(HOUSEHOLDS, 'REM-16');
    expect(lines(traceTree(value, undefined))).toEqual([
      'value 15: others → households 2023 15, households 2023 85',
    ]);
    const parts = traceTree(value, sum('STA_HH.households', { receives: 'NO' }));
    expect(lines(parts)).toEqual([
      'value 15: households {"receives":"NO"} → households 2023 85',
      'value 15: others → households 2023 15',
    ]);
  });

  test('a figure without facts has no tree', () => {
    expect(tree(HOUSEHOLDS, 'CTX-01')).toEqual([]);
  });
});

/** Formulas with growth, choices, lists, dollars, partners and what is in force. */
const INTRICATE = [
  ...['CTX-06', 'FLW-04', 'FLW-11', 'FLW-14', 'FLW-17', 'REM-05', 'REM-06', 'REM-10', 'DIA-03', 'DIA-06'],
];
test.each(INTRICATE)('in the example of %s every fact stands under some term', (id) => {
  const declared = catalogue.indicators.find((each) => each.id === id);
  const { values } = computeText(declared?.example.replace(/→.*/g, '') ?? '', [id]);
  const terms = values.flatMap((each) =>
    traceTree(each, declared?.value, formula).flatMap((part) => part.terms),
  );
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.filter(({ term }) => term === null)).toEqual([]);
});
