/** Zips built by hand, so that a test can make every field right or wrong on purpose. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../core/formats/zip/crc32.ts';

export interface RawEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** 0 stored, 8 deflated (default). */
  readonly method?: number;
  /** Sum written instead of the right one. */
  readonly crc?: number;
  /** Inflated size written instead of the right one. */
  readonly size?: number;
  /** Sizes and sum stand behind the data, zeros in the local header. */
  readonly descriptor?: boolean;
  /** Other name in the local header. */
  readonly localName?: string;
  readonly encrypted?: boolean;
  /** Compressed bytes written instead of the deflated data. */
  readonly raw?: Uint8Array;
}

export interface RawZipOptions {
  /** Sizes, positions and counts in zip64 records. */
  readonly zip64?: boolean;
  readonly comment?: string;
}

export function rawZip(entries: readonly RawEntry[], options: RawZipOptions = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  const push = (...buffers: Buffer[]): void => {
    for (const buffer of buffers) {
      pieces.push(buffer);
      position += buffer.length;
    }
  };
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const method = entry.method ?? 8;
    const packed = Buffer.from(entry.raw ?? (method === 8 ? deflateRawSync(data) : data));
    const fields = {
      method,
      flags: 0x800 | (entry.descriptor ? 8 : 0) | (entry.encrypted ? 1 : 0),
      crc: entry.crc ?? crc32(data, 0),
      packed: packed.length,
      size: entry.size ?? data.length,
    };
    const offset = position;
    const hidden = entry.descriptor ? { ...fields, crc: 0, packed: 0, size: 0 } : fields;
    push(header(entry.localName ?? entry.name, hidden), packed);
    if (entry.descriptor)
      push(numbers([0x08074b50, 4], [fields.crc, 4], [fields.packed, 4], [fields.size, 4]));
    directory.push(central(entry.name, fields, offset, options.zip64 ?? false));
  }
  const start = position;
  push(...directory);
  const size = position - start;
  if (options.zip64) {
    const record = position;
    push(
      numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4]),
      numbers([entries.length, 8], [entries.length, 8], [size, 8], [start, 8]),
      numbers([0x07064b50, 4], [0, 4], [record, 8], [1, 4]),
    );
  }
  const [count, shownSize, shownStart] = options.zip64
    ? [0xffff, 0xffffffff, 0xffffffff]
    : [entries.length, size, start];
  const comment = Buffer.from(options.comment ?? '');
  push(
    numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2]),
    numbers([shownSize, 4], [shownStart, 4], [comment.length, 2]),
    comment,
  );
  return new Uint8Array(Buffer.concat(pieces));
}

interface Fields {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Little-endian numbers, each with its size in bytes. */
function numbers(...values: readonly (readonly [value: number, size: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of values) {
    if (size === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, size);
    at += size;
  }
  return buffer;
}

function header(name: string, { flags, method, crc, packed, size }: Fields): Buffer {
  const bytes = Buffer.from(name);
  return Buffer.concat([
    numbers([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 2], [0x21, 2]),
    numbers([crc, 4], [packed, 4], [size, 4], [bytes.length, 2], [0, 2]),
    bytes,
  ]);
}

function central(
  name: string,
  { flags, method, crc, packed, size }: Fields,
  offset: number,
  zip64: boolean,
): Buffer {
  const bytes = Buffer.from(name);
  const extra = zip64 ? numbers([1, 2], [24, 2], [size, 8], [packed, 8], [offset, 8]) : Buffer.alloc(0);
  const full = 0xffffffff;
  return Buffer.concat([
    numbers([0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [method, 2], [0, 2], [0x21, 2], [crc, 4]),
    numbers([zip64 ? full : packed, 4], [zip64 ? full : size, 4], [bytes.length, 2], [extra.length, 2]),
    numbers([0, 2], [0, 2], [0, 2], [0, 4], [zip64 ? full : offset, 4]),
    bytes,
    extra,
  ]);
}
