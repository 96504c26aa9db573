/**
 * Saves the workbook of the simulated Excel as an .xlsx file, written by exceljs; custom XML, which that leaves out, is
 * put in behind it.
 */
import type { Cell as ExcelCell } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addressOf, type SimBook, type SimSheet } from './book.ts';

export async function saveBook(book: SimBook): Promise<Uint8Array> {
  // Only where a workbook is saved: the library takes a while to load.
  const { default: ExcelJS } = await import('exceljs');
  const out = new ExcelJS.Workbook();
  if (book.date1904) out.properties.date1904 = true;
  for (const sheet of book.sheets) {
    const own = out.addWorksheet(sheet.name, { state: VISIBILITY[sheet.visibility] ?? 'visible' });
    writeCells(sheet, (row, column) => own.getCell(row, column));
    for (const merge of sheet.merges) own.mergeCells(addressOf(merge));
    for (const row of sheet.hiddenRows) own.getRow(row + 1).hidden = true;
    for (const column of sheet.hiddenColumns) own.getColumn(column + 1).hidden = true;
    for (const { row, column, text } of [...sheet.notes, ...sheet.comments])
      own.getCell(row + 1, column + 1).note = text;
    if (sheet.protection) await own.protect(sheet.protection.password, fromOptions(sheet.protection.options));
  }
  for (const { name, formula } of book.names) out.definedNames.add(formula.slice(1), name);
  return withParts(new Uint8Array(await out.xlsx.writeBuffer()), [...book.parts.values()]);
}

const VISIBILITY: Readonly<Record<string, 'visible' | 'hidden' | 'veryHidden'>> = {
  ...{ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' },
};

function writeCells(sheet: SimSheet, at: (row: number, column: number) => ExcelCell): void {
  for (const [key, cell] of sheet.cells) {
    const out = at(Math.floor(key / 16_384) + 1, (key % 16_384) + 1);
    if (cell.formula !== undefined)
      out.value = {
        formula: cell.formula.slice(1),
        ...(cell.value !== null && !cell.isError && { result: cell.value }),
      };
    else if (cell.isError) out.value = { error: String(cell.value) as '#N/A' };
    else out.value = cell.value;
    if (cell.format !== 'General') out.numFmt = cell.format;
    if (cell.fill !== null)
      out.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${cell.fill}` } };
    if (!cell.locked) out.protection = { locked: false };
  }
}

const fromOptions = (options: Readonly<Record<string, boolean | string>>): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/^allow(?:Edit)?(.)/, (_, letter: string) => letter.toLowerCase()),
      value === true,
    ]),
  );

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

function withParts(bytes: Uint8Array, xmls: readonly string[]): Uint8Array {
  if (xmls.length === 0) return bytes;
  const parts = unzipSync(bytes);
  const name = 'xl/_rels/workbook.xml.rels';
  const links = xmls.map(
    (_, index) =>
      `<Relationship Id="rIdX${String(index)}" Type="${RELATIONSHIP}" Target="../customXml/item${String(index + 1)}.xml"/>`,
  );
  const relationships = parts[name] ? strFromU8(parts[name]) : '';
  parts[name] = strToU8(relationships.replace('</Relationships>', `${links.join('')}</Relationships>`));
  xmls.forEach((xml, index) => {
    parts[`customXml/item${String(index + 1)}.xml`] = strToU8(xml);
  });
  return zipSync(parts);
}
