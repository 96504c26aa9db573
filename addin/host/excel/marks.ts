/**
 * Marks cells with fill, sign and note, and takes the marks off again exactly: what a person changed since stays. Three
 * calls as long as a request holds all: what there is, how each cell looks, and the marks.
 */
import type { CellMark, MarkedCell } from '../host.ts';
import { gatherMarks, isOurs, lookOf, noteSum, type CellLook, type PlaceMark } from '../mark-look.ts';
import { troubleOf } from '../trouble.ts';
import { bySheet, partsOf, textBytes } from './cells.ts';
import { askComments, commentKey, findComments, locateComments, usesComments } from './comments.ts';
import { a1Of, askCell, lookNow, type AskedCell } from './looks.ts';
import { findSheets, forbids } from './sheets.ts';
import { failureOf, pause, type Context, type Session } from './session.ts';
import { sendUnlocked } from './unlock.ts';

/** Bytes of a request for each cell, beside the text of its note. */
const CELL_BYTES = 1_200;

type Comments = ReadonlyMap<string, Excel.Comment>;

/** Where Excel gives up in between, the cells that were marked until then. */
export async function markCells(
  session: Session,
  context: Context,
  marks: readonly CellMark[],
  before: readonly MarkedCell[],
): Promise<readonly MarkedCell[]> {
  const places = bySheet(gatherMarks(marks));
  const { wanted, located } = await findCells(session, context, places);
  const marked = new Map(before.map((cell) => [keyOf(cell), cell]));
  const done: MarkedCell[] = [];
  let comments: Comments | null = null;
  for (const part of partsOf(wanted, ({ cell }) => CELL_BYTES + textBytes(cell.text))) {
    const asked = part.map(({ sheet, cell }) => askCell(session, sheet, cell));
    try {
      await context.sync();
      comments ??= located();
      done.push(...(await markPart(session, context, asked, marked, comments)));
    } catch (error) {
      if (done.length === 0) throw failureOf(error);
      break;
    }
    await pause();
  }
  return done;
}

interface Found<T> {
  readonly wanted: readonly { readonly sheet: Excel.Worksheet; readonly cell: T }[];
  /** The next call brings where comments stand. */
  readonly located: () => Comments;
}

/** Cells by the name or id of their sheet; those of sheets that are gone are left out. Needs one sync. */
async function findCells<T>(
  session: Session,
  context: Context,
  places: ReadonlyMap<string, readonly T[]>,
): Promise<Found<T>> {
  const also = usesComments(session) ? askComments : undefined;
  const { sheets } = await findSheets(session, context, places.keys(), also);
  const wanted = [...places].flatMap(([key, own]) => {
    const sheet = sheets.get(key);
    return sheet ? own.map((cell) => ({ sheet, cell })) : [];
  });
  return { wanted, located: also ? locateComments([...sheets.values()]) : () => new Map() };
}

const keyOf = (cell: Pick<MarkedCell, 'sheetId' | 'row' | 'column'>): string =>
  `${cell.sheetId} ${String(cell.row)},${String(cell.column)}`;

const sheetsOf = (asked: readonly AskedCell<PlaceMark | MarkedCell>[]): readonly Excel.Worksheet[] => [
  ...new Set(asked.map(({ sheet }) => sheet)),
];

/** Queues changes of which neither we ourselves nor the screen hear in between. */
function silently(context: Context, queue: () => void): void {
  context.runtime.enableEvents = false;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  queue();
  context.runtime.enableEvents = true;
}

async function markPart(
  session: Session,
  context: Context,
  asked: readonly AskedCell<PlaceMark>[],
  marked: ReadonlyMap<string, MarkedCell>,
  comments: Comments,
): Promise<readonly MarkedCell[]> {
  const own: MarkedCell[] = [];
  const commented = usesComments(session) ? toComment(asked, marked, comments) : [];
  let missing: ReadonlySet<AskedCell<PlaceMark>> = new Set();
  try {
    await sendUnlocked(context, sheetsOf(asked), () => {
      silently(context, () => {
        own.push(...asked.map((each) => markCell(each, marked)));
      });
      // last: a note of a person, of which this Excel tells nothing, makes Excel refuse a comment
      for (const each of commented) {
        comments.get(commentKey(each.sheet, each.cell))?.delete();
        addComment(each);
      }
    });
  } catch (error) {
    const failure = failureOf(error);
    context.runtime.enableEvents = true;
    const isMarked = await whichAreMarked(session, context, asked, own);
    const isAll = isMarked.every((each) => each);
    if (!isAll && !isMarked.includes(true)) throw failure;
    if (!isAll || commented.length === 0 || troubleOf(failure) !== 'failed')
      return own.filter((_, index) => isMarked[index]).map((cell) => ({ ...cell, note: null }));
    missing = await commentAgain(context, commented);
  }
  const noted = new Set(commented.filter((each) => !missing.has(each)));
  return own.map((cell, index) => {
    const each = asked[index];
    return each && noted.has(each) ? { ...cell, note: noteSum(each.cell.text) } : cell;
  });
}

/** Which cells of a call that failed look as they should: what it did in front is not taken back. */
async function whichAreMarked(
  session: Session,
  context: Context,
  asked: readonly AskedCell<PlaceMark>[],
  own: readonly MarkedCell[],
): Promise<readonly boolean[]> {
  const again = asked.map(({ sheet, cell }) => askCell(session, sheet, cell));
  try {
    await context.sync();
  } catch {
    return [];
  }
  return again.map((each, index) => {
    const gave = own[index]?.gave;
    const now = lookNow(each);
    return gave !== undefined && (gave.fill === null || gave.fill === now.fill) && gave.format === now.format;
  });
}

/** Queues one mark; how the cell was before. */
function markCell(asked: AskedCell<PlaceMark>, marked: ReadonlyMap<string, MarkedCell>): MarkedCell {
  const { cell, sheet, range } = asked;
  const now = lookNow(asked);
  const place = { sheetId: sheet.id, row: cell.row, column: cell.column };
  const earlier = marked.get(keyOf(place));
  const original = earlier ? originalOf(earlier, now) : now;
  const gave = lookOf(cell, original);
  if (gave.fill !== null) range.format.fill.color = `#${gave.fill}`;
  if (gave.format !== now.format) range.numberFormat = [[gave.format]];
  if (gave.font !== undefined) range.format.font.color = `#${gave.font}`;
  return {
    ...place,
    fill: original.fill,
    format: original.format,
    ...(gave.font !== undefined && original.font !== null && { font: original.font }),
    gave: { fill: gave.fill, format: gave.format },
    note: noteAt(asked, earlier) ? noteSum(cell.text) : null,
  };
}

/** How a cell with our mark was before it; what a person changed since counts as it is now. */
function originalOf(earlier: MarkedCell, now: CellLook): CellLook {
  const ours = isOurs(earlier, now);
  return {
    ...now,
    fill: ours.fill ? earlier.fill : now.fill,
    format: ours.format ? earlier.format : now.format,
    font: ours.fill && earlier.font !== undefined ? earlier.font : now.font,
  };
}

/** Queues the note, where the cell has none of a person; whether it then has ours. */
function noteAt({ cell, sheet, note }: AskedCell<PlaceMark>, earlier: MarkedCell | undefined): boolean {
  if (!note || forbids(sheet, 'allowEditObjects')) return false;
  if (note.isNullObject) sheet.notes.add(a1Of(cell), cell.text);
  else if (earlier?.note === noteSum(note.content)) note.content = cell.text;
  else return false;
  return true;
}

/** Cells that get a comment: those with none, or with ours. */
const toComment = (
  asked: readonly AskedCell<PlaceMark>[],
  marked: ReadonlyMap<string, MarkedCell>,
  comments: Comments,
): readonly AskedCell<PlaceMark>[] =>
  asked.filter(({ sheet, cell }) => {
    const there = comments.get(commentKey(sheet, cell));
    const earlier = marked.get(keyOf({ sheetId: sheet.id, row: cell.row, column: cell.column }));
    return !forbids(sheet, 'allowEditObjects') && (!there || earlier?.note === noteSum(there.content));
  });

function addComment({ sheet, cell }: AskedCell<PlaceMark>): void {
  const name = sheet.name.replaceAll("'", "''");
  sheet.comments.add(`'${name}'!${a1Of(cell)}`, cell.text);
}

/** Cells whose comments Excel may refuse before we no longer ask. */
const MOST_REFUSED = 20;

/** After Excel refused one of these comments: adds the others. The cells that got none. */
async function commentAgain(
  context: Context,
  wanted: readonly AskedCell<PlaceMark>[],
): Promise<ReadonlySet<AskedCell<PlaceMark>>> {
  const missing = new Set<AskedCell<PlaceMark>>();
  let waiting = wanted;
  for (let refused = 0; waiting.length > 0; refused++) {
    // What stood in front of the refused one is done.
    const there = await findComments(context, sheetsOf(waiting));
    const index = waiting.findIndex(({ sheet, cell }) => !there.has(commentKey(sheet, cell)));
    const bad = waiting[index];
    if (!bad) break;
    missing.add(bad);
    waiting = waiting.slice(index + 1);
    if (refused >= MOST_REFUSED) {
      for (const each of waiting) missing.add(each);
      break;
    }
    waiting.forEach(addComment);
    try {
      await context.sync();
      break;
    } catch (error) {
      if (troubleOf(failureOf(error)) !== 'failed') throw failureOf(error);
    }
  }
  return missing;
}

/** Cells that a person changed since; what was still ours on them is taken off. */
export async function unmarkCells(
  session: Session,
  context: Context,
  cells: readonly MarkedCell[],
): Promise<readonly MarkedCell[]> {
  const places = new Map<string, MarkedCell[]>();
  for (const cell of cells) {
    const own = places.get(cell.sheetId);
    if (own) own.push(cell);
    else places.set(cell.sheetId, [cell]);
  }
  const { wanted, located } = await findCells(session, context, places);
  const left: MarkedCell[] = [];
  let comments: Comments | null = null;
  for (const part of partsOf(wanted, () => CELL_BYTES)) {
    const asked = part.map(({ sheet, cell }) => askCell(session, sheet, cell));
    await context.sync();
    comments ??= located();
    const there = comments;
    await sendUnlocked(context, sheetsOf(asked), () => {
      silently(context, () => {
        for (const each of asked) if (!unmarkCell(each, there)) left.push(each.cell);
      });
    });
    await pause();
  }
  return left;
}

/** Queues the removal of what is still ours; false where a person changed something since. */
function unmarkCell(asked: AskedCell<MarkedCell>, comments: Comments): boolean {
  const { cell, sheet, range, note } = asked;
  const ours = isOurs(cell, lookNow(asked));
  if (ours.fill && cell.fill === null) range.format.fill.clear();
  else if (ours.fill) range.format.fill.color = `#${cell.fill ?? ''}`;
  if (ours.fill && cell.font !== undefined) range.format.font.color = `#${cell.font}`;
  if (ours.format && cell.format !== cell.gave.format) range.numberFormat = [[cell.format]];
  const isOurNote = (text: string): boolean => cell.note !== null && noteSum(text) === cell.note;
  if (note && !note.isNullObject && isOurNote(note.content)) note.delete();
  const comment = comments.get(commentKey(sheet, cell));
  if (comment && isOurNote(comment.content)) comment.delete();
  return (ours.fill || cell.gave.fill === null) && ours.format;
}
