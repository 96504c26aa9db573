/** Every indicator, in the order of the catalogue. */
import type { Indicator } from '../define.ts';
import { ctx } from './ctx.ts';
import { dia } from './dia.ts';
import { edu } from './edu.ts';
import { flw } from './flw.ts';
import { gen } from './gen.ts';
import { hea } from './hea.ts';
import { pro } from './pro.ts';
import { rem } from './rem.ts';
import { sec } from './sec.ts';

export const indicators: readonly Indicator[] = [
  ...ctx,
  ...flw,
  ...gen,
  ...sec,
  ...rem,
  ...dia,
  ...hea,
  ...edu,
  ...pro,
];
