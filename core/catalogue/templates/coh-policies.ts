/** COH_POLICIES: the policies whose coherence is examined, with their outcome and money (domain/coherence §3.5). */
import { defineTemplate } from '../define.ts';
import { register } from './blocks.ts';
import {
  choice,
  choices,
  code,
  date,
  decimal,
  identifier,
  money,
  refersTo,
  someYear,
  text,
} from './columns.ts';

export const policies = defineTemplate(
  register({
    id: 'COH_POLICIES',
    institution: 'PLN',
    key: ['policy_id'],
    fields: [
      identifier('policy_id'),
      text('title', { required: true }),
      choice('type', 'CL_POLICY_TYPE'),
      choice('instrument', 'CL_POLICY_INSTRUMENT'),
      code('lead', 'CL_INSTITUTION', { required: false, lenient: true }),
      choices('partners', 'CL_INSTITUTION', { lenient: true }),
      choice('level', 'CL_POLICY_LEVEL'),
      choice('status', 'CL_POLICY_STATUS', { required: true }),
      date('start'),
      date('end'),
      text('plan_id', { maxLength: 60, ...refersTo('COH_PLANS') }),
      choices('gcm_obj', 'CL_GCM'),
      money('budget_planned', { min: 0 }),
      money('budget_secured_domestic', { min: 0 }),
      money('budget_spent', { min: 0 }),
      text('outcome_indicator', { maxLength: 60 }),
      someYear('baseline_year'),
      decimal('baseline'),
      someYear('milestone_year'),
      decimal('milestone'),
      someYear('target_year'),
      decimal('target'),
      choice('better', 'CL_BETTER'),
      text('means_of_verification'),
      text('assumption'),
    ],
    dateOrder: ['start', 'end'],
  }),
);
