/** Français : les règles sur les données. */
import { activities } from './activities.ts';
import { balances } from './balances.ts';
import { beside } from './beside.ts';
import { comparisons } from './comparisons.ts';
import { itself } from './itself.ts';
import { personal } from './personal.ts';
import { plan } from './plan.ts';
import { plausible } from './plausible.ts';
import { rates } from './rates.ts';
import { references } from './references.ts';
import { structure } from './structure.ts';
import { sums } from './sums.ts';
import { values } from './values.ts';

export const rules = {
  ...structure,
  ...values,
  ...sums,
  ...balances,
  ...plausible,
  ...plan,
  ...beside,
  ...personal,
  ...comparisons,
  ...rates,
  ...references,
  ...itself,
  ...activities,
};
