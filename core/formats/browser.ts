/** Files and platform services in a browser or web worker, and the readers that run there. */
import { joined, type ByteSource, type Platform } from './platform.ts';

export const browserPlatform: Platform = {
  async *inflate(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    const deflated = new ReadableStream<BufferSource>({
      async pull(controller) {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(new Uint8Array(next.value));
      },
      async cancel() {
        await iterator.return?.();
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
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of chunks) {
      pieces.push(chunk);
      size += chunk.length;
    }
    const whole = joined(pieces, size) as Uint8Array<ArrayBuffer>;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  now: () => performance.now(),
};

/** A file that a person chose or dropped. */
export function blobSource(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (start, length) => new Uint8Array(await blob.slice(start, start + length).arrayBuffer()),
    close: () => Promise.resolve(),
  };
}

export { LIMITS, type Limits } from './limits.ts';
export { readCsv, type CsvOptions, type CsvTable } from './csv/read.ts';
export { readBook } from './read-book.ts';
export { openWorkbook, readWorkbook, type OpenWorkbook, type ReadOptions } from './xlsx/read/open.ts';
