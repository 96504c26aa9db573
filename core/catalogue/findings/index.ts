import type { FindingRule } from '../define.ts';
import { claimFindings } from './c1-claims.ts';
import { linkFindings } from './c1-links.ts';
import { planFindings } from './c1-plan.ts';
import { answerFindings } from './c2-answers.ts';
import { coordinationFindings } from './c2-coordination.ts';
import { effectFindings } from './c2-effects.ts';
import { upkeepFindings } from './c2-upkeep.ts';
import { baselineFindings } from './c3-baselines.ts';
import { resultFindings } from './c3-results.ts';
import { trackFindings } from './c3-track.ts';
import { calendarFindings } from './c4-calendar.ts';
import { changeFindings } from './c4-changes.ts';
import { evidenceFindings } from './c4-evidence.ts';
import { figureFindings } from './c4-figures.ts';
import { dialogueFindings } from './c5-dialogue.ts';
import { participationFindings } from './c5-participation.ts';
import { partnerFindings } from './c6-partners.ts';
import { projectFindings } from './c6-projects.ts';
import { reachFindings } from './c6-reach.ts';
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
  ...baselineFindings,
  ...trackFindings,
  ...resultFindings,
  ...figureFindings,
  ...evidenceFindings,
  ...calendarFindings,
  ...changeFindings,
  ...participationFindings,
  ...dialogueFindings,
  ...supportFindings,
  ...partnerFindings,
  ...projectFindings,
  ...reachFindings,
];
