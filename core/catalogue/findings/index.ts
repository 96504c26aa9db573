import type { FindingRule } from '../define.ts';
import { linkFindings } from './c1-links.ts';
import { policyFindings } from './c2-policies.ts';
import { baselineFindings } from './c3-baselines.ts';
import { resultFindings } from './c3-results.ts';
import { trackFindings } from './c3-track.ts';
import { dataFindings } from './c4-data.ts';
import { dialogueFindings } from './c5-dialogue.ts';
import { participationFindings } from './c5-participation.ts';
import { partnerFindings } from './c6-partners.ts';
import { projectFindings } from './c6-projects.ts';
import { reachFindings } from './c6-reach.ts';
import { supportFindings } from './c6-support.ts';

/** All findings, in order of id. */
export const findings: readonly FindingRule[] = [
  ...linkFindings,
  ...policyFindings,
  ...baselineFindings,
  ...trackFindings,
  ...resultFindings,
  ...dataFindings,
  ...participationFindings,
  ...dialogueFindings,
  ...supportFindings,
  ...partnerFindings,
  ...projectFindings,
  ...reachFindings,
];
