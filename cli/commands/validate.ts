/** `mainstream validate`: everything that is wrong in the workbooks, all in one pass, with a report where asked. */
import { extname } from 'node:path';
import {
  Failure,
  figures,
  makeReport,
  newestSubmission,
  refuseOtherCountries,
  type Report,
} from '../../core/index.ts';
import { runOptions, uiOf, say, type Context } from '../context.ts';
import { countryAsked } from '../country.ts';
import { exitCodeOf, type FailOn } from '../exit-code.ts';
import { findWorkbooks } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { FILES, type Format, printReport } from '../print/formats.ts';
import { printJson } from '../print/json.ts';
import { printReceipt } from '../print/receipt.ts';
import { refuseUnmarkable, writeMarked } from '../marked-copy.ts';
import { fixFiles, type FixOptions } from './fix.ts';
import { refuseToReplace, type WriteOptions } from '../target.ts';
import { writeOutput } from '../write-output.ts';

export interface ValidateOptions extends FixOptions {
  readonly country?: string;
  readonly format: Format;
  readonly report?: string;
  readonly failOn: FailOn;
  readonly limit?: number;
  readonly asOf?: string;
  readonly force?: boolean;
}

export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<number> {
  if (options.report !== undefined) await refuseReport(options.report, options, MARKED);
  const country = countryAsked(options, context);
  const found = findWorkbooks(paths);
  const files =
    options.fix === true || options.accept
      ? await fixFiles(found, { ...options, ...(country !== undefined && { country }) }, context)
      : found;
  const { books, receipt } = await readInputs(files, context);
  printReceipt(
    isOnScreen(options, context) ? receipt.filter(({ status }) => status !== 'failed') : receipt,
    context,
  );
  const isMarked = options.report !== undefined && MARKED.includes(endingOf(options.report));
  if (isMarked) refuseUnmarkable(books);
  const { checked, computed } = figures(books, {
    ...(country !== undefined && { country }),
    indicators: [],
    ...runOptions(context),
  });
  refuseOtherCountries(checked);
  const report = makeReport(
    { checked, computed, assessed: null },
    {
      inputs: receipt,
      language: context.language,
      toolVersion: context.toolVersion,
      catalogue: context.catalogue,
      asOf: options.asOf ?? context.settings.asOf ?? newestSubmission(checked.submissions),
      ...(options.limit !== undefined && { limit: options.limit }),
    },
  );
  context.streams.out(
    printReport(report, options.format, {
      colour: context.colour,
      ...(context.streams.width !== undefined && { width: context.streams.width }),
    }),
  );
  if (options.report !== undefined && isMarked)
    await writeMarked(options.report, report, files, options, context);
  else if (options.report !== undefined) {
    await writeReport(options.report, report, options, context);
    say(context, uiOf(context).reportAt, { file: options.report });
  }
  return exitCodeOf(report, options.failOn);
}

/** Whether the report comes on the same screen as what is said beside it: then it alone says what could not be read. */
const isOnScreen = ({ format }: ValidateOptions, { streams }: Context): boolean =>
  format === 'text' && streams.terminal && streams.width !== undefined;

/** Endings of a marked copy. */
const MARKED = ['.xlsx', '.xlsm'];

const endingOf = (file: string): string => extname(file).toLowerCase();

/** Refuses a report's name before any work is done. */
export async function refuseReport(
  file: string,
  options: WriteOptions,
  more: readonly string[] = [],
): Promise<void> {
  const expected = [...FILES.keys(), ...more];
  if (!expected.includes(endingOf(file)))
    throw new Failure('BAD_SETTINGS', 'output-name', { expected: expected.join(', '), file });
  await refuseToReplace(file, options);
}

export async function writeReport(
  file: string,
  report: Report,
  options: WriteOptions,
  context: Context,
): Promise<void> {
  const print = FILES.get(endingOf(file)) ?? printJson;
  await writeOutput(file, print(report), options, context);
}
