/** Changes some parts of a workbook's zip and keeps the bytes of all others; runs in Node and in browsers. */
import { Budget } from '../../budget.ts';
import { limitsOf } from '../../limits.ts';
import { bytesSource } from '../../platform.ts';
import { deflatePart, type NewPart, rewriteZip } from '../../zip/rewrite.ts';
import { openZip } from '../../zip/zip.ts';

/**
 * The file with `changes` by name of part: new content, or null to take the part out. Changed parts stay where they
 * are, new ones come last; a null for a part that is not there is passed over. Throws what opening a zip throws
 * (`UNREADABLE`, `LIMIT`): a file that two readers could understand differently is not written again.
 */
export async function patchZip(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Promise<Uint8Array> {
  const zip = await openZip(bytesSource('', bytes), new Budget(limitsOf(), () => 0));
  const packed = new Map<string, NewPart | null>();
  for (const [name, content] of changes) packed.set(name, content && (await deflatePart([content])));
  return rewriteZip(zip, packed);
}
