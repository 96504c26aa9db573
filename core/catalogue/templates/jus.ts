/** Sheets of the ministry of justice (domain/profile-sheets §3.8). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures, persons, register, TAIL } from './blocks.ts';
import { area, choice, code, count, date, text } from './columns.ts';

export const jus: readonly Template[] = [
  // Unit: persons. Disclosure minimum 10.
  defineTemplate(
    persons({
      id: 'JUS_TIP',
      kind: 'flow',
      by: [
        code('event', 'CL_TIP_EVENT'),
        code('form', 'CL_TIP_FORM'),
        area('citizenship'),
        code('age_band', 'CL_AGE_BAND'),
      ],
      columns: [],
      sensitive: true,
    }),
  ),
  defineTemplate(
    persons({ id: 'JUS_SOM', kind: 'flow', by: [code('event', 'CL_SMUGGLING_EVENT')], columns: [] }),
  ),
  defineTemplate(
    figures({
      id: 'JUS_CASES',
      kind: 'flow',
      by: [code('case_type', 'CL_CASE_TYPE')],
      columns: [count('filed'), count('resolved'), count('in_favour')],
    }),
  ),
  defineTemplate(
    register({
      id: 'JUS_TREATY',
      key: ['instrument'],
      fields: [
        code('instrument', 'CL_TREATY'),
        choice('status', 'CL_TREATY_STATUS', { required: true }),
        date('date'),
        text('reservations'),
        ...TAIL,
      ],
    }),
  ),
];
