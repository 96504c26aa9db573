/** All jobs of the worker. */
import type { AllJobs } from '../serve.ts';
import { cells, sheets, unedited } from './cells.ts';
import { cases, check } from './check.ts';
import { coherence } from './coherence.ts';
import { consolidate } from './consolidate.ts';
import { indicator, indicators } from './figures.ts';
import { foreign, foreignBook, foreignCells, mapping, recognised } from './foreign.ts';
import { copy, write } from './files.ts';
import { figuresFile, liveFigures } from './live-figures.ts';
import { fixes, keep, marks } from './repair.ts';
import { template, templateChoices, templateFile } from './template.ts';
import { explain, ids, settings, wording } from './words.ts';

export const allJobs: AllJobs = {
  check,
  cases,
  fixes,
  keep,
  marks,
  explain,
  ids,
  settings,
  wording,
  sheets,
  cells,
  unedited,
  copy,
  templateChoices,
  template,
  templateFile,
  recognised,
  mapping,
  foreign,
  foreignCells,
  foreignBook,
  indicators,
  indicator,
  liveFigures,
  figuresFile,
  coherence,
  consolidate,
  write,
};
