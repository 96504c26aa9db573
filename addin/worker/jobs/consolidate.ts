/** The job of the tab Consolidate: the ministries' workbooks in, a receipt and one coherence workbook out. */
import {
  codeLabel,
  decisionsOf,
  describeDialect,
  dialectDoubts,
  Failure,
  failureText,
  fill,
  layoutBook,
  layoutFeedback,
  listed,
  newestSubmission,
  refuseOtherCountries,
  run,
  words,
  type Book,
  type Catalogue,
  type EarlierBook,
  type InputFile,
  type Language,
  type Outcome,
  type Revision,
  type Round,
  type Settings,
} from '../../../core/index.ts';
import {
  blobSource,
  bookOfPacked,
  isFactsTable,
  loadSolver,
  writeWorkbook,
} from '../../../core/formats/browser.ts';
import { VERSION } from '../../version.ts';
import { catalogueOf, runOptionsOf, settingsOf, type Bench } from '../bench.ts';
import type { Asked, ChosenFile, ConsolidateAsked, MadeFile } from '../jobs.ts';
import type { Consolidated, ReceiptLine } from '../results.ts';
import type { Job } from '../serve.ts';
import { readClean } from '../shelf.ts';
import { readBefore, readPublished, readReturned, type Before } from './earlier.ts';

type BookOptions = Parameters<typeof layoutBook>[2];

export const consolidate: Job<'consolidate'> = async (
  { files, edition, withOpen, previous, published, answers = [], feedback, ...asked },
  bench,
) => {
  const settings = settingsOf(asked.settings);
  const isPublic = edition === 'public';
  const profile = settings.disclosure ?? 'standard';
  if (isPublic && profile === 'open') throw new Failure('BAD_SETTINGS', 'public-open');
  if (!isPublic && published) throw new Failure('BAD_SETTINGS', 'published-full');
  if (isPublic && feedback) throw new Failure('BAD_SETTINGS', 'feedback-public');
  const before = previous && (await readBefore(previous, settings, isPublic, bench));
  const known = published && (await readPublished(published, settings, bench));
  const earlier = [before?.shown ?? null, known ?? null].filter((each) => each !== null);
  const returned = await readReturned(answers, before, settings, bench);
  const open = withOpen ? [await bench.shelf.book({ limits: settings.limits ?? {}, host: bench.host })] : [];
  const { books, inputs } = await readAll(files, open, settings, bench);
  if (books.length === 0) return { ...EMPTY, receipt: inputs.map((each) => unread(each, asked)) };
  const outcome = run(books, {
    ...runOptionsOf(settings, bench.host),
    parameters: settings.parameters ?? {},
    disclosure: {
      ...{ edition, profile },
      ...(isPublic && { solver: await loadSolver() }),
      ...(earlier.length > 0 && { earlier }),
    },
    ...(before?.book && { typedBefore: before.book.weights, decisions: decisionsOf(before.book, returned) }),
    // what a figure was before it was hidden is nobody's business
    ...(before?.book && !isPublic && { earlier: before.book.figures }),
  });
  if (outcome.checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
  refuseOtherCountries(outcome.checked);
  if (outcome.checked.usable.length === 0) throw new Failure('UNREADABLE', 'no-sheets');
  bench.host.progress?.({ stage: 'layout', done: 0, total: 1 });
  const { catalogue, options, revisions } = layoutOf(outcome, inputs, { before, returned }, asked);
  bench.keep(outcome);
  const bytes = await writeWorkbook(layoutBook(outcome, catalogue, options));
  const { findings } = outcome.assessed;
  return {
    receipt: receiptOf(outcome, inputs, asked),
    book: { name: `${outcome.checked.country.toLowerCase()}-coherence.xlsx`, bytes },
    feedback: feedback ? await feedbackOf(outcome, catalogue, options) : [],
    revisions: revisions && revisionsText(revisions, asked.language),
    carried: carriedText(
      isPublic ? (before?.book ?? null) : null,
      options.round ?? null,
      published !== undefined,
      asked.language,
    ),
    counts: {
      figures: outcome.computed.values.filter(({ value }) => value !== null).length,
      findings: findings.length,
      high: findings.filter(({ severity }) => severity === 'H').length,
    },
  };
};

const EMPTY: Consolidated = {
  ...{ receipt: [], book: null, feedback: [], revisions: null, carried: null },
  counts: { figures: 0, findings: 0, high: 0 },
};

/** In order of name, as the command line reads a folder. A broken file becomes a line and does not stop the rest. */
async function readAll(
  files: ConsolidateAsked['files'],
  open: readonly Book[],
  settings: Settings,
  { host }: Bench,
): Promise<{ readonly books: readonly Book[]; readonly inputs: readonly InputFile[] }> {
  const read: { readonly input: InputFile; readonly book?: Book }[] = open.map((book) => readLine(book));
  for (const [done, file] of files.entries()) {
    host.progress?.({ stage: 'open', done, total: files.length });
    read.push(await readFile(file, settings, host));
  }
  read.sort((a, b) => (a.input.file < b.input.file ? -1 : 1));
  return {
    books: read.flatMap(({ book }) => (book ? [book] : [])),
    inputs: read.map(({ input }) => input),
  };
}

async function readFile(
  { name, blob }: ChosenFile,
  settings: Settings,
  host: Bench['host'],
): Promise<{ readonly input: InputFile; readonly book?: Book }> {
  try {
    const opening = { host, limits: settings.limits ?? {} };
    const book = bookOfPacked(await readClean(blobSource(name, blob), opening));
    return isFactsTable(book) ? { input: skipped(name, book.sha256) } : readLine(book);
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'STOPPED') throw error;
    const { code, reason, args } = error;
    return { input: { file: name, sha256: null, status: 'failed', reason: { code, reason, args } } };
  }
}

const readLine = (book: Book): { readonly input: InputFile; readonly book: Book } => {
  const { file, sha256, dialect } = book;
  return { input: { file, sha256, status: 'read', reason: null, ...(dialect && { dialect }) }, book };
};

const skipped = (file: string, sha256: string): InputFile => ({
  file,
  sha256,
  status: 'skipped',
  reason: { code: 'SKIPPED', reason: 'facts', args: {} },
});

const unread = ({ file, status, reason, dialect }: InputFile, { language }: Asked): ReceiptLine => ({
  ...{ file, status, reason: reason && failureText(reason, language) },
  notes: dialect ? [describeDialect(dialect, language), ...dialectDoubts(dialect, language)] : [],
  institution: null,
  rows: { read: 0, rejected: 0 },
  ...{ errors: 0, warnings: 0 },
});

/** Each file with its rows and what was found in it; files keep the names that the person knows. */
function receiptOf(outcome: Outcome, inputs: readonly InputFile[], asked: Asked): readonly ReceiptLine[] {
  const { checked, computed, fileNames } = outcome;
  const { language } = asked;
  const issues = [...checked.issues, ...computed.issues];
  return inputs.map((input): ReceiptLine => {
    const file = fileNames?.get(input.file) ?? input.file;
    const own = issues.filter(({ place }) => place.file === file);
    const institution = checked.submissions.find((each) => each.file === file)?.meta.institution ?? null;
    const { read, rejected } = checked.counts.get(file) ?? { read: 0, rejected: 0 };
    return {
      ...unread(input, asked),
      institution:
        institution === null
          ? null
          : { id: institution, label: codeLabel(language, 'CL_INSTITUTION', institution) },
      rows: { read, rejected },
      errors: countOf(own, 'error'),
      warnings: countOf(own, 'warning'),
    };
  });
}

const countOf = (issues: Outcome['checked']['issues'], severity: string): number =>
  issues.reduce((n, each) => n + (each.severity === severity ? (each.count ?? 1) : 0), 0);

interface Earlier {
  readonly before: Before | undefined;
  readonly returned: Awaited<ReturnType<typeof readReturned>>;
}

/** As `mainstream consolidate` lays it out. */
function layoutOf(
  outcome: Outcome,
  inputs: readonly InputFile[],
  { before, returned }: Earlier,
  { language, settings }: Asked,
): {
  readonly catalogue: Catalogue;
  readonly options: BookOptions;
  readonly revisions: readonly Revision[] | null;
} {
  const catalogue = catalogueOf(settingsOf(settings));
  const asOf = settings.asOf ?? newestSubmission(outcome.checked.submissions) ?? '1970-01-01';
  const { fileNames } = outcome;
  const revisions = before?.revisions(outcome, inputs, { catalogue, language }) ?? null;
  const round = before?.round(outcome, asOf, returned) ?? null;
  return {
    catalogue,
    revisions,
    options: {
      ...{ language, toolVersion: VERSION, asOf },
      inputs: inputs.map((each, index) => ({
        ...each,
        file: fileNames ? (fileNames.get(each.file) ?? `– ${String(index + 1)}`) : each.file,
        reason: each.reason && !fileNames ? failureText(each.reason, language) : null,
      })),
      ...(round && { round }),
      // what a figure was before it was hidden is nobody's business
      ...(revisions && !fileNames && { revisions }),
    },
  };
}

/** `feedback-hea.xlsx` …, one for each institution. */
async function feedbackOf(
  outcome: Outcome,
  catalogue: Catalogue,
  options: BookOptions,
): Promise<readonly MadeFile[]> {
  const made: MadeFile[] = [];
  for (const { institution, plan } of layoutFeedback(outcome, catalogue, options))
    made.push({
      name: `feedback-${institution.toLowerCase().replace(/[^a-z0-9]+/g, '_')}.xlsx`,
      bytes: await writeWorkbook(plan),
    });
  return made;
}

/** What an edition for everybody takes of the earlier workbook; null where there is nothing to say. */
function carriedText(
  before: EarlierBook | null,
  round: Round | null,
  knowsPublished: boolean,
  language: Language,
): string | null {
  const { carriedOnly, nothingPublishedHere, withheld } = words(language).disclosure;
  const told = round?.withheld ?? [];
  const list = told.map(({ sheet, key, column }) => [sheet, key, column].filter(Boolean).join(' · '));
  const parts = [
    before?.edition === 'full' ? fill(carriedOnly, { file: before.file }, language) : '',
    before?.edition === 'full' && !knowsPublished ? nothingPublishedHere : '',
    told.length > 0 ? fill(withheld, { n: told.length, list: listed(list, language) }, language) : '',
  ];
  return parts.filter(Boolean).join(' ') || null;
}

function revisionsText(revisions: readonly Revision[], language: Language): string {
  const { title, none } = words(language).figures.revisions;
  return revisions.length === 0 ? none : fill(title, { n: revisions.length }, language);
}
