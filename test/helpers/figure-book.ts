/** Computed figures as a workbook of two sheets: facts on 18_DATA under their defined names, and every formula. */
import { columnLetters } from '../../core/grid/address.ts';
import type { BookPlan, CellPlan, RowPlan } from '../../core/layout/plan.ts';
import { type Computed, dimensionColumn } from '../../core/model.ts';

const FIRST = 6;
const blank = (count: number): RowPlan[] => Array.from({ length: count }, () => ({ cells: [] }));

/** Row of 18_DATA of the fact with this index. */
export const dataRow = (index: number): number => FIRST + index;

export function figureBook({ facts, values }: Pick<Computed, 'facts' | 'values'>): BookPlan {
  const dimensions = new Set(facts.flatMap((fact) => Object.keys(fact.dimensions).map(dimensionColumn)));
  for (const { excel } of values)
    for (const formula of Object.values(excel ?? {}))
      for (const [, name = ''] of (formula ?? '').matchAll(/\bd_(\w+)/g))
        if (!['sheet', 'year', 'measure', 'value'].includes(name)) dimensions.add(name);
  const columns = ['sheet', 'year', ...dimensions, 'measure', 'value'];
  const last = FIRST + Math.max(facts.length, 1) - 1;
  const data = facts.map((fact): RowPlan => {
    const cells: Readonly<Record<string, string | number>> = {
      ...Object.fromEntries(
        Object.entries(fact.dimensions).map(([name, code]) => [dimensionColumn(name), code]),
      ),
      sheet: fact.sheet,
      year: fact.year,
      measure: fact.measure,
      value: fact.value,
    };
    return { cells: columns.map((column) => ({ value: cells[column] ?? null })) };
  });
  const figures = values.map(({ excel, numerator, denominator, value }, index): RowPlan => {
    const row = String(FIRST + index);
    const cell = (formula: string | null, cached: number | null): CellPlan | null =>
      formula === null
        ? null
        : { formula: formula.replaceAll('{N}', `A${row}`).replaceAll('{D}', `B${row}`), value: cached ?? '' };
    return {
      cells: excel
        ? [cell(excel.numerator, numerator), cell(excel.denominator, denominator), cell(excel.value, value)]
        : [],
    };
  });
  const sheet = (name: string, rows: readonly RowPlan[]) => ({
    name,
    columns: [],
    rows: [...blank(FIRST - 1), ...rows],
  });
  return {
    title: '',
    subject: '',
    created: '2024-03-31',
    language: 'en',
    names: columns.map((name, index) => {
      const letters = columnLetters(index + 1);
      return { name: `d_${name}`, ref: `'18_DATA'!$${letters}$${String(FIRST)}:$${letters}$${String(last)}` };
    }),
    sheets: [sheet('FIGURES', figures), sheet('18_DATA', data)],
  };
}
