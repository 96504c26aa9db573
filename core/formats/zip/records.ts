/**
 * Headers and records of a zip, as they are written again: those of entries that were there keep what they say, with
 * new sizes and positions; those of new parts say no more than they must. Field positions are those of the zip
 * specification (4.3.7, 4.3.12, 4.3.14–4.3.16).
 */
import { Failure } from '../../failure.ts';
import { joined } from '../platform.ts';

interface Packed {
  readonly crc: number;
  readonly inflated: number;
  readonly deflated: Uint8Array;
}

interface Directory {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

/** Flag: sizes and sum stand behind the data. */
const DESCRIPTOR = 8;
/** Flag: the name is UTF-8. */
const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 1 January 1980, the oldest date of a zip: nothing reads the clock. */
const DATE = 0x21;
/** A field that is full says that the number stands in the zip64 field or record. */
const FULL = 0xffffffff;
const ZIP64 = 1;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The local header of an entry with new content; large sizes, if it had any, fit its own fields again. */
export function changedHeader(old: Uint8Array, { crc, inflated, deflated }: Packed): Uint8Array {
  const nameEnd = 30 + viewOf(old).getUint16(26, true);
  const extra = withoutZip64(old.subarray(nameEnd));
  const header = joined([old.subarray(0, nameEnd), extra], nameEnd + extra.length);
  const view = viewOf(header);
  view.setUint16(6, view.getUint16(6, true) & ~DESCRIPTOR, true);
  view.setUint16(8, DEFLATED, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, deflated.length, true);
  view.setUint32(22, inflated, true);
  view.setUint16(28, extra.length, true);
  return header;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  for (let at = 0; at < extra.length;) {
    const isWhole = at + 4 <= extra.length;
    const next = isWhole ? Math.min(extra.length, at + 4 + view.getUint16(at + 2, true)) : extra.length;
    if (!isWhole || view.getUint16(at, true) !== ZIP64) kept.push(extra.subarray(at, next));
    at = next;
  }
  return joined(
    kept,
    kept.reduce((sum, { length }) => sum + length, 0),
  );
}

/** The record of an entry at a new position; `part` where its content is new. */
export function changedRecord(
  old: Uint8Array,
  sizes: { readonly inflated: number; readonly compressed: number },
  part: Packed | null | undefined,
  offset: number,
): Uint8Array {
  const record = old.slice();
  const view = viewOf(record);
  if (part) {
    view.setUint16(8, view.getUint16(8, true) & ~DESCRIPTOR, true);
    view.setUint16(10, DEFLATED, true);
    view.setUint32(16, part.crc, true);
  }
  const numbers = [part?.inflated ?? sizes.inflated, part?.deflated.length ?? sizes.compressed, offset];
  const nameEnd = 46 + view.getUint16(28, true);
  const large = zip64Places(view, nameEnd, nameEnd + view.getUint16(30, true));
  // In this order, each where the record has it: in a field of its own or, where that is full, in the zip64 field.
  [24, 20, 42].forEach((field, index) => {
    const place = view.getUint32(field, true) === FULL ? large.shift() : undefined;
    if (place === undefined) view.setUint32(field, numbers[index] ?? 0, true);
    else view.setBigUint64(place, BigInt(numbers[index] ?? 0), true);
  });
  return record;
}

function zip64Places(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end;) {
    const stop = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) === ZIP64) {
      const places: number[] = [];
      for (let place = at + 4; place + 8 <= stop; place += 8) places.push(place);
      return places;
    }
    at = stop;
  }
  return [];
}

/** What stands behind the directory (zip64 record, end record, comment), `start` being where it stood. */
export function movedEnd(
  old: Uint8Array,
  start: number,
  { count, size, start: moved }: Directory,
): Uint8Array {
  const kept = old.slice();
  const view = viewOf(kept);
  const end = endRecord(view);
  const locator = end - 20;
  const isLarge = locator >= 0 && view.getUint32(locator, true) === 0x07064b50;
  for (const [at, value] of [
    [end + 8, count],
    [end + 10, count],
  ] as const) {
    if (isLarge && view.getUint16(at, true) === 0xffff) continue;
    if (value >= 0xffff) throw new Failure('LIMIT', 'R24', { limit: 0xffff, found: value });
    view.setUint16(at, value, true);
  }
  for (const [at, value] of [
    [end + 12, size],
    [end + 16, moved],
  ] as const)
    if (!isLarge || view.getUint32(at, true) !== FULL) view.setUint32(at, value, true);
  if (!isLarge) return kept;
  const record = Number(view.getBigUint64(locator + 8, true)) - start;
  if (record < 0 || record + 56 > locator) throw new Failure('UNREADABLE', 'R16', { part: 'zip' });
  [count, count, size, moved].forEach((value, index) => {
    view.setBigUint64(record + 24 + 8 * index, BigInt(value), true);
  });
  view.setBigUint64(locator + 8, BigInt(moved + size + record), true);
  return kept;
}

/** The same search from behind as for reading, so that both take the same record. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  throw new Failure('UNREADABLE', 'R03');
}

const nameOf = (part: string): Uint8Array => new TextEncoder().encode(part);

/** What a local header and a record have in common, from the version needed to the sizes of name and extra fields. */
function common(name: Uint8Array, { crc, inflated, deflated }: Packed): Uint8Array {
  const fields = new Uint8Array(26);
  const view = viewOf(fields);
  view.setUint16(0, 20, true);
  view.setUint16(2, name.some((byte) => byte >= 0x80) ? UTF8_NAME : 0, true);
  view.setUint16(4, DEFLATED, true);
  view.setUint16(8, DATE, true);
  view.setUint32(10, crc, true);
  view.setUint32(14, deflated.length, true);
  view.setUint32(18, inflated, true);
  view.setUint16(22, name.length, true);
  return fields;
}

export function addedHeader(part: string, packed: Packed): Uint8Array {
  const name = nameOf(part);
  return joined([Uint8Array.of(0x50, 0x4b, 3, 4), common(name, packed), name], 30 + name.length);
}

export function addedRecord(part: string, packed: Packed, offset: number): Uint8Array {
  const name = nameOf(part);
  const rest = new Uint8Array(14);
  viewOf(rest).setUint32(10, offset, true);
  const begin = Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0);
  return joined([begin, common(name, packed), rest, name], 46 + name.length);
}
