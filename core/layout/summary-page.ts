/** 01_SUMMARY as a workbook of its own, for a program that prints it: nothing else is in it, so nothing else is printed. */
import type { SheetName } from './book-context.ts';
import type { BookPlan } from './plan.ts';

const SUMMARY: SheetName = '01_SUMMARY';

/** Values stand in place of formulas and no link is left: both lead to sheets that are not there. */
export const summaryPage = (plan: BookPlan): BookPlan => ({
  title: plan.title,
  subject: plan.subject,
  created: plan.created,
  language: plan.language,
  names: [],
  sheets: plan.sheets
    .filter(({ name }) => name === SUMMARY)
    .map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map(
          (cell) => cell && { value: cell.value, ...(cell.style && { style: cell.style }) },
        ),
      })),
    })),
});
