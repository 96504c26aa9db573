/** How often the pane asks Excel, and how much at once: counted on what the unmodified library really sends. */
import { expect, it } from 'vitest';
import type { CellChange, CellMark } from '../../addin/host/host.ts';
import { SimBook } from './book.ts';
import { openExcel, type OpenExcel } from './open-workbook.ts';
import { pieces } from './subjects.ts';
import { MOST_BYTES } from './simulated-excel.ts';

function sheetOf(
  rows: number,
  columns: number,
  value: (row: number, column: number) => number | string,
): SimBook {
  const book = new SimBook(['DATA', 'OTHER', 'EMPTY']);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      Object.assign(book.sheets[0]?.cell(row, column) ?? {}, { value: value(row, column) });
  Object.assign(book.sheets[1]?.cell(0, 0) ?? {}, { value: 'x' });
  return book;
}

/** Calls of the pane; the library gives references back in calls of its own. */
const calls = ({ excel }: OpenExcel): OpenExcel['excel']['log'] =>
  excel.log.filter(({ names }) => names.length === 0 || names.some((name) => name !== '_RemoveReference'));

it.each([
  ['a small workbook', 300, 3],
  ['50 000 cells', 4_000, 3],
  // 100 000 cells are two calls of cells, the rest the next.
  ['120 000 cells', 10_000, 5],
])('reads %s in few calls', async (_, rows, most) => {
  const open = openExcel(
    sheetOf(rows, 12, (row, column) => (column === 0 ? `LAB-${String(row)}` : row)),
    '1.17',
  );
  const book = await pieces(open.host);
  expect(book.sheets[0]?.cell(rows, 12).value).toBe(rows - 1);
  expect(book.sheets[1]?.cell(1, 1).value).toBe('x');
  expect(calls(open).length).toBeLessThanOrEqual(most);
  expect(Math.max(...open.excel.log.map(({ replyBytes }) => replyBytes))).toBeLessThan(MOST_BYTES / 2);
  expect(open.excel.log.every(({ isWrite }) => !isWrite)).toBe(true);
  expect(open.excel.engine.kept).toBe(0);
});

it('reads again only the sheets that changed', async () => {
  const open = openExcel(
    sheetOf(1_000, 12, (row) => row),
    '1.17',
  );
  const [, other] = await open.host.sheets();
  const read: string[] = [];
  for await (const piece of open.host.read({ sheets: [other?.id ?? ''] }))
    read.push(piece.type === 'block' ? `block ${piece.id === other?.id ? 'OTHER' : '?'}` : piece.type);
  expect(read).toEqual(['book', 'sheet', 'block OTHER']);
});

it('cuts what is too large for one answer in halves', async () => {
  // Values and formulas hold each text, so that 5 000 of these are 10 MB.
  const text = 'x'.repeat(1_000);
  const open = openExcel(
    sheetOf(5_000, 1, () => text),
    '1.17',
  );
  const book = await pieces(open.host);
  expect(book.sheets[0]?.rowCount).toBe(5_000);
  expect([1, 2_500, 5_000].map((row) => book.sheets[0]?.cell(row, 1).value)).toEqual([text, text, text]);
  expect(open.excel.log.filter(({ failed }) => failed === '5104').length).toBeGreaterThan(0);
});

it('writes 3 000 cells side by side in three calls', async () => {
  const open = openExcel(
    sheetOf(3_000, 1, () => 'old'),
    '1.17',
  );
  const changes = Array.from({ length: 3_000 }, (_, index): CellChange => ({
    ...{ sheet: 'DATA', row: index + 1, column: 1, from: 'old', to: `text ${String(index)}` },
  }));
  const written = await open.host.write(changes);
  expect(written.done).toHaveLength(3_000);
  expect(open.book.sheets[0]?.at(2_999, 0).value).toBe('text 2999');
  expect(calls(open)).toHaveLength(3);
});

it('marks 400 cells in four calls', async () => {
  const open = openExcel(
    sheetOf(400, 1, () => 'old'),
    '1.9',
  );
  const marks = Array.from({ length: 400 }, (_, index): CellMark => ({
    ...{ sheet: 'DATA', row: index + 1, column: 1, severity: 'warning', text: 'why, and what to do' },
  }));
  expect(await open.host.mark(marks, [])).toHaveLength(400);
  expect(calls(open).length).toBeLessThanOrEqual(4);
  expect(Math.max(...open.excel.log.map(({ requestBytes }) => requestBytes))).toBeLessThan(MOST_BYTES / 2);
});
