/**
 * Facts that somebody changed on 18_DATA of an earlier workbook. They are requests to the ministry, which corrects its
 * own sheet, and never become data (coherence-workbook §6.2).
 */
import type { Grid, Value } from '../model.ts';
import type { DataEdit } from '../model/round.ts';
import { textsIn, valueAt } from './table.ts';

/** A spreadsheet program may save the last digits otherwise. */
const CLOSE = 1e-9;
const DEEPEST = 30;

/** In the order of the sheet; empty for a workbook that does not say what its run wrote. */
export function dataEditsOf(grid: Grid | undefined): readonly DataEdit[] {
  const found = grid && headerOf(grid);
  if (!grid || !found) return [];
  const { row: top, columns } = found;
  const dimensions = dimensionsOf(columns);
  const edits: DataEdit[] = [];
  for (let row = top + 1; row <= grid.rowCount; row++) {
    const of = (name: string): Value => {
      const column = columns.get(name);
      return column === undefined ? null : valueAt(grid, row, column);
    };
    const [written, asked] = [of('core_value'), of('value')];
    if (same(written, asked) || of('measure') === null) continue;
    edits.push({
      institution: String(of('institution') ?? ''),
      sheet: String(of('sheet') ?? ''),
      measure: String(of('measure') ?? ''),
      year: Number(of('year') ?? 0),
      codes: dimensions
        .flatMap((name) => (of(name) === null ? [] : [`${name}=${String(of(name))}`]))
        .join('; '),
      cells: String(of('cell') ?? ''),
      written,
      asked,
    });
  }
  return edits;
}

function headerOf(grid: Grid): { row: number; columns: ReadonlyMap<string, number> } | null {
  for (let row = 1; row <= Math.min(grid.rowCount, DEEPEST); row++) {
    const columns = new Map([...textsIn(grid, row)].map(([column, name]) => [name, column]));
    if (['sheet', 'measure', 'value', 'core_value'].every((name) => columns.has(name)))
      return { row, columns };
  }
  return null;
}

/** The columns between period and measure. */
function dimensionsOf(columns: ReadonlyMap<string, number>): readonly string[] {
  const [from, to] = [columns.get('period') ?? 0, columns.get('measure') ?? 0];
  return [...columns].filter(([, column]) => column > from && column < to).map(([name]) => name);
}

function same(written: Value, asked: Value): boolean {
  if (typeof written !== 'number' || typeof asked !== 'number') return written === asked;
  return Math.abs(written - asked) <= CLOSE * Math.max(Math.abs(written), Math.abs(asked));
}
