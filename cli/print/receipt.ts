/**
 * What became of each file, on standard error: those not read always, those left aside and how texts were read unless
 * --quiet, what is in doubt always.
 */
import { describeDialect, dialectDoubts, fill, type CsvDialect, type InputFile } from '../../core/index.ts';
import { say, uiOf, type Context } from '../context.ts';
import { exitCodeOfInputs } from '../exit-code.ts';
import { failureText } from './failure.ts';

export function printReceipt(receipt: readonly InputFile[], context: Context): void {
  const { language, streams } = context;
  const ui = uiOf(context);
  for (const { file, status, reason, dialect } of receipt) {
    const why = reason && failureText(reason, language);
    if (status === 'failed') streams.err(`${fill(ui.notRead, { file, why }, language)}\n`);
    else if (why !== null) say(context, `${fill(ui.label, { text: file }, language)} ${why}`);
    else if (dialect) printDialect(file, dialect, context);
    else if (context.verbose) say(context, ui.fileRead, { file });
  }
}

function printDialect(file: string, dialect: CsvDialect, context: Context): void {
  const { language, streams } = context;
  const label = fill(uiOf(context).label, { text: file }, language);
  say(context, `${label} ${describeDialect(dialect, language)}`);
  for (const doubt of dialectDoubts(dialect, language)) streams.err(`${label} ${doubt}\n`);
}

/** The end of a run in which no file could be read: says so where there were several; the exit code. */
export function nothingRead(receipt: readonly InputFile[], context: Context): number {
  const failed = receipt.filter(({ status }) => status === 'failed').length;
  const reason = { code: 'UNREADABLE', reason: 'nothing-usable', args: {} } as const;
  if (failed > 1) context.streams.err(`${failureText(reason, context.language)}\n`);
  return exitCodeOfInputs(receipt);
}
