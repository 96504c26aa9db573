/** What Excel can do wrong, each with the reason that the pane words; and that nothing is written blind. */
import { describe, expect, it } from 'vitest';
import type { CellChange, HostTrouble } from '../../addin/host/host.ts';
import { SimBook } from './book.ts';
import type { WholeCall } from './simulated-excel.ts';
import { openExcel } from './open-workbook.ts';
import { excelSubject, pieces } from './subjects.ts';

const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    const { code, reason } = error as { readonly code: string; readonly reason: string };
    return code === 'HOST' ? reason : code;
  }
};

const change: CellChange = { sheet: 'DATA', row: 2, column: 2, from: 'KSA', to: 'SAU' };

const calls: readonly (readonly [WholeCall, HostTrouble])[] = [
  ['editing', 'editing'],
  ['timedOut', 'slow'],
  ['dialogOpen', 'busy'],
  ['activityLimit', 'busy'],
  ['requestTooLarge', 'too-large'],
  ['replyTooLarge', 'too-large'],
  ['noPermission', 'denied'],
];

describe('a call that Excel refuses as a whole', () => {
  it.each(calls)('%s is %s, whatever was asked, and changes nothing', async (failing, reason) => {
    const { host, open, look } = excelSubject('1.17');
    open.excel.switches.failing = failing;
    expect(await reasonOf(pieces(host))).toBe(reason);
    expect(await reasonOf(host.write([change], 'fix'))).toBe(reason);
    expect(await reasonOf(host.mark([{ ...change, severity: 'error', text: 'x' }], []))).toBe(reason);
    expect(await reasonOf(host.setState('<state/>'))).toBe(reason);
    open.excel.switches.failing = null;
    expect(look('DATA', 2, 2)).toMatchObject({ value: 'KSA', fill: null, note: null });
    expect((await host.write([change], 'fix')).done).toEqual([change]);
  });
});

describe('an action that fails', () => {
  it.each<readonly [code: string, reason: HostTrouble]>([
    ['GeneralException', 'failed'],
    ['NotImplemented', 'unsupported'],
    ['ItemNotFound', 'gone'],
    ['AccessDenied', 'protected'],
  ])('%s is %s', async (code, reason) => {
    const { host, open } = excelSubject('1.17');
    open.excel.switches.failingAction = { name: 'Values', code };
    expect(await reasonOf(host.write([change], 'fix'))).toBe(reason);
    expect(open.book.enableEvents).toBe(true);
  });

  it('tells what was done in front of it', async () => {
    const { host, open, look } = excelSubject('1.17');
    // A number under a date's format needs another format, at which Excel gives up.
    open.excel.switches.failingAction = { name: 'NumberFormat', code: 'GeneralException' };
    const second: CellChange = { sheet: 'DATA', row: 2, column: 4, from: '2023-03-15', to: 5 };
    const written = await host.write([change, second], 'fix');
    expect(written.done).toEqual([change]);
    expect(written.passed).toEqual([{ change: second, why: 'failed' }]);
    expect(look('DATA', 2, 2)?.value).toBe('SAU');
    expect(open.book.enableEvents).toBe(true);
  });

  it('tells which cells were marked in front of it, so that these marks can be taken off', async () => {
    const { host, open, look } = excelSubject('1.17');
    const before = look('DATA', 2, 2);
    const mark = (cell: { readonly row: number; readonly column: number }) =>
      ({ ...cell, sheet: 'DATA', severity: 'error', text: 'x' }) as const;
    const wanted = [mark({ row: 2, column: 2 }), mark({ row: 3, column: 2 })];
    // The third call writes: Excel gives up at the second fill of it.
    open.excel.switches.failingAction = { name: 'Color', code: 'GeneralException', after: 1 };
    const marked = await host.mark(wanted, []);
    expect(marked.map(({ row }) => row)).toEqual([2]);
    expect([look('DATA', 2, 2)?.fill, look('DATA', 3, 2)?.fill]).toEqual(['FFC9CE', null]);
    open.excel.switches.failingAction = null;
    expect(await host.unmark(marked)).toEqual([]);
    expect(look('DATA', 2, 2)).toEqual(before);
    expect(open.book.enableEvents).toBe(true);
  });

  it('adds the comments that Excel accepts where one stands at the note of a person', async () => {
    const { host, look } = excelSubject('1.17');
    // B7 has a note, of which this edition tells nothing.
    const wanted = [7, 2, 3].map(
      (row) => ({ sheet: 'DATA', row, column: 2, severity: 'error', text: 'x' }) as const,
    );
    const marked = await host.mark(wanted, []);
    expect(marked.map(({ row, note }) => [row, note !== null])).toEqual([
      [7, false],
      [2, true],
      [3, true],
    ]);
    expect([7, 2, 3].map((row) => look('DATA', row, 2)?.note)).toEqual(['ask Ana', '✖ x', '✖ x']);
    expect(await host.unmark(marked)).toEqual([]);
    expect([7, 2, 3].map((row) => look('DATA', row, 2)?.note ?? null)).toEqual(['ask Ana', null, null]);
  });
});

describe('a workbook in a state that forbids writing', () => {
  it('says that the file is read-only before it writes, where Excel tells', async () => {
    const { host, open } = excelSubject('1.10');
    open.book.readOnly = true;
    expect(await reasonOf(host.write([change], 'fix'))).toBe('read-only');
    expect(open.excel.log.every(({ isWrite }) => !isWrite)).toBe(true);
    expect(await reasonOf(host.setState('<state/>'))).toBe('protected');
  });

  it('marks a sheet that forbids formatting only where it has no password, and locks it again', async () => {
    const { host, open, look } = excelSubject('1.14');
    const sheet = open.book.find('FORM');
    if (!sheet) throw new Error('no sheet');
    const mark = { sheet: 'FORM', row: 1, column: 1, severity: 'error', text: 'x' } as const;
    const options = { allowFormatCells: false, allowEditObjects: true, allowSort: true };
    sheet.protection = { password: 'secret', options };
    expect(await reasonOf(host.mark([mark], []))).toBe('protected');
    expect([look('FORM', 1, 1)?.fill, sheet.protection.password]).toEqual([null, 'secret']);
    sheet.protection = { password: '', options };
    const marked = await host.mark([mark], []);
    expect(look('FORM', 1, 1)?.fill).toBe('FFC9CE');
    expect(sheet.protection).toEqual({ password: '', options });
    expect(await host.unmark(marked)).toEqual([]);
    expect(look('FORM', 1, 1)).toMatchObject({ fill: null, note: null });
    expect(sheet.protection.options).toEqual(options);
  });
});

describe('what happens meanwhile', () => {
  it('a sheet deleted while it is read is gone', async () => {
    const { host, open } = excelSubject('1.17');
    const sheet = open.book.find('DATA');
    open.excel.switches.before = (call) => {
      if (call === 3 && sheet) open.book.delete(sheet);
    };
    expect(await reasonOf(pieces(host))).toBe('gone');
  });

  it('a sheet renamed before changes come is passed over', async () => {
    const { host, open } = excelSubject('1.17');
    const sheet = open.book.find('DATA');
    if (sheet) open.book.rename(sheet, 'DATA 2');
    const written = await host.write([change], 'fix');
    expect(written.passed).toEqual([{ change, why: 'gone' }]);
  });

  it('a cell that changes between two parts of a write is passed over, and a break tells what is left', async () => {
    const book = new SimBook(['DATA']);
    const sheet = book.find('DATA');
    // Texts so long that 65 of them are as much as one call takes, and cells so far apart that each is a range.
    const to = 'x'.repeat(30_000);
    const changes = Array.from({ length: 70 }, (_, index): CellChange => {
      const cell = sheet?.cell(index * 30, 0);
      if (cell) cell.value = 'old';
      return { sheet: 'DATA', row: index * 30 + 1, column: 1, from: 'old', to };
    });
    const { host, excel } = openExcel(book, '1.17');
    excel.switches.before = (call) => {
      if (call === 4) book.type('DATA', 2_071, 1, 'by a person');
      if (call === 5) excel.switches.failing = 'timedOut';
    };
    const written = await host.write(changes);
    expect(written.done).toEqual(changes.slice(0, 65));
    expect(written.passed.map(({ why }) => why)).toEqual(['changed', ...Array<string>(4).fill('failed')]);
    expect(sheet?.at(2_070, 0).value).toBe('by a person');
  });

  it('a sheet with something in its last corner is too large, and is named', async () => {
    const book = new SimBook(['DATA', 'WIDE']);
    for (const [row, column] of [
      [0, 0],
      [1_048_575, 9],
    ] as const)
      Object.assign(book.find('WIDE')?.cell(row, column) ?? {}, { value: 1 });
    const read = pieces(openExcel(book, '1.17').host);
    await expect(read).rejects.toMatchObject({ reason: 'too-large', args: { sheet: 'WIDE' } });
  });

  it('no answer at all is slow', async () => {
    const { host, excel } = openExcel(new SimBook(), '1.17', 30);
    excel.switches.latency = Infinity;
    expect(await reasonOf(host.sheets())).toBe('slow');
  });

  it('two panes leave one part of ours', async () => {
    const { host, open } = excelSubject('1.17');
    const xml = '<state xmlns="urn:mainstream:workbook-state:1">1</state>';
    open.book.parts.set('{a}', xml);
    open.book.parts.set('{b}', xml);
    await host.setState(xml.replace('1</', '2</'));
    expect([...open.book.parts]).toEqual([['{a}', xml.replace('1</', '2</')]]);
  });
});

describe('a second pane', () => {
  it('is not written over: who comes later reads first', async () => {
    const { host, open } = excelSubject('1.17');
    const second = openExcel(open.book, '1.17').host;
    const xml = (text: string): string => `<state xmlns="urn:mainstream:workbook-state:1">${text}</state>`;
    expect(await second.state()).toBeNull();
    expect(await host.state()).toBeNull();
    await host.setState(xml('first'));
    expect(await reasonOf(second.setState(xml('second')))).toBe('busy');
    expect(await second.state()).toBe(xml('first'));
    await second.setState(xml('both'));
    expect([...open.book.parts.values()]).toEqual([xml('both')]);
    expect(await reasonOf(host.setState(xml('late')))).toBe('busy');
  });
});

describe('a new workbook', () => {
  it('is opened by Excel, and downloaded where Excel refuses it', async () => {
    const { book, excel, host, downloads } = openExcel(new SimBook(), '1.17');
    expect(await host.open('out.xlsx', new Uint8Array([1, 2, 3]))).toBe('opened');
    expect(book.opened).toEqual(['AQID']);
    excel.switches.failing = 'requestTooLarge';
    expect(await host.open('out.xlsx', new Uint8Array([1, 2, 3]))).toBe('downloaded');
    expect(downloads).toHaveLength(1);
  });
});
