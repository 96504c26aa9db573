/** What changed since an earlier run, as lines on a terminal. */
import { fill, words, type Language, type Revision, type Value } from '../../core/index.ts';
import { wrap } from './wrap.ts';

/** Reasons listed under one figure. */
const MOST_REASONS = 5;

export function revisionLines(revisions: readonly Revision[], language: Language): string {
  const { revisions: text } = words(language).figures;
  const say = (template: string, args: Readonly<Record<string, Value>>): string =>
    fill(template, args, language);
  if (revisions.length === 0) return `${text.none}\n`;
  const lines = revisions.flatMap(({ indicator_id: id, year, disagg, old, new: now, difference, why }) => {
    const what = [String(year), ...Object.entries(disagg).map(([name, code]) => `${name}=${code}`)].join(' ');
    const reasons = why.slice(0, MOST_REASONS).map((reason) => reasonText(reason, say, text));
    const more = why.length - reasons.length;
    return [
      difference === null
        ? say(text.line, { id, what, old, new: now })
        : say(text.lineDifference, { id, what, old, new: now, difference: signed(difference, language) }),
      ...[...reasons, ...(more > 0 ? [say(text.more, { n: more })] : [])].map((reason) =>
        wrap(reason, '    – ', '      '),
      ),
    ];
  });
  return [say(text.title, { n: revisions.length }), ...lines.map((line) => `  ${line}`), ''].join('\n');
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
  new Intl.NumberFormat(language, { maximumFractionDigits: 6, signDisplay: 'exceptZero' }).format(number);
