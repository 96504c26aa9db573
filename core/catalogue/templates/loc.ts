/** Sheet of local government (domain/profile-sheets §3.13). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures } from './blocks.ts';
import { code, count, region } from './columns.ts';

export const loc: readonly Template[] = [
  defineTemplate(
    figures({
      id: 'LOC_PLAN',
      kind: 'stock',
      by: [region()],
      columns: [
        count('population'),
        count('immigrants'),
        count('emigrants'),
        count('returnees'),
        count('idps'),
        code('plan_has_migration', 'CL_YES_NO', { required: false }),
        code('focal_point', 'CL_YES_NO', { required: false }),
      ],
    }),
  ),
];
