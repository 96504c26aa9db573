/** Text files as bytes in any encoding, how they are read, and a second reader written for comparison only. */
import {
  bytesSource,
  nodePlatform,
  readBook,
  readCsv,
  type CsvOptions,
  type CsvTable,
} from '../../core/formats/index.ts';
import { Failure } from '../../core/failure.ts';
import type { Grid } from '../../core/model.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** `windows-1252` only for characters up to U+00FF outside U+0080 to U+009F, and the euro sign. */
export function encode(text: string, encoding: Encoding, bom = false): Uint8Array {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'windows-1252')
    return Uint8Array.from(text, (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0)));
  const bytes = Buffer.from(marked, 'utf16le');
  return new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes);
}

export const read = (
  file: string | Uint8Array,
  options: CsvOptions = {},
  piece?: number,
): Promise<CsvTable> =>
  readCsv(
    bytesSource('t.csv', typeof file === 'string' ? encode(file, 'utf-8') : file),
    nodePlatform,
    options,
    piece,
  );

/** The sheet that the file becomes, under the file's name without ending. */
export async function sheetOf(file: string | Uint8Array, name = 'Data.csv'): Promise<Grid> {
  const bytes = typeof file === 'string' ? encode(file, 'utf-8') : file;
  const { sheets } = await readBook(bytesSource(name, bytes), nodePlatform);
  if (!sheets[0]) throw new Error('no sheet');
  return sheets[0];
}

/** Code, reason and arguments of the failure; `read` where there was none. */
export async function refusal(
  file: string | Uint8Array,
  options: CsvOptions = {},
  piece?: number,
): Promise<unknown> {
  try {
    await read(file, options, piece);
    return 'read';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [`${error.code}.${error.reason}`, error.args];
  }
}

/** RFC 4180 one character at a time, and nothing else: the second opinion. Blank lines are rows without fields. */
export function plainParse(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let inside = false;
  let begun = false;
  const endRow = (): void => {
    if (begun || row.length > 0) row.push(field);
    rows.push(row);
    row = [];
    field = '';
    begun = false;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (inside) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else inside = false;
    } else if (sign === '"' && !begun) {
      inside = true;
      begun = true;
    } else if (sign === delimiter) {
      row.push(field);
      field = '';
      begun = false;
    } else if (sign === '\n') endRow();
    else if (sign === '\r') {
      if (text[at + 1] === '\n') at++;
      endRow();
    } else {
      field += sign;
      begun = true;
    }
  }
  if (begun || row.length > 0) endRow();
  return rows;
}
