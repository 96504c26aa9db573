/** Sheets of the ministry of health (domain/profile-sheets §3.4). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures } from './blocks.ts';
import { code, count } from './columns.ts';

export const hea: readonly Template[] = [
  // `active` and `vacancies` are stocks, `exits_abroad` and `graduates` flows.
  defineTemplate(
    figures({
      id: 'HEA_WORKF',
      kind: 'stock',
      by: [code('occup', 'CL_HEALTH_OCCUP')],
      columns: [
        count('active'),
        count('active_female'),
        count('foreign_trained'),
        count('foreign_trained_unknown'),
        count('exits_abroad'),
        count('graduates'),
        count('vacancies'),
      ],
      otherMeasures: ['exits_abroad', 'graduates'],
      parts: [
        ['active_female', 'active'],
        ['foreign_trained', 'active'],
        ['foreign_trained_unknown', 'active'],
      ],
    }),
  ),
  defineTemplate(
    figures({
      id: 'HEA_COVER',
      kind: 'stock',
      by: [code('pop_group', 'CL_COVER_GROUP', { only: ['NAT', 'FOR', 'REFASY', 'RETURNEE'] })],
      columns: [count('covered'), count('population_ref')],
    }),
  ),
];
