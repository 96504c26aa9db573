/** Spanish: the words of every code, by list. */
import type { codes as english } from '../en/codes.ts';
import type { Same } from '../same.ts';
import { areas } from './codes/areas.ts';
import { coherence } from './codes/coherence.ts';
import { definitions } from './codes/definitions.ts';
import { labour } from './codes/labour.ts';
import { money } from './codes/money.ts';
import { plan } from './codes/plan.ts';
import { protection } from './codes/protection.ts';
import { sdmx } from './codes/sdmx.ts';
import { workbook } from './codes/workbook.ts';

export const codes: Same<typeof english> = {
  ...workbook,
  ...sdmx,
  ...definitions,
  ...labour,
  ...protection,
  ...money,
  ...plan,
  ...coherence,
  ...areas,
};
