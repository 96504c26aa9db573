/**
 * Opens an .xlsx file in the simulated Excel. Cells and what stands beside them come from the reader of the core;
 * formulas, protection and widths, which that has no use for, are picked out of the parts here. Of a shared formula
 * every cell gets the text of the first.
 */
import { strFromU8, unzipSync } from 'fflate';
import { browserPlatform } from '../../core/formats/browser.ts';
import { isoToSerial } from '../../core/formats/dates.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readBook } from '../../core/formats/read-book.ts';
import type { Platform } from '../../core/formats/platform.ts';
import type { Cell, Grid, Range } from '../../core/model.ts';
import { boxOf, SimBook, type Box, type SimCell, type SimSheet } from './book.ts';

export async function loadBook(
  name: string,
  bytes: Uint8Array,
  platform: Platform = browserPlatform,
): Promise<SimBook> {
  const read = await readBook(bytesSource(name, bytes), platform);
  const book = new SimBook(read.sheets.map((sheet) => sheet.name));
  const parts = unzipSync(bytes);
  const text = (part: string): string => (parts[part] ? strFromU8(parts[part]) : '');
  const workbook = text('xl/workbook.xml');
  book.name = name.replace(/^.*[\\/]/, '');
  book.date1904 = /<workbookPr[^>]*\sdate1904="(?:1|true)"/.test(workbook);
  book.isStructureLocked = /<workbookProtection[^>]*\slockStructure="(?:1|true)"/.test(workbook);
  for (const [key, value] of read.properties) book.properties.set(key, value);
  if (read.state !== null) book.parts.set(book.nextId(), read.state);
  book.names = read.names.map(({ name: own, refersTo, sheet, hidden }) => ({
    ...{ name: own, formula: `=${refersTo}`, visible: !hidden, sheet },
  }));
  const unlocked = unlockedStyles(text('xl/styles.xml'));
  const targets = sheetParts(workbook, text('xl/_rels/workbook.xml.rels'));
  read.sheets.forEach((grid, index) => {
    const sheet = book.sheets[index];
    if (!sheet) return;
    fillSheet(sheet, grid, book.date1904);
    readRest(sheet, text(targets[index] ?? ''), unlocked);
  });
  const active = book.sheets.find(({ visibility }) => visibility === 'Visible');
  if (active) book.active = active;
  return book;
}

function sheetParts(workbook: string, relationships: string): readonly string[] {
  const targets = new Map(
    [...relationships.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

const patterns = new Map<string, RegExp>();

function attribute(tag: string, name: string): string {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}="([^"]*)"`);
  patterns.set(name, pattern);
  return pattern.exec(tag)?.[1] ?? '';
}

/** Numbers of cell styles whose cells stay open on a protected sheet. */
function unlockedStyles(styles: string): ReadonlySet<number> {
  const list = /<cellXfs\b[^>]*>([^]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  const found = new Set<number>();
  [...list.matchAll(/<xf\b[^>]*?(?:\/>|>[^]*?<\/xf>)/g)].forEach(([xf], index) => {
    if (/<protection[^>]*\slocked="(?:0|false)"/.test(xf)) found.add(index);
  });
  return found;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const boxOfRange = ({ top, left, bottom, right }: Range): Box => ({
  row: top - 1,
  column: left - 1,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

function fillSheet(sheet: SimSheet, grid: Grid, date1904: boolean): void {
  sheet.visibility = VISIBILITY[grid.visibility];
  sheet.merges = grid.merges.map(boxOfRange);
  sheet.notes = grid.notes.map(({ row, column, text }) => ({
    ...{ row: row - 1, column: column - 1, text, author: 'Ministry' },
  }));
  sheet.tables = grid.tables.map(({ name, range, headerRows }) => ({
    ...{ name, box: boxOfRange(range), hasHeader: headerRows === 1 },
  }));
  for (const { first, last } of grid.hiddenRows)
    for (let row = first; row <= last; row++) sheet.hiddenRows.add(row - 1);
  for (const { first, last } of grid.hiddenColumns)
    for (let column = first; column <= last; column++) sheet.hiddenColumns.add(column - 1);
  for (let row = 1; row <= grid.rowCount; row++)
    for (const column of grid.usedColumns) {
      const cell = grid.cell(row, column);
      if (cell.kind === 'blank' && !cell.formula) continue;
      fillCell(sheet.cell(row - 1, column - 1), cell, date1904);
    }
}

/** Excel knows colours of a theme as what they look like; here another colour for each will do. */
function colourOf(fill: string): string {
  if (/^[0-9A-F]{6}$/i.test(fill)) return fill.toUpperCase();
  let sum = 0x123456;
  for (const letter of fill) sum = (sum * 31 + letter.charCodeAt(0)) % 0xffffff;
  return sum.toString(16).padStart(6, '0').toUpperCase();
}

function fillCell(own: SimCell, cell: Cell, date1904: boolean): void {
  own.value = cell.kind === 'date' ? isoToSerial(String(cell.value), date1904) : cell.value;
  own.format = cell.format ?? 'General';
  if (cell.kind === 'error') own.isError = true;
  // Taken over from the part below; so that the cell counts as a formula whatever stands there.
  if (cell.formula) own.formula = '=0';
  if (cell.fill === undefined) return;
  own.fill = colourOf(cell.fill);
  own.pattern = /^(?:pattern|gradient)/.test(cell.fill) ? 'Gray50' : 'Solid';
}

const CELL = /<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;
const SHARED = /<f\b([^>]*?)(?:\/>|>([^<]*)<\/f>)/;

function readRest(sheet: SimSheet, xml: string, unlocked: ReadonlySet<number>): void {
  const protection = /<sheetProtection\b[^>]*>/.exec(xml)?.[0];
  if (protection !== undefined) sheet.protection = protectionOf(protection);
  for (const [tag] of xml.matchAll(/<col\b[^>]*>/g)) {
    const [first, last] = [Number(attribute(tag, 'min')), Math.min(Number(attribute(tag, 'max')), 200)];
    const locked = !unlocked.has(Number(attribute(tag, 'style') || 0));
    for (let column = first; column <= last; column++) {
      sheet.columnWidths.set(column - 1, Number(attribute(tag, 'width')));
      sheet.columnLooks.set(column - 1, { format: 'General', locked });
    }
  }
  const shared = new Map<string, string>();
  for (const [, head = '', inside = ''] of xml.matchAll(CELL)) {
    const isOpen = unlocked.has(Number(attribute(head, 's') || 0));
    const formula = inside.includes('<f') ? SHARED.exec(inside) : null;
    if (!isOpen && !formula) continue;
    const { row, column } = boxOf(attribute(head, 'r'));
    sheet.cell(row, column).locked = !isOpen;
    if (!formula) continue;
    const [, about = '', text = ''] = formula;
    const number = attribute(about, 'si');
    if (text !== '' && number !== '') shared.set(number, text);
    sheet.cell(row, column).formula = `=${unescaped(text || (shared.get(number) ?? '0'))}`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** In the file, 1 stands for what is forbidden. */
const OPTIONS: Readonly<Record<string, string>> = {
  ...{ allowFormatCells: 'formatCells', allowFormatColumns: 'formatColumns', allowFormatRows: 'formatRows' },
  ...{ allowInsertRows: 'insertRows', allowDeleteRows: 'deleteRows', allowSort: 'sort' },
  ...{ allowAutoFilter: 'autoFilter', allowEditObjects: 'objects', allowEditScenarios: 'scenarios' },
};
/** What is allowed where the file is silent. */
const SILENT = new Set(['objects', 'scenarios']);

function protectionOf(tag: string): SimSheet['protection'] {
  const isSet = attribute(tag, 'sheet');
  if (isSet !== '1' && isSet !== 'true') return null;
  const options = Object.entries(OPTIONS).map(([option, name]): [string, boolean] => {
    const value = attribute(tag, name);
    return [option, value === '' ? SILENT.has(name) : value === '0' || value === 'false'];
  });
  const hasPassword = /\s(?:password|hashValue)="[^"]/.test(tag);
  return { options: Object.fromEntries(options), password: hasPassword ? 'unknown to us' : '' };
}
