/**
 * Sheets of the coherence exercise, in the workbook of the planning authority (domain/coherence §2, §3;
 * rulings-coherence A10, A11, D2).
 */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { register } from './blocks.ts';
import {
  areaOf,
  choice,
  choices,
  code,
  date,
  decimal,
  identifier,
  integer,
  period,
  refersTo,
  text,
  year,
  yesNo,
} from './columns.ts';
import { policies } from './coh-policies.ts';

const INSTITUTION = 'PLN';
const sheet = (rest: Omit<Parameters<typeof register>[0], 'institution'>): Template =>
  defineTemplate(register({ institution: INSTITUTION, ...rest }));

const exercise = defineTemplate({
  id: 'COH_EXERCISE',
  institution: INSTITUTION,
  kind: 'list',
  layout: 'form',
  key: [],
  fields: [
    text('exercise_id', { required: true, maxLength: 60 }),
    areaOf('country', { required: true }),
    choices('role', 'CL_COUNTRY_ROLE'),
    choice('phase', 'CL_PHASE'),
    // Blank: 31 December of the reference year.
    date('ref_date'),
    choice('currency', 'CL_CURRENCY'),
    // For display only (rulings-coherence B10).
    choice('money_mult', 'CL_UNIT_MULT', { only: ['0', '3', '6', '9'] }),
    choice('lead_institution', 'CL_INSTITUTION', { lenient: true }),
    yesNo('pilot'),
    text('template_version'),
    text('method_version'),
    text('params_changed'),
    choice('language', 'CL_LANGUAGE'),
  ],
});

/** A value is a number or a list with `;` (rulings-coherence D11), so the column is text. */
const params = sheet({
  id: 'COH_PARAMS',
  key: ['param'],
  fields: [identifier('param'), text('value', { required: true }), text('note')],
});

const plans = sheet({
  id: 'COH_PLANS',
  key: ['plan_id'],
  fields: [
    identifier('plan_id'),
    choice('type', 'CL_PLAN_TYPE'),
    text('title', { required: true }),
    date('start'),
    date('end'),
    date('approved'),
    choice('migration_text', 'CL_MIGRATION_TEXT'),
    yesNo('has_results_matrix'),
    yesNo('has_costing'),
    choice('status', 'CL_PLAN_STATUS'),
  ],
  dateOrder: ['start', 'end'],
});

/** What a policy does to a goal. Blank push counts as 0, a blank effect is not given (rulings-coherence B5). */
const effects = sheet({
  id: 'COH_EFFECTS',
  key: ['policy_id', 'goal_id', 'dimension', 'declared_by'],
  fields: [
    identifier('policy_id', refersTo('COH_POLICIES')),
    identifier('goal_id', refersTo('PLN_GOALS')),
    code('dimension', 'CL_DIMENSION'),
    integer('push', { codes: 'CL_PUSH', min: -1, max: 1 }),
    integer('declared_effect', { codes: 'CL_STRENGTH', min: -3, max: 3 }),
    choice('intent', 'CL_INTENT'),
    text('channel', { maxLength: 40 }),
    code('declared_by', 'CL_INSTITUTION', { default: 'PLN', open: true }),
    text('basis'),
  ],
});

/** Actual values of indicators that the profile sheets do not give; the subject is a goal or a policy. */
const monitor = sheet({
  id: 'COH_MONITOR',
  key: ['subject_id', 'indicator_id', 'year', 'period', 'group'],
  fields: [
    // Of a policy as well.
    identifier('subject_id', { refers: { sheet: 'PLN_GOALS', loose: true } }),
    identifier('indicator_id'),
    year(),
    period(),
    code('group', 'CL_MONITOR_GROUP', { default: '_T' }),
    decimal('value', { required: true }),
    choice('obs_status', 'CL_OBS_STATUS', { default: 'A' }),
    text('source', { maxLength: 200 }),
  ],
});

/** A person chooses the method and the start; design and caveat are written by the product. */
const estimates = sheet({
  id: 'COH_ESTIMATES',
  key: ['policy_id', 'indicator_id', 'method'],
  fields: [
    identifier('policy_id', refersTo('COH_POLICIES')),
    identifier('indicator_id'),
    code('method', 'CL_ESTIMATE_METHOD'),
    // A year or a period; blank is the year in which the policy starts.
    period('start_point', { role: 'attribute' }),
    text('comment'),
    text('strength_of_design'),
    text('caveat'),
  ],
});

const stakeholders = sheet({
  id: 'COH_STAKEHOLDERS',
  key: ['stakeholder_id'],
  fields: [
    identifier('stakeholder_id'),
    text('name', { required: true }),
    choice('sphere', 'CL_SPHERE', { required: true }),
    choice('group', 'CL_STAKEHOLDER_GROUP', { required: true }),
    choice('role', 'CL_STAKEHOLDER_ROLE'),
    text('mandate'),
  ],
});

/** One stakeholder at one event per row. Blank `goal_ids` is all goals. */
const engage = sheet({
  id: 'COH_ENGAGE',
  key: ['event_id', 'stakeholder_id'],
  fields: [
    identifier('event_id'),
    date('date', { required: true }),
    choice('type', 'CL_EVENT_TYPE', { required: true }),
    text('goal_ids', { refers: { sheet: 'PLN_GOALS', loose: true } }),
    identifier('stakeholder_id', refersTo('COH_STAKEHOLDERS')),
    yesNo('invited'),
    yesNo('attended'),
    yesNo('input_recorded'),
    yesNo('response_given'),
    integer('participants_f', { min: 0 }),
    integer('participants_m', { min: 0 }),
  ],
});

const lessons = sheet({
  id: 'COH_LESSONS',
  key: ['lesson_id'],
  fields: [
    identifier('lesson_id'),
    choice('phase', 'CL_PHASE'),
    text('what_happened', { maxLength: 2000 }),
    text('lesson', { maxLength: 2000 }),
    choice('kind', 'CL_LESSON_KIND'),
    text('affects'),
    text('proposal', { maxLength: 2000 }),
    text('proposed_by'),
    choice('decision', 'CL_LESSON_DECISION', { default: 'OPEN' }),
    text('in_version'),
  ],
});

export const coh: readonly Template[] = [
  exercise,
  params,
  plans,
  policies,
  effects,
  monitor,
  estimates,
  stakeholders,
  engage,
  lessons,
];
