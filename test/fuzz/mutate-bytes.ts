/** Damage to the bytes of a file, whatever they mean: what bad disks, cables and half copies do. */
import type { Step } from './mutate.ts';
import type { Random } from './random.ts';

type Bytes = Buffer<ArrayBufferLike>;

const CHANGES: Readonly<Record<string, (bytes: Bytes, random: Random) => Bytes>> = {
  'flip a bit': (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << random.int(8))),
  'set a byte': (bytes, random) =>
    changed(bytes, random, () => random.pick([0, 1, 0x7f, 0x80, 0xff, random.int(256)])),
  cut: (bytes, random) => bytes.subarray(0, random.int(bytes.length)),
  'cut a little': (bytes, random) => bytes.subarray(0, Math.max(0, bytes.length - 1 - random.int(40))),
  'cut the beginning': (bytes, random) => bytes.subarray(random.int(bytes.length)),
  insert: (bytes, random) => {
    const at = random.int(bytes.length + 1);
    const more = Buffer.from(Array.from({ length: 1 + random.int(8) }, () => random.int(256)));
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  },
  remove: (bytes, random) => {
    const at = random.int(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.int(16))]);
  },
  'copy a block': (bytes, random) => {
    const [from, to, size] = [random.int(bytes.length), random.int(bytes.length), 1 + random.int(200)];
    const result = Buffer.from(bytes);
    bytes.copy(result, to, from, Math.min(bytes.length, from + size));
    return result;
  },
  'swap two blocks': (bytes, random) => {
    const size = 1 + random.int(100);
    const [a, b] = [random.int(bytes.length), random.int(bytes.length)];
    const result = Buffer.from(bytes);
    bytes.copy(result, b, a, Math.min(bytes.length, a + size));
    bytes.copy(result, a, b, Math.min(bytes.length, b + size));
    return result;
  },
  'zero a block': (bytes, random) => {
    const at = random.int(bytes.length);
    return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + 1 + random.int(300)));
  },
  'bytes of chance': (_, random) => {
    const head = random.pick([
      '',
      'PK\x03\x04',
      'PK\x05\x06',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '<?xml',
      '%PDF-',
    ]);
    const rest = Array.from({ length: random.int(1500) }, () => random.int(256));
    return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(rest)]);
  },
};
const NAMES = Object.keys(CHANGES);

function changed(bytes: Bytes, random: Random, change: (byte: number) => number): Bytes {
  const result = Buffer.from(bytes);
  const at = random.int(bytes.length);
  const before = result[at];
  if (before !== undefined) result[at] = change(before);
  return result;
}

export function mutateBytes(bytes: Uint8Array, random: Random): Step<Uint8Array> {
  const step = random.pick(NAMES);
  const change = CHANGES[step];
  if (!change || bytes.length === 0) return { step: 'nothing', result: bytes };
  return { step, result: change(Buffer.from(bytes), random) };
}
