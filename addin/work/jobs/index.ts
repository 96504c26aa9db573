/** All jobs of the worker. */
import type { AllJobs } from '../serve.ts';
import { cells, copy, sheets } from './cells.ts';
import { assess, cases, check } from './check.ts';
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
  copy,
};
