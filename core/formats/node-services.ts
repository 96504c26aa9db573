/** What readers need of Node, without what starts threads, so that it can run in one. */
import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Platform } from './platform.ts';

// Present from Node 20.15 and 22.2 on; where it is not, the reader computes the sum itself.
const { crc32 } = zlib as { crc32?: (bytes: Uint8Array, seed: number) => number };

export const nodeServices: Platform = {
  async *inflate(chunks) {
    const inflater = zlib.createInflateRaw({ chunkSize: 1 << 18 });
    let given = 0;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        given += chunk.length;
        yield chunk;
      }
    };
    // An error of the source destroys the inflater, whose reader below then gets it.
    pipeline(Readable.from(counted()), inflater, () => undefined);
    for await (const chunk of inflater) yield chunk as Uint8Array;
    // zlib passes over what stands behind the end of the compressed data, and a browser refuses it.
    if (inflater.bytesWritten !== given) throw new RangeError('bytes behind the compressed data');
  },
  async sha256(chunks) {
    const hash = createHash('sha256');
    for await (const chunk of chunks) hash.update(chunk);
    return hash.digest('hex');
  },
  now: () => performance.now(),
  ...(crc32 && { crc32 }),
};
