/**
 * Makes a copy of a workbook with marks: fill, sign and note at each cell, and a sheet that lists them. Values are not
 * touched, and every part that no mark concerns keeps its bytes; `remove.ts` takes the marks off again.
 */
import { Failure } from '../../../failure.ts';
import { fromA1, toA1 } from '../../../grid/address.ts';
import type { Severity } from '../../../model.ts';
import { Budget } from '../../budget.ts';
import { limitsOf, type Limits } from '../../limits.ts';
import { bytesSource, type ByteSource, type Platform } from '../../platform.ts';
import { openZip, readEntry } from '../../zip/zip.ts';
import { Cursor } from '../read/cursor.ts';
import { pump } from '../read/pump.ts';
import { rangeOf } from '../read/sheet-parts.ts';
import { mainPart, partAt, readWorkbookParts, relationshipsOf, type SheetPart } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import { listRange, listSheetXml, listStyles, headerRow } from './list-sheet.ts';
import type { Mark, MarkCount, MarkedBook, MarkRequest } from './model.ts';
import { dialectOf, type Dialect, Package, refuseEncoding } from './package.ts';
import { MARKS_NAMESPACE, type MarkRecord, recordXml, sumOfOthers } from './record.ts';
import { type CellNote } from './notes.ts';
import { writeNotes } from './sheet-notes.ts';
import { removeMarks } from './remove.ts';
import { SheetScan } from './sheet-scan.ts';
import { reversed } from './splice.ts';
import { emptyStyles, type Look, StyleSheet } from './styles.ts';
import { freeSheetName, listWorkbookSplices } from './workbook.ts';
import { attributeOf, elementsOf, rootOf, tagOf } from './xml-text.ts';

/** Cells of a range that are marked. */
const MOST_OF_RANGE = 1_000;
/** Marked cells in a workbook: what was changed is kept in the copy, which must stay easy to read. */
export const MOST_CELLS = 50_000;
/** Notes in a sheet: each is a drawing, and many make Excel slow. */
export const MOST_NOTES = 2_000;
const MOST_IN_NOTE = 20;
const LONGEST_NOTE = 4_000;
const WORST: readonly Severity[] = ['info', 'warning', 'error'];

interface MarkedCell {
  readonly row: number;
  readonly column: number;
  severity: Severity;
  readonly texts: string[];
}

/**
 * Marks that the workbook has from before are taken off first. Throws what reading throws; `UNREADABLE` also where a
 * part is not written in UTF-8.
 */
export async function markWorkbook(
  file: ByteSource,
  platform: Platform,
  request: MarkRequest,
  limits: Partial<Limits> = {},
): Promise<MarkedBook> {
  const clean = await removeMarks(file, platform, limits);
  const source = clean ? bytesSource(file.name, clean.bytes) : file;
  const budget = new Budget(limitsOf(limits), () => platform.now());
  const zip = await openZip(source, budget);
  const reader: PartReader = { zip, platform, budget };
  const main = await mainPart(reader);
  if (main === null) throw new Failure('UNREADABLE', 'R12', { file: source.name });
  const parts = await readWorkbookParts(reader, main);
  const pack = new Package(reader);
  const workbook = (await pack.text(main)) ?? '';
  const dialect = dialectOf(rootTagOf(workbook));
  const styles = await openStyles(reader, pack, main, dialect);
  const record = { looks: [] as Look[], cells: {} as Record<string, [string, number][]> };
  const { sheets: wanted, left } = cellsOf(request.marks);
  const count = { cells: 0, notes: 0, withoutNote: 0, unmarked: left };
  for (const sheet of parts.sheets) {
    const cells = wanted.get(sheet.name);
    if (!cells) continue;
    const done = await markSheet(reader, pack, sheet, cells, { styles, dialect, more: request.more });
    count.cells += done.cells.length;
    count.notes += done.notes;
    count.withoutNote += done.cells.length - done.notes;
    record.cells[sheet.name] = done.cells.map(({ cell, style }) => [
      cell,
      placeOf(record.looks, styles.look(style)),
    ]);
  }
  const list = await addList(pack, main, workbook, { styles, dialect, count, request });
  styles.finish();
  const bytes = await finish(pack, main, dialect, { ...record, list });
  return { bytes, count, list, extension: await extensionOf(pack, main) };
}

/** Excel opens a workbook only under the ending of its kind. */
async function extensionOf(pack: Package, main: string): Promise<string> {
  const types = (await pack.text('[Content_Types].xml')) ?? '';
  const root = rootOf(types, '[Content_Types].xml');
  const own = root.children
    .map((node) => tagOf(types, node))
    .find((tag) => attributeOf(tag, 'PartName')?.toLowerCase() === `/${main}`.toLowerCase());
  const type = attributeOf(own ?? '', 'ContentType') ?? '';
  if (type.includes('template.macroEnabled')) return '.xltm';
  if (type.includes('macroEnabled')) return '.xlsm';
  return type.includes('template') ? '.xltx' : '.xlsx';
}

const rootTagOf = (text: string): string => {
  const [root] = elementsOf(text);
  return root ? tagOf(text, root) : '';
};

/** Marks by sheet and cell; the first of each sheet where there are too many. */
function cellsOf(marks: readonly Mark[]): {
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, MarkedCell>>;
  /** Cells without a mark. */
  readonly left: number;
} {
  const left = new Set<string>();
  const sheets = new Map<string, Map<string, MarkedCell>>();
  let room = MOST_CELLS;
  const ordered = [...marks].sort((a, b) => WORST.indexOf(b.severity) - WORST.indexOf(a.severity));
  for (const { sheet, cell, severity, text } of ordered) {
    const cells = sheets.get(sheet) ?? new Map<string, MarkedCell>();
    sheets.set(sheet, cells);
    for (const { row, column } of cellsIn(cell)) {
      const key = toA1(row, column);
      const known = cells.get(key);
      if (known) known.texts.push(text);
      else if (room > 0) {
        cells.set(key, { row, column, severity, texts: [text] });
        room--;
      } else left.add(`${sheet}!${key}`);
    }
  }
  return { sheets, left: left.size };
}

function cellsIn(ref: string): { row: number; column: number }[] {
  const alone = fromA1(ref);
  if (alone) return [alone];
  const { top, left, bottom, right } = rangeOf(ref, ref);
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      if (cells.length >= MOST_OF_RANGE) return cells;
      cells.push({ row, column });
    }
  return cells;
}

interface SheetMarking {
  readonly styles: OpenStyles;
  readonly dialect: Dialect;
  readonly more: (n: number) => string;
}

async function markSheet(
  reader: PartReader,
  pack: Package,
  { name, entry }: SheetPart,
  cells: ReadonlyMap<string, MarkedCell>,
  { styles, dialect, more }: SheetMarking,
): Promise<{ readonly cells: readonly { cell: string; style: number }[]; readonly notes: number }> {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells.values()) {
    const own = columns.get(row);
    if (own) own.push(column);
    else columns.set(row, [column]);
  }
  await refuseEncoding(reader, entry);
  const { budget, platform, zip } = reader;
  const context = { part: entry.name, sheet: name, strings: Infinity, budget, keepRaw: false };
  const scan = new SheetScan(new Cursor(context, SILENT), columns);
  for await (const step of pump(readEntry(zip, entry, platform, budget), scan, entry.name, budget.limits))
    void step;
  const done: { cell: string; style: number }[] = [];
  for (const found of scan.found) {
    const cell = toA1(found.row, found.column);
    const severity = cells.get(cell)?.severity ?? 'info';
    const style = styles.sheet.mark(found.style, severity, found.isNumber) ?? found.style;
    pack.changeBytes(entry.name, found.give(style));
    done.push({ cell, style: found.style });
  }
  const notes = noteTexts(cells, more);
  const behind = scan.behindRows;
  const written = await writeNotes({ reader, pack, dialect }, entry, notes, {
    ...behind,
    prefix: scan.elementPrefix,
    most: MOST_NOTES,
  });
  return { cells: done, notes: written };
}

const silent = (): undefined => undefined;
const SILENT = {
  ...{ number: silent, shared: silent, text: silent, boolean: silent },
  ...{ error: silent, date: silent, uncomputed: silent },
};

/** The worst come first, since not all may find room. */
function noteTexts(cells: ReadonlyMap<string, MarkedCell>, more: (n: number) => string): CellNote[] {
  return [...cells].map(([cell, { texts }]) => {
    let text = '';
    let used = 0;
    for (const each of texts.slice(0, MOST_IN_NOTE)) {
      if (used > 0 && text.length + each.length > LONGEST_NOTE) break;
      text += (used > 0 ? '\n\n' : '') + shortened(each);
      used++;
    }
    return { cell, text: used < texts.length ? `${text}\n\n${more(texts.length - used)}` : text };
  });
}

const shortened = (text: string): string =>
  text.length <= LONGEST_NOTE ? text : `${text.slice(0, LONGEST_NOTE - 1)}…`;

// ── Styles ───────────────────────────────────────────────────────────────────────────────────────────────

interface OpenStyles {
  readonly sheet: StyleSheet;
  look(style: number): Look;
  finish(): void;
}

async function openStyles(
  reader: PartReader,
  pack: Package,
  main: string,
  { main: namespace, relationships }: Dialect,
): Promise<OpenStyles> {
  const own = (await relationshipsOf(main, reader)).find(({ type }) => type === 'styles')?.target;
  const part = own === undefined ? pack.freeName('xl/styles#.xml') : partAt(reader.zip, own).name;
  const text = own === undefined ? emptyStyles(namespace) : ((await pack.text(part)) ?? '');
  const sheet = new StyleSheet(text, part);
  if (own === undefined) await pack.relate(main, `${relationships}/styles`, part);
  return {
    sheet,
    look: (style) => sheet.look(style),
    finish() {
      if (own !== undefined) pack.change(part, text, sheet.splices());
      else pack.add(part, changedText(text, sheet.splices()), 'spreadsheetml.styles+xml');
    },
  };
}

/** A text with splices carried out that count characters. */
function changedText(text: string, splices: readonly { at: number; was: string; now: string }[]): string {
  let out = '';
  let from = 0;
  for (const { at, was, now } of [...splices].sort((a, b) => a.at - b.at)) {
    out += text.slice(from, at) + now;
    from = at + was.length;
  }
  return out + text.slice(from);
}

function placeOf(looks: Look[], look: Look): number {
  const same = looks.findIndex(
    ({ format, fill, font }) => format === look.format && fill === look.fill && font === look.font,
  );
  return same >= 0 ? same : looks.push(look) - 1;
}

// ── The list and the record ──────────────────────────────────────────────────────────────────────────────

interface Listing {
  readonly styles: OpenStyles;
  readonly dialect: Dialect;
  readonly count: MarkCount;
  readonly request: MarkRequest;
}

async function addList(
  pack: Package,
  main: string,
  workbook: string,
  { styles, dialect, count, request }: Listing,
): Promise<string> {
  const plan = request.list(count);
  const part = pack.freeName('xl/worksheets/sheet#.xml');
  pack.add(part, listSheetXml(plan, listStyles(styles.sheet), dialect.main), 'spreadsheetml.worksheet+xml');
  const id = await pack.relate(main, `${dialect.relationships}/worksheet`, part);
  const name = freeSheetName(workbook, plan.name);
  const place = {
    name,
    id,
    range: listRange(plan),
    header: headerRow(plan),
    relationships: dialect.relationships,
  };
  pack.change(main, workbook, listWorkbookSplices(workbook, main, place));
  return name;
}

async function finish(
  pack: Package,
  main: string,
  { relationships }: Dialect,
  record: Pick<MarkRecord, 'looks' | 'cells' | 'list'>,
): Promise<Uint8Array> {
  const part = pack.freeName('customXml/mainstream#.xml');
  const properties = part.replace('mainstream', 'mainstreamProps');
  pack.add(properties, propertiesXml, 'customXmlProperties+xml');
  await pack.relate(main, `${relationships}/customXml`, part);
  // Named now, so that it is in the list of parts put in; filled once all changes are known.
  pack.add(part, '', null);
  await pack.relate(part, `${relationships}/customXmlProps`, properties);
  await pack.settle();
  const changed = await pack.changedParts();
  const entries = [...pack.splices].map(([name, splices]) => {
    const own = pack.entry(name)?.name ?? name;
    const { crc = 0, inflated = 0 } = changed.get(own) ?? {};
    const back = reversed(splices).map(({ at, was, now }): [number, string, string] => [at, was, now]);
    return { part: own, crc, size: inflated, back };
  });
  const added = [...pack.added.keys()];
  const others = sumOfOthers(pack.zip, [...entries.map((each) => each.part), ...added]);
  pack.add(part, recordXml({ ...record, added, changed: entries, others }), null);
  return pack.write(changed);
}

/** Excel keeps a custom part under such an id; the same in every copy. */
const propertiesXml = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{6D61726B-6564-4D61-A9E7-73747265616D}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${MARKS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
