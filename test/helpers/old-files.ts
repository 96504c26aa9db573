/** Workbooks in old formats, made record by record or tag by tag, and what reading them gives. */
import { strToU8, unzipSync } from 'fflate';
import { utils, write } from '@e965/xlsx';
import { nodeServices } from '../../core/formats/node-services.ts';
import { readLegacy } from '../../core/formats/legacy/convert.ts';
import type { Limits } from '../../core/formats/limits.ts';
import { bookOfPacked } from '../../core/formats/pack.ts';
import type { LegacyKind } from '../../core/formats/platform.ts';
import type { Book } from '../../core/model.ts';
import { rawZip, type RawEntry } from './raw-zip.ts';

/** Reads in this thread. */
export const readOld = async (
  bytes: Uint8Array,
  kind: LegacyKind,
  limits: Partial<Limits> = {},
): Promise<Book> => bookOfPacked(await readLegacy(bytes, `old.${kind}`, kind, nodeServices, limits));

/** Numbers, each with its size in bytes (8 with `f`: a floating point number), lowest byte first; or bytes as they are. */
export type Field =
  readonly [value: number, size: 1 | 2 | 3 | 4] | readonly [value: number, 'f'] | Uint8Array;

export function fields(...list: readonly Field[]): Buffer {
  return Buffer.concat(
    list.map((field) => {
      if (field instanceof Uint8Array) return field;
      const [value, size] = field;
      const bytes = Buffer.alloc(size === 'f' ? 8 : size);
      if (size === 'f') bytes.writeDoubleLE(value);
      else bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}

/** A record of an .xls. */
export const biff = (type: number, ...list: readonly Field[]): Buffer => {
  const content = fields(...list);
  return Buffer.concat([fields([type, 2], [content.length, 2]), content]);
};

export interface BiffSheet {
  readonly name: string;
  /** 0 visible, 1 hidden, 2 for good. */
  readonly state?: number;
  /** 0 worksheet, 1 macros, 2 chart. */
  readonly kind?: number;
  readonly records: readonly Buffer[];
}

const bof = (version: number, kind: number): Buffer =>
  biff(
    0x809,
    [version, 2],
    [kind, 2],
    [0, 2],
    [1996, 2],
    ...(version === 0x600
      ? ([
          [0, 4],
          [6, 4],
        ] as const)
      : []),
  );
const eof = biff(0x0a);

/** An .xls without the container around it; cells have style 0 (General) or 1 (the date `d-mmm-yy`). */
export function biffStream(
  sheets: readonly BiffSheet[],
  globals: readonly Buffer[] = [],
  version = 0x600,
): Uint8Array {
  const style = (format: number): Buffer =>
    biff(0xe0, [0, 2], [format, 2], Buffer.alloc(version === 0x600 ? 16 : 12));
  const parts = sheets.map(({ kind = 0, records }) =>
    Buffer.concat([bof(version, kind === 2 ? 0x20 : kind === 1 ? 0x40 : 0x10), ...records, eof]),
  );
  const named = (positions: readonly number[]): Buffer =>
    Buffer.concat([
      bof(version, 5),
      ...globals,
      style(0),
      style(15),
      ...sheets.map(({ name, state = 0, kind = 0 }, index) =>
        biff(
          0x85,
          [positions[index] ?? 0, 4],
          [state, 1],
          [kind, 1],
          [name.length, 1],
          version === 0x600 ? fields([1, 1], Buffer.from(name, 'utf16le')) : Buffer.from(name, 'latin1'),
        ),
      ),
      eof,
    ]);
  let at = named([]).length;
  const positions = parts.map((part) => (at += part.length) - part.length);
  return new Uint8Array(Buffer.concat([named(positions), ...parts]));
}

/** A cell with a number, from row and column 0. */
export const numberRecord = (row: number, column: number, value: number, style = 0): Buffer =>
  biff(0x203, [row, 2], [column, 2], [style, 2], [value, 'f']);

/** A record of an .xlsb. */
export function bin(type: number, ...list: readonly Field[]): Buffer {
  const sevens = (value: number): Buffer => {
    const bytes: number[] = [];
    let rest = value;
    do {
      bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
      rest >>= 7;
    } while (rest > 0);
    return Buffer.from(bytes);
  };
  const content = fields(...list);
  return Buffer.concat([sevens(type), sevens(content.length), content]);
}

/** A binary workbook whose first sheet is made of the records given; `change` may alter its parts. */
export function xlsbOf(
  records: readonly Buffer[],
  change: (entries: RawEntry[]) => readonly RawEntry[] = (entries) => entries,
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), 'Data');
  const parts = unzipSync(new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer));
  const entries = Object.entries(parts).map(([name, data]) => ({
    name,
    data: name === 'xl/worksheets/sheet1.bin' ? Buffer.concat(records) : data,
  }));
  return rawZip(change(entries));
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES = [
  ...['office', 'table', 'text', 'style', 'meta', 'manifest'].map((name) => [name, `${ODF}${name}:1.0`]),
  ['number', `${ODF}datastyle:1.0`],
  ['fo', `${ODF}xsl-fo-compatible:1.0`],
  ['draw', `${ODF}drawing:1.0`],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['calcext', 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'],
]
  .map(([prefix = '', uri = '']) => ` xmlns:${prefix}="${uri}"`)
  .join('');

export interface RawOds {
  /** Content of `office:spreadsheet`. */
  readonly body: string;
  /** Content of `office:automatic-styles`. */
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function odsOf({ body, styles = '', parts = {} }: RawOds): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': odsPart('manifest:manifest', ''),
    ...parts,
  };
  return rawZip(
    Object.entries(all).map(([name, data]) => ({
      name,
      data: typeof data === 'string' ? strToU8(data) : data,
    })),
  );
}

/** Another part, with the namespaces of all. */
export const odsPart = (root: string, content: string): string =>
  `<${root}${NAMESPACES}>${content}</${root}>`;

/** One sheet of the rows given. */
export const odsTable = (rows: string, name = 'Data'): string =>
  `<table:table table:name="${name}">${rows}</table:table>`;
