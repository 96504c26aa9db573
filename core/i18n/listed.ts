/** Several things in a sentence. Names of institutions and groups hold commas themselves, so semicolons part them. */
import type { Language } from '../model.ts';

/** As the language writes it: French has a blank before a semicolon. */
export const listed = (items: Iterable<string>, language: Language): string =>
  [...items].join(language === 'fr' ? ' ; ' : '; ');
