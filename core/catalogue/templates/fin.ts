/** Sheets of the ministry of finance and the central bank (domain/profile-sheets §3.6). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures } from './blocks.ts';
import { area, code, identifier, money, percent, refersTo, text, words } from './columns.ts';

export const fin: readonly Template[] = [
  defineTemplate(
    figures({
      id: 'FIN_REMIT',
      kind: 'flow',
      by: [code('direction', 'CL_REMIT_DIRECTION'), area('partner'), code('item', 'CL_REMIT_ITEM')],
      columns: [money('amount', { required: true, min: 0 })],
    }),
  ),
  // One service is priced at 200 and at 500 USD, so the amount sent is part of what a row is about.
  // Real price files hold negative promotional margins and totals near 300; beyond the range it is a slip.
  defineTemplate(
    figures({
      id: 'FIN_RCOST',
      kind: 'survey',
      by: [area('sender'), words('provider'), words('product'), code('amount_usd', 'CL_PRICE_AMOUNT')],
      columns: [
        code('provider_type', 'CL_PROVIDER_TYPE', { required: false }),
        percent('fee_pct'),
        percent('fx_margin_pct'),
        percent('total_cost_pct', { required: true, min: -60, max: 310 }),
        code('transparent', 'CL_YES_NO', { required: false }),
        code('speed', 'CL_SPEED', { required: false }),
      ],
    }),
  ),
  // Local units per US dollar and an index are not amounts of money (rulings A6).
  defineTemplate(
    figures({
      id: 'FIN_MACRO',
      kind: 'flow',
      by: [code('var', 'CL_MACRO_VAR')],
      columns: [money('amount', { required: true })],
      plain: { amount: { var: ['FX_USD', 'CPI'] } },
      otherKind: { column: 'var', codes: ['RESERVES'] },
    }),
  ),
  defineTemplate(
    figures({
      id: 'FIN_BUDGET',
      kind: 'flow',
      by: [identifier('programme_id')],
      columns: [
        text('programme'),
        code('institution_code', 'CL_INSTITUTION', { required: false }),
        code('gcm_obj', 'CL_GCM', { required: false }),
        identifier('goal_id', { required: false, ...refersTo('PLN_GOALS') }),
        code('fund_source', 'CL_FUND_SOURCE', { required: false }),
        money('planned', { min: 0 }),
        money('executed', { min: 0 }),
      ],
    }),
  ),
  defineTemplate(
    figures({
      id: 'FIN_DIASP',
      kind: 'flow',
      by: [code('instrument', 'CL_DIASPORA_INSTRUMENT')],
      columns: [money('amount', { required: true })],
    }),
  ),
];
