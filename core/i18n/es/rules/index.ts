/** Español: las reglas sobre los datos. */
import { comparisons } from './comparisons.ts';
import { itself } from './itself.ts';
import { references } from './references.ts';
import { structure } from './structure.ts';
import { sums } from './sums.ts';
import { values } from './values.ts';

export const rules = { ...structure, ...values, ...sums, ...comparisons, ...references, ...itself };
