/**
 * Reads a workbook in an old format (.xls, .xlsb, .ods) as a whole. For the binary formats a library reads the
 * values, and our own walk over the records says what there must be, so that neither damage nor a gap in the library
 * becomes a silent part of a result; .ods is read by our own parser. Long work without a pause: under Node it runs in
 * a thread (node.ts).
 */
import { Failure } from '../../failure.ts';
import { Budget } from '../budget.ts';
import { limitsOf, megabytes, type Limits } from '../limits.ts';
import type { PackedBook } from '../pack.ts';
import { bytesSource, chunksOf, joined, type LegacyKind, type Platform } from '../platform.ts';
import { openZip, readEntry } from '../zip/zip.ts';
import { readProperties } from '../xlsx/read/workbook.ts';
import type { PartReader } from '../xlsx/read/xml.ts';
import { outlineOfBiff } from './biff.ts';
import { streamsOf } from './compound.ts';
import { damaged } from './damaged.ts';
import { readInLibrary } from './library.ts';
import { readOds } from './ods.ts';
import { customProperties, SUMMARY } from './properties.ts';
import { packBook, type About } from './tell.ts';
import { outlineOfXlsb } from './xlsb.ts';

/** Parts of a binary workbook without pictures, macros and printer settings. */
const HELD = /^(?!.*(?:vbaProject|printerSettings)).*\.(?:bin|xml|rels)$/i;

/** `name` is shown to people. What is damaged or goes beyond a limit is refused with a `Failure`. */
export async function readLegacy(
  bytes: Uint8Array,
  name: string,
  kind: LegacyKind,
  platform: Platform,
  changed: Partial<Limits> = {},
): Promise<PackedBook> {
  const limits = limitsOf(changed);
  try {
    if (bytes.length > limits.wholeFileBytes)
      throw new Failure('LIMIT', 'R28', {
        limit: megabytes(limits.wholeFileBytes),
        found: megabytes(bytes.length),
      });
    const budget = new Budget(limits, () => platform.now());
    const sha256 = await platform.sha256(chunksOf(bytesSource(name, bytes)));
    const about: About = { file: name, sha256, format: kind, properties: new Map() };
    if (kind === 'xls') return await readXls(bytes, budget, about);
    const zip = await openZip(bytesSource(name, bytes), budget);
    const reader = { zip, platform, budget };
    await checkParts(reader);
    return kind === 'ods' ? await readOds(reader, about) : await readXlsb(reader, about);
  } catch (error) {
    throw failureOf(error, name);
  }
}

/** Reading beyond the end of what is there is how damage shows in binary data. */
function failureOf(error: unknown, file: string): unknown {
  if (error instanceof Failure)
    return error.args['file'] === undefined
      ? new Failure(error.code, error.reason, { file, ...error.args })
      : error;
  return error instanceof RangeError ? new Failure('UNREADABLE', 'R44', { file }) : error;
}

async function readXls(bytes: Uint8Array, budget: Budget, about: About): Promise<PackedBook> {
  // Without a container the file is the stream itself, as the oldest programs wrote it.
  const streams = bytes[0] === 0x09 ? new Map([['Book', () => bytes]]) : streamsOf(bytes);
  const find = (name: string): Uint8Array | undefined =>
    [...streams].find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]();
  const stream = find('Workbook') ?? find('Book');
  if (!stream) throw damaged();
  const outline = outlineOfBiff(stream, budget);
  budget.checkTime();
  const library = await readInLibrary(stream);
  budget.checkTime();
  const summary = find(SUMMARY);
  const properties = summary === undefined ? about.properties : customProperties(summary);
  return packBook(outline, library, budget, { ...about, properties });
}

async function readXlsb(reader: PartReader, about: About): Promise<PackedBook> {
  const { budget } = reader;
  const parts = await heldParts(reader);
  const outline = await outlineOfXlsb(reader, parts);
  const properties = await readProperties(reader);
  // The library unpacks what was unpacked and checked here, not the file itself: both see the same.
  const { zipSync } = await import('fflate');
  const library = await readInLibrary(zipSync(Object.fromEntries(parts), { level: 0 }));
  budget.checkTime();
  return packBook(outline, library, budget, { ...about, properties });
}

/** The bytes of the parts that make up the cells, by name. */
async function heldParts({ zip, platform, budget }: PartReader): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  const most = budget.limits.heldBytes;
  let total = 0;
  for (const entry of zip.entries.values()) {
    if (!HELD.test(entry.name)) continue;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of readEntry(zip, entry, platform, budget)) {
      size += chunk.length;
      total += chunk.length;
      if (total > most) throw new Failure('LIMIT', 'R22', { part: entry.name, limit: megabytes(most) });
      chunks.push(chunk);
    }
    parts.set(entry.name, joined(chunks, size));
  }
  return parts;
}

/** Inflates every part once, also those that nobody asks for: damage anywhere refuses the file. */
async function checkParts({ zip, platform, budget }: PartReader): Promise<void> {
  for (const entry of zip.entries.values())
    for await (const chunk of readEntry(zip, entry, platform, budget)) void chunk;
}
