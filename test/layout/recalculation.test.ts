/** The live formulas of the coherence workbook give the figures of the core, and follow an edit. */
import { describe, expect, it } from 'vitest';
import { isArithmetic } from '../../core/catalogue/define.ts';
import { compute } from '../../core/compute/compute.ts';
import { ratio, sum } from '../../core/expression/build.ts';
import { catalogue as builtIn } from '../../core/catalogue/index.ts';
import { layoutBook } from '../../core/layout/book.ts';
import { checkText } from '../helpers/checked.ts';
import { smallCatalogue } from '../helpers/outcome-figures.ts';
import { bookOptions, outcome } from '../helpers/outcome.ts';
import { recalculate } from '../helpers/recalculate.ts';

const plan = layoutBook(outcome, smallCatalogue, bookOptions);

describe('the formulas', () => {
  it('give the cached results', () => {
    const { formulas, differences } = recalculate(plan);
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(100);
  });

  it('follow a changed fact: figures, profile, self-check and the count on the cover', () => {
    const data = plan.sheets.findIndex(({ name }) => name === '18_DATA');
    const rows = plan.sheets[data]?.rows ?? [];
    const row = rows.findIndex(
      ({ cells }) => cells[3]?.value === 2023 && cells[5]?.value === 'Y15T64' && cells[6]?.value === 'F',
    );
    const { differences } = recalculate(plan, [{ sheet: '18_DATA', cell: [row + 1, 9], value: '1000000' }]);
    const changed = new Map(
      differences.map(({ sheet, cell, recalculated }) => [`${sheet} ${cell[0] ?? ''}`, recalculated]),
    );
    expect(changed.get('03_INDICATORS P')).toBe('changed');
    expect(changed.get('00_COVER C')).toBe('1');
    expect(changed.has('02_PROFILE H')).toBe(true);
  });

  it('find facts by a dimension that has the name of a column of the sheet', () => {
    const [first] = smallCatalogue.indicators.filter(isArithmetic);
    if (!first) throw new Error('no indicator');
    const enforced = (measure: string) => sum('INT_ENFORCE.total', { measure });
    const value = ratio(100, enforced('RET_FORCED'), enforced('RET_VOL'));
    const catalogue = { ...builtIn, crossChecks: [], indicators: [{ ...first, value }] };
    const computed = compute(
      checkText(`
        INT_ENFORCE | year | measure    | citizenship | total
                    | 2023 | RET_FORCED | _T          | 900
                    | 2023 | RET_VOL    | _T          | 1200`),
      catalogue,
    );
    expect(computed.values.map((each) => each.value)).toContain(75);
    const book = layoutBook({ ...outcome, computed }, { ...smallCatalogue, ...catalogue }, bookOptions);
    const names = book.names.map(({ name }) => name);
    expect(names).toContain('d_dimension_measure');
    expect(new Set(names).size).toBe(names.length);
    expect(recalculate(book).differences).toEqual([]);
  });
});
