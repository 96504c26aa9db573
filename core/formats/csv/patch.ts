/**
 * Changes fields of a text table and nothing else: encoding, mark, delimiter, line ends and the quoting of every other
 * field stay as they were.
 */
import { groupBy } from '../../grouped.ts';
import { Failure } from '../../failure.ts';
import type { CsvDialect, CsvEncoding, Value } from '../../model.ts';
import { decoderOf, decodeWindows, markOf } from './encoding.ts';

export interface FieldEdit {
  readonly row: number;
  readonly column: number;
  /** New content, or the field exactly as it stood in the file. */
  readonly to: Value | { readonly text: string };
}

/** How a field stood in the file, quotation marks included. */
export interface FieldBefore {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface PatchedText {
  readonly bytes: Uint8Array;
  readonly before: readonly FieldBefore[];
}

/**
 * Fields that a row does not have are put behind its last one; edits of rows that are not there are passed over. Fails
 * with UNREADABLE where the new text cannot be written in the encoding of the file.
 */
export function patchCsv(bytes: Uint8Array, dialect: CsvDialect, edits: readonly FieldEdit[]): PatchedText {
  const mark = dialect.bom ? (markOf(bytes)?.length ?? 0) : 0;
  const text = decode(bytes.subarray(mark), dialect.encoding);
  const rows = groupBy(edits, (edit) => edit.row);
  const before: FieldBefore[] = [];
  const pieces: string[] = [];
  let copied = 0;
  for (const { row, column, start, end, isLast } of fieldsOf(text, dialect)) {
    const own = rows.get(row);
    if (!own) continue;
    const edit = own.find((each) => each.column === column);
    const old = text.slice(start, end);
    if (edit) {
      before.push({ row, column, text: old });
      pieces.push(text.slice(copied, start), fieldText(edit.to, old, dialect));
      copied = end;
    }
    if (!isLast) continue;
    const beyond = own.filter((each) => each.column > column && each.to !== null);
    if (beyond.length === 0) continue;
    pieces.push(text.slice(copied, end), fieldsBehind(column, beyond, dialect));
    copied = end;
    before.push(...beyond.map((each) => ({ row, column: each.column, text: '' })));
  }
  pieces.push(text.slice(copied));
  const body = encode(pieces.join(''), dialect.encoding);
  const whole = new Uint8Array(mark + body.length);
  whole.set(bytes.subarray(0, mark));
  whole.set(body, mark);
  return { bytes: whole, before };
}

/** The fields behind the last column of a row, blank ones between them included. */
function fieldsBehind(last: number, edits: readonly FieldEdit[], dialect: CsvDialect): string {
  let text = '';
  let column = last;
  for (const { column: wanted, to } of [...edits].sort((a, b) => a.column - b.column)) {
    text += dialect.delimiter.repeat(wanted - column) + fieldText(to, '', dialect);
    column = wanted;
  }
  return text;
}

interface Span {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** The last field of its row. */
  readonly isLast: boolean;
}

/** Where every field stands, counted as the scanner counts: quotation marks open a field only at its beginning. */
function* fieldsOf(text: string, { delimiter, sepLine }: CsvDialect): Generator<Span> {
  let at = sepLine ? (/^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text)?.[0].length ?? 0) : 0;
  let row = 1;
  let column = 1;
  while (at < text.length) {
    const start = at;
    if (text[at] === '"') at = behindQuotes(text, at);
    while (at < text.length && text[at] !== delimiter && text[at] !== '\r' && text[at] !== '\n') at++;
    yield { row, column, start, end: at, isLast: text[at] !== delimiter };
    if (text[at] === delimiter) {
      at++;
      column++;
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      row++;
      column = 1;
    }
  }
}

function behindQuotes(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return text.length;
    if (text[close + 1] !== '"') return close + 1;
    at = close + 2;
  }
}

function fieldText(to: FieldEdit['to'], old: string, { delimiter, decimal }: CsvDialect): string {
  if (to === null) return '';
  if (typeof to === 'object') return to.text;
  const plain = typeof to === 'number' && decimal === ',' ? String(to).replace('.', ',') : String(to);
  const needsQuotes = old.startsWith('"') || plain.includes(delimiter) || /["\r\n]/.test(plain);
  return needsQuotes ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function decode(bytes: Uint8Array, encoding: CsvEncoding): string {
  const decoder = decoderOf(encoding);
  return decoder.decode(bytes) + decoder.finish();
}

function encode(text: string, encoding: CsvEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') return encodeWindows(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}

function encodeWindows(text: string): Uint8Array {
  const letters = decodeWindows(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const places = new Map(Array.from(letters, (letter, byte) => [letter, byte]));
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const byte = places.get(text[index] ?? '');
    if (byte === undefined)
      throw new Failure('UNREADABLE', 'R38', { row: text.slice(0, index).split('\n').length });
    bytes[index] = byte;
  }
  return bytes;
}
