/**
 * Our reading of every readable fixture and of published files, cell by cell against three other readers. Each
 * difference must be declared in fixtures/known-differences.ts with who is right and why; none may be stale.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BOOK_CASES, WRAPPINGS } from '../fixtures/edge-books.ts';
import { CELL_CASES } from '../fixtures/edge-cells.ts';
import { KNOWN_DIFFERENCES, type KnownDifference } from '../fixtures/known-differences.ts';
import { OTHER_READERS, plainBook, type OtherReader, type PlainSheet } from '../helpers/other-readers.ts';
import { readBytes, workbookBytes, type RawWorkbook } from '../helpers/raw-workbook.ts';

/** Published files kept beside the repository by those who have them; see docs/data-sources.md. */
const published = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const absent = !existsSync(published);
const writtenBy = fileURLToPath(new URL('../fixtures/written-by/', import.meta.url));

type Fixture = readonly [name: string, bytes: () => Uint8Array];
const made = (kind: string, books: Readonly<Record<string, RawWorkbook>>): Fixture[] =>
  Object.entries(books).map(([name, book]) => [`${kind}: ${name}`, () => workbookBytes(book)]);
const stored = (kind: string, folder: string): Fixture[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [`${kind}: ${name}`, () => new Uint8Array(readFileSync(folder + name))]);

const fixtures: readonly Fixture[] = [
  ...Object.entries(CELL_CASES).map(([name, { cells, ...book }]): Fixture => [
    `cells: ${name}`,
    () => workbookBytes({ ...book, sheets: [{ rows: `<row r="1">${cells}</row>` }] }),
  ]),
  ...made('wrapping', WRAPPINGS),
  ...made('book', Object.fromEntries(Object.entries(BOOK_CASES).map(([name, { book }]) => [name, book]))),
  ...stored('file', writtenBy),
  ...(absent ? [] : [...stored('data', published), ...stored('data', `${published}codes/`)]),
];

const occurred = new Set<KnownDifference>();

/** Entries that may speak about a fixture. */
function knownFor(reader: OtherReader, fixture: string): readonly KnownDifference[] {
  return KNOWN_DIFFERENCES.filter(
    (each) =>
      each.reader === reader &&
      (each.fixtures === undefined ||
        (each.fixtures instanceof RegExp ? each.fixtures.test(fixture) : each.fixtures.includes(fixture))),
  );
}

function declared(known: KnownDifference | undefined): boolean {
  if (known) occurred.add(known);
  return known !== undefined;
}

const names = (sheets: readonly PlainSheet[]): readonly string[] => sheets.map(({ name }) => name);

/** Differences that nobody declared. */
async function differences(reader: OtherReader, fixture: string, bytes: Uint8Array): Promise<unknown[]> {
  const known = knownFor(reader, fixture);
  const whole = (what: KnownDifference['what']): boolean =>
    declared(known.find((each) => each.what === what));
  if (whole('not asked')) return [];
  const ours = plainBook(await readBytes(bytes));
  let theirs: readonly PlainSheet[];
  try {
    theirs = await OTHER_READERS[reader](bytes);
  } catch (error) {
    return whole('throws') ? [] : [`throws ${String(error)}`];
  }
  if (names(ours).join('\n') !== names(theirs).join('\n'))
    return whole('other sheets') ? [] : [names(ours), names(theirs)];
  return ours.flatMap(({ name, cells }, index) => {
    const others = theirs[index]?.cells ?? new Map<string, string>();
    return [...new Set([...cells.keys(), ...others.keys()])].flatMap((address) => {
      const [our, their] = [cells.get(address) ?? '', others.get(address) ?? ''];
      if (our === their) return [];
      const fits = known.find(({ what }) => typeof what === 'function' && what(our, their, address));
      return declared(fits) ? [] : [[`${name}!${address}`, our, their]];
    });
  });
}

describe.each(Object.keys(OTHER_READERS) as OtherReader[])('%s reads as we do', (reader) => {
  it.each(fixtures)('%s', async (fixture, bytes) => {
    expect(await differences(reader, fixture, bytes())).toEqual([]);
  });
});

it.skipIf(absent)(
  `published files${absent ? ' (skipped: no data folder)' : ' are among the fixtures'}`,
  () => {
    expect(fixtures.filter(([name]) => name.startsWith('data: ')).length).toBeGreaterThan(5);
  },
);

it('every declared difference still occurs', () => {
  const stale = KNOWN_DIFFERENCES.filter((each) => !occurred.has(each));
  // Without the data folder, what concerns its files only cannot occur.
  const about = (each: KnownDifference): boolean =>
    Array.isArray(each.fixtures) && each.fixtures.every((name: string) => name.startsWith('data: '));
  expect(stale.filter((each) => !(absent && about(each)))).toEqual([]);
});
