/**
 * A zip with some entries replaced, added or left out, and every other byte as it was: entries that stay are copied
 * with their headers, compressed data and data descriptors, never inflated, so that what we do not understand cannot
 * be harmed. Records of the directory keep dates, extra fields and comments; only positions move.
 */
import { Deflate } from 'fflate';
import { Failure } from '../../failure.ts';
import { joined } from '../platform.ts';
import { crc32 } from './crc32.ts';
import { addedHeader, addedRecord, changedHeader, changedRecord, movedEnd } from './records.ts';
import { dataStart, partKey, type Zip, type ZipEntry } from './zip.ts';

/** Content of an entry, compressed. */
export interface NewPart {
  readonly crc: number;
  /** Bytes before compression. */
  readonly inflated: number;
  readonly deflated: Uint8Array;
}

/** Bytes given to the compressor at a time: how the data are cut shows in what comes out. */
const PIECE = 1 << 18;

/** Compresses a part that comes in pieces of any size, in constant memory but for the result. */
export async function deflatePart(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  sum: (bytes: Uint8Array, seed: number) => number = crc32,
): Promise<NewPart> {
  const pieces: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (piece) => {
    pieces.push(piece);
  });
  const piece = new Uint8Array(PIECE);
  let filled = 0;
  let inflated = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    // zlib's sum of nothing is zero, whatever the sum was before.
    if (chunk.length === 0) continue;
    inflated += chunk.length;
    crc = sum(chunk, crc);
    for (let at = 0; at < chunk.length;) {
      const taken = Math.min(PIECE - filled, chunk.length - at);
      piece.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < PIECE) continue;
      deflate.push(piece.slice());
      filled = 0;
    }
  }
  deflate.push(piece.slice(0, filled), true);
  return { crc, inflated, deflated: joined(pieces, sizeOf(pieces)) };
}

/** Beyond this, positions need fields that the records of most zips have no room for. */
const LARGEST = 0xffffffff;

/**
 * The zip with changes by name of part: new content (in its old place), or null to leave the entry out. Parts that
 * the zip does not have are put behind the others. Without any change the same bytes. Throws `LOCKED` where an
 * encrypted entry should change, `LIMIT` where the result would be larger than 4 GiB.
 */
export async function rewriteZip(
  zip: Zip,
  changes: ReadonlyMap<string, NewPart | null>,
): Promise<Uint8Array> {
  const { source, stored, directory } = zip;
  const { changed, added } = sorted(zip, changes);
  if (changed.size + added.length === 0) return source.read(0, source.size);
  const out = new Output();
  const positions = new Map<ZipEntry, number>();
  out.add(await source.read(0, stored[0]?.offset ?? directory.start));
  for (const entry of stored) {
    const part = changed.get(entry);
    if (part === null) continue;
    positions.set(entry, out.size);
    if (part) out.add(await headerOf(zip, entry, part), part.deflated);
    else out.add(await source.read(entry.offset, entry.end - entry.offset));
  }
  const records: Uint8Array[] = [];
  for (const entry of [...stored].sort((a, b) => a.record[0] - b.record[0])) {
    const offset = positions.get(entry);
    const [from, to] = entry.record;
    if (offset !== undefined)
      records.push(changedRecord(await source.read(from, to - from), entry, changed.get(entry), offset));
  }
  for (const [name, part] of added) {
    records.push(addedRecord(name, part, out.size));
    out.add(addedHeader(name, part), part.deflated);
  }
  const moved = { start: out.size, size: sizeOf(records), count: records.length };
  const end = directory.start + directory.size;
  out.add(...records, movedEnd(await source.read(end, source.size - end), end, moved));
  return out.joined();
}

/** Changes of entries that are there, and parts to be added. */
function sorted(
  { entries }: Zip,
  changes: ReadonlyMap<string, NewPart | null>,
): {
  readonly changed: ReadonlyMap<ZipEntry, NewPart | null>;
  readonly added: readonly (readonly [name: string, part: NewPart])[];
} {
  const keys = new Set<string>();
  const changed = new Map<ZipEntry, NewPart | null>();
  const added: (readonly [string, NewPart])[] = [];
  for (const [name, part] of changes) {
    const key = partKey(name);
    if (keys.has(key)) throw new Failure('BUG', 'part-twice', { part: name });
    keys.add(key);
    const entry = entries.get(key);
    if (entry) changed.set(entry, part);
    else if (part) added.push([name, part]);
  }
  return { changed, added };
}

async function headerOf(zip: Zip, entry: ZipEntry, part: NewPart): Promise<Uint8Array> {
  if (entry.encrypted) throw new Failure('LOCKED', 'R13', { part: entry.name });
  const start = await dataStart(zip, entry);
  return changedHeader(await zip.source.read(entry.offset, start - entry.offset), part);
}

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

class Output {
  size = 0;
  private readonly pieces: Uint8Array[] = [];

  add(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) this.pieces.push(piece);
    this.size += sizeOf(pieces);
    if (this.size >= LARGEST) throw new Failure('LIMIT', 'R28', { limit: 4096, found: 4096 });
  }

  joined(): Uint8Array {
    return joined(this.pieces, this.size);
  }
}
