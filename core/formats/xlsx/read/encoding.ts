/** In which encoding an XML part is written: UTF-8 unless a byte-order mark or the XML declaration says otherwise. */
import { joined } from '../../platform.ts';

/** Label of the encoding by the first bytes of a part. */
export function encodingOf(head: Uint8Array): string {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) return 'utf-16le';
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c)) return 'utf-16be';
  const declaration = new TextDecoder('windows-1252').decode(head.subarray(0, 200));
  return /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}

/** So much of a part is looked at to know its encoding. */
const HEAD = 256;

/** The same bytes, with a first chunk that holds all that tells the encoding. */
export async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = head.length === 0 ? chunk : joined([head, chunk], head.length + chunk.length);
    if (head.length < HEAD) continue;
    yield head;
    head = null;
  }
  if (head !== null && head.length > 0) yield head;
}
