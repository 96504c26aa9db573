/** The live formulas of the coherence workbook give the figures of the core, and follow an edit. */
import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/layout/book.ts';
import { bookOptions, outcome, smallCatalogue } from '../helpers/outcome.ts';
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
});
