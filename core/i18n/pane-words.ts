/** The words of the pane in all languages, for the worker; the page loads those that it shows (`load-pane-words.ts`). */
import type { Language } from '../model.ts';
import { pane as en } from './en/pane/index.ts';
import { pane as es } from './es/pane/index.ts';
import { pane as fr } from './fr/pane/index.ts';
import type { Same } from './same.ts';

export type PaneWords = Same<typeof en>;

const all: Readonly<Record<Language, PaneWords>> = { en, fr, es };

export const paneWords = (language: Language): PaneWords => all[language];
