/** What a format reader needs from its surroundings; Node and browsers each have one implementation. */
import { Failure } from '../failure.ts';
import type { Host } from '../model.ts';
import { limitsOf, megabytes, type Limits } from './limits.ts';
import type { PackedBook } from './pack.ts';

/** Random access to a file's bytes. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  read(start: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Formats that are read as a whole, away from the thread that asks where the platform can do that. */
export type LegacyKind = 'xls' | 'xlsb' | 'ods';

export interface Platform {
  /** Raw inflate (no zlib header) of a stream of chunks, as a stream of chunks. Must fail on a broken stream. */
  inflate(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Hex SHA-256 of a stream of chunks. */
  sha256(chunks: AsyncIterable<Uint8Array>): Promise<string>;
  /** Milliseconds from any beginning; for the limit of time, never for a result. */
  now(): number;
  /** CRC-32 of bytes, continuing from `seed` (0 at first), where the platform has a fast one. */
  readonly crc32?: (bytes: Uint8Array, seed: number) => number;
  /** Reads a workbook in an old format. Throws a `Failure`: a refusal, or `STOPPED` where `host` asked for it. */
  convert?(
    bytes: Uint8Array,
    name: string,
    kind: LegacyKind,
    limits: Partial<Limits>,
    host: Host,
  ): Promise<PackedBook>;
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

/** A stream (standard input, a download) gathered into a source; refused once it is longer than a file may be. */
export async function streamSource(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  limits: Partial<Limits> = {},
): Promise<ByteSource> {
  const { fileBytes } = limitsOf(limits);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > fileBytes)
      throw new Failure('LIMIT', 'R28', {
        file: name,
        limit: megabytes(fileBytes),
        found: megabytes(size),
      });
    pieces.push(chunk);
  }
  return bytesSource(name, joined(pieces, size));
}

/** Bytes in memory. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (start, length) => Promise.resolve(bytes.subarray(start, start + length)),
    close: () => Promise.resolve(),
  };
}

export function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
