/** A figure that a formula needs and nobody sent, as people read it. */
import { expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { missingText } from '../../core/i18n/missing-words.ts';
import { namesIn } from '../../core/i18n/names.ts';

test.each([
  ['en', 'HEA_WORKF.exits_abroad 2023', 'HEA_WORKF · Left to work abroad, 2023'],
  [
    'en',
    'FIN_REMIT.amount direction=REC partner=_T item=PT 2019',
    'FIN_REMIT · Amount (Received; Personal transfers), 2019',
  ],
  [
    'fr',
    'FIN_REMIT.amount direction=REC partner=_T item=PT 2019',
    'FIN_REMIT · Montant (Reçus ; Transferts personnels), 2019',
  ],
  ['fr', 'LAB_EMP.total pop_group=FOREIGN 2023', 'LAB_EMP · Total (Étrangers), 2023'],
  ['en', 'INT_DEATHS.total status=DEAD+MISSING 2023', 'INT_DEATHS · Total (Dead + Missing), 2023'],
  [
    'en',
    'LAB_OUT.total isic=A+B+C+D 2023',
    'LAB_OUT · Total (Agriculture, forestry, fishing … Electricity, gas), 2023',
  ],
  // a column that would tell figures apart, of a country among several
  ['en', 'MDA: LAB_OUT.isic 2023', 'MDA: LAB_OUT · Industry (ISIC), 2023'],
  // no figure
  ['en', 'PLN_CALENDAR 2023', 'PLN_CALENDAR 2023'],
] as const)('%s: %s', (language, text, expected) => {
  expect(missingText(text, namesIn(catalogue, language), language)).toBe(expected);
});
