/** Comments at cells, where this Excel has no notes that an add-in may write (ExcelApi 1.10 to 1.17). */
import { hasNotes } from './outline.ts';
import type { CellPlace } from './cells.ts';
import { COMMENTS, type Context, type Session } from './session.ts';

export const usesComments = (session: Session): boolean => !hasNotes(session) && session.has(COMMENTS);

/** Queues the list of a sheet's comments; where they stand is asked once it is there. */
export function askComments({ comments }: Excel.Worksheet): void {
  comments.load('items/id,items/content');
}

/** Queues where the comments of these sheets stand; to be read after the next sync. */
export function locateComments(sheets: readonly Excel.Worksheet[]): () => ReadonlyMap<string, Excel.Comment> {
  const placed = sheets.flatMap((sheet) =>
    sheet.comments.items.map((comment) => ({ sheet, comment, at: comment.getLocation() })),
  );
  for (const { at } of placed) at.load('rowIndex,columnIndex');
  return () =>
    new Map(
      placed.map(({ sheet, comment, at }) => [
        commentKey(sheet, { row: at.rowIndex + 1, column: at.columnIndex + 1 }),
        comment,
      ]),
    );
}

/** All at once, in two syncs. */
export async function findComments(
  context: Context,
  sheets: readonly Excel.Worksheet[],
): Promise<ReadonlyMap<string, Excel.Comment>> {
  sheets.forEach(askComments);
  await context.sync();
  const located = locateComments(sheets);
  await context.sync();
  return located();
}

export const commentKey = ({ id }: Excel.Worksheet, { row, column }: CellPlace): string =>
  `${id} ${String(row)},${String(column)}`;
