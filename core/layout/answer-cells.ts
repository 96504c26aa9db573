/** What people wrote in the earlier workbook, put back into its cells (coherence-workbook §6.1). */
import { answerMark } from '../marks/answer-mark.ts';
import type { Value } from '../model.ts';
import type { AnsweredSheet } from '../model/round.ts';
import { type BookContext, isPublic } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { Column } from './frame.ts';
import type { SectionColumn } from './stacked.ts';

/** Of a row by its key; null where nothing was written. */
export const answerOf = (context: BookContext, sheet: AnsweredSheet, key: string, column: string): Value =>
  asCell(context.options.round?.answers[sheet].get(key)?.given[column] ?? null);

/** What this run writes for people, said once more for the next run; a public edition has some of it only, and says nothing. */
export const answeredColumn = <T>(
  context: BookContext,
  sheet: '05_FINDINGS' | '13_RECONCILE',
  keyOf: (item: T) => string,
): readonly Column<T>[] =>
  isPublic(context)
    ? []
    : [
        {
          id: 'answered_before',
          width: 4,
          style: styles.machineName,
          cell: (item) => answerMark(context.options.round?.answers[sheet].get(keyOf(item))?.given ?? {}),
        },
      ];

type AddedColumn<T> = Column<T> & SectionColumn<T>;

/** Columns that people added, behind all others. Nobody checked what they hold, so a public edition has none. */
export function addedColumns<T>(
  context: BookContext,
  sheet: AnsweredSheet,
  taken: readonly string[],
  keyOf: (item: T) => string,
): readonly AddedColumn<T>[] {
  const { round } = context.options;
  if (!round || isPublic(context)) return [];
  return headersFor(round.added[sheet], taken).map(([header, label]): AddedColumn<T> => ({
    id: 'added',
    label,
    width: 20,
    style: styles.human,
    human: true,
    cell: (item) => asCell(round.answers[sheet].get(keyOf(item))?.added[header] ?? null),
  }));
}

/** The columns of a list with those that people added behind them. */
export const withAdded = <T>(
  context: BookContext,
  sheet: AnsweredSheet,
  columns: readonly SectionColumn<T>[],
  keyOf: (item: T) => string,
): readonly SectionColumn<T>[] => [
  ...columns,
  ...addedColumns(
    context,
    sheet,
    columns.map(({ label }) => label),
    keyOf,
  ),
];

/** Names that a table takes: no control characters, none twice, none that is taken. */
function headersFor(
  headers: readonly string[],
  taken: readonly string[],
): readonly (readonly [string, string])[] {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  return headers.map((header) => {
    const plain =
      header
        .replace(/[^\p{L}\p{N} .,;:()/%_-]+/gu, ' ')
        .trim()
        .slice(0, 100) || '…';
    let label = plain;
    for (let n = 2; used.has(label.toLowerCase()); n++) label = `${plain} (${String(n)})`;
    used.add(label.toLowerCase());
    return [header, label];
  });
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A date is a number to a spreadsheet; other texts stay as they are. */
function asCell(value: Value): Value {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(time) ? value : (time - EPOCH) / DAY;
}
