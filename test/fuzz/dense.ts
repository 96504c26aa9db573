/**
 * Deflated data of gigabytes made in milliseconds: a block is deflated once, flushed so that it stands alone, and
 * then written as often as wanted. Empty stored blocks between them bring the ratio down to what is wanted.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '../../core/formats/zip/crc32.ts';

/** An entry of a zip: `head`, then `block` so many `times`, then `tail`. */
export interface Dense {
  readonly name: string;
  readonly head?: string;
  readonly block?: string;
  readonly times?: number;
  readonly tail?: string;
  /** Inflated bytes per compressed byte at most; as many as deflate gives where not stated. */
  readonly ratio?: number;
  /** Inflated size claimed instead of the right one. */
  readonly claim?: number;
}

const FULL = { level: 9, finishFlush: constants.Z_FULL_FLUSH };
/** A stored block of no bytes, not the last one. */
const NOTHING = Buffer.from([0, 0, 0, 0xff, 0xff]);

interface Packed {
  readonly name: Buffer;
  readonly head: Buffer;
  readonly block: Buffer;
  readonly times: number;
  readonly tail: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function pack({ name, head = '', block = '', times = 0, tail = '', ratio = Infinity, claim }: Dense): Packed {
  const [first, middle, last] = [Buffer.from(head), Buffer.from(block), Buffer.from(tail)];
  const bare = deflateRawSync(middle, FULL);
  const padding = Math.max(0, Math.ceil((middle.length / ratio - bare.length) / NOTHING.length));
  const packed = {
    head: deflateRawSync(first, FULL),
    block: Buffer.concat([bare, Buffer.alloc(padding * NOTHING.length, NOTHING)]),
    tail: deflateRawSync(last),
  };
  const repeated = repeatedSum(crc32(middle, 0), middle.length, times);
  return {
    ...packed,
    name: Buffer.from(name),
    times,
    crc: joined(joined(crc32(first, 0), repeated, middle.length * times), crc32(last, 0), last.length),
    packed: packed.head.length + packed.block.length * times + packed.tail.length,
    size: claim ?? first.length + middle.length * times + last.length,
  };
}

/** Writes a zip of such entries; sizes and positions must stay below 4 GB. */
export function writeDense(path: string, entries: readonly Dense[]): void {
  const file = openSync(path, 'w');
  let position = 0;
  const write = (bytes: Buffer): void => {
    position += writeSync(file, bytes);
  };
  const directory: Buffer[] = [];
  for (const entry of entries.map(pack)) {
    directory.push(record(entry, position));
    write(record(entry));
    write(entry.head);
    const many = Math.max(1, Math.floor((1 << 20) / Math.max(1, entry.block.length)));
    const chunk = Buffer.concat(Array.from({ length: Math.min(many, entry.times) }, () => entry.block));
    for (let left = entry.times; left > 0; left -= many)
      write(left >= many ? chunk : chunk.subarray(0, left * entry.block.length));
    write(entry.tail);
  }
  const start = position;
  for (const each of directory) write(each);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(0xffff, entries.length), 8);
  end.writeUInt16LE(Math.min(0xffff, entries.length), 10);
  end.writeUInt32LE(position - start, 12);
  end.writeUInt32LE(start, 16);
  write(end);
  closeSync(file);
}

/** Local header, or with an offset the entry of the directory. */
function record(
  { name, crc, packed, size }: Pick<Packed, 'name' | 'crc' | 'packed' | 'size'>,
  offset?: number,
): Buffer {
  const central = offset !== undefined;
  const bytes = Buffer.alloc(central ? 46 : 30);
  bytes.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  const at = central ? 6 : 4;
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(0x800, at + 2);
  bytes.writeUInt16LE(8, at + 4);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packed, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  if (central) bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, name]);
}

/**
 * A zip in which many entries use the same data: the first entry holds the kernel, and each one before it quotes the
 * header of the next in a stored block, so that all of them reach the kernel.
 */
export function writeOverlapping(path: string, names: readonly string[], kernel: Dense): void {
  const data = pack(kernel);
  const body = Buffer.concat([data.head, ...Array.from({ length: data.times }, () => data.block), data.tail]);
  const local: Buffer[] = [];
  const sizes: { packed: number; size: number; crc: number }[] = [];
  let after = { packed: body.length, size: data.size, crc: data.crc };
  for (const name of [...names].reverse()) {
    local.unshift(record({ name: Buffer.from(name), ...after }));
    sizes.unshift(after);
    const quoted = local[0] ?? Buffer.alloc(0);
    after = {
      packed: after.packed + quoted.length + NOTHING.length,
      size: after.size + quoted.length,
      crc: joined(crc32(quoted, 0), after.crc, after.size),
    };
  }
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const [index, header] of local.entries()) {
    if (index > 0) {
      const quote = Buffer.from(NOTHING);
      quote.writeUInt16LE(header.length, 1);
      quote.writeUInt16LE(0xffff - header.length, 3);
      pieces.push(quote);
      position += quote.length;
    }
    const size = sizes[index] ?? after;
    directory.push(record({ name: Buffer.from(names[index] ?? ''), ...size }, position));
    pieces.push(header);
    position += header.length;
  }
  const start = position + body.length;
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(start, 16);
  const file = openSync(path, 'w');
  writeSync(file, Buffer.concat([...pieces, body, ...directory, end]));
  closeSync(file);
}

// Check sums as polynomials over two elements, bits in reverse: the sum of two texts one behind the other is that of
// the first times x^(8·length of the second), plus that of the second.

function product(a: number, b: number): number {
  let [result, factor] = [0, b];
  for (let bit = 0x80000000; bit !== 0; bit >>>= 1) {
    if (a & bit) result ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ 0xedb88320 : factor >>> 1;
  }
  return result >>> 0;
}

/** x^(8·length). */
function shift(length: number): number {
  let [result, power] = [0x80000000, 0x00800000];
  for (let left = length; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = product(power, result);
    power = product(power, power);
  }
  return result;
}

const joined = (first: number, second: number, length: number): number =>
  (product(shift(length), first) ^ second) >>> 0;

/** The sum of a text written so many times. */
function repeatedSum(sum: number, length: number, times: number): number {
  let [result, each, size] = [0, sum, length];
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = joined(result, each, size);
    each = joined(each, each, size);
    size *= 2;
  }
  return result;
}
