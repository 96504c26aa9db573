/** All jobs of the worker. */
import type { AllJobs } from '../serve.ts';
import { cells, sheets, unedited } from './cells.ts';
import { assess, cases, check } from './check.ts';
import { copy, write } from './files.ts';
import { fixes, keep, marks } from './repair.ts';
import { explain, ids, settings, wording } from './words.ts';

export const allJobs: AllJobs = {
  check,
  assess,
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
  write,
};
