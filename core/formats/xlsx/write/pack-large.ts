/**
 * Zips a workbook with parts of many megabytes: the compressor of the platform, which browsers and Node have, takes a
 * sixth of the time that one written in JavaScript takes.
 */
import { joined } from '../../platform.ts';
import { crc32 } from '../../zip/crc32.ts';
import { addedHeader, addedRecord } from '../../zip/records.ts';
import type { NewPart } from '../../zip/rewrite.ts';

/** Bytes from which on it is worth the while. */
export const LARGE_PART = 1 << 21;

/** Parts in the order given. */
export async function packLarge(
  parts: readonly (readonly [name: string, content: Uint8Array])[],
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let size = 0;
  for (const [name, content] of parts) {
    const part: NewPart = {
      crc: crc32(content, 0),
      inflated: content.length,
      deflated: await deflated(content),
    };
    records.push(addedRecord(name, part, size));
    const header = addedHeader(name, part);
    pieces.push(header, part.deflated);
    size += header.length + part.deflated.length;
  }
  const directory = records.reduce((sum, { length }) => sum + length, 0);
  const end = endRecord(records.length, directory, size);
  return joined([...pieces, ...records, end], size + directory + end.length);
}

async function deflated(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return end;
}
