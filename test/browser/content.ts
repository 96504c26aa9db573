/** A workbook as text that is the same wherever it was read: everything that a Book holds, every cell included. */
import { Failure } from '../../core/failure.ts';
import type { Book } from '../../core/model.ts';

export interface Outcome {
  /** `read`, or code and reason of the refusal. */
  readonly how: string;
  /** The workbook, or the arguments of the refusal, as JSON. */
  readonly content: string;
}

export async function outcomeOf(reading: Promise<Book>): Promise<Outcome> {
  try {
    return { how: 'read', content: contentOf(await reading) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { how: `${error.code}.${error.reason}`, content: JSON.stringify(error.args) };
  }
}

function contentOf({ sheets, properties, ...book }: Book): string {
  return JSON.stringify({
    ...book,
    properties: [...properties],
    sheets: sheets.map(({ cell, ...sheet }) => ({
      ...sheet,
      cells: Array.from({ length: sheet.rowCount }, (_, row) =>
        sheet.usedColumns.map((column) => cell(row + 1, column)),
      ),
    })),
  });
}
