/** What is said about a figure: its flags, and why there is none. */
import type { Language } from '../model.ts';
import { fill, words, wordsOf } from './translate.ts';

/** `LAGGED(2)` in words; a flag without words stays as it is. */
export function flagText(flag: string, language: Language): string {
  const [, name = flag, detail = ''] = /^([A-Z_]+)(?:\((.*)\))?$/.exec(flag) ?? [];
  const text = wordsOf<string>(words(language).flags, name);
  return text === undefined ? flag : fill(text, { detail }, language);
}

export const reasonText = (reason: string, language: Language): string =>
  wordsOf<string>(words(language).reasons, reason) ?? reason;
