/** Workbooks that the reader must treat alike in every surrounding, with what must come of each. */
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { Limits } from '../../core/formats/index.ts';
import { crc32 } from '../../core/formats/zip/crc32.ts';
import { MAIN, RELATIONSHIPS, workbookBytes, XML, type RawWorkbook } from '../helpers/raw-workbook.ts';
import type { RawEntry } from '../helpers/raw-zip.ts';

export interface TestFile {
  /** `read`, or code and reason of the refusal. */
  readonly how: string;
  readonly bytes: Uint8Array;
  readonly limits?: Partial<Limits>;
}

const cells =
  '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> é€😀 </t></is></c></row>' +
  '<row r="3"><c r="A3"><v>0.1</v></c><c r="B3" s="1"><v>45351.5</v></c><c r="C3" t="b"><f>A3&gt;0</f><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c></row>';
const basic: RawWorkbook = {
  sheets: [
    { rows: cells },
    { name: 'Two', state: 'hidden', rows: '<row r="9"><c r="XFD9"><v>-7</v></c></row>' },
  ],
  strings: [
    '<t>b</t>',
    '<r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
  ],
  formats: ['yyyy-mm-dd hh:mm'],
};
const read = (more: RawWorkbook = {}): TestFile => ({
  how: 'read',
  bytes: workbookBytes({ ...basic, ...more }),
});
const eachEntry = (change: (entry: RawEntry) => RawEntry): RawWorkbook => ({
  change: (entries) => entries.map(change),
});
/** Changes the entry of the first sheet. */
const sheetEntry = (how: string, change: (entry: RawEntry) => RawEntry): TestFile => ({
  ...read(eachEntry((entry) => (entry.name.endsWith('sheet1.xml') ? change(entry) : entry))),
  how,
});
const deflated = ({ data }: RawEntry): Buffer => deflateRawSync(Buffer.from(data));
const textOf = ({ data }: RawEntry): string => Buffer.from(data).toString();
const spaces = (count: number): RawWorkbook => ({ sheets: [{ rows: cells + ' '.repeat(count) }] });

export const testFiles: Readonly<Record<string, TestFile>> = {
  'rich text, dates, booleans, errors, far corners, hidden sheets': read(),
  'the years of 1904': read({ workbookPr: '<workbookPr date1904="1"/>' }),
  'prefixed names': read({
    sheets: [
      {
        xml: `${XML}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    ],
  }),
  'the strict kind': read(
    eachEntry((entry) => ({
      ...entry,
      data: textOf(entry)
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    })),
  ),
  'zip64 records': read({ zip: { zip64: true } }),
  'stored parts': read(eachEntry((entry) => ({ ...entry, method: 0 }))),
  'sizes behind the data': read(eachEntry((entry) => ({ ...entry, descriptor: true }))),
  'UTF-16': read(
    eachEntry((entry) => ({
      ...entry,
      data: Buffer.from('\uFEFF' + textOf(entry).replace('UTF-8', 'UTF-16'), 'utf16le'),
    })),
  ),
  'merged cells, notes, tables, hidden rows and properties': read({
    sheets: [
      {
        rows: cells.replace('<row r="3"', '<row r="3" hidden="1"'),
        after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      },
    ],
  }),
  'a sheet of several pieces': read({
    sheets: [
      {
        rows: Array.from(
          { length: 20_000 },
          (_, row) =>
            `<row><c><v>${String(row * 7919)}</v></c><c t="str"><v>t${String(row % 97)}</v></c></row>`,
        ).join(''),
      },
    ],
  }),
  'a wrong check sum': sheetEntry('UNREADABLE.R15', (entry) => ({ ...entry, crc: 1 })),
  'compressed data that break off': sheetEntry('UNREADABLE.R16', (entry) => ({
    ...entry,
    raw: deflated(entry).subarray(0, -9),
  })),
  'compressed data without their last byte': sheetEntry('UNREADABLE.R16', (entry) => ({
    ...entry,
    raw: deflated(entry).subarray(0, -1),
  })),
  'bytes behind the compressed data': sheetEntry('UNREADABLE.R16', (entry) => ({
    ...entry,
    raw: Buffer.concat([deflated(entry), Buffer.from('more')]),
  })),
  'compressed data that are none': sheetEntry('UNREADABLE.R16', (entry) => ({
    ...entry,
    raw: Buffer.alloc(50, 255),
  })),
  'a document type': {
    how: 'UNREADABLE.R18',
    bytes: workbookBytes({
      sheets: [
        {
          xml: `${XML}<!DOCTYPE w [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`,
        },
      ],
    }),
  },
  'a part that grows too much': { how: 'LIMIT.R23', ...only(spaces(40 << 20)) },
  'a part that grows too much for the limits set': {
    how: 'LIMIT.R23',
    ...only(spaces(100_000)),
    limits: { ratioFrom: 1000 },
  },
  'more time than the limits allow': { ...read(), how: 'LIMIT.R37', limits: { seconds: 0 } },
  'no workbook': { how: 'UNREADABLE.R11', bytes: Buffer.from('%PDF-1.7\n') },
  nothing: { how: 'UNREADABLE.R01', bytes: Buffer.of() },
};

function only(book: RawWorkbook): { readonly bytes: Uint8Array } {
  return { bytes: workbookBytes({ ...basic, ...book }) };
}

/** A sheet of a head and `rows` rows of 12 mixed cells, of which A is the number of the row: 2, 3 … */
export async function largeWorkbook(rows: number): Promise<Uint8Array> {
  const deflate = createDeflateRaw({ level: 1 });
  const packed: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => packed.push(piece));
  let crc = 0;
  let size = 0;
  const write = (text: string): void => {
    const bytes = Buffer.from(text);
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.write(bytes);
  };
  write(`${XML}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>row</v></c></row>`);
  let piece = '';
  for (let row = 2; row <= rows + 1; row++) {
    piece += rowXml(row);
    if (row % 500 !== 0 && row <= rows) continue;
    write(piece);
    piece = '';
    // Lets the compression, which runs beside, keep up.
    if (deflate.writableNeedDrain) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  write('</sheetData></worksheet>');
  await new Promise<void>((resolve) => {
    deflate.on('end', resolve);
    deflate.end();
  });
  const strings = Array.from({ length: 200 }, (_, index) => `<t>Country ${String(index)}</t>`);
  const change = (entry: RawEntry): RawEntry =>
    entry.name.endsWith('sheet1.xml') ? { ...entry, raw: Buffer.concat(packed), size, crc } : entry;
  return workbookBytes({ sheets: [{}], strings, formats: [14], ...eachEntry(change) });
}

/** Values of the last row of `largeWorkbook`, columns A to L. */
export const lastRowOf = (rows: number): unknown[] => {
  const row = rows + 1;
  return [
    ...[
      row,
      `Country ${String(row % 200)}`,
      row / 8,
      `text ${String(row % 5000)}`,
      '2024-02-29',
      row % 2 === 1,
    ],
    ...[-row, row * 1000, 0.5, `Country ${String((row + 7) % 200)}`, '#N/A', 12],
  ];
};

const rowXml = (row: number): string => {
  const cell = (column: string, content: string): string => `<c r="${column}${String(row)}"${content}</c>`;
  const value = (column: string, number: number): string => cell(column, `><v>${String(number)}</v>`);
  const shared = (column: string, index: number): string =>
    cell(column, ` t="s"><v>${String(index % 200)}</v>`);
  const first = value('A', row) + shared('B', row) + value('C', row / 8);
  const text = cell('D', ` t="inlineStr"><is><t>text ${String(row % 5000)}</t></is>`);
  const others = cell('E', ' s="1"><v>45351</v>') + cell('F', ` t="b"><v>${String(row % 2)}</v>`);
  const numbers = value('G', -row) + value('H', row * 1000) + value('I', 0.5) + shared('J', row + 7);
  const rest = cell('K', ' t="e"><v>#N/A</v>') + cell('L', '><f>3*4</f><v>12</v>');
  return `<row r="${String(row)}">${first}${text}${others}${numbers}${rest}</row>`;
};
