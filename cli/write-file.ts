/**
 * Crash-safe writing, used by every command: a temporary file beside the target, flushed, then renamed over it.
 * Whatever happens, the target is the old file or the new file. A file that we did not write is not replaced
 * without `--force`, nor is one of ours that a person saved since.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Failure } from '../core/index.ts';

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
  const temporary = join(folder, `.${basename(target)}.${String(process.pid)}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    const handle = openSync(temporary, 'wx');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Failure('UNWRITABLE', 'target', {
      file: target,
      cause: (error as NodeJS.ErrnoException).code ?? '',
    });
  }
}

/** Throws before any work is done if the target must not be replaced. */
export function refuseToReplace(target: string, options: WriteOptions = {}): void {
  const lock = join(dirname(target), `~$${basename(target)}`);
  if (existsSync(lock)) throw new Failure('UNWRITABLE', 'open', { file: target });
  if (!existsSync(target)) return;
  if (statSync(target).isDirectory()) throw new Failure('UNWRITABLE', 'folder', { file: target });
  if (options.force || writtenByUs(target)) return;
  throw new Failure('UNWRITABLE', 'exists', { file: target });
}

/** True for an output of ours that nobody saved since; an empty file may be replaced too. */
function writtenByUs(file: string): boolean {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return true;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return hasOurMark(bytes.subarray(0, 2048).toString('utf8'));
  try {
    const parts = unzipSync(bytes, { filter: (entry) => /^docProps\/(core|app)\.xml$/.test(entry.name) });
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const savedByUs = text('docProps/core.xml').includes('<cp:lastModifiedBy>Mainstream</cp:lastModifiedBy>');
    return savedByUs && !text('docProps/app.xml').includes('LibreOffice');
  } catch {
    return false;
  }
}

const hasOurMark = (head: string): boolean =>
  head.includes('<meta name="generator" content="Mainstream') ||
  /"tool":\s*\{\s*"name":\s*"mainstream"/.test(head) ||
  head.startsWith('\ufeffcountry,institution,sheet,year,period,') ||
  /^\[\s*\{"country":"[A-Z]*","institution":/.test(head);
