/** Coherence-workbook §9: every number of summary, profile and indicators leads to a ministry's cell in two clicks. */
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { fromA1 } from '../../core/grid/address.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { BookPlan, CellPlan, SheetPlan } from '../../core/layout/plan.ts';
import { traceLines } from '../../core/layout/trace-lines.ts';
import type { Fact, Outcome } from '../../core/model.ts';
import { run } from '../../core/run.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { parseExample } from '../helpers/example.ts';

const WORLD = `
  STA_POP  | year | age | total    | female  | obs_status
           | 2020 | _T  | 9700000  | 4900000 | A
           | 2021 | _T  | 9800000  | 4950000 | A
           | 2022 | _T  | 9900000  | 4998000 | A
           | 2023 | _T  | 10000000 | 5050000 | B
  STA_FLOW | year | direction | group | partner | duration | total | female
           | 2022 | IN        | NAT   | _T      | LT       | 10000 | 4000
           | 2022 | OUT       | NAT   | _T      | LT       | 40000 | 16000
           | 2023 | IN        | NAT   | _T      | LT       | 12500 | 5000
           | 2023 | OUT       | NAT   | _T      | LT       | 40000 | 16000
  STA_HH   | year | area | receives | households | persons | persons_poor | n_sample
           | 2023 | URB  | YES      | 15000      | 60000   | 6000         | 60
           | 2023 | URB  | NO       | 85000      | 340000  | 68000        | 340`;

let outcome: Outcome;
let plan: BookPlan;
beforeAll(() => {
  outcome = run(parseExample(WORLD).books);
  plan = layoutBook(outcome, catalogue, bookOptions);
});

const sheet = (name: string): SheetPlan => {
  const found = plan.sheets.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const follow = (
  link: string | undefined,
): { readonly name: string; readonly cells: readonly (CellPlan | null)[] } => {
  const [, name = '', address = ''] = /^#'([^']+)'!(.+)$/.exec(link ?? '') ?? [];
  const row = fromA1(address)?.row ?? 0;
  return { name, cells: name === '' ? [] : (sheet(name).rows[row - 1]?.cells ?? []) };
};
const rowsOf = (name: string) =>
  sheet(name)
    .rows.slice(5)
    .map(({ cells }) => cells);
const value = (cell: CellPlan | null | undefined) => cell?.value ?? null;
/** The columns of a row by the letter of 03_INDICATORS. */
const column = (cells: readonly (CellPlan | null)[], letter: string) =>
  cells[(fromA1(`${letter}1`)?.column ?? 1) - 1];

describe('two clicks', () => {
  test('every figure of 03_INDICATORS leads to its own lines of 14_TRACE, with file, sheet and cell', () => {
    const figures = rowsOf('03_INDICATORS').filter((cells) => typeof value(column(cells, 'F')) === 'number');
    expect(figures.length).toBeGreaterThan(20);
    for (const cells of figures) {
      const id = `${String(value(cells[0]))} ${String(value(column(cells, 'E')))}`;
      const trace = follow(cells[0]?.link);
      expect(trace.name, id).toBe('14_TRACE');
      expect(String(value(trace.cells[1])), id).toContain(id);
      expect(value(trace.cells[4]), id).not.toBe('');
      expect(value(trace.cells[5]), id).toMatch(/^[A-Z]+\d+(:[A-Z]+\d+)?$/);
    }
  });

  test('every number of 02_PROFILE leads to its line of 03_INDICATORS, and so to the trace', () => {
    const rows = rowsOf('02_PROFILE').filter((cells) => /^[A-Z]{3}-\d\d$/.test(String(value(cells[0]))));
    expect(rows.length).toBeGreaterThan(5);
    for (const cells of rows)
      // Values, changes and share of women; the year beside them is no figure, and from S on stand those of the charts.
      for (const each of cells
        .slice(0, 18)
        .filter((own, index) => typeof own?.value === 'number' && index !== 4)) {
        const line = follow(each?.link);
        expect(line.name, String(value(cells[0]))).toBe('03_INDICATORS');
        expect(value(line.cells[0])).toBe(value(cells[0]));
        expect(follow(line.cells[0]?.link).name).toBe('14_TRACE');
      }
  });

  test('sentences, cells and counts of 01_SUMMARY lead on', () => {
    const cells = rowsOf('01_SUMMARY').flat();
    const targets = new Set(
      cells.flatMap((cell) => (cell?.link === undefined ? [] : [follow(cell.link).name])),
    );
    expect(targets).toContain('05_FINDINGS');
    for (const cell of cells) if (/^→ \d\d_/.test(String(value(cell)))) expect(cell?.link).toBeDefined();
  });
});

test('a zero that stands for an absent row is traced to its sheet, and says so', () => {
  const zero: Fact = {
    ...{ country: 'XTS', institution: 'JUS', sheet: 'JUS_TIP', year: 2023, period: '2023', dimensions: {} },
    ...{
      measure: 'total',
      value: 0,
      unit: 'persons',
      obsStatus: 'A',
      confStatus: 'F',
      flags: [],
      sources: [],
    },
  };
  const { lines, rowOf } = traceLines(outcome.checked, [
    { target: 'GEN-06 2023', back: '#x', facts: [zero] },
  ]);
  expect(rowOf('GEN-06 2023')).toBe(6);
  expect(lines).toMatchObject([
    { institution: 'JUS', sheet: 'JUS_TIP', readAs: 0, step: 'JUS_TIP: no row = 0' },
  ]);
});

describe('change and sureness in 03_INDICATORS', () => {
  const lineOf = (id: string, year: number): readonly (CellPlan | null)[] =>
    rowsOf('03_INDICATORS').find(
      (cells) =>
        value(cells[0]) === id &&
        value(column(cells, 'E')) === year &&
        value(column(cells, 'D')) === 'country',
    ) ?? [];

  test('previous year and value, change and its percentage: 12 500 after 10 000', () => {
    const cells = lineOf('FLW-01', 2023);
    expect(['Q', 'R', 'S', 'T'].map((letter) => value(column(cells, letter)))).toEqual([
      2022, 10000, 2500, 25,
    ]);
    const before = String(rowsOf('03_INDICATORS').indexOf(lineOf('FLW-01', 2022)) + 6);
    expect(column(cells, 'R')?.formula).toBe(`F${before}`);
  });

  test('after a break no change, and a word that says so', () => {
    const cells = lineOf('CTX-01', 2023);
    expect(['Q', 'R', 'S', 'T'].map((letter) => value(column(cells, letter)))).toEqual([
      2022,
      9900000,
      null,
      null,
    ]);
    expect(value(column(cells, 'M'))).toMatch(/not comparable with the figure before/);
    expect(['S', 'T'].map((letter) => value(column(lineOf('CTX-01', 2022), letter)))).toEqual([
      100000,
      expect.closeTo(1.0204, 4),
    ]);
  });

  test('an interval for a share of a survey: 15 % of 400 asked, worked out in interval.test.ts', () => {
    const cells = lineOf('REM-16', 2023);
    expect(value(column(cells, 'U'))).toBeCloseTo(11.8348, 3);
    expect(value(column(cells, 'V'))).toBeCloseTo(18.8311, 3);
    expect(value(column(cells, 'W'))).toBe(400);
    expect(value(column(lineOf('FLW-01', 2023), 'U'))).toBeNull();
  });
});
