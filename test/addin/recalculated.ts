/** Figures that the pane put into the simulated Excel, worked out by another engine on the cells that stand there. */
import type { BookPlan } from '../../core/index.ts';
import type { SimBook, SimSheet } from '../office/book.ts';
import { saveBook } from '../office/save.ts';
import { recalculate, type Difference } from '../helpers/recalculate.ts';
import { workOn } from '../helpers/work.ts';

interface Recalculated {
  /** Live formulas that the core makes for this workbook, and those that stand in it. */
  readonly planned: number;
  readonly formulas: number;
  /** Formulas that give another figure than the core. */
  readonly differences: readonly Difference[];
}

export async function recalculatedIn(book: SimBook): Promise<Recalculated> {
  const work = await workOn(await saveBook(book), book.name);
  const plan = await work.ask('liveFigures', { language: 'en', settings: {} });
  const planned = plan.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((cell) => cell?.formula !== undefined)),
  );
  const sheets = book.sheets.map((sheet) => asPlanned(sheet, plan));
  // what is printed has a name too, the same on every sheet
  const own = new Set(plan.names.map(({ name }) => name));
  const names = book.names.flatMap(({ name, formula }) =>
    own.has(name) ? [{ name, ref: formula.replace(/^=/, '') }] : [],
  );
  return { planned: planned.length, ...recalculate({ ...plan, names, sheets }) };
}

/** The formulas of the sheet as they stand there, with the results of the core. */
function asPlanned(sheet: SimSheet, plan: BookPlan): BookPlan['sheets'][number] {
  const box = sheet.used(true);
  const own = plan.sheets.find(({ name }) => name === sheet.name);
  const rows = Array.from({ length: box ? box.row + box.rows : 0 }, (_, row) => ({
    cells: Array.from({ length: box ? box.column + box.columns : 0 }, (__, column) => {
      const { value, formula } = sheet.at(row, column);
      if (formula === undefined || !own) return { value };
      const wanted = own.rows[row]?.cells[column]?.value ?? null;
      return { value: wanted, formula: formula.replace(/^=/, '') };
    }),
  }));
  return { name: sheet.name, columns: [], rows };
}
