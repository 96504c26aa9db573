/**
 * Every way in which Excel or a file can refuse a change: the very sentence that the person reads, and what was written
 * all the same. Two cells are to be changed, one after the other.
 */
import { describe, expect, it } from 'vitest';
import { textAtOnce } from '../../addin/app/failure-text.ts';
import { FileHost } from '../../addin/host/file.ts';
import type { CellChange, WorkbookHost } from '../../addin/host/host.ts';
import { MemoryHost } from '../../addin/host/memory.ts';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { paneWords } from '../../core/index.ts';
import { SimBook } from './book.ts';
import { openExcel, type OpenExcel } from './open-workbook.ts';
import { excelSubject, fileSubject, memorySubject, type Subject } from './subjects.ts';

const words = paneWords('en');

const change = (row: number, from: string, to: string, sheet = 'DATA', column = 2): CellChange => ({
  ...{ sheet, row, column, from, to },
});
const DATA = [change(2, 'KSA', 'SAU'), change(3, 'MDA', 'XXX')];
const FORM = [change(1, 'title', 'x', 'FORM', 1), change(1, 'open', 'y', 'FORM')];

/** What is said: the sentence of a failure, or the reason why cells were passed over. */
async function said(host: WorkbookHost, changes: readonly CellChange[]): Promise<string> {
  try {
    const { passed } = await host.write(changes, 'fix');
    return [...new Set(passed.map(({ why }) => words.check.passedWhy[why]))].join('; ');
  } catch (failure) {
    return textAtOnce(failure, words, 'en') ?? String(failure);
  }
}

interface Row {
  readonly failure: string;
  readonly changes?: readonly CellChange[];
  readonly prepare: (open: OpenExcel) => void;
  readonly says: string;
  /** Cells that were changed all the same. */
  readonly written?: readonly string[];
  readonly patience?: number;
}

const inExcel: readonly Row[] = [
  {
    failure: 'a cell is being edited',
    prepare: ({ excel }) => (excel.switches.isEditing = true),
    says: 'A cell is being edited. Press Enter to finish it, or Esc to leave it as it was, then try again.',
  },
  {
    failure: 'a protected sheet',
    changes: FORM,
    prepare: () => undefined,
    says: 'the sheet is protected',
    written: ['y'],
  },
  {
    failure: 'a read-only file',
    prepare: ({ book }) => (book.readOnly = true),
    says: 'The workbook is open for reading only. Save it under another name as an Excel workbook (.xlsx), or ask for the right to change it, then try again.',
  },
  {
    failure: 'a sheet deleted meanwhile',
    prepare: ({ book }) => {
      const sheet = book.find('DATA');
      if (sheet) book.delete(sheet);
    },
    says: 'the sheet is gone',
  },
  {
    failure: 'a sheet deleted between the look and the change',
    prepare: ({ book, excel }) => {
      excel.switches.before = (call) => {
        const sheet = book.find('DATA');
        if (call === 2 && sheet) book.delete(sheet);
      };
    },
    says: 'The sheet was deleted or renamed meanwhile. Check the workbook again to see how it stands now.',
  },
  {
    failure: 'a sheet renamed meanwhile',
    prepare: ({ book }) => {
      const sheet = book.find('DATA');
      if (sheet) book.rename(sheet, 'DATA 2');
    },
    says: 'the sheet is gone',
  },
  {
    failure: 'a slow Excel',
    patience: 30,
    prepare: ({ excel }) => (excel.switches.latency = Infinity),
    says: 'Excel did not answer in time. Wait until it has finished calculating, then try again.',
  },
  {
    failure: 'a failing Excel',
    prepare: ({ excel }) => (excel.switches.failingAction = { name: 'Values', code: 'GeneralException' }),
    says: 'Excel reported an error. Nothing more was changed; try again.',
  },
  {
    failure: 'an Excel that fails at the second cell',
    // In another column, so that each is an action of its own.
    changes: [change(2, 'KSA', 'SAU'), { ...change(3, '12 000', 'z'), column: 3 }],
    prepare: ({ excel }) =>
      (excel.switches.failingAction = { name: 'Values', code: 'GeneralException', after: 1 }),
    says: 'the change could not be made',
    written: ['SAU'],
  },
  {
    failure: 'the limit of a request',
    prepare: ({ excel }) => (excel.switches.failing = 'requestTooLarge'),
    says: 'Excel cannot hand over so much at once. Delete empty rows and columns behind the data, save the workbook and try again.',
  },
  {
    failure: 'a dialog that is open',
    prepare: ({ excel }) => (excel.switches.failing = 'dialogOpen'),
    says: 'Excel is busy with another window. Close open dialogs and other panes, then try again.',
  },
  {
    failure: 'an add-in that may not',
    prepare: ({ excel }) => (excel.switches.failing = 'noPermission'),
    says: 'Excel does not allow it. Ask whoever looks after your computers to permit this add-in.',
  },
  {
    failure: 'another pane that was there first',
    changes: [change(2, 'KSA', 'ITA'), change(3, 'MDA', 'XXX')],
    prepare: ({ book }) => {
      book.type('DATA', 2, 2, 'SAU');
    },
    says: 'the cell is no longer as it was',
    written: ['XXX'],
  },
];

describe('in Excel', () => {
  it.each(inExcel)('$failure', async ({ changes = DATA, prepare, says, written = [], patience }) => {
    const open = patience === undefined ? excelSubject('1.17').open : openExcel(dataBook(), '1.17', patience);
    prepare(open);
    expect(await said(open.host, changes)).toBe(says);
    const now = open.book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
    const wanted = changes.map(({ to }) => to);
    expect(wanted.filter((to) => now.includes(to))).toEqual(written);
    expect(open.book.enableEvents).toBe(true);
  });
});

function dataBook(): SimBook {
  const book = new SimBook(['DATA']);
  for (const { row, column, from } of DATA)
    Object.assign(book.sheets[0]?.cell(row - 1, column - 1) ?? {}, { value: from });
  return book;
}

describe.each<readonly [string, () => Subject | Promise<Subject>]>([
  ['the page without Excel', fileSubject],
  ['a workbook in memory', memorySubject],
])('on %s', (_, make) => {
  it.each<
    readonly [failure: string, changes: readonly CellChange[], says: string, written: readonly string[]]
  >([
    ['a protected sheet', FORM, 'the sheet is protected', ['y']],
    ['a sheet that is not there', [change(2, 'KSA', 'SAU', 'AWAY')], 'the sheet is gone', []],
    [
      'a cell that was changed',
      [change(2, 'x', 'SAU'), change(3, 'MDA', 'XXX')],
      'the cell is no longer as it was',
      ['XXX'],
    ],
    ['a formula', [{ ...change(4, '', 'y', 'DATA', 3), from: 100 }], 'a formula stands there', []],
    ['a merged cell', [change(6, '', 'y', 'DATA', 1)], 'the cell is hidden in a merged range', []],
  ])('%s', async (__, changes, says, written) => {
    const { host, book } = await make();
    expect(await said(host, changes)).toBe(says);
    const { sheets } = await book();
    const now = changes.map(
      ({ sheet, row, column }) => sheets.find(({ name }) => name === sheet)?.cell(row, column).value,
    );
    expect(changes.map(({ to }) => to).filter((to, index) => now[index] === to)).toEqual(written);
  });
});

it('a file of an old format cannot be changed on the page, which is said', async () => {
  const bytes = new TextEncoder().encode('a,b\nKSA,1\n');
  const host = new FileHost('table.ods', new Blob([bytes]), {
    open: async () => ({ ...(await readBook(bytesSource('table.csv', bytes), nodePlatform)), format: 'ods' }),
    ...{ locks: () => Promise.resolve([]), copy: () => Promise.resolve(bytes) },
  });
  const [sheet] = (await host.book()).sheets;
  expect(await said(host, [change(2, 'KSA', 'SAU', sheet?.name ?? '', 1)])).toMatch(
    /^The workbook is open for reading only\./,
  );
  expect(host.changes).toEqual([]);
});

it('whatever a host refuses has a sentence of its own with a way on', async () => {
  const host = new MemoryHost('a.xlsx', [{ name: 'DATA', rows: [['KSA']] }]);
  const reasons = [
    'editing',
    'protected',
    'read-only',
    'gone',
    'slow',
    'too-large',
    'denied',
    'busy',
    'failed',
  ] as const;
  const sentences: string[] = [];
  for (const reason of reasons) {
    host.trouble = reason;
    sentences.push(await said(host, [change(1, 'KSA', 'SAU', 'DATA', 1)]));
  }
  expect(new Set(sentences).size).toBe(reasons.length);
  expect(sentences.every((text) => /(?:again|Ask|Check|Unprotect)/.test(text))).toBe(true);
  host.trouble = null;
  expect(host.cell('DATA', 1, 1).value).toBe('KSA');
});
