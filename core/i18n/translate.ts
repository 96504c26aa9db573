/** Words of a language, and texts filled with values. */
import type { Language } from '../model.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import type { Words } from './same.ts';

export { fill, show, withoutValues } from './fill.ts';

const all: Readonly<Record<Language, Words>> = { en, fr, es };

export const words = (language: Language): Words => all[language];

/** Looks a key up in a family of words whose keys are ids; undefined where the id has no words. */
export function wordsOf<T>(family: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(family, id) ? family[id] : undefined;
}
