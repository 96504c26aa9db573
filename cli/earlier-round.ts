/** The earlier coherence workbook of a second consolidation: read before anything is written, handed on afterwards. */
import {
  type Answer,
  type AnsweredSheet,
  type Book,
  type EarlierBook,
  Failure,
  readAnswers,
  readEarlierBook,
  ROUND_SHEETS,
} from '../core/index.ts';
import { fileSource, nodePlatform, readBook } from '../core/formats/index.ts';
import type { Context } from './context.ts';

/** Null for figures without a workbook (`.json`), which hold nothing that people wrote. */
export async function earlierBook(file: string, context: Context): Promise<EarlierBook | null> {
  return /\.xls[xm]$/i.test(file) ? readEarlierBook(await read(file, context)) : null;
}

type Returned = Readonly<Record<AnsweredSheet, readonly Answer[]>>;

/** Answers go to the rows of an earlier workbook; without one nobody knows what they answer. */
export async function returnedAnswers(
  { answers = [], previous }: { readonly answers?: readonly string[]; readonly previous?: string },
  context: Context,
): Promise<readonly Returned[]> {
  if (answers.length > 0 && !/\.xls[xm]$/i.test(previous ?? ''))
    throw new Failure('BAD_SETTINGS', 'answers-alone');
  const returned: Returned[] = [];
  for (const file of answers) returned.push(readAnswers(await read(file, context)));
  return returned;
}

async function read(file: string, { host, settings }: Context): Promise<Book> {
  const source = await fileSource(file);
  try {
    return await readBook(source, nodePlatform, {
      host,
      limits: settings.limits ?? {},
      sheets: (name) => ROUND_SHEETS.some((each) => each === name),
    });
  } finally {
    await source.close();
  }
}
