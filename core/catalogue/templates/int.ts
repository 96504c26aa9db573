/** Sheets of the ministry of the interior: immigration, border, asylum (domain/profile-sheets §3.2). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { persons } from './blocks.ts';
import { area, code, words } from './columns.ts';

export const int: readonly Template[] = [
  defineTemplate(
    persons({
      id: 'INT_BORDER',
      kind: 'flow',
      by: [
        code('direction', 'CL_DIRECTION'),
        code('group', 'CL_CITIZEN_GROUP', { only: ['NAT', 'FOR', '_U', '_T'] }),
        code('mode', 'CL_BORDER_MODE'),
        words('point', { default: '_T' }),
      ],
      columns: [],
    }),
  ),
  // VALID is a stock on 31 December, the other events are flows.
  defineTemplate(
    persons({
      id: 'INT_PERMIT',
      kind: 'flow',
      by: [
        code('event', 'CL_PERMIT_EVENT'),
        code('reason', 'CL_PERMIT_REASON'),
        code('length', 'CL_PERMIT_LENGTH'),
        area('citizenship'),
      ],
      columns: [],
      otherKind: { column: 'event', codes: ['VALID'] },
    }),
  ),
  defineTemplate(
    persons({
      id: 'INT_ENFORCE',
      kind: 'flow',
      by: [code('measure', 'CL_ENFORCEMENT'), area('citizenship')],
      columns: [],
      sensitive: true,
    }),
  ),
  // PEND_START and PEND_END are stocks on 1 January and 31 December. Unit: persons.
  defineTemplate(
    persons({
      id: 'INT_ASYLUM',
      kind: 'flow',
      by: [code('event', 'CL_ASYLUM_EVENT'), area('origin')],
      columns: [],
      sensitive: true,
      otherKind: { column: 'event', codes: ['PEND_START', 'PEND_END'], opening: ['PEND_START'] },
    }),
  ),
  // Stocks on 31 December; RET and RDP are flows. The host community is counted nowhere (code-lists §3).
  defineTemplate(
    persons({
      id: 'INT_PROTECT',
      kind: 'stock',
      by: [
        code('pop_type', 'CL_POP_TYPE', { only: ['REF', 'ASY', 'OIP', 'IDP', 'STA', 'OOC', 'RET', 'RDP'] }),
        area('origin'),
        code('side', 'CL_SIDE'),
        code('age', 'CL_AGE', { default: '_T' }),
      ],
      columns: [],
      otherKind: { column: 'pop_type', codes: ['RET', 'RDP'] },
    }),
  ),
  // Small counts are published, as everybody who counts deaths on the way does (indicators §1.6, FRC-13).
  defineTemplate(
    persons({
      id: 'INT_DEATHS',
      kind: 'flow',
      by: [words('route'), code('status', 'CL_DEATH_STATUS')],
      columns: [],
      minCell: 1,
    }),
  ),
];
