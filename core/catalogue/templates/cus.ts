/** Sheets of customs and trade (domain/profile-sheets §3.7). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures } from './blocks.ts';
import { area, code, count, money, usd } from './columns.ts';

export const cus: readonly Template[] = [
  defineTemplate(
    figures({
      id: 'CUS_CASH',
      kind: 'flow',
      by: [code('direction', 'CL_DIRECTION')],
      columns: [count('declarations'), money('amount', { required: true, min: 0 })],
    }),
  ),
  defineTemplate(
    figures({
      id: 'CUS_TRADE',
      kind: 'flow',
      by: [code('flow', 'CL_TRADE_FLOW'), area('partner')],
      columns: [usd('value_usd', { required: true })],
    }),
  ),
  defineTemplate(
    figures({
      id: 'CUS_RELIEF',
      kind: 'flow',
      by: [code('relief_type', 'CL_RELIEF_TYPE')],
      columns: [count('beneficiaries'), usd('value_usd')],
    }),
  ),
];
