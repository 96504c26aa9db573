/** Files and platform services under Node. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../failure.ts';
import { convertInThread } from './legacy/node.ts';
import { nodeServices } from './node-services.ts';
import type { ByteSource, Platform } from './platform.ts';

export const nodePlatform: Platform = { ...nodeServices, convert: convertInThread };

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
