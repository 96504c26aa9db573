/** Every code list. Countries and areas stand in areas.ts. */
import type { CodeList } from '../../model.ts';
import { coherence } from './coherence.ts';
import { definitions } from './definitions.ts';
import { labour } from './labour.ts';
import { money } from './money.ts';
import { plan } from './plan.ts';
import { protection } from './protection.ts';
import { sdmx } from './sdmx.ts';
import { workbook } from './workbook.ts';

export const codeLists: readonly CodeList[] = [
  ...workbook,
  ...sdmx,
  ...definitions,
  ...labour,
  ...protection,
  ...money,
  ...plan,
  ...coherence,
];
