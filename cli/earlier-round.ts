/** The earlier coherence workbook of a second consolidation: read before anything is written, handed on afterwards. */
import {
  type EarlierBook,
  Failure,
  METHOD_VERSION,
  type Outcome,
  readEarlierBook,
  type Round,
  ROUND_SHEETS,
  roundOf,
} from '../core/index.ts';
import { fileSource, nodePlatform, readBook } from '../core/formats/index.ts';
import type { Context } from './context.ts';

/** Null for figures without a workbook (`.json`), which hold nothing that people wrote. */
export async function earlierBook(file: string, { host, settings }: Context): Promise<EarlierBook | null> {
  if (!/\.xls[xm]$/i.test(file)) return null;
  const source = await fileSource(file);
  try {
    const book = await readBook(source, nodePlatform, {
      host,
      limits: settings.limits ?? {},
      sheets: (name) => ROUND_SHEETS.some((each) => each === name),
    });
    return readEarlierBook(book);
  } finally {
    await source.close();
  }
}

/** A workbook about another country has answers to other questions. */
export function handOn(earlier: EarlierBook, outcome: Outcome, asOf: string): Round {
  const { country } = outcome.checked;
  if (earlier.country !== null && earlier.country !== country)
    throw new Failure('BAD_SETTINGS', 'previous-country', {
      file: earlier.file,
      found: earlier.country,
      country: country ?? '',
    });
  return roundOf(earlier, outcome, { asOf, method: METHOD_VERSION });
}
