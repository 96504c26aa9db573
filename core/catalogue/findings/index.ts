import type { FindingRule } from '../define.ts';

export const findings: readonly FindingRule[] = [];
