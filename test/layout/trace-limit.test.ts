/** 14_TRACE with more lines than the sheet may have (coherence-workbook §3): no target is lost, the whole stands in a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { besideTarget, sayBeside, traceFileOf, withoutTrace, writeBeside } from '../../cli/beside.ts';
import type { Context } from '../../cli/context.ts';
import { findWorkbooks } from '../../cli/find-workbooks.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { layoutBook, type BookOptions } from '../../core/layout/book.ts';
import { traceLines } from '../../core/layout/trace-lines.ts';
import type { BookPlan } from '../../core/layout/plan.ts';
import type { Outcome, Place } from '../../core/model.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { refusalOf } from '../helpers/raw-workbook.ts';

const WORLD = `
  STA_POP | year | age | total   | female
          | 2022 | _T  | 9900000 | 4998000
          | 2023 | _T  | 9950000 | 5050000`;

const outcome = run(parseExample(WORLD).books);
const planWith = (more: Partial<BookOptions>, own: Outcome = outcome): BookPlan =>
  layoutBook(own, catalogue, { ...bookOptions, ...more });
const rowsOf = (plan: BookPlan, name: string) =>
  plan.sheets.find((each) => each.name === name)?.rows.map(({ cells }) => cells) ?? [];
const whole = planWith({});
const WHOLE = rowsOf(whole, '14_TRACE').length - 5;

describe('lines of each target', () => {
  const places = (n: number): readonly Place[] =>
    Array.from({ length: n }, (_, index) => ({ file: 'a.xlsx', sheet: 'S', cell: `B${String(index + 2)}` }));
  const requests = [
    { target: 'one', back: '#x', places: places(1) },
    { target: 'five', back: '#x', places: places(5) },
    { target: 'nine', back: '#x', places: places(9) },
  ];

  // 1 + 5 + 9 = 15; with 6 each 1 + 5 + 6 = 12; with 5 each 11; with 1 each 3
  test.each([
    [15, 15],
    [14, 14],
    [12, 12],
    [11, 11],
    [10, 9],
    [3, 3],
    // every target keeps one, whatever the limit
    [1, 3],
  ])('with a limit of %i the sheet has %i', (limit, expected) => {
    const { lines, count, all, rowOf } = traceLines(outcome.checked, requests, { limit });
    expect(lines).toHaveLength(expected);
    expect(count).toBe(15);
    expect(all()).toHaveLength(15);
    expect(new Set(lines.map(({ target }) => target)).size).toBe(3);
    for (const { target } of requests) expect(lines[(rowOf(target) ?? 0) - 6]?.target).toBe(target);
  });

  test('of many lines the first twenty of each stand in the sheet, although more would fit', () => {
    const many = [
      { target: 'thirty', back: '#x', places: places(30) },
      { target: 'three', back: '#x', places: places(3) },
    ];
    const { lines, count } = traceLines(outcome.checked, many, { limit: 32 });
    expect([lines.length, count]).toEqual([20 + 3, 33]);
  });

  test('a line is found by its target and the row of the ministry’s sheet', () => {
    const { lines, rowOf } = traceLines(outcome.checked, requests);
    const row = rowOf('nine', { file: 'a.xlsx', sheet: 'S', row: 7 });
    expect(lines[(row ?? 0) - 6]).toMatchObject({ target: 'nine', cell: 'B7' });
    expect(rowOf('five', { file: 'a.xlsx', sheet: 'S', row: 7 })).toBeUndefined();
  });
});

describe('the workbook', () => {
  const cut = planWith({ traceLimit: WHOLE - 1, traceFile: 'xts-trace.csv' });

  test('has no file beside it where everything fits', () => {
    expect(planWith({ traceLimit: WHOLE, traceFile: 'xts-trace.csv' }).beside).toBeUndefined();
    expect(
      rowsOf(whole, '19_LOG')
        .flat()
        .map((cell) => cell?.value),
    ).not.toContain('trace.left');
  });

  test('names the file in the sheet and in the log', () => {
    const said = /\d+ lines? more, is in the file xts-trace\.csv beside this workbook/;
    expect(rowsOf(cut, '14_TRACE')[1]?.[0]?.value).toMatch(said);
    const line = rowsOf(cut, '19_LOG').find((cells) => cells.some((cell) => cell?.value === 'trace.left'));
    expect(line?.some((cell) => said.test(String(cell?.value)))).toBe(true);
  });

  test('says that lines are left out where nobody writes a file', () => {
    const alone = planWith({ traceLimit: WHOLE - 1 });
    expect(alone.beside).toBeUndefined();
    expect(rowsOf(alone, '14_TRACE')[1]?.[0]?.value).toMatch(/\d+ more (?:is|are) left out\.$/);
  });

  test('leads from every figure to a line of its own', () => {
    const figures = rowsOf(cut, '03_INDICATORS')
      .slice(5)
      .filter((cells) => typeof cells[5]?.value === 'number');
    expect(figures.length).toBeGreaterThan(0);
    for (const [first, , , , year] of figures) {
      const row = Number(/!A(\d+)$/.exec(first?.link ?? '')?.[1]);
      const target = rowsOf(cut, '14_TRACE')[row - 1]?.[1]?.value;
      expect(String(target)).toContain(`${String(first?.value)} ${String(year?.value)}`);
    }
  });
});

describe('the file', () => {
  const said: string[] = [];
  const context = {
    language: 'en',
    quiet: false,
    streams: {
      err: (text: string) => {
        said.push(text);
      },
    },
  } as unknown as Context;
  const made = async (plan: BookPlan, output: string): Promise<string | undefined> => {
    const file = await besideTarget(plan, output, {});
    await writeBeside(plan, file, {}, context);
    return file;
  };
  const asked = (output: string) => ({ traceLimit: 2, traceFile: traceFileOf(output) });

  test('holds every line, is named after the workbook and replaced by the next run', async () => {
    const output = join(temporaryFolder(), 'xts.xlsx');
    const plan = planWith(asked(output));
    const file = await made(plan, output);
    expect(file).toBe(output.replace('.xlsx', '-trace.csv'));
    const lines = readFileSync(file ?? '', 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe(
      '\ufefftarget,file_no,institution,sheet,cell,raw_text,read_as,step,obs_status,check_ids,imported_from',
    );
    expect(lines).toHaveLength(1 + WHOLE);
    expect(lines.some((line) => line.includes('STA_POP') && line.includes('9950000'))).toBe(true);
    expect(await made(plan, output)).toBe(file);
    sayBeside(file, context);
    expect(said.join('')).toContain(`Trace: ${file ?? ''}`);
  });

  test('is not read as an input when it lies among them', async () => {
    const folder = temporaryFolder({ 'sta.xlsx': 'x' });
    const output = join(folder, 'xts.xlsx');
    await made(planWith(asked(output)), output);
    const found = await withoutTrace(findWorkbooks([folder]), output);
    expect(found.map(({ shown, skip }) => [shown, skip])).toEqual([
      ['sta.xlsx', undefined],
      ['xts-trace.csv', 'output'],
    ]);
  });

  test('never replaces a file of somebody else', async () => {
    const folder = temporaryFolder();
    const output = join(folder, 'xts.xlsx');
    writeFileSync(join(folder, 'xts-trace.csv'), 'mine');
    expect(await refusalOf(made(planWith(asked(output)), output))).toBe('UNWRITABLE.exists');
    expect(readFileSync(join(folder, 'xts-trace.csv'), 'utf8')).toBe('mine');
  });

  test('of a public edition names no file and tells nothing of the cells that the sheet would not tell', () => {
    const open = run(parseExample(WORLD).books, { disclosure: { edition: 'public', profile: 'open' } });
    const shown = planWith({ traceFile: 'x-trace.csv' }, open);
    const cut = planWith({ traceFile: 'x-trace.csv', traceLimit: 1 }, open);
    const inSheet = rowsOf(shown, '14_TRACE')
      .slice(5)
      .map((cells) =>
        [cells[1], cells[2], cells[4], cells[5], cells[6], cells[7]].map((cell) => cell?.value),
      );
    expect(
      cut.beside
        ?.rows()
        .map(([target, file, , sheet, cell, raw, read]) => [target, file, sheet, cell, raw, read]),
    ).toEqual(inSheet);
  });
});
