/**
 * What an earlier result hands on to a new one: people's answers, the weights typed, the figures to compare with, and
 * for an edition for everybody what was hidden before. As `mainstream consolidate --previous` does it.
 */
import {
  EARLIER_SHEETS,
  earlierFrom,
  earlierRunOf,
  Failure,
  figureRecords,
  METHOD_VERSION,
  readEarlierBook,
  revisionsOf,
  ROUND_SHEETS,
  roundOf,
  type Book,
  type Catalogue,
  type Earlier,
  type EarlierBook,
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

export interface Before {
  readonly book: EarlierBook;
  /** Of an edition for everybody: what it already showed. */
  readonly shown: Earlier | null;
  /** Throws where the earlier result is about another country. */
  round(outcome: Outcome, asOf: string): Round;
  revisions(
    outcome: Outcome,
    inputs: readonly InputFile[],
    words: { readonly catalogue: Catalogue; readonly language: Language },
  ): readonly Revision[];
}

/** Throws a `Failure` for a file that is no coherence workbook of ours. */
export async function readBefore(
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
    shown: isPublic ? shownIn(read) : null,
    round: (outcome, asOf) => roundFrom(book, outcome, asOf),
    revisions: ({ computed }, inputs, { catalogue, language }) => {
      const figures = figureRecords(computed.values, { catalogue, language });
      const used = inputs.filter(({ status }) => status === 'read');
      return revisionsOf(earlierRunOf(read, figures) ?? ours, { figures, inputs: used });
    },
  };
}

function shownIn(book: Book): Earlier {
  const found = earlierFrom(book);
  if (!found) throw new Failure('BAD_SETTINGS', 'not-an-edition', { file: book.file });
  return found;
}

function roundFrom(earlier: EarlierBook, outcome: Outcome, asOf: string): Round {
  const { country } = outcome.checked;
  if (earlier.country !== null && earlier.country !== country)
    throw new Failure('BAD_SETTINGS', 'previous-country', {
      ...{ file: earlier.file, found: earlier.country, country: country ?? '' },
    });
  return roundOf(earlier, outcome, { asOf, method: METHOD_VERSION });
}
