/** Files and platform services in a browser or web worker, and the readers that run there. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Failure } from '../failure.ts';
import type { ByteSource, Platform } from './platform.ts';

/**
 * Compressed bytes given to the browser at a time. It inflates a piece at once and keeps all that comes out of it
 * until it is fetched: up to a thousand times as much.
 */
const PIECE = 1 << 15;

export const browserPlatform: Platform = {
  async *inflate(chunks) {
    const iterator = pieces(chunks);
    const deflated = new ReadableStream<BufferSource>({
      async pull(controller) {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return(undefined);
      },
    });
    const reader = deflated.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  },
  async sha256(chunks) {
    // Not `crypto.subtle`: it wants the whole file at once, and a secure origin.
    const sum = sha256.create();
    for await (const chunk of chunks) sum.update(chunk);
    return bytesToHex(sum.digest());
  },
  now: () => performance.now(),
  // In a worker of the browser already, which whoever started it ends when it takes too long.
  async convert(bytes, name, kind, limits) {
    const { readLegacy } = await import('./legacy/convert.ts');
    return readLegacy(bytes, name, kind, browserPlatform, limits);
  },
};

async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.slice(at, at + PIECE);
}

/**
 * A file that a person chose or dropped; read by slices, so a large one costs no memory. Bytes that are in memory
 * already are read through `bytesSource` or `new Blob([bytes])`, a download through `await response.blob()`.
 */
export function blobSource(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    async read(start, length) {
      try {
        return new Uint8Array(await blob.slice(start, start + length).arrayBuffer());
      } catch (error) {
        // Deleted, changed or locked since it was chosen.
        const isGone = error instanceof DOMException && error.name === 'NotFoundError';
        throw isGone
          ? new Failure('NOT_FOUND', 'path', { path: name })
          : new Failure('LOCKED', 'R34', { file: name });
      }
    },
    close: () => Promise.resolve(),
  };
}

export { bytesSource, streamSource, type ByteSource } from './platform.ts';
export { LIMITS, type Limits } from './limits.ts';
export { readCsv, type CsvOptions, type CsvTable } from './csv/read.ts';
export { readBook } from './read-book.ts';
export { openWorkbook, readWorkbook, type OpenWorkbook, type ReadOptions } from './xlsx/read/open.ts';
export { bookOfPacked, BookPacker, type PackedBook } from './pack.ts';
export { Budget } from './budget.ts';
export { limitsOf } from './limits.ts';
export { formatOfCode, type CellStyle } from './number-format.ts';
export { isoToSerial, serialToIso } from './dates.ts';
export { signedFormat, SIGNS } from './xlsx/mark/sign.ts';
export { FILLS } from './xlsx/mark/styles.ts';
export { canBePatched, patchBook, type BookEdit, type PatchedBook } from './patch-book.ts';
export { chunksOf } from './platform.ts';
export { readPackedBook } from './read-book.ts';
export { markWorkbook } from './xlsx/mark/mark.ts';
export type { ListRow, ListSheet, Mark, MarkCount, MarkRequest } from './xlsx/mark/model.ts';
export { removeMarks } from './xlsx/mark/remove.ts';
export { isFactsTable } from './csv/facts-header.ts';
export { loadSolver } from './solver.ts';
export { lockedIn, readLocks, type SheetLocks } from './xlsx/read/locks.ts';
export { setState } from './xlsx/patch/state.ts';
export { writeWorkbook } from './xlsx/write/write.ts';
