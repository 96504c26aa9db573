/**
 * What people wrote beside the findings of a finished coherence workbook (05_FINDINGS), by the key of the finding.
 * Columns are found by their machine names in row 4, which are the same in every language (coherence-workbook §2.3).
 */
import type { Book, Grid } from '../model.ts';
import type { FinishedBook } from '../model/pilots.ts';

const [NAMES_ROW, HEADER_ROW, FIRST_ROW] = [4, 5, 6] as const;

/** Whether it is a workbook that `consolidate` wrote, rather than one of a ministry. */
export const isFinished = ({ properties, sheets }: Book): boolean =>
  properties.has('mainstream.run') &&
  !properties.has('mainstream.kind') &&
  sheets.some(({ name }) => name === '05_FINDINGS');

/** Null where it does not say which country it is about. */
export function finishedBookOf({ file, properties, sheets }: Book): FinishedBook | null {
  const named = (name: string): Grid | undefined => sheets.find((each) => each.name === name);
  const country = countryOf(named('18_DATA'));
  if (country === null) return null;
  return {
    file,
    country,
    method: properties.get('mainstream.method') ?? null,
    findings: findingsIn(named('05_FINDINGS')),
  };
}

const textAt = (grid: Grid, row: number, column: number): string =>
  column === 0 ? '' : String(grid.cell(row, column).value ?? '').trim();

/** Column of a name in a row; 0 where there is none. */
const columnOf = (grid: Grid, row: number, name: string): number =>
  grid.usedColumns.find((column) => textAt(grid, row, column) === name) ?? 0;

function countryOf(data: Grid | undefined): string | null {
  const code = data ? textAt(data, FIRST_ROW, columnOf(data, HEADER_ROW, 'country')) : '';
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

function findingsIn(grid: Grid | undefined): FinishedBook['findings'] {
  if (!grid) return [];
  const [rule, status, key] = ['rule', 'status', 'key'].map((name) => columnOf(grid, NAMES_ROW, name));
  const found: { key: string; rule: string; status: string }[] = [];
  for (let row = FIRST_ROW; row <= grid.rowCount; row++) {
    const line = {
      key: textAt(grid, row, key ?? 0),
      rule: textAt(grid, row, rule ?? 0),
      status: textAt(grid, row, status ?? 0),
    };
    if (line.key !== '' && line.rule !== '') found.push(line);
  }
  return found;
}
