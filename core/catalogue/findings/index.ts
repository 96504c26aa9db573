import type { FindingRule } from '../define.ts';
import { claimFindings } from './c1-claims.ts';
import { linkFindings } from './c1-links.ts';
import { planFindings } from './c1-plan.ts';
import { policyFindings } from './c2-policies.ts';
import { dataFindings } from './c4-data.ts';
import { participationFindings } from './c5-participation.ts';
import { supportFindings } from './c6-support.ts';

/** All findings, in order of id. */
export const findings: readonly FindingRule[] = [
  ...linkFindings,
  ...claimFindings,
  ...planFindings,
  ...policyFindings,
  ...dataFindings,
  ...participationFindings,
  ...supportFindings,
];
