/**
 * Crash-safe writing, used by every command: a temporary file beside the target, flushed, then put in its place in
 * one step (decision 8). Whatever happens, the target is the old file or the new file. A file that we did not write
 * is not replaced without `--force`, nor is one of ours that a person saved since (decision 4).
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../core/index.ts';
import {
  nearestFolder,
  placeOf,
  refuseToReplace,
  stampOf,
  unwritable,
  type Stamp,
  type WriteOptions,
} from './target.ts';

/** Bytes handed to the system at once; it takes no more than 2 GiB. */
const PIECE = 1 << 22;
/** Bytes of the longest name that still has room for what is put around it. */
const LONG_NAME = 200;

/** Throws `UNWRITABLE`; then target and folders are as they were before. */
export async function writeFileSafely(
  target: string,
  content: Uint8Array | string,
  options: WriteOptions = {},
): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const place = placeOf(target);
  const seen = stampOf(place);
  await refuseToReplace(target, options);
  const folder = dirname(place);
  const base = nearestFolder(place);
  const temporary = join(folder, `.${labelOf(place)}.${randomBytes(6).toString('hex')}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    writeAndFlush(temporary, bytes, seen?.mode);
    putInPlace(temporary, place, seen, options.force ?? false);
  } catch (error) {
    quietly(() => {
      rmSync(temporary, { force: true });
    });
    eachFolder(folder, base, (each) => {
      if (each !== base) rmdirSync(each);
    });
    throw unwritable(target, error);
  }
  eachFolder(folder, base, flushFolder);
}

/** Temporary files beside a target, of runs that were killed or that are writing now. Nobody reads them. */
export function leftOvers(target: string): readonly string[] {
  const place = placeOf(target);
  const start = `.${labelOf(place)}.`;
  const isOurs = (name: string): boolean =>
    name.startsWith(start) && /^[0-9a-f]{12}\.part$/.test(name.slice(start.length));
  let names: readonly string[] = [];
  quietly(() => {
    names = readdirSync(dirname(place));
  });
  return names
    .filter(isOurs)
    .sort()
    .map((name) => join(dirname(place), name));
}

function labelOf(place: string): string {
  const name = basename(place);
  return Buffer.byteLength(name) > LONG_NAME ? 'mainstream' : name;
}

/** The system takes from `mode` what the user's mask forbids; a replaced file never becomes more open than it was. */
function writeAndFlush(file: string, bytes: Uint8Array, mode = 0o666): void {
  const handle = openSync(file, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length;)
      at += writeSync(handle, bytes, at, Math.min(PIECE, bytes.length - at));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Without `force`, only where nothing stands or what was looked at before. */
function putInPlace(temporary: string, place: string, seen: Stamp | null, force: boolean): void {
  if (!force) {
    if (stampOf(place) === null && linkInto(place, temporary)) return;
    const found = stampOf(place);
    if (found !== null && found.identity !== seen?.identity) throw appeared(place);
  }
  renameSync(temporary, place);
}

/** A second name for the file: fails in the same step where somebody's file stands. False where disks have none. */
function linkInto(place: string, temporary: string): boolean {
  try {
    linkSync(temporary, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw appeared(place);
    return false;
  }
  quietly(() => {
    rmSync(temporary);
  });
  return true;
}

const appeared = (file: string): Failure => new Failure('UNWRITABLE', 'exists', { file });

/** From the folder of the target up to the one that was there before, which is the last; what fails is passed over. */
function eachFolder(folder: string, base: string, act: (folder: string) => void): void {
  for (let each = folder; ; each = dirname(each)) {
    quietly(() => {
      act(each);
    });
    if (each === base || each === dirname(each)) return;
  }
}

/** So that the new name outlives a power cut. Windows and some disks do not offer it. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** For what must not hide the first failure, or comes when the file is already in place. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}
