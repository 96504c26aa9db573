/** A few small parts of a zip by name, for looking at a file without reading it: the rest is not touched. */
import { Budget } from '../budget.ts';
import { limitsOf } from '../limits.ts';
import type { ByteSource, Platform } from '../platform.ts';
import { openZip, partKey, readEntry } from './zip.ts';

/** A workbook whose properties are asked for has tens of parts; a list of more is not even read. */
const ENTRIES = 2000;

/**
 * The texts of those of `names` that are in the zip and have at most `most` bytes. Throws `UNREADABLE` or `LIMIT`
 * where the file is no sound zip.
 */
export async function readSmallParts(
  source: ByteSource,
  platform: Platform,
  names: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, string>> {
  const limits = limitsOf({ entries: ENTRIES, inflatedBytes: most * names.length });
  const budget = new Budget(limits, () => platform.now());
  const zip = await openZip(source, budget);
  const texts = new Map<string, string>();
  for (const name of names) {
    const entry = zip.entries.get(partKey(name));
    if (!entry || entry.inflated > most) continue;
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of readEntry(zip, entry, platform, budget))
      text += decoder.decode(chunk, { stream: true });
    texts.set(name, text + decoder.decode());
  }
  return texts;
}
