/** What to know about a figure, in words. */
import { listed } from '../i18n/listed.ts';
import { flagText, reasonText } from '../i18n/figure-words.ts';
import type { IndicatorValue } from '../model.ts';
import type { BookContext } from './book-context.ts';

/** Absent figures that are named; the others are counted. */
const MOST_NAMED = 3;

/** Reasons for a missing figure first, then its flags, then what is absent. */
export function remarksOn(context: BookContext, value: IndicatorValue): string {
  const { language } = context.options;
  const { missing } = value;
  const flags = context.quality.get(value)?.flags ?? value.flags;
  const reasons =
    missing.length > 0 ? value.reasons.filter((each) => each !== 'MISSING_INPUT') : value.reasons;
  const more = missing.length - MOST_NAMED;
  const named = listed(missing.slice(0, MOST_NAMED).map(context.labels.missing), language);
  const what = more > 0 ? named + context.fill(context.text.indicators.more, { n: more }) : named;
  const remarks = [
    ...reasons.map((each) => reasonText(each, language)),
    ...flags.map((each) => flagText(each, language)),
    ...(missing.length > 0 ? [context.fill(context.text.indicators.missing, { what })] : []),
  ];
  return listed(remarks, language);
}
