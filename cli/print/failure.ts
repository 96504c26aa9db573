/** The one sentence for a failure, in the reader's language. */
import { fill, words, wordsOf, type Failure, type Language } from '../../core/index.ts';

/** What a receipt keeps of a failure. */
export interface FailureRecord {
  readonly code: Failure['code'] | 'SKIPPED';
  readonly reason: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export function failureText(failure: FailureRecord, language: Language): string {
  const { ui, failures } = words(language);
  const refusal = wordsOf<{ text: string; todo: string }>(failures, failure.reason);
  const text =
    refusal === undefined
      ? (wordsOf<string>(ui.failures, `${failure.code}.${failure.reason}`) ?? ui.failures['BUG.unexpected'])
      : `${refusal.text} ${refusal.todo}`;
  return fill(text, { cause: `${failure.code}.${failure.reason}`, ...failure.args }, language);
}
