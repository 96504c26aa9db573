/** What a workbook is made of, in two calls: its sheets, and what hangs on each beside its cells. */
import { STATE_NAMESPACE, type Range } from '../../../core/index.ts';
import type { SheetOutline } from '../host.ts';
import { COMMENTS, NOTES, SHEETS_FROM_FILE, type Context, type Session } from './session.ts';

/** Serial number of 1 January 2000 where dates count from 1904; no property tells from which year they count. */
const MILLENNIUM_1904 = 35_064;

export function askMillennium(context: Context): Excel.FunctionResult<number> {
  const millennium = context.workbook.functions.date(2000, 1, 1);
  millennium.load('value');
  return millennium;
}

export const isMillennium1904 = ({ value }: Excel.FunctionResult<number>): boolean =>
  value === MILLENNIUM_1904;

export interface BookOutline {
  readonly name: string;
  readonly date1904: boolean;
  readonly worksheets: readonly Excel.Worksheet[];
  readonly names: Excel.NamedItemCollection;
  readonly properties: Excel.CustomPropertyCollection;
  readonly state: Excel.CustomXmlPart | null;
}

/** Needs one sync. */
export async function loadBook(context: Context): Promise<BookOutline> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  const properties = workbook.properties.custom;
  const parts = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  const millennium = askMillennium(context);
  workbook.load('name');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula,items/visible');
  properties.load('items/key,items/value');
  parts.load('items/id');
  await context.sync();
  return {
    name: workbook.name,
    date1904: isMillennium1904(millennium),
    worksheets: worksheets.items,
    ...{ names, properties },
    state: parts.items[0] ?? null,
  };
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Asked of a sheet, to be read after the next sync. */
export interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  /** Null where its cells are not read this time. */
  readonly beside: AskedBeside | null;
}

export interface AskedBeside {
  /** Also where only the look of cells is other than usual. */
  readonly around: Excel.Range;
  readonly fill: Excel.RangeFill;
  readonly merges: Excel.RangeAreas | null;
  readonly tables: Excel.TableCollection;
  readonly comments: Excel.CommentCollection | null;
  readonly notes: Excel.NoteCollection | null;
}

/** Queues what to know of a sheet; the next sync brings it. */
export function askSheet(session: Session, sheet: Excel.Worksheet, isRead: boolean): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  const { names } = sheet;
  used.load(PLACE);
  names.load('items/name,items/formula,items/visible');
  return { sheet, used, names, beside: isRead ? askBeside(session, sheet, used) : null };
}

function askBeside(session: Session, sheet: Excel.Worksheet, used: Excel.Range): AskedBeside {
  const around = sheet.getUsedRangeOrNullObject(false);
  around.load(`${PLACE},rowHidden,columnHidden`);
  const { fill } = used.format;
  fill.load('color,pattern');
  const merges = session.has(SHEETS_FROM_FILE) ? around.getMergedAreasOrNullObject() : null;
  merges?.load('address');
  const areas = merges?.areas;
  areas?.load(`items/rowIndex,items/columnIndex,items/rowCount,items/columnCount`);
  const { tables } = sheet;
  tables.load('items/name,items/showHeaders');
  const comments = session.has(COMMENTS) ? sheet.comments : null;
  comments?.load('items/content,items/replies/items/content');
  const notes = hasNotes(session) ? sheet.notes : null;
  notes?.load('items/content');
  return { around, fill, merges, tables, comments, notes };
}

/** The library from npm ends before notes; the one that Excel loads has them. */
export const hasNotes = (session: Session): boolean =>
  session.has(NOTES) && 'notes' in session.office.Excel.Worksheet.prototype;

/** Rows and columns from 1; null for a null object. */
export const rangeOf = (range: Excel.Range): Range | null =>
  range.isNullObject
    ? null
    : {
        top: range.rowIndex + 1,
        left: range.columnIndex + 1,
        bottom: range.rowIndex + range.rowCount,
        right: range.columnIndex + range.columnCount,
      };

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export const outlineOf = ({ sheet, used }: Asked): SheetOutline => ({
  id: sheet.id,
  name: sheet.name,
  visibility: VISIBILITY[sheet.visibility],
  isProtected: sheet.protection.protected,
  used: rangeOf(used),
});
