/** Hears of changes in the workbook. What we write ourselves is not told: events rest meanwhile. */
import { troubleOf } from '../trouble.ts';
import type { Session } from './session.ts';

/** Milliseconds before another attempt while a cell is edited or a dialog is open. */
const AGAIN = 2_000;

/** Tells ids of sheets; returns what ends it. */
export function watchChanges(session: Session, listener: (sheetIds: readonly string[]) => void): () => void {
  let isOver = false;
  let remove: () => void = () => undefined;
  const hear = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    if (!isOver) listener([worksheetId]);
    return Promise.resolve();
  };
  const begin = async (): Promise<void> => {
    if (isOver) return;
    try {
      const handlers = await session.run(async (context) => {
        const { worksheets } = context.workbook;
        const added = [
          worksheets.onChanged.add(hear),
          worksheets.onAdded.add(hear),
          worksheets.onDeleted.add(hear),
        ];
        await context.sync();
        return added;
      });
      remove = () => {
        for (const handler of handlers) handler.remove();
        // They hang on the conversation in which they began. The workbook may be closed by now.
        void handlers[0]?.context.sync().catch(() => undefined);
      };
      if (isOver) remove();
    } catch (error) {
      const reason = troubleOf(error);
      if (reason === null) throw error;
      if (['editing', 'busy', 'slow'].includes(reason)) setTimeout(() => void begin(), AGAIN);
    }
  };
  void begin();
  return () => {
    isOver = true;
    remove();
  };
}
