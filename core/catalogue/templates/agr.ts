/** Sheet of agriculture and rural development (domain/profile-sheets §3.11). */
import type { Template } from '../../model.ts';
import { defineTemplate } from '../define.ts';
import { figures } from './blocks.ts';
import { count, money, region } from './columns.ts';

export const agr: readonly Template[] = [
  defineTemplate(
    figures({
      id: 'AGR_RURAL',
      kind: 'stock',
      by: [region()],
      columns: [
        count('hh_rural'),
        count('hh_with_migrant'),
        count('hh_with_remit'),
        count('seasonal_out'),
        money('remit_invest_agri', { min: 0 }),
      ],
      otherMeasures: ['seasonal_out', 'remit_invest_agri'],
      parts: [
        ['hh_with_migrant', 'hh_rural'],
        ['hh_with_remit', 'hh_rural'],
      ],
    }),
  ),
];
