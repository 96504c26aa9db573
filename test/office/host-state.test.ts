/** Our part of the workbook and inserted templates, over saving, the command line's writer and opening again. */
import { describe, expect, it } from 'vitest';
import { NO_STATE, parseState, printState, type PaneState } from '../../addin/host/pane-state.ts';
import { catalogue, layoutTemplate } from '../../core/index.ts';
import { bytesSource, nodePlatform, patchBook, readBook } from '../../core/formats/index.ts';
import { setState } from '../../core/formats/xlsx/patch/state.ts';
import { SimBook } from './book.ts';
import { refuseParts } from './insert.ts';
import { loadBook } from './load.ts';
import { openExcel } from './open-workbook.ts';
import { saveBook } from './save.ts';
import { excelSubject, memorySubject, pieces, simBook } from './subjects.ts';

const state: PaneState = {
  ...NO_STATE,
  sheets: { '{1}': 'STA_POP' },
  log: [
    {
      at: '2024-03-31T10:00:00Z',
      label: 'S03 <b> & "more" \u0007\ud83d',
      changes: [{ sheet: 'DATA', row: 2, column: 2, from: 'KSA', to: 'SAU' }],
    },
  ],
};

it('reads back what it wrote, whatever stands in the texts', () => {
  expect(parseState(printState(state))).toEqual(state);
});

it('drops the oldest steps of the log where the part would be too large, and never the marks', () => {
  const step = (index: number): PaneState['log'][number] => ({
    ...{ at: '2024-03-31T10:00:00Z', label: `${String(index)} ${'x'.repeat(9_000)}`, changes: [] },
  });
  const large = { ...state, log: Array.from({ length: 200 }, (_, index) => step(index)) };
  const kept = parseState(printState(large));
  expect(printState(large).length).toBeLessThan(1_000_000);
  expect(kept.log.at(-1)?.label).toMatch(/^199 /);
  expect(kept.sheets).toEqual(state.sheets);
});

it.each(['', '<state xmlns="urn:mainstream:workbook-state:1">{"version":2}</state>', '<state>[]</state>'])(
  'refuses a part that it does not understand: %s',
  (xml) => {
    expect(() => parseState(xml)).toThrow(expect.objectContaining({ code: 'UNREADABLE', reason: 'state' }));
  },
);

it('survives saving, a change by the command line, and opening again', async () => {
  const { host, open } = excelSubject('1.17');
  await host.setState(printState(state));
  const saved = await saveBook(open.book);
  const source = bytesSource('Book1.xlsx', saved);
  const read = await readBook(source, nodePlatform);
  expect(parseState(read.state ?? '')).toEqual(state);
  const { bytes } = await patchBook(read, source, nodePlatform, [
    { sheet: 'DATA', row: 2, column: 2, to: 'SAU' },
  ]);
  const again = openExcel(await loadBook('Book1.xlsx', bytes, nodePlatform), '1.17');
  expect(parseState((await again.host.state()) ?? '')).toEqual(state);
  expect((await pieces(again.host)).sheets[0]?.cell(2, 2).value).toBe('SAU');
});

it('is put into a file, and into one that has it already', async () => {
  const bare = await saveBook(simBook());
  const put = async (bytes: Uint8Array, xml: string): Promise<Uint8Array> =>
    setState(bytesSource('Book1.xlsx', bytes), nodePlatform, xml);
  const first = await put(bare, printState(NO_STATE));
  const second = await put(first, printState(state));
  const read = await readBook(bytesSource('Book1.xlsx', second), nodePlatform);
  expect(parseState(read.state ?? '')).toEqual(state);
  const before = await readBook(bytesSource('Book1.xlsx', bare), nodePlatform);
  expect(read.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(before.state).toBeNull();
});

const plan = layoutTemplate(
  {
    ...{ institution: 'SOC', country: 'XTS', periodStart: 2020, periodEnd: 2023 },
    ...{ language: 'en', asOf: '2024-03-31' },
  },
  catalogue,
);

it('puts the sheets of a template behind the others, protected and with their open cells', async () => {
  const { host, open } = excelSubject('1.14');
  const { sheets, undo } = await host.insert(plan);
  expect(sheets).toEqual(plan.sheets.map(({ name }) => name));
  expect(undo).toBe('lost');
  expect(open.book.sheets.map(({ name }) => name)).toEqual(['DATA', 'FORM', 'NOTES', ...sheets]);
  const table = plan.sheets.find(
    (sheet) => sheet.protected && sheet.tables === undefined && sheet.name !== 'META',
  );
  const inserted = open.book.find(table?.name);
  expect(inserted?.protection).not.toBeNull();
  expect([...open.excel.engine.unknown]).toEqual([]);
  // Once more: what is there is not replaced.
  expect((await host.insert(plan)).sheets).toEqual([]);
  const written = await pieces(host);
  expect(written.sheets.find(({ name }) => name === 'META')?.rowCount).toBeGreaterThan(5);
});

describe('where Excel takes no sheets from a file', () => {
  const level = '1.9';
  it('puts them together in place, with the looks, rules and protection that files have', async () => {
    const { host, open } = excelSubject(level);
    expect(host.capabilities.insert).toBe('cells');
    open.excel.log.length = 0;
    const { sheets, undo } = await host.insert(plan);
    const calls = open.excel.log.filter(
      ({ names }) => names.length === 0 || names.some((name) => name !== '_RemoveReference'),
    );
    expect([undo, calls.length]).toEqual(['lost', 3]);
    expect(Math.max(...calls.map(({ requestBytes }) => requestBytes))).toBeLessThan(4_000_000);
    expect([...open.excel.engine.unknown]).toEqual([]);
    expect(open.book.sheets.map(({ name }) => name)).toEqual(['DATA', 'FORM', 'NOTES', ...sheets]);
    const fromFile = excelSubject('1.17');
    await fromFile.host.insert(plan);
    for (const { name, rows, columns, validations = [], frozen, ...sheet } of plan.sheets) {
      const [own, other] = [open, fromFile.open].map(({ book }) => book.find(name));
      if (!own || !other) throw new Error(`no sheet ${name}`);
      const cells = (from: typeof own): readonly unknown[] =>
        rows.flatMap(({ cells: list }, row) =>
          list.map((cell, column) => {
            const { value, format, fill, locked } = from.at(row, column);
            // The simulated Excel takes no looks of blank cells from a file: here the plan itself says them.
            const { style } = columns[column] ?? {};
            const planned = { format: 'General', fill: null, ...(cell?.style ?? style) };
            const look = value !== null || from === own ? [format, fill] : [planned.format, planned.fill];
            return cell && [row, column, value, locked, ...look];
          }),
        );
      expect(cells(own)).toEqual(cells(other));
      expect(own.protection).toEqual(sheet.protected ? other.protection : null);
      expect([own.merges.length, own.frozen ?? undefined]).toEqual([other.merges.length, frozen]);
      expect(own.validations).toHaveLength(validations.length);
      // Below the rows a column is open where the file has it so.
      for (let column = 0; column < 8; column++)
        expect(own.at(200, column).locked).toBe(other.at(200, column).locked);
    }
    const list = open.book
      .find('META')
      ?.validations.find(({ rule }) => JSON.stringify(rule).includes('list'));
    expect(list?.rule).toMatchObject({ list: { source: expect.stringMatching(/^=Lists!\$/) as string } });
    expect((await host.insert(plan)).sheets).toEqual([]);
    const table = plan.sheets.find(({ columns }) => columns[0]?.style?.unlocked)?.name ?? '';
    const typed = await host.write([{ sheet: table, row: 3, column: 1, from: null, to: 2023 }], 'fill');
    expect(typed.passed).toEqual([]);
  });

  it('leaves none of them where Excel gives up in between', async () => {
    const { host, open } = excelSubject(level);
    const names = open.book.sheets.map(({ name }) => name);
    open.excel.switches.failingAction = { name: 'Protect', code: 'GeneralException', after: 2 };
    await expect(host.insert(plan)).rejects.toMatchObject({ code: 'HOST', reason: 'failed' });
    expect(open.book.sheets.map(({ name }) => name)).toEqual(names);
    expect(open.book.enableEvents).toBe(true);
  });
});

it('gives the same cells in memory as in Excel', async () => {
  const inMemory = memorySubject();
  const inExcel = openExcel(new SimBook(['DATA', 'FORM', 'NOTES']), '1.17');
  await inMemory.host.insert(plan);
  await inExcel.host.insert(plan);
  const [a, b] = [await pieces(inMemory.host), await pieces(inExcel.host)];
  for (const { name } of plan.sheets) {
    const [own, other] = [a, b].map((book) => book.sheets.find((sheet) => sheet.name === name));
    const texts = (sheet: typeof own): unknown[] =>
      Array.from({ length: 12 }, (_, row) =>
        Array.from({ length: 8 }, (__, column) => sheet?.cell(row + 1, column + 1).value ?? null),
      );
    expect(texts(own)).toEqual(texts(other));
  }
});

it('says that a template was not taken over where Excel refuses it without a word', async () => {
  const { host, open } = excelSubject('1.17');
  open.excel.switches.failingAction = { name: 'InsertWorksheetsFromBase64', code: 'GeneralException' };
  await expect(host.insert(plan)).rejects.toMatchObject({ code: 'HOST', reason: 'failed' });
  expect(refuseParts(new Uint8Array([1, 2, 3]))).toBe(true);
});
