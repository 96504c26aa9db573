/** The columns outside the keys of the sheets by which the figures of a catalogue select rows. */
import type { Catalogue } from '../catalogue/define.ts';
import { termsOf } from '../expression/inputs.ts';
import { remember } from '../remember.ts';

/** By sheet, sorted. */
export const columnsOutsideKeys = remember((catalogue: Catalogue): ReadonlyMap<string, readonly string[]> => {
  const formulas = new Map(
    catalogue.indicators.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])),
  );
  const keys = new Map(catalogue.templates.map(({ id, key }) => [id, key]));
  const found = new Map<string, Set<string>>();
  const all = [...formulas.values(), ...catalogue.crossChecks.flatMap(({ a, b }) => [a.value, b.value])];
  for (const { sheet, where = {} } of all.flatMap((each) =>
    termsOf(each, (id) => formulas.get(id), new Set()),
  ))
    for (const column of Object.keys(where)) {
      if (keys.get(sheet)?.includes(column) ?? true) continue;
      const own = found.get(sheet) ?? new Set();
      found.set(sheet, own.add(column));
    }
  return new Map([...found].map(([sheet, columns]) => [sheet, [...columns].sort()]));
});
