/** Changes some parts of a workbook's zip and keeps the bytes of all others; runs in Node and in browsers. */
import { Budget } from '../../budget.ts';
import { limitsOf } from '../../limits.ts';
import { bytesSource } from '../../platform.ts';
import { packPart, rewriteZip, type PackedPart } from '../../zip/rewrite.ts';
import { openZip } from '../../zip/zip.ts';

/**
 * The file with `changes` by name of part: new content, or null to take the part out. Changed parts stay where they
 * are, new ones come last; a name with nothing behind it that is not there is passed over. Throws what reading a zip
 * throws (`UNREADABLE`, `LIMIT`): a file that two readers could understand differently is not written again.
 */
export async function patchZip(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Promise<Uint8Array> {
  const zip = await openZip(bytesSource('', bytes), new Budget(limitsOf(), () => 0));
  const packed = new Map<string, PackedPart | null>();
  for (const [name, content] of changes) packed.set(name, content && (await packPart([content])));
  return rewriteZip(zip, bytes, packed);
}
