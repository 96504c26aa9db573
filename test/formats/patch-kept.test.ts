/**
 * What surrounds the cells survives a change of cells byte for byte, and other programs read the result: charts,
 * images, notes, validations, conditional formats, macros, custom parts.
 */
import { describe, expect, it } from 'vitest';
import { Budget } from '../../core/formats/budget.ts';
import { bytesSource, nodePlatform, openWorkbook } from '../../core/formats/index.ts';
import { limitsOf } from '../../core/formats/limits.ts';
import { patchCells, type CellEdit } from '../../core/formats/xlsx/patch/patch-cells.ts';
import { openZip } from '../../core/formats/zip/zip.ts';
import { hasLibreOffice, saveInLibreOffice } from '../helpers/libreoffice.ts';
import { OTHER_READERS } from '../helpers/other-readers.ts';
import { MAIN, readBytes, workbookBytes } from '../helpers/raw-workbook.ts';
import type { RawEntry } from '../helpers/raw-zip.ts';

const AROUND =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="B1:B9"><formula1>"SEN,ITA"</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

const noise = (size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, index) => (index * index * 31 + index * 7) % 251);

/** Parts that we neither write nor understand; what is in them does not matter here. */
const STRANGE: Readonly<Record<string, string | Uint8Array>> = {
  'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
  'xl/media/image1.png': noise(5000),
  'xl/vbaProject.bin': noise(9000),
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C1" i="1"/></calcChain>`,
  'customXml/item1.xml': '<state xmlns="urn:somebody:else"/>',
  'xl/printerSettings/printerSettings1.bin': noise(300),
};

const ROWS =
  '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1" s="1" t="s"><v>0</v></c><c r="C1"><f>A1*2</f><v>2</v></c></row>' +
  '<row r="3"><c r="A3"><v>3</v></c></row>';

const book = (rows = ROWS, more: readonly RawEntry[] = []): Uint8Array =>
  workbookBytes({
    sheets: [{ name: 'Data', rows, after: AROUND }, { rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }],
    strings: ['<r><rPr><b/></rPr><t>Senegall</t></r>'],
    formats: ['0.0'],
    change: (entries) => [...entries, ...more],
  });

const strangeEntries = Object.entries(STRANGE).map(([name, data], index): RawEntry => ({
  name,
  data,
  descriptor: index % 2 === 0,
  method: index % 3 === 0 ? 0 : 8,
}));

const EDITS: readonly CellEdit[] = [
  { sheet: 'Data', row: 1, column: 1, to: 21 },
  { sheet: 'Data', row: 1, column: 2, to: ' SEN & <ITA> ' },
  { sheet: 'Data', row: 2, column: 1, to: 'in a new row' },
  { sheet: 'Data', row: 3, column: 1, to: null },
];

const patch = (bytes: Uint8Array): ReturnType<typeof patchCells> =>
  patchCells(bytesSource('book.xlsx', bytes), nodePlatform, EDITS);

/** Header, data and descriptor of every entry. */
async function entriesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await openZip(bytesSource('', bytes), new Budget(limitsOf(), () => 0));
  return new Map(
    zip.stored.map(({ name, offset, end }) => [
      name,
      Buffer.from(bytes.subarray(offset, end)).toString('hex'),
    ]),
  );
}

describe('a patched workbook', () => {
  it('keeps every part but the sheet and the request to compute anew', async () => {
    const original = book(ROWS, strangeEntries);
    const [before, after] = [await entriesOf(original), await entriesOf((await patch(original)).bytes)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before].filter(([name, hex]) => after.get(name) !== hex).map(([name]) => name);
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });

  it('keeps what stands around the rows of the changed sheet', async () => {
    const { sheets } = await readBytes((await patch(book())).bytes);
    expect(sheets[0]?.validations).toEqual([
      { ranges: [{ top: 1, left: 2, bottom: 9, right: 2 }], type: 'list', formulas: ['"SEN,ITA"'] },
    ]);
  });

  it.each(Object.entries(OTHER_READERS))('is read by %s', async (_, read) => {
    const { bytes } = await patch(book());
    const [sheet] = await read(bytes);
    const cells = Object.fromEntries([...(sheet?.cells ?? [])].filter(([address]) => address !== 'C1'));
    expect(cells).toEqual({ A1: 'n 21', B1: 't  SEN & <ITA> ', A2: 't in a new row' });
  });

  it.runIf(hasLibreOffice)(
    'is read by LibreOffice, which computes formulas anew only when told to',
    async () => {
      const saved = await readBytes(await saveInLibreOffice((await patch(book())).bytes, 'xlsx'));
      const grid = saved.sheets[0];
      expect([1, 2, 3].map((column) => grid?.cell(1, column).value)).toEqual([21, ' SEN & <ITA> ', 2]);
      expect([2, 3].map((row) => grid?.cell(row, 1).value)).toEqual(['in a new row', null]);
    },
    120_000,
  );

  it('is streamed like any other', async () => {
    const { bytes } = await patch(book());
    const open = await openWorkbook(bytesSource('book.xlsx', bytes), nodePlatform);
    const rows: number[] = [];
    for (const sheet of open.sheets.slice(0, 1))
      for await (const some of open.rows(sheet)) rows.push(...some.map(({ number }) => number));
    expect(rows).toEqual([1, 2]);
  });
});
