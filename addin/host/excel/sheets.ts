/** The sheets that changes concern, as they are at this moment: there or not, protected or not. */
import { trouble } from '../trouble.ts';
import { askMillennium, isMillennium1904 } from './outline.ts';
import { READ_ONLY, type Context, type Session } from './session.ts';

export interface Found {
  /** By the name or id asked for. */
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly date1904: boolean;
}

/**
 * Needs one sync, which brings what `also` queues for each too. Sheets that are no longer there are left out. Throws where
 * the file may not be written.
 */
export async function findSheets(
  session: Session,
  context: Context,
  keys: Iterable<string>,
  also: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<Found> {
  const { worksheets } = context.workbook;
  const asked = [...keys].map((key) => [key, worksheets.getItemOrNullObject(key)] as const);
  for (const [, sheet] of asked) {
    sheet.load('id,name,protection/protected,protection/options');
    also(sheet);
  }
  const millennium = askMillennium(context);
  if (session.has(READ_ONLY)) context.workbook.load('readOnly');
  await context.sync();
  if (session.has(READ_ONLY) && context.workbook.readOnly) throw trouble('read-only');
  return {
    sheets: new Map(asked.filter(([, sheet]) => !sheet.isNullObject)),
    date1904: isMillennium1904(millennium),
  };
}

/** What protection of a sheet forbids; nothing where there is none. */
export function forbids(
  { protection }: Excel.Worksheet,
  option: 'allowFormatCells' | 'allowEditObjects',
): boolean {
  return protection.protected && protection.options[option] !== true;
}
