/** Runs the check: on request with progress and a way to stop it, and quietly after edits. */
import { startTransition, useCallback, useEffect, useReducer, useRef, type Dispatch } from 'react';
import { Failure } from '../../../core/index.ts';
import type { PaneProps } from '../pane.ts';
import { FIRST_CHECK, reduceCheck, type CheckAction, type CheckState } from './state.ts';

/** Milliseconds without an edit before the changes are looked at. */
const QUIET = 800;

/** What of the workbook is read anew before it is checked: all, the sheets of these ids, or nothing. */
type Anew = 'all' | 'nothing' | readonly string[];

export interface Checker {
  readonly state: CheckState;
  readonly dispatch: Dispatch<CheckAction>;
  readonly run: () => void;
  readonly stop: () => void;
}

export function useCheck(props: PaneProps): Checker {
  const { host, session, work, language, settings, tell } = props;
  const [state, dispatch] = useReducer(reduceCheck, FIRST_CHECK);
  const running = useRef<AbortController | null>(null);
  /** Asked for while a check was running. */
  const waiting = useRef<Anew | null>(null);

  const check = useCallback(
    async (anew: Anew, isQuiet: boolean): Promise<void> => {
      if (!host) return;
      if (running.current) {
        waiting.current = both(waiting.current, anew);
        return;
      }
      const own = new AbortController();
      running.current = own;
      const { signal } = own;
      dispatch({ type: 'started', isQuiet });
      try {
        const hand = {
          signal,
          progress: (step: { readonly done: number; readonly total: number }): void => {
            dispatch({ type: 'step', step: { stage: 'hand', ...step } });
          },
        };
        if (anew === 'nothing') await work.ready(host, hand);
        else await work.read(host, { ...hand, ...(anew !== 'all' && { sheets: anew }) });
        const progress = (step: NonNullable<CheckState['step']>): void => {
          dispatch({ type: 'step', step });
        };
        const checkup = await work.ask('check', { language, settings }, { signal, progress });
        // a long list is laid out in slices, between which the person can go on
        startTransition(() => {
          dispatch({ type: 'found', checkup });
        });
      } catch (failure) {
        dispatch({ type: 'ended' });
        const retry = (): void => {
          void check('all', false);
        };
        if (running.current === own) tell({ kind: 'failure', failure, ...(!isStop(failure) && { retry }) });
      } finally {
        if (running.current === own) running.current = null;
      }
      const next = waiting.current;
      waiting.current = null;
      if (next !== null) await check(next, true);
    },
    [host, work, language, settings, tell],
  );

  const isChecked = useRef(false);
  isChecked.current = state.checkup !== null;
  useEffect(
    () => () => {
      dispatch({ type: 'forget' });
      running.current?.abort();
      running.current = null;
      waiting.current = null;
      isChecked.current = false;
    },
    [host],
  );
  // in other words, or by other rules: the workbook need not be read for it
  useEffect(() => {
    if (isChecked.current) void check('nothing', true);
  }, [check]);

  useEffect(() => {
    if (!session) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changed: Anew | null = null;
    const unwatch = session.onChanged((sheets) => {
      if (!isChecked.current) return;
      dispatch({ type: 'changed' });
      changed = both(changed, sheets ?? 'all');
      clearTimeout(timer);
      timer = setTimeout(() => {
        const own = changed;
        changed = null;
        if (own) void check(own, true);
      }, QUIET);
    });
    return () => {
      clearTimeout(timer);
      unwatch();
    };
  }, [session, check]);

  const run = useCallback(() => {
    void check('all', false);
  }, [check]);
  const stop = useCallback(() => {
    running.current?.abort();
  }, []);
  return { state, dispatch, run, stop };
}

/** What is read anew for two requests together. */
function both(a: Anew | null, b: Anew): Anew {
  if (a === null || a === 'nothing') return b;
  if (a === 'all' || b === 'all') return 'all';
  return b === 'nothing' ? a : [...new Set([...a, ...b])];
}

const isStop = (failure: unknown): boolean => failure instanceof Failure && failure.code === 'STOPPED';
