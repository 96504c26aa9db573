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
  log: kept.log.filter((each) => stepId(each) !== stepId(step)),
});

/** A step is known by what it did and when: two panes never make the same. */
const stepId = (step: Step): string => JSON.stringify(step);

const cellId = ({ sheetId, row, column }: Kept['marks'][number]): string =>
  `${sheetId} ${String(row)},${String(column)}`;

/**
 * What two panes kept of one workbook, together: all that either of them added since `base`, without what either of them
 * took away. Where both marked one cell, `mine` counts.
 */
export function mergeKept(base: Kept, mine: Kept, theirs: Kept): Kept {
  const sheets = merged(
    Object.entries(base.sheets),
    Object.entries(mine.sheets),
    Object.entries(theirs.sheets),
    ([sheet]) => sheet,
  );
  const log = merged(base.log, mine.log, theirs.log, stepId);
  return {
    version: 1,
    sheets: Object.fromEntries(sheets),
    log: [...log].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    marks: [...merged(base.marks, mine.marks, theirs.marks, cellId)],
  };
}

function merged<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  idOf: (item: T) => string,
): readonly T[] {
  const before = new Map(base.map((item) => [idOf(item), JSON.stringify(item)]));
  const own = new Map(mine.map((item) => [idOf(item), item]));
  const isMine = (id: string): boolean => {
    const item = own.get(id);
    return before.get(id) !== (item === undefined ? undefined : JSON.stringify(item));
  };
  const kept = theirs.filter((item) => !isMine(idOf(item)));
  const there = new Set(kept.map(idOf));
  return [...kept, ...mine.filter((item) => isMine(idOf(item)) && !there.has(idOf(item)))];
}

/** What puts the cells back, the last change first. */
export const reverseOf = ({ changes }: Step): readonly CellChange[] =>
  changes.map(({ from, to, ...place }) => ({ ...place, from: to, to: from })).reverse();
