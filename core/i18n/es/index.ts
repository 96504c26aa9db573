import { book } from './book.ts';
import { codes } from './codes.ts';
import { findings } from './findings.ts';
import { indicators } from './indicators.ts';
import { rules } from './rules.ts';
import { templates } from './templates.ts';
import { ui } from './ui.ts';

import type { Words } from '../same.ts';

export const es: Words = { ui, book, templates, codes, rules, indicators, findings };
