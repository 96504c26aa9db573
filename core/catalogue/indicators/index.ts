/** Every indicator, in the order of the catalogue. */
import type { Indicator } from '../define.ts';
import { ctx } from './ctx.ts';
import { dia } from './dia.ts';
import { dur } from './dur.ts';
import { edu } from './edu.ts';
import { flw } from './flw.ts';
import { frc } from './frc.ts';
import { gen } from './gen.ts';
import { gov } from './gov.ts';
import { hea } from './hea.ts';
import { pro } from './pro.ts';
import { rem } from './rem.ts';
import { sec } from './sec.ts';
import { skl } from './skl.ts';
import { sup } from './sup.ts';

export const indicators: readonly Indicator[] = [
  ...ctx,
  ...flw,
  ...frc,
  ...skl,
  ...gen,
  ...dur,
  ...sec,
  ...rem,
  ...dia,
  ...hea,
  ...edu,
  ...pro,
  ...gov,
  ...sup,
];
