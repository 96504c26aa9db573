import type { Indicator } from '../define.ts';

export const indicators: readonly Indicator[] = [];
