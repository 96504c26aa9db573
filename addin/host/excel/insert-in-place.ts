/** Puts the sheets of a plan together in the open workbook. Where that fails in between, none of them stays. */
import type { BookPlan } from '../../../core/index.ts';
import { partsOf } from './cells.ts';
import { stepsOf } from './put-sheet.ts';
import { failureOf, pause, type Context, type Session } from './session.ts';

/** The list of sheets is loaded, and has none of these names. */
export async function insertInPlace(session: Session, context: Context, plan: BookPlan): Promise<void> {
  const { worksheets, names } = context.workbook;
  const before = new Set(worksheets.items.map(({ id }) => id));
  const added: Excel.Worksheet[] = [];
  try {
    for (const { name } of plan.sheets) {
      const sheet = worksheets.add(name);
      sheet.load('id');
      added.push(sheet);
    }
    await context.sync();
    for (const { name, ref } of plan.names) names.add(name, `=${ref}`);
    const steps = plan.sheets.flatMap((sheet, index) => {
      const own = added[index];
      return own ? stepsOf(session, own, sheet) : [];
    });
    for (const part of partsOf(steps, ({ bytes }) => bytes)) {
      context.runtime.enableEvents = false;
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      for (const { queue } of part) queue();
      context.runtime.enableEvents = true;
      await context.sync();
      await pause();
    }
  } catch (error) {
    await takeAway(context, before, new Set(plan.sheets.map(({ name }) => name)));
    throw failureOf(error);
  }
}

/** Sheets that came with this insertion; a sheet that a person made meanwhile has another name. */
async function takeAway(
  context: Context,
  before: ReadonlySet<string>,
  ours: ReadonlySet<string>,
): Promise<void> {
  const { worksheets } = context.workbook;
  context.runtime.enableEvents = true;
  worksheets.load('items/id,items/name');
  try {
    await context.sync();
    for (const sheet of worksheets.items) if (!before.has(sheet.id) && ours.has(sheet.name)) sheet.delete();
    await context.sync();
  } catch {
    // Excel no longer answers: the failure in front of this one is told, and the sheets are in sight
  }
}
