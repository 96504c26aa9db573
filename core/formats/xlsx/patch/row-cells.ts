/** The cells of one row of a sheet as text, each with its place, to be exchanged one by one. */
import { columnLetters, fromA1 } from '../../../grid/address.ts';
import { attributeIn, tagEndOf } from './sheet-rows.ts';

export interface CellText {
  readonly column: number;
  /** `<c …>…</c>` or `<c …/>`, without what stands between cells. */
  readonly text: string;
}

export interface RowText {
  readonly number: number;
  /** The tag that opens the row, not closed in itself. */
  readonly open: string;
  readonly cells: readonly CellText[];
  /** What stands behind the last cell: extensions, spaces. */
  readonly rest: string;
  readonly close: string;
}

/** @param before number of the row before, which a row without a number follows. */
export function rowOf(text: string, prefix: string, before: number): RowText {
  const tagEnd = tagEndOf(text, 0);
  const tag = text.slice(0, tagEnd + 1);
  const number = Number(attributeIn(tag, 'r') ?? before + 1);
  const close = `</${prefix}row>`;
  if (tag.endsWith('/>')) return { number, open: `${tag.slice(0, -2)}>`, cells: [], rest: '', close };
  const end = text.lastIndexOf('<');
  const cells: CellText[] = [];
  let at = tagEnd + 1;
  let column = 0;
  let space = '';
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0 || start >= end || !isCell(text, start, prefix)) break;
    space = text.slice(at, start);
    const stop = endOf(text, start, prefix);
    const cell = text.slice(start, stop);
    const address = attributeIn(cell.slice(0, tagEndOf(cell, 0) + 1), 'r');
    column = (address === null ? null : fromA1(address)?.column) ?? column + 1;
    cells.push({ column, text: space + cell });
    at = stop;
  }
  return { number, open: tag, cells, rest: text.slice(at, end), close: text.slice(end) };
}

const isCell = (text: string, at: number, prefix: string): boolean =>
  text.startsWith(`<${prefix}c`, at) && /[\s/>]/.test(text[at + prefix.length + 2] ?? '');

/** Position behind the cell that begins at `at`. */
function endOf(text: string, at: number, prefix: string): number {
  const tagEnd = tagEndOf(text, at);
  if (text[tagEnd - 1] === '/') return tagEnd + 1;
  return text.indexOf('>', text.indexOf(`</${prefix}c>`, tagEnd)) + 1;
}

export const textOfRow = ({ open, cells, rest, close }: RowText): string =>
  open + cells.map(({ text }) => text).join('') + rest + close;

/** An empty row, as it is put in where the sheet has none of that number. */
export const emptyRow = (number: number, prefix: string): RowText => ({
  number,
  open: `<${prefix}row r="${String(number)}">`,
  cells: [],
  rest: '',
  close: `</${prefix}row>`,
});

/** Exchanges, puts in or (null) takes out the cell of a column. */
export function withCell(row: RowText, column: number, text: string | null): RowText {
  const others = row.cells.filter((cell) => cell.column !== column);
  const at = others.findIndex((cell) => cell.column > column);
  const place = at < 0 ? others.length : at;
  const cells =
    text === null ? others : [...others.slice(0, place), { column, text }, ...others.slice(place)];
  return { ...row, cells };
}

export const addressOf = (row: RowText, column: number): string => columnLetters(column) + String(row.number);
