/** What became of each file, on standard error: those not read always, those left aside unless --quiet. */
import { fill, type InputFile } from '../../core/index.ts';
import { say, uiOf, type Context } from '../context.ts';
import { exitCodeOfInputs } from '../exit-code.ts';
import { failureText } from './failure.ts';

export function printReceipt(receipt: readonly InputFile[], context: Context): void {
  const { language, streams } = context;
  const ui = uiOf(context);
  for (const { file, status, reason } of receipt) {
    const why = reason && failureText(reason, language);
    if (status === 'failed') streams.err(`${fill(ui.notRead, { file, why }, language)}\n`);
    else if (why !== null) say(context, `${fill(ui.label, { text: file }, language)} ${why}`);
    else if (context.verbose) say(context, ui.fileRead, { file });
  }
}

/** The end of a run in which no file could be read: says so where there were several; the exit code. */
export function nothingRead(receipt: readonly InputFile[], context: Context): number {
  const failed = receipt.filter(({ status }) => status === 'failed').length;
  const reason = { code: 'UNREADABLE', reason: 'nothing-usable', args: {} } as const;
  if (failed > 1) context.streams.err(`${failureText(reason, context.language)}\n`);
  return exitCodeOfInputs(receipt);
}
