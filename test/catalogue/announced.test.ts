import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';

describe('ids of indicators', () => {
  const computed = catalogue.indicators.map(({ id }) => id);
  const announced = Object.keys(catalogue.announced);

  it('are the 132 of the list, each either computed or announced', () => {
    expect(computed.filter((id) => announced.includes(id))).toEqual([]);
    expect(new Set([...computed, ...announced]).size).toBe(132);
  });

  it('name sheets of the catalogue as their needs', () => {
    const sheets = new Set(catalogue.templates.map(({ id }) => id));
    expect(
      Object.values(catalogue.announced)
        .flat()
        .filter((id) => !sheets.has(id)),
    ).toEqual([]);
  });

  it('know the only sheet of an indicator', () => {
    expect(catalogue.announced['GOV-12']).toEqual(['PLN_COHERENCE']);
  });
});
