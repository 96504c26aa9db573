/** The row of the EXPLAIN sheet that explains an unusual but true value, by the key of its issue (coherence §3.11a). */
import { Failure } from './failure.ts';
import { explainedValue } from './marks/explained.ts';
import type { Book, Dataset, Issue, Value } from './model.ts';

export interface Reason {
  readonly because: string;
  /** Function or unit, not a person. */
  readonly by: string;
  /** ISO date; default: that of submission, else blank. */
  readonly on?: string;
}

export interface ExplanationCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly to: Value;
}

const SHEET = 'EXPLAIN';

/**
 * The cells to be written: into the row that explains the issue already, else into the first below all that stands in
 * the sheet. Fails with `BAD_SETTINGS` keep-sheet where the workbook has no such sheet.
 */
export function explanationCells(
  issue: Issue,
  datasets: readonly Dataset[],
  book: Book,
  { because, by, on }: Reason,
): readonly ExplanationCell[] {
  const { key } = issue;
  const sheet = datasets.find(({ template }) => template.id === SHEET);
  if (!sheet || sheet.columns.size === 0)
    throw new Failure('BAD_SETTINGS', 'keep-sheet', { file: book.file });
  const [rule = '', place = '', ...rest] = key.split('|');
  const values: Readonly<Record<string, Value>> = {
    issue_key: key,
    rule,
    sheet: place,
    row_key: rest.slice(0, -1).join('|'),
    column: rest.at(-1) ?? '',
    value_at_that_time: explainedValue(issue, datasets),
    explanation: because,
    explained_by: by,
    date: on ?? sheet.meta.submittedOn,
  };
  const row = rowFor(key, sheet, book.sheets.find(({ name }) => name === sheet.sheet)?.rowCount ?? 1);
  return [...sheet.columns].flatMap(([field, column]) =>
    field in values ? [{ sheet: sheet.sheet, row, column, to: values[field] ?? null }] : [],
  );
}

const rowFor = (key: string, { rows }: Dataset, rowCount: number): number =>
  rows.find(({ values }) => values['issue_key'] === key)?.number ?? rowCount + 1;
