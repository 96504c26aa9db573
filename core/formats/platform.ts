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
}
