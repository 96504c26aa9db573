/** Values decided on 13_RECONCILE of an earlier coherence workbook, for commands that compute figures. */
import {
  decisionsOf,
  Failure,
  words,
  type Computed,
  type EarlierBook,
  type RunOptions,
} from '../core/index.ts';
import { say, type Context } from './context.ts';
import { earlierBook } from './earlier-round.ts';

export interface DecidedBefore {
  readonly file: string;
  readonly country: EarlierBook['country'];
  readonly decisions: NonNullable<RunOptions['decisions']>;
}

/** Null without an earlier run, and for one without a workbook (`.json`), in which nobody decides. */
export async function decidedBefore(
  previous: string | undefined,
  context: Context,
): Promise<DecidedBefore | null> {
  const book = previous === undefined ? null : await earlierBook(previous, context);
  return book && { file: book.file, country: book.country, decisions: decisionsOf(book) };
}

/** Throws where the workbook is about none of the countries. */
export function refuseOtherDecisions(
  decided: DecidedBefore | null,
  countries: readonly (string | null)[],
): void {
  if (decided === null || decided.country === null || countries.includes(decided.country)) return;
  const { file, country: found } = decided;
  throw new Failure('BAD_SETTINGS', 'previous-country', { file, found, country: countries.join(', ') });
}

/** On the error stream: how many figures of 18_DATA are not what a ministry sent. */
export function sayDecided(
  decided: DecidedBefore | null,
  computed: readonly Pick<Computed, 'facts'>[],
  context: Context,
): void {
  const n = computed.flatMap(({ facts }) => facts).filter(({ flags }) => flags.includes('MANUAL')).length;
  if (decided && n > 0) say(context, words(context.language).figures.decided, { n, file: decided.file });
}
