/** An earlier coherence workbook, in any language, as the run to compare with. */
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { earlierRunOf } from '../../core/exchange/earlier-book.ts';
import { figureRecords } from '../../core/exchange/record.ts';
import { revisionWords } from '../../core/exchange/revision-words.ts';
import { revisionsOf } from '../../core/exchange/revisions.ts';
import type { FigureRecord, Revision } from '../../core/exchange/schema.ts';
import {
  bytesSource,
  loadSolver,
  nodePlatform,
  readWorkbook,
  writeWorkbook,
} from '../../core/formats/index.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { BookPlan } from '../../core/layout/plan.ts';
import { LANGUAGES, type Language, type Outcome } from '../../core/model.ts';
import { run } from '../../core/run.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { parseExample } from '../helpers/example.ts';

const text = (emigrants: number, women: number): string => `
  STA_POP  | year | age | total    | female
           | 2022 | _T  | 9900000  | 4998000
           | 2023 | _T  | 10000000 | 5050000
  STA_FLOW | year | direction | group | partner | duration | total        | female
           | 2023 | IN        | NAT   | _T      | LT       | 20000        | 9000
           | 2023 | OUT       | NAT   | _T      | LT       | ${String(emigrants)} | ${String(women)}`;

let before: Outcome;
let now: readonly FigureRecord[];
beforeAll(() => {
  before = run(parseExample(text(45000, 18000)).books);
  now = figureRecords(run(parseExample(text(47000, 18000)).books).computed.values, {
    catalogue,
    language: 'en',
  });
});

const planIn = (language: Language): BookPlan => layoutBook(before, catalogue, { ...bookOptions, language });
const readBack = async (plan: BookPlan) =>
  readWorkbook(bytesSource('old.xlsx', new Uint8Array(await writeWorkbook(plan))), nodePlatform);

describe.each(LANGUAGES)('a workbook in %s', (language) => {
  let revisions: readonly Revision[] = [];
  beforeAll(async () => {
    const earlier = earlierRunOf(await readBack(planIn(language)), now);
    revisions = earlier ? revisionsOf(earlier, { figures: [...now], inputs: [] }) : [];
  });
  const of = (id: string, sex?: string) =>
    revisions.find((each) => each.indicator_id === id && each.disagg['sex'] === sex);

  test('2 000 more emigrants: the figures that rest on them, and no others', () => {
    expect(of('FLW-02')).toMatchObject({ year: 2023, old: 45000, new: 47000, difference: 2000 });
    expect(of('FLW-02', 'M')).toMatchObject({ old: 27000, new: 29000 });
    expect(of('FLW-02', 'F')).toBeUndefined();
    expect(of('FLW-03')).toMatchObject({ old: -25000, new: -27000, difference: -2000 });
    expect(of('FLW-01')).toBeUndefined();
    expect(of('CTX-01')).toBeUndefined();
  });

  test('each with the fact that changed and its cell', () => {
    expect(of('FLW-02')?.why).toMatchObject([
      { kind: 'fact-changed', old: 45000, new: 47000, from: [{ sheet: 'STA_FLOW', cells: 'F3' }] },
    ]);
    const named = revisions.find(({ indicator_id }) => indicator_id === 'FLW-02');
    expect(named && revisionWords(named, 'en').what).toBe('FLW-02 2023: 45,000 → 47,000 (+2,000)');
  });
});

test('the same run again: nothing changed', async () => {
  const same = figureRecords(before.computed.values, { catalogue, language: 'en' });
  const earlier = earlierRunOf(await readBack(planIn('en')), same);
  expect(earlier && revisionsOf(earlier, { figures: same, inputs: [] })).toEqual([]);
});

test('another workbook is none', () => {
  expect(earlierRunOf({ sheets: [] } as unknown as Parameters<typeof earlierRunOf>[0], now)).toBeNull();
});

test('the log of the new workbook names each figure with its cell', () => {
  const earlier = {
    inputs: null,
    figures: now.map((each) => ({ ...each, value: each.value === null ? null : each.value + 1 })),
  };
  const revisions = revisionsOf(earlier, { figures: [...now], inputs: [] });
  const plan = layoutBook(before, catalogue, { ...bookOptions, revisions });
  const log = plan.sheets.find(({ name }) => name === '19_LOG');
  const lines = (log?.rows ?? []).filter(({ cells }) => cells[2]?.value === 'figure.revised');
  expect(lines).toHaveLength(revisions.length);
  expect(revisions.length).toBe(now.filter(({ value }) => value !== null).length);
  expect(String(lines[0]?.cells[3]?.value)).toMatch(/^CTX-01 2022: 9,900,001 → 9,900,000 \(-1\)/);
});

test('a workbook from before the codes had a column of their own: words for the country and the sexes', async () => {
  const plan = planIn('fr');
  const NAME = 3;
  const old = {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.name !== '03_INDICATORS') return sheet;
      const last = sheet.columns.length - 1;
      const rows = sheet.rows.map((row, index) => ({
        ...row,
        cells: row.cells.slice(0, last).map((cell, column) => {
          if (column !== NAME || cell === null) return cell;
          const codes = String(row.cells[last]?.value ?? '');
          const keepsWords = index > 4 && /^(sex=\w+)?$/.test(codes);
          return keepsWords ? cell : { ...cell, value: codes };
        }),
      }));
      return { ...sheet, tables: [], columns: sheet.columns.slice(0, -1), rows };
    }),
  };
  const [late, early] = [earlierRunOf(await readBack(plan), now), earlierRunOf(await readBack(old), now)];
  expect(early?.figures.some(({ disagg }) => disagg['sex'] === 'F')).toBe(true);
  expect(early?.figures).toEqual(late?.figures);
});

test('a full edition says which of its figures and facts a public one hides', async () => {
  const few = run(parseExample(text(45000, 44997)).books, {
    disclosure: { edition: 'full', solver: await loadSolver() },
  });
  const same = figureRecords(few.computed.values, { catalogue, language: 'en' });
  const book = await readBack(layoutBook(few, catalogue, { ...bookOptions, language: 'fr' }));
  const women = earlierRunOf(book, same)?.figures.find(
    ({ indicator_id: id, year, disagg }) => id === 'FLW-02' && year === 2023 && disagg['sex'] === 'F',
  );
  expect(women?.flags.map((flag) => flag.slice(0, 7))).toEqual(['HIDDEN_']);
  expect(women?.inputs?.map(({ flags }) => flags.some((flag) => flag.startsWith('HIDDEN_')))).toEqual([true]);
});
