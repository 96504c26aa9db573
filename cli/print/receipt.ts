/** What became of each file that was not simply read, on standard error. */
import { fill, type InputFile } from '../../core/index.ts';
import { say, uiOf, type Context } from '../context.ts';
import { failureText } from './failure.ts';

export function printReceipt(receipt: readonly InputFile[], context: Context): void {
  const ui = uiOf(context);
  for (const { file, status, reason } of receipt) {
    if (!reason) continue;
    if (status === 'skipped') say(context, ui.skippedLock, { file });
    else {
      const why = failureText(reason, context.language);
      context.streams.err(`${fill(ui.notRead, { file, why }, context.language)}\n`);
    }
  }
}
