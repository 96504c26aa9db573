/** Every indicator, in the order of the catalogue. */
import type { Indicator } from '../define.ts';
import { ctx } from './ctx.ts';
import { dia } from './dia.ts';
import { flw } from './flw.ts';
import { gen } from './gen.ts';
import { rem } from './rem.ts';

export const indicators: readonly Indicator[] = [...ctx, ...flw, ...gen, ...rem, ...dia];
