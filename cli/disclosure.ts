/** What may be shown: the edition and profile asked for, the solver behind them, and what was published before. */
import { fileSource, loadSolver, nodePlatform, readBook } from '../core/formats/index.ts';
import {
  type DisclosureOptions,
  type DisclosureProfile,
  type Earlier,
  type EarlierBook,
  earlierFrom,
  type Edition,
  Failure,
  listed,
  type Round,
  words,
} from '../core/index.ts';
import { say, type Context } from './context.ts';

export interface DisclosureAsked {
  readonly edition: Edition;
  readonly profile?: DisclosureProfile;
  /** File of an earlier run. */
  readonly previous?: string;
  /** File of the edition that was published last. */
  readonly published?: string;
}

/**
 * `before` is the workbook that `previous` names. A full edition was read by those who may see everything; whatever else
 * stands in `previous` or `published` counts as known to everybody.
 */
export async function disclosureAsked(
  { edition, profile, previous, published }: DisclosureAsked,
  context: Context,
  before: EarlierBook | null = null,
): Promise<DisclosureOptions> {
  const chosen = profile ?? context.settings.disclosure ?? 'standard';
  if (edition === 'public' && chosen === 'open') throw new Failure('BAD_SETTINGS', 'public-open');
  if (edition === 'full' && published !== undefined) throw new Failure('BAD_SETTINGS', 'published-full');
  const files = edition === 'full' ? [] : [isOnlyCarried(before, edition) ? undefined : previous, published];
  const earlier: Earlier[] = [];
  for (const file of files) if (file !== undefined) earlier.push(await readEarlier(file, context));
  return {
    edition,
    profile: chosen,
    solver: await loadSolver(),
    ...(earlier.length > 0 && { earlier }),
  };
}

/** Of a full edition only what people wrote goes into one for everybody. */
const isOnlyCarried = (before: EarlierBook | null, edition: Edition): boolean =>
  edition === 'public' && before?.edition === 'full';

/** On the error stream: what an edition for everybody takes of the earlier workbook, and what it does not. */
export function sayCarried(
  { edition, published }: DisclosureAsked,
  before: EarlierBook | null,
  round: Pick<Round, 'withheld'> | null,
  context: Context,
): void {
  const text = words(context.language).disclosure;
  if (before && isOnlyCarried(before, edition)) {
    say(context, text.carriedOnly, { file: before.file });
    if (published === undefined) say(context, text.nothingPublished);
  }
  const withheld = round?.withheld ?? [];
  if (withheld.length === 0) return;
  const list = withheld.map(({ sheet, key, column }) => [sheet, key, column].filter(Boolean).join(' · '));
  say(context, text.withheld, { n: withheld.length, list: listed(list, context.language) });
}

async function readEarlier(file: string, { host, settings }: Context): Promise<Earlier> {
  const source = await fileSource(file);
  try {
    const book = await readBook(source, nodePlatform, { host, limits: settings.limits ?? {} });
    const earlier = earlierFrom(book);
    if (!earlier) throw new Failure('BAD_SETTINGS', 'not-an-edition', { file });
    return earlier;
  } finally {
    await source.close();
  }
}
