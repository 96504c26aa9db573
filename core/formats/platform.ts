/** What a format reader needs from its surroundings; Node and browsers each have one implementation. */

/** Random access to a file's bytes. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  read(start: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Platform {
  /** Raw inflate (no zlib header) of a stream of chunks, as a stream of chunks. Must fail on a broken stream. */
  inflate(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Hex SHA-256 of a stream of chunks. */
  sha256(chunks: AsyncIterable<Uint8Array>): Promise<string>;
  /** CRC-32 of bytes, continuing from `seed` (0 at first), where the platform has a fast one. */
  readonly crc32?: (bytes: Uint8Array, seed: number) => number;
}

/** Bytes `start` to `start + length` of a source, in pieces. */
export async function* chunksOf(
  source: ByteSource,
  start = 0,
  length = source.size,
  piece = 1 << 18,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < start + length; at += piece)
    yield await source.read(at, Math.min(piece, start + length - at));
}
