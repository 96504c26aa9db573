/** Damage to the structure of the zip: what is swapped, missing, twice or claimed wrongly, on purpose or by a bad writer. */
import type { RawEntry } from '../helpers/raw-zip.ts';
import { bytesOf, type Sample } from './corpus.ts';
import type { Random } from './random.ts';

const NUMBERS = [0, 1, 2, 0x7f, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

const ENTRIES: Readonly<Record<string, (entries: RawEntry[], random: Random) => void>> = {
  'swap the data of two': (entries, random) => {
    const [a, b] = [random.int(entries.length), random.int(entries.length)];
    const [first, second] = [entries[a], entries[b]];
    if (!first || !second) return;
    entries[a] = { ...first, data: second.data };
    entries[b] = { ...second, data: first.data };
  },
  duplicate: (entries, random) => {
    entries.splice(random.int(entries.length + 1), 0, random.pick(entries));
  },
  'duplicate in other case': (entries, random) => {
    const entry = random.pick(entries);
    entries.push({ ...entry, name: random.chance(0.5) ? entry.name.toUpperCase() : `/${entry.name}` });
  },
  drop: (entries, random) => {
    entries.splice(random.int(entries.length), 1);
  },
  rename: (entries, random) => {
    const name = random.pick(['', 'x', '../../etc/passwd', 'xl\\workbook.xml', 'xl/', '%', 'a'.repeat(5000)]);
    change(entries, random, (entry) => ({ ...entry, name }));
  },
  'claim another size': (entries, random) => {
    change(entries, random, (entry) => ({ ...entry, size: random.pick(NUMBERS) }));
  },
  'claim a size near': (entries, random) => {
    change(entries, random, (entry) => ({
      ...entry,
      size: Math.max(0, Buffer.byteLength(entry.data) + random.int(9) - 4),
    }));
  },
  'claim another sum': (entries, random) => {
    change(entries, random, (entry) => ({ ...entry, crc: random.int(0x7fffffff) }));
  },
  'claim another method': (entries, random) => {
    const method = random.pick([0, 1, 8, 9, 12, 14, 99]);
    change(entries, random, (entry) => ({ ...entry, method, raw: Buffer.from(entry.data) }));
  },
  'another local name': (entries, random) => {
    change(entries, random, (entry) => ({ ...entry, localName: random.pick(['x', `${entry.name}x`, '']) }));
  },
  encrypt: (entries, random) => {
    change(entries, random, (entry) => ({ ...entry, encrypted: true }));
  },
  'no data': (entries, random) => {
    change(entries, random, (entry) => ({ ...entry, data: '' }));
  },
};
const ENTRY_NAMES = Object.keys(ENTRIES);

function change(entries: RawEntry[], random: Random, to: (entry: RawEntry) => RawEntry): void {
  const at = random.int(entries.length);
  const entry = entries[at];
  if (entry) entries[at] = to(entry);
}

/** Fields of the records of a zip: position and size. */
const FIELDS: Readonly<Record<string, readonly (readonly [name: string, at: number, size: number])[]>> = {
  'PK\x03\x04': [
    ['flags', 6, 2],
    ['method', 8, 2],
    ['time', 10, 4],
    ['sum', 14, 4],
    ['packed', 18, 4],
    ['size', 22, 4],
    ['name length', 26, 2],
    ['extra length', 28, 2],
    ['name', 30, 4],
  ],
  'PK\x01\x02': [
    ['flags', 8, 2],
    ['method', 10, 2],
    ['sum', 16, 4],
    ['packed', 20, 4],
    ['size', 24, 4],
    ['name length', 28, 2],
    ['extra length', 30, 2],
    ['comment length', 32, 2],
    ['offset', 42, 4],
    ['name', 46, 4],
  ],
  'PK\x05\x06': [
    ['count', 10, 2],
    ['directory size', 12, 4],
    ['directory offset', 16, 4],
    ['comment length', 20, 2],
  ],
  'PK\x06\x06': [
    ['count', 32, 4],
    ['directory size', 40, 4],
    ['directory offset', 48, 4],
  ],
  'PK\x06\x07': [['record offset', 8, 4]],
};
const RECORDS = Object.keys(FIELDS);

export function mutateStructure(sample: Sample, random: Random, steps: string[]): Uint8Array {
  const entries = [...sample.entries];
  const fieldsOnly = random.chance(0.5);
  for (let count = fieldsOnly ? 0 : 1 + random.int(2); count > 0 && entries.length > 0; count--) {
    const step = random.pick(ENTRY_NAMES);
    ENTRIES[step]?.(entries, random);
    steps.push(step);
  }
  const bytes = Buffer.from(bytesOf({ entries, zip: sample.zip }));
  for (let count = fieldsOnly ? 1 + random.int(2) : 0; count > 0; count--) steps.push(lie(bytes, random));
  return bytes;
}

/** Changes one field of one record; what it said goes to another one, near or far. */
function lie(bytes: Buffer, random: Random): string {
  const signature = random.pick(RECORDS);
  const places: number[] = [];
  for (
    let at = bytes.indexOf(signature, 0, 'latin1');
    at >= 0;
    at = bytes.indexOf(signature, at + 4, 'latin1')
  )
    places.push(at);
  if (places.length === 0) return 'no such record';
  const place = random.pick(places);
  const [name, at, size] = random.pick(FIELDS[signature] ?? []);
  if (place + at + size > bytes.length) return 'no such field';
  const before = bytes.readUIntLE(place + at, size);
  const other = random.pick(places) + at;
  const value = random.pick([
    ...NUMBERS,
    before + 1,
    before - 1,
    before ^ (1 << random.int(8)),
    bytes.length,
    // The field of another entry: its data, its size, its name.
    other + size <= bytes.length ? bytes.readUIntLE(other, size) : 0,
  ]);
  bytes.writeUIntLE((value >>> 0) % 2 ** (8 * size), place + at, size);
  return `${name} ${signature.slice(2) === '\x03\x04' ? 'in a local header' : 'in the directory'}`;
}
