/**
 * Damaged files in old formats. An .xls has no check sums: a changed digit cannot be noticed, but cut files, broken
 * chains and records that do not fit must be. In .xlsb and .ods every part has a check sum, so nothing else may come
 * out than what was written.
 */
import { utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../core/failure.ts';
import type { LegacyKind } from '../../core/formats/platform.ts';
import type { Book } from '../../core/model.ts';
import { readOld } from '../helpers/old-files.ts';
import { cellsOf, refusalOf } from '../helpers/raw-workbook.ts';

const book = utils.book_new();
for (const name of ['Date', 'Население'])
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['text', 'Populaţia', 'другой', 0.125, true],
      ...Array.from({ length: 60 }, (_, row) => [`row ${String(row)}`, row, row / 8, row % 2 === 0]),
    ]),
    name,
  );
const written = (type: BookType): Uint8Array =>
  new Uint8Array(write(book, { type: 'buffer', bookType: type }) as Buffer);

const contentOf = ({ sheets }: Book): unknown => sheets.map((grid) => [grid.name, cellsOf(grid)]);

/** What came out, `refused`, or whatever must not happen, thrown on. */
async function ending(bytes: Uint8Array, kind: LegacyKind): Promise<unknown> {
  try {
    return contentOf(await readOld(bytes, kind, { seconds: 20 }));
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'BUG') throw error;
    expect(error.reason).toMatch(/^R\d\d$/);
    return 'refused';
  }
}

const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 3,
});
const changed = (bytes: Uint8Array, list: readonly (readonly [number, number])[]): Uint8Array => {
  const copy = new Uint8Array(bytes);
  for (const [at, value] of list) copy[Math.floor(at * copy.length)] = value;
  return copy;
};

describe('.xls with changed bytes', () => {
  it.each(['biff8', 'biff5'] as const)('of %s are read or refused', async (type) => {
    const whole = written(type);
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        await ending(changed(whole, list), 'xls');
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});

describe.each(['xlsb', 'ods'] as const)('.%s with changed bytes', (kind) => {
  it('gives what was written, or is refused', async () => {
    const whole = written(kind);
    const right = await ending(whole, kind);
    expect(right).not.toBe('refused');
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        expect([right, 'refused']).toContainEqual(await ending(changed(whole, list), kind));
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});

describe('files that are cut', () => {
  it.each([
    ['biff8', 'xls', 512],
    ['biff5', 'xls', 512],
    ['xlsb', 'xlsb', 311],
    ['ods', 'ods', 311],
  ] as const)('%s gives all or nothing', async (type, kind, step) => {
    const whole = written(type);
    const right = await ending(whole, kind);
    for (let length = 0; length < whole.length; length += step)
      expect([right, 'refused']).toContainEqual(await ending(whole.subarray(0, length), kind));
    expect(await ending(whole.subarray(0, whole.length / 2), kind)).toBe('refused');
  });
});

describe('the container of an .xls', () => {
  /** A sound file, its allocation table as a view, and the first sector of the workbook stream. */
  function container(): { bytes: Uint8Array; fat: DataView; first: number; directory: number } {
    const bytes = written('biff8');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const fat = new DataView(bytes.buffer, bytes.byteOffset + (view.getUint32(76, true) + 1) * 512, 512);
    const directory = (view.getUint32(48, true) + 1) * 512;
    for (let at = directory; ; at += 128)
      if (Buffer.from(bytes.subarray(at, at + 16)).toString('utf16le') === 'Workbook')
        return { bytes, fat, first: view.getUint32(at + 116, true), directory: at };
  }
  const cases: readonly [string, (file: ReturnType<typeof container>) => void, string][] = [
    [
      'a chain that bites its tail',
      ({ fat, first }) => {
        fat.setUint32(first * 4, first, true);
      },
      'UNREADABLE.R44',
    ],
    [
      'a chain that ends too soon',
      ({ fat, first }) => {
        fat.setUint32(first * 4, 0xfffffffe, true);
      },
      'UNREADABLE.R44',
    ],
    [
      'a chain that leaves the file',
      ({ fat, first }) => {
        fat.setUint32(first * 4, 60_000, true);
      },
      'UNREADABLE.R03',
    ],
    [
      'a stream longer than the file',
      ({ bytes, directory }) => {
        bytes[directory + 123] = 0x10;
      },
      'UNREADABLE.R03',
    ],
    [
      'a stream that lost its end',
      ({ bytes, directory }) => {
        bytes[directory + 121] = 0x11;
      },
      'UNREADABLE.R03',
    ],
    [
      'a directory that bites its tail',
      ({ bytes, directory }) => {
        bytes.set([0, 0, 0, 0], directory + 76);
        bytes.set([1, 0, 0, 0], directory + 68);
      },
      'UNREADABLE.R44',
    ],
    [
      'a sector size that no program uses',
      ({ bytes }) => {
        bytes[30] = 20;
      },
      'UNREADABLE.R44',
    ],
    [
      'more allocation sectors than listed',
      ({ bytes }) => {
        bytes[45] = 9;
      },
      'UNREADABLE.R44',
    ],
  ];
  it.each(cases)('with %s is refused', async (_, damage, refusal) => {
    const file = container();
    damage(file);
    expect(await refusalOf(readOld(file.bytes, 'xls'))).toBe(refusal);
  });
});
