/** Runs in a thread of its own: reads one workbook in an old format and posts it, or why it is refused. */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../failure.ts';
import { nodeServices } from '../node-services.ts';
import { buffersOfBook } from '../pack.ts';
import { readLegacy } from './convert.ts';
import type { Answer, Order } from './node.ts';

const { bytes, name, kind, limits } = workerData as Order;
try {
  const book = await readLegacy(bytes, name, kind, nodeServices, limits);
  parentPort?.postMessage({ book } satisfies Answer, buffersOfBook(book));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  const { code, reason, args } = error;
  parentPort?.postMessage({ failure: { code, reason, args } } satisfies Answer);
}
