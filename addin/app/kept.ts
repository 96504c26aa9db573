/**
 * What the pane keeps about a workbook (`host/pane-state.ts`), and what changes it: the steps it made, each of which can
 * be taken back, and how marked cells looked before.
 */
import type { CellChange } from '../host/host.ts';
import type { PaneState } from '../host/pane-state.ts';

export type Kept = PaneState;

/** One thing that was done: all its changes are taken back together. */
export type Step = Kept['log'][number];

export const NOTHING_KEPT: Kept = { version: 1, sheets: {}, log: [], marks: [] };

/** @param at ISO date and time. Nothing is kept of a step that changed nothing. */
export const withStep = (kept: Kept, at: string, label: string, done: readonly CellChange[]): Kept =>
  done.length === 0
    ? kept
    : { ...kept, log: [...kept.log, { at, label, changes: done.map((each) => ({ ...each })) }] };

/** Once it was taken back, a step is history. */
export const withoutStep = (kept: Kept, step: Step): Kept => ({
  ...kept,
  log: kept.log.filter((each) => each !== step),
});

/** What puts the cells back, the last change first. */
export const reverseOf = ({ changes }: Step): readonly CellChange[] =>
  changes.map(({ from, to, ...place }) => ({ ...place, from: to, to: from })).reverse();
