/** The worker's side: reads what the page asks for, tells how far it is, and hands over the packed workbook. */
import { Failure } from '../../failure.ts';
import type { Host } from '../../model.ts';
import { blobSource, browserPlatform } from '../browser.ts';
import { buffersOfBook, type PackedBook } from '../pack.ts';
import type { ByteSource, Platform } from '../platform.ts';
import type { ReadOptions } from '../xlsx/read/open.ts';
import type { FromWorker, Refused, Request, ToWorker } from './protocol.ts';

/** A worker's global scope, or one end of a message channel. */
export interface Scope {
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
}

export type PackedReader = (
  source: ByteSource,
  platform: Platform,
  options: ReadOptions,
) => Promise<PackedBook>;

/** Milliseconds between two messages of progress. */
const INTERVAL = 100;

/** Answers every request with `read`. */
export function serve(scope: Scope, read: PackedReader): void {
  const signals = new Map<number, { aborted: boolean }>();
  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'read') {
      const signal = { aborted: false };
      signals.set(data.id, signal);
      void answer(scope, read, data, signal).finally(() => signals.delete(data.id));
    } else {
      const signal = signals.get(data.id);
      if (signal) signal.aborted = true;
    }
  });
}

async function answer(
  scope: Scope,
  read: PackedReader,
  { id, name, blob, options: { sheets, ...options } }: Request,
  signal: { readonly aborted: boolean },
): Promise<void> {
  const progress = throttled((step) => {
    scope.postMessage({ type: 'progress', id, ...step }, []);
  });
  try {
    const packed = await read(stoppable(blobSource(name, blob), signal), browserPlatform, {
      ...options,
      ...(sheets && { sheets: (sheet: string) => sheets.includes(sheet) }),
      host: { signal, progress: progress.tell },
    });
    progress.finish();
    scope.postMessage({ type: 'result', id, packed }, buffersOfBook(packed));
  } catch (error) {
    scope.postMessage({ type: 'failure', id, ...takenApart(error) }, []);
  }
}

/** Stops a reading wherever it asks for bytes, as it also does while it makes the check sum of the file. */
const stoppable = (source: ByteSource, signal: { readonly aborted: boolean }): ByteSource => ({
  ...source,
  read(start, length) {
    if (signal.aborted) throw new Failure('STOPPED', 'signal');
    return source.read(start, length);
  },
});

type Tell = NonNullable<Host['progress']>;

/** Passes on a step when enough time went by, and the last one in any case. */
function throttled(tell: Tell): { readonly tell: Tell; finish(): void } {
  let told = -Infinity;
  let waiting: Parameters<Tell>[0] | null = null;
  const pass = (step: Parameters<Tell>[0]): void => {
    waiting = null;
    told = browserPlatform.now();
    tell(step);
  };
  return {
    tell(step) {
      if (browserPlatform.now() - told >= INTERVAL) pass(step);
      else waiting = step;
    },
    finish() {
      if (waiting) pass(waiting);
    },
  };
}

function takenApart(error: unknown): Pick<Refused, 'code' | 'reason' | 'args'> {
  if (error instanceof Failure) return { code: error.code, reason: error.reason, args: error.args };
  return { code: 'BUG', reason: 'unexpected', args: { cause: String(error) } };
}
