/** Workbooks that the reader must treat alike in every surrounding, with what must come of each. */
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { Limits } from '../../core/formats/index.ts';
import { crc32 } from '../../core/formats/zip/crc32.ts';
import { BOOK_CASES, WRAPPINGS } from '../fixtures/edge-books.ts';
import { CELL_CASES } from '../fixtures/edge-cells.ts';
import { REFUSED } from '../fixtures/refused.ts';
import { MAIN, workbookBytes, XML, type RawWorkbook } from '../helpers/raw-workbook.ts';
import type { RawEntry } from '../helpers/raw-zip.ts';

export interface TestFile {
  /** `read`, or code and reason of the refusal. */
  readonly how: string;
  readonly bytes: Uint8Array;
  readonly limits?: Partial<Limits>;
}

const file = (how: string, book: RawWorkbook): TestFile => ({ how, bytes: workbookBytes(book) });
const read = (book: RawWorkbook): TestFile => file('read', book);
const inRow = (cells: string): string => `<row r="1">${cells}</row>`;
const manyRows = Array.from(
  { length: 20_000 },
  (_, row) => `<row><c><v>${String(row * 7919)}</v></c><c t="str"><v>t${String(row % 97)}</v></c></row>`,
).join('');
/** A workbook of which the compressed data of the sheet miss so many bytes at their end. */
const cutBy = (bytes: number): RawWorkbook => ({
  sheets: [{ rows: manyRows }],
  change: (entries) =>
    entries.map((entry) =>
      entry.name.endsWith('sheet1.xml')
        ? { ...entry, raw: deflateRawSync(Buffer.from(entry.data)).subarray(0, -bytes) }
        : entry,
    ),
});

/** Made for streams that come in pieces: what a browser inflates otherwise than Node does would show here. */
const OWN: Readonly<Record<string, TestFile>> = {
  'texts beyond ASCII, cut by no piece': read({
    sheets: [{ rows: inRow(`<c t="inlineStr"><is><t>${' é€😀 '.repeat(5_000)}</t></is></c>`) }],
  }),
  'a sheet of several pieces': read({ sheets: [{ rows: manyRows }] }),
  'compressed data that break off': file('UNREADABLE.R16', cutBy(5_000)),
  'compressed data without their last byte': file('UNREADABLE.R16', cutBy(1)),
  'a part that grows to 40 MB of spaces': file('LIMIT.R23', { sheets: [{ rows: ' '.repeat(40 << 20) }] }),
};

const named = <T>(
  family: string,
  cases: Readonly<Record<string, T>>,
  make: (each: T) => TestFile,
): [string, TestFile][] => Object.entries(cases).map(([name, each]) => [`${family}: ${name}`, make(each)]);

export const testFiles: readonly (readonly [name: string, file: TestFile])[] = [
  ...named('pieces', OWN, (each) => each),
  ...named('cells', CELL_CASES, ({ cells, ...book }) => read({ ...book, sheets: [{ rows: inRow(cells) }] })),
  ...named('wrapping', WRAPPINGS, read),
  ...named('book', BOOK_CASES, ({ book }) => read(book)),
  ...named('refused', REFUSED, ([how, bytes, options]) => ({
    ...{ how, bytes },
    ...(options?.limits && { limits: options.limits }),
  })),
];

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
  return workbookBytes({ sheets: [{}], strings, formats: [14], change: (entries) => entries.map(change) });
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
