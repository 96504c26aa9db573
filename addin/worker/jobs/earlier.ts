/**
 * What an earlier result hands on to a new one: people's answers, the weights typed, the figures to compare with, and
 * for an edition for everybody what was hidden before; and the answers that came back in other workbooks. As
 * `mainstream consolidate --previous --published --answers` does it.
 */
import {
  comparesWith,
  EARLIER_SHEETS,
  earlierFrom,
  earlierRunOf,
  Failure,
  figureRecords,
  figuresSchema,
  METHOD_VERSION,
  readAnswers,
  readEarlierBook,
  revisionsOf,
  ROUND_SHEETS,
  roundOf,
  type Book,
  type Catalogue,
  type Earlier,
  type EarlierBook,
  type EarlierRun,
  type FigureRecord,
  type InputFile,
  type Language,
  type Outcome,
  type Revision,
  type Round,
  type Settings,
} from '../../../core/index.ts';
import { blobSource, browserPlatform, readBook } from '../../../core/formats/browser.ts';
import type { Bench } from '../bench.ts';
import type { ChosenFile } from '../jobs.ts';

/** The answers that came back with one workbook. */
type Returned = ReturnType<typeof readAnswers>;

export interface Before {
  /** What people wrote and chose; null for figures without a workbook (`.json`). */
  readonly book: EarlierBook | null;
  /** For an edition for everybody: what was published already; null where the earlier workbook is a full edition. */
  readonly shown: Earlier | null;
  /** Null without a workbook. Throws where the earlier result is about another country. */
  round(outcome: Outcome, asOf: string, returned: readonly Returned[]): Round | null;
  /** Null where the figures of the earlier workbook may not be told beside those of this run. */
  revisions(
    outcome: Outcome,
    inputs: readonly InputFile[],
    words: { readonly catalogue: Catalogue; readonly language: Language },
  ): readonly Revision[] | null;
}

/** The workbook that `consolidate` wrote, or the JSON that `indicators` wrote; a `Failure` for any other file. */
export const readBefore = (
  file: ChosenFile,
  settings: Settings,
  isPublic: boolean,
  bench: Bench,
): Promise<Before> =>
  isWorkbook(file) ? readWorkbook(file, settings, isPublic, bench) : readFigures(file, isPublic);

const isWorkbook = ({ name }: ChosenFile): boolean => /\.xls[xm]$/i.test(name);

async function readWorkbook(
  { name, blob }: ChosenFile,
  settings: Settings,
  isPublic: boolean,
  { host }: Bench,
): Promise<Before> {
  const wanted = new Set<string>([...ROUND_SHEETS, ...EARLIER_SHEETS]);
  const read = await readBook(blobSource(name, blob), browserPlatform, {
    ...{ host, limits: settings.limits ?? {} },
    // what was published before may stand on any sheet
    ...(!isPublic && { sheets: (sheet: string) => wanted.has(sheet) }),
  });
  const ours = earlierRunOf(read, []);
  if (ours === null) throw new Failure('BAD_SETTINGS', 'figures-file', { file: name });
  const book = readEarlierBook(read);
  return {
    book,
    shown: isPublic && book.edition !== 'full' ? shownIn(read) : null,
    round: (outcome, asOf, returned) => roundOf(book, outcome, { asOf, method: METHOD_VERSION, returned }),
    revisions: comparesWith(book, isPublic ? 'public' : 'full')
      ? revisionsFrom((now) => earlierRunOf(read, now) ?? ours, isPublic)
      : () => null,
  };
}

async function readFigures({ name, blob }: ChosenFile, isPublic: boolean): Promise<Before> {
  if (isPublic) throw new Failure('BAD_SETTINGS', 'not-an-edition', { file: name });
  const found = figuresSchema.safeParse(jsonOf(await blob.text()));
  if (!found.success) throw new Failure('BAD_SETTINGS', 'figures-file', { file: name });
  return {
    ...{ book: null, shown: null },
    round: () => null,
    revisions: revisionsFrom(() => found.data, isPublic),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const revisionsFrom =
  (earlierThan: (now: readonly FigureRecord[]) => EarlierRun, isPublic: boolean): Before['revisions'] =>
  ({ computed }, inputs, { catalogue, language }) => {
    const figures = figureRecords(computed.values, { catalogue, language });
    const used = inputs.filter(({ status }) => status === 'read');
    return revisionsOf(earlierThan(figures), { figures, inputs: used }, isPublic);
  };

/** The edition that was published last, whatever stands in the earlier workbook. */
export async function readPublished(
  { name, blob }: ChosenFile,
  settings: Settings,
  { host }: Bench,
): Promise<Earlier> {
  const opening = { host, limits: settings.limits ?? {} };
  return shownIn(await readBook(blobSource(name, blob), browserPlatform, opening));
}

/** Workbooks that came back; answers go to the rows of an earlier workbook: without one nobody knows what they answer. */
export async function readReturned(
  files: readonly ChosenFile[],
  before: Before | undefined,
  settings: Settings,
  { host }: Bench,
): Promise<readonly Returned[]> {
  if (files.length > 0 && !before?.book) throw new Failure('BAD_SETTINGS', 'answers-alone');
  const returned: Returned[] = [];
  for (const { name, blob } of files) {
    const book = await readBook(blobSource(name, blob), browserPlatform, {
      ...{ host, limits: settings.limits ?? {} },
      sheets: (sheet: string) => ROUND_SHEETS.some((each) => each === sheet),
    });
    returned.push(readAnswers(book));
  }
  return returned;
}

function shownIn(book: Book): Earlier {
  const found = earlierFrom(book);
  if (!found) throw new Failure('BAD_SETTINGS', 'not-an-edition', { file: book.file });
  return found;
}
