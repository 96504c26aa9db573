import type { codes as english } from '../en/codes.ts';
import type { Same } from '../same.ts';

export const codes: Same<typeof english> = {};
