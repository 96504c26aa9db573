/** Sheets of the national statistical office (domain/profile-sheets §3.1). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures, persons } from './blocks.ts';
import { area, code, count, sampleSize } from './columns.ts';

export const sta: readonly Template[] = [
  defineTemplate(persons({ id: 'STA_POP', kind: 'stock', by: [code('age', 'CL_AGE')], columns: [] })),
  defineTemplate(
    persons({
      id: 'STA_STOCK',
      kind: 'stock',
      by: [
        code('basis', 'CL_MIGRANT_BASIS', { only: ['BIRTH', 'CITIZ'] }),
        area('origin'),
        code('age', 'CL_AGE', { default: '_T' }),
      ],
      columns: [],
    }),
  ),
  defineTemplate(
    persons({
      id: 'STA_EMIG',
      kind: 'stock',
      by: [
        area('destination'),
        code('source_type', 'CL_EMIG_SOURCE'),
        code('age', 'CL_AGE', { default: '_T' }),
        code('educ', 'CL_EDUC_AGG', { default: '_T' }),
      ],
      columns: [],
      precedence: {
        column: 'source_type',
        order: ['MIRROR', 'REGISTER', 'HHSURVEY', 'CONSUL', 'EST'],
        per: ['destination'],
      },
    }),
  ),
  defineTemplate(
    persons({
      id: 'STA_FLOW',
      kind: 'flow',
      by: [
        code('direction', 'CL_DIRECTION'),
        code('group', 'CL_CITIZEN_GROUP'),
        area('partner'),
        code('duration', 'CL_DURATION'),
        code('age', 'CL_AGE', { default: '_T' }),
      ],
      columns: [],
    }),
  ),
  defineTemplate(
    persons({
      id: 'STA_EDU',
      kind: 'stock',
      by: [code('pop_group', 'CL_POP_GROUP', { only: ['NATIVE', 'FOREIGN'] }), code('educ', 'CL_EDUC_AGG')],
      columns: [],
    }),
  ),
  defineTemplate(
    persons({
      id: 'STA_LF',
      kind: 'survey',
      by: [
        code('pop_group', 'CL_POP_GROUP'),
        code('lf_status', 'CL_LF_STATUS'),
        code('educ', 'CL_EDUC_AGG', { default: '_T' }),
      ],
      columns: [sampleSize()],
    }),
  ),
  defineTemplate(
    figures({
      id: 'STA_HH',
      kind: 'survey',
      by: [code('area', 'CL_URBANISATION'), code('receives', 'CL_YES_NO')],
      columns: [count('households'), count('persons'), count('persons_poor'), sampleSize()],
      parts: [['persons_poor', 'persons']],
    }),
  ),
];
