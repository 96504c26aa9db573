/** Which of our languages a person reads, from what Excel or the browser say. */
import type { Language } from '../../core/index.ts';

const OURS: readonly Language[] = ['en', 'fr', 'es'];

/** The first that we have: `fr-CA` is French. English where none is. */
export function languageOf(preferred: readonly (string | null | undefined)[]): Language {
  for (const each of preferred) {
    const found = OURS.find((language) => each?.toLowerCase().split(/[-_]/)[0] === language);
    if (found) return found;
  }
  return 'en';
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'dv']);

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
