/** In which encoding a text file is written, decided over all its bytes; and its bytes as text. */
import type { CsvEncoding } from '../../model.ts';

/** Bytes of the byte-order mark at the start, and the encoding it stands for. */
export function markOf(head: Uint8Array): { readonly encoding: CsvEncoding; readonly length: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

const PLAIN = 0;
const MARK = 1;
const ZERO = 2;
const HIGH = 3;

/** What each byte may be: a line end or a delimiter, which every table has, a zero, or a part of a longer character. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 ? HIGH : byte === 0 ? ZERO : '\t\n\r,;|'.includes(String.fromCharCode(byte)) ? MARK : PLAIN,
);

/** Counts what tells encodings apart, over a file fed in pieces. */
export class ByteCensus {
  private size = 0;
  /** Zero bytes at even and at odd places. */
  private readonly zeros: [even: number, odd: number] = [0, 0];
  private readonly marks: [even: number, odd: number] = [0, 0];
  /** Characters of several bytes that are right in UTF-8, and bytes that are not. */
  private right = 0;
  private wrong = 0;
  /** Bytes that the character begun still needs, and the range of the next one. */
  private needed = 0;
  private low = 0x80;
  private high = 0xbf;

  feed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (this.needed > 0) {
        if (byte >= this.low && byte <= this.high) {
          [this.low, this.high] = [0x80, 0xbf];
          if (--this.needed === 0) this.right++;
          continue;
        }
        this.needed = 0;
        this.wrong++;
      }
      const kind = KINDS[byte];
      if (kind === PLAIN) continue;
      const side = ((this.size + at) & 1) as 0 | 1;
      if (kind === HIGH) this.begin(byte);
      else if (kind === ZERO) this.zeros[side]++;
      else this.marks[side]++;
    }
    this.size += bytes.length;
  }

  /** UTF-8 as the Unicode standard has it: nothing over-long, no halves of pairs, nothing beyond U+10FFFF. */
  private begin(byte: number): void {
    if (byte < 0xc2 || byte > 0xf4) {
      this.wrong++;
      return;
    }
    this.needed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    this.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  }

  /**
   * UTF-16 with the zero bytes on one side: digits, delimiters and line ends have one in any language. Fewer zeros
   * than that are damage in a file of another encoding.
   */
  private isWide(side: 0 | 1): boolean {
    const zeros = this.zeros[side];
    const other = (1 - side) as 0 | 1;
    return (
      zeros > 4 * this.zeros[other] &&
      zeros * 2 >= this.marks[other] &&
      zeros * 40 >= this.size &&
      this.size % 2 === 0
    );
  }

  /** `doubtful`: many characters are right in UTF-8, so that two encodings may be mixed in the file. */
  verdict(): { readonly encoding: CsvEncoding; readonly doubtful: boolean } {
    if (this.isWide(1)) return { encoding: 'utf-16le', doubtful: false };
    if (this.isWide(0)) return { encoding: 'utf-16be', doubtful: false };
    const wrong = this.wrong + (this.needed > 0 ? 1 : 0);
    if (wrong === 0) return { encoding: 'utf-8', doubtful: false };
    return { encoding: 'windows-1252', doubtful: this.right * 4 > wrong };
  }
}

/** Turns pieces of bytes into pieces of text; a character cut in two comes whole with the next piece. */
export interface Decoder {
  /** Throws a TypeError at what is no text in this encoding. */
  decode(bytes: Uint8Array): string;
  finish(): string;
}

/** `lenient` shows what cannot be read as U+FFFD, for a look at a part of a file. */
export function decoderOf(encoding: CsvEncoding, lenient = false): Decoder {
  if (encoding === 'windows-1252') return { decode: decodeWindows, finish: () => '' };
  const decoder = new TextDecoder(encoding, { fatal: !lenient, ignoreBOM: true });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), finish: () => decoder.decode() };
}

/** Characters of the bytes 80 to 9F; the five that windows-1252 does not use stay control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const PART = 8192;

// Some releases of Node decode windows-1252 as Latin-1, so that € and ’ become control characters.
export function decodeWindows(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PART)
    text += String.fromCharCode(...bytes.subarray(at, at + PART));
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Signs that no text in windows-1252 has. */
export const isUnusedInWindows = (text: string): boolean => /[\u0081\u008d\u008f\u0090\u009d]/.test(text);
