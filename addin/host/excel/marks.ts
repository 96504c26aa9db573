/**
 * Marks cells with fill, sign and note, and takes the marks off again exactly: what a person changed since stays. A
 * sheet that forbids formatting is unlocked for as long as it takes, where it has no password.
 */
import type { CellMark, MarkedCell } from '../host.ts';
import { gatherMarks, isOurs, lookOf, noteSum, type CellLook, type PlaceMark } from '../mark-look.ts';
import { trouble, troubleOf } from '../trouble.ts';
import { bySheet, chunksOf } from './cells.ts';
import { a1Of, askCell, commentKey, findComments, lookNow, type AskedCell } from './looks.ts';
import { hasNotes } from './outline.ts';
import { findSheets, forbids } from './sheets.ts';
import { COMMENTS, failureOf, pause, type Context, type Session } from './session.ts';

/** Cells of one call: each takes about 1 500 bytes to ask, and its note. */
const CALL_CELLS = 400;

export async function markCells(
  session: Session,
  context: Context,
  marks: readonly CellMark[],
  before: readonly MarkedCell[],
): Promise<readonly MarkedCell[]> {
  const places = bySheet(gatherMarks(marks));
  const { sheets } = await findSheets(session, context, places.keys());
  const marked = new Map(before.map((cell) => [keyOf(cell), cell]));
  const wanted = [...places].flatMap(([name, own]) => {
    const sheet = sheets.get(name);
    return sheet ? own.map((mark) => ({ sheet, mark })) : [];
  });
  const comments = await findComments(session, context, [...sheets.values()]);
  return unlocked(context, [...sheets.values()], async () => {
    const done: MarkedCell[] = [];
    for (const chunk of chunksOf(wanted, CALL_CELLS)) {
      const asked = chunk.map(({ sheet, mark }) => askCell(session, sheet, mark));
      await context.sync();
      silence(context);
      const own = asked.map((each) => markCell(each, marked));
      context.runtime.enableEvents = true;
      await context.sync();
      const commented = await comment(session, context, asked, marked, comments);
      own.forEach((cell, index) => {
        const each = asked[index];
        done.push(each && commented.has(each) ? { ...cell, note: noteSum(each.cell.text) } : cell);
      });
      await pause();
    }
    return done;
  });
}

const keyOf = (cell: Pick<MarkedCell, 'sheetId' | 'row' | 'column'>): string =>
  `${cell.sheetId} ${String(cell.row)},${String(cell.column)}`;

function silence(context: Context): void {
  context.runtime.enableEvents = false;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
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

/** Cells whose notes Excel may refuse before we no longer ask: below 1.18 nothing tells where people's notes are. */
const MOST_REFUSED = 20;

/** Comments where this Excel has no notes; the cells that got one. */
async function comment(
  session: Session,
  context: Context,
  asked: readonly AskedCell<PlaceMark>[],
  marked: ReadonlyMap<string, MarkedCell>,
  comments: ReadonlyMap<string, Excel.Comment>,
): Promise<ReadonlySet<AskedCell<PlaceMark>>> {
  if (hasNotes(session) || !session.has(COMMENTS)) return new Set();
  let waiting = asked.filter(({ sheet, cell }) => {
    const there = comments.get(commentKey(sheet, cell));
    const earlier = marked.get(keyOf({ sheetId: sheet.id, row: cell.row, column: cell.column }));
    if (forbids(sheet, 'allowEditObjects') || (there && earlier?.note !== noteSum(there.content)))
      return false;
    there?.delete();
    return true;
  });
  const done = new Set<AskedCell<PlaceMark>>();
  for (let refused = 0; waiting.length > 0 && refused <= MOST_REFUSED; refused++) {
    for (const { sheet, cell } of waiting) sheet.comments.add(addressOf(sheet, cell), cell.text);
    try {
      await context.sync();
      for (const each of waiting) done.add(each);
      waiting = [];
    } catch (error) {
      if (troubleOf(failureOf(error)) !== 'failed') throw failureOf(error);
      // What stood in front of the refused one is done.
      const there = await findComments(session, context, [...new Set(waiting.map(({ sheet }) => sheet))]);
      const index = waiting.findIndex(({ sheet, cell }) => !there.has(commentKey(sheet, cell)));
      for (const each of index < 0 ? waiting : waiting.slice(0, index)) done.add(each);
      waiting = index < 0 ? [] : waiting.slice(index + 1);
    }
  }
  return done;
}

const addressOf = ({ name }: Excel.Worksheet, cell: PlaceMark): string =>
  `'${name.replaceAll("'", "''")}'!${a1Of(cell)}`;

export async function unmarkCells(
  session: Session,
  context: Context,
  cells: readonly MarkedCell[],
): Promise<readonly MarkedCell[]> {
  const { sheets } = await findSheets(session, context, new Set(cells.map(({ sheetId }) => sheetId)));
  const wanted = cells.flatMap((cell) => {
    const sheet = sheets.get(cell.sheetId);
    return sheet ? [{ sheet, cell }] : [];
  });
  const comments = await findComments(session, context, [...sheets.values()]);
  return unlocked(context, [...sheets.values()], async () => {
    const left: MarkedCell[] = [];
    for (const chunk of chunksOf(wanted, CALL_CELLS)) {
      const asked = chunk.map(({ sheet, cell }) => askCell(session, sheet, cell));
      await context.sync();
      silence(context);
      for (const each of asked) if (!unmarkCell(each, comments)) left.push(each.cell);
      context.runtime.enableEvents = true;
      await context.sync();
      await pause();
    }
    return left;
  });
}

/** Queues the removal of what is still ours; false where a person changed something since. */
function unmarkCell(asked: AskedCell<MarkedCell>, comments: ReadonlyMap<string, Excel.Comment>): boolean {
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

/** Does the work while sheets that forbid formatting are unlocked; locks them again whatever happens. */
async function unlocked<T>(
  context: Context,
  sheets: readonly Excel.Worksheet[],
  work: () => Promise<T>,
): Promise<T> {
  const locked = sheets.filter((sheet) => forbids(sheet, 'allowFormatCells'));
  if (locked.length === 0) return work();
  for (const sheet of locked) sheet.protection.unprotect();
  try {
    await context.sync();
  } catch (error) {
    // Those in front of the one with a password are open now.
    await lockAgain(context, locked);
    const failure = failureOf(error);
    throw troubleOf(failure) === 'protected'
      ? trouble('protected', { sheet: locked.map(({ name }) => name).join(', ') })
      : failure;
  }
  try {
    return await work();
  } finally {
    await lockAgain(context, locked);
  }
}

async function lockAgain(context: Context, sheets: readonly Excel.Worksheet[]): Promise<void> {
  for (const sheet of sheets) sheet.protection.load('protected');
  const options = sheets.map((sheet) => sheet.protection.options);
  await context.sync();
  sheets.forEach((sheet, index) => {
    if (!sheet.protection.protected) sheet.protection.protect(options[index]);
  });
  await context.sync();
}
