/** What may be shown: the edition and profile asked for, the solver behind them, and the edition published before. */
import { fileSource, loadSolver, nodePlatform, readBook } from '../core/formats/index.ts';
import {
  type DisclosureOptions,
  type DisclosureProfile,
  type Earlier,
  earlierFrom,
  type Edition,
  Failure,
} from '../core/index.ts';
import type { Context } from './context.ts';

export interface DisclosureAsked {
  readonly edition: Edition;
  readonly profile?: DisclosureProfile;
  /** File of an earlier edition. */
  readonly previous?: string;
}

export async function disclosureAsked(
  { edition, profile, previous }: DisclosureAsked,
  context: Context,
): Promise<DisclosureOptions> {
  const chosen = profile ?? context.settings.disclosure ?? 'standard';
  if (edition === 'public' && chosen === 'open') throw new Failure('BAD_SETTINGS', 'public-open');
  return {
    edition,
    profile: chosen,
    solver: await loadSolver(),
    ...(previous !== undefined && edition === 'public' && { earlier: await readEarlier(previous, context) }),
  };
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
