/** The template workbooks that we issue are read back as what they are: every sheet known, and no row in it. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { bytesSource, nodePlatform, readWorkbook, writeWorkbook } from '../../core/formats/index.ts';
import type { BookPlan } from '../../core/layout/plan.ts';
import { layoutTemplate } from '../../core/layout/template-book.ts';
import { type Book, type Language, LANGUAGES } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { bookWith, gridFrom } from './column.ts';

const institutions = [...new Set(catalogue.templates.map((each) => each.institution))].filter(
  (each) => each !== '*',
);

const planOf = (institution: string, language: Language): BookPlan =>
  layoutTemplate(
    { institution, language, country: 'MDA', periodStart: 2018, periodEnd: 2023, asOf: '2024-03-31' },
    catalogue,
  );

/** The cells of a plan as a reader finds them; formats and widths do not matter here. */
const bookFrom = (plan: BookPlan): Book =>
  bookWith(
    ...plan.sheets.map((sheet) =>
      gridFrom(
        sheet.name,
        sheet.rows.map((row) => row.cells.map((cell) => (cell === null ? null : String(cell.value ?? '')))),
      ),
    ),
  );

function expectEmptyTemplate(book: Book, institution: string): void {
  const submission = readSubmission(book, catalogue);
  const templates = catalogue.templates.filter(
    (each) => ['*', institution].includes(each.institution) && !each.record,
  );
  expect(submission.unknownSheets).toEqual([]);
  expect(submission.datasets.map((each) => each.template.id).sort()).toEqual(
    templates.map((each) => each.id).sort(),
  );
  expect(submission.meta).toMatchObject({ country: 'MDA', institution, periodStart: 2018, periodEnd: 2023 });
  for (const dataset of submission.datasets) {
    expect(dataset.unknownColumns).toEqual([]);
    expect([...dataset.columns.keys()]).toEqual(dataset.template.fields.map((field) => field.id));
    if (dataset.template.layout === 'table') expect(dataset.rows).toEqual([]);
    else expect(dataset.rows[0]?.readings).toBeUndefined();
  }
}

describe.each([...LANGUAGES])('%s', (language) => {
  it.each(institutions)('%s', (institution) => {
    expectEmptyTemplate(bookFrom(planOf(institution, language)), institution);
  });
});

it('also through a real file', async () => {
  const bytes = await writeWorkbook(planOf('STA', 'fr'));
  expectEmptyTemplate(await readWorkbook(bytesSource('template.xlsx', bytes), nodePlatform), 'STA');
});
