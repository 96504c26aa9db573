/**
 * Custom properties of an .xls: the second set in the stream of the document summary ([MS-OLEPS]). Numbers, dates and
 * booleans are given as their text, as in .xlsx.
 */
import { codePage, type Decode } from './code-page.ts';

export const SUMMARY = '\u0005DocumentSummaryInformation';

/** {D5CDD505-2E9C-101B-9397-08002B2CF9AE} as it stands in the file. */
const CUSTOM = '05d5cdd59c2e1b10939708002b2cf9ae';

/** None where the stream holds none; a stream that cannot be read is refused by whoever reads beyond its end. */
export function customProperties(stream: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sets = view.getUint32(24, true);
  for (let index = 0; index < Math.min(sets, 2); index++) {
    const at = 28 + index * 20;
    const id = Array.from(stream.subarray(at, at + 16), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
    if (id === CUSTOM) return readSet(view, view.getUint32(at + 16, true));
  }
  return new Map();
}

function readSet(view: DataView, start: number): ReadonlyMap<string, string> {
  const places = new Map<number, number>();
  const count = view.getUint32(start + 4, true);
  for (let index = 0; index < count; index++) {
    const at = start + 8 + index * 8;
    places.set(view.getUint32(at, true), start + view.getUint32(at + 4, true));
  }
  const page = places.get(1);
  const number = page === undefined ? 1252 : view.getUint16(page + 4, true);
  const dictionary = places.get(0);
  const properties = new Map<string, string>();
  if (dictionary === undefined) return properties;
  const decode = codePage(number);
  for (const [id, name] of namesIn(view, dictionary, number, decode)) {
    const at = places.get(id);
    const value = at === undefined ? null : valueAt(view, at, decode);
    if (value !== null) properties.set(name, value);
  }
  return properties;
}

function namesIn(view: DataView, start: number, page: number, decode: Decode): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const count = view.getUint32(start, true);
  let at = start + 4;
  for (let index = 0; index < count; index++) {
    const id = view.getUint32(at, true);
    const length = view.getUint32(at + 4, true);
    // In the wide code page lengths count characters, and each name begins at a multiple of four.
    const bytes = page === 1200 ? length * 2 : length;
    names.set(id, withoutEnd(decode(bytesAt(view, at + 8, bytes))));
    at += 8 + (page === 1200 ? Math.ceil(bytes / 4) * 4 : bytes);
  }
  return names;
}

function valueAt(view: DataView, at: number, decode: Decode): string | null {
  const value = at + 4;
  switch (view.getUint16(at, true)) {
    case 2:
      return String(view.getInt16(value, true));
    case 3:
    case 22:
      return String(view.getInt32(value, true));
    case 5:
      return String(view.getFloat64(value, true));
    case 11:
      return String(view.getUint16(value, true) !== 0);
    case 30:
      return withoutEnd(decode(bytesAt(view, value + 4, view.getUint32(value, true))));
    case 31:
      return withoutEnd(
        new TextDecoder('utf-16le').decode(bytesAt(view, value + 4, view.getUint32(value, true) * 2)),
      );
    case 64: {
      // Tenths of microseconds since 1601.
      const milliseconds = Number(view.getBigUint64(value, true) / 10_000n) - 11_644_473_600_000;
      return new Date(milliseconds).toISOString().replace(/\.000Z$/, 'Z');
    }
    default:
      return null;
  }
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  if (at + length > view.byteLength) throw new RangeError('property');
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

const withoutEnd = (text: string): string => text.replace(/\0[^]*$/, '');
