/**
 * Changes of a part as pieces of text put in the place of others, so that everything between them keeps its bytes and
 * the part can be put back exactly.
 */
import { Failure } from '../../../failure.ts';

/** At byte `at`, `was` is exchanged for `now`; either may be empty. */
export interface Splice {
  readonly at: number;
  readonly was: string;
  readonly now: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** In order of place; pieces put in at one place stay in the order given. */
export const inOrder = (splices: readonly Splice[]): Splice[] => [...splices].sort((a, b) => a.at - b.at);

/** What puts a part back: the same splices the other way round, at their places in the changed part. */
export function reversed(splices: readonly Splice[]): Splice[] {
  let moved = 0;
  return inOrder(splices).map(({ at, was, now }) => {
    const back = { at: at + moved, was: now, now: was };
    moved += encoder.encode(now).length - encoder.encode(was).length;
    return back;
  });
}

/** The bytes of a part with splices carried out. Throws `UNREADABLE` where something else stands at a place. */
export async function* spliced(
  chunks: AsyncIterable<Uint8Array>,
  splices: readonly Splice[],
  part: string,
): AsyncGenerator<Uint8Array> {
  const list = inOrder(splices);
  let next = 0;
  let position = 0;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (held.length > 0) {
      bytes = new Uint8Array(held.length + chunk.length);
      bytes.set(held);
      bytes.set(chunk, held.length);
    }
    let copied = 0;
    for (let splice = list[next]; splice; splice = list[next]) {
      const was = encoder.encode(splice.was);
      const from = splice.at - position;
      if (from < copied) throw damaged(part);
      if (from + was.length > bytes.length) break;
      if (decoder.decode(bytes.subarray(from, from + was.length)) !== splice.was) throw damaged(part);
      if (from > copied) yield bytes.subarray(copied, from);
      if (splice.now !== '') yield encoder.encode(splice.now);
      copied = from + was.length;
      next++;
    }
    // A piece to be taken out may be cut by the end of the chunk: it waits for the rest.
    const until = Math.max(copied, Math.min(bytes.length, (list[next]?.at ?? Infinity) - position));
    if (until > copied) yield bytes.subarray(copied, until);
    held = bytes.slice(until);
    position += until;
  }
  if (next < list.length || held.length > 0) throw damaged(part);
}

/** The same of a text whose splices count characters; the result counts bytes. */
export function inBytes(text: string, splices: readonly Splice[]): Splice[] {
  let characters = 0;
  let bytes = 0;
  return inOrder(splices).map((splice) => {
    bytes += encoder.encode(text.slice(characters, splice.at)).length;
    characters = splice.at;
    return { ...splice, at: bytes };
  });
}

const damaged = (part: string): Failure => new Failure('UNREADABLE', 'R17', { part });
