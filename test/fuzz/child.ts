/** A child process that reads workbooks, seen from its parent: it is ended when it takes too long. */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Question } from './worker.ts';

/** `died`: it ended by itself, out of memory for one; `hung`: it had to be ended. */
export type Outcome = (Answer | { readonly ended: 'hung' | 'died'; readonly peak: number }) & {
  /** Milliseconds as the parent measures them: of the processor where the system tells, of the clock elsewhere. */
  readonly took: number;
};

/** Compiled, since Node runs no TypeScript. Where this file itself is compiled, the worker stands beside it. */
const WORKER = [
  join(import.meta.dirname, 'worker.js'),
  join(import.meta.dirname, '../../dist/test/fuzz/worker.js'),
];

export class Child {
  private process: ChildProcess | null = null;
  private readonly patience: number;

  /**
   * `patience`: milliseconds after which the child is ended. They are those of the processor where the system tells
   * them, so that a busy machine changes no result; a child that sleeps is ended after twelve times as long.
   */
  constructor(patience: number) {
    this.patience = patience;
  }

  ask(question: Question): Promise<Outcome> {
    const child = (this.process ??= start());
    const began = performance.now();
    const before = useOf(child.pid);
    return new Promise((resolve) => {
      let use = before;
      const look = (): void => {
        const now = useOf(child.pid);
        use = {
          milliseconds: now?.milliseconds ?? use?.milliseconds ?? 0,
          peak: Math.max(now?.peak ?? 0, use?.peak ?? 0),
        };
      };
      const took = (): number =>
        before && use ? use.milliseconds - before.milliseconds : performance.now() - began;
      const finish = (outcome: Answer | { readonly ended: 'hung' | 'died' }): void => {
        look();
        clearInterval(timer);
        child.removeAllListeners();
        if (outcome.ended === 'hung') child.kill('SIGKILL');
        if (outcome.ended === 'hung' || outcome.ended === 'died') this.process = null;
        resolve({ peak: use?.peak ?? 0, ...outcome, took: took() });
      };
      const timer = setInterval(() => {
        look();
        if (took() > this.patience || performance.now() - began > 12 * this.patience)
          finish({ ended: 'hung' });
      }, 50);
      child.once('message', (answer: Answer) => {
        finish(answer);
      });
      child.once('exit', () => {
        finish({ ended: 'died' });
      });
      child.send(question);
    });
  }

  /** The next question goes to a new process. */
  stop(): void {
    this.process?.disconnect();
    this.process = null;
  }
}

function start(): ChildProcess {
  const path = WORKER.find((each) => existsSync(each));
  if (path === undefined) throw new Error('test/fuzz is not compiled: npx tsc -b');
  return fork(path, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Milliseconds of the processor, and the peak of resident memory in bytes, where the system tells. */
function useOf(pid: number | undefined): { readonly milliseconds: number; readonly peak: number } | null {
  try {
    const about = (what: string): string => readFileSync(`/proc/${String(pid)}/${what}`, 'utf8');
    const peak = Number(/VmHWM:\s+(\d+)/.exec(about('status'))?.[1] ?? 0) * 1024;
    // Behind the name in brackets: fields 14 and 15, in hundredths of a second.
    const [user, system] = about('stat')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return { milliseconds: ((user ?? 0) + (system ?? 0)) * 10, peak };
  } catch {
    return null;
  }
}
