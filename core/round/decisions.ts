/** What was decided on 13_RECONCILE, for the figures of the next run (coherence-workbook §3, rule MANUAL). */
import type { Answer, Decision, EarlierBook } from '../model/round.ts';
import { mergeAnswers } from './answers.ts';

/**
 * Decisions of the earlier workbook and of those that came back since. Two different ones on a comparison are none, and
 * so is a text.
 */
export function decisionsOf(
  earlier: Pick<EarlierBook, 'country' | 'sheets'>,
  returned: readonly { readonly '13_RECONCILE': readonly Answer[] }[] = [],
): readonly Decision[] {
  const lists = [earlier.sheets['13_RECONCILE'].answers, ...returned.map((each) => each['13_RECONCILE'])];
  const { answers } = mergeAnswers('13_RECONCILE', lists);
  return [...answers.values()].flatMap(({ key, given }) => {
    const value = given['value_decided'];
    const [check = '', , year = '', partner = ''] = key.split('|');
    return typeof value !== 'number' || check === ''
      ? []
      : [
          {
            country: earlier.country,
            check,
            year: Number(year),
            partner: partner === '' ? null : partner,
            value,
          },
        ];
  });
}
