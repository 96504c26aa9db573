/** `mainstream consolidate`: the ministries' workbooks in, one coherence workbook out. */
import {
  comparesWith,
  decisionsOf,
  type DisclosureProfile,
  drawnCharts,
  type Edition,
  Failure,
  type InputFile,
  layoutBook,
  makeReport,
  METHOD_VERSION,
  newestSubmission,
  type Outcome,
  publicReport,
  refuseOtherCountries,
  roundOf,
  run,
  summarySentences,
  words,
} from '../../core/index.ts';
import { writeWorkbook } from '../../core/formats/index.ts';
import { besideTarget, sayBeside, traceFileOf, withoutTrace, writeBeside } from '../beside.ts';
import { runOptions, say, uiOf, type Context } from '../context.ts';
import { disclosureAsked, sayCarried } from '../disclosure.ts';
import { countryAsked } from '../country.ts';
import { readEarlierRun } from '../earlier-run.ts';
import { earlierBook, returnedAnswers } from '../earlier-round.ts';
import { feedbackTargets, refuseFeedback, sayFeedback, writeFeedback } from '../feedback.ts';
import { exitCodeOf, type FailOn } from '../exit-code.ts';
import { findWorkbooks, withoutOutput } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { isOurResult } from '../own-file.ts';
import { forTerminal } from '../print/controls.ts';
import { failureText } from '../print/failure.ts';
import { nothingRead, printReceipt } from '../print/receipt.ts';
import { revisionLines } from '../print/revisions.ts';
import { printSummary } from '../print/summary.ts';
import { summaryPrinter } from '../summary-pdf.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';
import { refuseReport, writeReport } from './validate.ts';

export interface ConsolidateOptions {
  readonly output: string;
  readonly country?: string;
  readonly report?: string;
  /** Where the summary goes as a PDF. */
  readonly summaryPdf?: string;
  /** Workbook or figures of an earlier run. */
  readonly previous?: string;
  /** The edition that was published last. */
  readonly published?: string;
  /** Workbooks that came back with answers. */
  readonly answers?: readonly string[];
  /** Folder for one workbook an institution. */
  readonly feedback?: string;
  readonly failOn: FailOn;
  readonly asOf?: string;
  readonly force?: boolean;
  readonly edition: Edition;
  readonly profile?: DisclosureProfile;
}

export async function consolidate(
  paths: readonly string[],
  options: ConsolidateOptions,
  context: Context,
): Promise<number> {
  if (!options.output.toLowerCase().endsWith('.xlsx'))
    throw new Failure('BAD_SETTINGS', 'output-name', { expected: '.xlsx', file: options.output });
  refuseFeedback(options);
  const country = countryAsked(options, context);
  const found = await withoutTrace(
    await withoutOutput(findWorkbooks(paths), options.output, isOurResult),
    options.output,
  );
  await refuseToReplace(options.output, options);
  if (options.report !== undefined) await refuseReport(options.report, options);
  const print =
    options.summaryPdf === undefined ? null : await summaryPrinter(options.summaryPdf, options, context);
  const before = options.previous === undefined ? null : await earlierBook(options.previous, context);
  const disclosure = await disclosureAsked(options, context, before);
  const isCompared = before === null || comparesWith(before, options.edition);
  const compare =
    options.previous === undefined || !isCompared ? null : await readEarlierRun(options.previous, context);
  const returned = await returnedAnswers(options, context);

  const { books, receipt } = await readInputs(found, context);
  printReceipt(receipt, context);
  if (books.length === 0) return nothingRead(receipt, context);
  const outcome = run(books, {
    ...(country !== undefined && { country }),
    parameters: context.settings.parameters ?? {},
    disclosure,
    ...(before && { typedBefore: before.weights, decisions: decisionsOf(before, returned) }),
    // what a figure was before it was hidden is nobody's business
    ...(before && options.edition === 'full' && { earlier: before.figures }),
    ...runOptions(context),
  });
  refuseEmpty(outcome);

  const asOf = options.asOf ?? context.settings.asOf ?? newestSubmission(outcome.checked.submissions);
  const { language, toolVersion } = context;
  const named = inputsNamed(receipt, outcome);
  context.host.progress?.({ stage: 'layout', done: 0, total: 1 });
  const inputs = named.map((each) => ({
    ...each,
    reason: each.reason && !outcome.fileNames ? failureText(each.reason, language) : null,
  }));
  const shownOn = asOf ?? '1970-01-01';
  const round = before && roundOf(before, outcome, { asOf: shownOn, method: METHOD_VERSION, returned });
  const revisions = compare?.(
    outcome.computed.values,
    receipt.filter(({ status }) => status === 'read'),
    { guarded: options.edition === 'public' },
  );
  const layout = {
    language,
    toolVersion,
    asOf: shownOn,
    inputs,
    traceFile: traceFileOf(options.output),
    ...(round && { round }),
    // what a figure was before it was hidden is nobody's business
    ...(revisions && !outcome.fileNames && { revisions }),
  };
  const feedback = feedbackTargets(outcome, layout, options, context);
  for (const { file } of feedback) await refuseToReplace(file, options);
  const plan = layoutBook(outcome, context.catalogue, layout);
  const trace = await besideTarget(plan, options.output, options);
  const report = makeReport(outcome, {
    inputs: named,
    language,
    toolVersion,
    catalogue: context.catalogue,
    asOf,
    sentences: summarySentences(outcome, context.catalogue, layout),
    charts: drawnCharts(plan),
  });
  const pdf = print && (await print(plan));
  await writeBeside(plan, trace, options, context);
  await writeOutput(options.output, await writeWorkbook(plan), options, context);
  if (pdf && options.summaryPdf !== undefined) await writeOutput(options.summaryPdf, pdf, options, context);
  if (options.report !== undefined)
    await writeReport(options.report, outcome.fileNames ? publicReport(report) : report, options, context);
  await writeFeedback(feedback, options, context);

  context.streams.out(forTerminal(printSummary(outcome, context.catalogue, context.language)));
  if (revisions) context.streams.out(forTerminal(`\n${revisionLines(revisions, language)}`));
  say(context, uiOf(context).workbookAt, { file: options.output });
  sayBeside(trace, context);
  if (options.report !== undefined) say(context, uiOf(context).reportAt, { file: options.report });
  if (options.summaryPdf !== undefined) say(context, uiOf(context).summaryAt, { file: options.summaryPdf });
  sayFeedback(feedback.length, options, context);
  sayPublished(outcome, context);
  sayCarried(options, before, round, context);
  return exitCodeOf(report, options.failOn);
}

/** In an edition for everybody a file goes by its institution; one that could not be read has only a number. */
const inputsNamed = (receipt: readonly InputFile[], { fileNames }: Outcome): readonly InputFile[] =>
  fileNames
    ? receipt.map((each, index) => ({ ...each, file: fileNames.get(each.file) ?? `– ${String(index + 1)}` }))
    : receipt;

function sayPublished({ disclosure }: Outcome, context: Context): void {
  if (disclosure?.edition !== 'public') return;
  const { figures, smallFacts, otherFacts } = disclosure.hidden;
  say(context, words(context.language).disclosure.published, { figures, facts: smallFacts + otherFacts });
}

/** Nothing is written where no sheet counts: no country, all workbooks of another one, or nothing usable in them. */
function refuseEmpty({ checked }: Outcome): void {
  if (checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
  refuseOtherCountries(checked);
  if (checked.usable.length === 0) throw new Failure('UNREADABLE', 'no-sheets');
}
