/** The plan, its goals, links, actions and targets (domain/code-lists §8, §9, §12; domain/coherence §3.2–3.5). */
import type { CodeList } from '../../model.ts';
import { list } from './list.ts';

const numbers = (last: number): string =>
  Array.from({ length: last }, (_, index) => String(index + 1)).join(' ');

export const plan: readonly CodeList[] = [
  list('CL_DIMENSION', 'CTX FLW FRC SKL GEN DUR SEC REM DIA HEA EDU PRO GOV SUP'),
  list('CL_SDG_GOAL', numbers(17)),
  list('CL_GCM', numbers(23)),
  list('CL_POLICY_DOMAIN', numbers(6)),
  list('CL_ANSWER_SCORE', '0 5 10'),
  list('CL_GOAL_LEVEL', 'PILLAR GOAL TARGET'),
  // M2D migration → goal; D2M goal or plan → migration.
  list('CL_LINK_DIRECTION', 'M2D D2M'),
  list('CL_STRENGTH', '-3 -2 -1 0 1 2 3'),
  list('CL_RELEVANCE', '0 1 2 3'),
  list('CL_EVIDENCE_GRADE', 'A B C D E'),
  list('CL_ACTION_STATUS', 'PLANNED ONGOING DONE DELAYED DROPPED'),
  list('CL_BETTER', 'UP DOWN'),
  list('CL_RESULT_LEVEL', 'IMPACT OUTCOME OUTPUT'),
  list('CL_RANK', 'MIN DIR TECH'),
  list('CL_PLAN_TYPE', 'NDP PRSP SECTOR MD LOCAL REGIONAL'),
  list('CL_PLAN_STATUS', 'DRAFT APPROVED REVIEW CLOSED'),
  list('CL_MIGRATION_TEXT', 'NONE MENTION ANALYSIS OBJECTIVE'),
];
