/**
 * The findings of a coherence or feedback workbook of ours as they stand in it, each with the cells that people answer in
 * (coherence-workbook §6.1), so that the answers can be written where they are.
 */
import { Failure } from '../failure.ts';
import type { Book, Value } from '../model.ts';
import { HUMAN_COLUMNS } from '../model/round.ts';
import { countBlock } from './read-earlier.ts';
import { namedTable } from './table.ts';

const SHEET = '05_FINDINGS';

/** Of a coherence workbook, and of what an institution is asked to look at. */
const FIRST_SHEETS = ['00_COVER', 'FEEDBACK'];

export type AnswerColumn = (typeof HUMAN_COLUMNS)['05_FINDINGS'][number];

export interface AnswerCell {
  readonly row: number;
  readonly column: number;
  /** Dates are ISO texts. */
  readonly value: Value;
}

export interface FindingRow {
  readonly key: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly suggestion: string;
  /** Name of who is asked, in the language of the workbook; blank where nobody is. */
  readonly owner: string;
  /** Cells that people fill; a public edition has fewer. */
  readonly answers: Readonly<Partial<Record<AnswerColumn, AnswerCell>>>;
}

/** Null for any other workbook. Throws where the sheet lost the names by which its columns are known. */
export function findingRows(book: Book): readonly FindingRow[] | null {
  const grid = book.sheets.find(({ name }) => name === SHEET);
  if (!grid || !book.sheets.some(({ name }) => FIRST_SHEETS.includes(name))) return null;
  const table = namedTable(grid, ['rule', 'status', 'key'], countBlock);
  if (!table) throw new Failure('BAD_SETTINGS', 'names-row-gone', { file: book.file, sheet: SHEET });
  const text = (row: number, name: string): string => String(table.at(row, name) ?? '');
  return table.rows
    .filter((row) => text(row, 'key') !== '' && text(row, 'system_status') !== 'RESOLVED')
    .map((row) => ({
      ...{ key: text(row, 'key'), rule: text(row, 'rule'), severity: text(row, 'severity') },
      ...{ message: text(row, 'message'), suggestion: text(row, 'suggestion'), owner: text(row, 'owner') },
      answers: Object.fromEntries(
        HUMAN_COLUMNS[SHEET].flatMap((name): [AnswerColumn, AnswerCell][] => {
          const column = table.columns.get(name);
          return column === undefined ? [] : [[name, { row, column, value: table.at(row, name) }]];
        }),
      ),
    }));
}
