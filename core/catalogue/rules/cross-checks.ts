import type { CrossCheck } from '../define.ts';

export const crossChecks: readonly CrossCheck[] = [];
