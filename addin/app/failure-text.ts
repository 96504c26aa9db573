/** The sentence for anything that was thrown: trouble with the workbook at hand is worded here, the rest by the worker. */
import { Failure, fill, type Language, type PaneWords } from '../../core/index.ts';
import type { WorkClient } from '../worker/client.ts';

/** What can be said at once; null where the worker has the words. */
export function textAtOnce(failure: unknown, words: PaneWords, language: Language): string | null {
  if (!(failure instanceof Failure)) return fill(words.shell.failed, { cause: String(failure) }, language);
  const { code, reason } = failure;
  if (code === 'STOPPED') return words.shell.stopped;
  if (code !== 'HOST') return null;
  const wordsOf = (name: unknown): string =>
    typeof name === 'string' && name in words.host
      ? words.host[name as keyof PaneWords['host']]
      : words.host.failed;
  return fill(wordsOf(reason), { cause: wordsOf(failure.args['cause']) }, language);
}

/** A failure of the worker itself is worded here too: nobody else is left to do it. */
export async function failureWords(
  failure: unknown,
  words: PaneWords,
  language: Language,
  work: WorkClient,
): Promise<string> {
  const text = textAtOnce(failure, words, language);
  if (text !== null || !(failure instanceof Failure)) return text ?? words.host.failed;
  const { code, reason, args } = failure;
  const ownWords = (): string => fill(words.shell.failed, { cause: `${code}.${reason}` }, language);
  if (code === 'BUG' && reason === 'worker') return ownWords();
  return work.ask('wording', { failure: { code, reason, args }, language }).catch(ownWords);
}
