/** English: all words of the pane. */
import { check } from './check.ts';
import { host } from './host.ts';
import { options } from './options.ts';
import { page } from './page.ts';
import { shell } from './shell.ts';

export const pane = { shell, host, check, options, page };
