/**
 * What a tab shows of the workbook at hand, or of the workbooks consolidated last: found on request, found again in
 * other words or by other settings, and known to be out of date after a change.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Asked } from '../worker/jobs.ts';
import type { Scope } from '../worker/results.ts';
import type { Watch } from '../worker/client.ts';
import type { PaneProps } from './pane.ts';
import { useRun, type Run } from './use-run.ts';

export interface Found<Result> {
  readonly result: Result | null;
  readonly isStale: boolean;
  readonly run: Run;
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  /** Finds out; reads the workbook anew. */
  readonly find: () => void;
}

type Ask<Result> = (asked: Asked & { readonly of: Scope }, watch: Required<Watch>) => Promise<Result>;

export function useFound<Result>(props: PaneProps, ask: Ask<Result>): Found<Result> {
  const { host, session, work, language, settings } = props;
  const run = useRun(props);
  const { start } = run;
  const [result, setResult] = useState<Result | null>(null);
  const [isStale, setStale] = useState(false);
  const [scope, setScopeOnly] = useState<Scope>('workbook');
  const asking = useRef(ask);
  asking.current = ask;

  const look = useCallback(
    (of: Scope, anew: boolean): void => {
      start(async (watch) => {
        if (of === 'workbook') {
          if (!host) return;
          const hand = {
            signal: watch.signal,
            progress: (step: { readonly done: number; readonly total: number }): void => {
              watch.progress({ stage: 'hand', ...step });
            },
          };
          if (anew) await work.read(host, hand);
          else await work.ready(host, hand);
        }
        setResult(await asking.current({ language, settings, of }, watch));
        setStale(false);
      });
    },
    [host, work, language, settings, start],
  );

  const isShown = useRef(false);
  isShown.current = result !== null;
  useEffect(() => {
    setResult(null);
    setStale(false);
    setScopeOnly('workbook');
    isShown.current = false;
  }, [host]);
  // in other words, or by other rules
  useEffect(() => {
    if (isShown.current) look(scope, false);
  }, [look]);
  useEffect(
    () =>
      session?.onChanged(() => {
        if (isShown.current) setStale(true);
      }),
    [session],
  );

  const setScope = useCallback(
    (of: Scope): void => {
      setScopeOnly(of);
      setResult(null);
      look(of, false);
    },
    [look],
  );
  const find = useCallback(() => {
    look(scope, true);
  }, [look, scope]);
  return { result, isStale: isStale && scope === 'workbook', run, scope, setScope, find };
}
