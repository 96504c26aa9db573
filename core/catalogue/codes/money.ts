/** Remittances, prices, budgets, trade (domain/code-lists §7, domain/profile-sheets §3.6, §3.7). */
import type { CodeList } from '../../model.ts';
import { list } from './list.ts';

export const money: readonly CodeList[] = [
  list('CL_REMIT_DIRECTION', 'REC PAID'),
  list('CL_REMIT_ITEM', 'PT CE CE_TAX CE_TRV KT SB NPISH PR'),
  list('CL_PRICE_AMOUNT', '200 500'),
  list('CL_PROVIDER_TYPE', 'BANK MTO MOBILE POST OTHER'),
  list('CL_SPEED', 'LT1H SAMEDAY NEXTDAY D2 D3T5 D_GE6'),
  list('CL_MACRO_VAR', 'GDP GNI EXP_GS IMP_GS FDI_IN ODA_REC RESERVES GOV_EXP FX_USD CPI'),
  list('CL_FUND_SOURCE', 'STATE DONOR MIXED PRIVATE'),
  list('CL_DIASPORA_INSTRUMENT', 'BOND DEPOSIT FDI DONATION OTHER'),
  list('CL_TRADE_FLOW', 'EXP IMP'),
  list('CL_RELIEF_TYPE', 'RETURNEE_GOODS GIFT_PARCELS INVEST_EQUIP VEHICLE'),
];
