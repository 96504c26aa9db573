/**
 * Walks over the records of a binary workbook's parts ([MS-XLSB]): sheets, styles and notes. The parts were inflated
 * and compared with their check sums before.
 */
import { Failure } from '../../failure.ts';
import type { Budget } from '../budget.ts';
import { stylesOf, type CellStyle, type StyleNumbers } from '../number-format.ts';
import { mainPart, partAt, relationshipsOf } from '../xlsx/read/workbook.ts';
import type { PartReader } from '../xlsx/read/xml.ts';
import { damaged } from './damaged.ts';
import { checkTabs, SheetOutline, visibilityOf, type BookOutline, type Promised } from './outline.ts';
import { fillOf, wideString } from './xlsb-values.ts';

const ROW = 0;
const BLANKS = [1, 12];
/** From here to 18 the column of a cell is not written: it is the next one. */
const SHORT = 12;
const RICH = 62;

/** What cell records hold, by type. */
const CELLS: ReadonlyMap<number, Promised> = new Map([
  ...[2, 5, 13, 16].map((type) => [type, 'number'] as const),
  ...[6, 7, 17, 18, RICH].map((type) => [type, 'text'] as const),
  ...[3, 4, 14, 15].map((type) => [type, 'logical'] as const),
  ...[8, 9, 10, 11].map((type) => [type, 'formula'] as const),
]);

/** The bytes of a part by the name that the zip gives it. */
type Parts = ReadonlyMap<string, Uint8Array>;

export async function outlineOfXlsb(reader: PartReader, parts: Parts): Promise<BookOutline> {
  const { zip, budget } = reader;
  const main = await mainPart(reader);
  if (main === null || !/\.bin$/i.test(main)) throw damaged();
  const relationships = await relationshipsOf(main, reader);
  const book = readBook(bytesOf(parts, partAt(zip, main).name), budget);
  checkTabs(
    book.tabs.map(({ name }) => name),
    1,
    budget,
  );
  const sheets: SheetOutline[] = [];
  for (const { id, name, state } of book.tabs) {
    const found = relationships.find((each) => each.id === id);
    if (!found) throw new Failure('UNREADABLE', 'R19', { part: name });
    if (found.type !== 'worksheet') continue;
    const entry = partAt(zip, found.target);
    const outline = new SheetOutline(name, visibilityOf(state), budget);
    readSheet(bytesOf(parts, entry.name), outline);
    for (const { type, target } of await relationshipsOf(entry.name, reader))
      if (type === 'comments') readNotes(bytesOf(parts, partAt(zip, target).name), outline);
    sheets.push(outline);
  }
  if (sheets.length === 0) throw new Failure('UNREADABLE', 'R33');
  const styles = relationships.find(({ type }) => type === 'styles');
  return {
    date1904: book.date1904,
    tabs: book.tabs.map(({ name }) => name),
    sheets,
    hiddenNames: book.hiddenNames,
    styles: styles ? readStyles(bytesOf(parts, partAt(zip, styles.target).name), budget) : [],
    recode: null,
  };
}

function bytesOf(parts: Parts, name: string): Uint8Array {
  const bytes = parts.get(name);
  if (!bytes) throw damaged();
  return bytes;
}

interface BinaryBook {
  readonly date1904: boolean;
  readonly tabs: readonly { readonly id: string; readonly name: string; readonly state: number }[];
  readonly hiddenNames: readonly boolean[];
}

function readBook(bytes: Uint8Array, budget: Budget): BinaryBook {
  let date1904 = false;
  const tabs: { id: string; name: string; state: number }[] = [];
  const hiddenNames: boolean[] = [];
  for (const { type, view } of recordsOf(bytes, budget)) {
    if (type === 0x99) date1904 = (view.getUint32(0, true) & 1) === 1;
    if (type === 0x27) hiddenNames.push((view.getUint32(0, true) & 1) === 1);
    if (type !== 0x9c) continue;
    const id = wideString(view, 8);
    tabs.push({ id: id.text, name: wideString(view, id.next).text, state: view.getUint32(0, true) });
  }
  return { date1904, tabs, hiddenNames };
}

function readSheet(bytes: Uint8Array, outline: SheetOutline): void {
  let row = 0;
  let column = 0;
  /** In the sheet data; extensions behind have records of their own. */
  let inside = false;
  let last = -1;
  for (const { type, view } of recordsOf(bytes, outline.budget)) {
    last = type;
    if (type === 0x91 || type === 0x92) inside = type === 0x91;
    if (type === 0x3c && (view.getUint16(16, true) & 1) === 1)
      outline.hideColumns(view.getUint32(0, true) + 1, view.getUint32(4, true) + 1);
    if (type === 0xb0)
      outline.merge({
        top: view.getUint32(0, true) + 1,
        bottom: view.getUint32(4, true) + 1,
        left: view.getUint32(8, true) + 1,
        right: view.getUint32(12, true) + 1,
      });
    if (!inside) continue;
    if (type === ROW) {
      row = view.getUint32(0, true) + 1;
      column = 0;
      if ((view.getUint8(11) & 0x10) !== 0) outline.hideRow(row);
      continue;
    }
    const isBlank = BLANKS.includes(type);
    const promised = CELLS.get(type);
    if (!isBlank && promised === undefined) continue;
    const isShort = type >= SHORT && type !== RICH;
    column = isShort ? column + 1 : view.getUint32(0, true) + 1;
    if (promised === undefined) outline.blank(1);
    else outline.cell(row, column, view.getUint32(isShort ? 0 : 4, true) & 0xffffff, promised);
  }
  // The last record is the end of the sheet.
  if (last !== 0x82) throw damaged();
}

function readNotes(bytes: Uint8Array, outline: SheetOutline): void {
  for (const { type, view } of recordsOf(bytes, outline.budget))
    if (type === 0x027b) outline.note(view.getUint32(4, true) + 1, view.getUint32(12, true) + 1);
}

function readStyles(bytes: Uint8Array, budget: Budget): readonly CellStyle[] {
  const most = budget.limits.styles;
  const custom = new Map<number, string>();
  const fills: (string | null)[] = [];
  const cells: StyleNumbers[] = [];
  let inside = false;
  for (const { type, view } of recordsOf(bytes, budget)) {
    if (type === 0x2c) custom.set(view.getUint16(0, true), wideString(view, 2).text);
    if (type === 0x2d) fills.push(fillOf(view));
    // The same records stand under the named styles, too.
    if (type === 0x0269 || type === 0x026a) inside = type === 0x0269;
    if (type === 0x2f && inside)
      cells.push({ format: view.getUint16(2, true), fill: view.getUint16(6, true) });
    if (cells.length > most || fills.length > most || custom.size > most)
      throw new Failure('LIMIT', 'R36', { limit: most });
  }
  return stylesOf(cells, custom, fills);
}

interface BinaryRecord {
  readonly type: number;
  readonly view: DataView;
}

/** Records of a part, each of which must lie within it. Type and length are numbers of seven bits a byte. */
function* recordsOf(bytes: Uint8Array, budget: Budget): Generator<BinaryRecord> {
  let at = 0;
  let count = 0;
  const sevens = (most: number): number => {
    let value = 0;
    for (let index = 0; index < most; index++) {
      const byte = bytes[at++];
      if (byte === undefined) throw damaged();
      value += (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const type = sevens(2);
    const length = sevens(4);
    if (at + length > bytes.length) throw damaged();
    yield { type, view: new DataView(bytes.buffer, bytes.byteOffset + at, length) };
    at += length;
    if ((++count & 0xffff) === 0) budget.checkTime();
  }
}
