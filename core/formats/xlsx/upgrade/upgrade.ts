/**
 * Writes the upgrade of a workbook: the cells that change, the rules on what may be typed into them, and a sheet that
 * lists what was done, behind all others. Every other part keeps its bytes.
 */
import { toA1 } from '../../../grid/address.ts';
import { Failure } from '../../../failure.ts';
import type { UpgradeEdit, UpgradeRule } from '../../../model/upgrade.ts';
import { Budget } from '../../budget.ts';
import { limitsOf, type Limits } from '../../limits.ts';
import { bytesSource, type ByteSource, type Platform } from '../../platform.ts';
import { openZip } from '../../zip/zip.ts';
import { headerRow, listRange, listSheetXml, listStyles } from '../mark/list-sheet.ts';
import type { ListSheet } from '../mark/model.ts';
import { openStyles } from '../mark/open-styles.ts';
import { dialectOf, Package, relationsOf } from '../mark/package.ts';
import { freeSheetName, listWorkbookSplices } from '../mark/workbook.ts';
import { attributeOf, elementsOf, tagOf } from '../mark/xml-text.ts';
import { cellXml } from '../patch/cell-xml.ts';
import { type CellEdit, patchCells } from '../patch/patch-cells.ts';
import { mainPart, readWorkbookParts, type SheetPart } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import { rangeSplices } from './range.ts';
import { ruleSplices } from './rules.ts';

export interface UpgradeRequest {
  readonly edits: readonly UpgradeEdit[];
  readonly rules: readonly UpgradeRule[];
  /** A formula gives way to its value: the order in which programs compute formulas is then out of date. */
  readonly losesFormula: boolean;
  readonly list: ListSheet;
}

/** Throws what reading throws; `UNREADABLE` also where a part is not written in UTF-8. */
export async function upgradeWorkbook(
  source: ByteSource,
  platform: Platform,
  request: UpgradeRequest,
  limits: Partial<Limits> = {},
): Promise<Uint8Array> {
  const before = await opened(source, platform, limits);
  const edits: CellEdit[] = [];
  for (const sheet of before.parts.sheets) {
    const own = request.edits.filter((edit) => edit.sheet === sheet.name);
    if (own.length > 0) edits.push(...(await written(before, sheet, own)));
  }
  const { bytes } = await patchCells(source, platform, edits, { limits });
  return await withList(await opened(bytesSource(source.name, bytes), platform, limits), request);
}

interface Opened {
  readonly reader: PartReader;
  readonly pack: Package;
  readonly main: string;
  readonly parts: Awaited<ReturnType<typeof readWorkbookParts>>;
}

async function opened(source: ByteSource, platform: Platform, limits: Partial<Limits>): Promise<Opened> {
  const budget = new Budget(limitsOf(limits), () => 0);
  const zip = await openZip(source, budget);
  const reader: PartReader = { zip, platform, budget };
  const main = await mainPart(reader);
  if (main === null) throw new Failure('UNREADABLE', 'R12', { file: source.name });
  return { reader, pack: new Package(reader), main, parts: await readWorkbookParts(reader, main) };
}

/** The edits as XML: a new cell looks like another one, an old one keeps its look. */
async function written(
  { pack, parts }: Opened,
  { entry, name }: SheetPart,
  edits: readonly UpgradeEdit[],
): Promise<CellEdit[]> {
  const text = (await pack.text(entry.name)) ?? '';
  const styles = new Map<string, string>();
  for (const [tag] of text.matchAll(/<(?:[^\s<>/:]+:)?c\s[^>]*>/g)) {
    const [address, style] = [attributeOf(tag, 'r'), attributeOf(tag, 's')];
    if (address !== undefined && style !== undefined) styles.set(address, style);
  }
  const [root] = elementsOf(text.slice(0, 4096));
  const prefix = root?.prefix ?? '';
  return edits.map(({ row, column, to, like }) => {
    const address = toA1(row, column);
    const style = styles.get(address) ?? (like && styles.get(toA1(like.row, like.column)));
    const look = style === undefined ? '' : ` s="${style}"`;
    const place = { old: `<${prefix}c r="${address}"${look}/>`, rowTag: `<${prefix}row>`, address };
    return { sheet: name, row, column, to: { xml: cellXml(to, place, parts) } };
  });
}

async function withList({ reader, pack, main, parts }: Opened, request: UpgradeRequest): Promise<Uint8Array> {
  const workbook = (await pack.text(main)) ?? '';
  const [root] = elementsOf(workbook);
  const dialect = dialectOf(root ? tagOf(workbook, root) : '');
  const styles = await openStyles(reader, pack, main, dialect);
  for (const { entry, name } of parts.sheets) {
    const edits = request.edits.filter(({ sheet }) => sheet === name);
    if (edits.length === 0) continue;
    const rules = request.rules.filter(({ sheet }) => sheet === name);
    const text = (await pack.text(entry.name)) ?? '';
    pack.change(entry.name, text, [
      ...rangeSplices(text, entry.name, edits),
      ...(rules.length > 0 ? ruleSplices(text, entry.name, rules) : []),
    ]);
  }
  const part = pack.freeName('xl/worksheets/sheet#.xml');
  const xml = listSheetXml(request.list, listStyles(styles.sheet), dialect.main);
  pack.add(part, xml, 'spreadsheetml.worksheet+xml');
  const id = await pack.relate(main, `${dialect.relationships}/worksheet`, part);
  const place = {
    ...{ name: freeSheetName(workbook, request.list.name), id, relationships: dialect.relationships },
    ...{ range: listRange(request.list), header: headerRow(request.list) },
  };
  pack.change(main, workbook, listWorkbookSplices(workbook, main, place));
  styles.finish();
  const gone = request.losesFormula ? await withoutChain(pack, main) : null;
  await pack.settle();
  const changed = await pack.changedParts();
  return pack.write(gone === null ? changed : new Map([...changed, [gone, null]]));
}

/** Takes the list of formulas out, which programs make anew: one that names a cell without formula is an error to Excel. */
async function withoutChain(pack: Package, main: string): Promise<string | null> {
  const relations = relationsOf(main);
  const text = (await pack.text(relations)) ?? '';
  const types = (await pack.text('[Content_Types].xml')) ?? '';
  const relation = [...text.matchAll(/<(?:[^\s<>/:]+:)?Relationship\s[^>]*\/>/g)].find(([tag]) =>
    attributeOf(tag, 'Type')?.endsWith('/calcChain'),
  );
  const target = relation && attributeOf(relation[0], 'Target');
  if (!relation || target === undefined) return null;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  const entry = pack.entry(name);
  if (!entry) return null;
  pack.change(relations, text, [{ at: relation.index, was: relation[0], now: '' }]);
  const type = [...types.matchAll(/<(?:[^\s<>/:]+:)?Override\s[^>]*\/>/g)].find(
    ([tag]) => attributeOf(tag, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  if (type) pack.change('[Content_Types].xml', types, [{ at: type.index, was: type[0], now: '' }]);
  return entry.name;
}
