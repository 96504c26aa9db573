/**
 * Laws of whole runs over both samples: L1 the order of the files does not matter · L2 rows in another order within
 * their sheet change nothing but places · L3 the language changes words only.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Book,
  type BookPlan,
  catalogue,
  type Language,
  type Outcome,
  type Report,
  run,
} from '../../core/index.ts';
import { planOf, readSample, reportOf, SAMPLES } from '../helpers/samples.ts';

const LANGUAGES_BESIDE_ENGLISH: readonly Language[] = ['fr', 'es'];

/** Machine names, labels: the data begin below. */
const HEAD_ROWS = 2;

const tables: ReadonlySet<string> = new Set(
  catalogue.templates.filter(({ layout }) => layout === 'table').map(({ id }) => id),
);

/** Data rows of every table in another order: last first, odd before even. */
const shuffled = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map((grid) => {
    if (!tables.has(grid.name)) return grid;
    const rows = Array.from({ length: grid.rowCount }, (_, index) => index + 1);
    const data = rows.slice(HEAD_ROWS).reverse();
    const order = [
      ...rows.slice(0, HEAD_ROWS),
      ...data.filter((row) => row % 2 === 1),
      ...data.filter((row) => row % 2 === 0),
    ];
    return { ...grid, cell: (row, column) => grid.cell(order[row - 1] ?? row, column) };
  }),
});

/** Finer figures take most of the time and follow the same ways. */
const BY = { by: ['sex'] };

/** Twelve digits: sums taken in another order may differ in the last one. */
const steady = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(12));

/** All that is said of the figures, without the cells they come from. */
const figuresOf = ({ indicators }: Report): readonly unknown[] =>
  indicators.map(({ inputs, value, numerator, denominator, ...rest }) => ({
    ...rest,
    value: steady(value),
    numerator: steady(numerator),
    denominator: steady(denominator),
    sheets: inputs.map(({ file, sheet, cells }) => `${file} ${sheet} ${String(cells.length)}`).sort(),
  }));

// prettier-ignore
const WORDS: ReadonlySet<string> =
  new Set(['name', 'message', 'todo', 'title', 'why', 'suggestion', 'group', 'missingText']);

/** The report without what is written for people. */
const withoutWords = (report: Report): unknown =>
  JSON.parse(
    JSON.stringify({ ...report, language: '' }, (key, value: unknown) =>
      WORDS.has(key) && (typeof value === 'string' || key === 'missingText') ? key : value,
    ),
  );

describe.each(SAMPLES.map((sample) => ({ sample })))('$sample', ({ sample }) => {
  let books: readonly Book[] = [];
  let made: { readonly plan: BookPlan; readonly report: Report; readonly outcome: Outcome } | undefined;
  const whole = () => {
    if (!made) throw new Error('no outcome');
    return made;
  };
  beforeAll(async () => {
    books = await readSample(sample);
    const outcome = run(books, BY);
    made = { outcome, plan: planOf(outcome), report: reportOf(outcome) };
  });

  test('L1 the files in reverse order give the same report and the same workbook', () => {
    const other = run([...books].reverse(), BY);
    const [first, second] = [whole().report, reportOf(other)];
    const byFile = (report: Report) => [...report.inputs].sort((a, b) => (a.file < b.file ? -1 : 1));
    expect({ ...second, inputs: byFile(second) }).toEqual({ ...first, inputs: byFile(first) });
    expect(planOf(other).sheets).toEqual(whole().plan.sheets);
  });

  test('L2 rows in another order give the same figures, issues and findings', () => {
    const [first, second] = [whole().report, reportOf(run(books.map(shuffled), BY))];
    expect(second.indicators).not.toEqual(first.indicators);
    expect(figuresOf(second)).toEqual(figuresOf(first));
    expect(second.summary).toEqual(first.summary);
    expect(second.issues.map(({ key }) => key).sort()).toEqual(first.issues.map(({ key }) => key).sort());
    const said = ({ findings }: Report) =>
      findings.map(({ key, severity, measured, args }) => ({ key, severity, measured, args }));
    expect(said(second)).toEqual(said(first));
    expect(second.inputs).toEqual(first.inputs);
  });

  describe.each(LANGUAGES_BESIDE_ENGLISH.map((language) => ({ language })))('$language', ({ language }) => {
    test('L3 the report says the same in other words', () => {
      const [english, other] = [whole().report, reportOf(whole().outcome, language)];
      expect(withoutWords(other)).toEqual(withoutWords(english));
      for (const [index, { message }] of other.findings.entries())
        expect(message).not.toBe(english.findings[index]?.message);
    });

    test('L3 the workbook has the same cells, numbers and formulas', () => {
      const english = whole().plan;
      const other = planOf(whole().outcome, language);
      expect(other.names).toEqual(english.names);
      const skeleton = (plan: typeof english) =>
        plan.sheets.map(({ name, rows, tables: own, frozen, merges }) => ({
          name,
          own,
          frozen,
          merges,
          rows: rows.map(({ cells }) =>
            cells.map((cell) =>
              cell
                ? {
                    value: typeof cell.value === 'string' ? 'text' : cell.value,
                    formula: cell.formula?.replaceAll(/"[^"]*"/g, '""'),
                    link: cell.link,
                  }
                : null,
            ),
          ),
        }));
      expect(skeleton(other)).toEqual(skeleton(english));
    });
  });
});
