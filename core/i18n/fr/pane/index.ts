/** Français : tous les mots du volet. */
import { shell } from './shell.ts';

export const pane = { shell };
