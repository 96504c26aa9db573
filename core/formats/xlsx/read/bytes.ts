/** Comparing and finding among bytes, with as little work as can be: sheets are read byte by byte. */

export const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** What may begin a name: letters, `_`, `:` and everything beyond ASCII. */
export const beginsName = (byte: number | undefined): boolean =>
  byte !== undefined &&
  ((byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    byte === 0x5f ||
    byte === 0x3a ||
    byte >= 0x80);

/** ASCII bytes of a name, to be compared with `named` and `attribute`. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Position behind a byte-order mark at the very beginning of a part. */
export const behindMark = (bytes: Uint8Array, at: number): number =>
  at === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : at;

/** Whether these bytes stand at a position. */
export function stands(bytes: Uint8Array, at: number, what: Uint8Array): boolean {
  for (let index = 0; index < what.length; index++) if (bytes[at + index] !== what[index]) return false;
  return true;
}

export function equal(
  bytes: Uint8Array,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let index = 0; index < end - start; index++)
    if (bytes[start + index] !== bytes[otherStart + index]) return false;
  return true;
}

export const isText = (bytes: Uint8Array, text: string): boolean =>
  bytes.every((byte, index) => byte === text.charCodeAt(index));

export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Whether the bytes end within `text`. */
export const isBeginning = (bytes: Uint8Array, at: number, end: number, text: string): boolean =>
  startsWith(bytes, at, text.slice(0, end - at));

/** Position behind the next `text`, or -1. */
export function after(bytes: Uint8Array, at: number, end: number, text: string): number {
  for (; at + text.length <= end; at++) if (startsWith(bytes, at, text)) return at + text.length;
  return -1;
}
