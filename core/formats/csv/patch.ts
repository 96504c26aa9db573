/**
 * Changes fields of a text table and nothing else: encoding, mark, delimiter, line ends and the quoting of every other
 * field stay as they were.
 */
import { Failure } from '../../failure.ts';
import type { CsvDialect, CsvEncoding, Value } from '../../model.ts';
import { markOf } from './encoding.ts';

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

/** Fails with UNREADABLE where the new text cannot be written in the encoding of the file. */
export function patchCsv(bytes: Uint8Array, dialect: CsvDialect, edits: readonly FieldEdit[]): PatchedText {
  const mark = dialect.bom ? (markOf(bytes)?.length ?? 0) : 0;
  const text = decode(bytes.subarray(mark), dialect.encoding);
  const wanted = new Map(edits.map((edit) => [`${String(edit.row)}:${String(edit.column)}`, edit]));
  const before: FieldBefore[] = [];
  let changed = '';
  let copied = 0;
  for (const { row, column, start, end } of fieldsOf(text, dialect)) {
    const edit = wanted.get(`${String(row)}:${String(column)}`);
    if (!edit) continue;
    const old = text.slice(start, end);
    before.push({ row, column, text: old });
    changed += text.slice(copied, start) + fieldText(edit.to, old, dialect);
    copied = end;
  }
  const body = encode(changed + text.slice(copied), dialect.encoding);
  const whole = new Uint8Array(mark + body.length);
  whole.set(bytes.subarray(0, mark));
  whole.set(body, mark);
  return { bytes: whole, before };
}

interface Span {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
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
    yield { row, column, start, end: at };
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

const decode = (bytes: Uint8Array, encoding: CsvEncoding): string =>
  encoding === 'windows-1252'
    ? Array.from(bytes, (byte) => WINDOWS[byte] ?? '').join('')
    : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** The character of each byte. Asked for one byte at a time, since some decoders err on long texts. */
const WINDOWS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
);

function encode(text: string, encoding: CsvEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252')
    return Uint8Array.from(text, (sign) => {
      const byte = WINDOWS.indexOf(sign);
      if (byte < 0) throw new Failure('UNREADABLE', 'R38', { found: sign });
      return byte;
    });
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}
