/** What changed since an earlier run, as lines on a terminal. */
import { fill, revisionWords, words, type Language, type Revision } from '../../core/index.ts';
import { wrap } from './wrap.ts';

export function revisionLines(revisions: readonly Revision[], language: Language): string {
  const { revisions: text } = words(language).figures;
  if (revisions.length === 0) return `${text.none}\n`;
  const lines = revisions.flatMap((revision) => {
    const { what, why } = revisionWords(revision, language);
    return [`  ${what}`, ...why.map((reason) => wrap(reason, '      – ', '        '))];
  });
  return [fill(text.title, { n: revisions.length }, language), ...lines, ''].join('\n');
}
