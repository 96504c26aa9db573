import type { findings as english } from '../en/findings.ts';
import type { Same } from '../same.ts';

export const findings: Same<typeof english> = {};
