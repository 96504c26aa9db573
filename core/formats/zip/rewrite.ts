/**
 * A zip with some entries replaced, added or left out, and every other byte as it was: entries that stay are copied
 * with their headers and compressed data, never inflated, so that what we do not understand cannot be harmed.
 */
import { Deflate } from 'fflate';
import { Failure } from '../../failure.ts';
import { joined, type ByteSource } from '../platform.ts';
import { crc32 } from './crc32.ts';
import { findDirectory, partKey } from './zip.ts';

/** Content of an entry, compressed. */
export interface NewPart {
  readonly crc: number;
  /** Bytes before compression. */
  readonly inflated: number;
  readonly deflated: Uint8Array;
}

/** Compresses a part that comes in pieces, in constant memory but for the result. */
export async function deflatePart(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<NewPart> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const deflate = new Deflate({ level: 6 }, (piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  let crc = 0;
  let inflated = 0;
  for await (const chunk of chunks) {
    crc = crc32(chunk, crc);
    inflated += chunk.length;
    deflate.push(chunk);
  }
  deflate.push(new Uint8Array(0), true);
  return { crc, inflated, deflated: joined(pieces, size) };
}

interface Listed {
  readonly name: string;
  readonly offset: number;
  /** Its record in the directory. */
  readonly record: Uint8Array;
}

const LOCAL_SIZE = 30;
const RECORD_SIZE = 46;
/** Beyond this an archive needs zip64, which is not written here. */
const LARGEST = 0xffffffff;

/**
 * @param changes by name of the part as the zip writes it: new content, or null to leave the entry out. Names that
 * the zip does not have are appended. Fails with LIMIT where the zip is larger than 4 GiB.
 */
export async function rewriteZip(
  source: ByteSource,
  changes: ReadonlyMap<string, NewPart | null>,
): Promise<Uint8Array> {
  const directory = await findDirectory(source);
  const listed = listEntries(await source.read(directory.start, directory.size), directory.count);
  const byKey = new Map([...changes].map(([name, part]) => [partKey(name), { name, part }]));
  const inOrder = [...listed].sort((a, b) => a.offset - b.offset);
  const out = new Output();
  out.add(await source.read(0, inOrder[0]?.offset ?? directory.start));
  const records = new Map<Listed, Uint8Array>();
  for (const [index, entry] of inOrder.entries()) {
    const change = byKey.get(partKey(entry.name));
    const offset = out.size;
    if (change?.part === null) continue;
    if (change?.part) {
      out.add(localHeader(entry.record, change.part));
      out.add(change.part.deflated);
      records.set(entry, withPart(entry.record, change.part, offset));
    } else {
      const end = inOrder[index + 1]?.offset ?? directory.start;
      out.add(await source.read(entry.offset, end - entry.offset));
      records.set(entry, withOffset(entry.record, offset));
    }
  }
  const known = new Set(listed.map(({ name }) => partKey(name)));
  const added: Uint8Array[] = [];
  for (const [key, { name, part }] of byKey) {
    if (known.has(key) || part === null) continue;
    const record = newRecord(name);
    const offset = out.size;
    out.add(localHeader(record, part));
    out.add(part.deflated);
    added.push(withPart(record, part, offset));
  }
  const kept = [...listed.flatMap((entry) => records.get(entry) ?? []), ...added];
  const start = out.size;
  for (const record of kept) out.add(record);
  if (out.size >= LARGEST || kept.length >= 0xffff)
    throw new Failure('LIMIT', 'R28', { limit: 4096, found: 4096 });
  out.add(endRecord(kept.length, out.size - start, start));
  return out.joined();
}

class Output {
  size = 0;
  private readonly pieces: Uint8Array[] = [];

  add(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.size += piece.length;
  }

  joined(): Uint8Array {
    return joined(this.pieces, this.size);
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const decoder = new TextDecoder();
const encoder = new TextEncoder();

function listEntries(directory: Uint8Array, count: number): readonly Listed[] {
  const view = viewOf(directory);
  const listed: Listed[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    const nameEnd = at + RECORD_SIZE + view.getUint16(at + 28, true);
    const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const offset = view.getUint32(at + 42, true);
    // Sizes or a position in a zip64 field: the archive is larger than what is written here.
    if ([20, 24, 42].some((field) => view.getUint32(at + field, true) === LARGEST))
      throw new Failure('LIMIT', 'R28', { limit: 4096, found: 4096 });
    const name = decoder.decode(directory.subarray(at + RECORD_SIZE, nameEnd));
    listed.push({ name, offset, record: directory.slice(at, end) });
    at = end;
  }
  return listed;
}

function withOffset(record: Uint8Array, offset: number): Uint8Array {
  const changed = record.slice();
  viewOf(changed).setUint32(42, offset, true);
  return changed;
}

/** Deflated, sizes in the header: the bit that says they follow the data is cleared. */
const METHOD = 8;
const flagsOf = (record: Uint8Array): number => viewOf(record).getUint16(8, true) & ~0b1001;

function withPart(record: Uint8Array, { crc, inflated, deflated }: NewPart, offset: number): Uint8Array {
  const changed = record.slice();
  const view = viewOf(changed);
  view.setUint16(8, flagsOf(record), true);
  view.setUint16(10, METHOD, true);
  view.setUint32(16, crc >>> 0, true);
  view.setUint32(20, deflated.length, true);
  view.setUint32(24, inflated, true);
  view.setUint32(42, offset, true);
  return changed;
}

/** Name, date and flags as in the directory; no extra fields. */
function localHeader(record: Uint8Array, { crc, inflated, deflated }: NewPart): Uint8Array {
  const from = viewOf(record);
  const nameSize = from.getUint16(28, true);
  const header = new Uint8Array(LOCAL_SIZE + nameSize);
  const view = viewOf(header);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flagsOf(record), true);
  view.setUint16(8, METHOD, true);
  view.setUint32(10, from.getUint32(12, true), true);
  view.setUint32(14, crc >>> 0, true);
  view.setUint32(18, deflated.length, true);
  view.setUint32(22, inflated, true);
  view.setUint16(26, nameSize, true);
  header.set(record.subarray(RECORD_SIZE, RECORD_SIZE + nameSize), LOCAL_SIZE);
  return header;
}

/** A directory record for a new entry, dated 1 January 1980 like all that we write. */
function newRecord(name: string): Uint8Array {
  const bytes = encoder.encode(name);
  const record = new Uint8Array(RECORD_SIZE + bytes.length);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, 0x0800, true);
  view.setUint16(14, 0x0021, true);
  view.setUint16(28, bytes.length, true);
  record.set(bytes, RECORD_SIZE);
  return record;
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = viewOf(record);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}
