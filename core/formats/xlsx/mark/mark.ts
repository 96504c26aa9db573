/**
 * Makes a copy of a workbook with marks: fill, sign and note at each cell, and a sheet that lists them. Values are not
 * touched, and every part that no mark concerns keeps its bytes; `remove.ts` takes the marks off again.
 */
import { Failure } from '../../../failure.ts';
import { Budget } from '../../budget.ts';
import { limitsOf, type Limits } from '../../limits.ts';
import { bytesSource, type ByteSource, type Platform } from '../../platform.ts';
import { openZip } from '../../zip/zip.ts';
import { mainPart, readWorkbookParts } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import { cellsOf } from './cells.ts';
import { headerRow, listRange, listSheetXml, listStyles } from './list-sheet.ts';
import { markSheet } from './mark-sheet.ts';
import type { MarkCount, MarkedBook, MarkRequest } from './model.ts';
import { type OpenStyles, openStyles } from './open-styles.ts';
import { dialectOf, type Dialect, Package } from './package.ts';
import { MARKS_NAMESPACE, type MarkRecord, recordXml, sumOfOthers } from './record.ts';
import { removeMarks } from './remove.ts';
import { reversed } from './splice.ts';
import type { Look } from './styles.ts';
import { freeSheetName, listWorkbookSplices } from './workbook.ts';
import { attributeOf, elementsOf, rootOf, tagOf } from './xml-text.ts';

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

function placeOf(looks: Look[], look: Look): number {
  const same = looks.findIndex(
    ({ format, fill, font }) => format === look.format && fill === look.fill && font === look.font,
  );
  return same >= 0 ? same : looks.push(look) - 1;
}

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
