/**
 * English: the rules on data. `text` says what is wrong here, `why` why it matters, `todo` what to do; a variant
 * replaces text and, where it has one, todo.
 */
import { comparisons } from './comparisons.ts';
import { itself } from './itself.ts';
import { references } from './references.ts';
import { structure } from './structure.ts';
import { sums } from './sums.ts';
import { values } from './values.ts';

export const rules = { ...structure, ...values, ...sums, ...comparisons, ...references, ...itself };
