/** How often the pane asks Excel, and how much at once: counted on what the unmodified library really sends. */
import { expect, it } from 'vitest';
import type { CellChange, CellMark } from '../../addin/host/host.ts';
import { SimBook, type SimCell } from './book.ts';
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
  ['120 000 cells', 10_000, 3],
])('reads %s in few calls', async (_, rows, most) => {
  const open = openExcel(
    sheetOf(rows, 12, (row, column) => (column === 0 ? `LAB-${String(row)}` : row)),
    '1.17',
  );
  const book = await pieces(open.host);
  expect(book.sheets[0]?.cell(rows, 12).value).toBe(rows - 1);
  expect(book.sheets[1]?.cell(1, 1).value).toBe('x');
  expect(calls(open).length).toBeLessThanOrEqual(most);
  expect(Math.max(...open.excel.log.map(({ replyBytes }) => replyBytes))).toBeLessThan(0.9 * MOST_BYTES);
  expect(open.excel.log.every(({ isWrite }) => !isWrite)).toBe(true);
  expect(open.excel.engine.kept).toBe(0);
});

it('asks in a large sheet only what its values make necessary, and hands over the same', async () => {
  const rows = 32_500;
  const book = sheetOf(rows, 4, (row, column) => (column < 2 ? `code ${String(row)}` : row + 0.5));
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const set = (row: number, column: number, cell: Partial<SimCell>): void => {
    Object.assign(sheet.cell(row - 1, column - 1), cell);
  };
  for (const column of [1, 2]) set(1, column, { value: 'head', fill: 'FFCC00', pattern: 'Solid' });
  for (let column = 1; column <= 4; column++) set(2, column, { fill: '00FF00', pattern: 'Solid' });
  set(30_000, 1, { value: '#N/A', isError: true });
  set(30_001, 1, { value: '#1 of the list' });
  set(30_002, 2, { value: '', formula: '=""' });
  set(30_003, 2, { value: true });
  set(30_004, 3, { value: 45_000, format: 'yyyy-mm-dd' });
  set(30_005, 4, { value: 7, formula: '=3+4', format: '0%' });
  const open = openExcel(book, '1.17');
  const [data] = (await pieces(open.host)).sheets;
  expect([1, 2, 3].map((column) => data?.cell(1, column).fill)).toEqual(['FFCC00', 'FFCC00', undefined]);
  expect(data?.cell(2, 4).fill).toBe('00FF00');
  expect(data?.cell(3, 4)).toEqual({ kind: 'number', value: 2.5 });
  expect(data?.cell(30_000, 1)).toEqual({ kind: 'error', value: '#N/A' });
  expect(data?.cell(30_001, 1)).toEqual({ kind: 'text', value: '#1 of the list' });
  expect(data?.cell(30_002, 2).formula).toBe(true);
  expect(data?.cell(30_003, 2)).toEqual({ kind: 'boolean', value: true });
  expect(data?.cell(30_004, 3)).toMatchObject({ kind: 'date', value: '2023-03-15' });
  expect(data?.cell(30_005, 4)).toMatchObject({ value: 7, formula: true, format: '0%' });
  // Two calls of outline, two of values, formulas and fills of rows, one of what is left.
  expect(calls(open)).toHaveLength(5);
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

it('writes 1 000 cells far apart in three calls', async () => {
  const far = new SimBook(['DATA']);
  const changes = Array.from({ length: 1_000 }, (_, index): CellChange => {
    Object.assign(far.sheets[0]?.cell(index * 30, 0) ?? {}, { value: 'old' });
    return { sheet: 'DATA', row: index * 30 + 1, column: 1, from: 'old', to: index };
  });
  const open = openExcel(far, '1.17');
  expect((await open.host.write(changes)).done).toHaveLength(1_000);
  expect(calls(open)).toHaveLength(3);
});

it.each([
  ['1.9', false],
  ['1.17', false],
  ['1.21', true],
])('marks and takes marks off in three calls each, with ExcelApi %s', async (level, hasNotes) => {
  const count = level === '1.17' ? 1_000 : 200;
  const book = sheetOf(count, 1, () => 'old');
  book.sheets[0]?.comments.push({ row: 0, column: 3, text: 'by a person', author: 'Ana' });
  const open = openExcel(book, level, undefined, hasNotes);
  const marks = Array.from({ length: count }, (_, index): CellMark => ({
    ...{ sheet: 'DATA', row: index + 1, column: 1, severity: 'warning', text: 'why, and what to do' },
  }));
  const marked = await open.host.mark(marks, []);
  expect(marked).toHaveLength(count);
  expect(calls(open)).toHaveLength(3);
  open.excel.log.length = 0;
  expect(await open.host.unmark(marked)).toEqual([]);
  expect(calls(open)).toHaveLength(3);
  expect(Math.max(...open.excel.log.map(({ requestBytes }) => requestBytes))).toBeLessThan(0.9 * MOST_BYTES);
  expect(book.sheets[0]?.comments).toHaveLength(1);
});

it('marks a sheet that forbids formatting in three calls too', async () => {
  const open = openExcel(
    sheetOf(2, 1, () => 'old'),
    '1.17',
  );
  const options = { allowFormatCells: false, allowEditObjects: true };
  Object.assign(open.book.sheets[0] ?? {}, { protection: { password: '', options } });
  const mark = { sheet: 'DATA', row: 1, column: 1, severity: 'error', text: 'x' } as const;
  expect(await open.host.mark([mark], [])).toHaveLength(1);
  expect(calls(open)).toHaveLength(3);
  expect(open.book.sheets[0]?.protection).toEqual({ password: '', options });
});

it('keeps its state in three calls at the most', async () => {
  const open = openExcel(new SimBook(), '1.9');
  const xml = (text: string): string => `<state xmlns="urn:mainstream:workbook-state:1">${text}</state>`;
  expect(await open.host.state()).toBeNull();
  for (const [text, most] of [
    ['first', 3],
    ['second', 2],
  ] as const) {
    open.excel.log.length = 0;
    await open.host.setState(xml(text));
    expect(calls(open)).toHaveLength(most);
    expect(await open.host.state()).toBe(xml(text));
  }
});
