/** A platform whose inflated bytes come in pieces of any size, which no platform promises. */
import { nodePlatform, type Platform } from '../../core/formats/index.ts';

/** So many bytes of each part come in the sizes asked for; the rest of a long part in pieces of this size. */
const SMALL = 4_000;
const LARGE = 8_192;

/** The bytes of `chunks`, cut into pieces of these sizes over and over again. */
async function* recut(
  chunks: AsyncIterable<Uint8Array>,
  sizes: readonly number[],
): AsyncGenerator<Uint8Array> {
  let done = 0;
  let turn = 0;
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length;) {
      const size = done < SMALL ? (sizes[turn++ % sizes.length] ?? 1) : LARGE;
      const piece = chunk.slice(at, at + size);
      at += piece.length;
      done += piece.length;
      yield piece;
    }
}

export const recutting = (sizes: readonly number[]): Platform => ({
  ...nodePlatform,
  inflate: (chunks) => recut(nodePlatform.inflate(chunks), sizes),
});
