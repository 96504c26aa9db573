/**
 * The zip around a workbook: its central directory (with zip64), and its entries inflated under limits. Sizes and
 * positions come from the central directory, so entries written with data descriptors read like any other. What
 * two readers could understand differently (duplicate names, overlapping entries, another name in the local header)
 * is refused. Nothing is ever unpacked to disk.
 */
import { Failure } from '../../failure.ts';
import type { Budget } from '../budget.ts';
import { megabytes } from '../limits.ts';
import { chunksOf, type ByteSource, type Platform } from '../platform.ts';
import { crc32 } from './crc32.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  readonly inflated: number;
  /** Position of the local header. */
  readonly offset: number;
  /** Where the next entry or the directory begins: the data must end before. */
  readonly end: number;
  /** Where its record stands in the directory, from and to, in bytes of the file. */
  readonly record: readonly [from: number, to: number];
}

export interface Zip {
  readonly source: ByteSource;
  /** By `partKey` of the name. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** All entries, folders too, in the order in which they stand in the file. */
  readonly stored: readonly ZipEntry[];
  readonly directory: { readonly start: number; readonly size: number };
  /** Bytes inflated so far of each entry; an entry read again does not count twice. */
  readonly inflated: Map<ZipEntry, number>;
}

const END_SIZE = 22;
/** Bytes of a local header before its name. */
const LOCAL_SIZE = 30;
const decoder = new TextDecoder();

/**
 * The form in which part names are compared: without leading slash, `\` as `/`, percent escapes resolved, lower
 * case (names of parts do not differ by case).
 */
export function partKey(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '');
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const truncated = (): Failure => new Failure('UNREADABLE', 'R03');

async function bytesAt(source: ByteSource, start: number, length: number): Promise<Uint8Array> {
  if (start < 0 || length < 0 || start + length > source.size) throw truncated();
  const bytes = await source.read(start, length);
  if (bytes.length !== length) throw truncated();
  return bytes;
}

export async function openZip(source: ByteSource, { limits }: Budget): Promise<Zip> {
  const { count, start, size } = await findDirectory(source);
  if (count > limits.entries) throw new Failure('LIMIT', 'R24', { limit: limits.entries, found: count });
  // A name has at most 65 535 bytes, but no honest directory needs more than a few hundred for each entry.
  if (size > count * 4096 + 65_536) throw new Failure('UNREADABLE', 'R16', { part: 'zip' });
  const directory = await bytesAt(source, start, size);
  const listed: Listed[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readDirectoryEntry(directory, at);
    listed.push({ ...entry, record: [start + at, start + next] });
    at = next;
  }
  // Entries behind the number given would exist for some readers only.
  if (at !== directory.length) throw new Failure('UNREADABLE', 'R16', { part: 'zip' });
  const entries = new Map<string, ZipEntry>();
  const stored = withEnds(listed, start);
  for (const entry of stored) {
    if (/[\\/]$/.test(entry.name) && entry.inflated === 0) continue;
    const key = partKey(entry.name);
    if (entries.has(key)) throw new Failure('UNREADABLE', 'R14', { part: entry.name });
    entries.set(key, entry);
  }
  return { source, entries, stored, directory: { start, size }, inflated: new Map() };
}

type Listed = Omit<ZipEntry, 'end'>;

/** Entries that overlap are the trick behind very dense zip bombs. The exact look is taken when an entry is read. */
function withEnds(listed: readonly Listed[], directory: number): ZipEntry[] {
  const inOrder = [...listed].sort((a, b) => a.offset - b.offset);
  return inOrder.map((entry, index) => {
    const end = inOrder[index + 1]?.offset ?? directory;
    if (entry.offset + LOCAL_SIZE + entry.compressed > end)
      throw new Failure('UNREADABLE', 'R16', { part: entry.name });
    return { ...entry, end };
  });
}

/** Where the central directory stands, from the record at the end of the file (behind which a comment may follow). */
async function findDirectory(source: ByteSource): Promise<{ count: number; start: number; size: number }> {
  const tailSize = Math.min(source.size, END_SIZE + 65_535);
  const tailStart = source.size - tailSize;
  const tail = viewOf(await bytesAt(source, tailStart, tailSize));
  let at = tailSize - END_SIZE;
  while (
    at >= 0 &&
    !(tail.getUint32(at, true) === 0x06054b50 && at + END_SIZE + tail.getUint16(at + 20, true) <= tailSize)
  )
    at--;
  if (at < 0) throw truncated();
  const end = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
  };
  const position = tailStart + at;
  if (position >= 20) {
    const locator = viewOf(await bytesAt(source, position - 20, 20));
    if (locator.getUint32(0, true) === 0x07064b50) {
      const record = viewOf(await bytesAt(source, Number(locator.getBigUint64(8, true)), 56));
      if (record.getUint32(0, true) !== 0x06064b50) throw truncated();
      return {
        count: Number(record.getBigUint64(32, true)),
        size: Number(record.getBigUint64(40, true)),
        start: Number(record.getBigUint64(48, true)),
      };
    }
  }
  return end;
}

function readDirectoryEntry(
  directory: Uint8Array,
  at: number,
): { entry: Omit<Listed, 'record'>; next: number } {
  const view = viewOf(directory);
  if (at + 46 > directory.length || view.getUint32(at, true) !== 0x02014b50) throw truncated();
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > directory.length) throw truncated();
  const large = zip64Values(view, nameEnd, extraEnd);
  // In this order, and only those whose own field is full (zip specification 4.5.3).
  const wide = (value: number): number => (value === 0xffffffff ? (large.shift() ?? value) : value);
  const inflated = wide(view.getUint32(at + 24, true));
  const compressed = wide(view.getUint32(at + 20, true));
  const offset = wide(view.getUint32(at + 42, true));
  return {
    next,
    entry: {
      name: decoder.decode(directory.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      compressed,
      inflated,
      offset,
    },
  };
}

function zip64Values(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end;) {
    const size = view.getUint16(at + 2, true);
    const stop = Math.min(end, at + 4 + size);
    if (view.getUint16(at, true) === 1) {
      const values: number[] = [];
      for (let each = at + 4; each + 8 <= stop; each += 8) values.push(Number(view.getBigUint64(each, true)));
      return values;
    }
    at = stop;
  }
  return [];
}

/**
 * The bytes of an entry, inflated, in chunks; refused while inflating when they pass a limit, and at the end when
 * size or CRC differ from what the directory says. `onRead` is told the number of compressed bytes of each piece.
 */
export async function* readEntry(
  zip: Zip,
  entry: ZipEntry,
  platform: Platform,
  budget: Budget,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const { limits } = budget;
  const part = entry.name;
  if (entry.encrypted) throw new Failure('LOCKED', 'R13', { part });
  if (entry.method !== 0 && entry.method !== 8) throw new Failure('UNREADABLE', 'R30', { part });
  const raw = counted(chunksOf(zip.source, await dataStart(zip, entry), entry.compressed), onRead);
  const most = Math.max(limits.ratioFrom, limits.ratio * entry.compressed);
  const sum = platform.crc32 ?? crc32;
  const others = [...zip.inflated].reduce((all, [each, size]) => all + (each === entry ? 0 : size), 0);
  let inflated = 0;
  let crc = 0;
  try {
    for await (const chunk of entry.method === 0 ? raw : platform.inflate(raw)) {
      inflated += chunk.length;
      zip.inflated.set(entry, inflated);
      if (inflated > most) throw new Failure('LIMIT', 'R23', { part, limit: limits.ratio });
      if (others + inflated > limits.inflatedBytes)
        throw new Failure('LIMIT', 'R22', { part, limit: megabytes(limits.inflatedBytes) });
      if (inflated > entry.inflated) throw new Failure('UNREADABLE', 'R15', { part });
      crc = sum(chunk, crc);
      budget.checkTime();
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('UNREADABLE', 'R16', { part });
  }
  if (inflated !== entry.inflated || crc !== entry.crc) throw new Failure('UNREADABLE', 'R15', { part });
}

/** Where the data of an entry begin: behind its local header, whose name must be the same. */
export async function dataStart(zip: Zip, entry: ZipEntry): Promise<number> {
  const header = viewOf(await bytesAt(zip.source, entry.offset, LOCAL_SIZE));
  if (header.getUint32(0, true) !== 0x04034b50) throw new Failure('UNREADABLE', 'R16', { part: entry.name });
  const nameSize = header.getUint16(26, true);
  const name = decoder.decode(await bytesAt(zip.source, entry.offset + LOCAL_SIZE, nameSize));
  if (name !== entry.name) throw new Failure('UNREADABLE', 'R16', { part: entry.name });
  const start = entry.offset + LOCAL_SIZE + nameSize + header.getUint16(28, true);
  if (start + entry.compressed > entry.end) throw new Failure('UNREADABLE', 'R16', { part: entry.name });
  return start;
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onRead(chunk.length);
    yield chunk;
  }
}
