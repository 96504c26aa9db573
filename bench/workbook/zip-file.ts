/**
 * Writes a zip to disk in constant memory. Local headers are completed once an entry is written, as Excel's are, so
 * that every reader, also the plain inflate, finds the sizes in them. Without zip64: entries stay below 4 GiB.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly compressed: number;
  readonly inflated: number;
}

const PIECE = 1 << 16;
/** 1 January 1980, the first date that a zip can hold. */
const DOS_DATE = 0x21;

export class ZipFile {
  private readonly file: FileHandle;
  private readonly entries: Entry[] = [];
  private position = 0;

  private constructor(file: FileHandle) {
    this.file = file;
  }

  static async create(path: string): Promise<ZipFile> {
    return new ZipFile(await open(path, 'w'));
  }

  /** Adds an entry of UTF-8 text that comes in pieces. */
  async add(name: string, pieces: Iterable<string>): Promise<void> {
    const offset = this.position;
    const blank = localHeader({ name: Buffer.from(name), offset, crc: 0, compressed: 0, inflated: 0 });
    await this.append(blank);
    let crc = 0;
    let inflated = 0;
    const blocks = function* (): Generator<Buffer> {
      for (const block of gathered(pieces)) {
        crc = zlib.crc32(block, crc);
        inflated += block.length;
        yield block;
      }
    };
    for await (const chunk of Readable.from(blocks()).pipe(zlib.createDeflateRaw()))
      await this.append(chunk as Buffer);
    const compressed = this.position - offset - blank.length;
    const entry = { name: Buffer.from(name), offset, crc, compressed, inflated };
    await this.file.write(localHeader(entry), 0, blank.length, offset);
    this.entries.push(entry);
  }

  /** Writes the central directory and closes the file. Gives the bytes of all entries after inflating. */
  async finish(): Promise<number> {
    const start = this.position;
    for (const entry of this.entries) await this.append(centralHeader(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.position - start, 12);
    end.writeUInt32LE(start, 16);
    await this.append(end);
    await this.file.close();
    return this.entries.reduce((sum, { inflated }) => sum + inflated, 0);
  }

  private async append(bytes: Buffer): Promise<void> {
    await this.file.write(bytes, 0, bytes.length, this.position);
    this.position += bytes.length;
  }
}

function* gathered(pieces: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** The fields that both headers have, from "version needed" to "extra field length". */
function common({ name, crc, compressed, inflated }: Entry): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  // Bit 11: names are UTF-8.
  bytes.writeUInt16LE(0x800, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt16LE(DOS_DATE, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(compressed, 14);
  bytes.writeUInt32LE(inflated, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

const localHeader = (entry: Entry): Buffer =>
  Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common(entry), entry.name]);

function centralHeader(entry: Entry): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
    common(entry),
    rest,
    entry.name,
  ]);
}
