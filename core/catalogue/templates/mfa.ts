/** Sheets of foreign affairs and diaspora (domain/profile-sheets §3.9). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures, persons, register, TAIL } from './blocks.ts';
import { area, code, count, date, identifier } from './columns.ts';

export const mfa: readonly Template[] = [
  defineTemplate(persons({ id: 'MFA_CONS', kind: 'stock', by: [area('host')], columns: [] })),
  defineTemplate(
    figures({
      id: 'MFA_SERV',
      kind: 'flow',
      by: [area('post_country'), code('service', 'CL_CONSULAR_SERVICE')],
      columns: [count('count', { required: true })],
    }),
  ),
  defineTemplate(
    register({
      id: 'MFA_AGREE',
      key: ['agreement_id'],
      fields: [
        identifier('agreement_id'),
        area('partner'),
        code('type', 'CL_AGREEMENT_TYPE'),
        date('signed'),
        date('in_force'),
        date('ended'),
        ...TAIL,
      ],
      dateOrder: ['signed', 'in_force', 'ended'],
    }),
  ),
  defineTemplate(
    persons({
      id: 'MFA_RETURN',
      kind: 'flow',
      by: [area('from'), code('mode', 'CL_RETURN_MODE')],
      columns: [],
    }),
  ),
  // ASSOC and DUAL_CITIZ are stocks.
  defineTemplate(
    figures({
      id: 'MFA_DIASP',
      kind: 'flow',
      by: [code('item', 'CL_DIASPORA_ITEM')],
      columns: [count('count', { required: true })],
      otherKind: { column: 'item', codes: ['ASSOC', 'DUAL_CITIZ'] },
    }),
  ),
];
