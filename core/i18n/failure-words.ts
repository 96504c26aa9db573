/** The one sentence for a failure, in the reader's language. */
import type { Failure } from '../failure.ts';
import type { Language } from '../model.ts';
import { fill, words, wordsOf } from './translate.ts';

/** What a receipt keeps of a failure. */
export interface FailureRecord {
  readonly code: Failure['code'] | 'SKIPPED';
  readonly reason: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** `args.expected` may be a key of `ui.expected`: what a setting or a value must be. */
export function failureText({ code, reason, args }: FailureRecord, language: Language): string {
  const { ui, failures } = words(language);
  const refusal = wordsOf<{ text: string; todo: string }>(failures, reason);
  const text =
    refusal === undefined
      ? (wordsOf<string>(ui.failures, `${code}.${reason}`) ?? ui.failures['BUG.unexpected'])
      : `${refusal.text} ${refusal.todo}`;
  const expected = args['expected'] ?? '';
  return fill(
    text,
    {
      cause: `${code}.${reason}`,
      ...args,
      expected: wordsOf<string>(ui.expected, String(expected)) ?? expected,
    },
    language,
  );
}
