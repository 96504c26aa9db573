/** Brings notes into a sheet: its comments part and drawing, the old ones or new ones, and the reference to them. */
import { unescapeExcel } from '../read/escapes.ts';
import { partAt, relationshipsOf } from '../read/workbook.ts';
import { decodePart, type PartReader } from '../read/xml.ts';
import type { ZipEntry } from '../../zip/zip.ts';
import { addComments, addShapes, newComments, newDrawing, type CellNote } from './notes.ts';
import type { Dialect, Package } from './package.ts';
import { elementsOf, tagOf, type XmlNode } from './xml-text.ts';

interface Behind {
  /** What stands behind the rows, from which byte on. */
  readonly text: string;
  readonly at: number;
  readonly prefix: string;
  readonly most: number;
}

interface Where {
  readonly reader: PartReader;
  readonly pack: Package;
  readonly dialect: Dialect;
}

/** How many notes were written. Cells that people discuss in comments get none: Excel writes their text as a note. */
export async function writeNotes(
  where: Where,
  sheet: ZipEntry,
  wanted: readonly CellNote[],
  { text, at, prefix, most }: Behind,
): Promise<number> {
  const { reader, pack, dialect } = where;
  const relations = await relationshipsOf(sheet.name, reader);
  const targets = (type: string): string[] =>
    relations.filter((each) => each.type === type).map(({ target }) => partAt(reader.zip, target).name);
  const discussed = await discussedCells(reader, targets('threadedComment'));
  const notes = wanted.filter(({ cell }) => !discussed.has(cell)).slice(0, most);
  if (notes.length === 0) return 0;
  const [comments] = targets('comments');
  const place = notesPlace(text);
  const reference = place.reference ? relationId(tagOf(text, place.reference)) : undefined;
  const drawing = relations.find(({ id }) => id === reference)?.target;
  if (place.reference && drawing === undefined) return 0;
  let fresh: readonly CellNote[] = notes;
  if (comments === undefined) {
    const part = pack.freeName('xl/comments#.xml');
    pack.add(part, newComments(notes, dialect.main), 'spreadsheetml.comments+xml');
    await pack.relate(sheet.name, `${dialect.relationships}/comments`, part);
  } else {
    const own = (await pack.text(comments)) ?? '';
    const added = addComments(own, notes, comments);
    pack.change(comments, own, added.splices);
    ({ fresh } = added);
  }
  if (drawing !== undefined) {
    const part = partAt(reader.zip, drawing).name;
    const own = (await pack.text(part)) ?? '';
    pack.change(part, own, addShapes(own, fresh) ?? []);
  } else if (fresh.length > 0) {
    const part = pack.freeName('xl/drawings/vmlDrawing#.vml');
    pack.add(part, newDrawing(fresh), null);
    const id = await pack.relate(sheet.name, `${dialect.relationships}/vmlDrawing`, part);
    const now = `<${prefix}legacyDrawing xmlns:r="${dialect.relationships}" r:id="${id}"/>`;
    const before = new TextEncoder().encode(text.slice(0, place.at)).length;
    pack.changeBytes(sheet.name, [{ at: at + before, was: '', now }]);
  }
  return notes.length;
}

/** The relationship that a tag refers to, whatever the prefix of its namespace. */
const relationId = (tag: string): string | undefined => /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];

async function discussedCells(reader: PartReader, parts: readonly string[]): Promise<ReadonlySet<string>> {
  const cells = new Set<string>();
  for (const part of parts) {
    let text = '';
    await decodePart(reader, partAt(reader.zip, part), (piece) => {
      text += piece;
    });
    for (const [, ref = ''] of text.matchAll(/<[^<>]*\bref=["']([^"']+)["']/g))
      cells.add(unescapeExcel(ref).replaceAll('$', '').toUpperCase());
  }
  return cells;
}

/** Elements of a sheet that must stand behind the reference to its notes (ECMA-376 part 1, 18.3.1.99). */
const LATER = new Set([
  ...[
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ],
  'AlternateContent',
]);

/** What stands behind the rows: the reference to notes, where there is one, and where one would have to stand. */
function notesPlace(text: string): { readonly reference: XmlNode | null; readonly at: number } {
  const nodes = elementsOf(text);
  const reference = nodes.find(({ local }) => local === 'legacyDrawing') ?? null;
  const before = nodes.filter(({ local }) => !LATER.has(local)).at(-1);
  return { reference, at: before?.to ?? 0 };
}
