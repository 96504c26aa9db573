/** The words of the pane in one language: English at once, the others when somebody reads them, so that the first load is small. */
import type { Language } from '../model.ts';
import { pane as english } from './en/pane/index.ts';
import type { PaneWords } from './pane-words.ts';

const known = new Map<Language, Promise<PaneWords>>();

/** A promise where the words are not there yet, the same one for each asking; English where they cannot be fetched. */
export function loadPaneWords(language: Language): PaneWords | Promise<PaneWords> {
  if (language === 'en') return english;
  const loading = known.get(language) ?? fetched(language);
  known.set(language, loading);
  return loading;
}

async function fetched(language: 'fr' | 'es'): Promise<PaneWords> {
  try {
    return (await (language === 'fr' ? import('./fr/pane/index.ts') : import('./es/pane/index.ts'))).pane;
  } catch {
    // as after an update of the place where the pane stands
    return english;
  }
}
