/** Files and platform services under Node. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { Failure } from '../failure.ts';
import type { ByteSource, Platform } from './platform.ts';

// Present from Node 20.15 and 22.2 on; where it is not, the reader computes the sum itself.
const { crc32 } = zlib as { crc32?: (bytes: Uint8Array, seed: number) => number };

export const nodePlatform: Platform = {
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

/** A file on disk, opened for reading until `close`. `shownName` is the name given to people. */
export async function fileSource(path: string, shownName: string = basename(path)): Promise<ByteSource> {
  try {
    const file = await open(path, 'r');
    const status = await file.stat();
    if (!status.isFile()) {
      await file.close();
      throw new Failure('NOT_FOUND', 'path', { path });
    }
    return {
      name: shownName,
      size: status.size,
      async read(start, length) {
        const bytes = new Uint8Array(length);
        for (let done = 0; done < length;) {
          const { bytesRead } = await file.read(bytes, done, length - done, start + done);
          if (bytesRead === 0) throw new Failure('UNREADABLE', 'R03', { file: shownName });
          done += bytesRead;
        }
        return bytes;
      },
      close: () => file.close(),
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Failure('NOT_FOUND', 'path', { path });
    if (code === 'EBUSY' || code === 'EACCES' || code === 'EPERM')
      throw new Failure('LOCKED', 'R34', { file: shownName });
    throw error;
  }
}
