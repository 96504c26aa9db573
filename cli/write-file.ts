/**
 * Crash-safe writing, used by every command: a temporary file beside the target, flushed, then renamed over it.
 * Whatever happens, the target is the old file or the new file. A file that we did not write is not replaced
 * without `--force`, nor is one of ours that a person saved since (decision 4).
 */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../core/index.ts';
import { isWrittenByUs } from './own-file.ts';

export interface WriteOptions {
  readonly force?: boolean;
}

export function writeFileSafely(
  target: string,
  content: Uint8Array | string,
  options: WriteOptions = {},
): void {
  refuseToReplace(target, options);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const folder = dirname(target);
  // a name that nothing else has, so that what is removed after a failure is ours
  const temporary = join(folder, `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    writeAndFlush(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    removeQuietly(temporary);
    throw unwritable(target, error);
  }
}

function writeAndFlush(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'wx');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The first failure is the one to tell. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

const unwritable = (file: string, error: unknown): Failure =>
  new Failure('UNWRITABLE', 'target', {
    file,
    cause: (error as NodeJS.ErrnoException).code ?? String(error),
  });

/** Throws before any work is done if the target cannot be written or must not be replaced. */
export function refuseToReplace(target: string, options: WriteOptions = {}): void {
  refuseFolder(target);
  const name = basename(target);
  const locks = [`~$${name}`, `.~lock.${name}#`].map((lock) => join(dirname(target), lock));
  if (locks.some((lock) => existsSync(lock))) throw new Failure('UNWRITABLE', 'open', { file: target });
  if (!existsSync(target)) return;
  if (!statSync(target).isFile()) throw new Failure('UNWRITABLE', 'folder', { file: target });
  if (options.force || isWrittenByUs(target)) return;
  throw new Failure('UNWRITABLE', 'exists', { file: target });
}

/** The nearest folder above the target that is there must be a folder, and writable. */
function refuseFolder(target: string): void {
  let folder = dirname(resolve(target));
  while (!existsSync(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) throw unwritable(target, { code: 'ENOTDIR' });
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(target, error);
  }
}
