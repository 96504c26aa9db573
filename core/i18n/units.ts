/** Units of indicators in words. */
import type { Language } from '../model.ts';
import { words, wordsOf } from './translate.ts';

/** The unit of a declaration (`percent of amount`); one without words stays as it is. */
export const unitLabel = (language: Language, unit: string): string =>
  wordsOf<string>(words(language).units, unit) ?? unit;
