/**
 * The compound file around an .xls: sectors chained by an allocation table ([MS-CFB]). It holds no check sums, so
 * everything that can be compared is: chains against the size of the file and of the streams, and every sector may
 * belong to one chain only.
 */
import { Failure } from '../../failure.ts';
import { damaged } from './damaged.ts';

const HEADER = 512;
/** Sector numbers from here on mean something else than a sector. */
const NO_SECTOR = 0xfffffffa;
const END = 0xfffffffe;
const ENTRY = 128;
const MINI = 64;
const [STORAGE, STREAM, ROOT] = [1, 2, 5];

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The streams directly under the root, by name as the file has it; not those of embedded objects. */
export function streamsOf(file: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const container = new Container(file);
  return new Map(container.children().map((entry) => [entry.name, () => container.stream(entry)] as const));
}

class Container {
  private readonly file: Uint8Array;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly count: number;
  private readonly fat: readonly number[];
  private readonly used: Uint8Array;
  private readonly entries: readonly Entry[];
  private readonly root: Entry;
  private mini: { readonly fat: readonly number[]; readonly bytes: Uint8Array } | null = null;
  private readonly miniUsed = new Set<number>();

  constructor(file: Uint8Array) {
    if (file.length < HEADER) throw new Failure('UNREADABLE', 'R03');
    this.file = file;
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const version = this.view.getUint16(26, true);
    const shift = this.view.getUint16(30, true);
    if (!(version === 3 && shift === 9) && !(version === 4 && shift === 12)) throw damaged();
    if (this.view.getUint16(28, true) !== 0xfffe || this.view.getUint16(32, true) !== 6) throw damaged();
    this.sectorSize = 1 << shift;
    this.count = Math.ceil(file.length / this.sectorSize) - 1;
    this.used = new Uint8Array(Math.max(0, this.count));
    this.fat = this.readFat();
    this.entries = this.readDirectory(version);
    const root = this.entries[0];
    if (root?.type !== ROOT) throw damaged();
    this.root = root;
  }

  /** Streams and storages of the root, found by walking the tree in which siblings are kept. */
  children(): readonly Entry[] {
    const found: Entry[] = [];
    const seen = new Set<number>();
    const open = [this.root.child];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (index === 0xffffffff) continue;
      const entry = this.entries[index];
      if (!entry || seen.has(index) || (entry.type !== STREAM && entry.type !== STORAGE)) throw damaged();
      seen.add(index);
      open.push(entry.left, entry.right);
      if (entry.type === STREAM) found.push(entry);
    }
    return found;
  }

  stream({ start, size }: Entry): Uint8Array {
    if (size >= this.view.getUint32(56, true)) return this.chain(start, size);
    if (size === 0) return new Uint8Array();
    const { fat, bytes } = this.miniStream();
    const whole = new Uint8Array(size);
    let sector = start;
    for (let at = 0; at < size; at += MINI) {
      const length = Math.min(MINI, size - at);
      const piece = bytes.subarray(sector * MINI, sector * MINI + length);
      if (piece.length < length || this.miniUsed.has(sector)) throw damaged();
      this.miniUsed.add(sector);
      whole.set(piece, at);
      sector = fat[sector] ?? END;
    }
    return whole;
  }

  private miniStream(): { readonly fat: readonly number[]; readonly bytes: Uint8Array } {
    this.mini ??= {
      fat: numbersIn(
        this.chain(this.view.getUint32(60, true), this.view.getUint32(64, true) * this.sectorSize),
      ),
      bytes: this.chain(this.root.start, this.root.size),
    };
    return this.mini;
  }

  private readFat(): readonly number[] {
    const wanted = this.view.getUint32(44, true);
    const sectors: number[] = [];
    for (let index = 0; index < 109; index++) sectors.push(this.view.getUint32(76 + index * 4, true));
    let next = this.view.getUint32(68, true);
    const more = this.view.getUint32(72, true);
    for (let step = 0; step < more; step++) {
      const list = numbersIn(this.take(next));
      next = list.pop() ?? END;
      sectors.push(...list);
    }
    const listed = sectors.filter((sector) => sector < NO_SECTOR);
    if (listed.length !== wanted) throw damaged();
    return listed.flatMap((sector) => numbersIn(this.take(sector)));
  }

  private readDirectory(version: number): readonly Entry[] {
    const bytes = this.chain(this.view.getUint32(48, true), null);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      const length = view.getUint16(at + 64, true);
      let name = '';
      for (let place = 0; place + 2 < Math.min(64, length); place += 2)
        name += String.fromCharCode(view.getUint16(at + place, true));
      const high = version === 3 ? 0 : view.getUint32(at + 124, true);
      entries.push({
        name,
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: high * 2 ** 32 + view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  /** The bytes of a chain, which must have as many sectors as `size` asks for; null: up to its end. */
  private chain(start: number, size: number | null): Uint8Array {
    const pieces: Uint8Array[] = [];
    const wanted = size === null ? Infinity : Math.ceil(size / this.sectorSize);
    if (wanted !== Infinity && wanted > this.count) throw new Failure('UNREADABLE', 'R03');
    let sector = start;
    let length = 0;
    // A chain that bites its own tail meets a sector that is already taken.
    while (pieces.length < wanted && sector !== END) {
      const left = size === null ? this.sectorSize : Math.min(this.sectorSize, size - length);
      const piece = this.take(sector).subarray(0, left);
      if (piece.length < left) throw new Failure('UNREADABLE', 'R03');
      pieces.push(piece);
      length += piece.length;
      sector = this.fat[sector] ?? NO_SECTOR;
    }
    // A chain may be longer than its stream, as some programs leave it after a stream shrank.
    if (wanted !== Infinity && pieces.length < wanted) throw damaged();
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** A sector, which then belongs to whoever took it. The last one of a file may be short. */
  private take(sector: number): Uint8Array {
    if (sector >= NO_SECTOR) throw damaged();
    if (sector >= this.count) throw new Failure('UNREADABLE', 'R03');
    if (this.used[sector] !== 0) throw damaged();
    this.used[sector] = 1;
    const from = (sector + 1) * this.sectorSize;
    return this.file.subarray(from, from + this.sectorSize);
  }
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(view.getUint32(at, true));
  return numbers;
}
