/** Parts of a zip changed, added and removed: what changes is right, all else keeps its bytes. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesSource, nodePlatform } from '../../core/formats/index.ts';
import { Budget } from '../../core/formats/budget.ts';
import { limitsOf } from '../../core/formats/limits.ts';
import { patchZip } from '../../core/formats/xlsx/patch/patch-zip.ts';
import { openZip, readEntry } from '../../core/formats/zip/zip.ts';
import { rawZip, type RawEntry, type RawZipOptions } from '../helpers/raw-zip.ts';
import { refusalOf } from '../helpers/raw-workbook.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Parts as our own reader finds them, in the order in which they stand in the file. */
async function partsOf(zip: Uint8Array): Promise<Record<string, string>> {
  const budget = new Budget(limitsOf(), () => 0);
  const open = await openZip(bytesSource('', zip), budget);
  const parts: Record<string, string> = {};
  for (const entry of open.stored) {
    let text = '';
    for await (const chunk of readEntry(open, entry, nodePlatform, budget)) text += strFromU8(chunk);
    parts[entry.name] = text;
  }
  return parts;
}

/** Local header, data and descriptor of each entry. */
async function rawOf(zip: Uint8Array): Promise<Record<string, string>> {
  const open = await openZip(bytesSource('', zip), new Budget(limitsOf(), () => 0));
  return Object.fromEntries(
    open.stored.map(({ name, offset, end }) => [
      name,
      Buffer.from(zip.subarray(offset, end)).toString('hex'),
    ]),
  );
}

const ENTRIES: readonly RawEntry[] = [
  { name: 'a.xml', data: 'first '.repeat(50) },
  { name: 'b.xml', data: 'second', method: 0 },
  { name: 'media/c.png', data: Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256) },
];

const KINDS: readonly [name: string, entry: Partial<RawEntry>, options: RawZipOptions][] = [
  ['plain', {}, {}],
  ['with data descriptors', { descriptor: true }, {}],
  ['with zip64 records', {}, { zip64: true }],
  ['with both', { descriptor: true }, { zip64: true }],
  ['with a comment at the end', {}, { comment: 'written by hand' }],
];

describe('patchZip', () => {
  describe.each(KINDS)('%s', (_, entry, options) => {
    const zip = rawZip(
      ENTRIES.map((each) => ({ ...each, ...entry })),
      options,
    );

    it.each(['a.xml', 'b.xml', 'media/c.png'])('changes %s and nothing else', async (name) => {
      const patched = await patchZip(zip, new Map([[name, bytesOf('changed')]]));
      expect(await partsOf(patched)).toEqual({ ...(await partsOf(zip)), [name]: 'changed' });
      expect(Object.keys(await partsOf(patched))).toEqual(ENTRIES.map((each) => each.name));
      const [before, after] = [await rawOf(zip), await rawOf(patched)];
      for (const { name: other } of ENTRIES) if (other !== name) expect(after[other]).toBe(before[other]);
    });

    it('removes a part and adds others at the end', async () => {
      const patched = await patchZip(
        zip,
        new Map([
          ['b.xml', null],
          ['nothing.xml', null],
          ['new/é.xml', bytesOf('new')],
        ]),
      );
      const { 'b.xml': gone, ...left } = await partsOf(zip);
      expect(gone).toBe('second');
      expect(Object.entries(await partsOf(patched))).toEqual([...Object.entries(left), ['new/é.xml', 'new']]);
      if (options.comment !== undefined) expect(strFromU8(patched)).toMatch(/written by hand$/);
    });

    it('gives the same file where nothing is to be done', async () => {
      expect(await patchZip(zip, new Map([['nothing.xml', null]]))).toEqual(zip);
    });
  });

  it('keeps dates, extra fields, comments and folders of entries', async () => {
    const zip = zipSync({
      'docs/': new Uint8Array(),
      'a.xml': [
        bytesOf('first'),
        { mtime: '2021-05-04T10:20:30', comment: 'about a', extra: { 0x7777: bytesOf('xx') } },
      ],
      'b.xml': [
        bytesOf('second'),
        { mtime: '2022-06-05T11:22:34', comment: 'about b', extra: { 0x7777: bytesOf('yy') } },
      ],
    });
    const patched = await patchZip(zip, new Map([['a.xml', bytesOf('changed')]]));
    expect(unzipSync(patched)).toEqual({ ...unzipSync(zip), 'a.xml': bytesOf('changed') });
    const text = Buffer.from(patched).toString('latin1');
    // Once in the local header and once in the directory.
    expect(text.split('xx').length - 1).toBe(2);
    for (const comment of ['about a', 'about b']) expect(text).toContain(comment);
    const open = async (bytes: Uint8Array) =>
      (await openZip(bytesSource('', bytes), new Budget(limitsOf(), () => 0))).entries;
    const dateOf = async (bytes: Uint8Array, name: string): Promise<string> => {
      const [from = 0] = (await open(bytes)).get(name)?.record ?? [];
      return Buffer.from(bytes.subarray(from + 12, from + 16)).toString('hex');
    };
    for (const name of ['a.xml', 'b.xml']) expect(await dateOf(patched, name)).toBe(await dateOf(zip, name));
  });

  it('gives the same bytes each time, and the first bytes back where a change is undone', async () => {
    const zip = await patchZip(rawZip(ENTRIES), new Map([['a.xml', bytesOf('first '.repeat(50))]]));
    const there = await patchZip(zip, new Map([['a.xml', bytesOf('changed')]]));
    expect(await patchZip(zip, new Map([['a.xml', bytesOf('changed')]]))).toEqual(there);
    expect(await patchZip(there, new Map([['a.xml', bytesOf('first '.repeat(50))]]))).toEqual(zip);
  });

  it('finds parts whatever the case and the slashes of their names', async () => {
    const zip = rawZip([{ name: 'XL\\Workbook.xml', data: 'old' }]);
    const patched = await patchZip(zip, new Map([['xl/workbook.xml', bytesOf('new')]]));
    expect(await partsOf(patched)).toEqual({ 'XL\\Workbook.xml': 'new' });
  });

  it.each<[string, RawEntry[], string, string]>([
    ['two parts under one name', [...ENTRIES, { name: 'A.xml', data: 'again' }], 'b.xml', 'UNREADABLE.R14'],
    [
      'an encrypted part that should change',
      [{ name: 'a.xml', data: 'x', encrypted: true }],
      'a.xml',
      'LOCKED.R13',
    ],
    [
      'another name in the local header',
      [{ name: 'a.xml', localName: 'b.xml', data: 'x' }],
      'a.xml',
      'UNREADABLE.R16',
    ],
  ])('refuses %s', async (_, entries, name, reason) => {
    expect(await refusalOf(patchZip(rawZip(entries), new Map([[name, bytesOf('y')]])))).toBe(reason);
  });

  it('refuses a file that is cut', async () => {
    const zip = rawZip(ENTRIES);
    expect(await refusalOf(patchZip(zip.subarray(0, zip.length - 30), new Map()))).toBe('UNREADABLE.R03');
  });
});
