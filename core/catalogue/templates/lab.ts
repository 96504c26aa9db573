/** Sheets of the ministry of labour (domain/profile-sheets §3.3). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures, persons } from './blocks.ts';
import { area, code, count, decimal, integer, sampleSize } from './columns.ts';

export const lab: readonly Template[] = [
  defineTemplate(
    persons({
      id: 'LAB_OUT',
      kind: 'flow',
      by: [
        area('destination'),
        code('isco', 'CL_ISCO', { default: '_U' }),
        code('isic', 'CL_ISIC', { default: '_U' }),
        code('contract', 'CL_CONTRACT', { default: '_T' }),
      ],
      columns: [],
    }),
  ),
  // VALID is a stock on 31 December, the other events are flows.
  defineTemplate(
    persons({
      id: 'LAB_FWP',
      kind: 'flow',
      by: [
        code('event', 'CL_PERMIT_EVENT', { only: ['FIRST', 'RENEW', 'VALID'] }),
        area('citizenship'),
        code('isco', 'CL_ISCO'),
        code('isic', 'CL_ISIC'),
      ],
      columns: [],
      otherKind: { column: 'event', codes: ['VALID'] },
    }),
  ),
  defineTemplate(
    persons({
      id: 'LAB_EMP',
      kind: 'survey',
      by: [
        code('pop_group', 'CL_POP_GROUP', { only: ['NATIVE', 'FOREIGN'] }),
        code('isic', 'CL_ISIC'),
        code('isco', 'CL_ISCO'),
      ],
      // The mean is local currency per month in single units, whatever META.money_mult says (rulings A6).
      columns: [decimal('wage_mean', { min: 0 }), integer('wage_n', { min: 0 }), sampleSize()],
    }),
  ),
  // Both sums over the same respondents and in the same currency, single units (rulings A6).
  defineTemplate(
    figures({
      id: 'LAB_RECRUIT',
      kind: 'survey',
      by: [area('corridor'), code('skill', 'CL_SKILL')],
      columns: [
        sampleSize(),
        decimal('cost_sum', { min: 0 }),
        decimal('income_sum', { min: 0 }),
        decimal('ratio_median', { min: 0 }),
      ],
    }),
  ),
  defineTemplate(
    figures({
      id: 'LAB_AGENCY',
      kind: 'flow',
      otherMeasures: ['licensed'],
      by: [],
      columns: [
        count('licensed'),
        count('suspended'),
        count('revoked'),
        count('complaints_filed'),
        count('complaints_resolved'),
      ],
    }),
  ),
  defineTemplate(
    figures({
      id: 'LAB_INJURY',
      kind: 'flow',
      by: [code('pop_group', 'CL_MIGRANT_STATUS'), code('severity', 'CL_SEVERITY')],
      columns: [count('cases'), count('workers_ref')],
    }),
  ),
];
