/** Français : tous les mots du volet. */
import { check } from './check.ts';
import { coherence } from './coherence.ts';
import { consolidate } from './consolidate.ts';
import { figures } from './figures.ts';
import { host } from './host.ts';
import { options } from './options.ts';
import { page } from './page.ts';
import { shell } from './shell.ts';
import { template } from './template.ts';

export const pane = { shell, host, template, check, figures, coherence, consolidate, options, page };
