/** 17_SCORES follows the weights of 16_METHOD and gives what the core gives (coherence-workbook §4, §9). */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { writeWorkbook } from '../../core/formats/index.ts';
import { fromA1 } from '../../core/grid/address.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { BookPlan, SheetPlan } from '../../core/layout/plan.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { smallCatalogue } from '../helpers/outcome-figures.ts';
import { bookOptions, outcome } from '../helpers/outcome.ts';
import { recalculate } from '../helpers/recalculate.ts';
import { NDP3 } from '../assess/xts-ndp3.ts';

const { books } = parseExample(NDP3);
const found = run(books);
const book = layoutBook(found, catalogue, bookOptions);
const SHEETS = ['04_HEATMAP', '16_METHOD', '17_SCORES'];

/** Only what the scores need: the engine is slow with a whole book. */
const part = (plan: BookPlan): BookPlan => ({
  ...plan,
  sheets: plan.sheets.filter(({ name }) => SHEETS.includes(name)),
  names: plan.names.filter(({ name }) => name.startsWith('p_')),
});

function sheetOf(plan: BookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

/** Where the parameter stands on 16_METHOD. */
function parameterCell(name: string): readonly [number, number] {
  const rows = sheetOf(book, '16_METHOD').rows;
  return [rows.findIndex(({ cells }) => cells[0]?.value === name) + 1, 4];
}

describe('17_SCORES', () => {
  it('gives the figures of the core', () => {
    const { formulas, differences } = recalculate(part(book));
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(150);
  });

  it.each([[{ w_FIN: 3 }], [{ w_PRO: 1, w_CON: 0 }], [{ perturb: 0.25, cover_min: 0.9 }]] as const)(
    'follows %j as the core does',
    (parameters) => {
      const other = layoutBook(run(books, { parameters }), catalogue, bookOptions);
      const changes = Object.entries(parameters).map(([name, value]) => ({
        sheet: '16_METHOD',
        cell: parameterCell(name),
        value: String(value),
      }));
      // What the core says with these parameters, as expectation of the formulas of the first book.
      const expected: BookPlan = {
        ...part(book),
        sheets: part(book).sheets.map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map(({ cells, ...row }, at) => ({
            ...row,
            cells: cells.map((cell, column) => {
              const now = sheetOf(other, sheet.name).rows[at]?.cells[column];
              return cell?.formula === undefined || !now ? cell : { ...cell, value: now.value };
            }),
          })),
        })),
      };
      const { differences } = recalculate(expected, changes);
      const open = differences.filter(
        // the order table lists the pairs of the run, and the check says that the book was edited
        ({ recalculated, sheet, cell }) =>
          recalculated !== 'changed' && !(sheet === '17_SCORES' && /^[A-E](29|[3-9]\d)$/.test(cell)),
      );
      expect(open).toEqual([]);
      expect(differences.some(({ recalculated }) => recalculated === 'changed')).toBe(true);
    },
  );

  it('has yellow unlocked weights, and scores on the heat map', () => {
    const [row, column] = parameterCell('w_FIN');
    expect(sheetOf(book, '16_METHOD').rows[row - 1]?.cells[column - 1]?.style).toMatchObject({
      unlocked: true,
      fill: 'FFF8D6',
    });
    const g1 = sheetOf(book, '04_HEATMAP').rows.find(({ cells }) => cells[0]?.value === 'G1')?.cells ?? [];
    const score = g1.find((cell) => cell?.formula?.includes("'17_SCORES'!E"));
    expect(score?.value).toBeCloseTo(found.assessed.scores.goals[0]?.score ?? NaN, 9);
  });

  it('holds values only in a public edition', () => {
    const hidden = { smallFacts: 0, otherFacts: 0, figures: 0, comparisons: 0 };
    const open = layoutBook(
      { ...outcome, disclosure: { profile: 'standard', edition: 'public', hidden } },
      catalogue,
      bookOptions,
    );
    const formulas = sheetOf(open, '17_SCORES').rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => cell?.formula ?? []),
    );
    expect(formulas).toEqual([]);
  });

  it('draws goals and plan with the distances to both ends of their range', () => {
    const { charts } = sheetOf(book, '17_SCORES');
    // four goals and the plan stand in the rows 6 to 10
    expect(charts).toHaveLength(1);
    expect(charts?.[0]).toMatchObject({ kind: 'bar', min: 0, max: 100 });
    expect(charts?.[0]?.series).toEqual([
      expect.objectContaining({
        categories: "'17_SCORES'!B6:B10",
        values: "'17_SCORES'!E6:E10",
        errors: { plus: "'17_SCORES'!S6:S10", minus: "'17_SCORES'!T6:T10" },
      }),
    ]);
  });

  it('draws every goal of a long plan, in charts of equal length', () => {
    const goals = Array.from({ length: 60 }, (_, index) => ({
      ...(found.assessed.scores.goals[0] ?? expect.fail('no goal')),
      goal: `G${String(index)}`,
    }));
    const scores = { ...found.assessed.scores, goals, order: [] };
    const long = layoutBook(
      { ...found, assessed: { ...found.assessed, scores } },
      smallCatalogue,
      bookOptions,
    );
    const charts = sheetOf(long, '17_SCORES').charts ?? [];
    // 60 goals and the plan: 21 + 21 + 19
    expect(charts.map(({ series }) => series[0]?.values)).toEqual([
      "'17_SCORES'!E6:E26",
      "'17_SCORES'!E27:E47",
      "'17_SCORES'!E48:E66",
    ]);
  });

  it('takes no weight below 0', () => {
    const { validations = [] } = sheetOf(book, '16_METHOD');
    const [row] = parameterCell('w_EXA');
    expect(validations).toContainEqual(
      expect.objectContaining({
        ref: `D${String(row)}`,
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [0],
      }),
    );
    expect(validations).toHaveLength(8);
  });

  it('has its edits counted on the cover, beside those of the figures', () => {
    const counts = sheetOf(book, '00_COVER').rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => cell?.formula ?? []),
    );
    expect(counts).toEqual([expect.stringContaining(`COUNTIFS('17_SCORES'!$AE$6:$AE$10,"changed")`)]);
  });
});

describe('on paper', () => {
  /** Characters of the widest page: a range, beside the columns that are repeated. */
  const widest = ({ columns, print }: SheetPlan): number => {
    const between = (from: number, to: number): number =>
      columns.slice(from - 1, to).reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
    const repeated = fromA1(`${print?.repeatColumns?.split(':')[1] ?? ''}1`)?.column ?? 0;
    return Math.max(
      ...[print?.area ?? '', ...(print?.moreAreas ?? [])].map((area) => {
        const [from, to] = area.split(':').map((address) => fromA1(address)?.column ?? 0);
        return between(from ?? 0, to ?? 0) + ((from ?? 0) > repeated ? between(1, repeated) : 0);
      }),
    );
  };

  const PRINTED = [
    ...['04_HEATMAP', '06_LINKS', '07_POLICIES', '08_ACTIONS', '09_M_AND_E', '11_SUPPORT'],
    ...['12_DATA_QUALITY', '13_RECONCILE', '15_PROJECTS', '17_SCORES'],
  ];

  it.each(PRINTED)('%s has no page so wide that its letters get small', (name) => {
    // about 145 characters fit on A4 landscape without being made smaller
    expect(widest(sheetOf(book, name))).toBeLessThan(175);
  });

  it('both column and row titles are repeated', async () => {
    const bytes = await writeWorkbook(part(book));
    const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const names = xml.replaceAll('&apos;', "'");
    expect(names).toContain("'17_SCORES'!$A:$B,'17_SCORES'!$5:$5<");
    expect(names).toContain("'17_SCORES'!$K$5:$T$10,'17_SCORES'!$U$4:");
  });
});

it.each([
  ['en', /^Coherence of the plan: \d\d\.\d of 100/],
  ['fr', /^Cohérence du plan : \d\d,\d sur 100/],
  ['es', /^Coherencia del plan: \d\d,\d de 100/],
] as const)('01_SUMMARY says the score in the manner of the language: %s', (language, said) => {
  const cells = sheetOf(
    layoutBook(found, catalogue, { ...bookOptions, language }),
    '01_SUMMARY',
  ).rows.flatMap((row) => row.cells);
  expect(cells.some((cell) => said.test(String(cell?.value)))).toBe(true);
});
