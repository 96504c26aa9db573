/** Sheets of the ministry of education (domain/profile-sheets §3.5). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures, persons } from './blocks.ts';
import { area, code, count, words } from './columns.ts';

export const edu: readonly Template[] = [
  // ENROL counts all students enrolled in the country, with partner `_T`.
  defineTemplate(
    persons({
      id: 'EDU_TERT',
      kind: 'stock',
      by: [
        code('direction', 'CL_STUDENT_DIRECTION'),
        area('partner'),
        code('level', 'CL_ISCED', { only: ['5', '6', '7', '8', '_T'] }),
      ],
      columns: [],
    }),
  ),
  // [SEX] counts enrolled pupils; there is no column `enrolled` (rulings B22).
  defineTemplate(
    persons({
      id: 'EDU_PUPIL',
      kind: 'stock',
      by: [
        code('pop_group', 'CL_POP_GROUP', { only: ['NATIVE', 'FOREIGN'] }),
        code('level', 'CL_ISCED', { only: ['1', '2', '3', '_T'] }),
      ],
      columns: [count('school_age_pop')],
    }),
  ),
  defineTemplate(
    figures({
      id: 'EDU_QUAL',
      kind: 'flow',
      otherMeasures: ['pending_end'],
      by: [area('partner'), words('field')],
      columns: [
        count('applications'),
        count('full'),
        count('partial'),
        count('refused'),
        count('pending_end'),
      ],
    }),
  ),
];
