/**
 * An independent, naive reader of workbooks, written from the rules of the format (ECMA-376 part 1, 18.3 and 18.4;
 * part 2 for relationships) and sharing nothing with the product: everything in memory, a tree for each part. It
 * says what every cell holds, number formats left aside, and notes everything that is not as the rules have it.
 */
import { readCells, type OracleCell } from './oracle-cells.ts';
import { treeOf, type Tree } from './oracle-xml.ts';
import { openOracleZip, Unreadable, type Note, type OracleZip } from './oracle-zip.ts';

export interface OracleSheet {
  readonly name: string;
  /** `visible`, `hidden` or `veryHidden`. */
  readonly visibility: string;
  /** By address; blanks without formula left out. */
  readonly cells: ReadonlyMap<string, OracleCell>;
  /** `A1:B2` each, sorted. */
  readonly merges: readonly string[];
}

export interface OracleBook {
  readonly date1904: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly OracleSheet[];
}

export interface OracleAnswer {
  /** Null where it could not be read at all; `notes` then end with the reason. */
  readonly book: OracleBook | null;
  /** Kinds of what is not as it should be, each once, in order. */
  readonly notes: readonly string[];
}

const MAIN = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
const OFFICE = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
const PACKAGE = ['http://schemas.openxmlformats.org/package/2006/relationships'];

/** Types of relationships that are not of office documents: properties, previews, later additions. */
const PACKAGE_TYPES = /^http:\/\/schemas\.(?:openxmlformats\.org\/package|microsoft\.com\/office)\//;

/** Children of a tree by name; those of other namespaces are not there. */
export const childrenOf = (tree: Tree | undefined, name: string, uris = MAIN): Tree[] =>
  (tree?.children ?? []).filter(
    (child): child is Tree => typeof child !== 'string' && child.name === name && uris.includes(child.uri),
  );

export function readByOracle(bytes: Uint8Array): OracleAnswer {
  const notes = new Set<string>();
  const note: Note = (kind) => notes.add(kind);
  try {
    return { book: readBook(openOracleZip(bytes, note), note), notes: [...notes] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    notes.add(error.message);
    return { book: null, notes: [...notes] };
  }
}

function readBook(zip: OracleZip, note: Note): OracleBook {
  const main = relationsOf(zip, '', note).find((each) => each.type === 'officeDocument')?.target;
  if (main === undefined) throw new Unreadable('package: no main part');
  const workbook = rootOf(zip, main, 'workbook', note);
  const relations = relationsOf(zip, main, note);
  const stringsPart = relations.find((each) => each.type === 'sharedStrings')?.target;
  const strings = stringsPart === undefined ? [] : readStrings(rootOf(zip, stringsPart, 'sst', note), note);
  const [properties] = childrenOf(workbook, 'workbookPr');
  const date1904 = ['1', 'true', 'on'].includes(properties?.attributes.get('date1904') ?? '');
  const sheets: OracleSheet[] = [];
  const lists = childrenOf(workbook, 'sheets');
  if (lists.length > 1) note('workbook: two lists of sheets');
  for (const sheet of lists.flatMap((list) => childrenOf(list, 'sheet'))) {
    const id = OFFICE.map((uri) => sheet.attributes.get(`{${uri}}id`)).find((each) => each !== undefined);
    const found = relations.filter((each) => each.id === id);
    if (found.length > 1) note('relationships: an id twice');
    const [relation] = found;
    if (!relation) throw new Unreadable('workbook: a sheet without part');
    if (relation.type !== 'worksheet') continue;
    sheets.push({
      name: unescapeText(sheet.attributes.get('name') ?? ''),
      visibility:
        ['hidden', 'veryHidden'].find((each) => each === sheet.attributes.get('state')) ?? 'visible',
      ...readCells(rootOf(zip, relation.target, 'worksheet', note), strings, note),
    });
  }
  return { date1904, sheets };
}

function rootOf(zip: OracleZip, path: string, name: string, note: Note): Tree {
  const data = zip.part(path);
  if (!data) throw new Unreadable(`package: no part for ${name}`);
  const root = treeOf(data, name, note);
  if (root?.name !== name || !MAIN.includes(root.uri)) throw new Unreadable(`${name}: another document`);
  return root;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsOf(zip: OracleZip, part: string, note: Note): Relation[] {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const data = zip.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const root = data && treeOf(data, 'relationships', note);
  if (!root) return [];
  if (root.name !== 'Relationships' || !PACKAGE.includes(root.uri)) note('relationships: another document');
  return childrenOf(root, 'Relationship', PACKAGE).flatMap(({ attributes }) => {
    if (attributes.get('TargetMode') === 'External') return [];
    const whole = attributes.get('Type') ?? '';
    if (!OFFICE.some((each) => whole.startsWith(`${each}/`)) && !PACKAGE_TYPES.test(whole))
      note('relationships: another type');
    const target = new URL(attributes.get('Target') ?? '', `x://x/${encodeURI(folder)}`);
    return {
      id: attributes.get('Id') ?? '',
      type: whole.slice(whole.lastIndexOf('/') + 1),
      target: target.pathname.slice(1),
    };
  });
}

function readStrings(root: Tree, note: Note): string[] {
  noteMisplaced(root, note);
  return childrenOf(root, 'si').map((item) => unescapeText(richText(item, note)));
}

/** Elements that hold cells or texts, and where alone they may stand among those that are known. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  sheetData: ['worksheet'],
  row: ['sheetData'],
  c: ['row'],
  v: ['c'],
  is: ['c'],
  mergeCells: ['worksheet'],
  mergeCell: ['mergeCells'],
  // In a sheet it holds nothing.
  si: ['sst', 'worksheet', 'sheetData', 'row', 'c', 'mergeCells'],
};
/** What stands in any other element is passed over with it. */
const KNOWN = ['worksheet', 'sheetData', 'row', 'c', 'mergeCells', 'sst', 'si'];
/** The same for `t`, which is a text only within these. */
const TEXTS = ['si', 'is'];
const TEXT_PLACES = [...TEXTS, 'r', 'rPh'];

/** Notes what a reader that follows the structure passes over, though its name says that it holds something. */
export function noteMisplaced(root: Tree, note: Note): void {
  const left = [{ tree: root, inText: false }];
  for (let next = left.pop(); next; next = left.pop())
    for (const child of next.tree.children) {
      if (typeof child === 'string') continue;
      const inText = next.inText || TEXTS.includes(child.name);
      left.push({ tree: child, inText });
      if (!MAIN.includes(child.uri)) continue;
      const misplaced =
        child.name === 't'
          ? inText && !TEXT_PLACES.includes(next.tree.name)
          : KNOWN.includes(next.tree.name) && !(PLACES[child.name]?.includes(next.tree.name) ?? true);
      if (misplaced) note(`${child.name}: out of place`);
    }
}

/** Runs joined, reading aids left out (18.4.8, CT_Rst). */
export const richText = (item: Tree, note: Note): string =>
  item.children
    .map((child) => {
      if (typeof child === 'string' || !MAIN.includes(child.uri)) return '';
      if (child.name === 't') return plainText(child, note);
      return child.name === 'r'
        ? childrenOf(child, 't')
            .map((each) => plainText(each, note))
            .join('')
        : '';
    })
    .join('');

/** What stands directly in an element that holds nothing but text. */
export function plainText(tree: Tree | undefined, note: Note): string {
  if (tree?.children.some((child) => typeof child !== 'string')) note(`${tree.name}: an element in a text`);
  return (tree?.children ?? []).filter((child) => typeof child === 'string').join('');
}

/** ST_Xstring (22.9.2.19): `_x000D_` stands for a character that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text
    .split(/(_x[0-9A-Fa-f]{4}_)/)
    .map((piece, index) => (index % 2 === 1 ? String.fromCharCode(Number(`0x${piece.slice(2, 6)}`)) : piece))
    .join('');
