/** All faults of `samples/xts-faults`, and what the country shows without any. */
import { fileFaults, pairFaults } from './between.ts';
import type { Fault } from './fault.ts';
import { cellFaults, rowFaults, sheetFaults } from './figures.ts';
import { dialogueFaults, planFaults, policyFaults } from './plan.ts';
import { supportFaults } from './support.ts';

export type { Fault } from './fault.ts';

/** By chapter of the page. */
export const CHAPTERS: readonly (readonly [title: string, faults: readonly Fault[]])[] = [
  ['Cells', cellFaults],
  ['Rows', rowFaults],
  ['Sheets', sheetFaults],
  ['Files', fileFaults],
  ['Figures of two institutions', pairFaults],
  ['The plan and its links', planFaults],
  ['Policies and results', policyFaults],
  ['Who takes part', dialogueFaults],
  ['Support by partners', supportFaults],
];

export const FAULTS: readonly Fault[] = CHAPTERS.flatMap(([, faults]) => faults);

/** What no sample can show, and why. */
export const CANNOT: Readonly<Record<string, string>> = {
  X16: 'needs the workbook of a partner country that names this one, and a country that does not exist has no code there; shown by the example of the rule',
  'C-408': 'needs an earlier run of the same country; two workbooks side by side cannot have one',
  'R01 …':
    'refusals are about files that cannot be read at all (damaged, encrypted, too large): a workbook that can be read shows none',
};
