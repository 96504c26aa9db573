/** The job of the tab Consolidate: the ministries' workbooks in, a receipt and one coherence workbook out. */
import {
  codeLabel,
  Failure,
  failureText,
  layoutBook,
  newestSubmission,
  run,
  type Book,
  type InputFile,
  type Outcome,
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
import type { Asked, ConsolidateAsked } from '../jobs.ts';
import type { Consolidated, ReceiptLine } from '../results.ts';
import type { Job } from '../serve.ts';
import { readClean } from '../shelf.ts';

export const consolidate: Job<'consolidate'> = async ({ files, edition, withOpen, ...asked }, bench) => {
  const settings = settingsOf(asked.settings);
  const open = withOpen ? [await bench.shelf.book({ limits: settings.limits ?? {}, host: bench.host })] : [];
  const { books, inputs } = await readAll(files, open, settings, bench);
  if (books.length === 0) return { ...EMPTY, receipt: inputs.map((each) => unread(each, asked)) };
  const profile = settings.disclosure ?? 'standard';
  if (edition === 'public' && profile === 'open') throw new Failure('BAD_SETTINGS', 'public-open');
  const outcome = run(books, {
    ...runOptionsOf(settings, bench.host),
    parameters: settings.parameters ?? {},
    disclosure: { edition, profile, ...(edition === 'public' && { solver: await loadSolver() }) },
  });
  if (outcome.checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
  if (outcome.checked.usable.length === 0) throw new Failure('UNREADABLE', 'no-sheets');
  bench.keep(outcome);
  const receipt = receiptOf(outcome, inputs, asked);
  bench.host.progress?.({ stage: 'layout', done: 0, total: 1 });
  const bytes = await writeWorkbook(planOf(outcome, inputs, asked));
  const { findings } = outcome.assessed;
  return {
    receipt,
    book: { name: `${outcome.checked.country.toLowerCase()}-coherence.xlsx`, bytes },
    counts: {
      figures: outcome.computed.values.filter(({ value }) => value !== null).length,
      findings: findings.length,
      high: findings.filter(({ severity }) => severity === 'H').length,
    },
  };
};

const EMPTY: Consolidated = { receipt: [], book: null, counts: { figures: 0, findings: 0, high: 0 } };

/** A broken file becomes a line of the receipt and does not stop the rest. */
async function readAll(
  files: ConsolidateAsked['files'],
  open: readonly Book[],
  settings: Settings,
  { host }: Bench,
): Promise<{ readonly books: readonly Book[]; readonly inputs: readonly InputFile[] }> {
  const books: Book[] = [...open];
  const inputs = open.map(({ file, sha256 }): InputFile => ({ file, sha256, status: 'read', reason: null }));
  for (const [done, { name, blob }] of files.entries()) {
    host.progress?.({ stage: 'open', done, total: files.length });
    try {
      const opening = { host, limits: settings.limits ?? {} };
      const book = bookOfPacked(await readClean(blobSource(name, blob), opening));
      const { sha256, dialect } = book;
      if (isFactsTable(book)) inputs.push(skipped(name, sha256));
      else {
        books.push(book);
        inputs.push({ file: name, sha256, status: 'read', reason: null, ...(dialect && { dialect }) });
      }
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'STOPPED') throw error;
      const { code, reason, args } = error;
      inputs.push({ file: name, sha256: null, status: 'failed', reason: { code, reason, args } });
    }
  }
  return { books, inputs };
}

const skipped = (file: string, sha256: string): InputFile => ({
  file,
  sha256,
  status: 'skipped',
  reason: { code: 'SKIPPED', reason: 'facts', args: {} },
});

const unread = ({ file, status, reason }: InputFile, { language }: Asked): ReceiptLine => ({
  ...{ file, status, reason: reason && failureText(reason, language) },
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

/** As `mainstream consolidate` lays it out. */
function planOf(outcome: Outcome, inputs: readonly InputFile[], { language, settings }: Asked) {
  const catalogue = catalogueOf(settingsOf(settings));
  const asOf = settings.asOf ?? newestSubmission(outcome.checked.submissions);
  const named = outcome.fileNames
    ? inputs.map((each, index) => ({
        ...each,
        file: outcome.fileNames?.get(each.file) ?? `– ${String(index + 1)}`,
      }))
    : inputs;
  return layoutBook(outcome, catalogue, {
    language,
    toolVersion: VERSION,
    asOf: asOf ?? '1970-01-01',
    inputs: named.map((each) => ({
      ...each,
      reason: each.reason && !outcome.fileNames ? failureText(each.reason, language) : null,
    })),
  });
}
