/** Workbooks written as text, read and checked with the real catalogue. */
import { catalogue } from '../../core/catalogue/index.ts';
import { check } from '../../core/check/check.ts';
import type { Book, Checked, Issue } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { parseExample } from './example.ts';

export function checkText(
  text: string,
  options: { readonly country?: string; readonly thresholds?: Readonly<Record<string, number>> } = {},
): Checked {
  return checkBooks(parseExample(text).books, options);
}

export const checkBooks = (books: readonly Book[], options: Parameters<typeof check>[2] = {}): Checked =>
  check(
    books.map((book) => readSubmission(book, catalogue)),
    catalogue,
    options,
  );

/** `S06 error 'STA_POP'!C3`, without the note that the examples' country is an invented one. */
export const linesOf = (issues: readonly Issue[]): string[] =>
  issues
    .filter(({ variant }) => variant !== 'USER_ASSIGNED')
    .map(
      ({ rule, severity, place }) => `${rule} ${severity} ${place.sheet ?? place.file}!${place.cell ?? ''}`,
    );
