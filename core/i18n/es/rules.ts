import type { rules as english } from '../en/rules.ts';
import type { Same } from '../same.ts';

export const rules: Same<typeof english> = {};
