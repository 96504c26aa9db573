/**
 * What people decided on the proposals of an earlier workbook of pilots (its sheet 09_LESSONS). A row is known by its
 * key, whatever its place and language; decision, version and comment stand in the three columns before the key.
 */
import type { Book, Grid } from '../model.ts';
import type { Decided } from '../model/pilots.ts';

export const isPilotsBook = ({ properties }: Book): boolean => properties.get('mainstream.kind') === 'pilots';

const KEY = /^(?:LESSON|RULE_EXPLAINED|RULE_ACCEPTED|SHEET_HARD|COLUMNS_UNUSED)\|/;

/** The decision that stands in every new workbook: nobody wrote it. */
const UNTOUCHED = 'OPEN';

/** Proposals on which people wrote something, in order of the sheet. */
export function decidedIn({ sheets }: Book): readonly Decided[] {
  const grid = sheets.find(({ name }) => name === '09_LESSONS');
  if (!grid) return [];
  const found: Decided[] = [];
  for (let row = 1; row <= grid.rowCount; row++) {
    const column = grid.usedColumns.find((each) => KEY.test(textAt(grid, row, each) ?? ''));
    if (column === undefined) continue;
    const decision = textAt(grid, row, column - 3);
    const line: Decided = {
      key: textAt(grid, row, column) ?? '',
      affects: textAt(grid, row, 1) ?? '',
      decision,
      version: textAt(grid, row, column - 2),
      comment: textAt(grid, row, column - 1),
    };
    const isWritten = line.version !== null || line.comment !== null || (decision ?? UNTOUCHED) !== UNTOUCHED;
    if (isWritten) found.push(line);
  }
  return found;
}

function textAt(grid: Grid, row: number, column: number): string | null {
  const text = column < 1 ? '' : String(grid.cell(row, column).value ?? '').trim();
  return text === '' ? null : text;
}
