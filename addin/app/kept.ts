/**
 * What the pane keeps about a workbook: the changes it made, so that each can be taken back, and how marked cells
 * looked before. Kept in our own part of the workbook (`workbook-state.ts`), it survives saving and closing.
 */
import type { CellChange, MarkedCell } from '../host/host.ts';

/** One thing that was done: all its changes are taken back together. */
export interface Step {
  readonly id: number;
  readonly label: string;
  readonly changes: readonly CellChange[];
  readonly isReversed: boolean;
}

export interface Kept {
  readonly steps: readonly Step[];
  readonly marks: readonly MarkedCell[];
}

export const NOTHING_KEPT: Kept = { steps: [], marks: [] };

/** Cells of all steps together; the oldest steps go first. The part stays far below the size that Excel takes. */
export const MOST_CHANGES = 10_000;

/** Changes nothing where nothing was done. */
export function withStep(kept: Kept, label: string, done: readonly CellChange[]): Kept {
  if (done.length === 0) return kept;
  const id = Math.max(0, ...kept.steps.map((step) => step.id)) + 1;
  const steps = [...kept.steps, { id, label, changes: done, isReversed: false }];
  let room = MOST_CHANGES;
  const first = steps.findLastIndex(({ changes }) => (room -= changes.length) < 0);
  return { ...kept, steps: steps.slice(Math.min(first + 1, steps.length - 1)) };
}

export const withReversed = (kept: Kept, id: number): Kept => ({
  ...kept,
  steps: kept.steps.map((step) => (step.id === id ? { ...step, isReversed: true } : step)),
});

/** What puts the cells back, the last change first. */
export const reverseOf = ({ changes }: Step): readonly CellChange[] =>
  changes.map(({ from, to, ...place }) => ({ ...place, from: to, to: from })).reverse();
