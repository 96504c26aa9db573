/** What stands beside a sheet in parts of its own: notes, comments and tables. */
import { Failure } from '../../../failure.ts';
import { fromA1 } from '../../../grid/address.ts';
import type { NamedTable, Note, Range } from '../../../model.ts';
import type { ZipEntry } from '../../zip/zip.ts';
import { unescapeExcel } from './escapes.ts';
import { isMain, isThreadedComments } from './namespaces.ts';
import { partAt, relationshipsOf } from './workbook.ts';
import { walkPart, type PartReader, type XmlElement } from './xml.ts';

export async function readSheetParts(
  reader: PartReader,
  sheet: ZipEntry,
): Promise<{ readonly notes: readonly Note[]; readonly tables: readonly NamedTable[] }> {
  const relationships = await relationshipsOf(sheet.name, reader);
  const parts = (type: string): ZipEntry[] =>
    relationships.filter((each) => each.type === type).map(({ target }) => partAt(reader.zip, target));
  const notes: Note[] = [];
  const comments: Note[] = [];
  const tables: NamedTable[] = [];
  for (const part of parts('comments')) notes.push(...(await readNotes(reader, part)));
  for (const part of parts('threadedComment')) comments.push(...(await readComments(reader, part)));
  for (const part of parts('table')) tables.push(...(await readTable(reader, part)));
  // A conversation also leaves a note with its text behind, for programs that know notes only.
  const discussed = new Set(comments.map(({ row, column }) => `${String(row)},${String(column)}`));
  const alone = notes.filter(({ row, column }) => !discussed.has(`${String(row)},${String(column)}`));
  return { notes: inOrder([...alone, ...comments]), tables };
}

const inOrder = (notes: readonly Note[]): Note[] =>
  [...notes].sort((a, b) => a.row - b.row || a.column - b.column);

/** Notes of the old kind: rich text, of which the runs are joined. */
async function readNotes(reader: PartReader, part: ZipEntry): Promise<Note[]> {
  const notes: Note[] = [];
  let text = '';
  let place = { row: 0, column: 0 };
  await walkPart(
    reader,
    part,
    { name: 'comments', isHome: isMain },
    {
      open({ name, attribute }) {
        if (name !== 'comment') return;
        place = cellOf(attribute, part);
        text = '';
      },
      close(name, inside, path) {
        if (name === 't' && (path.at(-1) === 'text' || path.at(-1) === 'r')) text += inside;
        if (name === 'comment') notes.push({ ...place, text: unescapeExcel(text) });
      },
    },
  );
  return notes;
}

/** Comments with replies: one note a cell, a line for each. */
async function readComments(reader: PartReader, part: ZipEntry): Promise<Note[]> {
  const lines = new Map<string, { readonly row: number; readonly column: number; text: string }>();
  let place = { row: 0, column: 0 };
  await walkPart(
    reader,
    part,
    { name: 'ThreadedComments', isHome: isThreadedComments },
    {
      open({ name, attribute }) {
        if (name === 'threadedComment') place = cellOf(attribute, part);
      },
      close(name, text, path) {
        if (name !== 'text' || path.at(-1) !== 'threadedComment') return;
        const key = `${String(place.row)},${String(place.column)}`;
        const before = lines.get(key);
        lines.set(key, { ...place, text: before ? `${before.text}\n${text}` : text });
      },
    },
  );
  return [...lines.values()];
}

async function readTable(reader: PartReader, part: ZipEntry): Promise<NamedTable[]> {
  const tables: NamedTable[] = [];
  await walkPart(
    reader,
    part,
    { name: 'table', isHome: isMain },
    {
      open({ name, path, attribute }) {
        if (name !== 'table' || path.length > 0) return;
        tables.push({
          name: unescapeExcel(attribute('displayName') ?? attribute('name') ?? ''),
          range: rangeOf(attribute('ref') ?? '', part.name),
          headerRows: attribute('headerRowCount') === '0' ? 0 : 1,
        });
      },
    },
  );
  return tables;
}

const damaged = (part: string): Failure => new Failure('UNREADABLE', 'R17', { part });

function cellOf(attribute: XmlElement['attribute'], part: ZipEntry): { row: number; column: number } {
  const place = fromA1(attribute('ref') ?? '');
  if (!place || place.row < 1) throw damaged(part.name);
  return place;
}

/** `A1:F20` or `B3`, whichever corners it names. */
export function rangeOf(ref: string, part: string): Range {
  const [from, to] = ref.split(':').map((each) => fromA1(each.trim()));
  if (!from || to === null) throw damaged(part);
  const corner = to ?? from;
  return {
    top: Math.min(from.row, corner.row),
    left: Math.min(from.column, corner.column),
    bottom: Math.max(from.row, corner.row),
    right: Math.max(from.column, corner.column),
  };
}
