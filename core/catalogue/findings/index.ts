import type { FindingRule } from '../define.ts';
import { claimFindings } from './c1-claims.ts';
import { linkFindings } from './c1-links.ts';
import { planFindings } from './c1-plan.ts';
import { answerFindings } from './c2-answers.ts';
import { coordinationFindings } from './c2-coordination.ts';
import { effectFindings } from './c2-effects.ts';
import { upkeepFindings } from './c2-upkeep.ts';
import { dataFindings } from './c4-data.ts';
import { participationFindings } from './c5-participation.ts';
import { supportFindings } from './c6-support.ts';

/** All findings, in order of id. */
export const findings: readonly FindingRule[] = [
  ...linkFindings,
  ...claimFindings,
  ...planFindings,
  ...answerFindings,
  ...effectFindings,
  ...upkeepFindings,
  ...coordinationFindings,
  ...dataFindings,
  ...participationFindings,
  ...supportFindings,
];
