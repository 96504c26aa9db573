/**
 * Reads a workbook in an old format in a thread of its own, which has a limit of memory and is ended when it takes too
 * long or when the caller wants to stop: the work inside has no pause of its own.
 */
import { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../../failure.ts';
import type { Host } from '../../model.ts';
import { limitsOf, type Limits } from '../limits.ts';
import type { PackedBook } from '../pack.ts';
import type { LegacyKind } from '../platform.ts';

/** What the thread is told. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly kind: LegacyKind;
  readonly limits: Partial<Limits>;
}

/** What it answers. */
export interface Answer {
  readonly book?: PackedBook;
  readonly failure?: {
    readonly code: FailureCode;
    readonly reason: string;
    readonly args: Readonly<Record<string, string | number>>;
  };
}

/** A thread needs JavaScript: the file beside this one where it was built, and the built one from the sources. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/core/formats/legacy/thread.js' : './thread.js',
  import.meta.url,
);

/** Milliseconds between two looks at the signal to stop. */
const GLANCE = 50;

export async function convertInThread(
  bytes: Uint8Array,
  name: string,
  kind: LegacyKind,
  changed: Partial<Limits> = {},
  host: Host = {},
): Promise<PackedBook> {
  const limits = limitsOf(changed);
  if (host.signal?.aborted) throw new Failure('STOPPED', 'signal');
  const order: Order = { bytes: bytes.slice(), name, kind, limits: changed };
  const worker = new Worker(THREAD, {
    workerData: order,
    transferList: [order.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.legacyMegabytes },
    // Options of the program itself, such as where its source comes from, do not fit a thread.
    execArgv: [],
    // The library tells the console about what it does not know; that is nothing for the people here.
    stdout: true,
    stderr: true,
  });
  const watches: NodeJS.Timeout[] = [];
  try {
    const { book, failure } = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const isMemory =
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' || /allocation failed/i.test(error.message);
        reject(isMemory ? new Failure('LIMIT', 'R47', { file: name, limit: limits.legacyMegabytes }) : error);
      });
      worker.once('exit', () => {
        reject(new Failure('BUG', 'thread', { file: name }));
      });
      watches.push(
        setTimeout(() => {
          reject(new Failure('LIMIT', 'R37', { file: name, limit: limits.seconds }));
        }, limits.seconds * 1000),
        setInterval(() => {
          if (host.signal?.aborted) reject(new Failure('STOPPED', 'signal'));
        }, GLANCE),
      );
    });
    if (failure) throw new Failure(failure.code, failure.reason, failure.args);
    if (!book) throw new Failure('BUG', 'thread', { file: name });
    return book;
  } finally {
    for (const watch of watches) clearTimeout(watch);
    await worker.terminate();
  }
}
