/** The state of the tab *Check* and what changes it; knows neither Excel nor React. */
import type { Severity } from '../../../core/index.ts';
import type { Step } from '../../worker/client.ts';
import type { Checkup } from '../../worker/jobs.ts';

export interface CheckState {
  /** `quiet`: looks at changes while the last result stays in sight. */
  readonly phase: 'idle' | 'working' | 'quiet';
  readonly step: Step | null;
  readonly checkup: Checkup | null;
  /** The workbook has changed since. */
  readonly isStale: boolean;
  /** Only these are listed; empty: all. */
  readonly filter: readonly Severity[];
  /** Rules whose cases are folded away, by the key of their row. */
  readonly folded: readonly string[];
  /** Rules of which all groups are listed. */
  readonly whole: readonly string[];
}

export type CheckAction =
  | { readonly type: 'started'; readonly isQuiet: boolean }
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'found'; readonly checkup: Checkup }
  /** Stopped, or it did not work. */
  | { readonly type: 'ended' }
  | { readonly type: 'changed' }
  | { readonly type: 'forget' }
  | { readonly type: 'filter'; readonly severity: Severity }
  | { readonly type: 'fold'; readonly rule: string }
  | { readonly type: 'whole'; readonly rule: string };

export const FIRST_CHECK: CheckState = {
  ...{ phase: 'idle', step: null, checkup: null, isStale: false },
  ...{ filter: [], folded: [], whole: [] },
};

export function reduceCheck(state: CheckState, action: CheckAction): CheckState {
  switch (action.type) {
    case 'started':
      return { ...state, phase: action.isQuiet ? 'quiet' : 'working', step: null };
    case 'step':
      return { ...state, step: action.step };
    case 'found':
      return { ...state, phase: 'idle', step: null, checkup: action.checkup, isStale: false };
    case 'ended':
      return { ...state, phase: 'idle', step: null, isStale: state.checkup !== null };
    case 'changed':
      return { ...state, isStale: state.checkup !== null };
    case 'forget':
      return FIRST_CHECK;
    case 'filter':
      return { ...state, filter: toggled(state.filter, action.severity) };
    case 'fold':
      return { ...state, folded: toggled(state.folded, action.rule) };
    case 'whole':
      return { ...state, whole: toggled(state.whole, action.rule) };
  }
}

const toggled = <T>(list: readonly T[], entry: T): readonly T[] =>
  list.includes(entry) ? list.filter((each) => each !== entry) : [...list, entry];
