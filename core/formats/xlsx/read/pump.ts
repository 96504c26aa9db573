/** Brings inflated chunks to a parser that works on bytes, keeping what it could not finish for the next chunk. */
import { Failure } from '../../../failure.ts';
import type { Host } from '../../../model.ts';
import { encodingOf, withHead } from './encoding.ts';
import { megabytes, type Limits } from '../../limits.ts';

/** A parser of one XML part, fed as UTF-8. */
export interface PartParser {
  /**
   * Reads `bytes` from `from` to `end` and returns the position up to which it is done; what begins there is
   * incomplete and comes again with more behind it. The bytes behind `end` are zero, so a scan for a character may
   * run into them safely.
   */
  feed(bytes: Uint8Array, from: number, end: number): number;
  /** Called behind the last chunk; throws where the document is not complete. */
  finish(): void;
}

const ZEROS = 64;

export const tooLarge = (part: string, { elementBytes }: Limits): Failure =>
  new Failure('LIMIT', 'R25', { part, limit: megabytes(elementBytes) });

/** Feeds a part to its parser. Yields after each chunk, so that the caller may stop, report or hand on rows. */
export async function* pump(
  chunks: AsyncIterable<Uint8Array>,
  parser: PartParser,
  part: string,
  limits: Limits,
  host?: Host,
): AsyncGenerator<undefined> {
  let work = new Uint8Array((1 << 19) + ZEROS);
  let from = 0;
  let end = 0;
  /** Not fed again before so many bytes are there: an element in many small pieces must not be read over and over. */
  let wanted = 0;
  for await (const chunk of asUtf8(chunks, part)) {
    if (host?.signal?.aborted) throw new Failure('STOPPED', 'signal');
    const left = end - from;
    const needed = left + chunk.length + ZEROS;
    if (needed > work.length) {
      const larger = new Uint8Array(Math.max(needed, work.length * 2));
      larger.set(work.subarray(from, end));
      work = larger;
    } else work.copyWithin(0, from, end);
    work.set(chunk, left);
    end = left + chunk.length;
    work.fill(0, end, end + ZEROS);
    from = 0;
    if (end < wanted) continue;
    from = parser.feed(work, 0, end);
    // What is left is the beginning of one element; complete ones are judged by the parser.
    if (end - from > limits.elementBytes) throw tooLarge(part, limits);
    wanted = Math.min(2 * (end - from), limits.elementBytes);
    yield;
  }
  if (from === 0 && end > 0) from = parser.feed(work, 0, end);
  if (from < end) throw new Failure('UNREADABLE', 'R17', { part });
  parser.finish();
}

/** Chunks as they are where they are UTF-8, as nearly always; otherwise transcoded. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  const encoder = new TextEncoder();
  try {
    for await (const chunk of withHead(chunks)) {
      if (decoder === undefined) {
        const encoding = encodingOf(chunk).toLowerCase();
        decoder =
          encoding === 'utf-8' || encoding === 'utf8' ? null : new TextDecoder(encoding, { fatal: true });
      }
      yield decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
    }
    if (decoder) yield encoder.encode(decoder.decode());
  } catch (error) {
    // An unknown encoding or bytes that are not of it.
    if (error instanceof RangeError || error instanceof TypeError)
      throw new Failure('UNREADABLE', 'R17', { part });
    throw error;
  }
}
