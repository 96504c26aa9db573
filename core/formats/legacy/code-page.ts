/** Texts of BIFF5 stand in the code page that the workbook names; here is what each is called elsewhere. */
import { damaged } from './damaged.ts';

export type Decode = (bytes: Uint8Array) => string;

const NAMES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10_000: 'macintosh',
  10_007: 'x-mac-cyrillic',
  // As Excel for the Macintosh and for Windows number their own.
  32_768: 'macintosh',
  32_769: 'windows-1252',
  65_001: 'utf-8',
};

/** What windows-1252 has where Latin-1 has control characters; some versions of Node decode them as those. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const latin: Decode = (bytes) => {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte < 0xa0 ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte);
  return text;
};

/** Decoder of a code page; one that is not known is refused, since its texts would be wrong. */
export function codePage(number: number): Decode {
  const name = number >= 1250 && number <= 1258 ? `windows-${String(number)}` : NAMES[number];
  if (name === undefined) throw damaged();
  if (name === 'windows-1252') return latin;
  try {
    const decoder = new TextDecoder(name);
    return (bytes) => decoder.decode(bytes);
  } catch {
    throw damaged();
  }
}
