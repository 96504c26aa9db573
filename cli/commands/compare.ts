/** `mainstream compare`: workbooks of several countries in, one workbook of patterns and lessons out; no ranking. */
import {
  COMPARISON_NUMBERS,
  type Compared,
  comparePilots,
  type DisclosureProfile,
  type Edition,
  Failure,
  fill,
  type InputFile,
  layoutPilots,
  makeReport,
  METHOD_VERSION,
  newestSubmission,
  type Report,
  words,
} from '../../core/index.ts';
import { writeWorkbook } from '../../core/formats/index.ts';
import { runOptions, say, uiOf, type Context } from '../context.ts';
import { disclosureAsked } from '../disclosure.ts';
import { exitCodeOf, type FailOn } from '../exit-code.ts';
import { findWorkbooks, withoutOutput } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { isOurResult } from '../own-file.ts';
import { forTerminal } from '../print/controls.ts';
import { failureText } from '../print/failure.ts';
import { nothingRead, printReceipt } from '../print/receipt.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';

export interface CompareOptions {
  readonly output: string;
  readonly edition: Edition;
  readonly profile?: DisclosureProfile;
  readonly failOn: FailOn;
  readonly asOf?: string;
  readonly force?: boolean;
}

export async function compare(
  paths: readonly string[],
  options: CompareOptions,
  context: Context,
): Promise<number> {
  if (!options.output.toLowerCase().endsWith('.xlsx'))
    throw new Failure('BAD_SETTINGS', 'output-name', { expected: '.xlsx', file: options.output });
  const found = await withoutOutput(findWorkbooks(paths), options.output, isOurResult);
  await refuseToReplace(options.output, options);
  const disclosure = await disclosureAsked(options, context);
  const { books, receipt } = await readInputs(found, context);
  printReceipt(receipt, context);
  if (books.length === 0) return nothingRead(receipt, context);

  const compared = comparePilots(books, METHOD_VERSION, {
    parameters: context.settings.parameters ?? {},
    disclosure: { ...disclosure, keepNames: true },
    ...runOptions(context),
  });
  const { language, toolVersion, catalogue } = context;
  const text = words(language).pilots;
  for (const file of compared.nameless) say(context, text.nameless, { file });
  context.host.progress?.({ stage: 'layout', done: 0, total: 1 });
  const plan = layoutPilots(compared.comparison, COMPARISON_NUMBERS, catalogue, {
    ...{ language, toolVersion, edition: options.edition },
    asOf: options.asOf ?? context.settings.asOf ?? newestOf(compared) ?? '1970-01-01',
    inputs: inputsIn(receipt, compared, options.edition, context),
  });
  await writeOutput(options.output, await writeWorkbook(plan), options, context);
  const { countries } = compared.comparison;
  context.streams.out(
    forTerminal(`${fill(text.done, { n: countries.length, list: countries.join(', ') }, language)}\n`),
  );
  say(context, uiOf(context).workbookAt, { file: options.output });
  return exitCodeOf({ summary: summaryOf(compared, context), inputs: receipt }, options.failOn);
}

const newestOf = ({ countries }: Compared): string | null =>
  countries
    .map(({ outcome }) => newestSubmission(outcome.checked.submissions))
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;

/** Every file met, with what became of it; an edition for everybody names no files. */
function inputsIn(receipt: readonly InputFile[], compared: Compared, edition: Edition, context: Context) {
  const text = words(context.language).pilots;
  const why = ({ file, reason }: InputFile): string | null => {
    if (reason) return edition === 'public' ? null : failureText(reason, context.language);
    if (compared.nameless.includes(file)) return text.namelessReason;
    return compared.finished.includes(file) ? text.finishedReason : null;
  };
  return receipt.map((each, index) => ({
    ...{ sha256: each.sha256, reason: why(each) },
    file: edition === 'public' ? `– ${String(index + 1)}` : each.file,
    status: compared.nameless.includes(each.file) ? ('skipped' as const) : each.status,
  }));
}

type Counts = Pick<Report['summary'], 'errors' | 'warnings' | 'infos'>;

const added = (a: Counts, b: Counts): Counts => ({
  errors: a.errors + b.errors,
  warnings: a.warnings + b.warnings,
  infos: a.infos + b.infos,
});

/** Issues of all countries together. */
function summaryOf({ countries }: Compared, { language, toolVersion, catalogue }: Context) {
  const none = { errors: 0, warnings: 0, infos: 0 };
  return countries
    .map(({ outcome }) => makeReport(outcome, { language, toolVersion, catalogue, asOf: null }).summary)
    .reduce((sum, each) => ({ ...added(sum, each), explained: added(sum.explained, each.explained) }), {
      ...none,
      explained: none,
    });
}
