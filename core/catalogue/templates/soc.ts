/** Sheets of social protection (domain/profile-sheets §3.10). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures, persons } from './blocks.ts';
import { code, count } from './columns.ts';

export const soc: readonly Template[] = [
  defineTemplate(
    persons({
      id: 'SOC_CHILD',
      kind: 'stock',
      by: [code('area', 'CL_URBANISATION'), code('status', 'CL_CHILD_STATUS')],
      columns: [],
    }),
  ),
  defineTemplate(
    figures({
      id: 'SOC_COVER',
      kind: 'stock',
      by: [code('pop_group', 'CL_COVER_GROUP', { only: ['NAT', 'FOR', 'EMIGRANT'] })],
      columns: [count('covered'), count('population_ref'), count('benefits_exported')],
    }),
  ),
  // ANY counts each person once; the other services may overlap.
  defineTemplate(
    persons({
      id: 'SOC_REINT',
      kind: 'flow',
      by: [code('service', 'CL_REINTEGRATION_SERVICE')],
      columns: [],
    }),
  ),
];
