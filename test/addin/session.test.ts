/** What all changes of one workbook go through: the list of changes, what two panes write into it, and marks that follow. */
import { describe, expect, it } from 'vitest';
import { mergeKept, NOTHING_KEPT, type Kept } from '../../addin/app/kept.ts';
import { Session } from '../../addin/app/session.ts';
import { textAtOnce } from '../../addin/app/failure-text.ts';
import type { CellChange, CellMark, WorkbookHost } from '../../addin/host/host.ts';
import { MemoryHost } from '../../addin/host/memory.ts';
import { parseState } from '../../addin/host/pane-state.ts';
import { paneWords, type Failure } from '../../core/index.ts';
import { openExcel } from '../office/open-workbook.ts';
import { excelSubject } from '../office/subjects.ts';

const change = (row: number, from: string, to: string): CellChange => ({
  ...{ sheet: 'DATA', row, column: 2, from, to },
});
const mark = (row: number, text: string, severity: CellMark['severity'] = 'error'): CellMark => ({
  ...{ sheet: 'DATA', row, column: 2, severity, text },
});
const labels = ({ log }: Kept): readonly string[] => log.map(({ label }) => label);

interface Told {
  kept: Kept;
  readonly troubles: { readonly failure: Failure; readonly retry: () => void }[];
}

/** A pane with a clock of its own, which goes on by a second with each look. */
function paneOn(host: WorkbookHost, second = 0): { readonly session: Session; readonly told: Told } {
  const told: Told = { kept: NOTHING_KEPT, troubles: [] };
  let time = Date.parse('2024-03-31T10:00:00Z') + second * 1000;
  const session = new Session(
    host,
    (kept) => {
      told.kept = kept;
    },
    (failure, retry) => told.troubles.push({ failure, retry }),
    () => new Date((time += 1000)).toISOString(),
  );
  return { session, told };
}

describe('two panes', () => {
  it('keep what both of them did, and what either took back is gone', async () => {
    const { host, open } = excelSubject('1.17');
    const [one, two] = [paneOn(host), paneOn(openExcel(open.book, '1.17').host, 10)];
    await one.session.open();
    await two.session.open();
    await one.session.write([change(2, 'KSA', 'SAU')], 'one');
    await two.session.write([change(3, 'MDA', 'XXX')], 'two');
    expect(labels(two.told.kept)).toEqual(['one', 'two']);
    const [step] = two.told.kept.log;
    if (!step) throw new Error('no step');
    await one.session.write([change(4, 'ROU', 'YYY')], 'three');
    await two.session.reverse(step, 'undo');
    await two.session.mark([mark(3, 'x')]);
    await one.session.write([change(4, 'YYY', 'ZZZ')], 'four');
    const [part = ''] = open.book.parts.values();
    const kept = parseState(part);
    expect(labels(kept)).toEqual(['three', 'four', 'two']);
    expect(kept.marks.map(({ row }) => row)).toEqual([3]);
    expect([...one.told.troubles, ...two.told.troubles]).toEqual([]);
    expect(kept).toEqual(one.told.kept);
  });

  it('merge by what was there before', () => {
    const step = (at: number): Kept['log'][number] => ({ at: `2024-0${String(at)}`, label: '', changes: [] });
    const cell = (row: number, note: string): Kept['marks'][number] => ({
      ...{ sheetId: 'a', row, column: 1, fill: null, format: 'General', note },
      gave: { fill: null, format: 'General' },
    });
    const base = { ...NOTHING_KEPT, log: [step(1), step(2)], marks: [cell(1, 'a'), cell(2, 'a')] };
    const mine = { ...base, sheets: { s: 'STA_POP' }, log: [step(2), step(4)], marks: [cell(1, 'mine')] };
    const theirs = {
      ...base,
      log: [step(1), step(2), step(3)],
      marks: [cell(1, 'theirs'), cell(3, 'theirs')],
    };
    expect(mergeKept(base, mine, theirs)).toEqual({
      version: 1,
      sheets: { s: 'STA_POP' },
      log: [step(2), step(3), step(4)],
      marks: [cell(3, 'theirs'), cell(1, 'mine')],
    });
  });
});

describe('a list of changes that cannot be written', () => {
  it('is told with the cause, keeps what was done, and is written at the next attempt', async () => {
    const { host, open } = excelSubject('1.17');
    const { session, told } = paneOn(host);
    await session.open();
    // The changes are made in three calls; then a person begins to type.
    open.excel.switches.before = () => {
      open.excel.switches.isEditing = open.book.find('DATA')?.at(1, 1).value === 'SAU';
    };
    const spread: unknown[] = [];
    session.onChanged((ids) => spread.push(ids));
    const written = await session.write([change(2, 'KSA', 'SAU')], 'one');
    expect([written.done.length, spread]).toEqual([1, [null]]);
    const [trouble] = told.troubles;
    expect(trouble?.failure).toMatchObject({ reason: 'not-kept', args: { cause: 'editing' } });
    const words = paneWords('en');
    expect(textAtOnce(trouble?.failure, words, 'en')).toMatch(/list of changes .*Press Enter/);
    expect([labels(told.kept), open.book.parts.size]).toEqual([['one'], 0]);
    open.excel.switches.before = null;
    open.excel.switches.isEditing = false;
    trouble?.retry();
    await session.mark([mark(3, 'x')]);
    const [part = ''] = open.book.parts.values();
    expect(labels(parseState(part))).toEqual(['one']);
    expect(told.troubles).toHaveLength(1);
  });
});

describe('marks after a new check', () => {
  it('follow what was found, and leave the others alone', async () => {
    const rows = [['a'], ['b'], ['c'], ['d']].map(([text]) => ['', text ?? '']);
    const host = new MemoryHost('a.xlsx', [{ name: 'DATA', rows }]);
    const { session, told } = paneOn(host);
    expect(await session.renewMarks([mark(1, 'off')])).toBe(0);
    expect(told.kept.marks).toEqual([]);
    await session.mark([mark(1, 'one'), mark(2, 'two'), mark(3, 'three')]);
    const third = host.cell('DATA', 3, 2);
    // 1 was fixed, 2 says something else, 3 stays, 4 is new.
    expect(await session.renewMarks([mark(2, 'other', 'warning'), mark(3, 'three'), mark(4, 'four')])).toBe(
      3,
    );
    expect([1, 2, 3, 4].map((row) => host.cell('DATA', row, 2).note)).toEqual([
      undefined,
      '▲ other',
      '✖ three',
      '✖ four',
    ]);
    expect(host.cell('DATA', 1, 2)).toEqual({ value: 'a', format: 'General' });
    expect(host.cell('DATA', 3, 2)).toBe(third);
    expect(told.kept.marks.map(({ row }) => row).sort()).toEqual([2, 3, 4]);
    await session.unmark();
    expect(host.cell('DATA', 2, 2)).toEqual({ value: 'b', format: 'General' });
  });
});
