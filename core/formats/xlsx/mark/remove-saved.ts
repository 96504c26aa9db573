/**
 * Takes marks off a copy that another program saved: the list, the record, our notes, and the look of each cell that
 * still has one of our fills. A look is the one recorded for the cell; a cell that moved since gets its number format
 * without the sign and no fill.
 */
import { fromA1, toA1 } from '../../../grid/address.ts';
import type { NewPart } from '../../zip/rewrite.ts';
import { pump } from '../read/pump.ts';
import { readEntry } from '../../zip/zip.ts';
import { Cursor } from '../read/cursor.ts';
import { partAt, readWorkbookParts, relationshipsOf, type SheetPart } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import { AUTHOR } from './notes.ts';
import { Package, relationsOf } from './package.ts';
import type { MarkRecord } from './record.ts';
import { SILENT } from './mark-sheet.ts';
import { StyleScan } from './style-scan.ts';
import type { Splice } from './splice.ts';
import { StyleSheet, type Look } from './styles.ts';
import { attributeOf, childOf, rootOf, tagOf, type XmlNode } from './xml-text.ts';

export async function removeFromSaved(
  reader: PartReader,
  main: string,
  record: MarkRecord,
  recordPart: string | null,
): Promise<Uint8Array> {
  const pack = new Package(reader);
  const parts = await readWorkbookParts(reader, main);
  const gone = new Set<string>(recordPart === null ? [] : [recordPart]);
  const list = parts.sheets.find(({ name }) => name === record.list);
  for (const sheet of parts.sheets) {
    if (sheet === list) continue;
    await restoreNotes(reader, pack, sheet);
  }
  await restoreStyles(
    reader,
    pack,
    main,
    record,
    parts.sheets.filter((sheet) => sheet !== list),
  );
  if (list) {
    gone.add(list.entry.name);
    await removeList(pack, main, record.list);
  }
  for (const part of [...gone]) if (pack.entry(relationsOf(part))) gone.add(relationsOf(part));
  await removeRelations(reader, pack, main, [list?.entry.name, recordPart]);
  await removeTypes(pack, gone);
  const changed = new Map<string, NewPart | null>(await pack.changedParts());
  for (const part of gone) changed.set(pack.entry(part)?.name ?? part, null);
  return pack.write(changed);
}

const cut = (text: string, { from, to }: XmlNode): Splice => ({
  at: from,
  was: text.slice(from, to),
  now: '',
});

/** The sheet itself, and names that hold in it; those of sheets behind it count one less. */
async function removeList(pack: Package, main: string, name: string): Promise<void> {
  const text = (await pack.text(main)) ?? '';
  const root = rootOf(text, main);
  const sheets = childOf(root, 'sheets')?.children ?? [];
  const index = sheets.findIndex((node) => attributeOf(tagOf(text, node), 'name') === name);
  const sheet = sheets[index];
  if (!sheet) return;
  const splices = [cut(text, sheet)];
  const names = childOf(root, 'definedNames');
  const own = names?.children.filter(
    (node) => Number(attributeOf(tagOf(text, node), 'localSheetId') ?? -1) === index,
  );
  if (names && own && own.length === names.children.length) splices.push(cut(text, names));
  else splices.push(...(own ?? []).map((node) => cut(text, node)));
  for (const node of names?.children ?? []) {
    const tag = tagOf(text, node);
    const local = Number(attributeOf(tag, 'localSheetId') ?? -1);
    if (local <= index) continue;
    const now = tag.replace(/localSheetId\s*=\s*["']\d+["']/, `localSheetId="${String(local - 1)}"`);
    splices.push({ at: node.from, was: tag, now });
  }
  for (const view of childOf(root, 'bookViews')?.children ?? []) {
    const tag = tagOf(text, view);
    const active = Number(attributeOf(tag, 'activeTab') ?? 0);
    if (active < index || active === 0) continue;
    const now = tag.replace(/activeTab\s*=\s*["']\d+["']/, `activeTab="${String(active - 1)}"`);
    splices.push({ at: view.from, was: tag, now });
  }
  pack.change(main, text, splices);
}

async function removeRelations(
  reader: PartReader,
  pack: Package,
  main: string,
  targets: readonly (string | null | undefined)[],
): Promise<void> {
  const ids = (await relationshipsOf(main, reader))
    .filter(({ target }) => targets.some((each) => each?.toLowerCase() === target.toLowerCase()))
    .map(({ id }) => id);
  const part = relationsOf(main);
  const text = (await pack.text(part)) ?? '';
  const nodes = rootOf(text, part).children.filter((node) =>
    ids.includes(attributeOf(tagOf(text, node), 'Id') ?? ''),
  );
  pack.change(
    part,
    text,
    nodes.map((node) => cut(text, node)),
  );
}

async function removeTypes(pack: Package, gone: ReadonlySet<string>): Promise<void> {
  const part = '[Content_Types].xml';
  const text = (await pack.text(part)) ?? '';
  const names = new Set([...gone].map((each) => `/${each}`.toLowerCase()));
  const nodes = rootOf(text, part).children.filter((node) =>
    names.has((attributeOf(tagOf(text, node), 'PartName') ?? '').toLowerCase()),
  );
  pack.change(
    part,
    text,
    nodes.map((node) => cut(text, node)),
  );
}

/** LibreOffice does not keep authors: the first words of a note are the sign, a rule and its severity. */
const OUR_TEXT = /<text>(?:<r>)?(?:<rPr>[\s\S]*?<\/rPr>)?<t(?:\s[^<>]*)?>[✖▲ℹ] [A-Z]{1,3}-?\d+ /;

/** Notes of our author, with their boxes. A text of ours below somebody's note stays: it is the reader's by now. */
async function restoreNotes(reader: PartReader, pack: Package, { entry }: SheetPart): Promise<void> {
  const relations = await relationshipsOf(entry.name, reader);
  const comments = relations.find(({ type }) => type === 'comments')?.target;
  if (comments === undefined) return;
  const text = (await pack.text(partAt(reader.zip, comments).name)) ?? '';
  const root = rootOf(text, comments);
  const authors = childOf(root, 'authors')?.children ?? [];
  const own = String(authors.findIndex((node) => text.slice(node.tagEnd, node.closeFrom).trim() === AUTHOR));
  const ours = (childOf(root, 'commentList')?.children ?? []).filter(
    (node) =>
      attributeOf(tagOf(text, node), 'authorId') === own || OUR_TEXT.test(text.slice(node.from, node.to)),
  );
  if (ours.length === 0) return;
  pack.change(
    partAt(reader.zip, comments).name,
    text,
    ours.map((node) => cut(text, node)),
  );
  const places = ours.map((node) => fromA1(attributeOf(tagOf(text, node), 'ref') ?? ''));
  const cells = new Set(places.map((place) => `${String(place?.row)},${String(place?.column)}`));
  const drawing = relations.find(({ type }) => type === 'vmlDrawing')?.target;
  if (drawing === undefined) return;
  const part = partAt(reader.zip, drawing).name;
  const shapes = (await pack.text(part)) ?? '';
  const splices = [...shapes.matchAll(/<v:shape\s[\s\S]*?<\/v:shape>\s*/g)].flatMap((match): Splice[] =>
    isNoteAt(match[0], cells) ? [{ at: match.index, was: match[0], now: '' }] : [],
  );
  pack.change(part, shapes, splices);
}

/** `cells`: `row,column`. */
function isNoteAt(shape: string, cells: ReadonlySet<string>): boolean {
  const number = (name: string): string =>
    String(Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1] ?? -1) + 1);
  return cells.has(`${number('Row')},${number('Column')}`);
}

async function restoreStyles(
  reader: PartReader,
  pack: Package,
  main: string,
  record: MarkRecord,
  sheets: readonly SheetPart[],
): Promise<void> {
  const target = (await relationshipsOf(main, reader)).find(({ type }) => type === 'styles')?.target;
  if (target === undefined) return;
  const part = partAt(reader.zip, target).name;
  const text = (await pack.text(part)) ?? '';
  const styles = new StyleSheet(text, part);
  const ours = styles.markedStyles();
  const { budget, platform, zip } = reader;
  for (const { name, entry } of sheets) {
    const looks = new Map(
      (record.cells[name] ?? []).map(([cell, look]) => [cell, record.looks[look]] as const),
    );
    const context = { part: entry.name, sheet: name, strings: Infinity, budget, keepRaw: false };
    const scan = new StyleScan(new Cursor(context, SILENT), ours);
    for await (const step of pump(readEntry(zip, entry, platform, budget), scan, entry.name, budget.limits))
      void step;
    for (const found of scan.found) {
      const look: Look | undefined = looks.get(toA1(found.row, found.column));
      pack.changeBytes(entry.name, found.give(styles.unmark(found.style, look)));
    }
  }
  pack.change(part, text, styles.splices());
}
