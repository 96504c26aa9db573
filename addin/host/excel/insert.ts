/**
 * Puts the sheets of a plan behind the others, from a workbook made for that. The web refuses some workbooks without a
 * word, so that what has arrived is looked at. Where Excel takes no sheets from a file, they are put together in place.
 */
import { toA1, type BookPlan } from '../../../core/index.ts';
import type { Written } from '../host.ts';
import { trouble } from '../trouble.ts';
import { insertInPlace } from './insert-in-place.ts';
import type { SheetPlan } from './put-style.ts';
import { SHEETS_FROM_FILE, type Context, type Session } from './session.ts';

/** Bytes to base64, which is how Excel takes a file. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}

/** `pack` makes a workbook of a plan; it is asked only for sheets that the open workbook does not have. */
export async function insertSheets(
  session: Session,
  context: Context,
  plan: BookPlan,
  pack: (plan: BookPlan) => Promise<Uint8Array>,
): Promise<{ readonly sheets: readonly string[]; readonly undo: Written['undo'] }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const sheets = plan.sheets.filter(({ name }) => !there.has(name.toLowerCase()));
  if (sheets.length === 0) return { sheets: [], undo: 'one step' };
  if (!session.has(SHEETS_FROM_FILE)) {
    await insertInPlace(session, context, { ...plan, sheets });
    return { sheets: sheets.map(({ name }) => name), undo: 'lost' };
  }
  const bytes = await pack({ ...plan, sheets: sheets.map(withoutOuter) });
  const ids = context.workbook.insertWorksheetsFromBase64(base64Of(bytes), { positionType: 'End' });
  await context.sync();
  worksheets.load('items/id,items/name');
  await context.sync();
  const added = worksheets.items.filter(
    ({ id, name }) => ids.value.includes(id) || !there.has(name.toLowerCase()),
  );
  const names = added.map(({ name }) => name);
  const missing = sheets.filter(({ name }) => !names.includes(name));
  if (missing.length > 0) throw trouble('failed', { sheet: missing.map(({ name }) => name).join(', ') });
  for (const sheet of sheets) writeOuter(context, sheet);
  await context.sync();
  return { sheets: names, undo: 'lost' };
}

/** In a workbook of its own a formula that reads other sheets would lead to nothing. */
const withoutOuter = (sheet: SheetPlan): SheetPlan => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!cell?.isOuter) return cell;
      const { value, style } = cell;
      return { value, ...(style && { style }) };
    }),
  })),
});

/** Cells of one range: the library would cut larger ones itself. */
const RANGE_CELLS = 1_000;

/** Now that the sheet is there: its formulas that read other sheets, one below the other. */
function writeOuter(context: Context, { name, rows }: SheetPlan): void {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column++) {
    let run: string[][] = [];
    const flush = (end: number): void => {
      if (run.length === 0) return;
      const place = `${toA1(end - run.length + 1, column + 1)}:${toA1(end, column + 1)}`;
      context.workbook.worksheets.getItem(name).getRange(place).formulas = run;
      run = [];
    };
    rows.forEach(({ cells }, index) => {
      const cell = cells[column];
      const formula = cell?.isOuter ? cell.formula : undefined;
      if (formula === undefined || run.length >= RANGE_CELLS) flush(index);
      if (formula !== undefined) run.push([`=${formula}`]);
    });
    flush(rows.length);
  }
}
