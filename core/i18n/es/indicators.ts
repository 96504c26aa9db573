import type { indicators as english } from '../en/indicators.ts';
import type { Same } from '../same.ts';

export const indicators: Same<typeof english> = {};
