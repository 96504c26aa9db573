/** Español: todas las palabras del panel. */
import { shell } from './shell.ts';

export const pane = { shell };
