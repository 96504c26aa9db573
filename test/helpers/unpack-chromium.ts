/**
 * Runs once before the tests that drive a browser: unpacks the one that comes as a package, if none is installed, and
 * tells their processes where it is. Unpacking takes two seconds and 200 MB.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed, unpacked } from './chromium.ts';

/** @returns what is to be done after all tests. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (installed() !== undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'mainstream-chromium-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    process.env['CHROMIUM'] = await unpacked(folder);
  } catch {
    // each file then says that none starts
    await remove();
    return undefined;
  }
  return remove;
}
