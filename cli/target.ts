/** What stands where a result is to be written, and whether it may be replaced (decisions 4 and 8). */
import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../core/index.ts';
import { isWrittenByUs } from './own-file.ts';

export interface WriteOptions {
  readonly force?: boolean;
}

/** What tells that a file is still the same one with the same content. */
export interface Stamp {
  readonly identity: string;
  /** Permissions, 0 to 0o777. */
  readonly mode: number;
}

/** Throws `UNWRITABLE` before any work is done if the target cannot be written or must not be replaced. */
export async function refuseToReplace(target: string, options: WriteOptions = {}): Promise<void> {
  const place = placeOf(target);
  refuseFolder(target, place);
  if ([target, place].some(isOpenElsewhere)) throw new Failure('UNWRITABLE', 'open', { file: target });
  const status = statSync(place, { throwIfNoEntry: false });
  if (!status) return;
  if (status.isDirectory()) throw new Failure('UNWRITABLE', 'folder', { file: target });
  if (!status.isFile()) throw new Failure('UNWRITABLE', 'noFile', { file: target });
  if (options.force) return;
  if ((status.mode & 0o200) === 0) throw new Failure('UNWRITABLE', 'protected', { file: target });
  if (!(await isWrittenByUs(place))) throw new Failure('UNWRITABLE', 'exists', { file: target });
}

/** Where a target is written: behind a symbolic link, what it points to; the link stays. */
export function placeOf(target: string): string {
  try {
    return realpathSync(target);
  } catch (error) {
    if (isLink(target)) throw new Failure('UNWRITABLE', 'noFile', { file: target });
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return resolve(target);
    throw unwritable(target, error);
  }
}

function isLink(target: string): boolean {
  try {
    return lstatSync(target).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Null where nothing stands. */
export function stampOf(place: string): Stamp | null {
  const status = statSync(place, { bigint: true, throwIfNoEntry: false });
  if (!status) return null;
  const { dev, ino, size, mtimeNs, ctimeNs } = status;
  return { identity: [dev, ino, size, mtimeNs, ctimeNs].join(' '), mode: Number(status.mode & 0o777n) };
}

/** The nearest folder above a place that is there. */
export function nearestFolder(place: string): string {
  let folder = dirname(place);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The failure for the user; on Windows, a file that is open cannot be replaced. */
export function unwritable(file: string, error: unknown): Failure {
  if (error instanceof Failure) return new Failure(error.code, error.reason, { ...error.args, file });
  const cause = (error as NodeJS.ErrnoException).code ?? String(error);
  const inUse =
    cause === 'EBUSY' ||
    (process.platform === 'win32' && ['EPERM', 'EACCES'].includes(cause) && existsSync(file));
  return inUse
    ? new Failure('UNWRITABLE', 'open', { file })
    : new Failure('UNWRITABLE', 'target', { file, cause });
}

/** Excel and LibreOffice put a file of their own beside a workbook that they have open. */
const isOpenElsewhere = (file: string): boolean =>
  [`~$${basename(file)}`, `.~lock.${basename(file)}#`].some((lock) => existsSync(join(dirname(file), lock)));

/** The nearest folder that is there must be a folder, and writable. */
function refuseFolder(target: string, place: string): void {
  try {
    const folder = nearestFolder(place);
    if (!statSync(folder).isDirectory()) throw unwritable(target, { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(target, error);
  }
}
