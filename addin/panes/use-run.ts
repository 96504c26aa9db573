/** One piece of work of a tab at a time: how far it is, and a way to stop it. What it finds is the tab's own. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Failure } from '../../core/index.ts';
import type { Step, Watch } from '../worker/client.ts';
import type { PaneProps } from './pane.ts';

export interface Run {
  readonly isWorking: boolean;
  readonly step: Step | null;
  /** A new one ends the one before. */
  start(work: (watch: Required<Watch>) => Promise<void>): void;
  stop(): void;
}

/** Failures are told, with a way to try again. */
export function useRun({ tell }: Pick<PaneProps, 'tell'>): Run {
  const [isWorking, setWorking] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const running = useRef<AbortController | null>(null);
  const start = useCallback(
    (work: (watch: Required<Watch>) => Promise<void>): void => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setWorking(true);
      setStep(null);
      const isOwn = (): boolean => running.current === own;
      work({
        signal: own.signal,
        progress: (next) => {
          if (isOwn()) setStep(next);
        },
      })
        .catch((failure: unknown) => {
          if (!isOwn()) return;
          const isStop = failure instanceof Failure && failure.code === 'STOPPED';
          tell({
            kind: 'failure',
            failure,
            ...(!isStop && {
              retry: () => {
                start(work);
              },
            }),
          });
        })
        .finally(() => {
          if (!isOwn()) return;
          running.current = null;
          setWorking(false);
        });
    },
    [tell],
  );
  useEffect(
    () => () => {
      const own = running.current;
      running.current = null;
      own?.abort();
    },
    [],
  );
  const stop = useCallback(() => {
    running.current?.abort();
  }, []);
  return { isWorking, step, start, stop };
}
