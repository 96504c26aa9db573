/** The pane's side of the worker: one job at a time, which can be stopped, and the workbook handed over before it. */
import { Failure } from '../../core/index.ts';
import type { Piece, Reading, WorkbookHost } from '../host/host.ts';
import type { Jobs } from './jobs.ts';
import type { FromWorker, JobName, ToWorker } from './protocol.ts';

export interface Step {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** As much of a `Worker` as is used. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface Watch {
  /** Aborting ends the worker; the workbook is then handed over anew before the next job. */
  readonly signal?: AbortSignal;
  readonly progress?: (step: Step) => void;
}

interface Open {
  readonly resolve: (output: never) => void;
  readonly reject: (failure: unknown) => void;
  readonly progress: Watch['progress'];
}

export class WorkClient {
  private readonly start: () => WorkerLike;
  private worker: WorkerLike | null = null;
  private readonly open = new Map<number, Open>();
  private lastId = 0;
  /** The worker holds the workbook as it was read last. */
  private holdsBook = false;
  private holdsConsolidation = false;
  private reading: Promise<void> | null = null;

  constructor(start: () => WorkerLike) {
    this.start = start;
  }

  /** Reads the workbook and hands it over: whole, or only the sheets named where the worker has the others still. */
  async read(host: WorkbookHost, { sheets, ...reading }: Reading = {}): Promise<void> {
    const isPart = this.holdsBook && sheets !== undefined;
    this.holdsBook = false;
    for await (const piece of host.read({ ...reading, ...(isPart && { sheets }) })) this.hand(piece);
    this.holdsBook = true;
  }

  /** Hands the workbook over where the worker does not hold it, as after a stop; once for all who wait for it. */
  async ready(host: WorkbookHost, reading: Reading = {}): Promise<void> {
    if (this.holdsBook) return;
    this.reading ??= this.read(host, reading).finally(() => {
      this.reading = null;
    });
    await this.reading;
  }

  /** True while the worker knows what the last consolidation found. */
  get hasConsolidation(): boolean {
    return this.holdsConsolidation;
  }

  /** True where a job can be asked without reading the workbook first. */
  get hasBook(): boolean {
    return this.holdsBook;
  }

  ask<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    { signal, progress }: Watch = {},
  ): Promise<Jobs[Name]['output']> {
    if (signal?.aborted) return Promise.reject(new Failure('STOPPED', 'signal'));
    const id = ++this.lastId;
    return new Promise<Jobs[Name]['output']>((resolve, reject) => {
      const stop = (): void => {
        this.end(new Failure('STOPPED', 'signal'));
      };
      signal?.addEventListener('abort', stop, { once: true });
      const close = (): void => {
        signal?.removeEventListener('abort', stop);
      };
      this.open.set(id, {
        resolve: (output) => {
          close();
          if (name === 'consolidate') this.holdsConsolidation = true;
          resolve(output);
        },
        reject: (failure) => {
          close();
          reject(failure as Error);
        },
        progress,
      });
      this.post({ type: 'job', id, name, input });
    });
  }

  /** Ends the worker; every open job fails. */
  end(failure: Failure): void {
    this.worker?.terminate();
    this.worker = null;
    this.holdsBook = false;
    this.holdsConsolidation = false;
    const waiting = [...this.open.values()];
    this.open.clear();
    for (const { reject } of waiting) reject(failure);
  }

  private hand(piece: Piece): void {
    this.post({ type: 'piece', piece });
  }

  private post(message: ToWorker): void {
    if (!this.worker) {
      this.worker = this.start();
      this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        this.hear(data);
      };
      this.worker.onerror = () => {
        this.end(new Failure('BUG', 'worker'));
      };
    }
    this.worker.postMessage(message);
  }

  private hear(message: FromWorker): void {
    const waiting = this.open.get(message.id);
    if (!waiting) return;
    if (message.type === 'progress') {
      waiting.progress?.(message);
      return;
    }
    this.open.delete(message.id);
    if (message.type === 'result') waiting.resolve(message.output as never);
    else waiting.reject(new Failure(message.code, message.reason, message.args));
  }
}
