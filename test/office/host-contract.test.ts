/** What every host does alike, whatever workbook it stands for; for Excel once for each level of its API that is claimed. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CellChange, CellMark } from '../../addin/host/host.ts';
import { NO_STATE, parseState, printState } from '../../addin/host/pane-state.ts';
import { excelSubject, fileSubject, memorySubject, simBook, type Subject } from './subjects.ts';

const at = (cell: string, from: CellChange['from'], to: CellChange['to'], sheet = 'DATA'): CellChange => ({
  ...{ sheet, from, to, column: cell.charCodeAt(0) - 64, row: Number(cell.slice(1)) },
});

const mark = (cell: string, severity: CellMark['severity'], text: string, sheet = 'DATA'): CellMark => ({
  ...{ sheet, severity, text, column: cell.charCodeAt(0) - 64, row: Number(cell.slice(1)) },
});

const levels = ['1.9', '1.10', '1.14', '1.17', '1.21'];
const hosts: readonly (readonly [name: string, make: () => Subject | Promise<Subject>])[] = [
  ['memory', memorySubject],
  ['file', fileSubject],
  ...levels.map((level) => [`excel ${level}`, () => excelSubject(level)] as const),
  ['excel 1.21 with notes', () => excelSubject('1.21', simBook(), true)],
];

describe.each(hosts)('%s', (name, make) => {
  const isExcel = name.startsWith('excel');
  const isFile = name === 'file';
  let subject: Subject | null = null;
  const begin = async (): Promise<Subject> => (subject = await make());

  afterEach(() => {
    // Whatever the host asked of Excel, the simulation has it.
    if (subject?.open) expect([...subject.open.excel.engine.unknown]).toEqual([]);
    subject = null;
  });

  it('lists its sheets', async () => {
    const { host } = await begin();
    expect(await host.name()).toBe('Book1.xlsx');
    const sheets = await host.sheets();
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.isProtected])).toEqual([
      ['DATA', 'visible', false],
      ['FORM', 'visible', true],
      ['NOTES', 'hidden', false],
    ]);
    expect(sheets[0]?.used).toEqual({ top: 1, left: 1, bottom: 7, right: 4 });
  });

  it('hands over values, kinds, dates, formulas and merged cells', async () => {
    const { host, book } = await begin();
    const [data] = (await book()).sheets;
    const cell = (row: number, column: number): unknown => {
      const { kind, value, formula } = data?.cell(row, column) ?? {};
      return [kind, value, formula ?? false];
    };
    expect(cell(1, 1)).toEqual(['text', 'year', false]);
    expect(cell(2, 1)).toEqual(['number', 2023, false]);
    expect(cell(2, 4)).toEqual(['date', '2023-03-15', false]);
    expect(cell(3, 3)).toEqual(['text', '12 000', false]);
    expect(cell(4, 3)).toEqual(['number', 100, true]);
    expect(cell(5, 3)).toEqual(['error', '#DIV/0!', false]);
    expect(cell(6, 3)).toEqual(['boolean', true, false]);
    expect(cell(6, 1)).toEqual(['blank', null, false]);
    expect(data?.cell(7, 1)).toEqual({ kind: 'number', value: 7, format: '0.0', fill: 'FFCC00' });
    if (host.capabilities.notes === 'notes')
      expect(data?.notes).toEqual([{ row: 7, column: 2, text: 'ask Ana' }]);
    // Below 1.13 Excel does not tell where cells are merged.
    const isTold = !isExcel || !['1.9', '1.10'].includes(name.slice(6));
    expect(data?.merges).toEqual(isTold ? [{ top: 5, left: 1, bottom: 6, right: 1 }] : []);
  });

  it('changes cells that hold what is expected and passes over the others', async () => {
    const { host, book } = await begin();
    const good = [
      at('B2', 'KSA', 'SAU'),
      at('C3', '12 000', 12000),
      at('D2', '2023-03-15', '2023-03-16'),
      at('D3', '2023-03-15', null),
      at('B5', null, '007'),
      at('B6', null, '=1+1'),
    ];
    const written = await host.write(
      [...good, at('B3', 'ROU', 'XXX'), at('C4', 100, 5), at('A1', 'x', 'y', 'AWAY'), at('C2', '', 0)],
      'fix',
    );
    expect(new Set(written.done)).toEqual(new Set(good));
    expect(
      written.passed
        .map(({ change, why }) => `${change.sheet} ${String(change.row)} ${String(change.column)} ${why}`)
        .sort(),
    ).toEqual(['AWAY 1 1 gone', 'DATA 2 3 changed', 'DATA 3 2 changed', 'DATA 4 3 formula']);
    const [data] = (await book()).sheets;
    const value = (row: number, column: number): unknown => data?.cell(row, column).value;
    expect([value(2, 2), value(3, 3), value(2, 4), value(3, 4), value(5, 2), value(6, 2)]).toEqual([
      'SAU',
      12000,
      '2023-03-16',
      null,
      '007',
      '=1+1',
    ]);
    expect([value(3, 2), value(4, 3), value(2, 3)]).toEqual(['MDA', 100, 100]);
    expect([data?.cell(2, 4).kind, data?.cell(6, 2).formula ?? false]).toEqual(['date', false]);
    // Once more: nothing is as expected any longer.
    const again = await host.write(good, 'fix');
    expect(again.done).toEqual([]);
    expect(again.passed.every(({ why }) => why === 'changed')).toBe(true);
  });

  it('puts a number under a date as a number, and a text into a cell of texts as a text', async () => {
    const { host, book } = await begin();
    const changes = [at('D2', '2023-03-15', 7), at('B2', 'KSA', '2023-03-15')];
    expect((await host.write(changes, 'fix')).done).toHaveLength(2);
    const [data] = (await book()).sheets;
    expect([data?.cell(2, 4).kind, data?.cell(2, 4).value]).toEqual(['number', 7]);
    expect([data?.cell(2, 2).kind, data?.cell(2, 2).value]).toEqual(['text', '2023-03-15']);
  });

  it('takes a change back by its reverse', async () => {
    const { host, book } = await begin();
    await host.write([at('B2', 'KSA', 'SAU')], 'fix');
    const back = await host.write([at('B2', 'SAU', 'KSA')], 'undo');
    expect(back.done).toHaveLength(1);
    expect((await book()).sheets[0]?.cell(2, 2).value).toBe('KSA');
  });

  it('writes on a protected sheet only where a person could', async () => {
    const { host } = await begin();
    const written = await host.write([at('A1', 'title', 'x', 'FORM'), at('B1', 'open', 'y', 'FORM')], 'fix');
    expect(written.done.map(({ to }) => to)).toEqual(['y']);
    expect(written.passed.map(({ why }) => why)).toEqual(['protected']);
  });

  it.skipIf(isFile)('marks cells and takes the marks off exactly', async () => {
    const { host, look, open } = await begin();
    const cells = [
      [2, 2],
      [2, 4],
      [4, 3],
      [7, 1],
      [7, 2],
    ] as const;
    const before = cells.map(([row, column]) => look('DATA', row, column));
    const marked = await host.mark(
      [
        mark('B2', 'info', 'one'),
        mark('B2', 'error', 'two'),
        mark('D2', 'warning', 'old'),
        mark('C4', 'warning', 'sum'),
        mark('A7', 'error', 'filled'),
        mark('B7', 'info', 'has a note'),
      ],
      [],
    );
    expect(marked).toHaveLength(5);
    const [both, day, , filled, noted] = cells.map(([row, column]) => look('DATA', row, column));
    expect(both).toMatchObject({ value: 'KSA', fill: 'FFC9CE' });
    expect(both?.format).toContain('✖');
    expect(both?.note ?? (host.capabilities.notes === 'none' ? '✖ two\n\nℹ one' : '')).toBe('✖ two\n\nℹ one');
    expect(day?.format).toContain('▲');
    expect(filled?.fill).toBe('FFC9CE');
    // The note of a person is not touched.
    expect(noted?.note).toBe('ask Ana');
    const again = await host.mark([mark('B2', 'info', 'three')], marked);
    expect(again).toEqual([expect.objectContaining({ fill: null, format: 'General' })]);
    const kept = marked.filter(({ row, column }) => row !== 2 || column !== 2);
    expect(await host.unmark([...kept, ...again])).toEqual([]);
    expect(cells.map(([row, column]) => look('DATA', row, column))).toEqual(before);
    if (open) expect(open.book.enableEvents).toBe(true);
  });

  it.skipIf(isFile)('leaves what a person changed on a marked cell', async () => {
    const { host, look, open } = await begin();
    const marked = await host.mark([mark('B2', 'error', 'one'), mark('B3', 'error', 'two')], []);
    if (open) {
      const sheet = open.book.find('DATA');
      Object.assign(sheet?.cell(1, 1) ?? {}, { fill: '00FF00' });
    } else return;
    const left = await host.unmark(marked);
    expect(left.map(({ row }) => row)).toEqual([2]);
    expect(look('DATA', 2, 2)).toMatchObject({ fill: '00FF00', format: 'General' });
    expect(look('DATA', 3, 2)).toMatchObject({ fill: null, note: null });
  });

  it('keeps its state', async () => {
    const { host } = await begin();
    expect(await host.state()).toBeNull();
    await host.setState(printState({ ...NO_STATE, sheets: { a: 'STA_POP' } }));
    await host.setState(printState({ ...NO_STATE, sheets: { a: 'INT_FLOW <&>' } }));
    expect(parseState((await host.state()) ?? '').sheets).toEqual({ a: 'INT_FLOW <&>' });
  });

  it('tells of changes by people, and not of its own', async () => {
    const { host, type, open } = await begin();
    const told: string[] = [];
    const end = host.onChanged((ids) => told.push(...ids));
    const asked = (method: string): boolean =>
      open?.excel.log.some(({ names }) => names.includes(method)) ?? true;
    await vi.waitUntil(() => asked('_RegisterDataChangedEvent'));
    const [data] = await host.sheets();
    await host.write([at('B2', 'KSA', 'SAU')], 'fix');
    await type('DATA', 2, 2, 'ROU');
    // Of two changes one is told: events come in order, so that its own would be in front.
    await vi.waitUntil(() => told.length > 0);
    expect(told).toEqual([data?.id]);
    end();
    if (open) await vi.waitUntil(() => asked('_UnregisterDataChangedEvent'));
    await type('DATA', 2, 2, 'MDA');
    await host.sheets();
    expect(told).toEqual([data?.id]);
  });

  it('leads to a cell, but not where nobody can be led', async () => {
    const { host } = await begin();
    await host.goTo({ sheet: 'DATA', cell: 'C3' });
    if (!isFile) {
      expect(await host.selected()).toEqual({ sheet: 'DATA', cell: 'C3' });
      await expect(host.goTo({ sheet: 'NOTES', cell: 'A1' })).rejects.toMatchObject({
        code: 'HOST',
        reason: 'hidden',
      });
    }
    await expect(host.goTo({ sheet: 'AWAY', cell: 'A1' })).rejects.toMatchObject({
      code: 'HOST',
      reason: 'gone',
    });
  });

  it('stops where it is asked to', async () => {
    const { host } = await begin();
    const read = async (): Promise<void> => {
      for await (const piece of host.read({ signal: { aborted: true } })) void piece;
    };
    await expect(read()).rejects.toMatchObject({ code: 'STOPPED' });
  });
});
