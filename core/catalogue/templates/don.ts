/** Sheets of donors and the UN country team (domain/coherence §3.11; rulings-coherence A2, B11, B12). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { register, TAIL } from './blocks.ts';
import {
  choice,
  code,
  date,
  identifier,
  level,
  percent,
  refersTo,
  text,
  usd,
  words,
  year,
} from './columns.ts';

export const don: readonly Template[] = [
  // Amounts are those of the year. A row from IATI stands beside the row of the partner and never replaces it.
  defineTemplate(
    register({
      id: 'DON_SUPPORT',
      key: ['project_id', 'year', 'record_source'],
      fields: [
        identifier('project_id'),
        year(),
        code('record_source', 'CL_RECORD_SOURCE', { default: 'PARTNER' }),
        words('donor'),
        text('implementer'),
        text('title'),
        code('gcm_obj', 'CL_GCM', { required: false }),
        // Blank: not aligned with any goal.
        identifier('goal_id', { required: false, ...refersTo('PLN_GOALS') }),
        code('dimension', 'CL_DIMENSION', { required: false }),
        usd('committed_usd', { required: true }),
        usd('disbursed_usd'),
        code('on_budget', 'CL_YES_NO', { required: false }),
        date('start'),
        date('end'),
        text('iati_identifier', { maxLength: 120 }),
        choice('partner_type', 'CL_PARTNER_TYPE'),
        choice('crs_purpose', 'CL_CRS_PURPOSE'),
        choice('aid_type', 'CL_AID_TYPE'),
        text('joint_programme', { maxLength: 60 }),
        text('parent_project', { maxLength: 60 }),
        text('policy_id', { maxLength: 60, ...refersTo('COH_POLICIES') }),
        text('region', { maxLength: 120 }),
        choice('support_kind', 'CL_SUPPORT_KIND'),
        level('gender_marker', { codes: 'CL_GENDER_MARKER', min: 0, max: 2 }),
        ...TAIL,
      ],
      dateOrder: ['start', 'end'],
    }),
  ),
  // Shares of a project sum to at most 100; the rest is unaligned.
  defineTemplate(
    register({
      id: 'DON_GOALS',
      key: ['project_id', 'goal_id', 'dimension'],
      fields: [
        identifier('project_id'),
        identifier('goal_id', refersTo('PLN_GOALS')),
        code('dimension', 'CL_DIMENSION'),
        percent('share_pct', { required: true, min: 0, max: 100 }),
      ],
    }),
  ),
];
