/**
 * Sheets of the planning authority: the plan, its links with migration, actions and targets, in the shape of template
 * 1.0 (domain/profile-sheets §3.14 with domain/coherence §3). The COH_* sheets stand in coh.ts.
 */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { register } from './blocks.ts';
import {
  choice,
  choices,
  code,
  date,
  decimal,
  identifier,
  integer,
  money,
  percent,
  refersTo,
  someYear,
  text,
  words,
  year,
  yesNo,
} from './columns.ts';

const GOALS = refersTo('PLN_GOALS');

/** Blank `parent_id` is the top level; weights of siblings sum to 1, blank ones are equal (rulings-coherence A7). */
const goals = defineTemplate(
  register({
    id: 'PLN_GOALS',
    key: ['goal_id'],
    fields: [
      identifier('goal_id'),
      text('parent_id', { maxLength: 60, ...GOALS }),
      choice('level', 'CL_GOAL_LEVEL', { required: true }),
      text('title', { required: true }),
      text('title_fr'),
      text('title_es'),
      choices('sdg_goal', 'CL_SDG_GOAL'),
      // Text, or 8.10 becomes 8.1 (rulings-coherence D10).
      text('sdg_targets'),
      decimal('weight', { min: 0, max: 1 }),
      text('plan_id', { maxLength: 60, ...refersTo('COH_PLANS') }),
      choice('owner', 'CL_INSTITUTION', { lenient: true }),
      money('cost', { min: 0 }),
      yesNo('in_text'),
    ],
  }),
);

/** One claim about migration and a goal per row. Blank strength says nothing; 0 is *examined, no relation*. */
const links = defineTemplate(
  register({
    id: 'PLN_LINKS',
    key: ['goal_id', 'dimension', 'direction', 'channel', 'asserted_by'],
    fields: [
      identifier('goal_id', GOALS),
      code('dimension', 'CL_DIMENSION'),
      code('direction', 'CL_LINK_DIRECTION', { default: 'M2D' }),
      words('channel', { default: 'main', maxLength: 40 }),
      integer('strength', { codes: 'CL_STRENGTH', min: -3, max: 3 }),
      choice('grade', 'CL_EVIDENCE_GRADE', { default: 'E' }),
      text('mechanism'),
      text('evidence_ids'),
      text('evidence_ref'),
      // A ministry or the id of a stakeholder.
      code('asserted_by', 'CL_INSTITUTION', { default: 'PLN', open: true }),
      date('asserted_on'),
      yesNo('agreed'),
      // Only beside a blank strength: it matters, the effect is not known (rulings-coherence B41).
      integer('relevance', { codes: 'CL_RELEVANCE', min: 0, max: 3 }),
    ],
  }),
);

const actions = defineTemplate(
  register({
    id: 'PLN_ACTIONS',
    key: ['action_id'],
    fields: [
      identifier('action_id'),
      identifier('goal_id', { required: false, ...GOALS }),
      code('dimension', 'CL_DIMENSION', { required: false }),
      choices('gcm_obj', 'CL_GCM'),
      text('title', { required: true }),
      code('lead', 'CL_INSTITUTION', { required: false, lenient: true }),
      choices('partners', 'CL_INSTITUTION', { lenient: true }),
      date('start'),
      date('end'),
      code('status', 'CL_ACTION_STATUS', { required: false }),
      percent('progress_pct', { min: 0, max: 100 }),
      money('budget_planned', { min: 0 }),
      money('budget_secured', { min: 0 }),
      money('budget_spent', { min: 0 }),
      text('indicator_id'),
      text('policy_id', refersTo('COH_POLICIES')),
      money('budget_secured_domestic', { min: 0 }),
      text('output_indicator'),
    ],
    dateOrder: ['start', 'end'],
  }),
);

const targets = defineTemplate(
  register({
    id: 'PLN_TARGETS',
    key: ['indicator_id', 'goal_id'],
    fields: [
      identifier('indicator_id'),
      identifier('goal_id', GOALS),
      // Names an indicator of the plan that the catalogue does not have (rulings-coherence A3).
      text('label'),
      text('unit', { maxLength: 60 }),
      choice('result_level', 'CL_RESULT_LEVEL', { default: 'OUTCOME' }),
      someYear('baseline_year'),
      decimal('baseline'),
      someYear('milestone_year'),
      decimal('milestone'),
      someYear('target_year'),
      decimal('target'),
      choice('better', 'CL_BETTER'),
      text('means_of_verification'),
      text('assumption'),
      text('source_sheet', { maxLength: 60 }),
      text('responsible'),
    ],
  }),
);

/** Self-assessment after SDG 10.7.2: 0 no, 5 in part, 10 yes, blank not applicable. */
const coherence = defineTemplate(
  register({
    id: 'PLN_COHERENCE',
    key: ['year', 'question_id'],
    fields: [
      year(),
      identifier('question_id'),
      code('domain', 'CL_POLICY_DOMAIN'),
      integer('score', { codes: 'CL_ANSWER_SCORE', min: 0, max: 10, only: ['0', '5', '10'] }),
      text('evidence'),
    ],
  }),
);

const taskforce = defineTemplate(
  register({
    id: 'PLN_TASKFORCE',
    key: ['meeting_date', 'institution_code'],
    fields: [
      date('meeting_date', { role: 'dimension', required: true }),
      code('institution_code', 'CL_INSTITUTION'),
      yesNo('invited'),
      yesNo('attended'),
      choice('rank', 'CL_RANK'),
    ],
  }),
);

/** Received dates are filled at consolidation; a typed one that differs is kept (domain/coherence §3.11b). */
const calendar = defineTemplate(
  register({
    id: 'PLN_CALENDAR',
    key: ['sheet_id', 'year'],
    fields: [
      identifier('sheet_id'),
      year(),
      choice('institution_code', 'CL_INSTITUTION'),
      date('due_date'),
      date('received_date'),
      text('version', { maxLength: 60 }),
    ],
  }),
);

export const pln: readonly Template[] = [goals, links, actions, targets, coherence, taskforce, calendar];
