import { expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';

it('has the 132 indicators of the list', () => {
  expect(new Set(catalogue.indicators.map(({ id }) => id)).size).toBe(132);
});

it('knows every sheet that a measured indicator asks for', () => {
  const sheets = new Set(catalogue.templates.map(({ id }) => id));
  const asked = catalogue.indicators.flatMap((each) => (each.measure ? each.sheets : []));
  expect(asked.filter((id) => !sheets.has(id))).toEqual([]);
});
