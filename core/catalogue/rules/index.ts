import type { Rule } from '../define.ts';

export const rules: readonly Rule[] = [];
