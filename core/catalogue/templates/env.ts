/** Sheet of environment and disaster displacement (domain/profile-sheets §3.12). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures } from './blocks.ts';
import { code, count, region } from './columns.ts';

export const env: readonly Template[] = [
  // New displacements are movements, the stock is persons; female and male are of the new displacements.
  defineTemplate(
    figures({
      id: 'ENV_DISP',
      kind: 'flow',
      by: [code('hazard', 'CL_HAZARD'), region()],
      columns: [
        count('new_displacements'),
        count('stock_end'),
        count('planned_relocated'),
        count('female'),
        count('male'),
      ],
      parts: [
        ['female', 'new_displacements'],
        ['male', 'new_displacements'],
      ],
    }),
  ),
];
