/**
 * The zip as the oracle sees it: its central directory walked as the zip specification (APPNOTE 4.3) has it, every
 * entry unpacked in memory. It reads on where it can and notes what is not as it should be.
 */
import { inflateRawSync } from 'node:zlib';

/** What keeps the oracle from reading on. */
export class Unreadable extends Error {}

export type Note = (kind: string) => void;

export interface OracleZip {
  /** Unpacked bytes of the entry with a name, whatever its case; null where there is none. */
  part(name: string): Buffer | null;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const MOST = 64 * 1024 * 1024;

export function openOracleZip(bytes: Uint8Array, note: Note): OracleZip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of directoryOf(file)) {
    const key = keyOf(entry.name);
    // Folders, which some writers list as well, hold nothing.
    if (/[\\/]$/.test(entry.name) && entry.size === 0) continue;
    if (entries.has(key)) note('zip: two entries of one name');
    entries.set(key, entry);
  }
  const known = new Map<string, Buffer>();
  return {
    part(name) {
      const key = keyOf(name);
      const entry = entries.get(key);
      if (!entry) return null;
      const data = known.get(key) ?? dataOf(file, entry, note);
      known.set(key, data);
      return data;
    },
  };
}

function keyOf(name: string): string {
  let plain = name;
  try {
    plain = decodeURIComponent(name);
  } catch {
    // Not escaped: taken as it is.
  }
  return plain.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function directoryOf(file: Buffer): Entry[] {
  let end = file.length - 22;
  while (
    end >= 0 &&
    !(file.readUInt32LE(end) === 0x06054b50 && end + 22 + file.readUInt16LE(end + 20) <= file.length)
  )
    end--;
  if (end < 0) throw new Unreadable('zip: no end of directory');
  let count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (end >= 20 && file.readUInt32LE(end - 20) === 0x07064b50) {
    const record = Number(file.readBigUInt64LE(end - 12));
    if (record + 56 > file.length || file.readUInt32LE(record) !== 0x06064b50)
      throw new Unreadable('zip: no zip64 record');
    count = Number(file.readBigUInt64LE(record + 32));
    at = Number(file.readBigUInt64LE(record + 48));
  }
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50)
      throw new Unreadable('zip: directory broken');
    const names = at + 46 + file.readUInt16LE(at + 28);
    const extra = names + file.readUInt16LE(at + 30);
    const next = extra + file.readUInt16LE(at + 32);
    if (next > file.length) throw new Unreadable('zip: directory broken');
    const wide = wideNumbers(file.subarray(names, extra));
    const number = (place: number): number => {
      const value = file.readUInt32LE(at + place);
      return value === 0xffffffff ? (wide.shift() ?? value) : value;
    };
    const [size, packed] = [number(24), number(20)];
    entries.push({
      name: file.toString('utf8', at + 46, names),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed,
      size,
      offset: number(42),
    });
    at = next;
  }
  return entries;
}

/** The numbers of 8 bytes in the extra field 1. */
function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
      Number(field.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}

function dataOf(file: Buffer, entry: Entry, note: Note): Buffer {
  const { offset } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50)
    throw new Unreadable('zip: no local header');
  const nameEnd = offset + 30 + file.readUInt16LE(offset + 26);
  const start = nameEnd + file.readUInt16LE(offset + 28);
  if (start + entry.packed > file.length) throw new Unreadable('zip: entry beyond the end');
  if (file.toString('utf8', offset + 30, nameEnd) !== entry.name) note('zip: another local name');
  if (entry.flags & 1) throw new Unreadable('zip: encrypted');
  const packed = file.subarray(start, start + entry.packed);
  let data = packed;
  if (entry.method === 8)
    try {
      data = inflateRawSync(packed, { maxOutputLength: MOST });
    } catch {
      throw new Unreadable('zip: cannot be inflated');
    }
  else if (entry.method !== 0) throw new Unreadable('zip: another method');
  if (data.length !== entry.size) note('zip: another size');
  if (sumOf(data) !== entry.crc) note('zip: another check sum');
  return data;
}

/** CRC-32, a bit at a time through a table of its own. */
function sumOf(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
