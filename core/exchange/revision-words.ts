/** A revision in the reader's words: what changed, and each reason. */
import { fill, words } from '../i18n/translate.ts';
import type { Language, Value } from '../model.ts';
import type { Revision } from './schema.ts';

export interface RevisionWords {
  /** `FLW-01 2023: 20,000 → 21,000 (+1,000)` */
  readonly what: string;
  readonly why: readonly string[];
}

/** At most `most` reasons; the others are counted. */
export function revisionWords(
  { indicator_id: id, year, disagg, old, new: now, difference, why }: Revision,
  language: Language,
  most = 5,
): RevisionWords {
  const { revisions: text } = words(language).figures;
  const say = (template: string, args: Readonly<Record<string, Value>>): string =>
    fill(template, args, language);
  const what = [String(year), ...Object.entries(disagg).map(([name, code]) => `${name}=${code}`)].join(' ');
  const more = why.length - most;
  return {
    what:
      difference === null
        ? say(text.line, { id, what, old, new: now })
        : say(text.lineDifference, { id, what, old, new: now, difference: signed(difference, language) }),
    why: [
      ...why.slice(0, most).map((reason) => reasonText(reason, say, text)),
      ...(more > 0 ? [say(text.more, { n: more })] : []),
    ],
  };
}

function reasonText(
  reason: Revision['why'][number],
  say: (template: string, args: Readonly<Record<string, Value>>) => string,
  text: ReturnType<typeof words>['figures']['revisions'],
): string {
  if (!('fact' in reason)) return say(text[reason.kind], 'file' in reason ? { file: reason.file } : {});
  const { kind, fact, old, new: now, from } = reason;
  const cells = from.map(({ file, sheet, cells: own }) => `${file} '${sheet}'!${own}`).join('; ');
  return say(text[kind], { fact, old, new: now, from: cells || '–' });
}

const signed = (number: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    maximumFractionDigits: 6,
    useGrouping: true,
    signDisplay: 'exceptZero',
  }).format(number);
