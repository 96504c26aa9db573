/**
 * The live formulas give the figures of the core in another engine, and stay blank where a fact is taken out. Whole
 * countries: sql.test.ts.
 */
import { describe, expect, test } from 'vitest';
import { isArithmetic } from '../../core/catalogue/define.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { sheetsOf } from '../../core/expression/inputs.ts';
import { computeText } from '../helpers/figures.ts';
import { dataRow, figureBook } from '../helpers/figure-book.ts';
import { recalculate } from '../helpers/recalculate.ts';
import { world } from './world.ts';

const ALLOWED = new Set(
  'SUM SUMIFS COUNTIFS AVERAGEIFS SUMPRODUCT INDEX MATCH IF IFERROR ROUND MIN MAX ABS SQRT LN EXP LINEST TEXT OR AND COLUMN'.split(
    ' ',
  ),
);

const formulasOf = ({ values }: ReturnType<typeof computeText>): readonly string[] =>
  values.flatMap(({ excel }) => Object.values(excel ?? {}).filter((formula) => formula !== null));

/** Figures that are given by parts only, and those that are more than arithmetic, stand in the workbook as numbers. */
const live = catalogue.indicators.filter(isArithmetic).filter(({ national }) => national !== false);

describe('the example of each indicator', () => {
  test.each(live.map(({ id, example }) => ({ id, example })))('$id', ({ id, example }) => {
    const computed = computeText(example, [id], ['sex']);
    expect(computed.values.every(({ excel }) => excel !== null)).toBe(true);
    const { formulas, differences } = recalculate(figureBook(computed));
    expect(formulas).toBeGreaterThan(0);
    expect(differences).toEqual([]);
  });
});

/** Indicators of which the country has a sheet; the others have no figure and nothing to go wrong. */
const reported = catalogue.indicators
  .filter(({ value }) => value && sheetsOf(value).some((sheet) => world.includes(sheet)))
  .map(({ id }) => id);

describe('a whole country over several years', () => {
  const computed = computeText(world, reported, ['sex']);

  test('only functions that every Excel since 2016 has, none too long', () => {
    for (const formula of formulasOf(computed)) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      const plain = formula.replaceAll(/"[^"]*"/g, '""');
      for (const [, name = ''] of plain.matchAll(/([A-Z]+)\(/g)) expect(ALLOWED).toContain(name);
    }
  });

  test('a fact of every figure taken out leaves it blank', () => {
    const shown = computed.values.filter(({ value, excel }) => value !== null && excel !== null);
    const book = figureBook({ facts: computed.facts, values: shown });
    const measure = book.names.findIndex(({ name }) => name === 'd_measure') + 1;
    const all = computed.facts.map((_, index) => ({
      sheet: '18_DATA',
      cell: [dataRow(index), measure] as const,
      value: 'gone',
    }));
    const { differences } = recalculate(book, all);
    const values = differences.filter(({ sheet, cell }) => sheet === 'FIGURES' && cell.startsWith('C'));
    expect(values).toHaveLength(shown.length);
    expect(new Set(values.map(({ recalculated }) => recalculated))).toEqual(new Set(['']));
  });
});
