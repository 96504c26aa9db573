/** A public edition holds no hidden figure anywhere: the written package is unpacked and searched (coherence-workbook §9). */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { printHtml } from '../../../cli/print/html.ts';
import { loadSolver, writeWorkbook } from '../../../core/formats/index.ts';
import {
  catalogue,
  layoutBook,
  makeReport,
  publicReport,
  run,
  type BookPlan,
  type Edition,
  type Outcome,
} from '../../../core/index.ts';
import { parseExample } from '../../helpers/example.ts';

/** Distinctive numbers and words that must not come out, and why. */
const PLANTED = {
  '48613': 'the smallest other destination, hidden with the one that is small',
  '73921': 'a figure that its ministry keeps back',
  '31957': 'a cell behind a total, no figure of its own',
  'ask-madame-duval': 'a remark at a row',
  'secret-register': 'the name of a file',
  'Directorate of Ines Contreras': 'who signed',
};

const INPUT = `
  META | signed_by | Directorate of Ines Contreras
  STA_EMIG@secret-register-sta.xlsx | year | destination | source_type | age | educ | total | note
           | 2023 | _T  | MIRROR | _T | _T | 1049616 |
           | 2023 | FRA | MIRROR | _T | _T | 600000  |
           | 2023 | ITA | MIRROR | _T | _T | 401000  |
           | 2023 | ESP | MIRROR | _T | _T | 48613   | ask-madame-duval
           | 2023 | AND | MIRROR | _T | _T | 3       |
  STA_POP@secret-register-sta.xlsx | year | age | total
           | 2022 | _T | 9900000
           | 2023 | _T | 10000000
  STA_FLOW@secret-register-sta.xlsx | year | direction | group | partner | duration | total | conf_status
           | 2023 | IN  | NAT | FRA | LT | 31957 | F
           | 2023 | IN  | NAT | ITA | LT | 8043  | F
           | 2023 | IN  | FOR | FRA | LT | 7000  | F
           | 2023 | IN  | FOR | ITA | LT | 5000  | F
           | 2023 | OUT | NAT | _T  | LT | 73921 | N
           | 2023 | OUT | FOR | _T  | LT | 5000  | F`;

async function edition(which: Edition): Promise<{ outcome: Outcome; plan: BookPlan; text: string }> {
  const { books } = parseExample(INPUT);
  const outcome = run(books, { disclosure: { edition: which, solver: await loadSolver() } });
  const options = { language: 'en', toolVersion: 'test', asOf: '2024-03-31' } as const;
  const inputs = outcome.checked.submissions.map(({ file, sha256 }) => ({
    file,
    sha256,
    status: 'read' as const,
    reason: null,
  }));
  const plan = layoutBook(outcome, catalogue, { ...options, inputs });
  const report = makeReport(outcome, { ...options, catalogue, inputs });
  const shown = which === 'public' ? publicReport(report) : report;
  const parts = unzipSync(await writeWorkbook(plan));
  const text = [
    ...Object.entries(parts).flatMap(([name, bytes]) => [name, strFromU8(bytes)]),
    JSON.stringify(shown),
    printHtml(shown),
  ].join('\n');
  return { outcome, plan, text };
}

const cellsOf = (plan: BookPlan, sheet: string) =>
  plan.sheets
    .find(({ name }) => name === sheet)
    ?.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)) ?? [];

describe('public edition', () => {
  let full: Awaited<ReturnType<typeof edition>>;
  let open: Awaited<ReturnType<typeof edition>>;
  beforeAll(async () => {
    full = await edition('full');
    open = await edition('public');
  });

  it.each(Object.entries(PLANTED))('%s is nowhere: %s', (planted) => {
    expect(open.text).not.toContain(planted);
  });

  it('finds in the full edition what it looks for', () => {
    const found = Object.keys(PLANTED).filter((planted) => full.text.includes(planted));
    expect(found).toEqual(expect.arrayContaining(['48613', '73921', '31957', 'secret-register']));
  });

  it('says which edition it is, on the cover and in the properties', () => {
    expect(open.plan.properties).toContainEqual({ name: 'mainstream.edition', value: 'public' });
    expect(cellsOf(open.plan, '00_COVER').flat()).toContain('public, for everybody');
    expect(open.text).toMatch(/<p>\s*Public edition: \d+ figures and \d+ facts are hidden\./);
    expect(full.text).not.toMatch(/<p>\s*Public edition:/);
    expect(full.plan.properties).toContainEqual({ name: 'mainstream.edition', value: 'full' });
  });

  it('holds no formula in 03_INDICATORS, and marks hidden figures there', () => {
    const sheet = open.plan.sheets.find(({ name }) => name === '03_INDICATORS');
    const cells = sheet?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    // FLW-12 squares the hidden destinations
    const hhi = cellsOf(open.plan, '03_INDICATORS').filter(([id]) => id === 'FLW-12');
    expect(hhi.map((row) => row[5])).toEqual(['c']);
  });

  it('leaves what a ministry keeps back out of 18_DATA and its figures out of 03_INDICATORS', () => {
    const lines = (book: BookPlan) =>
      cellsOf(book, '03_INDICATORS').filter(
        ([id, , , group, year]) => id === 'FLW-02' && group === 'country' && year === 2023,
      );
    expect(lines(full.plan).map((row) => row[5])).toEqual([78_921]);
    expect(lines(open.plan)).toEqual([]);
    const outflows = cellsOf(open.plan, '18_DATA').filter(
      (row) => row.includes('OUT') && row.includes('NAT'),
    );
    expect(outflows).toEqual([]);
  });

  it('drops the columns of people', () => {
    const headers = (book: BookPlan) => cellsOf(book, '05_FINDINGS').flat();
    if (cellsOf(full.plan, '05_FINDINGS').flat().includes('decided_by'))
      expect(headers(open.plan)).not.toContain('decided_by');
    expect(cellsOf(open.plan, '13_RECONCILE').flat()).not.toContain('decided_by');
  });

  it('counts what it hides', () => {
    const { hidden } = open.outcome.disclosure ?? {};
    // AND 3 is small; ESP goes with it; the outflows of nationals and all outflows are kept back
    expect(hidden).toMatchObject({ smallFacts: 1 });
  });
});
