/** Identical causes as one entry; exact numbers; what may be personal data is shown nowhere. */
import { describe, expect, test } from 'vitest';
import { printNdjson } from '../cli/print/ndjson.ts';
import { printHtml } from '../cli/print/html.ts';
import { printSarif } from '../cli/print/sarif.ts';
import { printText } from '../cli/print/text.ts';
import type { Issue } from '../core/model.ts';
import { groupCases, makeReport } from '../core/report/report.ts';
import { checkText } from './helpers/checked.ts';

const issueAt = (cell: string, found: string, more: Partial<Issue> = {}): Issue => ({
  rule: 'S03',
  severity: 'error',
  key: `S03|LAB_OUT|${cell}|isco`,
  place: { file: 'a.xlsx', sheet: 'LAB_OUT', cell, row: Number(cell.slice(1)), column: 'isco' },
  args: { found },
  ...more,
});

describe('groups', () => {
  test.each<{ name: string; cells: readonly string[]; ranges: readonly string[]; more: number }>([
    { name: 'one cell', cells: ['C2'], ranges: ['C2'], more: 0 },
    { name: 'neighbours are a range', cells: ['C2', 'C3', 'C4', 'C9'], ranges: ['C2:C4', 'C9'], more: 0 },
    {
      name: 'five ranges at most',
      cells: ['C2', 'C4', 'C6', 'C8', 'C10', 'C11', 'C13', 'C15'],
      ranges: ['C2', 'C4', 'C6', 'C8', 'C10:C11'],
      more: 2,
    },
  ])('$name', ({ cells, ranges, more }) => {
    const [group] = groupCases(cells.map((cell) => issueAt(cell, 'X')));
    expect(group).toMatchObject({ cells: ranges, more, count: cells.length });
  });

  test('another value, rule, severity, variant, sheet, file or column is another group', () => {
    const first = issueAt('C2', 'X');
    const { place } = first;
    const others = [
      issueAt('C3', 'Y'),
      { ...first, rule: 'S04' },
      { ...first, severity: 'warning' as const },
      { ...first, variant: 'OTHER' },
      { ...first, place: { ...place, sheet: 'LAB_FWP' } },
      { ...first, place: { ...place, file: 'b.xlsx' } },
      { ...first, place: { ...place, column: 'isic' } },
    ];
    expect(groupCases([first, ...others, first]).map(({ count }) => count)).toEqual([2, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('cases that were only counted count, and have no cell', () => {
    const [group] = groupCases([issueAt('C2', 'X'), issueAt('C3', 'X', { count: 98 })]);
    expect(group).toMatchObject({ count: 99, cells: ['C2:C3'], more: 97 });
  });

  test('tells whether all cases have the same repair', () => {
    const fixed = (cell: string, to: string): Issue =>
      issueAt(cell, 'X', { fix: { safe: false, edits: [{ cell, from: 'X', to }], reason: 'CLOSEST' } });
    expect(groupCases([fixed('C2', 'A'), fixed('C3', 'A')])[0]?.sameFix).toBe(true);
    expect(groupCases([fixed('C2', 'A'), fixed('C3', 'B')])[0]?.sameFix).toBe(false);
    expect(groupCases([issueAt('C2', 'X')])[0]?.sameFix).toBe(false);
  });
});

const OPTIONS = { language: 'en', toolVersion: '0.1.0', asOf: null } as const;
const BOOK = `
  LAB_OUT | year | destination | isco  | isic | contract | total |
          | 2021 | SEN         | 1     | _U   | _T       | 10    |
          | 2022 | SEN         | ZZ    | _U   | _T       | 20    |
          | 2023 | SEN         | ZZ    | _U   | _T       | Zoë B |`;
const checked = checkText(BOOK);

describe('numbers', () => {
  test('a frequent cause counts all its cases, listed or not', () => {
    const rows = Array.from(
      { length: 1205 },
      (_, n) => `| ${String(1950 + (n % 60))} | KSX${String(n)} | 1 | _U | _T | 1 |`,
    );
    const rest = rows.map((row) => row.replace(/KSX\d+/, 'KSX')).join('\n');
    const report = makeReport(
      { checked: checkText(`LAB_OUT | year | destination | isco | isic | contract | total |\n${rest}`) },
      OPTIONS,
    );
    const group = report.groups.find(({ rule, severity }) => rule === 'S18' && severity === 'error');
    expect(group).toMatchObject({ count: 1205, cells: ['B2:B1001'], more: 205 });
    const listed = report.issues.filter(({ rule, severity }) => rule === 'S18' && severity === 'error');
    expect(listed).toHaveLength(1000);
    expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(1205);
    expect(report.summary.errors).toBe(
      report.groups.filter(({ severity }) => severity === 'error').reduce((sum, { count }) => sum + count, 0),
    );
    expect(report.summary.total - report.summary.shown).toBeGreaterThanOrEqual(205);
  });

  test('errors come first, and a limit leaves their numbers', () => {
    const full = makeReport({ checked }, OPTIONS);
    const cut = makeReport({ checked }, { ...OPTIONS, limit: 1 });
    expect(cut.groups).toEqual(full.groups.slice(0, 1));
    expect(cut.summary).toEqual({ ...full.summary, shown: 1 });
    expect(full.groups[0]).toMatchObject({ rule: 'S03', count: 2, cells: ['C3:C4'] });
  });
});

test('an excerpt has the header, the row above and the row, with the faulty cell', () => {
  expect(makeReport({ checked }, OPTIONS).groups[0]?.excerpt).toEqual({
    columns: ['A', 'B', 'C', 'D', 'E', 'F'],
    header: ['year', 'destination', 'isco', 'isic', 'contract', 'total'],
    headerRow: 1,
    rows: [
      { number: 2, cells: ['2021', 'SEN', '1', '_U', '_T', '10'] },
      { number: 3, cells: ['2022', 'SEN', 'ZZ', '_U', '_T', '20'] },
    ],
    marked: { row: 3, column: 'C' },
  });
});

describe('what may be personal data', () => {
  const issues = checked.issues.map((issue): Issue =>
    issue.place.cell === 'F4' ? { ...issue, private: true } : issue,
  );
  const report = makeReport({ checked: { ...checked, issues } }, OPTIONS);

  test.each([
    ['text', printText(report)],
    ['page', printHtml(report)],
    ['lines', printNdjson(report)],
    ['SARIF', printSarif(report)],
  ])('is not in the %s', (_, printed) => {
    expect(printed).toMatch(/S04/);
    expect(printed).not.toContain('Zoë');
  });

  test('the other cells of its column are covered in the pieces of the sheet of other faults', () => {
    expect(report.groups.find(({ rule }) => rule === 'S03')?.excerpt?.rows.map(({ cells }) => cells)).toEqual(
      [
        ['2021', 'SEN', '1', '_U', '_T', '•••'],
        ['2022', 'SEN', 'ZZ', '_U', '_T', '•••'],
      ],
    );
    expect(report.groups.find(({ rule }) => rule === 'S04')).toMatchObject({ excerpt: null, count: 1 });
  });

  test('the place is named, and the key by row only', () => {
    expect(report.issues.find(({ rule }) => rule === 'S04')).toMatchObject({
      key: 'S04|LAB_OUT|#4|total',
      place: { cell: 'F4' },
      private: true,
    });
  });

  test('a key column hides the keys of all rows of its sheet', () => {
    const hidden = checked.issues.map((issue): Issue =>
      issue.place.cell === 'C3' ? { ...issue, private: true } : issue,
    );
    const covered = makeReport({ checked: { ...checked, issues: hidden } }, OPTIONS);
    // row 4 has the same code, and its key is made of it
    expect(covered.issues.find(({ rule }) => rule === 'S04')?.key).toBe('S04|LAB_OUT|#4|total');
    expect(JSON.stringify(covered)).not.toContain('ZZ');
  });

  test('a cell of a column without a name is hidden, and no more than that', () => {
    const at = checked.issues.find(({ place }) => place.cell === 'C3');
    if (!at) throw new Error('no issue at C3');
    const { file, sheet = '' } = at.place;
    const unnamed: Issue = { ...at, place: { file, sheet, cell: 'C3', row: 3 }, private: true };
    const others = checked.issues.filter((issue) => issue !== at);
    const covered = makeReport({ checked: { ...checked, issues: [unnamed, ...others] } }, OPTIONS);
    expect(covered.groups[0]).toMatchObject({ rule: 'S03', count: 1, excerpt: null });
    expect(covered.issues.filter((issue) => issue.private)).toHaveLength(1);
    expect(covered.groups.find(({ rule }) => rule === 'S04')?.excerpt).not.toBeNull();
  });
});
