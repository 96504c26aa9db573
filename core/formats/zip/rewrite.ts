/**
 * A zip written again with some of its parts changed. Everything else keeps its bytes: local headers, compressed
 * data, data descriptors, records of the directory with dates, extra fields and comments, the end of the file.
 * Only positions move. Parts are compressed the same way each time: same input, same bytes.
 */
import { Deflate } from 'fflate';
import { Failure } from '../../failure.ts';
import { joined, type Platform } from '../platform.ts';
import { crc32 } from './crc32.ts';
import { dataStart, partKey, type Zip, type ZipEntry } from './zip.ts';

/** The content of a part, ready to be stored in a zip. */
export interface PackedPart {
  readonly crc: number;
  /** Bytes before compression. */
  readonly size: number;
  /** Deflated, without a header. */
  readonly data: Uint8Array;
}

const LEVEL = 6;
/** Bytes given to the compressor at a time. */
const PIECE = 1 << 16;
/** A descriptor stands behind the data. */
const DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
/** 1 January 1980, the oldest date of a zip: nothing reads the clock. */
const DATE = 0x21;
const FULL = 0xffffffff;

/** Compresses a part piece by piece, so that a large sheet is never held as a whole. */
export async function packPart(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  platform: Pick<Platform, 'crc32'> = {},
): Promise<PackedPart> {
  const sum = platform.crc32 ?? crc32;
  const pieces: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (piece) => {
    pieces.push(piece);
  });
  let size = 0;
  let crc = 0;
  // Pieces of one size, whatever comes in: how the data are cut shows in what comes out.
  const piece = new Uint8Array(PIECE);
  let filled = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
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
  return { crc, size, data: joined(pieces, length(pieces)) };
}

/**
 * The zip with parts changed (in place), removed (null) or added (at the end, in the order given); names are those
 * of the parts, compared as `partKey` does. Nothing to do gives the same bytes. Throws `LOCKED` at a change of an
 * encrypted entry, `LIMIT` where the result would pass 4 GB.
 */
export async function rewriteZip(
  zip: Zip,
  bytes: Uint8Array,
  changes: ReadonlyMap<string, PackedPart | null>,
): Promise<Uint8Array> {
  const byEntry = new Map<ZipEntry, PackedPart | null>();
  const added: [name: string, part: PackedPart][] = [];
  for (const [name, part] of changes) {
    const entry = zip.entries.get(partKey(name));
    const twice = entry ? byEntry.has(entry) : added.some(([other]) => partKey(other) === partKey(name));
    if (twice) throw new Failure('BUG', 'part-twice', { part: name });
    if (entry) byEntry.set(entry, part);
    else if (part) added.push([name, part]);
  }
  if (byEntry.size + added.length === 0) return bytes;
  const output = new Output();
  const positions = new Map<ZipEntry, number>();
  output.push(bytes.subarray(0, zip.stored[0]?.offset ?? zip.directory.start));
  for (const entry of zip.stored) {
    const part = byEntry.get(entry);
    if (part === null) continue;
    positions.set(entry, output.size);
    if (part) output.push(...(await changedEntry(zip, bytes, entry, part)));
    else output.push(bytes.subarray(entry.offset, entry.end));
  }
  const records = recordsOf(zip, bytes, positions, byEntry);
  for (const [name, part] of added) {
    records.push(newRecord(name, part, output.size));
    output.push(newHeader(name, part), part.data);
  }
  const directory = { start: output.size, size: length(records), count: records.length };
  output.push(...records, tail(bytes, zip.directory.start + zip.directory.size, directory));
  return joined(output.pieces, output.size);
}

class Output {
  readonly pieces: Uint8Array[] = [];
  size = 0;

  push(...pieces: readonly Uint8Array[]): void {
    this.pieces.push(...pieces);
    this.size += length(pieces);
    // Beyond, positions need records that an entry without them has no room for.
    if (this.size >= FULL) throw new Failure('LIMIT', 'R28', { limit: 4095, found: 4096 });
  }
}

const length = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length: n }) => sum + n, 0);

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The local header and data of an entry whose content changed: name, date and extra fields stay. */
async function changedEntry(
  zip: Zip,
  bytes: Uint8Array,
  entry: ZipEntry,
  part: PackedPart,
): Promise<readonly Uint8Array[]> {
  if (entry.encrypted) throw new Failure('LOCKED', 'R13', { part: entry.name });
  const old = bytes.subarray(entry.offset, await dataStart(zip, entry));
  const nameEnd = 30 + viewOf(old).getUint16(26, true);
  const extra = withoutZip64(old.subarray(nameEnd));
  const header = joined([old.subarray(0, nameEnd), extra], nameEnd + extra.length);
  const view = viewOf(header);
  view.setUint16(6, view.getUint16(6, true) & ~DESCRIPTOR, true);
  view.setUint16(8, 8, true);
  view.setUint32(14, part.crc, true);
  view.setUint32(18, part.data.length, true);
  view.setUint32(22, part.size, true);
  view.setUint16(28, extra.length, true);
  return [header, part.data];
}

/** Extra fields of a local header but the large sizes, which its own fields have room for again. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  for (let at = 0; at < extra.length;) {
    const next = at + 4 <= extra.length ? at + 4 + view.getUint16(at + 2, true) : extra.length;
    if (at + 4 > extra.length || view.getUint16(at, true) !== 1) kept.push(extra.subarray(at, next));
    at = next;
  }
  return joined(kept, length(kept));
}

/** The records of the directory in its own order, with new positions and, where the content changed, new sizes. */
function recordsOf(
  zip: Zip,
  bytes: Uint8Array,
  positions: ReadonlyMap<ZipEntry, number>,
  changed: ReadonlyMap<ZipEntry, PackedPart | null>,
): Uint8Array[] {
  const inOrder = [...zip.stored].sort((a, b) => a.record[0] - b.record[0]);
  return inOrder.flatMap((entry) => {
    const offset = positions.get(entry);
    if (offset === undefined) return [];
    const record = bytes.slice(...entry.record);
    const part = changed.get(entry);
    if (part) {
      const view = viewOf(record);
      view.setUint16(8, view.getUint16(8, true) & ~DESCRIPTOR, true);
      view.setUint16(10, 8, true);
      view.setUint32(16, part.crc, true);
    }
    const { inflated, compressed } = entry;
    setNumbers(record, [part?.size ?? inflated, part?.data.length ?? compressed, offset]);
    return [record];
  });
}

/** Sizes and position go where the record has them: in fields of its own, or where those are full in the zip64 field. */
function setNumbers(
  record: Uint8Array,
  numbers: readonly [inflated: number, compressed: number, offset: number],
): void {
  const view = viewOf(record);
  const nameEnd = 46 + view.getUint16(28, true);
  const large = zip64Places(view, nameEnd, nameEnd + view.getUint16(30, true));
  [24, 20, 42].forEach((field, index) => {
    const place = view.getUint32(field, true) === FULL ? large.shift() : undefined;
    if (place === undefined) view.setUint32(field, numbers[index] ?? 0, true);
    else view.setBigUint64(place, BigInt(numbers[index] ?? 0), true);
  });
}

function zip64Places(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end;) {
    const stop = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) === 1) {
      const places: number[] = [];
      for (let place = at + 4; place + 8 <= stop; place += 8) places.push(place);
      return places;
    }
    at = stop;
  }
  return [];
}

interface Directory {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

/** What stands behind the directory: the zip64 record where there is one, the end record, the comment. */
function tail(bytes: Uint8Array, start: number, directory: Directory): Uint8Array {
  const kept = bytes.slice(start);
  const view = viewOf(kept);
  const end = endRecord(view);
  const locator = end - 20;
  const isLarge = locator >= 0 && view.getUint32(locator, true) === 0x07064b50;
  const set = (at: number, value: number, most: number): void => {
    // A full field refers to the zip64 record.
    const isFull = (most === 0xffff ? view.getUint16(at, true) : view.getUint32(at, true)) === most;
    if (isLarge && isFull) return;
    if (value >= most) throw new Failure('LIMIT', 'R24', { limit: most, found: value });
    if (most === 0xffff) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  };
  set(end + 8, directory.count, 0xffff);
  set(end + 10, directory.count, 0xffff);
  set(end + 12, directory.size, FULL);
  set(end + 16, directory.start, FULL);
  if (isLarge) {
    const record = Number(view.getBigUint64(locator + 8, true)) - start;
    if (record < 0 || record + 56 > locator) throw new Failure('UNREADABLE', 'R16', { part: 'zip' });
    [directory.count, directory.count, directory.size, directory.start].forEach((value, index) => {
      view.setBigUint64(record + 24 + 8 * index, BigInt(value), true);
    });
    view.setBigUint64(locator + 8, BigInt(record + directory.start + directory.size), true);
  }
  return kept;
}

/** The same search from behind as for reading, so that both take the same record. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  throw new Failure('UNREADABLE', 'R03');
}

const nameBytes = (name: string): Uint8Array => new TextEncoder().encode(name);

/** What a local header and a record of the directory have in common, from the version needed to the sizes of the name. */
function common(name: Uint8Array, { crc, size, data }: PackedPart): Uint8Array {
  const fields = new Uint8Array(26);
  const view = viewOf(fields);
  view.setUint16(0, 20, true);
  view.setUint16(2, name.some((byte) => byte >= 0x80) ? UTF8_NAME : 0, true);
  view.setUint16(4, 8, true);
  view.setUint16(8, DATE, true);
  view.setUint32(10, crc, true);
  view.setUint32(14, data.length, true);
  view.setUint32(18, size, true);
  view.setUint16(22, name.length, true);
  return fields;
}

function newHeader(part: string, packed: PackedPart): Uint8Array {
  const name = nameBytes(part);
  return joined([Uint8Array.of(0x50, 0x4b, 3, 4), common(name, packed), name], 30 + name.length);
}

function newRecord(part: string, packed: PackedPart, offset: number): Uint8Array {
  const name = nameBytes(part);
  const rest = new Uint8Array(14);
  viewOf(rest).setUint32(10, offset, true);
  return joined([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), common(name, packed), rest, name], 46 + name.length);
}
