/** The page's side: has a file read by a worker, so that the page never waits, and makes a Book of what comes back. */
import { Failure, type FailureCode } from '../../failure.ts';
import type { Book, Host } from '../../model.ts';
import { limitsOf } from '../limits.ts';
import { bookOfPacked, type PackedBook } from '../pack.ts';
import type { FromWorker, RequestOptions, ToWorker } from './protocol.ts';

export interface WorkerReadOptions extends RequestOptions {
  readonly host?: Host;
}

/** As much of a `Worker` as is used. */
export type ReadingWorker = Pick<
  Worker,
  'addEventListener' | 'removeEventListener' | 'postMessage' | 'terminate'
>;

/** Milliseconds between two looks at a signal. */
const LOOK = 50;
/** Milliseconds that a worker has beyond the limit of time, which it keeps itself unless something holds it up. */
const GRACE = 5_000;

/** Open readings of each worker; null once the worker is ended. */
const readings = new WeakMap<ReadingWorker, Set<Reading> | null>();
let lastId = 0;

/**
 * Reads a workbook in a worker that runs `worker/entry.ts`. The caller makes the worker, in the same turn as the first
 * reading, so that an error while it loads is heard; it may be used again, and for several files at a time. Throws
 * what the reader throws. A worker that gives no answer in time (`LIMIT` R37) or dies (`BUG` worker) is terminated:
 * all its readings fail, and the caller makes a new one.
 */
export async function readInWorker(
  worker: ReadingWorker,
  name: string,
  blob: Blob,
  { host = {}, ...options }: WorkerReadOptions = {},
): Promise<Book> {
  if (host.signal?.aborted) throw new Failure('STOPPED', 'signal', { file: name });
  return bookOfPacked(await new Reading(worker, name, host).ask(blob, options));
}

class Reading {
  private readonly id = ++lastId;
  readonly worker: ReadingWorker;
  private readonly name: string;
  private readonly host: Host;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private look: ReturnType<typeof setInterval> | undefined;
  private resolve: (packed: PackedBook) => void = () => undefined;
  private reject: (failure: Failure) => void = () => undefined;

  constructor(worker: ReadingWorker, name: string, host: Host) {
    this.worker = worker;
    this.name = name;
    this.host = host;
  }

  ask(blob: Blob, options: RequestOptions): Promise<PackedBook> {
    const { id, name, worker } = this;
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      const open = readings.get(worker);
      if (open === null) {
        this.fail('BUG', 'worker');
        return;
      }
      readings.set(worker, (open ?? new Set()).add(this));
      worker.addEventListener('message', this.hear);
      worker.addEventListener('error', this.die);
      worker.addEventListener('messageerror', this.die);
      this.watch(limitsOf(options.limits).seconds);
      this.say({ type: 'read', id, name, blob, options });
    });
  }

  fail(code: FailureCode, reason: string, args: Failure['args'] = {}): void {
    this.close();
    this.reject(new Failure(code, reason, { file: this.name, ...args }));
  }

  private watch(seconds: number): void {
    this.deadline = setTimeout(
      () => {
        endWorker(this, 'LIMIT', 'R37', { limit: seconds });
      },
      seconds * 1000 + GRACE,
    );
    const { signal } = this.host;
    if (!signal) return;
    this.look = setInterval(() => {
      if (!signal.aborted) return;
      clearInterval(this.look);
      this.say({ type: 'stop', id: this.id });
    }, LOOK);
  }

  private say(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private readonly hear = ({ data }: MessageEvent<FromWorker>): void => {
    if (data.id !== this.id) return;
    if (data.type === 'failure') this.fail(data.code, data.reason, data.args);
    else if (data.type === 'result') {
      this.close();
      this.resolve(data.packed);
    } else this.host.progress?.({ stage: data.stage, done: data.done, total: data.total });
  };

  private readonly die = (event: Event): void => {
    event.preventDefault();
    const cause = 'message' in event ? String(event.message) : event.type;
    endWorker(this, 'BUG', 'worker', { cause });
  };

  private close(): void {
    clearTimeout(this.deadline);
    clearInterval(this.look);
    this.worker.removeEventListener('message', this.hear);
    this.worker.removeEventListener('error', this.die);
    this.worker.removeEventListener('messageerror', this.die);
    readings.get(this.worker)?.delete(this);
  }
}

/** Ends a worker for the sake of `reading`, and what else it was reading with it. */
function endWorker(reading: Reading, code: FailureCode, reason: string, args: Failure['args']): void {
  const { worker } = reading;
  const others = readings.get(worker) ?? [];
  readings.set(worker, null);
  worker.terminate();
  reading.fail(code, reason, args);
  for (const other of [...others]) if (other !== reading) other.fail('BUG', 'worker');
}
