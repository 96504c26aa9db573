/** A workbook as text that is the same wherever it was read: everything that a Book holds, every cell included. */
import { Failure } from '../../core/failure.ts';
import type { Book, Grid } from '../../core/model.ts';

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
    sheets: sheets.map((sheet) => ({ ...sheet, cells: cellsOf(sheet) })),
  });
}

/** All but plain blanks, each with its row and column. */
function cellsOf({ rowCount, usedColumns, cell }: Grid): unknown[] {
  const cells: unknown[] = [];
  for (let row = 1; row <= rowCount; row++)
    for (const column of usedColumns) {
      const found = cell(row, column);
      if (found.kind !== 'blank' || found.formula) cells.push([row, column, found]);
    }
  return cells;
}
