/** English: all words of the pane. */
import { shell } from './shell.ts';

export const pane = { shell };
